"""What a written text says when it is read again."""

from collections.abc import Mapping

from pydantic import ValidationError

from roadmap2backlog.merging.changes import SECTIONS
from roadmap2backlog.merging.layout import Plain
from roadmap2backlog.merging.plain_data import fields_in
from roadmap2backlog.merging.yaml_render import fields_of
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.noun import Noun
from roadmap2backlog.yaml_events import no_collector

Place = tuple[str, str]
"""Name of a list and id of an item; the id is empty for what is no item."""


def misread(text: str, meant: Backlog) -> frozenset[Place]:
    """Return what in a text does not read as meant; nothing if all is well.

    Raises:
        YAMLError: If the text is no YAML.
    """
    front: dict[str, Plain] = {}
    left = {section: iter(getattr(meant, section)) for section in SECTIONS}
    wrong: list[Place] = []
    with no_collector():
        for name, data in fields_in(text, SECTIONS):
            if name not in SECTIONS:
                front[name] = data
                continue
            item = next(left[name], None)
            if item is None:
                wrong.append((name, ""))
            elif _read(data, type(item)) != item:
                wrong.append((name, item.id))
        wrong += [(section, "") for section in SECTIONS if next(left[section], None) is not None]
        if _front(front) != fields_of(_without_lists(meant)):
            wrong.append(("", ""))
    return frozenset(wrong)


def changed_items(ours: Backlog, merged: Backlog) -> frozenset[Place]:
    """Return the items that differ between two backlogs, and those that are new."""
    found: list[Place] = []
    for section in SECTIONS:
        old = {item.id: item for item in getattr(ours, section)}
        items = getattr(merged, section)
        found += [(section, item.id) for item in items if old.get(item.id) != item]
    return frozenset(found)


def _read(data: Plain, noun: type[Noun]) -> Noun | None:
    """Return what plain data stands for; None where that is no such noun."""
    try:
        return noun.model_validate(data)
    except ValidationError:
        return None


def _front(data: Mapping[str, object]) -> dict[str, object] | None:
    try:
        return fields_of(Backlog.model_validate(data))
    except ValidationError:
        return None


def _without_lists(backlog: Backlog) -> Backlog:
    return backlog.model_copy(update=dict.fromkeys(SECTIONS, ()))
