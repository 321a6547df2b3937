"""One clause to the title and the sentence of a story, from named templates."""

import re
from dataclasses import dataclass, replace

from roadmap2backlog.decomposing.core_text import core_of
from roadmap2backlog.decomposing.language import (
    Frame,
    frame,
    load_language,
    nominal_verb,
    past_participle,
    third_person,
)
from roadmap2backlog.decomposing.phrases import (
    capitalised,
    in_sentence,
    noun_phrase,
    trimmed,
    verb_first,
)
from roadmap2backlog.decomposing.pronouns import as_own
from roadmap2backlog.decomposing.scene import Benefit, Scene, Stage, Surroundings
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.decomposing.verify import is_denial
from roadmap2backlog.decomposing.who import Who, is_person, stated, who_acts, who_inferred
from roadmap2backlog.model.provenance import Confidence

_SO_THAT = re.compile(r",?\s+\bso that\b\s+", re.IGNORECASE)
_PURPOSE = re.compile(r"\b(?:in order to|so as to|so (?:we|they|users|people|you)) ", re.IGNORECASE)
_ABLE = re.compile(r"^(?:be )?able to\s+", re.IGNORECASE)
_BE_FORMS = frozenset({"is", "are", "was", "were", "be", "been", "being", "am"})
_DUTIES = frozenset({"should", "must", "shall", "will", "needs to", "need to", "has to", "have to"})
_OURSELVES = frozenset({"we", "i", "the team", "our team"})
_OF_THE_THING = frozenset({"for", "about", "between", "with"})
_NEEDED = re.compile(r"^(?:need|want|have|ought) to (?=\w)")
_SHORT = 4
_IMPERATIVE = "The text begins with a verb, so it is what people want to do."


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted, by whom: all that the sentence needs.

    Attributes:
        want: The words after "I want to".
        title: The wish as a heading.
        act: What the persona does, in the third person plural, for criteria: "export reports".
        thing: What they have then, with its article, where nothing is done.
        claim: What shall be true, where it is nobody's act.
        benefit: Words after "so that" that stand in the clause itself.
        has_purpose: Whether the clause says what it is for in its own words.
    """

    want: str
    title: str
    who: Who
    rule: str
    decision: str
    templates: tuple[str, ...] = ()
    confidence: Confidence = Confidence.HIGH
    benefit: str = ""
    act: str = ""
    thing: str = ""
    claim: str = ""
    has_purpose: bool = False
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Varied:
    """What tells a part of a split clause from the others, and along which axis."""

    text: str = ""
    axis: str = ""


NOTHING_VARIED = Varied()


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause on its way to a wish.

    `full` is all of it with its frame `whole`; `body` is the clause without asides and benefit,
    with its own frame `frame`.
    `named` is the persona that a field of the roadmap names, if any.
    """

    full: str
    whole: Frame
    body: str
    frame: Frame
    named: Who | None
    around: Surroundings
    scene: Scene
    varied: bool = False

    def who(self) -> Who:
        """Return who wants it where the clause itself names nobody."""
        return self.named or who_inferred(self.full, self.around, self.scene)

    @property
    def inside(self) -> str:
        """The body as it stands inside a sentence; a verb at its front has no capital."""
        text = trimmed(self.body)
        if self.frame.form == "VP" and not self.frame.subject:
            return verb_first(text)
        return in_sentence(text, self.scene)


def wish_of(text: str, parsed: Frame, stage: Stage, varied: Varied = NOTHING_VARIED) -> Wish:
    """Return what a clause asks for.

    Args:
        text: The clause, on one line.
        parsed: Its frame; spans point into `text`.
        stage: What is around it.
        varied: What tells this part of a split clause from the others; it stands in the
            sentence even where it is in brackets.
    """
    found = _SO_THAT.search(text)
    benefit = trimmed(text[found.end() :]) if found else ""
    body, core = core_of(text[: found.start()] if found else text, parsed)
    named = stated(stage.persona, stage.scene, "capability") if stage.persona else None
    told = Telling(text, parsed, body, core, named, stage.around, stage.scene, bool(varied.text))
    wish = _question(told) if text.endswith("?") else _wish(told)
    title = capitalised(trimmed(wish.title)) or trimmed(text)
    wish = replace(wish, title=title, benefit=benefit, has_purpose=bool(_PURPOSE.search(text)))
    return _with_part(wish, varied, body, stage.scene)


def _with_part(wish: Wish, varied: Varied, body: str, scene: Scene) -> Wish:
    """Return the wish with the part that only its brackets name: "…, namely audit logs"."""
    if not varied.text or varied.text.casefold() in body.casefold():
        return wish
    name = "want/for" if varied.axis == "ROLE" else "want/namely"
    part = in_sentence(varied.text, scene)
    return replace(
        wish,
        want=fill(name, want=wish.want, part=part),
        act=fill(name, want=wish.act, part=part) if wish.act else "",
        thing=fill(name, want=wish.thing, part=part) if wish.thing else "",
        templates=(*wish.templates, name),
    )


def sentence(wish: Wish, fallback: Benefit) -> tuple[str, tuple[str, ...], bool]:
    """Return the story sentence, its templates, and whether it says what it is good for."""
    good_for = wish.benefit or ("" if wish.has_purpose else fallback.text)
    name = "story" if good_for else "story/no-benefit"
    persona = wish.who.phrase or fill("persona/unknown")
    text = fill(name, persona=persona, want=wish.want, benefit=good_for)
    used = () if wish.benefit else fallback.templates
    nobody = () if wish.who.name else ("persona/unknown",)
    return text, (name, *wish.templates, *used, *nobody), bool(good_for or wish.has_purpose)


def _question(told: Telling) -> Wish:
    """A question in the place of a capability is wanted answered."""
    question = trimmed(told.full)
    return Wish(
        fill("want/answer", question=question), told.full, told.who(), "frame/question",
        "The text asks something, so an answer is wanted.", ("want/answer",), Confidence.LOW,
        flags=("QUESTION",),
    )  # fmt: skip


def _wish(told: Telling) -> Wish:
    parsed = told.frame
    if parsed.subject is not None and parsed.frame_kind in ("modal", "statement"):
        return _from_clause(told)
    if parsed.frame_kind in ("enabling", "ability") and parsed.predicate is not None:
        return _from_predicate(told)
    if parsed.form == "CL":
        return _assured(told, told.who())
    if parsed.form == "VP":
        return _imperative(told)
    return _thing(told)


def _imperative(told: Telling) -> Wish:
    who = told.who()
    inside = _NEEDED.sub("", told.inside)
    wish = Wish(inside, told.full, who, "frame/imperative", _IMPERATIVE, act=inside)
    if who is told.named:
        return wish
    arranged = _arranged(told)
    if not arranged:
        return wish
    return replace(
        wish, want=arranged, rule="frame/arranged", templates=("want/thing",), act="",
        claim="", thing="", confidence=Confidence.MEDIUM,
        decision="The text says what the team does, so people want to have it done.",
    )  # fmt: skip


def _arranged(told: Telling) -> str:
    """Return "have dark mode built" for "Build dark mode", "" where the team is not meant."""
    parsed = told.frame
    if len(parsed.verbs) != 1 or parsed.object is None or parsed.negated:
        return ""
    verb, thing = parsed.verbs[0], parsed.object
    how = told.body[: verb.span.start].strip()
    if verb.lemma not in table("team_verbs") or (how and not _is_adverb(how)):
        return ""
    if told.body[verb.span.end : thing.start].strip():
        return ""
    end = _thing_end(parsed, thing.end)
    whole = told.body[thing.start : end].strip()
    rest = trimmed(told.body[end:])
    done = " ".join(word for word in (how.lower(), past_participle(verb.lemma), rest) if word)
    return fill("want/thing", thing=f"{noun_phrase(whole, thing.text, told.scene)} {done}")


def _thing_end(parsed: Frame, end: int) -> int:
    """Return where the thing ends, with the parts that belong to it: "assistant for plants"."""
    for adjunct in parsed.adjuncts:
        if adjunct.preposition not in _OF_THE_THING or adjunct.span.start > end + 1:
            break
        end = adjunct.span.end
    return end


def _is_adverb(text: str) -> bool:
    return " " not in text and text.lower().endswith("ly")


def _thing(told: Telling) -> Wish:
    bare = trimmed(told.body)
    head = told.frame.object.text if told.frame.object else bare
    who = told.named
    if who is None and told.frame.adjuncts:
        last = told.frame.adjuncts[-1]
        at_end = not trimmed(told.body[last.span.end :])
        if last.preposition == "for" and at_end and is_person(last.inner.text, told.scene):
            who = stated(last.inner.text, told.scene, "text")
            bare = trimmed(told.body[: last.span.start])
    who = who or told.who()
    action = _gerund_action(bare)
    if action:
        return Wish(
            action, told.full, who, "frame/nominalisation",
            "The text names an activity, so it is what people want to do.", act=action,
        )  # fmt: skip
    thing = noun_phrase(bare, head, told.scene)
    used: tuple[str, ...] = ("want/thing",)
    more = _telling_aside(told, head)
    if more:
        thing, used = fill("want/namely", want=thing, part=more), ("want/thing", "want/namely")
    return Wish(
        fill("want/thing", thing=thing), told.full, who, "frame/noun",
        "The text names a thing, so it is what people want to have.",
        used, Confidence.MEDIUM, thing=thing,
    )  # fmt: skip


def _telling_aside(told: Telling, head: str) -> str:
    """Return a short aside that tells this thing from others: "account, namely GitHub".

    An abbreviation of the thing itself and longer explanations stay in the title only.
    """
    if len(told.whole.aside) != 1 or told.varied:
        return ""
    aside = trimmed(told.whole.aside[0].text)
    words = aside.split()
    before = told.full[: told.whole.aside[0].start].strip()
    initials = "".join(word[0] for word in head.replace("-", " ").split())
    if not before or len(words) > _SHORT or "," in aside or aside.lower() == initials.lower():
        return ""
    if is_abbreviation(aside) or frame(aside).form != "NP" or "/" in aside:
        return ""
    return in_sentence(aside, told.scene)


def is_abbreviation(text: str) -> bool:
    """Return whether a text is a lone abbreviation: "OCR", "DM+D"."""
    return " " not in text and sum(c.isupper() for c in text) > 1


def _gerund_action(text: str) -> str:
    """Return "share our list with the team" for "Sharing our list with the team", or "".

    Only where a determiner or preposition follows: "Shipping costs" is a thing.
    """
    first, _, rest = text.partition(" ")
    following = rest.partition(" ")[0].lower()
    parts = load_language().parts
    opens = following in parts["determiner"] or following in parts["preposition"] - {"of", "as"}
    if not first.lower().endswith("ing") or not opens:
        return ""
    verb = nominal_verb(first)
    return f"{verb} {rest}" if verb else ""


def _from_clause(told: Telling) -> Wish:
    """A full clause: a person's act becomes their wish, anything else is wanted to hold."""
    parsed = told.frame
    action = "" if parsed.passive else base_action(told.body, parsed)
    action = "" if is_denied(told.body, parsed) else action
    subject = parsed.subject.text if parsed.subject else ""
    if action and subject.lower() in _OURSELVES:
        return Wish(
            action, base_action(told.full, told.whole) or action, told.who(), "frame/ourselves",
            "The text says what the team will do.", act=action,
        )  # fmt: skip
    actor = who_acts(parsed, told.scene)
    if actor is not None and action:
        own, used = as_own(action, told.scene)
        return Wish(
            own, base_action(told.full, told.whole) or action, actor,
            f"frame/{parsed.frame_kind}",
            f"“{actor.name}” is who acts in the text.", used, act=action,
        )  # fmt: skip
    who = told.named or told.who()
    if action and actor is None and (parsed.modal or "") in _DUTIES:
        want = fill("want/arranged", subject=in_sentence(subject, told.scene), action=action)
        claim = told.inside
        return Wish(
            want, told.full, who, "frame/arranged", "The text says what the product does itself.",
            ("want/arranged",), Confidence.MEDIUM, claim=claim,
        )  # fmt: skip
    return _assured(told, who)


def is_claim(parsed: Frame, scene: Scene) -> bool:
    """Return whether a clause states what holds, not what somebody does or shall be done.

    Its parts are never told apart: "needs a card or a permit" is one claim.
    """
    if parsed.subject is None or parsed.frame_kind not in ("modal", "statement"):
        return False
    if parsed.negated:
        return True
    if is_person(parsed.subject.text, scene) or parsed.subject.text.lower() in _OURSELVES:
        return False
    return parsed.passive or (parsed.modal or "") not in _DUTIES


def is_denied(body: str, parsed: Frame) -> bool:
    """Return whether the clause's verb is denied; "without" further on is a condition."""
    if not parsed.negated or not parsed.verbs:
        return parsed.negated
    start = parsed.subject.end if parsed.subject else 0
    words = body[start : parsed.verbs[0].span.start].lower().replace("’", "'").split()
    return any(is_denial(word) for word in words)


def base_action(body: str, parsed: Frame) -> str:
    """Return the predicate with its verbs in the base form, "" where that is not certain.

    Past and progressive forms are not: they tell what was or is, not what is wanted.
    """
    if parsed.predicate is None or not parsed.verbs:
        return ""
    start, end = parsed.predicate.start, len(body)
    pieces: list[str] = []
    at = start
    for verb in parsed.verbs:
        if verb.span.start < at or verb.span.end > end:
            return ""
        if verb.text.lower() not in (verb.lemma, third_person(verb.lemma)):
            return ""
        pieces += [body[at : verb.span.start], verb.lemma]
        at = verb.span.end
    pieces.append(body[at:])
    action = _ABLE.sub("", trimmed("".join(pieces)))
    return "" if action.split(" ", 1)[0].lower() in _BE_FORMS else action


def _from_predicate(told: Telling) -> Wish:
    """Someone is enabled to do something: they are who wants to do it."""
    parsed = told.frame
    actor = who_acts(parsed, told.scene)
    if parsed.predicate is None or (parsed.subject is not None and not actor):
        return _imperative(told) if parsed.form == "VP" else _thing(told)
    action = verb_first(trimmed(told.body[parsed.predicate.start :]))
    own, used = as_own(action, told.scene) if actor else (action, ())
    whole = told.whole.predicate
    title = told.full[whole.start :] if whole else action
    return Wish(
        own, title, actor or told.who(), f"frame/{parsed.frame_kind}",
        "The text says what people shall be able to do.", used, act=action,
    )  # fmt: skip


def _assured(told: Telling, who: Who) -> Wish:
    """A statement that is no person's act is wanted to hold, word for word."""
    claim = told.inside
    return Wish(
        fill("want/assured", clause=claim), told.full, who, "frame/assured",
        "The text says what shall be true; its words are kept as they are.",
        ("want/assured",), Confidence.MEDIUM, claim=claim,
    )  # fmt: skip
