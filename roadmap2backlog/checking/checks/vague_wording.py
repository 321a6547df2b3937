"""R401: words that nobody can check, such as user-friendly, fast or etc.

initiatives:
  - title: Search
    capabilities: [Users can search quickly]
"""

import re
from collections.abc import Iterator
from functools import cache

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.subject import RoadmapSubject, Subject
from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.model.roadmap import Capability, GivenCriterion, Initiative

_QUALITIES = (
    "user[- ]friendly", "intuitive(?:ly)?", "seamless(?:ly)?", "effortless(?:ly)?", "easy to use",
    "easily", "simple to use", "robust", "flexible", "efficient(?:ly)?", "performant",
    "high[- ]performance", "scalable", "state[- ]of[- ]the[- ]art", "cutting[- ]edge",
    "best[- ]in[- ]class", "world[- ]class", "modern", "next[- ]gen(?:eration)?", "beautiful",
    "nice", "fast", "quick(?:ly)?", "blazing(?:ly)?", "reasonabl[ey]", "adequate(?:ly)?",
    "sufficient(?:ly)?", "appropriate(?:ly)?", "properly",
)  # fmt: skip
_ESCAPES = (
    "if possible", "where possible", "as far as possible", "as appropriate", "where appropriate",
    r"as needed(?! (?:by|under)\b)", "if necessary", r"as required(?! (?:by|under|in|per)\b)",
    "as soon as possible", "asap",
)  # fmt: skip
_OPEN_ENDS = (r"etc\b\.?", "and so on", "and so forth", "and much more", "among others")
_KINDS = (
    ("cannot be checked", "say how much, how fast or for whom, with a number", _QUALITIES),
    ("leaves open whether it must be done", "say when it applies, or leave it out", _ESCAPES),
    ("leaves the list open", "list everything that belongs to it", _OPEN_ENDS),
)
"""After the unverifiable, loophole and open-ended terms of ISO/IEC/IEEE 29148:2018, 5.2.7.

Fewer words than the table `vague` of decomposing: those only flag a story for its next talk, so
"some", "basic" and "better" belong there, while a warning at the roadmap has to be right.
"""

_TRACES = frozenset(
    max(re.findall("[a-z ]+", word), key=len) for _, _, words in _KINDS for word in words
)
"""The longest letters of each of the words: a text without any of them is not searched."""


@cache
def _vague() -> re.Pattern[str]:
    """Return the pattern of all the words, one group for each kind."""
    kinds = "|".join(rf"\b({'|'.join(words)})(?!\w)" for _, _, words in _KINDS)
    return re.compile(kinds, re.IGNORECASE)


class VagueWording:
    """Reads what becomes stories and criteria; a number in the text makes a quality checkable."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for the first vague word of each text."""
        if not isinstance(subject, RoadmapSubject):
            return
        for number, initiative in enumerate(subject.roadmap.initiatives):
            for path, text in _texts(("initiatives", number), initiative):
                found = _first_vague(text)
                if found is None:
                    continue
                problem, hint, _ = _KINDS[(found.lastindex or 1) - 1]
                start = subject.source_map.text_at(path, found.start())
                last = subject.source_map.text_at(path, found.end() - 1)
                place = start._replace(end_line=last.end_line, end_column=last.end_column)
                yield Diagnostic("R401", f"“{found.group()}” {problem}", place, hint)


def _first_vague(text: str) -> re.Match[str] | None:
    """Return the first vague word, unless it is a quality and a number makes it checkable."""
    lowered = text.lower()
    if not any(trace in lowered for trace in _TRACES):
        return None
    found = _vague().search(text)
    is_checkable = found is not None and found.lastindex == 1 and any(map(str.isdecimal, text))
    return None if is_checkable else found


def _texts(path: PathKey, initiative: Initiative) -> Iterator[tuple[PathKey, str]]:
    yield (*path, "description"), initiative.description
    for index, text in enumerate(initiative.constraints):
        yield (*path, "constraints", index), text
    for index, capability in enumerate(initiative.capabilities):
        yield from _in_capability((*path, "capabilities", index), capability)


def _in_capability(path: PathKey, capability: Capability) -> Iterator[tuple[PathKey, str]]:
    yield (*path, "title"), capability.title
    yield (*path, "description"), capability.description
    for index, text in enumerate(capability.constraints):
        yield (*path, "constraints", index), text
    yield from _criteria(path, capability.acceptance)
    for index, story in enumerate(capability.stories):
        inner: PathKey = (*path, "stories", index)
        yield (*inner, "title"), story.title
        yield (*inner, "story"), story.story
        yield from _criteria(inner, story.acceptance)


def _criteria(path: PathKey, criteria: tuple[GivenCriterion, ...]) -> Iterator[tuple[PathKey, str]]:
    for index, criterion in enumerate(criteria):
        for name, text in criterion:
            yield (*path, "acceptance", index, name), text


PLUGIN: Check = VagueWording()
