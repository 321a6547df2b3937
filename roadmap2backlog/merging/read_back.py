"""What a written text says when it is read again."""

from collections.abc import Iterable, Mapping, Sequence

from pydantic import ValidationError

from roadmap2backlog.merging.changes import SECTIONS
from roadmap2backlog.merging.layout import Layout, no_collector
from roadmap2backlog.merging.yaml_render import fields_of
from roadmap2backlog.model.backlog import Backlog, BacklogInitiative, Epic, Story
from roadmap2backlog.model.noun import Noun

Place = tuple[str, str]
"""Name of a list and id of an item; the id is empty for what is no item."""

_NOUNS: dict[str, type[Noun]] = {"initiatives": BacklogInitiative, "epics": Epic, "stories": Story}


def read_text(text: str) -> Backlog:
    """Return the backlog that a valid text stands for."""
    layout = Layout(text)
    return Backlog.model_validate(layout.data(0) if layout.kinds else {})


def misread(text: str, meant: Backlog) -> frozenset[Place]:
    """Return what in a text does not read as meant; nothing if all is well.

    Raises:
        YAMLError: If the text is no YAML.
    """
    layout = Layout(text)
    pairs = layout.pairs(0)
    with no_collector():
        front = {name: layout.data(node) for name, (_, node) in pairs.items()
                 if name not in SECTIONS}  # fmt: skip
        wrong = [("", "")] if _front(front) != fields_of(_without_lists(meant)) else []
        for section in SECTIONS:
            node = pairs[section][1] if section in pairs else None
            wrong += _wrong(layout, node, section, getattr(meant, section))
    return frozenset(wrong)


def changed_items(ours: Backlog, merged: Backlog) -> frozenset[Place]:
    """Return the items that differ between two backlogs, and those that are new."""
    found: list[Place] = []
    for section in SECTIONS:
        old = {item.id: item for item in getattr(ours, section)}
        items = getattr(merged, section)
        found += [(section, item.id) for item in items if old.get(item.id) != item]
    return frozenset(found)


def _wrong(
    layout: Layout, node: int | None, section: str, meant: Sequence[Noun]
) -> Iterable[Place]:
    """Yield the items of a list that are not there or do not read as meant."""
    nodes = [] if node is None else layout.items(layout.targets.get(node, node))
    noun = _NOUNS[section]
    if len(nodes) != len(meant):
        yield section, ""
    for item, place in zip(meant, nodes, strict=False):
        try:
            found = noun.model_validate(layout.data(place))
        except ValidationError:
            found = None
        if found != item:
            yield section, getattr(item, "id", "")


def _front(data: Mapping[str, object]) -> dict[str, object] | None:
    try:
        return fields_of(Backlog.model_validate(data))
    except ValidationError:
        return None


def _without_lists(backlog: Backlog) -> Backlog:
    return backlog.model_copy(update=dict.fromkeys(SECTIONS, ()))
