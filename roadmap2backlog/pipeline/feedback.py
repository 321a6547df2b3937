"""The use case behind `r2b import-feedback`: an export of feedback becomes evidence."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from yaml import YAMLError

from roadmap2backlog.diagnostics import Diagnostic, Span
from roadmap2backlog.evidence.columns import ROLES, Columns, find_columns, missing_columns
from roadmap2backlog.evidence.gather import gather, is_from
from roadmap2backlog.evidence.match import Matcher, Target
from roadmap2backlog.evidence.rows import feedback_rows
from roadmap2backlog.loading.encoding import decode
from roadmap2backlog.loading.formats.text.csv_rows import Row, read_rows, sniff
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.loading.roadmap import load_roadmap
from roadmap2backlog.merging.edits import UnspliceableError
from roadmap2backlog.merging.set_lists import Entries, entries_at, with_lists
from roadmap2backlog.model.feedback import Ground, Matched
from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.model.roadmap import Capability, Evidence, Initiative, Roadmap
from roadmap2backlog.model.roadmap_ids import Item, assign_ids
from roadmap2backlog.model.settings import FeedbackSettings
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.vocabulary.counted import counted
from roadmap2backlog.workspace import STANDARD_INPUT, read, shown_name

_FIELD = "evidence"
_CAPABILITY = 2
_ORDER: Mapping[int, Sequence[str]] = {
    1: tuple(Initiative.model_fields),
    _CAPABILITY: tuple(Capability.model_fields),
}


@dataclass(frozen=True, slots=True)
class Heard:
    """Feedback on its places, and the roadmap with it.

    Args:
        matched: Every row of the export.
        evidence: The new pieces by item id.
        columns: Which column was taken for what.
        before: The roadmap's text as it stands.
        seen: The bytes that it was read from.
        text: The roadmap's text with the evidence in it.
    """

    matched: tuple[Matched, ...]
    evidence: Mapping[str, tuple[Evidence, ...]]
    columns: Columns
    before: str
    seen: bytes | None
    text: str

    def summary(self) -> dict[str, object]:
        """Return what `--format json` prints, but for whether anything was written."""
        by_item: dict[str, Counter[str]] = {}
        for found in self.matched:
            if found.item and found.ground:
                by_item.setdefault(found.item, Counter())[found.ground] += 1
        return {
            "rows": len(self.matched),
            "matched": sum(bool(found.item) for found in self.matched),
            "unmatched": [
                {"line": m.row.line, "about": " / ".join(m.row.about), "quote": m.row.quote}
                for m in self.matched
                if not m.item
            ],
            "evidence": [
                {
                    "id": item,
                    "people": sum(piece.count or 0 for piece in pieces),
                    "quotes": sum(bool(piece.quote) for piece in pieces),
                    "rows": {ground.value: by_item[item][ground] for ground in Ground},
                }
                for item, pieces in self.evidence.items()
            ],
            "columns_not_used": list(self.columns.unused),
        }


def hear(
    feedback: str, roadmap: str, settings: str | None, *, source: str = "", quotes: int = 3
) -> tuple[Heard | None, FileReader]:
    """Return the roadmap with the evidence of an export in it, or None with errors in the reader.

    What an earlier import of a file with the same name left is replaced, so that the same
    import twice changes nothing; evidence that a person wrote stays.

    Args:
        feedback: The CSV file.
        roadmap: The roadmap's file.
        settings: The settings' file; else the r2b.yaml beside the roadmap.
        source: What the evidence names as its source; else the file's name.
        quotes: How many rows are quoted for one item and source.
    """
    reader = FileReader()
    loaded = reader.roadmap(roadmap)
    chosen = reader.settings(settings, roadmap).feedback
    table = _table(reader, feedback)
    if loaded is None or table is None or reader.failed:
        return None, reader
    name = shown_name(feedback)
    columns = _columns(reader, table[0], chosen, name)
    if columns is None:
        return None, reader
    rows, findings = feedback_rows([(row.line, row.cells) for row in table[1:]], columns, name)
    reader.findings += findings
    items = [item for item in assign_ids(loaded.value) if item.level <= _CAPABILITY]
    matcher = Matcher([Target(item.id, item.title) for item in items], chosen.keywords)
    matched = tuple(matcher.match(row) for row in rows)
    label = source or (Path(feedback).name if feedback != STANDARD_INPUT else "feedback")
    evidence = gather(matched, label, quotes)
    reader.findings += _unmatched(matched, name)
    text = _written(reader, loaded, items, evidence, label)
    if text is None:
        return None, reader
    return Heard(matched, evidence, columns, loaded.text, reader.roadmap_seen, text), reader


def _table(reader: FileReader, path: str) -> tuple[Row, ...] | None:
    """Return the rows of a CSV file with a header, or None with an error in the reader."""
    name = shown_name(path)
    text = reader.take(decode(read(path), name))
    if text is None:
        return None
    reader.texts[name] = text
    delimiter, _ = sniff(text)
    rows = reader.take(read_rows(text, name, delimiter))
    if rows is not None and not rows:
        reader.findings.append(Diagnostic("R631", "the file is empty", Span(name, 1, 1, 1, 1)))
        return None
    return rows


def _columns(
    reader: FileReader, header: Row, chosen: FeedbackSettings, name: str
) -> Columns | None:
    """Return which column holds what, or None with an error in the reader."""
    place = Span(name, header.line, 1, header.line, 1)
    wrong = [role for role in chosen.columns.values() if role not in ROLES]
    for role in wrong:
        message = f"feedback.columns: {role!r} is nothing a column can hold"
        reader.findings.append(Diagnostic("R205", message, place, f"use one of {', '.join(ROLES)}"))
    for column in missing_columns(header.cells, chosen.columns):
        message = f"r2b.yaml maps the column {column!r}, which the file does not have"
        reader.findings.append(Diagnostic("R631", message, place))
    columns = find_columns(header.cells, chosen.columns)
    if not columns.known():
        shown = ", ".join(cell for cell in header.cells if cell.strip())
        message = f"no column says what a row is about or what people said: {shown}"
        reader.findings.append(Diagnostic("R631", message, place))
    return None if reader.failed else columns


def _written(
    reader: FileReader,
    loaded: Loaded[Roadmap],
    items: Sequence[Item],
    evidence: Mapping[str, tuple[Evidence, ...]],
    label: str,
) -> str | None:
    """Return the roadmap's text with the evidence in it, or None with an error in the reader."""
    lists: dict[PathKey, Entries] = {}
    order: dict[PathKey, Sequence[str]] = {}
    for item in items:
        there = _evidence_of(loaded.value, item.path)
        old = [is_from(piece, label) for piece in there]
        new = evidence.get(item.id, ())
        if not new and not any(old):
            continue
        try:
            raw = entries_at(loaded.text, item.path, _FIELD)
        except UnspliceableError:
            reader.findings.append(_no_place(loaded, item.path))
            return None
        kept = [entry for entry, ours in zip(raw, old, strict=True) if not ours]
        same = [piece for piece, ours in zip(there, old, strict=True) if ours] == list(new)
        if not same:
            lists[item.path] = (*kept, *map(_entry, new))
            order[item.path] = _ORDER[item.level]
    try:
        text = with_lists(loaded.text, lists, _FIELD, order)
    except (UnspliceableError, YAMLError):
        text = ""
    again = load_roadmap(text.encode(), "roadmap.yaml").value if text else None
    meant = loaded.value
    is_right = again is not None and _bare(again.value) == _bare(meant)
    if again is None or not is_right or not _holds(again.value, evidence, items):
        reader.findings.append(_no_place(loaded, next(iter(lists), ("initiatives",))))
        return None
    return text


def _no_place(loaded: Loaded[Roadmap], path: PathKey) -> Diagnostic:
    place = loaded.source_map.at(path)
    return Diagnostic("R634", "this item has no place for evidence", place)


def _evidence_of(roadmap: Roadmap, path: PathKey) -> tuple[Evidence, ...]:
    initiative = roadmap.initiatives[int(path[1])]
    if len(path) == _CAPABILITY:
        return initiative.evidence
    return initiative.capabilities[int(path[3])].evidence


def _holds(
    roadmap: Roadmap, evidence: Mapping[str, tuple[Evidence, ...]], items: Sequence[Item]
) -> bool:
    """Return whether the evidence stands at the end of each item's list."""
    return all(
        _evidence_of(roadmap, item.path)[-len(evidence[item.id]) :] == evidence[item.id]
        or set(evidence[item.id]) <= set(_evidence_of(roadmap, item.path))
        for item in items
        if evidence.get(item.id)
    )


def _bare(roadmap: Roadmap) -> Roadmap:
    """Return the roadmap without its evidence: what an import must not change."""
    return roadmap.model_copy(
        update={
            "initiatives": tuple(
                initiative.model_copy(
                    update={
                        _FIELD: (),
                        "capabilities": tuple(
                            c.model_copy(update={_FIELD: ()}) for c in initiative.capabilities
                        ),
                    }
                )
                for initiative in roadmap.initiatives
            )
        }
    )


def _entry(piece: Evidence) -> Mapping[str, object]:
    """Return the fields of a piece of evidence that say something."""
    fields = {name: getattr(piece, name) for name in Evidence.model_fields}
    return {name: value for name, value in fields.items() if value not in ("", None)}


def _unmatched(matched: Sequence[Matched], name: str) -> tuple[Diagnostic, ...]:
    """Return one finding for all rows that are about nothing on the roadmap."""
    lost = [found.row.line for found in matched if not found.item]
    if not lost:
        return ()
    verb = "is" if len(lost) == 1 else "are"
    message = f"{len(lost)} of {counted(len(matched), 'row')} {verb} about nothing on the roadmap"
    return (Diagnostic("R632", message, Span(name, lost[0], 1, lost[0], 1)),)
