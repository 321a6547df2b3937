"""Statements that may be a complaint or a wish, and those that are surely one.

"Users cannot see other users' invoices" is either, "users cannot find the button" too.
"""

import re

from roadmap2backlog.decomposing.language import Frame, lemma, load_language, singular
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.trouble import acts_in_office, never_errs, without_attributes
from roadmap2backlog.decomposing.verify import is_denial
from roadmap2backlog.decomposing.words import keys_of

_WORKS_WITHOUT = re.compile(r"(?<!not )\b(?:works?|runs?) (?:\w+ly )?without \w")
"""What is wanted although it denies something: "the map works without a login"."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_INABILITY = frozenset({"cannot", "can't", "can", "could", "couldn't"})
_WORRYING = re.compile(
    r"\b(?:currently|nowadays|today(?!['’]s)|right now|at the moment|by hand|manually|silently"
    r"|still|instead of|dead|nobody|nothing|no results?|unreachable|hard-?coded|stale|wrongly"
    r"|(?:have|has) no|in (?:plain|clear) ?text|again and again|for hours|spends? hours"
    r"|takes? (?:(?:an?|one|two|three|several|many) )?(?:hours?|days?|weeks?|months?|ages|forever)"
    r"|holds? the same|ends? up|twice|too (?:far|low|high))\b"
    r"|, but\b(?! (?:may|must|shall|should|will) not)",
    re.IGNORECASE,
)
_DOUBLES = re.compile(r"\bduplicates?\b", re.IGNORECASE)
_CLEARED = re.compile(
    r"\b(?:delet|detect|dismiss|find|flag|hid|merg|mark|remov|resolv|review|skip|spot)\w*"
    r"(?: \w+)? duplicates?\b",
    re.IGNORECASE,
)
_WHERE = frozenset({"after", "during", "from", "in", "on", "when"})
_POSSIBLE = frozenset({"can", "could", "may", "might"})
_ON_OCCASION = re.compile(
    r"\b(?:if|once|when|whenever)\b"
    r"|\b(?:sees?|know|knows|check|checks) (?:what|which|who|whether)\b",
    re.IGNORECASE,
)
_WORRYING_SUBJECT = re.compile(
    r"\b(?:dead|stale|wrong|nobody|nothing|no one|(?-i:[Ii]t))\b", re.IGNORECASE
)
_UNSEEN = re.compile(
    r"\b(?:without (?:any(?:one|body)|us|warning|notice)\b|unnoticed|by (?:mistake|accident))",
    re.IGNORECASE,
)
_COSTS = re.compile(
    r"\b(?:requires?|causes?|means?|leads? to|results? in) (?:\w+ )?(?:downtime|outages?|data loss"
    r"|delays?)\b",
    re.IGNORECASE,
)
_GROWS = re.compile(
    r"\b(?:memory|cpu|disk|storage|latency|load|lag|costs?|size|queues?|backlog)\b(?: \w+)? "
    r"(?:grows?|increases?|rises?|spikes?|explodes?|fills? up)\b",
    re.IGNORECASE,
)
_DENYING_PART = re.compile(
    r"\b(?:that|which|who) (?:\w+ )?(?:\w+n['’]t|(?:do|does|did|is|are|was|were|will) not)\b",
    re.IGNORECASE,
)
_IS_A = re.compile(r"\s*(?:is|are) (?:an?|one|the)\b", re.IGNORECASE)
"""What says what a thing is, more than what it shall be."""
_SHALL = re.compile(
    r"\b(?:on time|by default|no longer|(?:less|fewer|more) than|at (?:least|most)|up to|within"
    r"|only|under|below|every|each|once|as soon as|when|if|after|before|until)\b"
    r"|\d ?(?:%|s\b|ms\b|min|sec|hour)"
)
_BUG = re.compile(
    r"\bbugs?\b(?! (?:report|template|tracker|tracking|bash|bounty|fix|list|triage|database))",
    re.IGNORECASE,
)
_FOUGHT = ("blocked", "detected", "flagged", "hidden", "merged", "prevented", "removed")
"""What is done about things that are there twice."""
_GOING = frozenset({"cancel", "churn", "unsubscribe", "cancels"})
_BURDENS = frozenset({"have to", "has to", "had to"})


_UNDONE = re.compile(
    r"\w not (?:yet |properly |correctly |always )?"
    r"(?:available|found|kept|read|saved|sent|set|shown|visible|[a-z]{3,}ed)\b"
)
"""What is not done with a thing: "slips not printed"; it may be wrong, or how it shall be."""


def is_double(parsed: Frame, text: str) -> bool:
    """Return whether a text may name things that are there twice: "duplicate emails"."""
    first, second, *_ = (*text.lower().split(" ", 2), "")
    if first not in {"duplicate", "duplicated"}:
        return False
    placed = all(one.preposition in _WHERE for one in parsed.adjuncts)
    bare = parsed.form == "NP" or (placed and second not in table("before_nouns"))
    lone = len(parsed.verbs) <= (parsed.form == "VP")
    head = parsed.object.text if parsed.form == "NP" and parsed.object else text
    fights = head.lower().rstrip(".").endswith(("ion", "ment", "ing", "al", *_FOUGHT))
    return bare and lone and not fights


def _names_lack(text: str, parsed: Frame) -> bool:
    """Return whether a thing is said to be lacking: "No rate limiting".

    "No ads" is a wish and written alike, so that it may be either; "no more ads" is one for sure.
    """
    low = text.lower()
    return parsed.form == "NP" and low.startswith(("no ", "lack of ")) and low[:8] != "no more "


def may_be_trouble(text: str, parsed: Frame) -> bool:
    """Return whether a clause may say what is wrong as well as what shall hold.

    "Users cannot see other users' invoices" is either, "users cannot find the button" too; so
    is a statement such as "the card shows a globe instead of the flag".
    """
    if _BUG.search(text) and (parsed.form != "VP" or text[:1] in '"“'):  # "“Not saved” bug"
        return True
    if parsed.form != "CL":
        undone = parsed.form == "NP" and _UNDONE.search(text) is not None
        return undone or is_double(parsed, text) or _names_lack(text, parsed)
    relieved = parsed.negated or "no longer" in text.lower()  # "no longer have to retype"
    if _denies_good(text, parsed) or (parsed.modal in _BURDENS and not relieved):
        return True
    if any(cue.search(text) for cue in (_COSTS, _UNSEEN, _GROWS)):
        return True
    sure = parsed.modal is not None and parsed.modal not in _INABILITY
    if sure or parsed.subject is None:
        return False
    return _is_worrying(text, parsed.subject.end, parsed)


def _denies_good(text: str, parsed: Frame) -> bool:
    """Return whether a clause denies what one wants: "cannot export", "will not be usable"."""
    denials = set(filter(is_denial, keys_of(text.replace("’", "'"))))
    if not parsed.negated or denials == {"without"}:  # "refund without leaving the ticket"
        return False
    good = not load_language().adjective_kinds["wanted"].isdisjoint(text.lower().split())
    return good or (parsed.modal or "") in _INABILITY


def _is_worrying(text: str, start: int, parsed: Frame) -> bool:
    """Return whether a statement, with its predicate from `start` on, may well be a complaint."""
    told = _ON_OCCASION.split(text[start:])[0]
    if _IS_A.match(told) or _DENYING_PART.search(text):  # "it keeps stamps that don't belong"
        return True
    worrying = bool(_WORRYING.search(told) or _WORRYING_SUBJECT.search(text[:start]))
    worrying = worrying or bool(_DOUBLES.search(told) and not _CLEARED.search(told))
    return _is_doubtful(told, parsed) or (worrying and not parsed.negated)


def is_wanted(text: str, parsed: Frame) -> bool:
    """Return whether a statement surely tells what shall hold, as far as words tell.

    It says that it shall, what is done to a thing, what the product itself does, a good state, a
    limit or an occasion: "the app sends a receipt", "the page loads in under 2 seconds".
    """
    if parsed.subject is None or parsed.modal or parsed.passive or never_errs(text):
        return True
    start, low = parsed.subject.end, text.lower()
    if parsed.negated:
        return "no longer" in low or _WORKS_WITHOUT.search(low) is not None
    head = low[:start].split()[-1:]
    said = set(_WORD.findall(low[start:]))
    lasts = any(lemma(word) in load_language().verb_kinds["remaining"] for word in said)
    if _is_stage(low[:start]) or lasts:
        return True
    told = not table("good_states").isdisjoint(said) or not table("products").isdisjoint(head)
    return told or _SHALL.search(low) is not None


def _is_stage(subject: str) -> bool:
    """Return whether a part of a plan is spoken of, of which only what shall be is told."""
    name, _, number = subject.strip().partition(" ")
    return name in load_language().noun_kinds["numbered"] and number.isdigit()


def _is_doubtful(told: str, parsed: Frame) -> bool:
    """Return whether a predicate tells what hardly anybody wants: "call support", "is down"."""
    said = [word.lower() for word in _WORD.findall(without_attributes(told))]
    acts = table("troubles") - table("trouble_adjectives")
    if parsed.modal and not acts.isdisjoint(said[: 2 if _acts_itself(said[1:]) else 3]):
        return not acts_in_office(parsed)  # "a wrong key can freeze the dialog"
    if parsed.modal:  # "the desk can return wrong data"
        yields = not load_language().verb_kinds["yielding"].isdisjoint(said[:2])
        return parsed.modal in _POSSIBLE and yields and not table("bad_states").isdisjoint(said)
    if not said:
        return False
    gone = said[0] in _GOING and parsed.object is None
    doubtful = said[0] in table("doubtful_acts") and not _leaves_word(said, parsed)
    doubtful = doubtful and " ".join(said[:2]) not in load_language().verb_objects
    return gone or doubtful or bool(table("bad_states") & set(said))


def _acts_itself(said: list[str]) -> bool:
    """Return whether the word behind "can" is the act, others say on what: "report leaks"."""
    language = load_language()
    known = bool(said) and said[0] in language.verbs
    return known and said[0] not in language.verb_kinds["becoming"]


def _leaves_word(said: list[str], parsed: Frame) -> bool:
    """Return whether people leave what is to be read or heard: "guests leave voice messages"."""
    thing = parsed.object.text.lower().split()[-1] if parsed.object else ""
    word = singular(thing) in load_language().noun_kinds["left_to_read"]
    return word and said[0] in {"leave", "leaves"}
