"""The use case behind `r2b check`."""

from collections.abc import Sequence

from roadmap2backlog.checking import check_roadmap
from roadmap2backlog.diagnostics import Diagnostic, Severity, Span, has_errors
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.pipeline.inputs import FileReader

_FIELD_MISSING_OR_UNKNOWN = frozenset({"R201", "R202"})
_LED_ASTRAY = frozenset({"R301", "R304"})
_READ_AS_TEXT = "R112"


def check(path: str) -> FileReader:
    """Return everything found in a roadmap file."""
    reader = FileReader()
    loaded = reader.roadmap(path)
    inspect(reader, loaded)
    if loaded is not None and _names_more(loaded.value):
        from roadmap2backlog.pipeline.names_beyond import (  # noqa: PLC0415 -- reads more files
            unknown_names,
        )

        reader.findings += unknown_names(loaded, path)
    return reader


def _names_more(roadmap: Roadmap) -> bool:
    """Return whether a roadmap names what stands in other files."""
    return any(initiative.team or initiative.playbook for initiative in roadmap.initiatives)


def inspect(reader: FileReader, loaded: Loaded[Roadmap] | None) -> None:
    """Add what the checks find in a roadmap, but for what its reading errors brought about.

    Where a field was misspelt, its content is missing: then an empty initiative or a reference
    to a title that is not there says nothing new, and would send people the wrong way. So does
    an initiative that waits for itself only because it was indented into another.
    """
    if loaded is None:
        return
    found = check_roadmap(loaded.value, loaded.source_map)
    if has_errors(reader.findings):
        codes = {finding.code for finding in reader.findings}
        found = tuple(f for f in found if _stands_alone(f, codes))
    swallowed = [each.span for each in reader.findings if each.code == _READ_AS_TEXT]
    reader.findings += (f for f in found if not _holds_any(f.span, swallowed))


def _holds_any(span: Span, places: Sequence[Span]) -> bool:
    """Return whether a text holds a place where more was read into it than was meant."""
    return any(
        span[:3] <= place[:3] and (place.line, place.column) < (span.end_line, span.end_column)
        for place in places
    )


def _stands_alone(finding: Diagnostic, reading_codes: set[str]) -> bool:
    """Return whether a finding of the checks can be true whatever reading left out."""
    if finding.level is not Severity.ERROR:
        return False
    return not (finding.code in _LED_ASTRAY and reading_codes & _FIELD_MISSING_OR_UNKNOWN)
