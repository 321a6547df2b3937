"""The use case behind `r2b explain ID`: why an item exists, what it is made of, where it stands."""

from dataclasses import dataclass

from roadmap2backlog.decomposing.decompose import decompose
from roadmap2backlog.decomposing.result import Provenance
from roadmap2backlog.diagnostics import Diagnostic, Span
from roadmap2backlog.merging import continue_ids
from roadmap2backlog.model.backlog import Story
from roadmap2backlog.model.nearest import nearest
from roadmap2backlog.model.provenance import Confidence
from roadmap2backlog.pipeline.explain_words import (
    Item,
    flag_lines,
    rule_lines,
    source_lines,
    ways,
)
from roadmap2backlog.pipeline.given import given_ids
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.pipeline.playbooks import known_playbooks
from roadmap2backlog.pipeline.rank_reasons import rank_reasons
from roadmap2backlog.pipeline.standing import Standing, read_standing
from roadmap2backlog.workspace import shown_name

_MEANING = {
    Confidence.HIGH: "",
    Confidence.MEDIUM: " (one of these may be meant otherwise: read it)",
    Confidence.LOW: " (one of these is a guess: read it with care)",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that can be said about one story or epic.

    Args:
        item: As it stands in the backlog.
        provenance: None for an item that a person wrote, or whose source is gone.
        excerpt: The line of the roadmap, and a line that marks the words the item is made of.
        reasons: Why it stands where it stands, one sentence each.
    """

    item: Item
    provenance: Provenance | None
    excerpt: tuple[str, ...]
    reasons: tuple[str, ...]

    def lines(self) -> tuple[str, ...]:
        """Return the explanation as people read it."""
        story = getattr(self.item, "story", "")
        lines = [self.item.title, *([story] if story else []), f"id: {self.item.id}", ""]
        return (*lines, *self._origin(), *self._flags(), *self._change(), *self._place())

    def _origin(self) -> tuple[str, ...]:
        """Return where it comes from and how it was made."""
        found = self.provenance
        if found is None:
            return ("Somebody wrote this in the backlog, or its line is no longer in the roadmap.",)
        return (
            f"Made from the marked words of {found.span.file}:{found.span.line}",
            *(f"  {line}" for line in self.excerpt),
            "",
            "How:",
            *rule_lines(found),
            f"Confidence: {found.confidence}{_MEANING[found.confidence]}",
        )

    def _flags(self) -> tuple[str, ...]:
        """Return each flag with what it means and what to do about it."""
        lines = tuple(flag_lines(getattr(self.item, "flags", ())))
        return ("", "Flags:", *lines) if lines else ()

    def _change(self) -> tuple[str, ...]:
        """Return what to write in the roadmap to get something else."""
        if self.provenance is None:
            return ()
        return ("", "To get something else:", *(f"  - {way}" for way in ways(self.provenance)))

    def _place(self) -> tuple[str, ...]:
        """Return why it stands where it stands."""
        return (
            ("", "Place in the order:", *(f"  - {x}" for x in self.reasons)) if self.reasons else ()
        )

    def as_dict(self) -> dict[str, object]:
        """Return what `--format json` prints."""
        found = self.provenance
        return {
            "item": self.item.model_dump(mode="json"),
            "source": None
            if found is None
            else {
                "file": found.span.file,
                "line": found.span.line,
                "column": found.span.column,
                "text": found.text,
                "rules": list(found.rules),
                "decisions": list(found.decisions),
                "confidence": str(found.confidence),
                "advice": [*found.advice, *ways(found)],
            },
            "rank_reasons": list(self.reasons),
        }


def explain_item(
    name: str, backlog: str, roadmap: str | None, settings: str | None
) -> tuple[Explanation | None, FileReader]:
    """Return the explanation of a story or epic, or None with errors in the reader."""
    reader = FileReader()
    standing = read_standing(reader, backlog, settings, roadmap)
    if standing is None:
        return None, reader
    item = _item(standing, name)
    if item is None:
        reader.findings.append(_unknown(standing, name, backlog))
        return None, reader
    found = _provenance(reader, standing, backlog, name, beside=settings or backlog)
    reasons = rank_reasons(standing, item) if isinstance(item, Story) else ()
    return Explanation(item, found, _excerpt(reader, found, item), reasons), reader


def _item(standing: Standing, name: str) -> Item | None:
    """Return the story or epic of that id."""
    return next((item for item in _items(standing) if item.id == name), None)


def _items(standing: Standing) -> tuple[Item, ...]:
    return (*standing.backlog.value.stories, *standing.backlog.value.epics)


def _unknown(standing: Standing, name: str, file: str) -> Diagnostic:
    """Return the finding that there is no such item, with the nearest ids."""
    close = nearest(name, [item.id for item in _items(standing)])
    hint = f'did you mean "{close}"?' if close else "`r2b report` lists all ids"
    return Diagnostic("R301", f"there is no story or epic {name!r}", Span(shown_name(file)), hint)


def _provenance(
    reader: FileReader, standing: Standing, backlog: str, name: str, *, beside: str
) -> Provenance | None:
    """Return where an item comes from, by splitting the roadmap again."""
    if standing.roadmap is None:
        return None
    source = standing.roadmap
    found = decompose(
        source.value,
        source.source_map,
        playbooks=known_playbooks(reader, standing.settings, beside),
        criteria=standing.settings.decomposing.criteria,
        language=standing.settings.decomposing.language,
    )
    lock, _ = reader.lock(backlog)
    continued = continue_ids(
        lock, found.backlog, ours=standing.backlog.value, given=given_ids(source.value)
    )
    fresh = next((old for old, kept in continued.renamed.items() if kept == name), name)
    return found.provenance.get(fresh)


def _excerpt(reader: FileReader, found: Provenance | None, item: Item) -> tuple[str, ...]:
    """Return the source line and the marks under the words an item is made of."""
    lines = reader.texts.get(found.span.file, "").split("\n") if found else []
    if found is None or not 0 < found.span.line <= len(lines):
        return ()
    return source_lines(found, item, lines[found.span.line - 1])
