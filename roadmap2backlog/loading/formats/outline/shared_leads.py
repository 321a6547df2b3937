"""Leads that each entry below goes on: `As a buyer, I want:`, `Guests can choose:`."""

import re

from roadmap2backlog.loading.formats.outline.item import BULLET, HEADING, Item
from roadmap2backlog.loading.formats.words.tables import names

_LEAD = re.compile(
    r"^as (?:an? |the )?[^,.;:]{2,80},? (?:i|we) (?:want|need|would like|can)(?: to)?\s*[:…]?$",
    re.IGNORECASE,
)
_DEMAND = re.compile(r"(?!we )[^.,;:]{3,60} (?:must|shall|should) be\s*[:…]", re.IGNORECASE)
_ABLE = re.compile(
    r"(?:a|all|an|any|each|every|our|the)? ?(?:[\w-]+ ){1,4}"
    r"(?:can|may|(?:must|should|will) be able to) (?P<act>[a-z]+)"
    r"(?: (?:among|between|by|for|from|in|of|on|with))?\s*[:…]",
    re.IGNORECASE,
)
"""A lead that says what somebody can do with what is listed: `Guests should be able to choose:`."""
_ORDER = re.compile(
    r"(?:(?:we (?:also )?)?(?:need|plan|want) to |(?:we )?(?:must|should|will) )?"
    r"(?P<order>(?P<act>[a-z]+)(?: [\w’'/-]+){1,9}?"
    r" (?:about|across|around|between|for|from|in|into|of|on|to|with))"
    r"(?P<sort> (?:(?:all|each) of )?(?:these|the following)(?: [\w-]+){0,2}"
    r"|(?: [\w-]+){1,2} (?:such as|like))?\s*[:…]",
    re.IGNORECASE,
)
"""A lead that orders what is done with what is listed: `Write guides on topics such as:`."""
_NEED = re.compile(
    r"(?:we (?:also )?)?(?:need|plan|want) to (?P<order>(?P<act>[a-z]+))(?P<sort>)\s*[:…]",
    re.IGNORECASE,
)
_LONGEST_DEMAND = 60
_LONGEST_THING = 120


def with_whole_stories(root: Item) -> Item:
    """Return the tree, changed so that each entry below such a lead starts with the lead."""
    order = [root]
    for item in order:
        _demand(item)
        _enable(item)
        _order(item)
        if any(child.children and _LEAD.match(child.title) for child in item.children):
            item.children = [whole for child in item.children for whole in _wishes(child)]
        item.children = [part for child in item.children for part in _ordered(child)]
        order += item.children
    return root


def _wishes(item: Item) -> list[Item]:
    if not (item.children and _LEAD.match(item.title)):
        return [item]
    lead = item.title.rstrip(" :…")
    for wish in item.children:
        wish.title = f"{lead} {wish.title}"
        wish.source = f"{lead} {wish.source}" if wish.source else ""
    first = item.children[0]
    first.fields = item.fields + first.fields
    first.notes = [*([item.source] if item.source else []), *item.notes, *item.prose, *first.notes]
    return item.children


def _demand(item: Item) -> None:
    """Put what all of a list must be in front of its entries."""
    lead = " ".join(item.prose[0].split()) if len(item.prose) == 1 else ""
    entries = item.children
    are_ends = all(entry.named == BULLET and _is_end(entry) for entry in entries)
    if entries and are_ends and _DEMAND.fullmatch(lead):
        for entry in entries:
            entry.notes += [entry.source] if entry.source else []
            entry.title, entry.source = f"{lead.rstrip(' :…')} {entry.title}", ""


def _enable(item: Item) -> None:
    """Put what somebody can do with all of a list in front of its entries, if they are things."""
    lead = " ".join(item.prose[0].split()) if len(item.prose) == 1 else ""
    found = _ABLE.fullmatch(lead)
    if not item.children or found is None or found["act"].casefold() not in names("acts"):
        return
    if all(map(_is_thing, item.children)):
        for entry in item.children:
            entry.notes += [entry.source or entry.title]
            entry.title, entry.source = f"{lead.rstrip(' :…')} {_inside(entry.title)}", ""


def _order(section: Item) -> None:
    """Put an order in front of the things listed below it in a section: `Write tests for:`."""
    lead = " ".join(section.prose[-1].split()) if section.prose else ""
    ordered = _order_in(lead) if section.named == HEADING else ""
    if ordered and section.children and all(map(_is_ordered, section.children)):
        for entry in section.children:
            _put_behind(ordered, entry)


def _ordered(entry: Item) -> list[Item]:
    """Return the things below an entry that orders, each behind the order, or the entry itself."""
    told = entry.fields or entry.prose or entry.is_open or not entry.children
    ordered = "" if told or entry.named != BULLET else _order_in(entry.title)
    if not ordered or not all(map(_is_ordered, entry.children)):
        return [entry]
    for thing in entry.children:
        _put_behind(ordered, thing)
    entry.children[0].notes += [entry.source or entry.title, *entry.notes]
    return entry.children


def _order_in(lead: str) -> str:
    """Return the order of a lead without `we need to` and `the following`, or an empty text."""
    found = _ORDER.fullmatch(lead) or _NEED.fullmatch(lead)
    if found is None or found["act"].casefold() not in names("acts"):
        return ""
    sort = found["sort"] or ""
    is_kept = bool(sort) and not re.search(r"\b(?:these|the following)\b", sort, re.IGNORECASE)
    order = found["order"] + (sort if is_kept else "")
    return order[:1].upper() + order[1:]


def _put_behind(order: str, entry: Item) -> None:
    entry.notes += [entry.source or entry.title]
    entry.aliases.append(entry.title)
    entry.title, entry.source = f"{order} {_inside(entry.title)}", ""


def _is_ordered(entry: Item) -> bool:
    """Return whether an entry is a thing without an act of its own, and no more than a title."""
    first = entry.title.partition(" ")[0].casefold()
    is_thing = len(entry.title) <= _LONGEST_THING and first not in names("acts")
    is_alone = not (entry.fields or entry.prose or entry.is_open)
    return is_thing and is_alone and entry.named == BULLET and first[:1].isalnum()


def _is_thing(entry: Item) -> bool:
    """Return whether an entry is a few words that tell no act of their own, and nothing else."""
    first = entry.title.partition(" ")[0].casefold()
    is_short = len(entry.title) <= _LONGEST_DEMAND and first not in names("acts")
    is_alone = not (entry.children or entry.fields or entry.prose or entry.is_open)
    return is_short and is_alone and entry.named == BULLET


def _inside(title: str) -> str:
    """Return a title as it stands inside a sentence: `Skill level.` → `skill level`."""
    bare = title.rstrip(" .;")
    first, _, rest = bare.partition(" ")
    is_name = not first[1:].islower() or rest[:1].isupper()
    return bare if is_name else bare[:1].lower() + bare[1:]


def _is_end(entry: Item) -> bool:
    """Return whether an entry may end a sentence: a few words that begin with a small letter."""
    is_short = len(entry.title) <= _LONGEST_DEMAND and entry.title[:1].islower()
    return is_short and not (entry.children or entry.fields or entry.prose)
