"""What a model expects at a path: its nouns, lists and values, looked up by annotation."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from roadmap2backlog.model.noun import Noun
from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.model.roadmap import ShirtSize

_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Expected:
    """What may stand at a path.

    Args:
        noun: The noun whose fields may stand here, if any.
        is_list: Whether a list is expected.
        takes_text: Whether a lone text is fine too.
        takes_shirt_size: Whether S, M, L, XL are fine too.
        is_required: Whether the field must be there.
        path: The part of the path that the model knows.
    """

    noun: type[Noun] | None = None
    is_list: bool = False
    takes_text: bool = False
    takes_shirt_size: bool = False
    is_required: bool = True
    path: PathKey = ()


def expected_at(root: type[Noun], path: PathKey) -> Expected:
    """Return what is expected at a path, as far as the model knows it."""
    found = _expected(root, tuple(0 if isinstance(step, int) else step for step in path))
    return replace(found, path=path[: len(found.path)])


@lru_cache(maxsize=_REMEMBERED)
def _expected(root: type[Noun], path: PathKey) -> Expected:
    """Return what is expected at a path; every entry of a list is the first."""
    annotation: Any = root
    required = True
    known = 0
    for step in path:
        inner, required = _step(annotation, step)
        if inner is None:
            break
        annotation = inner
        known += 1
    shapes = tuple(_shapes(annotation))
    nouns = [shape for shape in shapes if isinstance(shape, type) and issubclass(shape, Noun)]
    is_list = any(get_origin(shape) is tuple for shape in shapes)
    plain = any(shape is str or get_origin(shape) is Literal for shape in shapes)
    takes_text = plain or any(isinstance(shape, BeforeValidator) for shape in shapes)
    return Expected(
        nouns[0] if nouns else None,
        is_list,
        takes_text,
        ShirtSize in shapes,
        required,
        path[:known],
    )


def _step(annotation: Any, step: str | int) -> tuple[Any, bool]:
    """Return the annotation one step further in, and whether that is required."""
    for shape in _shapes(annotation):
        if isinstance(step, str) and isinstance(shape, type) and issubclass(shape, Noun):
            field = shape.model_fields.get(step)
            return (None, True) if field is None else (_whole(field), field.is_required())
        if isinstance(step, int) and get_origin(shape) is tuple:
            return get_args(shape)[0], True
        if isinstance(step, str) and get_origin(shape) is dict:
            return get_args(shape)[1], True
    return None, True


def _whole(field: FieldInfo) -> Any:
    """Return a field's annotation with the validators pydantic has taken off it."""
    return Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation


def _shapes(annotation: Any) -> Iterator[Any]:
    """Yield the types, and the validators before them, that an annotation is made of."""
    waiting = [annotation]
    while waiting:
        shape = waiting.pop()
        if get_origin(shape) is Annotated:
            yield from shape.__metadata__
            waiting.append(get_args(shape)[0])
        elif get_origin(shape) in {Union, UnionType}:
            waiting += get_args(shape)
        else:
            yield shape
