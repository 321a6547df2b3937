"""Things that are named: what people want to have, or want the team to do with them."""

import re
from dataclasses import replace

from roadmap2backlog.decomposing.asides import behind_dash, people_aside, telling_aside
from roadmap2backlog.decomposing.headings import first_telling, says_little
from roadmap2backlog.decomposing.language import (
    describes,
    is_plural,
    load_language,
    opens_with_verb,
    singular,
)
from roadmap2backlog.decomposing.phrases import (
    HAS_CLAUSE,
    before_preposition,
    gerund_action,
    in_sentence,
    noun_phrase,
    trimmed,
)
from roadmap2backlog.decomposing.pronouns import to_mine
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.decomposing.who import Who, is_person, stated
from roadmap2backlog.decomposing.wishes import Telling, Wish, quoted
from roadmap2backlog.model.provenance import Confidence

_OF_ANOTHER = frozenset({"for", "of", "with", "from"})
"""What begins so belongs to something said before: "for teachers"."""
_ADRIFT = frozenset(
    {"currently", "already", "still", "again", "eventually", "not", "never", "here"}
)
_OPEN_TO = frozenset({"access", "login", "permission", "visibility"})
_PLACING = frozenset(
    {"based", "inside", "within", "outside", "during", "behind", "underneath"}
    | {"without", "despite"}
)
_HOLDING = frozenset({"comprises", "contains", "includes", "offers", "provides"})
"""Verbs that may stand before a list as its label: "Includes: a map, a guide"."""
_EASIER = re.compile(r"(?:easier|simpler|faster|quicker|safer|better) to \w", re.IGNORECASE)
_REACHED = frozenset({"ready", "complete", "completed", "done", "finished", "live", "closed"})


def thing_wish(told: Telling) -> Wish:
    """Return the wish for the thing or activity that a text names."""
    bare = trimmed(told.body)
    other = _no_thing(told, bare) or _part_behind_dash(told, bare)
    if other is not None:
        return other
    named = told.frame.object.text if told.frame.object else bare
    head = before_preposition(bare) if told.frame.frame_kind == "nominalisation" else named
    who, bare = _whom_it_is_for(told, bare)
    action = gerund_action(bare)
    if action:
        return Wish(
            action, told.full, who, "frame/nominalisation",
            "The text names an activity, so it is what people want to do.", act=action,
        )  # fmt: skip
    labelled = _of_label(told, bare)
    if labelled is not None:
        return labelled
    thing = noun_phrase(bare, head, told.scene)
    if told.frame.frame_kind == "support":
        thing = in_sentence(bare, told.scene)
    used: tuple[str, ...] = ("want/thing",)
    thing, own = to_mine(thing)
    used = (*used, *own)
    label = "" if told.label.lower() in _HOLDING else told.label
    kinds = told.varied or ", " in bare or _tells_kinds(bare)
    if kinds and is_plural(label):  # "Settlement fields: id, amount"
        kind = in_sentence(told.label, told.scene)
        part = in_sentence(bare, told.scene)
        thing, used = fill("want/namely", want=kind, part=part), (*used, "want/namely")
    more = telling_aside(told)
    if more:
        thing, used = fill("want/namely", want=thing, part=more), (*used, "want/namely")
    listed = (label,) if told.varied and not is_plural(label) else ()
    counts = bare[:1].isdigit() and not kinds  # "Load test: 500 readers"
    tried = told.label.lower() in load_language().noun_kinds["trial"]
    listed = (label,) if (counts or tried) and label else listed
    headings = (label, told.heading) if says_little(thing) and not tried else listed
    return Wish(
        fill("want/thing", thing=thing), told.full, who, "frame/noun",
        "The text names a thing, so it is what people want to have.",
        used, Confidence.MEDIUM, thing=thing, heading=first_telling(headings, bare),
    )  # fmt: skip


def _of_label(told: Telling, bare: str) -> Wish | None:
    """Return the wish for people or figures that a label lists, or None.

    "Loan access: clerks, readers" is for them, and in "Loan report: fines, returns" one sees them.
    """
    label, head = told.label, told.label.lower().rpartition(" ")[2]
    if not (told.varied and label) or is_plural(label):
        return None
    if head in _OPEN_TO and is_person(bare, told.scene):
        whole = noun_phrase(label, before_preposition(label), told.scene)
        want = fill("want/thing", thing=fill("want/for", want=whole, part=bare))
        return Wish(
            want, told.full, told.who(), "frame/noun",
            "The label names a thing, and behind it stands whom it is for.",
            ("want/thing", "want/for"), Confidence.MEDIUM, thing=whole,
        )  # fmt: skip
    technical = label.lower().partition(" ")[0] in table("technologies")  # "Helm chart"
    if head not in load_language().heads["reporting"] or technical:
        return None
    shown = in_sentence(bare, told.scene)
    want = fill("want/seen", thing=shown)
    return Wish(
        want, told.full, told.who(), "frame/noun",
        "The label names what shows figures, and behind it stands which.",
        ("want/seen",), Confidence.MEDIUM, act=want, heading=label,
    )  # fmt: skip


def _tells_kinds(text: str) -> bool:
    """Return whether words only say which of a kind: "monthly and yearly"."""
    words = [word for word in re.split(r"[\s,/&+]+", text.lower()) if word not in {"and", "or"}]
    often = load_language().frequencies
    return bool(words) and all(word in often or describes(word) for word in words)


def _whom_it_is_for(told: Telling, bare: str) -> tuple[Who, str]:
    """Return who wants a thing, and the thing without the people it is for: "maps for guests"."""
    if told.named is not None:
        return told.named, bare
    people = people_aside(told)
    if told.frame.adjuncts:
        last = told.frame.adjuncts[-1]
        at_end = not trimmed(told.body[last.span.end :])
        person = is_person(last.inner.text, told.scene) and not _is_product(last.inner.text)
        person = person and not (_may_be_program(last.inner.text, told) and not told.varied)
        person = person and not last.inner.text[:1].isdigit()  # "for 1,200 staff"
        state = last.inner.text.partition(" ")[0].lower()
        person = person and state not in load_language().adjective_kinds["amiss"]
        before = trimmed(told.body[: last.span.start])  # "for teachers" alone names no thing
        described = describes(before.rpartition(", ")[2])  # "sign-on, mandatory for staff"
        described = described or singular(before.rpartition(" ")[2].lower()) in table("imposed")
        described = described or before.endswith(" only")  # "deposits, but only for guests"
        described = described or before.lower().endswith(("tests", "test", "import", "export"))
        if last.preposition == "for" and at_end and person and before and not described:
            people, bare = last.inner.text, before
    return (stated(people, told.scene, "text") if people else told.who()), bare


def _no_thing(told: Telling, bare: str) -> Wish | None:
    """Return the quotation of words that name nothing: "currently slow", "Secures access"."""
    first = bare.split(" ", 1)[0].lower()
    if first in load_language().modals or _EASIER.match(bare) or not _opens_thing(bare):
        wish = quoted(told, "want/quoted", "The text says what is done, but not by whom.")
        above = first_telling((told.heading,), bare) if first in _OF_ANOTHER else ""
        return replace(wish, heading=above)
    if told.label and first in load_language().parts["preposition"] - {"with", "without"}:
        return quoted(told, "want/quoted", "The text says where, of what stands before the colon.")
    ends = (bare.partition(",")[0], bare.rpartition(" ")[2]) if "," in bare else ()
    often = load_language().frequencies
    listed = bool(ends) and all(describes(word) or word.lower() in often for word in ends)
    last = bare.rpartition(" ")[2].lower()
    reached = " " in bare and last in _REACHED
    reached = reached or (first.endswith("ly") and describes(last))  # "fully keyboard accessible"
    if (describes(bare) or listed or reached) and not told.varied:
        wish = quoted(told, "want/quoted", "The text describes, but does not say what.")
        return replace(wish, flags=("AMBIG_FORM",))
    return None


def _part_behind_dash(told: Telling, bare: str) -> Wish | None:
    """Return the wish of the part that stands behind a dash, if one does."""
    above = f"{told.label}: {bare}" if told.label else bare
    behind = behind_dash(told, above)
    if not behind or behind.endswith(" only"):
        return None
    thing = noun_phrase(behind, before_preposition(behind), told.scene)
    return Wish(
        fill("want/thing", thing=thing), told.full, told.who(), "frame/noun",
        "The text names a thing, and behind a dash which part of it is wanted.",
        ("want/thing",), Confidence.MEDIUM, thing=thing, heading=first_telling((above,), behind),
    )  # fmt: skip


def _is_product(text: str) -> bool:
    """Return whether a singular in capitals is rather a part's name: "Volumes Manager"."""
    words = text.split()
    return len(words) > 1 and all(w[:1].isupper() for w in words) and not is_plural(words[-1])


def _may_be_program(text: str, told: Telling) -> bool:
    """Return whether those a thing is for may be programs: "a test harness for drivers"."""
    low = text.lower()
    declared = {low, singular(low)} & told.scene.personas.keys()
    kind = singular(low.rpartition(" ")[2])  # "non-Claude agents"
    return not declared and kind in load_language().noun_kinds["program"]


def _opens_thing(text: str) -> bool:
    """Return whether a text begins as a thing does, not with "currently" or "works"."""
    first, second, *_ = (*text.lower().split(" ", 2), "")
    if first in _OF_ANOTHER or text[:12].lower() == "in order to ":
        return False
    parts = load_language().parts
    if first == "as" and second in parts["determiner"]:  # "As a player"
        return False
    if first in _PLACING:
        return False  # "inside the shell"
    if describes(first) and second in parts["preposition"] and second != "of":
        return False  # "usable for readers"; "rehearsal of plays" is a thing
    placed = first in parts["preposition"] and second in parts["determiner"]
    placed = placed and HAS_CLAUSE.search(text) is not None  # "In the future, … is planned"
    return not (opens_with_verb(text) or first in _ADRIFT or placed)
