"""Where exactly in the roadmap the words behind a story stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.model.provenance import PathKey, Source
from roadmap2backlog.model.roadmap import Roadmap

Texts = Mapping[int, tuple[tuple[PathKey, str], ...]]


@dataclass(frozen=True, slots=True)
class Marked:
    """Lines of the roadmap cut into what stands before, in and behind the words."""

    line: int
    before: str
    marked: str
    after: str

    def as_dict(self) -> dict[str, object]:
        """Return what the page shows."""
        return {
            "line": self.line, "before": self.before, "marked": self.marked, "after": self.after,
        }  # fmt: skip


def texts_by_line(roadmap: Loaded[Roadmap]) -> Texts:
    """Return every text value of a roadmap with its path, by each line that it stands on."""
    found: dict[int, list[tuple[PathKey, str]]] = {}
    for path, words in _texts(roadmap.value.model_dump(mode="json"), ()):
        span = roadmap.source_map.at(path)
        for line in range(span.line, max(span.line, span.end_line) + 1):
            found.setdefault(line, []).append((path, words))
    return {line: tuple(values) for line, values in found.items()}


def marked(roadmap: Loaded[Roadmap] | None, texts: Texts, source: Source) -> Marked:
    """Return the roadmap's line with the words behind a story marked.

    The source map says where the words stand, so that the same words elsewhere on the line are
    not taken for them. Words that are no longer there are shown alone.
    """
    lines = roadmap.text.split("\n") if roadmap else []
    alone = Marked(source.line, "", source.text, "")
    if roadmap is None or not 0 < source.line <= len(lines):
        return alone
    spans = [span for path, words in texts.get(source.line, ())
             if (span := _place(roadmap, path, words, source))]  # fmt: skip
    if not spans:
        return _searched(lines[source.line - 1], source) or alone
    (line, column), (end_line, end_column) = spans[0]
    part = lines[line - 1 : end_line]
    cut = len(part[-1]) - end_column + 1
    whole = "\n".join(part)
    stop = len(whole) - max(0, cut)
    before, words, after = whole[: column - 1], whole[column - 1 : stop], whole[stop:]
    return Marked(line, before.lstrip(), words, after.rstrip())


def _place(
    roadmap: Loaded[Roadmap], path: PathKey, words: str, source: Source
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return start and end of the words in a value, or None if they do not start on the line."""
    offset = words.find(source.text)
    while offset >= 0 and source.text:
        first = roadmap.source_map.text_at(path, offset)
        last = roadmap.source_map.text_at(path, offset + len(source.text) - 1)
        start, end = (first.line, first.column), (last.end_line, last.end_column)
        if first.line == source.line and start < end:
            return start, end
        offset = words.find(source.text, offset + 1)
    return None


def _searched(line: str, source: Source) -> Marked | None:
    """Return the line with its first such words marked, for sources that are no single value."""
    first = source.text.split("\n")[0].strip()
    place = line.find(first) if first else -1
    if place < 0:
        return None
    end = place + len(first)
    return Marked(source.line, line[:place].lstrip(), line[place:end], line[end:].rstrip())


def _texts(value: object, path: PathKey) -> Iterator[tuple[PathKey, str]]:
    if isinstance(value, str):
        if value:
            yield path, value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from _texts(part, (*path, name))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _texts(part, (*path, index))
