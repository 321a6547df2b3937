"""Each field of an item → the field of the noun it belongs in, else a note."""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from roadmap2backlog.loading.formats.outline.item import Field
from roadmap2backlog.loading.formats.outline.scenarios import SCENARIO
from roadmap2backlog.loading.formats.shaping.bodies import Body, split_body
from roadmap2backlog.loading.formats.shaping.draft import CAPABILITY, INITIATIVE, STORY, Draft
from roadmap2backlog.loading.formats.words.states import (
    amount,
    is_no_answer,
    is_team,
    kind_of,
    moscow_of,
    points_or_shirt,
)
from roadmap2backlog.loading.formats.words.stories import user_story, who_speaks
from roadmap2backlog.loading.formats.words.telling import tells_only
from roadmap2backlog.loading.formats.words.times import target_of
from roadmap2backlog.loading.formats.words.user_names import names_thing

_LARGEST_SHARE = 100
_SENTENCE = re.compile(r"[.!?]\s+\S|\n\s*\n|\n\s*[-*+#]")
"""Where more than one sentence stands in a text."""
_LISTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "risks": frozenset({INITIATIVE}),
        "questions": frozenset({INITIATIVE, CAPABILITY}),
        "out_of_scope": frozenset({INITIATIVE, CAPABILITY}),
        "constraints": frozenset({INITIATIVE, CAPABILITY}),
        "evidence": frozenset({INITIATIVE}),
        "why": frozenset({INITIATIVE}),
        "outcome": frozenset({INITIATIVE}),
    }
)


def take(draft: Draft, found: Field) -> None:
    """Put a field's texts where they belong; every text ends up somewhere."""
    route = _ROUTES.get(found.role)
    if route is not None:
        route(draft, found)
    elif draft.kind in _LISTS.get(found.role, ()):
        draft.add(found.role, *found.values)
    else:
        draft.note(found.note)


def take_story(draft: Draft, sentence: str) -> None:
    """Give a capability an explicit story for a user-story sentence, kept word for word."""
    told = user_story(sentence)
    title = told.title if told else draft.title
    if draft.kind == CAPABILITY:
        story = Draft(STORY, draft.item, title, draft)
        draft.parts.append(story)
    else:
        story = draft
    story.single["story"] = sentence.strip()
    if told:
        story.single["persona"] = told.persona


def _description(draft: Draft, found: Field) -> None:
    if len(found.values) > 1 and draft.kind != STORY:
        draft.add("description", _listed(found.values))
        return
    if _is_whole_story(draft, found.values[0]):
        _story(draft, found)
        return
    for value in found.values:
        _speaker(draft, value)
        body = split_body(value)
        if draft.kind == STORY:
            draft.note(found.note)
        elif body is None or (draft.kind == INITIATIVE and body.rest.strip() == value.strip()):
            draft.add("description", value)
        else:
            _take_body(draft, body)
            draft.note(f"{found.name}: {value.strip()}")


def _speaker(draft: Draft, text: str) -> None:
    """Give a draft the persona that its description is told for: `As an angler I get a mail`."""
    who = who_speaks(text)
    if who and draft.kind == INITIATIVE:
        draft.add("personas", who)
    elif who:
        draft.single.setdefault("persona", who)


def _listed(values: Sequence[str]) -> str:
    """Return the texts of a list as bullets; what only tells how things are stands beside them."""
    text = ""
    was_bullet = False
    for value in map(str.strip, values):
        is_bullet = not tells_only(value)
        mark = "\n" if is_bullet and was_bullet else "\n\n"
        text += f"{mark if text else ''}{'- ' * is_bullet}{value}"
        was_bullet = is_bullet
    return text


def _is_whole_story(draft: Draft, text: str) -> bool:
    """Return whether a plan without parts is described by a user story and nothing else."""
    told = user_story(text)
    is_alone = told is not None and not _SENTENCE.search(text) and "story" not in draft.single
    return is_alone and draft.kind == INITIATIVE and not draft.item.children


def _take_body(draft: Draft, body: Body) -> None:
    """Give a draft the criteria of its description, and what else it says."""
    draft.criteria += [{"text": text} for text in body.criteria]
    if draft.kind == CAPABILITY:
        for sentence in body.stories:
            take_story(draft, sentence)
    if draft.kind == INITIATIVE or not body.stories:
        draft.add("description", body.rest)


def _long_title(draft: Draft, found: Field) -> None:
    draft.add("notes" if draft.kind == STORY else "description", *found.values)


def _story(draft: Draft, found: Field) -> None:
    for value in found.values:
        if not user_story(value) or "story" in draft.single:
            draft.note(f"{found.name}: {value.strip()}")
        elif draft.kind == INITIATIVE:
            draft.single["story"] = value.strip()
        else:
            take_story(draft, value)


def _acceptance(draft: Draft, found: Field) -> None:
    for value in map(str.strip, found.values):
        if is_no_answer(value):
            draft.note(f"{found.name}: {value}")
        else:
            draft.criteria.append({"text": value})


def _scenario(draft: Draft, found: Field) -> None:
    steps = zip(("given", "when", "then"), found.values, strict=True)
    draft.criteria.append({step: text for step, text in steps if text})


def _target(draft: Draft, found: Field) -> None:
    target = target_of(found.values[0]) if len(found.values) == 1 else ""
    if target and draft.kind == INITIATIVE and "target" not in draft.single:
        draft.single["target"] = target
        if target == found.values[0].strip():
            return
    draft.note(found.note)


def _team(draft: Draft, found: Field) -> None:
    if draft.kind == INITIATIVE and len(found.values) == 1 and "team" not in draft.single:
        draft.single["team"] = found.values[0].strip()
    else:
        draft.note(found.note)


def _owner(draft: Draft, found: Field) -> None:
    if is_team(found.values[0]):
        _team(draft, found)
    else:
        draft.note(found.note)


def _personas(draft: Draft, found: Field) -> None:
    names = [name.strip() for value in found.values for name in value.split(",")]
    fitting = all(0 < len(name.split()) <= 5 for name in names)  # noqa: PLR2004 -- a role, no prose
    fitting = fitting and all(any(map(str.isalpha, name)) for name in names)  # "9,000 (90%)"
    fitting = fitting and not any(map(names_thing, names))
    if fitting and draft.kind == INITIATIVE:
        draft.add("personas", *names)
        if any("," in value for value in found.values):
            draft.note(found.note)
    elif fitting and len(names) == 1 and "persona" not in draft.single:
        draft.single["persona"] = names[0]
    else:
        draft.note(found.note)


def _goal(draft: Draft, found: Field) -> None:
    if draft.kind == INITIATIVE and len(found.values) == 1 and "goal" not in draft.single:
        draft.single["goal"] = found.values[0].strip()
    elif draft.kind == INITIATIVE:
        draft.add("outcome", *found.values)
    else:
        draft.note(found.note)


def _size(draft: Draft, found: Field) -> None:
    size = points_or_shirt(found.values[0]) if len(found.values) == 1 else None
    if size is None or "size" in draft.single:
        draft.note(found.note)
        return
    draft.single["size"] = size
    if shown(size) != found.values[0].strip():
        draft.note(found.note)


def _value(draft: Draft, found: Field) -> None:
    number = amount(found.values[0]) if len(found.values) == 1 else None
    if number is None or "value" in draft.single:
        draft.note(found.note)
        return
    draft.single["value"] = number
    if shown(number) != found.values[0].strip():
        draft.note(found.note)


def _factor(draft: Draft, found: Field) -> None:
    text = found.values[0].strip()
    number = amount(text.removesuffix("%")) if len(found.values) == 1 else None
    if number is None or draft.kind != INITIATIVE or found.role in draft.factors:
        draft.note(found.note)
        return
    if found.role == "confidence":
        if number > _LARGEST_SHARE:
            draft.note(found.note)
            return
        number = number / 100 if text.endswith("%") or number > 1 else number
    draft.factors[found.role] = number
    if shown(number) != text:
        draft.note(found.note)


def _moscow(draft: Draft, found: Field) -> None:
    band = moscow_of(found.values[0]) if len(found.values) == 1 else None
    if band is not None and draft.kind == INITIATIVE:
        draft.factors["moscow"] = band
        if band == found.values[0].strip():
            return
    draft.note(found.note)


def _kind(draft: Draft, found: Field) -> None:
    kind = kind_of(found.values[0]) if len(found.values) == 1 else None
    if kind is not None and draft.kind == INITIATIVE:
        draft.work = kind
        if kind == found.values[0].strip():
            return
    draft.note(found.note)


def _needs(draft: Draft, found: Field) -> None:
    draft.needs += [(found.name, value) for value in found.values]


def _unblocks(draft: Draft, found: Field) -> None:
    draft.unblocks += [(found.name, value) for value in found.values]


def shown(number: str | float) -> str:
    """Return a number as the roadmap file shows it: `8`, not `8.0`."""
    if isinstance(number, float) and number.is_integer():
        return str(int(number))
    return str(number)


_ROUTES: Mapping[str, Callable[[Draft, Field], None]] = MappingProxyType(
    {
        "description": _description,
        "long_title": _long_title,
        "story": _story,
        "acceptance": _acceptance,
        SCENARIO: _scenario,
        "target": _target,
        "team": _team,
        "owner": _owner,
        "personas": _personas,
        "goal": _goal,
        "size": _size,
        "value": _value,
        "reach": _factor,
        "impact": _factor,
        "confidence": _factor,
        "time_criticality": _factor,
        "risk_reduction": _factor,
        "moscow": _moscow,
        "priority": _moscow,
        "kind": _kind,
        "depends_on": _needs,
        "blocks": _unblocks,
    }
)
