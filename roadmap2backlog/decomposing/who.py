"""Who wants it: the persona of a story, never from nowhere."""

import re
from dataclasses import dataclass

from roadmap2backlog.decomposing.language import Frame, load_language, singular, with_article
from roadmap2backlog.decomposing.phrases import clean, in_sentence
from roadmap2backlog.decomposing.scene import Scene, Surroundings
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.decomposing.words import keys_of
from roadmap2backlog.model.provenance import Confidence
from roadmap2backlog.model.roadmap import InitiativeKind

_TECHNICAL = frozenset({InitiativeKind.ENABLER, InitiativeKind.TECH_DEBT, InitiativeKind.BUG})
_ABOUT = frozenset("~≈<>±")
_LONGEST_ROLE = 5
_PRONOUNS = frozenset({"anyone", "anybody", "everyone", "everybody", "someone", "somebody"})
_TO_FILL = re.compile(r"[{}<>\[\]]")
_COLLECTIVES = frozenset({"crew", "personnel", "police"})
_PROGRAMS = frozenset({"agent", "service worker", "web worker", "worker"})
_DEVICES = frozenset({"player", "client", "viewer", "editor", "reader", "driver"})
_BUILDERS = frozenset({"developer", "engineer", "lead", "researcher", "scientist", "specialist"})
_LIMITS = frozenset(
    {
        "only",
        "no",
        "nobody",
        "none",
        "not",
        "few",
        "neither",
        "fewer",
        "some",
        "most",
        "many",
        "multiple",
        "several",
    }
    | {"how", "what", "where", "which", "who", "why"}
    | {"anything", "everything", "nothing", "one", "something"}
)
_ROUGHLY = frozenset({"currently", "eventually", "finally", "ideally", "preferably", "usually"})
_A_LOT = re.compile(r"^(?:a lot of|lots of|a number of)\s+(?=\w)", re.IGNORECASE)
_EACH_NAMED = re.compile(r"\b(?:and|or) (?:an?|the) ", re.IGNORECASE)
"""Several of whom each has an article: "both the clerk and the reader"."""
_AROUND = ".,;:()[]\"'“”`"
_SAYS_MORE = frozenset({"that", "this", "it", "which", "who", "means", "because"})


@dataclass(frozen=True, slots=True)
class Who:
    """A persona, how it was found, and the words of the clause that named it."""

    name: str = ""
    rule: str = "persona/missing"
    decision: str = "The roadmap does not say who wants this."
    flags: tuple[str, ...] = ("PERSONA_MISSING",)
    confidence: Confidence = Confidence.LOW

    @property
    def phrase(self) -> str:
        """The persona with its article, as after "As"."""
        low = self.name.lower()
        if not self.name or low in _PRONOUNS:
            return fill("persona/anybody") if low else ""
        last = low.rpartition(" ")[2]
        many = last in load_language().uncountable or last in _COLLECTIVES  # "As staff"
        many = many or _is_department(self.name)  # "As HR"
        if many or low.startswith(("a ", "an ", "the ", "any ", "every ")):
            return self.name
        return with_article(self.name)

    @property
    def templates(self) -> tuple[str, ...]:
        """The sentences that its phrase is made with, beside the name itself."""
        low = self.name.lower()
        if not low:
            return ("persona/unknown",)
        if low in _PRONOUNS:
            return ("persona/anybody",)
        return ("persona/or",) if " or " in low else ()


def stated(name: str, scene: Scene, where: str) -> Who:
    """Return the persona that a field or the text itself names."""
    return Who(
        persona_name(name, scene), f"persona/{where}", f"The {where} names “{clean(name)}”.", (),
        Confidence.HIGH,
    )  # fmt: skip


def who_acts(frame: Frame, scene: Scene) -> Who | None:
    """Return the persona that the clause itself names as the one who acts, if any."""
    if frame.subject is None:
        return None
    if not acts_as_person(frame.subject.text, scene):
        return None
    return stated(frame.subject.text, scene, "text")


def who_inferred(words: str, around: Surroundings, scene: Scene) -> Who:
    """Return the persona from the initiative's list, else the roadmap's, else none.

    From several, the one whose words the clause shares, else the first. The roadmap's personas
    are not asked about what only those who build a product see of it: "unit tests".
    """
    own = tuple(name for name in around.personas if not _TO_FILL.search(name))
    if own:
        return _from_list(own, words, "initiative", scene)
    shared = tuple(name for name in scene.shared_personas if not _TO_FILL.search(name))
    if shared and around.kind not in _TECHNICAL and not _is_of_workshop(words):
        return _from_list(shared, words, "roadmap", scene)
    return Who()


def _is_of_workshop(words: str) -> bool:
    """Return whether a text is about what only those who build a product see of it."""
    said = [singular(word.strip(_AROUND)) for word in words.lower().split()]
    phrases = (" ".join(said[at : at + n]) for at in range(len(said)) for n in (1, 2, 3))
    return not table("workshop").isdisjoint(phrases)


def _from_list(names: tuple[str, ...], words: str, where: str, scene: Scene) -> Who:
    shown = [persona_name(name, scene) for name in names]
    mentioned = set(keys_of(words))
    named = [
        name
        for name in shown
        if all(key in mentioned or f"{key}s" in mentioned for key in keys_of(name))
    ]
    best = (named or shown)[0]
    alone = len(shown) == 1
    return Who(
        best,
        f"persona/{where}",
        f"The text names nobody; “{best}” is "
        + (f"the only persona of the {where}." if alone else f"first of the {where}'s personas."),
        ("PERSONA_INFERRED",),
        Confidence.HIGH if alone else Confidence.MEDIUM,
    )


def persona_name(text: str, scene: Scene) -> str:
    """Return the name to show: the declared persona's, else the singular of what is written."""
    bare = _bare(text)
    for key in (bare.casefold(), singular(bare).casefold()):
        known = scene.personas.get(key)
        if known:
            return known
    head, tail = _with_tail(bare)
    joined = _joined(" ".join(head))
    return in_sentence(" ".join((*joined, *tail)), scene)


def acts_as_person(text: str, scene: Scene) -> bool:
    """Return whether a subject names somebody who can want something, or a department."""
    return is_person(text, scene) or _is_department(text)


def _is_department(text: str) -> bool:
    """Return whether a text names a department or several: "HR", "finance and legal"."""
    named = _bare(text).replace(" or ", " and ").split(" and ")
    return all(one.lower() in table("departments") and one not in {"it", "It"} for one in named)


def is_person(text: str, scene: Scene) -> bool:
    """Return whether a phrase names somebody who can want something."""
    bare = _bare(text)
    words = bare.split()
    if text.casefold() in _PROGRAMS:  # "Worker validates the request", but "a worker …"
        return False
    counted = bare[:1] in _ABOUT or "`" in text  # "~150 members need …", "the `Clerk` agent"
    if counted or not words or len(words) > _LONGEST_ROLE + bare.count(" and ") * _LONGEST_ROLE:
        return False
    if {bare.casefold(), singular(bare).casefold()} & scene.personas.keys():
        return True
    said = [word.lower() for word in text.split()]
    opens = (
        said[0] in load_language().parts["preposition"]
        or said[0] in _ROUGHLY
        or said[0].endswith("ly,")
    )
    opens = opens or _EACH_NAMED.search(text) is not None
    if opens or said[0] in _LIMITS | load_language().parts["numeral"] or _SAYS_MORE & set(said):
        return False
    roles = load_language().roles
    one = singular(" ".join(_with_tail(bare)[0])).lower()
    if "-to-" in one or _names_device(one):  # "provider-to-provider" tells a way
        return False
    last = one.rsplit(" ", 1)[-1].rsplit("-", 1)[-1]
    return one in roles or last in roles or last in table("people") or _names_calling(last)


def _names_device(one: str) -> bool:
    """Return whether a role stands for a program: "mobile player", "web client", "AI tutor"."""
    *before, last = one.split()
    if before and f"{before[-1]} {last}" in load_language().noun_kinds["program"]:
        return True
    if before[:1] == ["ai"] and last not in _BUILDERS:
        return True  # "AI tutor"
    return last in _DEVICES and not load_language().platforms.isdisjoint(before)


def _names_calling(word: str) -> bool:
    """Return whether a word ends as only words for people do: "cyclist", "librarian"."""
    return (
        len(word) > len("list") + 1
        and word.endswith(("ist", "ian", "eer"))
        and word not in table("no_people")
        and word not in table("names")
    )


def _bare(text: str) -> str:
    """Return the phrase without article or quantifier."""
    words = _A_LOT.sub("", clean(text)).split()
    while words and words[0].lower() in table("before_roles"):
        words = words[1:]
    return " ".join(words)


def _with_tail(text: str) -> tuple[list[str], list[str]]:
    """Return "members" and "of the public": the head is counted, the rest stays.

    So it is of "editor" and "who works at night".
    """
    words = text.split()
    parts = load_language().parts
    openers = parts["preposition"] | parts["relative"]
    for place, word in enumerate(words):
        if place and word.lower() in openers:
            return words[:place], words[place:]
    return words, []


def _joined(text: str) -> list[str]:
    """Return the words with the noun before each "and", "or" and at the end in the singular."""
    words = text.split()
    shown: list[str] = []
    for number, word in enumerate(words):
        following = words[number + 1].lower() if number + 1 < len(words) else "and"
        ends_noun = following in {"and", "or", "/", "&"} or word.endswith(",")
        comma = "," if word.endswith(",") else ""
        shown.append(singular(word.rstrip(",")) + comma if ends_noun else word)
    return ["or" if word == "and" else word for word in shown]
