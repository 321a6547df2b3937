"""What a person should know about the result, each at its place in the roadmap."""

from collections.abc import Iterable, Mapping

from roadmap2backlog.codes import CODES, FLAGS
from roadmap2backlog.decomposing.result import Ledger, Provenance
from roadmap2backlog.diagnostics import Diagnostic, sort_findings
from roadmap2backlog.model.backlog import Story
from roadmap2backlog.model.provenance import SourceMap

_SHOWN = 60


def findings_of(
    stories: Iterable[Story],
    ledger: Ledger,
    provenance: Mapping[str, Provenance],
    places: SourceMap,
) -> tuple[Diagnostic, ...]:
    """Return one finding for each flag of each clause, sorted by place."""
    found: dict[tuple[str, object], Diagnostic] = {}
    for story in stories:
        origin = provenance[story.id]
        for flag in story.flags:
            code = FLAGS[flag]
            key = (code, origin.span if origin.span.file else (origin.path, origin.text))
            if key not in found:
                message = f"{CODES[code].title}: {_shortened(origin.text)}"
                found[key] = Diagnostic(code, message, origin.span)
    lost = [
        Diagnostic("R590", "Words of this text ended nowhere", places.at(path))
        for path, row in ledger.rows.items()
        if ledger.unassigned and b"\x0c" in row
    ]
    return sort_findings([*found.values(), *lost])


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1].rstrip()}…"
