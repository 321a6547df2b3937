"""Which key of a mapping names it, and which holds its id."""

import re
from collections.abc import Callable

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.text.inline import is_placeholder
from roadmap2backlog.loading.formats.words.fields import role_of, title_rank
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.labels import is_version
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.loading.formats.words.times import is_time

_NAMES = frozenset({"title", "name", "headline", "heading", "subject"})
_SUMMARIES = frozenset(
    map(fold, ("summary", "zusammenfassung", "résumé", "resumen", "sommario", "resumo"))
)
_SENTENCES = re.compile(r"[.!?]\s+\S")
_LONGEST_TITLE = 120
_FEWEST_WORDS = 4


def title_key(data: dict[str, Data]) -> str | None:
    """Return the key of a record's title; a name in words, and not the paragraph that sums it up.

    `summary` is the title of an issue in many trackers, where it is a line. A sentence with its
    full stop sums up what a name of one word calls, too.
    """
    best = best_key(data, title_rank, is_yes_or_no)
    if best is None or fold(best) not in _SUMMARIES:
        return best
    text, is_long = str(data[best]), _is_paragraph(str(data[best]))
    if not (is_long or _is_sentence(text)):
        return best
    names = {
        key: data[key]
        for key in data
        if fold(key) in _NAMES and (" " in str(data[key]).strip() or _calls(str(data[key])))
    }
    return best_key(names, title_rank, is_yes_or_no) or best


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith(".") and len(text.split()) >= _FEWEST_WORDS


def _calls(name: str) -> bool:
    """Return whether a single word is written as a name, not as an id: `Piers`, not `piers-1`."""
    return name.strip().isalpha() and name.strip()[:1].isupper()


def _is_paragraph(text: str) -> bool:
    return len(text) > _LONGEST_TITLE or bool(_SENTENCES.search(text.strip()))


def best_key(
    data: dict[str, Data],
    rank: Callable[[str], int | None],
    refused: Callable[[str], bool] = lambda _: False,
) -> str | None:
    """Return the key of a text that suits best, by a ranking of `words.fields`."""
    ranked = [
        (place, name)
        for name, value in data.items()
        if isinstance(value, str) and value.strip() and not refused(value)
        if (place := rank(name)) is not None
    ]
    return min(ranked, key=lambda found: found[0])[1] if ranked else None


def first_text(data: dict[str, Data], given: str | None) -> str | None:
    """Return the key of the first text that can serve as a title."""
    for name, value in data.items():
        if isinstance(value, str) and value.strip() and name != given and not is_state(value):
            role = role_of(name)
            if role in {"", "description", "outcome", "goal", "story"} and not _is_number(value):
                return name
    return None


def is_yes_or_no(text: str) -> bool:
    """Return whether a text answers a question, and so names nothing."""
    return text.strip().casefold() in {"true", "false", "yes", "no"}


def names_no_product(text: str) -> bool:
    """Return whether a text is no name: a placeholder, a number or version, a time, a state."""
    is_when = is_time(text) or is_state(text)
    return is_placeholder(text) or _is_number(text) or is_version(text) or is_when


def _is_number(text: str) -> bool:
    return text.strip().replace(".", "", 1).replace("-", "", 1).isdigit()
