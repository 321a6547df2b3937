"""What is said behind a struck-out title: that nobody will do it here, else it is done."""

import re
from functools import cache

from roadmap2backlog.loading.formats.words.folding import fold, without_accents
from roadmap2backlog.loading.formats.words.settled import is_dropped
from roadmap2backlog.loading.formats.words.tables import any_of, folded
from roadmap2backlog.vocabulary.states import state_words

_FIRST = re.compile(r"[^\w]*(?P<told>[^.,;:!()\[\]—–]{3,80})")
_BOLD = re.compile(r"(?:^|\s[—–-]+\s|[:(]\s?)\s*\*\*(?P<told>[^*\n]{3,80})\*\*")
_REMOVED = frozenset({"removed", "removed from scope", "removed from the roadmap"})


@cache
def _reasons() -> re.Pattern[str]:
    return re.compile(without_accents(any_of("struck_reasons")))


def refuses_struck(text: str) -> bool:
    """Return whether the first words of a text say why a struck-out thing is not planned here.

    So do `**Removed, not just deferred.** …` and `Moved to phase 2`.
    """
    found = _FIRST.match(text)
    if found is None:
        return False
    told = found["told"].strip(" *_")
    return is_dropped(told) or _reasons().fullmatch(fold(told)) is not None


def refuses_in_bold(text: str) -> bool:
    """Return whether a text says in bold, at its start or behind a dash, that nobody will do it.

    `Fax machine — **Rejected.** Nobody has one` does; `**Moved up from phase 2.**` does not.
    """
    told = (_FIRST.match(found["told"]) for found in _BOLD.finditer(text))
    return any(first is not None and fold(first["told"]) in _refused() for first in told)


@cache
def _refused() -> frozenset[str]:
    return folded({*state_words("dropped")} - {*state_words("vague")}) | _REMOVED
