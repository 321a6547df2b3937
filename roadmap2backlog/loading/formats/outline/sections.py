"""Sections that are not plans: the page's title, notes about the page, fields of what is around."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.criteria_sections import criteria_of
from roadmap2backlog.loading.formats.outline.how_tos import shows_how
from roadmap2backlog.loading.formats.outline.item import (
    BULLET,
    HEADING,
    SCHEDULE,
    TEXT,
    Field,
    Item,
    text_of,
)
from roadmap2backlog.loading.formats.outline.item_states import has_open_box
from roadmap2backlog.loading.formats.outline.legends import explains_ranks
from roadmap2backlog.loading.formats.outline.link_lists import lists_links
from roadmap2backlog.loading.formats.outline.named_roadmap import take_named_roadmap
from roadmap2backlog.loading.formats.outline.planned_sections import is_planned, is_under_way
from roadmap2backlog.loading.formats.outline.refused_lists import is_only_refused
from roadmap2backlog.loading.formats.outline.reported_sections import lists_what_is_there
from roadmap2backlog.loading.formats.outline.untitled import take_out
from roadmap2backlog.loading.formats.words.calls import calls_for_help, heads_calls
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.labels import is_bare_label
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
from roadmap2backlog.loading.formats.words.refusals import refuses_all
from roadmap2backlog.loading.formats.words.sections import (
    DROPPED,
    METRICS,
    NEWS,
    NOTE,
    RISKS,
    asks_for_plans,
    field_of_section,
    kind_of_section,
    says_done,
)
from roadmap2backlog.loading.formats.words.settled import ends_dropped
from roadmap2backlog.loading.formats.words.tables import names
from roadmap2backlog.loading.formats.words.times import horizon_of

_FIELD_SECTIONS = frozenset(
    [
        "why", "outcome", "acceptance", "depends_on", "risks", "questions", "out_of_scope",
        "constraints", "personas", "vision", "description", "evidence", "team", "target", "status",
    ]
)  # fmt: skip
_AIMS = re.compile(
    r"(?!(?:computer|machine|night|x-ray|robot\w*) )(?:[\w’'.-]+ ){0,4}(?:mission|vision|purpose)"
    r"(?: statement)?(?: (?:and|for|of|in|to|until) .+| 20\d\d.*)?"
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
_ASKED = frozenset({"acceptance", "questions"})
"""What no page as a whole has a place for: its answers and criteria are no plans either."""
_AT_ROOT = {"goal": "goal", "personas": "personas"}
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
_PLANNED = re.compile(
    r"\b(?:we (?:plan|intend|aim|want|hope|will (?:add|build|extend|support|improve))\b"
    r"|we are (?:planning|working|adding|building|extending)\b|(?:is|are) planned\b"
    r"|plan(?:ning)? to\b)",
    re.IGNORECASE,
)
"""What a section about a policy says where the policy is a part of the product."""
_ROADMAP = frozenset(
    map(
        fold,
        [
            "roadmap", "product roadmap", "our roadmap", "the roadmap", "feature roadmap",
            "development roadmap", "public roadmap", "project roadmap", "feuille de route",
            "hoja de ruta", "дорожная карта", "roadmap 🚀", "tabella di marcia", "fahrplan",
            "技术路线图", "路线图",
        ],
    )
)  # fmt: skip
_PLANS = frozenset({"planned features", "upcoming features"})
"""Headings of all plans of a page about something else; on a roadmap, others plan as well."""


def sorted_out(root: Item) -> list[str]:
    """Move what is no plan out of the tree; return the headings and labels read as field names."""
    _take_preamble(root)
    _take_title(root)
    _prefer_roadmap(root)
    labels: list[str] = []
    emptied: list[Item] = []
    waiting = [root]
    while waiting:
        item = waiting.pop()
        if item.named in {HEADING, BULLET}:
            labels += [found.name for found in item.fields if found.name not in _OWN]
        before = len(item.children)
        item.children = [
            child
            for child in item.children
            if child.named != HEADING or not _sort_out(child, item, root, labels)
        ]
        was_full = before > 0 or item.word == SCHEDULE
        is_talk = not item.prose or _is_talk(item) or _is_told_elsewhere(item)
        if was_full and is_talk and not (item.children or item.fields):
            emptied.append(item)
        waiting += [child for child in reversed(item.children) if child.level == ""]
    take_out(emptied, root)
    take_named_roadmap(root)
    return list(dict.fromkeys(labels))


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
    if not root.title or fold(head.title) not in _ROADMAP:
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


def _are_planned_rows(items: Sequence[Item]) -> bool:
    """Return whether these are rows of a table that says when each of them is planned."""
    dated = sum(any(found.role == "target" for found in item.fields) for item in items)
    return 0 < len(items) <= 2 * dated and all(item.named == TEXT for item in items)


def _prefer_roadmap(root: Item) -> None:
    """Keep the other sections as notes where one section says that it is the roadmap.

    Those with boxes that nobody ticked are plans, too.
    """
    heads = [child for child in root.children if child.named == HEADING]
    is_roadmap = "roadmap" in fold(root.title) or any(fold(x) in _ROADMAP for x in root.notes)
    headings = _ROADMAP if is_roadmap else _ROADMAP | _PLANS
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
    """Return whether a section became a field or a note."""
    role = field_of_section(section.title)
    has_sections = any(child.named == HEADING for child in section.children)
    if parent is root and role in _AT_ROOT and section.children and not has_sections:
        for child in section.children:
            child.level = _AT_ROOT[role]
        labels.append(section.title)
        root.prose += section.prose
        root.notes += section.notes
        root.children += [child for child in section.children if child.title]
        section.children = []
        return True
    is_refused = bool(section.children) and refuses_all(section.prose)
    kind = DROPPED if is_refused else kind_of_section(section.title)
    planned = is_planned(section) or (kind == NEWS and any(map(is_under_way, section.children)))
    is_field = role == "vision" or (role in _FIELD_SECTIONS and parent is not root)
    if kind == DROPPED and parent is not root and not ends_dropped(section.title):
        role, is_field = "out_of_scope", True
    is_field = is_field and not says_done(section.title)  # `### Done` holds what is done
    values = [*section.prose, *(child.source or child.title for child in section.children)]
    criteria = criteria_of(section) if is_field and role == "acceptance" else []
    values = [*section.prose, *criteria] if criteria else values
    if is_field and values and (criteria or _fits(section)):
        _give_field(section, role, values, parent, labels)
        return True
    if kind == RISKS and parent is not root and _fits(section) and values and not planned:
        _give_field(section, "risks", values, parent, labels)
        return True
    if parent is root and not planned and _is_why(section, role):
        _take_aims(section, root)
        return True
    planned = planned or (has_sections and says_done(section.title))  # a history by years
    planned = planned or (kind == NEWS and lists_what_is_there(section))
    told = kind in {DROPPED, METRICS} or (kind in {NOTE, NEWS, RISKS} and not planned)
    told = told or explains_ranks(section) or (parent is not root and _is_goal(section, role))
    told = told or (role == "acceptance" and parent is root and _lists_bullets(section))
    told = told or (not planned and (role in _ASKED or lists_links(section)))
    if (
        told
        or (not has_open_box(section) and (_is_talk(section) or _is_told_elsewhere(section)))
        or (not planned and _is_call(section))
        or _says_none(section)
        or is_only_refused(section)
        or shows_how(section)
    ):
        (root if parent is root else parent).notes.append(text_of(section))
        return True
    return False


def _is_goal(section: Item, role: str) -> bool:
    """Return whether a section says in prose what a phase beside it is for."""
    return role == "goal" and bool(section.prose) and not (section.children or section.fields)


def _give_field(
    section: Item, role: str, values: Sequence[str], parent: Item, labels: list[str]
) -> None:
    """Give what is around a section its texts as a field; what else it says becomes notes."""
    alike = [found for found in section.fields if found.role == role]
    labels += [section.title, *(found.name for found in alike)]
    parent.fields += [Field(section.title, role, tuple(values)), *alike]
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


def _is_told_elsewhere(section: Item) -> bool:
    """Return whether a section is a diagram, the conditions of a rule, or talk about a release."""
    if any(child.named == HEADING for child in section.children):
        return False
    are_conditions = any(map(states_conditions, section.prose))
    if section.children or section.fields:
        return are_conditions
    if are_conditions or shows_runs(section.title, section.prose, section.notes):
        return True
    if not section.prose:
        return bool(section.notes) and all(_is_shown(note, section.title) for note in section.notes)
    if section.notes and all(map(tells_of_board, section.prose)):
        return True
    is_when = horizon_of(section.title) or is_bare_label(section.title)
    return bool(is_when) and all(map(talks_of_page, section.prose))


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
    return heads_calls(section.title) or (calls > 1 and calls * 2 > len(section.children))


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


def _is_talk(section: Item) -> bool:
    """Return whether a section speaks about how plans are made, or asks and answers in prose."""
    if any(child.named == HEADING for child in section.children) or horizon_of(section.title):
        return False
    if asks_for_plans(section.title) and (section.children or " " in section.title.strip(" ?")):
        return False
    if _PROCESS.search(section.title) or names_audience(section.title):
        return True
    if _RULES.search(section.title) and not any(map(_PLANNED.search, section.prose)):
        return True
    named_roadmap = fold(section.title) in _ROADMAP
    return not section.children and (section.title.rstrip().endswith("?") or named_roadmap)
