"""Criteria of a story, built from the roadmap's text: drafts where it says enough, else stubs."""

import re
from dataclasses import dataclass, replace

from roadmap2backlog.decomposing.bounds import Limit, bound_criterion, limits, templates_of
from roadmap2backlog.decomposing.compose import wish_of
from roadmap2backlog.decomposing.language import (
    Coordination,
    Frame,
    frame,
    is_plural,
    load_language,
    past_participle,
)
from roadmap2backlog.decomposing.phrases import (
    can_be_used,
    clean,
    in_sentence,
    noun_phrase,
    trimmed,
)
from roadmap2backlog.decomposing.scene import Scene, Stage
from roadmap2backlog.decomposing.templates import Templates, fill
from roadmap2backlog.decomposing.wishes import Wish
from roadmap2backlog.model.backlog import AcceptanceCriterion, CriterionStatus
from roadmap2backlog.model.roadmap import GivenCriterion, InitiativeKind

NAMES = {
    "VERB": "name/act",
    "OBJECT": "name/item",
    "DATA": "name/variation",
    "IFACE": "name/channel",
    "ROLE": "name/role",
    "RULE": "name/rule",
    "FREQ": "name/rhythm",
    "LIST": "name/item",
}
_WHEN = re.compile(r"^(?:and\s+)?(?:when|whenever|if)\s+", re.IGNORECASE)
_PERMISSION = frozenset({"delete", "approve", "manage", "assign"})
_FAILURE = frozenset({"import", "export", "buy", "notify", "enter"})
_OPEN_ENDS = frozenset(
    {"and", "or", "but", "that", "which", "so", "because", "then", "is", "are", "also", "only"}
)
_NO_CASES = frozenset({"time allows", "time permits"})
_LONE_CASES = frozenset({"offline", "online"})
"""Words that tell a case alone; others, "if empty", do not say what is."""
_OPEN_SENSES = frozenset({"frame/settled", "frame/solved"})
_STUB = CriterionStatus.STUB


@dataclass(frozen=True, slots=True)
class Criteria:
    """Criteria, the templates of their words, and questions that stay open."""

    criteria: tuple[AcceptanceCriterion, ...]
    templates: tuple[str, ...]
    questions: tuple[str, ...] = ()


def criteria_of(
    text: str, wish: Wish, parsed: Frame, varied: tuple[Coordination, ...], stage: Stage
) -> Criteria:
    """Return the criteria of one story.

    Args:
        text: Its clause.
        wish: What the story asks for.
        parsed: The frame of it.
        varied: Lists that did not make stories; each becomes example rows.
        stage: What is around it; whether usual questions become criteria is said there.
    """
    verb = parsed.verbs[0].lemma if parsed.verbs else ""
    kind = load_language().verb_class(verb) if verb else "have"
    if stage.around.kind is InitiativeKind.RESEARCH:
        kind = "investigate"
    conditional = Criteria((), ())
    if wish.rule not in _OPEN_SENSES:  # what may be wrong today is no criterion
        conditional = _conditional(text, wish, parsed, stage)
    made = [conditional if conditional.criteria else _main(wish, kind)]
    made += (_rows(wish, coordination) for coordination in varied)
    made += (_bounds(limit) for limit in limits(text))
    usual, asked = _usual(wish, kind), _asked(wish, kind)
    made.append(usual if stage.scene.criteria == "full" else asked)
    return Criteria(
        tuple(one for part in made for one in part.criteria),
        tuple(name for part in made for name in part.templates),
        tuple(text for part in made for text in part.questions),
    )


def given_criterion(given: GivenCriterion) -> AcceptanceCriterion:
    """Return a product manager's criterion as it is."""
    return AcceptanceCriterion(
        given=given.given, when=given.when, then=given.then, text=given.text,
        status=CriterionStatus.AGREED,
    )  # fmt: skip


def nothing_said(templates: Templates) -> AcceptanceCriterion:
    """Return what stands where nobody said how one sees that a story is done."""
    return AcceptanceCriterion(then=templates.fill("then/any"), status=_STUB)


def verbatim(text: str) -> AcceptanceCriterion:
    """Return a sentence of the roadmap as a criterion, word for word."""
    return AcceptanceCriterion(text=clean(text))


def told_criterion(text: str, scene: Scene) -> AcceptanceCriterion:
    """Return a sentence of the roadmap as Given/When/Then if it has a condition, else verbatim."""
    parsed = frame(text)
    if len(parsed.conditions) != 1 or parsed.benefit is not None:
        return verbatim(text)
    when, main = _cut(text, parsed)
    if not when or not main:
        return verbatim(text)
    return AcceptanceCriterion(when=when, then=in_sentence(main, scene))


def _main(wish: Wish, kind: str) -> Criteria:
    """Return the happy path: what is done, and the question what comes of it."""
    if wish.claim:
        claimed = AcceptanceCriterion(then=wish.claim, status=CriterionStatus.DRAFTED)
        return Criteria((claimed,), ())
    if wish.act:
        return _stub(wish, "when/act", f"then/{kind}", action=wish.act)
    if wish.thing and can_be_used(wish.thing):
        return _stub(wish, "when/have", "then/have", thing=wish.thing)
    return _stub(wish, "", "then/any")


def _stub(wish: Wish, when: str, then: str, **parts: str) -> Criteria:
    """Return what somebody has to fill in, made with the sentences of these names."""
    criterion = AcceptanceCriterion(
        given=wish.who.phrase, when=fill(when, **parts) if when else "", then=fill(then),
        status=_STUB,
    )  # fmt: skip
    return Criteria((criterion,), (*([when] if when else ()), then))


def _bounds(limit: Limit) -> Criteria:
    return Criteria((bound_criterion(limit),), templates_of(limit))


_NONE = Criteria((), ())


def _conditional(text: str, wish: Wish, parsed: Frame, stage: Stage) -> Criteria:
    """Return the criterion that a condition of the source gives ("when the order ships")."""
    if not parsed.conditions:
        return _NONE
    when, main = _cut(text, parsed)
    if not when or not main or len(parsed.conditions) > 1:
        return Criteria((verbatim(text),), ())
    inner = frame(main)
    told = wish_of(main, inner, replace(stage, persona=wish.who.name))
    if told.act and inner.form == "CL":
        name = "then/can" if "can" in (inner.modal or "") else "then/act"
        then = fill(name, action=told.act)
    elif told.act:
        name, then = _passive(told, inner, stage.scene)
        if not then:
            return _NONE
    else:
        name = "then/holds"
        then = fill(name, clause=in_sentence(trimmed(main), stage.scene))
    given = wish.who.phrase if told.act else ""
    return Criteria((AcceptanceCriterion(given=given, when=when, then=then),), (name,))


def _passive(told: Wish, inner: Frame, scene: Scene) -> tuple[str, str]:
    """Return "assignees are notified by email" for "Notify assignees by email", or "".

    The template comes first.
    """
    if len(inner.verbs) != 1 or inner.object is None or inner.negated:
        return "", ""
    verb, thing = inner.verbs[0], inner.object
    words = thing.text
    at = told.act.find(words)
    if at < 0 or told.act[:at].strip().lower() != verb.text.lower():
        return "", ""
    rest = told.act[at + len(words) :].strip()
    name = "then/done-many" if is_plural(words) else "then/done"
    done = f"{past_participle(verb.lemma)} {rest}".strip()
    return name, fill(name, thing=noun_phrase(words, words, scene), done=done)


def _cut(text: str, parsed: Frame) -> tuple[str, str]:
    """Return the condition without its conjunction, and the text without the condition."""
    condition = parsed.conditions[0]
    found = _WHEN.match(condition.text)
    if not found:
        return "", ""
    when = trimmed(condition.text[found.end() :])
    before, after = trimmed(text[: condition.start]), trimmed(text[condition.end :])
    last = before.rpartition(" ")[2].lower()
    if "," in when or ";" in text or last in _OPEN_ENDS or (before and after):
        return "", ""
    bare = " " not in when and when.lower() not in _LONE_CASES  # "if empty", "when necessary"
    bare = bare or when.partition(" ")[0].lower() in load_language().parts["preposition"]
    if bare or when.lower() in _NO_CASES:
        return "", ""
    return when, trimmed(f"{before} {after}")


def _rows(wish: Wish, found: Coordination) -> Criteria:
    """Return one scenario with an example row for each variation."""
    named = NAMES[found.axis]
    name = fill(named)
    action = wish.act or wish.thing
    varied = action.replace(found.span.text, fill("when/place", name=name), 1)
    if wish.act and varied != action:
        made, when = "when/act", fill("when/act", action=varied)
    elif varied != action:
        made, when = "when/have", fill("when/have", thing=varied)
    elif wish.act:
        made, when = "when/varied", fill("when/varied", action=action, name=name)
    elif action:
        made, when = "when/varied-thing", fill("when/varied-thing", thing=action, name=name)
    else:
        made, when = "when/varied-only", fill("when/varied-only", name=name)
    criterion = AcceptanceCriterion(
        given=wish.who.phrase, when=when, then=fill("then/rows"),
        examples={name: tuple(_own(found, part) for part in found.parts)}, status=_STUB,
    )  # fmt: skip
    return Criteria((criterion,), (made, "when/place", "then/rows", named))


def _own(found: Coordination, part: str) -> str:
    """Return what stands in one part in the place of the list: "failed donations"."""
    before = len(found.prefix.lstrip())
    after = len(found.suffix.rstrip())
    return part[before : len(part) - after].strip() or part


def _usual(wish: Wish, kind: str) -> Criteria:
    """Return the usual criteria about failures and permissions."""
    if not wish.act or kind not in _PERMISSION | _FAILURE:
        return _NONE
    denied = kind in _PERMISSION
    given = fill("given/other") if denied else wish.who.phrase
    when, then = ("when/tries", "then/permission") if denied else ("when/fails", "then/failure")
    criterion = AcceptanceCriterion(given=given, when=fill(when), then=fill(then), status=_STUB)
    return Criteria((criterion,), (*(["given/other"] if denied else ()), when, then))


def _asked(wish: Wish, kind: str) -> Criteria:
    """Return the same as questions, for a product owner to think of."""
    if not wish.act or kind not in _PERMISSION | _FAILURE:
        return _NONE
    name = "ask/permission" if kind in _PERMISSION else "ask/failure"
    return Criteria((), (name,), (fill(name),))
