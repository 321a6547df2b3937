"""Sections without work to do: talk of plans, notes, lists of links, what is told elsewhere."""

import re

from roadmap2backlog.loading.formats.outline.how_tos import shows_how
from roadmap2backlog.loading.formats.outline.item import (
    BULLET,
    HEADING,
    Field,
    Item,
    text_of,
)
from roadmap2backlog.loading.formats.outline.item_states import has_open_box
from roadmap2backlog.loading.formats.outline.legends import explains_ranks
from roadmap2backlog.loading.formats.outline.link_lists import lists_links
from roadmap2backlog.loading.formats.outline.refused_lists import is_only_refused
from roadmap2backlog.loading.formats.outline.reported_sections import lists_what_is_there
from roadmap2backlog.loading.formats.words.calls import calls_for_help, heads_calls
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.invitations import (
    asks_for_input,
    invites_readers,
    leaves_open,
)
from roadmap2backlog.loading.formats.words.labels import is_bare_label, is_page_label, names_stage
from roadmap2backlog.loading.formats.words.list_leads import tells_of_board
from roadmap2backlog.loading.formats.words.page_talk import (
    is_drawing,
    shows_commands,
    shows_runs,
    shows_usage,
    states_conditions,
    talks_of_page,
)
from roadmap2backlog.loading.formats.words.people import names_audience
from roadmap2backlog.loading.formats.words.pointers import names_release, plans_nothing
from roadmap2backlog.loading.formats.words.sections import (
    DROPPED,
    METRICS,
    NEWS,
    NOTE,
    RISKS,
    asks_for_plans,
    says_done,
)
from roadmap2backlog.loading.formats.words.tables import names
from roadmap2backlog.loading.formats.words.times import horizon_of

_ASKED = frozenset({"acceptance", "questions"})
"""What no page as a whole has a place for: its answers and criteria are no plans either."""
_PROCESS = re.compile(
    r"^(?:how (?!can )\w+|why \w+|what (?:is|are) |who (?:is|are|not|this|it|we|should|can|for)\b"
    r"|criteria\b|removal )",
    re.IGNORECASE,
)
_RULES = re.compile(
    r"(?<![\w-])(?:policy|policies|guidelines|governance|contributing|contributions?|procedure|glossary"
    r"|terminology|disclaimer|changelog|communication|footnotes?)\b",
    re.IGNORECASE,
)
_SHOWS = re.compile(
    r"(?:(?:high level|overall|phase|product|project|roadmap|the) )*(?:at a glance|diagram|flow"
    r" ?chart|map|overview|timeline)"
)
"""Headings of drawings of all plans, which are told below other headings."""
_STABILITY = re.compile(
    r"(?:(?:api|our|the) )?(?:stability|backwards? compatibility)"
    r"(?: (?:and|of the api|promises?|stability|backwards? compatibility))*"
)
_PROMISE = re.compile(
    r"\b(?:breaking changes?|guarantee[ds]?|may (?:still )?change|(?:is|are|api) stable"
    r"|stable(?= and|,)|will not change)\b",
    re.IGNORECASE,
)
"""What a version promises its users: `Charts are stable. Tides may still change.`."""
_PLANNED = re.compile(
    r"\b(?:we (?:plan|intend|aim|want|hope|will (?:add|build|extend|support|improve))\b"
    r"|we are (?:planning|working|adding|building|extending)\b|(?:is|are) planned\b"
    r"|plan(?:ning)? to\b)",
    re.IGNORECASE,
)
"""What a section about a policy says where the policy is a part of the product."""


def plans_no_work(section: Item, role: str, kind: str, *, is_top: bool, planned: bool) -> bool:
    """Return whether a section is a note of what it stands in.

    Args:
        section: What is no field of anything.
        role: What a field of its title holds, else empty.
        kind: What a section of its title holds (`words.sections`), else empty.
        is_top: Whether it stands in no other section.
        planned: Whether something in it says that it is planned.
    """
    has_sections = any(child.named == HEADING for child in section.children)
    planned = planned or (has_sections and says_done(section.title))  # a history by years
    planned = planned or (kind == NEWS and lists_what_is_there(section))
    if not planned and _seldom_plans(section, role, kind):
        return True
    is_named = kind in {DROPPED, METRICS} or _is_for_page(section, role, is_top=is_top)
    return is_named or _shows_nothing_to_do(section)


def _seldom_plans(section: Item, role: str, kind: str) -> bool:
    """Return whether a section is a note unless something in it is planned."""
    is_named = kind in {NOTE, NEWS, RISKS} or role in _ASKED
    return is_named or lists_links(section) or _is_call(section) or _promises(section)


def _promises(section: Item) -> bool:
    """Return whether a section says what users can count on, and what may still change."""
    is_named = _STABILITY.fullmatch(fold(section.title)) is not None
    return is_named and len(_PROMISE.findall(text_of(section))) > 1


def _is_for_page(section: Item, role: str, *, is_top: bool) -> bool:
    """Return whether a section holds criteria of the whole page, or the aim of a phase."""
    if is_top:
        return role == "acceptance" and _lists_bullets(section)
    return _is_goal(section, role)


def _shows_nothing_to_do(section: Item) -> bool:
    """Return whether all that a section says is how plans are made, what signs mean or the like."""
    is_talk = speaks_of_plans(section) or is_told_elsewhere(section)
    is_none = _says_none(section) or is_only_refused(section)
    return (
        (is_talk and not has_open_box(section))
        or is_none
        or explains_ranks(section)
        or shows_how(section)
    )


def _is_goal(section: Item, role: str) -> bool:
    """Return whether a section says in prose what a phase beside it is for."""
    return role == "goal" and bool(section.prose) and not (section.children or section.fields)


def is_told_elsewhere(section: Item) -> bool:
    """Return whether a section is a diagram, the conditions of a rule, or talk about a release."""
    if any(child.named == HEADING for child in section.children):
        return False
    are_conditions = any(map(states_conditions, section.prose))
    if section.children or not all(map(_is_of_page, section.fields)):
        return are_conditions
    if are_conditions or shows_runs(section.title, section.prose, section.notes):
        return True
    if not section.prose or _SHOWS.fullmatch(fold(section.title)):
        return bool(section.notes) and all(_is_shown(note, section.title) for note in section.notes)
    if section.notes and all(map(tells_of_board, section.prose)):
        return True
    is_when = horizon_of(section.title) or is_bare_label(section.title)
    is_talk = all(map(talks_of_page, section.prose)) or any(map(leaves_open, section.prose))
    return bool(is_when) and is_talk


def _is_of_page(found: Field) -> bool:
    """Return whether a field tells of the page, at the end of which it may stand."""
    return is_page_label(found.name, found.values[0])


def _is_shown(note: str, title: str) -> bool:
    """Return whether a note is a drawing, or code below a title that names no work to do."""
    first = fold(title).partition(" ")[0]
    is_named = first in names("acts") or any(map(str.isdigit, title))
    is_run = shows_commands(note) and not is_named
    return is_drawing(note) or is_run or shows_usage(title, note)


def _says_none(section: Item) -> bool:
    """Return whether a section says no more than that nothing is planned: `Not decided yet.`."""
    is_bare = not (section.children or section.fields or section.notes)
    return is_bare and bool(section.prose) and all(map(plans_nothing, section.prose))


def _lists_bullets(section: Item) -> bool:
    """Return whether nothing but bullets without parts stand in a section, if any."""
    return all(child.named == BULLET and not child.children for child in section.children)


def _is_call(section: Item) -> bool:
    """Return whether a section asks readers to take part, or names what is out already."""
    if names_release(section.title):
        return not section.children
    if any(child.named == HEADING for child in section.children):
        return False
    calls = sum(calls_for_help(child.title) for child in section.children)
    is_bare = bool(section.prose) and not (section.children or section.fields)
    is_call = heads_calls(section.title) or (is_bare and all(map(invites_readers, section.prose)))
    is_call = is_call or (is_bare and asks_for_input(section.title, section.prose))
    return is_call or (calls > 1 and calls * 2 > len(section.children))


def speaks_of_plans(section: Item) -> bool:
    """Return whether a section speaks about how plans are made, or asks and answers in prose."""
    if any(child.named == HEADING for child in section.children) or horizon_of(section.title):
        return False
    if names_stage(section.title):  # `v0.3 — Policies and fares` is one of the plans
        return False
    if asks_for_plans(section.title) and (section.children or " " in section.title.strip(" ?")):
        return False
    if _PROCESS.search(section.title) or names_audience(section.title):
        return True
    if _RULES.search(section.title) and not any(map(_PLANNED.search, section.prose)):
        return True
    named_roadmap = fold(section.title) in names("roadmap_names")
    return not section.children and (section.title.rstrip().endswith("?") or named_roadmap)
