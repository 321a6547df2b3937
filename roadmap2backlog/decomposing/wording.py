"""Wording checks on finished stories, after the Quality User Story framework.

Lucassen, Dalpiaz, van der Werf, Brinkkemper 2016, "Improving agile requirements: the Quality
User Story framework and tool". Seven of its criteria can be checked without knowing the domain.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from roadmap2backlog.decomposing.language import tokenize
from roadmap2backlog.decomposing.smells import holds_phrase
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.words import keys_of
from roadmap2backlog.model.backlog import Story

_ROLE = re.compile(r"As (?:an? |the )?(?P<role>[^,]{1,200}), ")
_MEANS = re.compile(r"\bI want (?P<to>to )?(?P<means>.+?)(?:,? so that (?P<ends>.+))?$", re.DOTALL)
_NOISE = re.compile(r"[()\[\]{};]| [-–—] |\S[.!?] +[A-Z]")
JOINTS = frozenset({"and", "or", "&", "and/or", "/"})
TOLD = frozenset({"NO_SPLIT", "AMBIG_SCOPE", "WIDE"})


class Criterion(StrEnum):
    """What a good story is."""

    WELL_FORMED = "well-formed"
    ATOMIC = "atomic"
    MINIMAL = "minimal"
    UNIFORM = "uniform"
    UNIQUE = "unique"
    FULL_SENTENCE = "full sentence"
    UNAMBIGUOUS = "unambiguous"


@dataclass(frozen=True, slots=True)
class Defect:
    """A criterion that a story misses, and the words that show it."""

    story: str
    criterion: Criterion
    words: str


def defects(stories: Iterable[Story]) -> tuple[Defect, ...]:
    """Return the defects of stories, in their order; flagged joints and vague words are told.

    A story that was kept word for word is judged like every other one.
    """
    found: list[Defect] = []
    seen: dict[tuple[str, ...], str] = {}
    for story in stories:
        found += story_defects(story)
        key = keys_of(story.story or story.title)
        if key in seen and "DUPLICATE" not in story.flags:
            found.append(Defect(story.id, Criterion.UNIQUE, seen[key]))
        seen.setdefault(key, story.id)
    return tuple(found)


def story_defects(story: Story) -> tuple[Defect, ...]:
    """Return the defects that one story has by itself."""
    text = story.story
    means = _MEANS.search(text)
    checks = (
        (Criterion.WELL_FORMED, _malformed(text)),
        (Criterion.ATOMIC, "" if TOLD & set(story.flags) else _joint(means)),
        (Criterion.MINIMAL, _noise(text)),
        (Criterion.UNIFORM, "" if means is None or means["to"] else "I want"),
        (Criterion.FULL_SENTENCE, _unfinished(text)),
        (
            Criterion.UNAMBIGUOUS,
            "" if {"VAGUE", "UNQUANTIFIED"} & set(story.flags) else _vague(means),
        ),
    )
    return tuple(Defect(story.id, criterion, words) for criterion, words in checks if words)


def _malformed(text: str) -> str:
    """Return what is missing of role and means."""
    if not _ROLE.match(text):
        return "no role"
    return "" if _MEANS.search(text) else "no means"


def _joint(means: re.Match[str] | None) -> str:
    if means is None:
        return ""
    words = means["means"].replace("/", " / ").lower().split()
    return next((word for word in words if word.strip(",") in JOINTS), "")


def _noise(text: str) -> str:
    found = _NOISE.search(text)
    return found.group() if found else ""


def _unfinished(text: str) -> str:
    if not text[:1].isupper():
        return text[:1] or "empty"
    return "" if text.rstrip("\"'”’").endswith((".", "!", "?")) else text[-1:]


def _vague(means: re.Match[str] | None) -> str:
    if means is None:
        return ""
    words = tuple(t.lower for t in tokenize(means["means"]) if t.kind != "punct")
    vague = table("vague")
    if not holds_phrase(words, vague):
        return ""
    return next((word for word in words if word in vague), means["means"])
