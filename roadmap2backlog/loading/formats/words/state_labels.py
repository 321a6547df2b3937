"""Labels that tell the state of what follows: `**Done (2024-05):**`, `**Not doing:** fax`."""

import re
from dataclasses import dataclass
from functools import lru_cache

from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.labels import is_version
from roadmap2backlog.loading.formats.words.sections import DONE, DROPPED, kind_of_section, says_done
from roadmap2backlog.loading.formats.words.settled import (
    ends_dropped,
    ends_finished,
    is_finished,
    is_under_way,
    tags_finished,
)
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.loading.formats.words.times import horizon_of, is_time, target_of
from roadmap2backlog.vocabulary.states import TICKS

OPEN = "open"
_RUN_IN = re.compile(
    r"(?:(?P<mark>\*\*|__)(?P<bold>[^*_\n]{3,60}?)\s*"
    r"(?:[:：]\s*(?P=mark)|(?P=mark)\s*(?:[:：]|[—–-](?=\s)))"
    r"|(?P<bare>[^\W\d_a-z][^:：*_\n]{2,40}):(?=\s))\s*(?P<value>\S.*)",
    re.DOTALL,
)
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_STILL = re.compile(
    r"(?:what (?:is|s) )?(?:(?:still|yet|left|remaining|outstanding|open|missing|not done"
    r"|to do)\b ?)+"
    r"(?:to (?:come|build|be done)|yet|work|items|tasks|parts|points)?"
)
_LEFT = re.compile(
    r"\b(?:but|except|partial\w*|partly|pending|remain\w*|mostly|almost|still|not yet)\b",
    re.IGNORECASE,
)
_GOES_ON = frozenset(
    ["as", "at", "by", "for", "from", "if", "in", "of", "on", "to", "until", "when", "with", "von"]
)
_ANSWERS = frozenset(
    ["yes", "no", "true", "false", "ja", "nein", "oui", "non", "si", "sim", "nao", "да", "нет"]
)
_PUBLISHED = re.compile(r"(?:last )?(?:publi|veroffentlich|опубликован)")
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class StateLabel:
    """A label with the state that it tells, and what stands behind it on its line."""

    name: str
    state: str
    value: str
    is_bold: bool

    @property
    def is_answered(self) -> bool:
        """Whether a time, a number or yes or no stands behind it, so that it tells of its place."""
        bare = self.value.strip(" .*_")
        is_when = bool(target_of(bare)) or is_time(bare) or is_version(bare)
        is_told = fold(bare) in _ANSWERS or is_state(bare) or is_finished(bare)
        return is_when or is_told or not any(map(str.isalpha, bare))

    @property
    def is_told_of_words(self) -> bool:
        """Whether the words behind it, all of them, have its state.

        `Done:` alone may say when a thing is done: `Done: a skipper sees it`.
        """
        is_vague = role_of(self.name) == "status" or _LEFT.search(self.value)
        return not self.is_answered and not (self.state == DONE and is_vague)


def state_label(line: str) -> StateLabel | None:
    """Return the label in front of a line, bold or up to a colon, where it tells a state."""
    found = _RUN_IN.match(line.strip())
    if not found or not any(map(str.isalnum, found["value"])):
        return None
    name = found["bold"] or found["bare"]
    state = label_state(name)
    if not state or (found["bare"] and state == OPEN):
        return None
    return StateLabel(name.strip(), state, found["value"].strip(), found["bold"] is not None)


@lru_cache(maxsize=1 << 12)
def label_state(name: str) -> str:
    """Return `done`, `dropped` or `open` where a label says it of all that follows, else nothing.

    A title with a mark of its state behind it is none: `Search (done)`.
    """
    bare = name.strip(f" :：*_.{TICKS}\ufe0f")
    words = fold(_BRACKETS.sub("", bare)).split()
    if not 0 < len(words) <= _MOST_WORDS or words[-1] in _GOES_ON or _PUBLISHED.match(words[0]):
        return ""
    if kind_of_section(bare) == DROPPED and not ends_dropped(bare):
        return DROPPED
    if any(map(tags_finished, words)) and says_done(bare) and not ends_finished(bare):
        return DONE
    is_open = is_under_way(bare) or _STILL.fullmatch(" ".join(words)) or horizon_of(bare)
    return OPEN if is_open else ""
