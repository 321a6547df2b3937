"""Texts that tell what is wrong, or a case, where others tell what is wanted.

"Broken links on the checkout page" is nothing that anybody wants to have. Such a text is quoted,
and what is wanted is that it is solved, so that no story says the opposite of its source.
"""

import re
from functools import cache

from roadmap2backlog.decomposing.language import Frame, classify_clause, load_language, singular
from roadmap2backlog.decomposing.tables import table

_CASE = re.compile(r"(?:suppose|supposing|assume|assuming|imagine|in case)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ADJECTIVE_AND_HEAD = 2
_INABILITY = frozenset({"cannot", "can't", "can", "could", "couldn't"})
_WORRYING = re.compile(
    r"\b(?:silently|still|instead of|dead|nobody|unreachable|hard-?coded|stale|wrongly)\b|, but\b",
    re.IGNORECASE,
)
_WORRYING_SUBJECT = re.compile(r"\b(?:dead|stale|wrong)\b", re.IGNORECASE)
_LESS = frozenset({"zero", "no", "less", "fewer", "reduced", "lower", "minimal", "near-zero"})
_NEGATIVE = frozenset({"problem", "risk"})
_SMALL = ("determiner", "preposition", "relative", "to")


def tells_case(text: str) -> bool:
    """Return whether a text tells a case that may occur: "Suppose the card expires"."""
    return _CASE.match(text) is not None


def tells_trouble(text: str, parsed: Frame) -> bool:
    """Return whether a text names what is wrong or could go wrong, not what is wanted.

    A noun phrase does so by its first word ("broken links") or its head ("a memory leak"),
    unless its head names a thing of a product ("broken link report"); a clause by its cues or a
    verb of trouble ("the export fails"). An imperative never does: "fix broken links".
    """
    if parsed.form == "VP" and _acts_up(text):
        return True
    if parsed.form == "VP" or parsed.frame_kind in ("enabling", "ability"):
        return False
    if parsed.form == "NP":
        return not parsed.verbs and _is_bad_thing(text, parsed)
    if parsed.conditions or parsed.modal or parsed.negated:
        return False
    if classify_clause(text).kind in _NEGATIVE:
        return True
    start = parsed.subject.end if parsed.subject else 0
    said = [word.lower() for word in _WORD.findall(text[start:])]
    return not parsed.negated and any(word in table("troubles") for word in said[:4])


def _acts_up(text: str) -> bool:
    """Return whether a thing whose name could be a verb fails: "Export crashes on large files"."""
    first, _, rest = text.lower().partition(" ")
    second = rest.partition(" ")[0]
    nominal = load_language().readings.get(first, "verb") != "verb"
    return nominal and second.endswith("s") and second in table("troubles")


def may_be_trouble(text: str, parsed: Frame) -> bool:
    """Return whether a clause may say what is wrong as well as what shall hold.

    "Users cannot see other users' invoices" is either, "users cannot find the button" too; so
    is a statement such as "the card shows a globe instead of the flag".
    """
    if parsed.form != "CL":
        return False
    if parsed.negated and (parsed.modal or "") in _INABILITY:
        return True
    sure = parsed.modal is not None and parsed.modal not in _INABILITY
    if sure or parsed.negated or parsed.subject is None:
        return False
    start = parsed.subject.end
    return bool(_WORRYING.search(text[start:]) or _WORRYING_SUBJECT.search(text[:start]))


@cache
def _small_words() -> frozenset[str]:
    parts = load_language().parts
    return frozenset().union(*(parts.get(part, frozenset()) for part in _SMALL))


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
    if not bare or bare[0].endswith("ed") or _LESS & set(before):
        return False
    last = singular(bare[-1])
    if last in table("trouble_nouns"):
        return True
    built = (
        last in language.nominalisations
        or last in language.artefacts
        or bare[-1] in (language.artefacts)
    )
    agent = last.endswith(("er", "or", "ing")) or built
    counted = bare[1:] if bare[0] in language.parts["quantifier"] else bare
    bad = bool(counted) and counted[0] in table("trouble_adjectives")
    return bad and not (agent and len(counted) > _ADJECTIVE_AND_HEAD)
