"""What a story is good for: the words after "so that"."""

import re

from roadmap2backlog.decomposing.language import (
    form_of,
    frame,
    is_plural,
    load_language,
    past_participle,
)
from roadmap2backlog.decomposing.markup import plain
from roadmap2backlog.decomposing.phrases import (
    before_preposition,
    clean,
    in_sentence,
    noun_phrase,
    trimmed,
    with_name_kept,
)
from roadmap2backlog.decomposing.scene import Benefit, Scene
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.model.roadmap import Initiative

_TOO_LONG = 160
_MOST_WORDS = 8
_ENSURED = re.compile(r"^(?:ensure|make sure|guarantee)\s+(?:that\s+)?", re.IGNORECASE)
_SO = re.compile(r"\s+so(?: that)?\s+(?=(?:the|our|we|they|it|all|every|[a-z]+s)\b)", re.IGNORECASE)
_AMOUNTS = frozenset({"fewer", "less", "more", "no", "zero"})
"""What counts a thing: nobody reaches "more sales", but there are more of them."""
_ALWAYS_MANY = ("earnings", "sales", "savings")
_ENSURING = frozenset({"ensure", "guarantee"})
_JOINT = re.compile(r"\s(?:and|[&+])\s")
_CLAUSES = re.compile(r"[.;]\s|\b(?:that|which|who)\b[^,]*,\s+(?:and|but|or)\b", re.IGNORECASE)
"""What parts sentences and clauses: "sails; rows", "boats that float, and reach the pier"."""
_JOINED_ACTS = re.compile(r"[\w-]+ (?:and|&|or) [\w-]+ (?:for|in|on|to|with|from)\b", re.IGNORECASE)
"""Two acts that no object follows: "package and publish for others"; nobody reaches them."""
_NEXT = re.compile(r"\band (\w+) (\w+)", re.IGNORECASE)
_TELLS = re.compile(r"[,;:]|\b(?:that|which|who)\b", re.IGNORECASE)


def benefit_of(initiative: Initiative, at: PathKey, scene: Scene) -> Benefit:
    """Return the benefit that the initiative's outcome or goal gives, else an empty one."""
    if initiative.outcome:
        found = phrased(initiative.outcome, (*at, "outcome"), scene)
        if found.text:
            return found
    known = scene.goals.get(initiative.goal.casefold())
    if known:
        number, goal = known
        return phrased(goal.statement, ("goals", number, "statement"), scene)
    if initiative.goal and " " in initiative.goal:
        return phrased(initiative.goal, (*at, "goal"), scene)
    return Benefit()


def phrased(text: str, leaf: PathKey, scene: Scene) -> Benefit:
    """Return a goal as a clause: "Reduce X by 50 %" becomes "X is reduced by 50 %".

    A text that is too long or holds several sentences or clauses is none, and so is a long noun
    phrase, which may be a clause that was not seen; it stays in the epic.
    """
    bare = trimmed(clean(plain(text).text))
    if not bare or len(bare) > _TOO_LONG or _CLAUSES.search(bare) or "\n" in text.strip():
        return Benefit()
    told = _SO.split(bare, maxsplit=1)[-1]  # "add pages so the library scales"
    bare = told if form_of(told) == "CL" else bare
    form = form_of(bare)
    if form == "CL":
        return Benefit(in_sentence(bare, scene), (leaf,))
    if form == "VP":
        ensured = _ENSURED.sub("", bare)
        if ensured != bare and form_of(ensured) == "CL":
            return Benefit(in_sentence(ensured, scene), (leaf,))
        return _passive(bare, leaf, scene)
    if len(bare.split()) > _MOST_WORDS or _TELLS.search(bare) or _JOINED_ACTS.match(bare):
        return Benefit()
    more = bare.lower().partition(" ")[0] in load_language().adjective_kinds["comparing"] | _AMOUNTS
    name = f"benefit/{'more' if more else 'reached'}{'-many' if _are_many(bare) else ''}"
    thing = noun_phrase(bare, before_preposition(bare), scene)
    return Benefit(fill(name, thing=thing), (leaf,), (name,))


def _passive(text: str, leaf: PathKey, scene: Scene) -> Benefit:
    parsed = frame(text)
    if len(parsed.verbs) != 1 or parsed.object is None or parsed.negated:
        return Benefit()
    verb, thing = parsed.verbs[0], parsed.object
    language = load_language()
    known = verb.lemma.partition(" ")[0] in language.verbs  # "CSV the weekly report"
    if (
        not known
        or verb.lemma in language.verb_kinds["completed"] | language.verb_kinds["building"]
        or (verb.lemma in _ENSURING and len(text.split()) > _MOST_WORDS)
    ):
        return Benefit()
    rest = text[thing.end :].strip()
    if thing.start < verb.span.end or not thing.text.strip() or " and " in verb.text:
        return Benefit()
    between = text[verb.span.end : thing.start].strip()
    if between or text[: verb.span.start].strip() or _has_verb(f"{thing.text} {rest}"):
        return Benefit()
    if _goes_on(thing.text) or _ends_apart(thing.text, rest):
        return Benefit()
    done = past_participle(verb.lemma)
    name = "benefit/passive-many" if _are_many(thing.text) else "benefit/passive"
    kept = with_name_kept(in_sentence(thing.text, scene), thing.text)
    words = fill(name, thing=kept, done=f"{done} {rest}".strip())
    return Benefit(words, (leaf,), (name,))


def _are_many(thing: str) -> bool:
    """Return whether a thing takes "are": "reports", "billing and payments", "iOS + Android"."""
    head = before_preposition(thing)
    several = is_plural(head) or head.lower().endswith(_ALWAYS_MANY)
    return several or _JOINT.search(head) is not None


def _ends_apart(thing: str, rest: str) -> bool:
    """Return whether what is done cannot stand behind a thing: "berths marked | for guests"."""
    last = thing.rpartition(" ")[2].lower()
    done = last.endswith("ed") and last not in load_language().verbs
    return rest.startswith(",") or (done and bool(rest))


def _goes_on(thing: str) -> bool:
    """Return whether another act hides in a thing: "… and address existing gaps"."""
    language = load_language()
    found = _NEXT.search(thing.lower())
    if found is None or found[1] not in language.verbs:
        return False
    return found[2] in language.adjective_kinds["adjective"] | language.parts["determiner"] or (
        found[2].endswith("ly")
    )


def _has_verb(text: str) -> bool:
    """Return whether a sentence hides in the words, so that no passive can be made of them."""
    language = load_language()
    forms = language.parts["be"] | language.modals
    return any(word.lower() in forms for word in text.split())
