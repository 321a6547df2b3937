"""Texts that tell what is wrong, or a case, where others tell what is wanted.

"Broken links on the checkout page" is nothing that anybody wants to have. Such a text is quoted,
and what is wanted is that it is solved, so that no story says the opposite of its source.
"""

import re
from functools import cache
from itertools import takewhile

from roadmap2backlog.decomposing.language import (
    Frame,
    classify_clause,
    lemma,
    load_language,
    names_people,
    singular,
)
from roadmap2backlog.decomposing.quoting import without_brackets
from roadmap2backlog.decomposing.tables import table

_CASE = re.compile(r"(?:suppose|supposing|assume|assuming|imagine|in case)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ADJECTIVE_AND_HEAD = 2
_TOO = re.compile(
    r"\btoo (?:often|long|many|much|few|little|slow|hard|late|complicated|complex|expensive|big"
    r"|small|difficult|confusing|easily|early)\b",
    re.IGNORECASE,
)
_COMPLAINT = re.compile(
    r"\b(?:cannot|can['’]t|does(?: not|n['’]t)|fails?|never|is broken)\b", re.IGNORECASE
)
_TROUBLES = re.compile(
    r"\b(?:bugs|issues|problems|defects|regressions|limitations|pain ?points|flaws|failures|errors"
    r"|complaints|shortcomings)\b(?!-)",
    re.IGNORECASE,
)
_ONLY_TROUBLES = re.compile(
    rf"(?:\w+ ){{0,3}}(?:{_TROUBLES.pattern}|gaps)(?: (?:in|with|of|on) .*)?[\s:]*", re.IGNORECASE
)
_MENDED = re.compile(
    r"(?:fix|resolve|solve|repair|correct|address|debug) "
    r"(?=(?:(?!that\b|which\b|where\b|when\b|who\b|if\b|because\b|so\b)[\w'’/-]+ )+?"
    r"(?:(?:does|do|is|are|was|were|can|could) ?not|(?:does|do|is|are|ca|was|were)n['’]t"
    r"|fails? to|never)\b)",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:how|what|when|where|whether|which|who|why)\b", re.IGNORECASE)
_ATTRIBUTIVE = re.compile(
    r"(?<=\w )missing (?!(?:after|and|at|for|from|in|of|on|or|to|when|while|with)\b)(?=[a-z])"
)
_BROKEN_DOWN = re.compile(r"\bbroken (?:down|out|up|into)\b", re.IGNORECASE)
"""What is only parted: "hours broken down by team"."""
_NEVER = re.compile(r"\bnever (?:again |get |be )?(?P<act>[\w'’-]+)", re.IGNORECASE)
_ON = frozenset({"after", "at", "during", "if", "in", "on", "when", "while"})
_INDIRECT = frozenset({"how", "what", "when", "where", "whether", "which", "who", "why"})
_NEGATIVE = frozenset({"problem", "risk"})
_SMALL = ("determiner", "preposition", "relative", "to")


def without_attributes(text: str) -> str:
    """Return a text without words that only tell which things are meant: "get missing slips"."""
    return _BROKEN_DOWN.sub("", _ATTRIBUTIVE.sub("", text))


def tells_case(text: str) -> bool:
    """Return whether a text tells a case that may occur: "Suppose the card expires"."""
    return _CASE.match(text) is not None


def complains(text: str) -> bool:
    """Return whether an afterthought says what is wrong: "… — new sites cannot see it"."""
    _, _, after = text.replace("—", "–").partition(" – ")
    _, _, aside = text.partition(" (")
    breaks = aside.startswith(("breaks ", "fails ", "crashes "))
    return breaks or (bool(after) and _COMPLAINT.search(after) is not None)


def trouble_to_mend(text: str) -> str:
    """Return what is told as wrong behind an order: "the bell does not ring" of "Fix …", or ""."""
    found = _MENDED.match(text)
    return text[found.end() :] if found else ""


def lists_troubles(heading: str) -> bool:
    """Return whether statements under a heading may well be complaints: "Known issues"."""
    return _TROUBLES.search(heading) is not None


def lists_only_troubles(heading: str) -> bool:
    """Return whether even things under a heading are what is wrong: not "Bugs and ideas"."""
    return _ONLY_TROUBLES.fullmatch(without_brackets(heading)) is not None


def tells_trouble(text: str, parsed: Frame) -> bool:
    """Return whether a text names what is wrong or could go wrong, not what is wanted.

    A noun phrase does so by its first word ("broken links") or its head ("a memory leak"),
    unless its head names a thing of a product ("broken link report"); a clause by its cues or a
    verb of trouble ("the export fails"). An imperative never does: "fix broken links".
    """
    if parsed.form == "VP":
        return _acts_up(text)
    if never_errs(text):
        return False
    if parsed.negated or _harms(text):
        return not parsed.negated
    if parsed.frame_kind in ("enabling", "ability") or parsed.modal:
        return False
    if parsed.form == "NP":
        text = text[: parsed.conditions[0].start] if parsed.conditions else text
        named = not parsed.verbs and (_is_bad_thing(text, parsed) or _shows_wrong(text))
        return named or bool(_IN_TROUBLE.search(text) or _ERROR.search(text))
    return _clause_tells(text, parsed)


def never_errs(text: str) -> bool:
    """Return whether a text says that what is wrong does not happen: "the desk never loses …"."""
    found = _NEVER.search(text)
    return found is not None and found["act"].lower() in table("troubles")


def _clause_tells(text: str, parsed: Frame) -> bool:
    """Return whether a full clause tells what is wrong by a cue or a verb of trouble."""
    start = parsed.subject.end if parsed.subject else 0
    if parsed.conditions:
        return _first_word(text[start:]) in table("troubles")
    plain = without_attributes(_ASKED.split(text)[0])  # "see | which slips are missing"
    negative = not parsed.passive and classify_clause(plain).kind in _NEGATIVE
    if _TOO.search(text) or negative:
        return True
    said = [word.lower() for word in _WORD.findall(plain[start:])][:4]
    told = takewhile(lambda word: word not in _INDIRECT, said)  # "staff see which cases wait"
    if _acts_on_it(said, parsed):
        told = takewhile(lambda word: word == said[0], said)
    withstands = bool(said) and lemma(said[0]) in load_language().verb_kinds["withstanding"]
    return not (withstands or acts_in_office(parsed)) and any(
        word in table("troubles") for word in told
    )


def _acts_on_it(said: list[str], parsed: Frame) -> bool:
    """Return whether people do something about what is wrong: "clerks retry failed payments"."""
    if not said or parsed.subject is None or not names_people(parsed.subject.text):
        return False
    act, language = lemma(said[0]), load_language()
    idle = language.verb_kinds["knowing"] | language.verb_kinds["undergoing"]
    return act in language.verbs and act not in idle


def acts_in_office(parsed: Frame) -> bool:
    """Return whether people do to a thing what is wrong where it happens: "clerks freeze cards"."""
    if parsed.subject is None or parsed.object is None or not parsed.verbs:
        return False
    acts = parsed.verbs[0].lemma in load_language().verb_kinds["in_office"]
    return acts and names_people(parsed.subject.text)


def _harms(text: str) -> bool:
    """Return whether something brings about what nobody wants, and nothing guards against it."""
    found = _HARMS.search(text)
    guarded = found is not None and _GUARDS.search(text, 0, found.start()) is not None
    return (found is not None and not guarded) or _ATTACKED.match(text) is not None


_GUARDS = re.compile(
    r"\b(?:what|which|why|root"
    r"|(?:alert|avoid|detect|guard|handle|prevent|protect|recover|stop|warn)\w*)\b",
    re.IGNORECASE,
)
_HARMS = re.compile(
    r"\b(?:causes(?! of\b)|causing|enables|leads? to|leading to|results? in|resulting in)\s"
    r"(?:[\w'’-]+ ){0,4}"
    r"(?:bias|corruption|crash(?:es)?|deadlocks?|delays?|denial[ -]of[ -]service|DoS|exhaustion"
    r"|failures?|imbalance|leaks?|lockups?|loss(?:es)?|outages?|overflow|panics?|shutdowns?"
    r"|starvation)(?=$|[.,;:!)]| (?:after|at|by|during|for|from|if|in|of|on|under|when|while)\b)",
    re.IGNORECASE,
)
"""What something brings about that nobody wants: "a full tank leads to loss of charts"."""
_ATTACKED = re.compile(
    r"(?:an? |any |the )?(?:attackers?|hackers?|intruders?|spammers?|malicious \w+)"
    r"(?: (?:can|could|may|might|is able to|are able to))? (?!can['’n]|not\b)[a-z]",
    re.IGNORECASE,
)
_IN_TROUBLE = re.compile(
    r"\w (?:missing|stuck|broken|failing|lost|ignored|swallowed|truncated|crashing|hanging"
    r"|unreachable|unusable|not working)(?=$|[.!:;,]| [\"“'(]"
    r"| (?:from|on|in|at|when|after|for|by|with|under|without|during|because|while|if)\b)",
    re.IGNORECASE,
)
"""What is said after a thing: "menu entry missing from the list"."""
_ERROR = re.compile(
    r"\b[A-Z]\w*(?:Error|Exception)\b(?! (?:[A-Z]|class|handl|messag|page|report|screen|type|wrap))"
)
_WRONG = re.compile(r"[a-z] (\w+) (?:the )?(?:wrong|incorrect|broken|outdated)\b")


def _shows_wrong(text: str) -> bool:
    """Return whether something shows or does what is wrong: "Weights display wrong values"."""
    found = _WRONG.search(text)
    return found is not None and lemma(found[1]) in load_language().verbs


def _first_word(text: str) -> str:
    found = _WORD.search(text)
    return found.group().lower() if found else ""


def _acts_up(text: str) -> bool:
    """Return whether a thing whose name could be a verb fails: "Export crashes on large files"."""
    first, _, rest = text.lower().partition(" ")
    second = rest.partition(" ")[0]
    language = load_language()
    if first in language.verb_kinds["failing"] | {"leak"} and second in _ON:
        return True  # "Crash when the list is empty"
    nominal = language.readings.get(first, "verb") != "verb"
    return nominal and second.endswith("s") and second in table("troubles")


@cache
def _small_words() -> frozenset[str]:
    parts = load_language().parts
    return frozenset().union(*(parts.get(part, frozenset()) for part in _SMALL))


def _is_bad_measure(words: list[str]) -> bool:
    """Return whether a measure stands on its bad side: "low conversion", "high churn"."""
    return bool(words[1:]) and f"{words[0]} {words[-1]}" in table("bad_measures")


def _is_bad_thing(text: str, parsed: Frame) -> bool:
    language = load_language()
    small = _small_words()
    head = parsed.object.text if parsed.object else text
    words = [word.lower() for word in _WORD.findall(head)]
    before: list[str] = []
    for word in words:
        if before and word in small:
            break
        before.append(word)
    bare = [word for word in before if word not in small and not word.isdigit()]
    if before[:1] == ["too"] or _is_bad_measure(bare):
        return True
    lessened = not load_language().adjective_kinds["lessening"].isdisjoint(before)
    if not bare or bare[0].endswith("ed") or lessened:
        return False
    last = singular(bare[-1])
    if last in table("trouble_nouns") or " ".join((*bare[-2:-1], last)) in table("trouble_nouns"):
        return True
    built = (
        last in language.nominalisations
        or last in language.artefacts
        or bare[-1] in (language.artefacts)
    )
    agent = last.endswith(("er", "or", "ing")) or built
    counted = bare[1:] if bare[0] in language.parts["quantifier"] else bare
    bad = bool(counted) and counted[0] in table("trouble_adjectives")
    several = len(counted) < len(bare)  # "two overlapping import jobs"
    return bad and (several or not (agent and len(counted) > _ADJECTIVE_AND_HEAD))
