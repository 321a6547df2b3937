"""YAML of any shape, and JSON, which is YAML."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from roadmap2backlog.diagnostics import Checked, Diagnostic, Severity
from roadmap2backlog.loading.foreign_text import kind_of, kind_of_read
from roadmap2backlog.loading.formats.imported import Imported, RoadmapFormat, imported_from
from roadmap2backlog.loading.formats.outline.codes import with_codes_told
from roadmap2backlog.loading.formats.outline.dependency_lists import with_waits
from roadmap2backlog.loading.formats.outline.entry_comments import with_entry_comments
from roadmap2backlog.loading.formats.outline.from_data import outline_of
from roadmap2backlog.loading.formats.outline.icon_states import with_icon_states
from roadmap2backlog.loading.formats.outline.item import Leaf, Outline
from roadmap2backlog.loading.formats.outline.key_lists import without_key_lists
from roadmap2backlog.loading.formats.outline.named_holders import with_named_holders
from roadmap2backlog.loading.formats.outline.note_sections import without_note_sections
from roadmap2backlog.loading.formats.outline.readable_titles import with_readable_titles
from roadmap2backlog.loading.formats.outline.referring import without_references
from roadmap2backlog.loading.formats.outline.released_parts import with_released_parts
from roadmap2backlog.loading.formats.outline.state_ids import with_state_ids
from roadmap2backlog.loading.formats.outline.story_fields import with_story_sentences
from roadmap2backlog.loading.formats.outline.tags import without_tags
from roadmap2backlog.loading.formats.outline.told_ids import with_told_ids
from roadmap2backlog.loading.formats.outline.told_lines import with_told_lines
from roadmap2backlog.loading.formats.texts_with_colons import read_foreign_yaml
from roadmap2backlog.loading.yaml_nodes import Data, Document, leaves, read_yaml
from roadmap2backlog.model.provenance import PathKey

_KEY = re.compile(
    r"^\s*(?:- +)*(?:\"[^\"\n]{1,80}\"|'[^'\n]{1,80}'|[^\s#\-*>|&%{\[\"'][^:\n]{0,80})\s*:(?:\s|$)"
)
_PROSE = re.compile(r"^(?:#{1,6} \S|\|.*\||[*+] |\d+[.)] |[A-Z][^:]{60,})")
_LOOSE = re.compile(r"[^\W_].*\w")
_MOST_LINES = 400
_FEWEST_LOOSE = 2
_CALL_IT_TEXT = (
    "most of it reads as text, not as YAML: if it is text, give the file a name that ends in `.md`"
    " or `.txt` and import that"
)


class AnyYaml:
    """Any YAML: the keys' names and the shapes of the values tell what is what."""

    def recognise(self, text: str, file: str) -> float:
        """Return how much a text looks like YAML (0–1)."""
        if file.casefold().endswith((".yaml", ".yml")):
            return 0.0 if _is_other(text, file) else 1.0
        if file.casefold().endswith(".json"):
            return 1.0
        if text.lstrip()[:1] in {"{", "["} and text.rstrip()[-1:] in {"}", "]"}:
            return 0.7
        if file.casefold().endswith(".txt"):
            return 0.0
        lines = _lines(text)
        keys = sum(bool(_KEY.match(line)) for line in lines)
        prose = sum(bool(_PROSE.match(line)) for line in lines)
        return 0.85 * max(0, keys - 2 * prose) / max(1, len(lines))

    def read(self, text: str, file: str) -> Checked[Imported]:
        """Return the roadmap that a YAML text tells."""
        found = yaml_outline(text, file)
        return imported_from(found.value, file) if found.value else Checked(None, found.findings)


def yaml_outline(text: str, file: str) -> Checked[Outline]:
    """Return the outline of a YAML text, before anything is mapped to a roadmap."""
    read = read_foreign_yaml(text, file)
    if read.value is None:
        return Checked(None, tuple(_told_apart(read.findings, text)))
    document = read.value
    texts = [found for _, found in leaves(document.value) if found.strip()]
    data, told = with_told_ids(with_story_sentences(document.value))
    data, listed = without_key_lists(data)
    root = with_entry_comments(outline_of(data), document.text, document.source_map)
    root = with_waits(with_told_lines(root))
    root = without_references(with_named_holders(with_released_parts(without_tags(root))))
    root = without_note_sections(with_state_ids(root))
    root = with_readable_titles(with_codes_told(with_icon_states(root)))
    root.notes += [*told, *listed, *_written_nulls(document)]
    outline = Outline(
        root=root,
        leaves=tuple(Leaf((found,)) for found in texts),
        locate=document.source_map.at,
        recognised_as="JSON" if file.casefold().endswith(".json") else "YAML",
        findings=read.findings,
    )
    return Checked(outline, read.findings)


def _is_other(text: str, file: str) -> bool:
    """Return whether a text is a page or a table under a name that ends as YAML does."""
    lines = _lines(text)
    if not lines or sum(bool(_KEY.match(line)) for line in lines) * 2 > len(lines):
        return False
    read = read_yaml(text, file, lenient=True)
    return bool(kind_of(text) if read.value is None else kind_of_read(text, read.value.value))


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines()[:_MOST_LINES] if line.strip() and line[0] != "#"]


def _told_apart(findings: Sequence[Diagnostic], text: str) -> Iterator[Diagnostic]:
    """Yield what is wrong with a YAML file; of a text the advice is to call it one."""
    is_text = _reads_as_text(text)
    for found in findings:
        is_first = is_text and found.level is Severity.ERROR
        yield replace(found, hint=_CALL_IT_TEXT) if is_first else found
        is_text = is_text and not is_first


def _reads_as_text(text: str) -> bool:
    """Return whether a file holds lines and bullets for people.

    Few of its lines are keys, several are words at the margin, which YAML has no place for.
    """
    lines = _lines(text)
    keys = sum(bool(_KEY.match(line)) for line in lines)
    loose = sum(bool(_LOOSE.match(line)) and not _KEY.match(line) for line in lines)
    return 3 * keys < len(lines) and loose >= _FEWEST_LOOSE


def _written_nulls(document: Document) -> list[str]:
    """Return a note of the fields where `null` or `~` is written: somebody left them open."""
    names: dict[str, None] = {}
    waiting: list[tuple[PathKey, Data]] = [((), document.value)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [((*path, key), inner) for key, inner in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, index), inner) for index, inner in enumerate(value)]
        elif value is None and path:
            span = document.source_map.at(path)
            if span.end_column > span.column:
                names[str(next((x for x in reversed(path) if isinstance(x, str)), ""))] = None
    told = ", ".join(sorted(name for name in names if name))
    return [f"left open (null): {told}"] if told else []


PLUGIN: RoadmapFormat = AnyYaml()
