"""One finding for each mistake in the shape of a file; loaded only when there is one."""

from collections.abc import Iterable, Iterator

from pydantic import ValidationError

from roadmap2backlog.diagnostics import Checked, Diagnostic, sort_findings
from roadmap2backlog.loading.data import Data, value_at
from roadmap2backlog.loading.expected import expected_at
from roadmap2backlog.loading.place_names import place_name
from roadmap2backlog.loading.salvage import Fault, N, faults_of, salvage
from roadmap2backlog.loading.shape_words import Complaint, colon_hint, diagnose
from roadmap2backlog.loading.unknown_fields import meant_field, tight_field
from roadmap2backlog.model.noun import Noun
from roadmap2backlog.model.provenance import PathKey, SourceMap

_MOST_FINDINGS = 1000


def read_past(
    error: ValidationError, value: Data, source_map: SourceMap, noun: type[N]
) -> Checked[N]:
    """Return what can be read without the faulty parts, and a finding for each mistake."""
    faults = faults_of(value, error)
    findings = _diagnose(faults, value, source_map, noun)
    return Checked(salvage(value, faults, noun), findings)


def _diagnose(
    faults: list[Fault], value: Data, source_map: SourceMap, noun: type[Noun]
) -> tuple[Diagnostic, ...]:
    """Return one finding for each mistake."""
    colons = dict.fromkeys(path for path in map(_entry_of, faults) if _is_colon(value, path, noun))
    findings = [_colon(value, path, source_map) for path in colons]
    meant = _meant(faults, noun)
    told: set[PathKey] = set()
    for fault in faults:
        path = fault.loc if fault.kind == "missing" else fault.path
        if path in told or _entry_of(fault) in colons or fault.loc in meant:
            continue
        told.add(path)
        complaint = Complaint(noun, value, source_map, fault)
        found = diagnose(complaint)
        if found is not None:
            findings.append(found)
    return sort_findings(_without_echoes(findings))[:_MOST_FINDINGS]


def _without_echoes(findings: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the findings, but for an empty field whose content is the unknown field below it.

    An invisible space in front of a line moves it out of where it belongs.
    """
    odd = {found.span.line for found in findings if "invisible space" in found.message}
    for found in findings:
        if not (found.code == "R206" and found.span.line + 1 in odd):
            yield found


def _entry_of(fault: Fault) -> PathKey:
    """Return the path of the block that the fault is in."""
    return fault.path if fault.kind == "missing" else fault.path[:-1]


def _meant(faults: Iterable[Fault], noun: type[Noun]) -> set[PathKey]:
    """Return the missing fields that are there under another name."""
    found = set()
    for fault in faults:
        around = expected_at(noun, fault.path[:-1]).noun
        if fault.kind == "extra_forbidden" and around is not None:
            name = str(fault.path[-1])
            tight = tight_field(name, around)
            found.add((*fault.path[:-1], tight[0] if tight else meant_field(name, around) or ""))
    return found


def _is_colon(value: Data, path: PathKey, noun: type[Noun]) -> bool:
    """Return whether a block is a text that only a colon turned into a field."""
    found = value_at(value, path)
    if not path or not isinstance(path[-1], int) or not isinstance(found, dict) or len(found) != 1:
        return False
    expected = expected_at(noun, path)
    name = next(iter(found))
    return (
        expected.takes_text
        and expected.noun is not None
        and name not in expected.noun.model_fields
        and meant_field(name, expected.noun) is None
        and tight_field(name, expected.noun) is None
    )


def _colon(value: Data, path: PathKey, source_map: SourceMap) -> Diagnostic:
    found = value_at(value, path)
    name, hint = "", ""
    if isinstance(found, dict):
        name, hint = next(iter(found)), colon_hint(found, str(path[-2]))
    message = f"{place_name(value, path)}: the colon makes a field of “{name}”"
    return Diagnostic("R203", message, source_map.at(path), hint)
