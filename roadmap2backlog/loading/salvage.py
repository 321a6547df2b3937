"""What can be read of a file once its faulty parts are left out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError

from roadmap2backlog.loading.data import Data, value_at
from roadmap2backlog.loading.expected import expected_at
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


def salvage(value: Data, faults: Iterable[Fault], noun: type[N]) -> N | None:
    """Return the noun without its faulty parts; required texts become a placeholder.

    None where a fault is too large to read on.
    """
    copies: dict[PathKey, Any] = {}
    for fault in faults:
        name: str | int | None = fault.loc[-1] if fault.kind == "missing" else None
        path = (*fault.path, name) if name is not None else fault.path
        if not path or (path[-1] == "id" and expected_at(noun, path).is_required):
            return None
        parent = _copied(value, path[:-1], copies)
        expected = expected_at(noun, path)
        required = isinstance(parent, list) or (expected.is_required and expected.path == path)
        if not required:
            parent.pop(path[-1], None)
        elif expected.takes_text:
            parent[path[-1]] = _PLACEHOLDER
        else:
            return None
    try:
        return noun.model_validate(copies[()])
    except ValidationError:
        return None


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
