"""Sections that label what they plan (`Feature: …`) beside its use and its way are one plan."""

from roadmap2backlog.loading.formats.outline.item import BULLET, HEADING, Field, Item
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import meanings

_CONCEPTS = frozenset({"concept", "core concept", "konzept"})
_FEATURES = _CONCEPTS | {"feature", "capability", "functionality", "funktion", "fonctionnalite"}
"""Labels of what a section plans; there the heading is its name."""
_USES = frozenset({"outcome", "why"})


def with_told_features(root: Item) -> Item:
    """Return the tree, changed so that a labelled feature describes the section that it stands in.

    `Feature: berths are told by radio` beside `Benefit: …` and `Implementation: …` is what the
    heading above them names; how it is built is a note of it.
    """
    order = [root]
    for item in order:
        if _is_told_in_labels(item):
            for child in item.children:
                _keep(child, item)
            item.children = []
        order += item.children
    return root


def _is_feature(child: Item) -> bool:
    return fold(child.title) in _FEATURES


def _is_told_in_labels(item: Item) -> bool:
    """Return whether a section has one feature, its use, and nothing else but such labels.

    Beside a concept, any other label will do.
    """
    features = list(filter(_is_feature, item.children))
    has_use = any(found.role in _USES for found in item.fields)
    is_concept = any(fold(feature.title) in _CONCEPTS for feature in features)
    has_use = has_use or (is_concept and len(item.children) + len(item.fields) > 1)
    is_named = item.named == HEADING and has_use and len(features) == 1
    return is_named and all(map(_is_labelled, item.children))


def _is_labelled(child: Item) -> bool:
    """Return whether a list entry is a label of a plan with its text, and nothing more."""
    is_known = _is_feature(child) or fold(child.title) in meanings("listed_fields")
    is_told = [found.role for found in child.fields] == ["description"]
    is_more = child.children or child.prose or child.notes or child.is_open
    return child.named == BULLET and is_known and is_told and not is_more


def _keep(child: Item, item: Item) -> None:
    """Keep a label in its section: a feature describes it, what to check is checked there."""
    role = meanings("listed_fields").get(fold(child.title), "")
    if _is_feature(child):
        item.fields += [Field(child.title, "description", found.values) for found in child.fields]
        item.notes.append(f"read as description: {child.title}")
    elif role in {"acceptance", "why"}:
        item.fields += [Field(child.title, role, found.values) for found in child.fields]
        item.notes.append(f"read as fields: {child.title}")
    else:
        item.notes += [f"{child.title}: {text}" for text in child.values("description")]
