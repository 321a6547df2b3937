"""What can be read of a file once its faulty parts are left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError

from roadmap2backlog.loading.data import Data, value_at
from roadmap2backlog.loading.expected import expected_at
from roadmap2backlog.loading.unknown_fields import meant_field
from roadmap2backlog.model.noun import Noun
from roadmap2backlog.model.provenance import PathKey

N = TypeVar("N", bound=Noun)
_PLACEHOLDER = "?"


@dataclass(frozen=True, slots=True)
class Fault:
    """One error of pydantic.

    Args:
        kind: The error's type, e.g. `string_type`.
        loc: Where, as pydantic has it.
        path: Where, as far as the file has it; of a missing field the block it is missing in.
        limits: What the error says about limits and words.
    """

    kind: str
    loc: PathKey
    path: PathKey
    limits: dict[str, Any]

    @property
    def missing(self) -> PathKey:
        """Return the path of the missing field, if that is the fault."""
        return (*self.path, self.loc[-1]) if self.kind == "missing" else ()


def faults_of(value: Data, error: ValidationError) -> list[Fault]:
    """Return pydantic's errors with their paths in the data."""
    listed = error.errors(include_url=False)
    return [
        _fault(value, each)
        for each in listed
        if not (each["type"] == "too_short" and each["input"])
    ]


def _fault(value: Data, error: Any) -> Fault:
    loc: PathKey = tuple(error["loc"])
    wanted = loc[:-1] if error["type"] == "missing" else loc
    known = 0
    for step in wanted:
        inner = value_at(value, (step,))
        if inner is value:
            break
        value, known = inner, known + 1
    return Fault(error["type"], loc, wanted[:known], dict(error.get("ctx", {})))


def salvage(value: Data, faults: Sequence[Fault], noun: type[N]) -> N | None:
    """Return the noun without its faulty parts; required texts become a placeholder.

    A field under another name counts as the field that was meant, if that can be read.
    None where a fault is too large to read on.
    """
    return _without(value, faults, noun, renaming=True) or _without(
        value, faults, noun, renaming=False
    )


def _without(value: Data, faults: Sequence[Fault], noun: type[N], *, renaming: bool) -> N | None:
    copies: dict[PathKey, Any] = {}
    # Renaming comes last, so that it takes the place of a placeholder for what is missing.
    for fault in sorted(faults, key=lambda fault: fault.kind == "extra_forbidden"):
        path = fault.missing or fault.path
        if not path or (path[-1] == "id" and expected_at(noun, path).is_required):
            return None
        parent = _copied(value, path[:-1], copies)
        if fault.kind == "extra_forbidden":
            _drop_or_rename(parent, path, noun, renaming=renaming)
        elif not _mend(parent, path, noun):
            return None
    try:
        return noun.model_validate(copies.get((), value))
    except ValidationError:
        return None


def _drop_or_rename(parent: Any, path: PathKey, noun: type[Noun], *, renaming: bool) -> None:
    """Take an unknown field away, or give it the name that was meant."""
    around = expected_at(noun, path[:-1]).noun
    meant = meant_field(str(path[-1]), around) if renaming and around is not None else None
    found = parent.pop(path[-1], None)
    if meant is not None and parent.get(meant, _PLACEHOLDER) == _PLACEHOLDER:
        parent[meant] = found


def _mend(parent: Any, path: PathKey, noun: type[Noun]) -> bool:
    """Take a faulty value away, or put a placeholder there; say whether that was possible."""
    expected = expected_at(noun, path)
    required = isinstance(parent, list) or (expected.is_required and expected.path == path)
    if not required:
        parent.pop(path[-1], None)
        return True
    if expected.takes_text:
        parent[path[-1]] = _PLACEHOLDER
    return expected.takes_text


def _copied(value: Data, path: PathKey, copies: dict[PathKey, Any]) -> Any:
    """Return the container at a path of a copy that shares what no path leads through."""
    for depth in range(len(path) + 1):
        here = path[:depth]
        if here in copies:
            continue
        original = copies[here[:-1]][here[-1]] if here else value
        copies[here] = original.copy() if isinstance(original, dict | list) else original
        if here:
            copies[here[:-1]][here[-1]] = copies[here]
    return copies[path]
