"""Headings → what stands below them: done or refused work, risks, news, notes; else plans."""

import re
from functools import cache, lru_cache

from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.folding import fold, without_accents
from roadmap2backlog.loading.formats.words.refusals import refusing_lead
from roadmap2backlog.loading.formats.words.settled import (
    ends_dropped,
    ends_finished,
    is_called_finished,
    is_finished,
)
from roadmap2backlog.loading.formats.words.tables import lines, names
from roadmap2backlog.loading.formats.words.times import horizon_of
from roadmap2backlog.vocabulary.states import TICKS
from roadmap2backlog.vocabulary.tables import groups_of

DONE, DROPPED, RISKS, METRICS = "done", "dropped", "risks", "metrics"
NOTE, NEWS = "note", "news"
_KINDS = (DROPPED, METRICS, RISKS, NEWS, NOTE)
_FIELDS = ("acceptance", "questions", "why", "outcome")
_SET = re.compile(r"\{(\w+)\}")
_NUMBER = re.compile(r"^(?:\d+(?: \d+)*|[ivx]{1,4}) (?=\D)")
_BRACKETS = re.compile(r"\s*[(\[（][^()\[\]]*[)\]）]")
_IN_BRACKETS = re.compile(r"[(\[（]\s*([^()\[\]]*?)\s*[)\]）]")
_NO_PLAN = re.compile(
    r"(?:for )?(?:tracking|reference|information|info|informational|context|background|the record)"
    r"(?: only|(?: purposes)?[,;:] not? (?:to )?(?:be )?\w+)"
    r"|(?:for )?(?:future|later) reference|for (?:reference|information|context|the record)"
    r"|not (?:to (?:be )?)?(?:build|built|planned work|a plan|plans|actionable|work)"
    r"|no (?:plans?|action|work)(?: needed| required)?|read[ -]?only|nur zur information",
    re.IGNORECASE,
)
"""What stands in brackets behind the heading of something that nobody plans."""
_STAGE = re.compile(
    r"\W*(?:[^\W\d_]+ )?v?\d[\w.]*\s*[(\[](?P<state>[^()\[\]]{3,30})[)\]]\s*(?:[:–—]|-\s)\s*\S"
)
"""A phase or version with its state, and then a name: `Phase 1 (done): Search`."""
_BEFORE_QUESTIONS = frozenset(
    [
        "and",
        "but",
        "for",
        "with",
        "to",
        "fur",
        "mit",
        "und",
        "pour",
        "avec",
        "et",
        "para",
        "con",
        "y",
        "per",
        "e",
        "для",
        "с",
        "и",
    ]
)
_AT_END = re.compile(
    r" (?:right now|for now|now|yet|currently|at the moment|at this time|any ?time soon|so far"
    r"|to date|as of .*|in v?\d.*|this (?:year|quarter)|derzeit|pour l instant|por ahora|per ora)$"
)


@lru_cache(maxsize=1 << 14)
def kind_of_section(heading: str) -> str:
    """Return what a heading says of all that stands below it, or an empty text for plans."""
    told = _names(heading)
    for kind in _KINDS:
        if any(map(_pattern(f"{kind}_sections").fullmatch, told)):
            return "" if kind == NOTE and _asks_for_plans(heading) else kind
    if any(map(_NO_PLAN.fullmatch, _IN_BRACKETS.findall(heading))):
        return NOTE
    if role_of(_bare(heading)) == "out_of_scope" or ends_dropped(heading):
        return DROPPED
    if refusing_lead(f"{heading.rstrip(' :*_')}:"):
        return DROPPED
    if says_done(heading):
        return DONE
    return NOTE if _is_question(heading) and not _asks_for_plans(heading) else ""


@lru_cache(maxsize=1 << 14)
def field_of_section(heading: str) -> str:
    """Return which field of what is around it a section is, as `role_of` says it of a name.

    Sections say it in more words: `Acceptance criteria for the pilot (draft)`.
    """
    role = role_of(heading)
    if role:
        return role
    told = _names(heading)
    bare = role_of(_bare(heading))
    if bare in _FIELDS:
        return bare
    return next(
        (role for role in _FIELDS if any(map(_pattern(f"{role}_sections").fullmatch, told))), ""
    )


def asks_for_plans(heading: str) -> bool:
    """Return whether a heading is a question that plans answer: `What are we building?`."""
    return _is_question(heading) and _asks_for_plans(heading)


def _is_question(heading: str) -> bool:
    """Return whether a heading is a whole question, and no idea with a question mark."""
    words = fold(heading).split()
    is_asked = heading.rstrip(' *_"”').endswith(("?", "？"))
    first = words[1:2] if words[:1] and words[0] in _BEFORE_QUESTIONS else words[:1]
    return is_asked and any(word in names("question_words") for word in first)


@lru_cache(maxsize=1 << 14)
def says_done(heading: str) -> bool:
    """Return whether a title says that all below it is done: `Shipped`, `Phase 1 ✅`."""
    bare = _bare(heading)
    if ends_finished(heading) or is_called_finished(heading) or is_finished(bare):
        return True
    if (stage := _STAGE.match(heading)) and is_finished(stage["state"]):
        return True
    rest = bare.lstrip(TICKS + "\ufe0f ")
    if rest != bare.strip() and not horizon_of(rest):
        return True
    return names_done_work(heading)


@lru_cache(maxsize=1 << 14)
def names_done_work(heading: str) -> bool:
    """Return whether a title names done work in words, not by a mark: `Shipped foundation`."""
    return any(map(_pattern(f"{DONE}_sections").fullmatch, _names(heading)))


def _bare(heading: str) -> str:
    """Return a heading without what stands in brackets."""
    return _BRACKETS.sub("", heading).strip() or heading


def _asks_for_plans(heading: str) -> bool:
    return bool(horizon_of(heading)) or any(
        map(_pattern("plan_questions").fullmatch, _names(heading))
    )


def _names(heading: str) -> tuple[str, ...]:
    """Return a heading in comparable words, with and without its number and its last words."""
    folded = [fold(heading), fold(_bare(heading))]
    folded += [_NUMBER.sub("", name) for name in folded]
    folded += [_AT_END.sub("", name) for name in folded]
    return tuple(dict.fromkeys(folded))


@cache
def _pattern(table: str) -> re.Pattern[str]:
    """Return what matches the headings of a table: `{name}` is one word of a set."""
    headings = lines(f"{table}.txt")
    filled = (_SET.sub(lambda name: _sets()[name[1]], line) for line in headings)
    return re.compile("|".join(map(without_accents, filled)))


@cache
def _sets() -> dict[str, str]:
    groups = groups_of(lines("section_words.tsv"))
    return {name: f"(?:{'|'.join(words)})" for name, words in groups.items()}
