"""One clause to the title and the sentence of a story, from named templates."""

import re
from dataclasses import dataclass

from roadmap2backlog.decomposing.language import Frame
from roadmap2backlog.decomposing.phrases import capitalised, in_sentence, noun_phrase, trimmed
from roadmap2backlog.decomposing.scene import Benefit, Scene, Surroundings
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.decomposing.who import Who, stated, who_acts, who_inferred
from roadmap2backlog.model.provenance import Confidence

_SO_THAT = re.compile(r",?\s+\bso that\b\s+", re.IGNORECASE)
_PURPOSE = re.compile(r"\b(?:in order to|so (?:we|they|users|people) )", re.IGNORECASE)
_ABLE = re.compile(r"^(?:be )?able to\s+", re.IGNORECASE)
_BE_FORMS = frozenset({"is", "are", "was", "were", "be", "been", "being", "am"})


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted, by whom: all that the sentence needs.

    Attributes:
        want: The words after "I want to".
        title: The wish as a heading.
        who: The persona; `person_known` says that the text named them.
        benefit: Words after "so that" that stand in the clause itself.
    """

    want: str
    title: str
    who: Who
    rule: str
    decision: str
    templates: tuple[str, ...] = ()
    confidence: Confidence = Confidence.HIGH
    flags: tuple[str, ...] = ()
    benefit: str = ""
    act: str = ""


def wish_of(text: str, frame: Frame, persona: str, around: Surroundings, scene: Scene) -> Wish:
    """Return what a clause asks for.

    Args:
        text: The clause, on one line.
        frame: Its frame; spans point into `text`.
        persona: The persona that a field of the roadmap names, "" for none.
        around: The initiative.
        scene: The roadmap.
    """
    body, benefit = _cut_benefit(text)
    named = stated(persona, scene, "capability") if persona else None
    actor = who_acts(frame, scene)
    if frame.subject is not None and frame.frame_kind in ("modal", "statement"):
        return _from_clause(body, benefit, frame, actor, named, around, scene)
    if frame.frame_kind in ("enabling", "ability") and frame.predicate is not None:
        return _from_predicate(body, benefit, frame, actor, named, around, scene)
    who = named or who_inferred(text, around, scene)
    bare = trimmed(body)
    if frame.form == "VP":
        return Wish(
            in_sentence(bare, scene), capitalised(bare), who, "frame/imperative",
            "The text begins with a verb, so it is what people want to do.",
            benefit=benefit, act=in_sentence(bare, scene),
        )  # fmt: skip
    if frame.form == "CL":
        return _assured(bare, benefit, who, scene)
    head = frame.object.text if frame.object else bare
    want = fill("want/thing", thing=noun_phrase(bare, head, scene))
    return Wish(
        want, capitalised(bare), who, "frame/noun",
        "The text names a thing, so it is what people want to have.",
        ("want/thing",), Confidence.MEDIUM, benefit=benefit,
    )  # fmt: skip


def sentence(wish: Wish, fallback: Benefit) -> tuple[str, tuple[str, ...], bool]:
    """Return the story sentence, its templates, and whether it says what it is good for."""
    good_for = wish.benefit or fallback.text
    if wish.who.name:
        name = "story" if good_for else "story/no-benefit"
    else:
        name = "story/no-persona" if good_for else "story/bare"
    text = fill(name, persona=wish.who.phrase, want=wish.want, benefit=good_for)
    used = () if wish.benefit else fallback.templates
    return text, (name, *wish.templates, *used), bool(good_for)


def _cut_benefit(text: str) -> tuple[str, str]:
    found = _SO_THAT.search(text)
    if not found:
        return text, ""
    return text[: found.start()], trimmed(text[found.end() :])


def _from_clause(
    body: str,
    benefit: str,
    frame: Frame,
    actor: Who | None,
    named: Who | None,
    around: Surroundings,
    scene: Scene,
) -> Wish:
    """A full clause: a person's act becomes their wish, anything else is wanted to hold."""
    action = None if frame.negated or frame.passive else _base_action(body, frame)
    if actor is None or not action:
        who = named or actor or who_inferred(body, around, scene)
        return _assured(trimmed(body), benefit, who, scene)
    return Wish(
        action, capitalised(action), actor, f"frame/{frame.frame_kind}",
        f"“{actor.name}” is who acts in the text.", benefit=benefit, act=action,
    )  # fmt: skip


def _base_action(body: str, frame: Frame) -> str:
    """Return the predicate with its verbs in the base form, "" where that is not certain."""
    if frame.predicate is None or not frame.verbs:
        return ""
    start, end = frame.predicate.start, min(frame.predicate.end, len(body))
    pieces: list[str] = []
    at = start
    for verb in frame.verbs:
        if verb.span.start < at or verb.span.end > end:
            return ""
        pieces += [body[at : verb.span.start], verb.lemma]
        at = verb.span.end
    pieces.append(body[at:])
    action = _ABLE.sub("", trimmed("".join(pieces)))
    return "" if action.split(" ", 1)[0].lower() in _BE_FORMS else action


def _from_predicate(
    body: str,
    benefit: str,
    frame: Frame,
    actor: Who | None,
    named: Who | None,
    around: Surroundings,
    scene: Scene,
) -> Wish:
    """ "Allow PMs to define columns": the one who is enabled wants the act."""
    bare = trimmed(body)
    if frame.predicate is None or (frame.subject is not None and actor is None):
        who = named or who_inferred(body, around, scene)
        act = in_sentence(bare, scene)
        return Wish(
            act, capitalised(bare), who, "frame/imperative",
            "The text begins with a verb, so it is what people want to do.",
            benefit=benefit, act=act,
        )  # fmt: skip
    act = in_sentence(trimmed(body[frame.predicate.start :]), scene)
    who = actor or named or who_inferred(body, around, scene)
    return Wish(
        act, capitalised(act), who, f"frame/{frame.frame_kind}",
        "The text says what people shall be able to do.", benefit=benefit, act=act,
    )  # fmt: skip


def _assured(bare: str, benefit: str, who: Who, scene: Scene) -> Wish:
    """A statement that is no person's act is wanted to hold, word for word."""
    return Wish(
        fill("want/assured", clause=in_sentence(bare, scene)), capitalised(bare), who,
        "frame/assured", "The text says what shall be true; its words are kept as they are.",
        ("want/assured",), Confidence.MEDIUM, benefit=benefit,
    )  # fmt: skip
