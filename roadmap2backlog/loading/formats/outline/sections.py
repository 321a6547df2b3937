"""Sections that are not plans: the page's title, notes about the page, fields of what is around."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.criteria_sections import criteria_of
from roadmap2backlog.loading.formats.outline.item import (
    BULLET,
    HEADING,
    SCHEDULE,
    TEXT,
    Field,
    Item,
    is_bare,
    text_of,
)
from roadmap2backlog.loading.formats.outline.item_states import has_open_box
from roadmap2backlog.loading.formats.outline.named_roadmap import take_named_roadmap
from roadmap2backlog.loading.formats.outline.planned_sections import is_planned, is_under_way
from roadmap2backlog.loading.formats.outline.reported_sections import lists_what_is_there
from roadmap2backlog.loading.formats.outline.standing_sections import standing_among
from roadmap2backlog.loading.formats.outline.unplanned_sections import (
    is_told_elsewhere,
    plans_no_work,
    speaks_of_plans,
)
from roadmap2backlog.loading.formats.outline.untitled import take_out
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.labels import names_stage
from roadmap2backlog.loading.formats.words.refusals import refuses_all
from roadmap2backlog.loading.formats.words.sections import (
    DROPPED,
    NEWS,
    RISKS,
    field_of_section,
    kind_of_section,
    says_done,
)
from roadmap2backlog.loading.formats.words.settled import ends_dropped
from roadmap2backlog.loading.formats.words.tables import names

_FIELD_SECTIONS = frozenset(
    [
        "why", "outcome", "acceptance", "depends_on", "risks", "questions", "out_of_scope",
        "constraints", "personas", "vision", "description", "evidence", "team", "target", "status",
    ]
)  # fmt: skip
_AIMS = re.compile(
    r"(?!(?:computer|machine|night|x-ray|robot\w*) )(?:[\w’'.-]+ ){0,4}(?:mission|vision|purpose)"
    r"(?: statement)?(?: (?:and|for|of|in|to|until) .+| 20\d\d.*)?"
    r"|(?:(?:core|our|product|project|the) ){1,3}thesis"
    r"|(?:(?:our|product|project|the) ){0,2}north[- ]star(?: (?:statement|vision))?"
    r"|(?:(?:long[- ]term|our|overall|product|project|strategic|technical|the) ){0,3}direction"
    r"|(?:our|the) (?:(?:big|core|current|main|market|proposed|real) ){0,2}(?:answer|approach"
    r"|challenge|concept|crisis|idea|opportunity|problem|product|solution)"
    r"|(?:introduction|welcome|background|preface|foreword)(?: to .+)?|about .+|more"
    r"|(?:(?:historical|development|project|product|overall|release) )?(?:timeline|chronology)",
    re.IGNORECASE,
)
"""Headings of what all of it is for, where nothing but prose stands below them."""
_CHAPTER = re.compile(r"^\d+(?:\.\d+)*[.):]?\s+(?=\S)")
_OWN = frozenset({"status", "text", "description"})
_AT_ROOT = {"goal": "goal", "personas": "personas"}
_PAGE_WORDS = frozenset({"backlog", "development", "plans", "product", "project", "roadmap"})
_LONG_WORD = 5
_PLANS = frozenset({"planned features", "upcoming features"})
"""Headings of all plans of a page about something else; on a roadmap, others plan as well."""


def sorted_out(root: Item) -> list[str]:
    """Move what is no plan out of the tree; return the headings and labels read as field names."""
    _take_preamble(root)
    _take_title(root)
    _take_subtitle(root)
    _prefer_roadmap(root)
    labels: list[str] = []
    emptied: list[Item] = []
    waiting = [root]
    while waiting:
        item = waiting.pop()
        if item.named in {HEADING, BULLET}:
            labels += [found.name for found in item.fields if found.name not in _OWN]
        before = len(item.children)
        _keep_standing(item)
        item.children = [
            child
            for child in item.children
            if child.named != HEADING or not _sort_out(child, item, root, labels)
        ]
        was_full = before > 0 or item.word == SCHEDULE
        is_talk = not item.prose or speaks_of_plans(item) or is_told_elsewhere(item)
        if was_full and is_talk and not (item.children or item.fields):
            emptied.append(item)
        waiting += [child for child in reversed(item.children) if child.level == ""]
    take_out(emptied, root)
    take_named_roadmap(root)
    return list(dict.fromkeys(labels))


def _keep_standing(item: Item) -> None:
    """Keep what tells how things stand as notes of what is around it."""
    standing = dict.fromkeys(standing_among(item.children))
    item.notes += map(text_of, standing)
    item.children = [child for child in item.children if child not in standing]


def _take_preamble(root: Item) -> None:
    """Keep what is listed before the first heading as notes, where headings hold the plans.

    Boxes to tick are plans wherever they stand.
    """
    places = [i for i, child in enumerate(root.children) if child.named == HEADING]
    if not places or not any(root.children[place].children for place in places):
        return
    before = root.children[: places[0]]
    root.notes += [text_of(child) for child in before if not has_open_box(child)]
    root.children = [*filter(has_open_box, before), *root.children[places[0] :]]


def _take_title(root: Item) -> None:
    """Take the first heading as the product's name where it stands above all others."""
    heads = [child for child in root.children if child.named == HEADING]
    if not heads or root.children[0] is not heads[0]:
        return
    head = heads[0]
    if len(heads) > 1:
        if not head.children and "roadmap" in fold(head.title).replace("road map", "roadmap"):
            root.title = root.title or head.title
            root.prose += head.prose
            root.notes += [text for text in (head.source, head.title) if text]
            root.notes += [*head.notes, *(found.note for found in head.fields)]
            root.children = root.children[1:]
        return
    if not any(child.named == HEADING for child in head.children) and head.children:
        root.prose += head.prose
        root.title = root.title or head.title
        if _are_planned_rows(head.children):
            root.notes += [*head.notes, head.source]
            root.fields += head.fields
            root.children = head.children
        head.prose = []
        return
    if not root.title or fold(head.title) not in names("roadmap_names"):
        root.title = head.title
    else:
        root.notes.append(head.title)
    root.prose += head.prose
    root.notes += [head.source, *head.notes] if head.source else head.notes
    root.fields += head.fields
    loose = [child for child in head.children if child.named != HEADING]
    sections = [child for child in head.children if child.named == HEADING]
    if _are_planned_rows(loose):
        sections = [*loose, *sections]  # rows of a table under the page's title are the plans
    elif loose:
        first = Item(head.title, HEADING, children=loose, path=head.path)
        is_there = lists_what_is_there(Item("", HEADING, children=loose, prose=head.prose))
        first.fields += [Field("status", "status", ("done",))] if is_there else []
        sections.insert(0, first)
    root.children = sections


def _take_subtitle(root: Item) -> None:
    """Keep an empty heading below the page's title as a note where it names the product, too."""
    heads = [child for child in root.children if child.named == HEADING]
    if len(heads) <= 1 or root.children[0] is not heads[0] or not is_bare(heads[0]):
        return
    shared = set(fold(root.title).split()) & set(fold(heads[0].title).split())
    is_named = any(len(word) >= _LONG_WORD for word in shared - _PAGE_WORDS)
    if is_named and not any(map(is_bare, heads[1:])):
        root.notes.append(heads[0].source or heads[0].title)
        root.children = root.children[1:]


def _are_planned_rows(items: Sequence[Item]) -> bool:
    """Return whether these are rows of a table that says when each of them is planned."""
    dated = sum(any(found.role == "target" for found in item.fields) for item in items)
    return 0 < len(items) <= 2 * dated and all(item.named == TEXT for item in items)


def _prefer_roadmap(root: Item) -> None:
    """Keep the other sections as notes where one section says that it is the roadmap.

    Those with boxes that nobody ticked are plans, too.
    """
    heads = [child for child in root.children if child.named == HEADING]
    is_roadmap = "roadmap" in fold(root.title) or any(
        fold(text) in names("roadmap_names") for text in root.notes
    )
    headings = names("roadmap_names") | (frozenset() if is_roadmap else _PLANS)
    chosen = [
        head
        for head in heads
        if fold(head.title) in headings and head.title != root.title and head.children
    ]
    if len(chosen) == 1 and len(heads) > 1:
        head = chosen[0]
        others = [other for other in heads if other is not head and not has_open_box(other)]
        root.notes += map(text_of, others)
        root.children = [child for child in root.children if child not in others]
        if all(child.named == HEADING for child in head.children):
            place = root.children.index(head)
            root.notes += [*head.prose, *head.notes, head.title]
            root.children[place : place + 1] = head.children


def _sort_out(section: Item, parent: Item, root: Item, labels: list[str]) -> bool:
    """Return whether a section became a field or a note; else it is a plan.

    It is asked in this order: is it a list of the page's goals or people, a field of what is
    around it, what all of it is for, a note.
    """
    role, kind = field_of_section(section.title), _kind_of(section)
    is_top = parent is root
    planned = is_planned(section) or names_stage(section.title)
    planned = planned or (kind == NEWS and any(map(is_under_way, section.children)))
    if is_top and _lists_for_page(section, role):
        _give_page(section, _AT_ROOT[role], root, labels)
    elif found := _field_in(section, role, kind, is_top=is_top, planned=planned):
        _give_field(section, found, parent, labels)
    elif is_top and not planned and _is_why(section, role):
        _take_aims(section, root)
    elif plans_no_work(section, role, kind, is_top=is_top, planned=planned):
        parent.notes.append(text_of(section))
    else:
        return False
    return True


def _kind_of(section: Item) -> str:
    """Return what a section holds by its title, or that nobody will do it by its first words."""
    is_refused = bool(section.children) and refuses_all(section.prose)
    return DROPPED if is_refused else kind_of_section(section.title)


def _lists_for_page(section: Item, role: str) -> bool:
    """Return whether a section lists the goals of a page, or whom it is for."""
    has_sections = any(child.named == HEADING for child in section.children)
    return role in _AT_ROOT and bool(section.children) and not has_sections


def _give_page(section: Item, level: str, root: Item, labels: list[str]) -> None:
    """Put the goals or people that a section lists beside the plans of the page."""
    for child in section.children:
        child.level = level
    labels.append(section.title)
    root.prose += section.prose
    root.notes += section.notes
    root.children += [child for child in section.children if child.title]
    section.children = []


def _field_in(section: Item, role: str, kind: str, *, is_top: bool, planned: bool) -> Field | None:
    """Return the field that a section is, if it holds no more than the texts of one.

    What nobody will do is out of scope of what is around it. `### Done` holds what is done.
    """
    values = [*section.prose, *(child.source or child.title for child in section.children)]
    if kind == DROPPED and not is_top and not ends_dropped(section.title):
        role = "out_of_scope"
    is_field = role == "vision" or (role in _FIELD_SECTIONS and not is_top)
    if is_field and not says_done(section.title):
        criteria = criteria_of(section) if role == "acceptance" else []
        if criteria:
            return Field(section.title, role, (*section.prose, *criteria))
        if values and _fits(section):
            return Field(section.title, role, tuple(values))
    is_risk = kind == RISKS and not is_top and not planned
    return (
        Field(section.title, "risks", tuple(values))
        if is_risk and values and _fits(section)
        else None
    )


def _give_field(section: Item, told: Field, parent: Item, labels: list[str]) -> None:
    """Give what is around a section its texts as a field; what else it says becomes notes."""
    alike = [found for found in section.fields if found.role == told.role]
    labels += [section.title, *(found.name for found in alike)]
    parent.fields += [told, *alike]
    parent.notes += [found.note for found in section.fields if found not in alike]
    parent.notes += section.notes


def _take_aims(section: Item, root: Item) -> None:
    """Take a section of prose about what all of it is for: the product's vision, or a note."""
    texts = section.prose or section.notes
    is_vision = any(
        word in fold(section.title).split() for word in ("mission", "vision", "purpose")
    )
    if not is_vision or not texts:
        root.notes.append(text_of(section))
        return
    root.fields.append(Field(section.title, "vision", tuple(texts)))
    root.fields += section.fields
    root.notes += [section.source or section.title, *(section.notes if section.prose else [])]


def _is_why(section: Item, role: str) -> bool:
    """Return whether a section says what all of it is good for, in prose."""
    title = _CHAPTER.sub("", section.title.strip(" :*_"))
    is_aim = not section.children and _AIMS.fullmatch(title)
    return bool(is_aim) or _tells_why(section, role)


def _tells_why(section: Item, role: str) -> bool:
    """Return whether a section of the page says what all of it is good for."""
    if any(child.named == HEADING for child in section.children):
        return False
    return role == "why" or (role in {"goal", "outcome"} and not section.children)


def _fits(section: Item) -> bool:
    """Return whether a section is no more than texts."""
    return not any(
        child.children or child.fields or child.prose or child.notes for child in section.children
    )
