"""Scenarios of data (`{given: …, when: …, then: …}`): criteria of the item they stand in."""

from collections.abc import Iterable
from dataclasses import dataclass

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.outline.item import Field
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import meanings
from roadmap2backlog.loading.formats.words.times import is_time

SCENARIO = "scenario"
"""What a field holds whose values are the three steps, empty where nothing is said."""
_STEPS = ("given", "when", "then")
_THEN = "then"
_ENDS = (".", "!", "?", ";")


@dataclass(frozen=True, slots=True)
class Scenarios:
    """The scenarios at a key, a field each, and what else is said there: their names, tags."""

    fields: tuple[Field, ...]
    rest: Data


def scenarios_in(key: str, value: Data) -> Scenarios | None:
    """Return the scenarios at a key: one, a list of them, or some by name; else None."""
    if isinstance(value, dict) and step_names(value):
        found, rest = _scenario(key, value)
        return Scenarios((found,), rest)
    entries = list(value.values()) if isinstance(value, dict) else value
    if not entries or not isinstance(entries, list):
        return None
    records = [entry for entry in entries if isinstance(entry, dict) and step_names(entry)]
    if len(records) < len(entries):
        return None
    told = [_scenario(key, record) for record in records]
    others = [rest for _, rest in told]
    named: Data = dict(zip(value, others, strict=True)) if isinstance(value, dict) else None
    if isinstance(value, dict) and not any(others):
        named = list(value)
    return Scenarios(tuple(found for found, _ in told), named or [rest for rest in others if rest])


def step_names(record: dict[str, Data]) -> frozenset[str]:
    """Return the names of the steps in a record that says what follows from what, else none."""
    known = {name: step for name in record if (step := meanings("scenario_steps").get(fold(name)))}
    told = [known[name] for name in known if _texts(record[name])]
    is_whole = _THEN in told and len(told) > 1 and len(set(told)) == len(known)
    is_plan = any(is_time(str(record[name])) for name in known)  # `when: 2027`
    return frozenset(known) if is_whole and not is_plan else frozenset()


def scenario_of(key: str, record: dict[str, Data], names: Iterable[str]) -> Field:
    """Return the field of the steps in a record that have these names."""
    steps = meanings("scenario_steps")
    texts = {steps[fold(name)]: _joined(_texts(record[name])) for name in names}
    return Field(key, SCENARIO, tuple(texts.get(step, "") for step in _STEPS))


def _scenario(key: str, record: dict[str, Data]) -> tuple[Field, dict[str, Data]]:
    names = step_names(record)
    rest = {name: inner for name, inner in record.items() if name not in names}
    return scenario_of(key, record, names), rest


def _texts(value: Data) -> list[str]:
    """Return the lines of a step, or nothing where it is more than lines."""
    lines = value if isinstance(value, list) else [value]
    texts = [line.strip() for line in lines if isinstance(line, str) and line.strip()]
    return texts if len(texts) == len(lines) else []


def _joined(texts: list[str]) -> str:
    """Return the lines of a step as one: "the gate is open and the tide is high"."""
    are_sentences = any(text.endswith(_ENDS) for text in texts)
    return (" " if are_sentences else " and ").join(texts)
