"""Limits with a number and a unit: what lies inside, at and outside of them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.model.backlog import AcceptanceCriterion

_NO_UNIT = (
    "(?:a|after|all|an|and|are|as|at|before|but|by|each|every|for|from|if|in|into|is|of|on|or|per|so"
    "|than|that|the|then|to|until|via|when|which|while|with|without)"
)
_OF_KIND = (
    "(?:active|business|calendar|concurrent|consecutive|different|extra|full|further|more|other"
    "|parallel|school|simultaneous|unique|working)"
)
_LIMIT = re.compile(
    r"(?<![\w-])(?P<word>up to|at most|no more than|not more than|maximum of|max\.?|within|under|"
    r"below|in less than|less than|fewer than|in under|faster than|at least|no less than|"
    r"not less than|minimum of|min\.?|more than|over|above)\s+"
    rf"(?P<bound>[$€£]\d[\d.,]*(?:\s?(?:k|m|thousand|million)\b)?"
    rf"|\d[\d.,]*\s?(?:[%$€£]|(?:{_OF_KIND}\s)?(?!{_NO_UNIT}\b)[A-Za-zµ°]+(?:/[A-Za-z]+)?)?)",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"\s*(?:before|prior|ahead|in advance)\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:not|never|nobody|no one|cannot|can't|mustn't)\b[^.;:,]*$", re.IGNORECASE
)
_UPPER = frozenset(
    {"up to", "at most", "no more than", "not more than", "maximum of", "max", "within"}
)
_BELOW = frozenset(
    {"under", "below", "in less than", "less than", "fewer than", "in under", "faster than"}
)
_LOWER = frozenset({"at least", "no less than", "not less than", "minimum of", "min"})
_OPENING = frozenset({"more than", "over", "above"})
"""Words that say from where on something is so ("approve refunds above 100 €"): nothing to keep."""

_NEAR = 80
_YEARS = range(1990, 2101)

_USED = ("bound/when", "bound/below", "bound/at", "bound/above", "bound/value", "bound/result")
_USED_OF_LIMIT = ("bound/given", "bound/then", "bound/kept", "bound/broken")
_USED_OF_CASE = ("bound/case", "bound/then-case", "bound/applies", "bound/applies-not")


Kept = tuple[bool, bool, bool]
"""Whether it is so for a value just below, at and just above the number."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of a text: "up to 2 GB" with bound "2 GB".

    `opens` says that it tells from where on something is so, or not so, and is nothing to keep.
    """

    text: str
    bound: str
    kept: Kept
    opens: bool


@lru_cache(maxsize=1024)
def limits(text: str) -> tuple[Limit, ...]:
    """Return the limits a text names, in order; a bare year is none.

    A clause is asked by the rules that split it, and again for its criteria.
    """
    found = []
    for match in _LIMIT.finditer(text):
        bound = match["bound"].strip().rstrip(".,")
        number = bound.strip("$€£")
        if number.isdigit() and int(number) in _YEARS:
            continue
        word = match["word"].lower().rstrip(".")
        if word == "up to" and _AHEAD.match(text, match.end()):
            word = "at least"  # "cancel up to 24 h before it starts"
        opens = word in _OPENING or bool(
            _DENIED.search(text, max(0, match.start() - _NEAR), match.start())
        )
        found.append(Limit(match.group().strip().rstrip(".,"), bound, _kept(word), opens))
    return tuple(found)


def templates_of(limit: Limit) -> tuple[str, ...]:
    """Return the names of the sentences that a limit's scenario is made with."""
    return _USED + (_USED_OF_CASE if limit.opens else _USED_OF_LIMIT)


def bound_criterion(limit: Limit) -> AcceptanceCriterion:
    """Return one scenario with rows just below, at and just above a limit.

    "Up to", "at most" and "within" include the number, "under" and "less than" do not; the
    same for "at least" and "more than" from the other side.
    """
    opens = limit.opens
    results = {
        True: fill("bound/applies" if opens else "bound/kept"),
        False: fill("bound/applies-not" if opens else "bound/broken"),
    }
    values = (
        fill("bound/below", bound=limit.bound),
        fill("bound/at", bound=limit.bound),
        fill("bound/above", bound=limit.bound),
    )
    return AcceptanceCriterion(
        given=fill("bound/case" if opens else "bound/given", limit=limit.text),
        when=fill("bound/when"),
        then=fill("bound/then-case" if opens else "bound/then"),
        examples={
            fill("bound/value"): values,
            fill("bound/result"): tuple(results[one] for one in limit.kept),
        },
    )


def _kept(word: str) -> Kept:
    """Return for which values what a limit says is so."""
    if word in _UPPER:
        return True, True, False
    if word in _BELOW:
        return True, False, False
    return (False, True, True) if word in _LOWER else (False, False, True)
