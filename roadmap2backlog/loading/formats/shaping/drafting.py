"""Items → drafts of initiatives, capabilities and stories."""

import html
import re
from collections.abc import Iterable, Sequence

from roadmap2backlog.loading.formats.outline.item import (
    BULLET,
    HEADING,
    KEY,
    TEXT,
    Field,
    Item,
    is_bare,
)
from roadmap2backlog.loading.formats.outline.item_states import DONE, OPEN, state_of
from roadmap2backlog.loading.formats.outline.scenarios import SCENARIO
from roadmap2backlog.loading.formats.shaping.draft import CAPABILITY, INITIATIVE, STORY, Draft
from roadmap2backlog.loading.formats.shaping.levels import group_note
from roadmap2backlog.loading.formats.shaping.routes import take, take_story
from roadmap2backlog.loading.formats.words import levels as words
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.list_leads import announces_list
from roadmap2backlog.loading.formats.words.settled import behind_deferred, is_deferred
from roadmap2backlog.loading.formats.words.stories import user_story
from roadmap2backlog.loading.formats.words.times import target_of
from roadmap2backlog.vocabulary.state_notes import are_done, are_open

_LONGEST_TITLE = 200
_SHORTEST_CLAUSE = 15
_FEWEST_LED = 2
_OWN_STORY = frozenset({"acceptance", SCENARIO, "status", "size"})
"""What a task of a story has where it is a story of its own rather than a step."""
_OWN = frozenset({"long_title", "description"})
_ENDS = (":", "：", ".", "!", "?", "…")
_YEAR = re.compile(r"^\d{4}$")
_LOOKED_AT = re.compile(
    r"\b(?:audit|review|assessment|survey|interview|incident|retro(?:spective)?|post-?mortem|triage"
    r"|workshop|meeting|pentest|sweep) (?:gaps?|findings?|results?|issues?|notes|actions?|items"
    r"|follow[ -]?ups?|feedback|outcomes?|recommendations?|report)\b"
    r"|\b(?:verified|checked|audited|reviewed|updated|as of|stand)\b[^()]*[)\]]\s*$",
    re.IGNORECASE,
)
"""What a title says whose date in brackets is the day somebody looked at it."""
_BRACKETS = re.compile(r"[(\[]([^()\[\]]+)[)\]]\s*$")
_LEAD = re.compile(
    r"^(?!(?:done|wip|todo|fixed|closed|superseded)\b|\S*\d\S*(?: [-—–] |: ))"
    r"(.{8,60}?)(?: [-—–] |: )",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r", (?!(?:[\w’'-]+ )?[\w’'-]+(?:, | (?:and|or|und|et|y|e|и) ))")
"""A comma behind a clause, and not between things that are listed: `skippers, pilots and crew`."""
_NAME = re.compile(r"((?:[^\s.:;,]+ ){1,2}[^\W\d_]{5,})\. (?=[A-ZÀ-Þ])")
"""A name of two words or three in front of sentences: `Radio support. The set is old …`."""
_STATE_LEAD = re.compile(r"\W*(?:[\w./-]*#\d+[\s,]*)+\W*[^\W\d_]+")


def draft_initiative(item: Item, groups: tuple[Item, ...]) -> Draft:
    """Return the draft of an initiative that stood in these groups, outermost first."""
    title = item.title.rstrip(" :：") if item.named == HEADING else ""
    draft = Draft(INITIATIVE, item, title or item.title)
    _fill(draft, item)
    draft.add("notes" if item.children else "description", *item.prose)
    draft.parts += [_draft_capability(child, draft) for child in item.children]
    _place_story(draft)
    when = _when(item, groups) or _phase_of(item)
    if not when and (_is_deferred(item) or _are_deferred(item.children)):
        when = "later"
    if when and "target" not in draft.single:
        draft.single["target"] = when
    for group in reversed(groups):
        _place_in(draft, group)
    _keep_open(draft)
    if draft.criteria:
        _give_criteria_to_a_capability(draft)
    _note_open(draft, is_done=False)
    return draft


def _is_deferred(item: Item) -> bool:
    return any(map(is_deferred, item.values("status")))


def _are_deferred(parts: Sequence[Item]) -> bool:
    """Return whether all parts, which have no time of their own, are put off."""
    return bool(parts) and all(map(_is_deferred, parts))


def _keep_open(draft: Draft) -> None:
    """Give what says that it is open while all of its parts are done a part of its own title.

    An initiative that says nothing is done with them.
    """
    states = {state_of(part.item) for part in draft.parts}
    if states == {DONE} and draft.kind == INITIATIVE and not state_of(draft.item):
        _note_done(draft)
    if states != {DONE} or state_of(draft.item) != OPEN:
        return
    is_whole = draft.kind == INITIATIVE
    part = Draft(CAPABILITY if is_whole else STORY, draft.item, draft.title, draft)
    part.texts["description"] = draft.texts.pop("description", []) if is_whole else []
    part.criteria, draft.criteria = draft.criteria, []
    draft.parts.append(part)


def _place_story(draft: Draft) -> None:
    """Give the story of an initiative to a capability of its title, where it has no other part."""
    sentence = str(draft.single.pop("story", ""))
    if sentence and not draft.parts:
        part = Draft(CAPABILITY, draft.item, draft.title, draft)
        take_story(part, sentence)
        draft.parts.append(part)
    elif sentence:
        draft.note(f"story: {sentence}")


def _note_open(draft: Draft, *, is_done: bool) -> None:
    """Note what says that it is open below what is done; `is_done` says that all around it is."""
    is_done = is_done or are_done(_notes(draft))
    for part in draft.parts:
        is_open = part.item is not draft.item and state_of(part.item) == OPEN
        if is_done and is_open and not are_open(_notes(part)):
            part.note("status: open")
        _note_open(part, is_done=is_done)


def _when(item: Item, groups: tuple[Item, ...]) -> str:
    """Return the time that an item's title tells, if need be with the year of a group: `Q1`."""
    for name in (item.title, item.given_id):
        years = [group.title for group in groups if _YEAR.match(group.title)]
        behind = [] if _LOOKED_AT.search(name) else _BRACKETS.findall(name)
        for text in (name, *behind, *(f"{name} {year}" for year in years)):
            if found := target_of(text):
                return found
    return ""


def _phase_of(item: Item) -> str:
    """Return the time that a field `phase: next` tells."""
    told = [value for found in item.fields if fold(found.name) == "phase" for value in found.values]
    return next(filter(None, map(target_of, told)), "")


def _place_in(draft: Draft, group: Item) -> None:
    """Note the group an initiative stood in; a time becomes its target, a goal its goal."""
    stated = [
        target_of(text) for text in (*group.values("target"), *_BRACKETS.findall(group.title))
    ]
    target = next(filter(None, [target_of(group.title), *stated]), "")
    draft.note(*(found.note for found in group.fields if _tells_release(found)))
    goal = next(group.values("goal"), "")
    if goal and not {"goal", "outcome"} & {*draft.single, *draft.texts}:
        draft.single["goal"] = goal.strip()
    if target and "target" not in draft.single:
        draft.single["target"] = target
        if target == group.title or (group.named == KEY and target == group.title.casefold()):
            return
    is_done = state_of(group) == DONE
    stays_open = is_done and state_of(draft.item) == OPEN
    draft.note(f"section: {group.title}" if stays_open else group_note(group))
    if is_done and not stays_open:
        _note_done(draft)


def _tells_release(found: Field) -> bool:
    """Return whether a field tells a release or time that is no target: `Target: v0.7.0`."""
    return found.role in {"target", "release"} and not any(map(target_of, found.values))


def _give_criteria_to_a_capability(draft: Draft) -> None:
    """Move criteria, which an initiative has no place for, to its only capability.

    With several parts they stay as notes, as they do where all that is told is done.
    """
    all_done = bool(draft.parts) and all(state_of(part.item) == DONE for part in draft.parts)
    is_done = not draft.parts and state_of(draft.item) == DONE
    if not (draft.parts or is_done):
        part = Draft(CAPABILITY, draft.item, draft.title, draft)
        part.texts["description"] = draft.texts.pop("description", [])
        draft.parts.append(part)
    if len(draft.parts) == 1 and not (is_done or all_done):
        part = draft.parts[0]
        part.criteria += draft.criteria
        _give_criteria_to_a_story(part)
    else:
        draft.note(*(f"acceptance: {_told(found)}" for found in draft.criteria))
    draft.criteria = []


def _told(criterion: dict[str, str]) -> str:
    """Return a criterion in one line: `Given …, when …, then …`."""
    steps = [text if step == "text" else f"{step} {text}" for step, text in criterion.items()]
    whole = ", ".join(steps)
    return whole if "text" in criterion else whole[:1].upper() + whole[1:]


def _draft_capability(item: Item, parent: Draft) -> Draft:
    draft = Draft(CAPABILITY, item, item.title, parent)
    told = user_story(item.title)
    if told:
        draft.title = told.title
        take_story(draft, item.title)
    _fill(draft, item)
    for text in item.prose:
        if item.children and announces_list(text):
            draft.note(text)
        else:
            take(draft, Field("description", "description", (text,)))
    _place_children(draft, item)
    _give_criteria_to_a_story(draft)
    _keep_open(draft)
    if _lists_done(item):
        _note_done(draft)
    return draft


def _lists_done(item: Item) -> bool:
    """Return whether a part that says nothing of its state lists nothing but what is done."""
    states = {state_of(child) for child in item.children}
    return states == {DONE} and item.named in {HEADING, BULLET} and not state_of(item)


def _give_criteria_to_a_story(draft: Draft) -> None:
    """Move the criteria of a capability to the only story in it, if that is a sentence."""
    if len(draft.parts) == 1 and draft.criteria and "story" in draft.parts[0].single:
        draft.parts[0].criteria += draft.criteria
        draft.criteria = []


def _place_children(draft: Draft, item: Item) -> None:
    """Put what stands below a capability into stories, bullets of its description, or notes."""
    bullets: list[str] = []
    led: list[str] = []
    for child in item.children:
        is_step = item.level == words.STORY and child.level == words.TASK
        if is_step and not any(found.role in _OWN_STORY for found in child.fields):
            draft.note(*_flat([child], f"{child.word}: "))
        elif child.level in {words.STORY, words.TASK} or user_story(child.title):
            draft.parts.append(_draft_story(child, draft))
        elif _leads_in(child):
            entries = [line for part in child.children for line in _bullets(part, draft)]
            led.append("\n".join((child.source or child.title, "", *entries)))
            draft.note(*child.prose, *child.notes)
        elif is_bare(child) or child.named != "text":
            bullets += _bullets(child, draft)
        else:
            draft.parts.append(_draft_story(child, draft))
    draft.add("description", *(["\n".join(bullets)] if bullets else []), *led)


def _leads_in(item: Item) -> bool:
    """Return whether a bullet only says what is listed below it: `Lamps, in order of need:`."""
    is_list = item.named == BULLET and len(item.children) >= _FEWEST_LED and not item.fields
    return is_list and (item.source or item.title).rstrip(" *_").endswith((":", "："))


def _draft_story(item: Item, parent: Draft) -> Draft:
    draft = Draft(STORY, item, item.title, parent)
    told = user_story(item.title)
    if told:
        draft.title = told.title
        take_story(draft, item.title)
    _fill(draft, item)
    draft.note(*item.prose, *_flat(item.children, ""))
    return draft


def _fill(draft: Draft, item: Item) -> None:
    for found in item.fields:
        take(draft, found)
    draft.note(item.source, *item.notes)
    if state_of(item) == DONE:
        _note_done(draft)
    draft.title = _short(draft.title)
    if rest := behind_deferred(draft.title):
        draft.note(draft.title)
        draft.title = rest


def _note_done(draft: Draft) -> None:
    """Note that a draft is done, in the words that a build understands."""
    if not are_done(_notes(draft)):
        draft.note("status: done")


def _notes(draft: Draft) -> Sequence[str]:
    return draft.texts.get("notes", ())


def _short(title: str) -> str:
    """Return the first clause of a long text; the whole text is kept elsewhere."""
    if len(title) <= _LONGEST_TITLE:
        return title
    shown = title[:_LONGEST_TITLE]
    lead = _LEAD.match(shown)
    if lead and not _STATE_LEAD.fullmatch(lead.group(1)):
        return lead.group(1)
    if sentence := _NAME.match(shown):
        return sentence.group(1)
    for mark in (". ", "; ", " — ", " – ", " -- ", ": ", " - "):
        head, found, _ = shown.partition(mark)
        if found and len(head) > _SHORTEST_CLAUSE:
            return head
    for comma in _CLAUSE.finditer(shown):
        if comma.start() > _SHORTEST_CLAUSE:
            return shown[: comma.start()]
    return shown.rpartition(" ")[0] or shown


def _bullets(item: Item, draft: Draft) -> list[str]:
    """Return an item and all below it as indented bullets; what else they say becomes notes."""
    lines: list[str] = []
    waiting = [(item, 0)]
    while waiting:
        below, depth = waiting.pop()
        is_ticked = below.named == BULLET and state_of(below) == DONE
        told = [found for found in below.fields if found.role not in _OWN]
        if is_ticked:
            told = [found for found in told if found.values != ("done",)]
        shown = below.title if _is_escaped(below) else below.source or below.title
        text = next(below.values("long_title"), shown)
        draft.note(below.source if _is_escaped(below) else "")
        indent = "  " * depth
        first, *more = _led(" ".join(text.split()), below)
        lines.append(f"{indent}- {'[x] ' * is_ticked}{first}")
        lines += [f"{indent}  {line}" if line else "" for line in more]
        notes = [found.note for found in told] + below.notes
        draft.note(*(f"{_short(below.title)} — {note}" for note in notes))
        waiting += [(child, depth + 1) for child in reversed(below.children)]
    return lines


def _is_escaped(item: Item) -> bool:
    """Return whether a title was written with signs of HTML and nothing else that it hides."""
    is_data = item.named == TEXT and "&" in item.source
    return is_data and " ".join(html.unescape(item.source).split()) == item.title


def _led(title: str, item: Item) -> list[str]:
    """Return a title with its description behind a colon, then paragraphs, as lines."""
    told = [line.strip() for text in item.values("description") for line in text.splitlines()]
    told = [line for line in told if line]
    if told:
        title += f" {told[0]}" if title.endswith(_ENDS) else f": {told[0]}"
    for text in item.prose:
        told += ["", *(line.strip() for line in text.splitlines() if line.strip())]
    return [title, *(told[1:] if told and told[0] else told)]


def _flat(items: Iterable[Item], mark: str) -> list[str]:
    """Return items and all below them as indented lines."""
    lines: list[str] = []
    waiting = [(item, 0) for item in reversed(list(items))]
    while waiting:
        item, depth = waiting.pop()
        text = next(item.values("long_title"), item.source or item.title)
        lines.append("  " * depth + mark + " ".join(text.split()))
        told = [found.note for found in item.fields if found.role != "long_title"]
        told += item.prose + item.notes
        lines += ["  " * (depth + 1) + mark + line for text in told for line in text.splitlines()]
        waiting += [(child, depth + 1) for child in reversed(item.children)]
    return lines
