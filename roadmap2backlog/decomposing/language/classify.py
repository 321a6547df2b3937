"""What a clause of a roadmap is: a question, a risk, a metric … or, by default, a capability.

The kinds are tried in a fixed order, the most binding first, so that "Should we encrypt?" is a
question before it is a quality. A cue is a phrase of `clause_cues.tsv`; some kinds need more
than a cue: a number for a metric, no act of a person for a quality.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from roadmap2backlog.decomposing.language.forms import form_of
from roadmap2backlog.decomposing.language.frames import frame
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.parse import ClauseClass, ClauseKind
from roadmap2backlog.decomposing.language.story_sentence import read_story
from roadmap2backlog.vocabulary.done_marks import dropped_mark

_NUMBER = re.compile(
    r"\d[\d.,]*\s*(?:%|percent\b|per\s?cent\b|x\b|times\b|points?\b|pp\b|days?\b|weeks?\b"
    r"|hours?\b|minutes?\b|mins?\b|seconds?\b|secs?\b|ms\b|k\b|m\b|users?\b|customers?\b"
    r"|tickets?\b|calls?\b|€|\$|£|eur\b|usd\b)|[€$£]\s?\d",
    re.IGNORECASE,
)
_COMPARISON = re.compile(
    r"(?:[<>≤≥]=?\s*|\b(?:under|below|above|over|within|at least|at most|up to|less than|more than"
    r"|fewer than|no more than|from|to|by)\s+)[€$£]?\d",
    re.IGNORECASE,
)
_QUALITY_SUBJECT = re.compile(
    r"^(?:the\s+|all\s+|every\s+|each\s+|our\s+)?(?:[\w-]+\s+){0,3}"
    r"(?:system|platform|service|app|application|site|website|api|page|pages|solution|software"
    r"|data|requests?|queries|query|responses?|endpoints?|product|backend|server)\s+"
    r"(?:must|should|shall|is|are|will|needs?\s+to|has\s+to|loads?|responds?|handles?)\b",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\b(?:remov|reduc|drop|eliminat|cut|lower|end|decoupl|break)\w*\s+(?:\w+\s+){0,3}"
    r"(?:dependency|dependencies|dependent)\b"
)
_RELIES = re.compile(r"(?:this|it|the (?:feature|item|work|project|epic))?\s*(?:relies|rely) on\b")
_ASKS = re.compile(
    r"^\s*(?:who|what|when|where|why|which|how|should|do|does|can|could|is|are|will|would)\b",
    re.IGNORECASE,
)

_STAGE = (
    r"(?:cycle|iteration|milestone|mvp|phase|project|quarter|release|round|sprint|version|year)\b"
)
_NOT_NOW = re.compile(
    rf"\bnot (?:(?:for|in|part of) )?(?:this|the (?:current|first|initial)) {_STAGE}"
    rf"|^no\b.+ (?:for|in) (?:this|the (?:current|first|initial)) {_STAGE}"
    r"|\bnot (?:for|in|part of) (?:the )?mvp\b"
    r"|^(?:(?:we|the team) )?(?:will not|won['’]?t) (?:add|build|cover|do|implement|offer|ship)\b"
    r"|^not (?:adding|building|covering|implementing|offering)\b"
)
"""What a plan leaves out for now: "Not in this phase: fees", "no fees in the first release"."""

_QUOTED_QUESTION = re.compile(r"\w\s+\([\"“][^\"“”]*\?[\"”]\)\W*$")
_RUN = re.compile(r"[\w-]+")

_Rule = Callable[[str, str], str]


def classify_clause(text: str, prior: ClauseKind | None = None) -> ClauseClass:
    """Return what a clause is, with the reason.

    Args:
        text: One clause or sentence.
        prior: What the field it stands in suggests ("risk" for an entry of `risks:`). A question
            or an explicit "out of scope" overrules it; other cues do not.
    """
    low = " ".join(text.lower().replace("’", "'").split())
    for kind, rule, reason in _RULES:
        overruled = prior is not None and prior != "capability" and kind not in _OVERRULING
        cue = "" if overruled else rule(text, low)
        if cue:
            return ClauseClass(kind, reason, cue)
    if prior is not None:
        return ClauseClass(prior, "the field it stands in")
    return ClauseClass("capability", "nothing speaks for another kind")


@cache
def _cues(kind: str) -> re.Pattern[str]:
    phrases = sorted(load_language().cues.get(kind, ()), key=lambda cue: (-len(cue), cue))
    inner = "|".join(re.escape(phrase) for phrase in phrases) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:{inner})(?![\w-]|'s\b)")  # not in "today's tides"


@cache
def _openers(kind: str) -> frozenset[str]:
    """Return the first words of the cues of a kind; a text without one of them has no cue."""
    return frozenset(_RUN.findall(cue)[0] for cue in load_language().cues.get(kind, ()))


@lru_cache(maxsize=16)
def _runs(low: str) -> tuple[str, ...]:
    """Return the words of a line as cues have them; one kind after the other asks for them."""
    return tuple(_RUN.findall(low))


def _cue(kind: str, low: str) -> str:
    if _openers(kind).isdisjoint(_runs(low)):
        return ""
    found = _cues(kind).search(low)
    return found.group() if found else ""


def shows_question(text: str) -> bool:
    """Return whether a question is one that people are shown: "Feedback (“Was this helpful?”)"."""
    return _QUOTED_QUESTION.search(text) is not None


def _question(text: str, low: str) -> str:
    stripped = text.rstrip(" \t\n\"'”’)")
    if stripped.endswith("?") and not shows_question(text):
        return "?"
    if "?" in text and _ASKS.match(text):
        return "?"
    return _cue("question", low)


def refusal(text: str) -> str:
    """Return the words by which a line says that nobody will do it, or "".

    Behind an order to take something away they tell why: "Remove the bell (superseded)".
    """
    language = load_language()
    first = text.partition(" ")[0].lower()
    takes_away = language.verb_class(first) == "delete" or first in {"deprecate", "replace"}
    return "" if takes_away and first in language.verbs else dropped_mark(text)


def _out_of_scope(text: str, low: str) -> str:
    refused = refusal(text)
    if refused:
        return refused
    left_out = _NOT_NOW.search(low) if "no" in low or "won" in low else None
    cue = _cue("out_of_scope", low) or (left_out.group() if left_out else "")
    told = cue.startswith("exclud") and "would" in low  # "… would be excluded from the list"
    told = told or f"not {cue}" in low  # "part of v1, not deferred"
    return "" if not cue or told or _is_story(text) else cue


def _dependency(text: str, low: str) -> str:
    cue = _cue("dependency", low)
    if not cue:
        return ""
    weak = cue in {"blocks", "waiting for", "awaiting", "waiting on", "prerequisites", "rely on"}
    told = cue in {"relies on", "rely on"} and not _RELIES.match(low)
    told = told or (cue == "only after" and _acts(text))  # "clerks can pay only after a review"
    ended = told or (form_of(text) == "VP" and _ENDED.search(low))  # "remove the dependency on …"
    never = cue.startswith("blocked") and "never" in low
    if ended or never or _is_story(text) or (weak and form_of(text) != "CL"):
        return ""
    return cue


def _risk(text: str, low: str) -> str:
    cue = _cue("risk", low)
    if not cue or _is_story(text):
        return ""
    if cue in {"risk", "risks", "threat", "danger", "uncertainty", "risky"}:
        named = re.match(
            rf"(?:the\s+|main\s+|key\s+|major\s+)*{cue}\b\s*(?:[:–—-]|of|is|that)", low
        )
        there = re.search(
            rf"\b(?:there is|is|poses?|at|carries|big|high)\s+(?:an?\s+)?{cue}\b", low
        )
        return cue if named or there else ""
    return cue


def _metric(text: str, low: str) -> str:
    number = _NUMBER.search(text) or _COMPARISON.search(text)
    found = frame(text)
    verb = found.verbs[0].lemma if found.verbs else ""
    if (
        number
        and verb in load_language().verb_kinds["change"]
        and found.form == "VP"
        and len(found.verbs) == 1
    ):
        return number.group()
    if re.match(r"[\d.,]+\s*(?:%|percent\b)\s+of\b", low):
        return number.group() if number else ""
    cue = _cue("metric", low)
    if cue and number and found.form != "VP" and not _acts(text):
        return cue
    opens = cue and low.startswith(cue) and cue.split()[0] in _COUNTERS
    return cue if opens and found.form == "NP" else ""


_COUNTERS = frozenset({"number", "percentage", "percent", "rate", "average", "mean", "median"})


def _non_functional(text: str, low: str) -> str:
    cue = _cue("quality", low)
    told = _QUALITY_SUBJECT.match(text)
    if not cue and not told:
        return ""
    limit = _COMPARISON.search(text) or _NUMBER.search(text)
    if told and (cue or limit):
        return cue or (limit.group() if limit else "")
    if not cue or _acts(text) or _is_story(text):
        return ""
    first = low.split(" ", 1)[0]
    found = frame(text)
    opens = low.startswith(cue) and found.form == "NP" and not found.verbs
    named = opens and (limit is not None or low == cue or any(c.isdigit() for c in low))
    return cue if named or (limit is not None and first not in _BUILDING) else ""


_BUILDING = frozenset({"add", "create", "build", "implement", "introduce", "provide", "support"})


def _constraint(text: str, low: str) -> str:
    cue = _cue("constraint", low)
    if not cue or _is_story(text):
        return ""
    weak = cue in {
        "compatible with",
        "only on",
        "only in",
        "at most",
        "limited to",
        "restricted to",
    }
    return "" if weak and form_of(text) == "VP" else cue


def _persona_statement(text: str, low: str) -> str:
    cue = _cue("persona_statement", low)
    return "" if not cue or _is_story(text) else cue


def _problem(text: str, low: str) -> str:
    cue = _cue("problem", low)
    found = frame(text)
    if not (cue or found.negated) or _is_story(text):
        return ""
    if found.negated and found.modal in {"cannot", "can't", "can", "could", "couldn't"}:
        return found.modal
    if not cue or found.form == "VP":
        return ""
    if found.form == "CL":
        return cue
    return cue if low.startswith((cue, f"there is {cue}", "no way")) else ""


def _acts(text: str) -> bool:
    """Return whether a person acts in the clause: then it is a feature with a bound."""
    found = frame(text)
    if found.subject is None or found.frame_kind not in {"modal", "statement", "enabling"}:
        return False
    last = found.subject.text.lower().rsplit(" ", 1)[-1]
    roles = load_language().roles
    return last in roles or last.removesuffix("s") in roles


def _is_story(text: str) -> bool:
    return read_story(text) is not None


_OVERRULING = frozenset({"question", "out_of_scope"})
_RULES: tuple[tuple[ClauseKind, _Rule, str], ...] = (
    ("question", _question, "it asks or is still to be decided"),
    ("out_of_scope", _out_of_scope, "it says what is not wanted now"),
    ("dependency", _dependency, "it needs something else first"),
    ("risk", _risk, "it says what could go wrong"),
    ("metric", _metric, "it measures success"),
    ("non_functional", _non_functional, "it tells how good, not what"),
    ("constraint", _constraint, "it limits how things may be done"),
    ("persona_statement", _persona_statement, "it describes people"),
    ("problem", _problem, "it says what is wrong today"),
)
