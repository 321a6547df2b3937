"""Keys and values that tell how things stand: `current_state`, `checksum: locally_verified`."""

import re
from functools import cache

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.labels import is_version
from roadmap2backlog.loading.formats.words.settled import is_deferred, is_finished, is_under_way
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.loading.formats.words.tables import any_of
from roadmap2backlog.loading.formats.words.times import horizon_of, is_time

_READING = re.compile(
    r"[a-z0-9]+(?:_[a-z0-9]+)+|[0-9a-f]{7,64}|-?\d[\d.,]*\s?%?|true|false|none|null|n/a"
    r"|green|yellow|amber|red|orange|passing|passed|failing|failed|ok|clean|stable|healthy|degraded",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\S+")


@cache
def _present() -> re.Pattern[str]:
    return re.compile(any_of("present_keys"))


def tells_present(key: str) -> bool:
    """Return whether a key names what is there today: `current_state`, `baseline`, `quality`."""
    return bool(_present().fullmatch(fold(key)))


def is_reading(text: str) -> bool:
    """Return whether a text is how things stand: `green`, `not_requested`, `v1.2`, `98.5 %`."""
    bare = text.strip()
    return bool(_READING.fullmatch(bare)) or is_version(bare)


def is_token(text: str) -> bool:
    """Return whether a text is one word, as programs write states."""
    return bool(_TOKEN.fullmatch(text.strip())) or is_reading(text)


def is_work_state(text: str) -> bool:
    """Return whether a text says how far a plan has come, or when it is due."""
    spaced = text.replace("_", " ")
    is_stated = is_state(spaced) or is_finished(spaced) or is_under_way(spaced)
    return is_stated or is_deferred(spaced) or is_time(spaced) or bool(horizon_of(spaced))
