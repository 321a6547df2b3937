"""What full clauses want: a person's act is their wish, anything else is wanted to hold."""

import re
from dataclasses import replace

from roadmap2backlog.decomposing.claims import DUTIES, OURSELVES, base_action, is_denied
from roadmap2backlog.decomposing.doubts import is_wanted
from roadmap2backlog.decomposing.language import (
    frame,
    load_language,
    opens_with_verb,
    tells_of_actor,
)
from roadmap2backlog.decomposing.phrases import in_sentence, trimmed, verb_first
from roadmap2backlog.decomposing.pronouns import as_own, to_mine
from roadmap2backlog.decomposing.scene import Scene
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.decomposing.who import Who, acts_as_person, who_acts
from roadmap2backlog.decomposing.wishes import Telling, Wish, quoted
from roadmap2backlog.model.provenance import Confidence

NEEDED = re.compile(r"^(?:need|want|have|ought) to (?=\w)")
_NEXT = re.compile(r",\s+(?:and\s+|then\s+)?|\s+and\s+")
_NEEDS = re.compile(r"^(?:need|want)\s+(?!to\b)", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:will|can|shall|should) (?:soon|now|eventually|finally)\b", re.IGNORECASE)
_MERELY_IS = re.compile(r"(?:appear|disappear|exist|happen|matter|occur)\b", re.IGNORECASE)
"""What nobody wants to do: "pilots exist for each port"."""
_TELLS_WHICH = re.compile(r"(?:which|who|whose) ", re.IGNORECASE)
_OBJECTS = re.compile(
    r",? but (?!not\b)\w"
    r"|,? and (?:(?:can|must|may|shall|should|will|do)(?: ?not\b|n['’]t\b)|never\b)"
)
"""Where a clause turns against what it said: "see fees but pay none", "and must not edit them"."""
_THEY = re.compile(r"\bthey\b", re.IGNORECASE)
_CALLED = re.compile(r"(?:we|i|they|you|it|there|that)['’](?:ll|ve|re|s|m|d)\b", re.IGNORECASE)
_OPENS_WITHOUT_THING = re.compile(
    r"(?:this|that|it|these|those|there|how|what|when|which|who|where|whether|why|yes|no),? "
    r"|(?:more|less|easier|better|faster) [\w-]+ (?:for|to)\b",
    re.IGNORECASE,
)
_OCCASION = re.compile(r"(?:when|while|if|once|unless|although)\s[^,]*$", re.IGNORECASE)
_EASED = re.compile(r"make it \w", re.IGNORECASE)
_SHORT = 4


def statement_wish(told: Telling) -> Wish:
    """Return the wish of a full clause: a person's act, or else that what it says shall hold."""
    parsed = told.frame
    action = "" if parsed.passive else NEEDED.sub("", base_action(told.body, parsed))
    several = _OBJECTS.search(action) or _others_act(action, told.scene)
    action = "" if is_denied(told.body, parsed) or several else action
    subject = parsed.subject.text if parsed.subject else ""
    if action and subject.lower() in OURSELVES and (parsed.modal or not _is_name(told.body)):
        return Wish(
            action, base_action(told.full, told.whole) or action, told.who(), "frame/ourselves",
            "The text says what the team will do.", act=action,
        )  # fmt: skip
    actor = None if _MERELY_IS.match(action) else who_acts(parsed, told.scene)
    needed = _NEEDS.match(action) if actor is not None else None
    if actor is not None and needed:
        thing, used = as_own(action[needed.end() :], told.scene)
        return Wish(
            fill("want/thing", thing=thing), told.full, actor, "frame/needed",
            f"“{actor.name}” is who needs it in the text.", ("want/thing", *used), thing=thing,
        )  # fmt: skip
    if actor is not None and action:
        own, used = as_own(action, told.scene)
        if _THEY.search(own):  # "keep their points when they change tiers": who does?
            return assured(told, actor)
        title = base_action(told.full, told.whole) or action
        return Wish(
            own, told.full if _WHEN.search(told.full) else title, actor,
            f"frame/{parsed.frame_kind}",
            f"“{actor.name}” is who acts in the text.", used, act=action,
        )  # fmt: skip
    who = told.named or told.who()
    if action and actor is None and (parsed.modal or "") in DUTIES and _is_short(subject):
        want = fill("want/arranged", subject=in_sentence(subject, told.scene), action=action)
        claim = told.inside
        return Wish(
            want, told.full, who, "frame/arranged", "The text says what the product does itself.",
            ("want/arranged",), Confidence.MEDIUM, claim=claim,
        )  # fmt: skip
    return assured(told, who)


def _is_name(text: str) -> bool:
    """Return whether a sentence is rather the name of something: "We Move the City"."""
    words = [word for word in text.split() if len(word) > len("the")]
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _others_act(action: str, scene: Scene) -> bool:
    """Return whether somebody else acts further on: "…, students submit them, clerk checks"."""
    parts = [part for part in _NEXT.split(action)[1:] if part and not _TELLS_WHICH.match(part)]
    if any(map(tells_of_actor, parts)):
        return True
    told = (frame(part) for part in parts)
    return any(
        one.form == "CL"
        and one.subject is not None
        and (one.passive or acts_as_person(one.subject.text, scene))
        for one in told
    )


def enabled_wish(told: Telling) -> Wish | None:
    """Return the wish of who is enabled to do something; None for other subjects.

    What is made easier can be done already: "make it easier to pay" keeps its words.
    """
    parsed = told.frame
    if _EASED.match(told.body):
        return None
    actor = who_acts(parsed, told.scene)
    addressed = parsed.subject is not None and parsed.subject.text.lower() == "you"
    if parsed.predicate is None or (parsed.subject is not None and not (actor or addressed)):
        return None
    action = verb_first(trimmed(told.body[parsed.predicate.start :]))
    own, used = as_own(action, told.scene) if actor else to_mine(action)
    whole = told.whole.predicate
    title = told.full[whole.start :] if whole else action
    opens = told.full.partition(" ")[0].lower()
    lone = parsed.frame_kind == "ability" and not told.varied
    if lone and opens not in load_language().noun_kinds["ability"]:
        title = told.full  # the story does not say "add the ability", so the title does
    return Wish(
        own, title, actor or told.who(), f"frame/{parsed.frame_kind}",
        "The text says what people shall be able to do.", used, act=action,
    )  # fmt: skip


def _is_short(subject: str) -> bool:
    """Return whether a subject is one thing, so that "have it do" reads well."""
    words = subject.lower().split()
    return len(words) <= _SHORT and "and" not in words and not words[0].endswith("ing")


def assured(told: Telling, who: Who) -> Wish:
    """Return the wish that a statement holds, word for word, as it is no person's act."""
    claim = told.inside
    if _OCCASION.match(told.body):  # "When the server is no longer the right host"
        return quoted(told, "want/settled", "The text tells an occasion, not what is wanted then.")
    if _CALLED.match(told.body):
        claim = told.body[:1].lower() + trimmed(told.body)[1:]
    elif (
        told.frame.subject is None
        or _OPENS_WITHOUT_THING.match(told.body)
        or opens_with_verb(told.body)
        or _is_name(told.body)
    ):
        return quoted(told, "want/quoted", "The text says what is done, but not by whom.")
    subject = told.frame.subject
    acts = subject is not None and acts_as_person(subject.text, told.scene)
    if not (acts or is_wanted(told.body, told.frame)):
        wish = quoted(told, "want/settled", "What is today, or what shall be: it may be either.")
        return replace(wish, confidence=Confidence.LOW, flags=("AMBIG_FORM",))
    return Wish(
        fill("want/assured", clause=claim), told.full, who, "frame/assured",
        "The text says what shall be true; its words are kept as they are.",
        ("want/assured",), Confidence.MEDIUM, claim=claim,
    )  # fmt: skip
