"""One initiative, epic or story: its fields merged three ways."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from roadmap2backlog.merging.merge_lists import (
    likeness_of_texts,
    merge_entries,
    merge_names,
    merge_texts,
)
from roadmap2backlog.merging.three_way import Outcome, Settled, three_way
from roadmap2backlog.model.backlog import AcceptanceCriterion, BacklogInitiative, Epic, Story
from roadmap2backlog.model.noun import Noun
from roadmap2backlog.model.provenance import Source

Item = BacklogInitiative | Epic | Story
N = TypeVar("N", bound=Noun)


@dataclass(frozen=True, slots=True)
class Collision:
    """A field that both sides changed, each in its own way; the values are the nouns' own."""

    field: str
    base: object
    ours: object
    theirs: object


@dataclass(frozen=True, slots=True)
class MergedItem(Generic[N]):
    """The item that stands, the base of the next merge, and where the sides collide.

    `is_frozen` says that the item keeps its words because it is settled.
    """

    value: N
    base: N
    collisions: tuple[Collision, ...] = ()
    is_frozen: bool = False


def merge_item(base: N, ours: N, theirs: N) -> MergedItem[N]:
    """Return a noun with every field merged by the way that suits it."""
    if ours in (base, theirs):
        return MergedItem(theirs, theirs)
    if base == theirs:
        return MergedItem(ours, theirs)
    values: dict[str, object] = {}
    bases: dict[str, object] = {}
    collisions = []
    for name in type(base).model_fields:
        before, mine, other = getattr(base, name), getattr(ours, name), getattr(theirs, name)
        settled = _WAYS.get(name, three_way)(before, mine, other)
        if settled.value != mine:
            values[name] = settled.value
        if settled.base != other:
            bases[name] = settled.base
        if settled.is_conflict:
            collisions.append(Collision(name, before, mine, other))
    value = ours.model_copy(update=values) if values else ours
    remembered = theirs.model_copy(update=bases) if bases else theirs
    return MergedItem(value, remembered, tuple(collisions))


def merge_unknown(ours: N, theirs: N) -> MergedItem[N]:
    """Return a noun of which nobody knows what it was before: every word of ours stands.

    Fields that ours does not have come from theirs.
    """
    if ours == theirs:
        return MergedItem(ours, theirs)
    values: dict[str, object] = {}
    collisions = []
    for name, info in type(ours).model_fields.items():
        mine, other = getattr(ours, name), getattr(theirs, name)
        if mine == other:
            continue
        empty = info.get_default(call_default_factory=True)
        if mine == empty:
            values[name] = other
        elif other != empty and not _differs_in_line_only(mine, other):
            collisions.append(Collision(name, empty, mine, other))
    return MergedItem(ours.model_copy(update=values), theirs, tuple(collisions))


def merge_criteria(
    base: tuple[AcceptanceCriterion, ...],
    ours: tuple[AcceptanceCriterion, ...],
    theirs: tuple[AcceptanceCriterion, ...],
) -> Settled[tuple[AcceptanceCriterion, ...]]:
    """Return criteria merged one by one, and each of them part by part."""
    hashed = [tuple(map(_Criterion, side)) for side in (base, ours, theirs)]
    settled = merge_entries(hashed[0], hashed[1], hashed[2], _likeness, _merge_criterion)
    value = tuple(entry.noun for entry in settled.value)
    return Settled(value, settled.outcome, tuple(entry.noun for entry in settled.base))


@dataclass(frozen=True, slots=True)
class _Criterion:
    """A criterion that can be a key: its noun holds a mapping and cannot."""

    noun: AcceptanceCriterion

    def __hash__(self) -> int:
        return hash((self.noun.given, self.noun.when, self.noun.then, self.noun.text))


def _likeness(one: _Criterion, other: _Criterion) -> float:
    return likeness_of_texts(_words(one.noun), _words(other.noun))


def _words(noun: AcceptanceCriterion) -> str:
    return f"{noun.given}\n{noun.when}\n{noun.then}\n{noun.text}"


def _merge_criterion(base: _Criterion, ours: _Criterion, theirs: _Criterion) -> Settled[_Criterion]:
    merged = merge_item(base.noun, ours.noun, theirs.noun)
    outcome = Outcome.CONFLICT if merged.collisions else Outcome.COMBINED
    return Settled(_Criterion(merged.value), outcome, _Criterion(merged.base))


def merge_source(
    base: Source | None, ours: Source | None, theirs: Source | None
) -> Settled[Source | None]:
    """Return the source; a line number that shifted is no change that could collide."""
    if base is None or ours is None or theirs is None:
        return three_way(base, ours, theirs, _same_words)
    line = three_way(base.line, ours.line, theirs.line)
    text = three_way(base.text, ours.text, theirs.text)
    value = Source(line=line.value, text=text.value)
    outcome = text.outcome if text.is_conflict else three_way(base, ours, theirs).outcome
    outcome = Outcome.COMBINED if outcome is Outcome.CONFLICT and not text.is_conflict else outcome
    return Settled(value, outcome, Source(line=theirs.line, text=text.base))


def _same_words(one: Source | None, other: Source | None) -> bool:
    return one == other or (one is not None and other is not None and one.text == other.text)


def _differs_in_line_only(one: object, other: object) -> bool:
    return isinstance(one, Source) and isinstance(other, Source) and one.text == other.text


_WAYS: Mapping[str, Callable[[Any, Any, Any], Settled[Any]]] = MappingProxyType(
    {
        "depends_on": merge_names,
        "suggested_after": merge_names,
        "labels": merge_names,
        "flags": merge_names,
        "notes": merge_texts,
        "questions": merge_texts,
        "acceptance": merge_criteria,
        "source": merge_source,
    }
)
