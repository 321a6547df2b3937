"""Lines that only say what sort of thing follows: `Tasks:`, `Phase 2`; labels about the page."""

import re

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import names
from roadmap2backlog.loading.formats.words.times import is_amount_of_time, is_time

_STAGE = re.compile(
    r"(?:(?:the )?(?:next|upcoming|future|current|coming|final|first|second|third|last) )?"
    r"(?:phase|release|version|milestone|stage|sprint|iteration|wave|increment|fase|etapa|etape"
    r"|phasen?|версия|фаза|этап|step|part|week|month|year|quarter)s?"
    r"(?: (?:\d+(?: \d+)*|[ivx]+|[a-d]|one|two|three|four|five))?|v?\d+(?: (?:\d+|x))*(?: lts)?"
    r"|the v?\d+(?: (?:\d+|x))* (?:milestone|release|version)"
)
_VERSION = re.compile(
    r"v?\d+(?:\.(?:\d+|x))*(?:[ -]?(?:alpha|beta|rc|lts|ga|dev|pre)\d*)?", re.IGNORECASE
)
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_PROVISIONAL = re.compile(
    r"\s*[(\[](?:draft|initial|planned|preliminary|proposed|tentative)[)\]](?=\W*$)", re.IGNORECASE
)
"""What a label of a list says of all in it: `Features (proposed)`."""
_PHASE = re.compile(
    r"(?:\w+(?:ing|ory|ary|ive|ation|ery|ment) "
    r"|(?:first|second|third|last|next|final|initial|early|late"
    r"|later|pilot|alpha|beta|launch|test|design|build|research|rollout|growth) )?(?:phase|stage)"
    r"|(?:current )?(?:wips?|work in progress)"
)
_ACT_AFTER = re.compile(
    r"(?:[QH][1-4] ?)?20\d\d(?:[-/.]\d\d?){0,2}:? (?!(?:and|or|to|until|onwards?)\b)[A-Z]\w+ \w+"
)
_CODED = re.compile(
    r"(?!(?:AES|COVID|GPT|ISO|MPEG|RFC|RS|SHA|USB|UTF)-)[A-Z][A-Z0-9]{0,7}(?:-[A-Z][A-Z0-9]{0,7})*"
    r"-\d+(?:\.\d+)*[a-z]?"
    r"|(?i:epic|feature|increment|item|iteration|milestone|part|phase|sprint|stage|step|story|task"
    r"|wave) #?[A-Z]?\d+(?:\.\d+)*[a-z]?"
    r"|\d{1,2}(?:\.\d{1,2}){0,3}|(?!V)[A-Z]{1,3}\d{1,2}(?:\.\d{1,2}){1,2}[a-z]?"
)
"""A code or the number of a step, chapter or question, and no standard: `M-1.6`, not `UTF-8`."""
_NAMED_STAGE = re.compile(
    r"\W*(?:(?:fase|iteration|increment|milestone|phase|release|sprint|stage|version|wave)"
    r" v?\d[\w.]*|v\d+(?:\.\d+)*|[MP]\d{1,2})(?:\s*\([^()]*\))?\s*(?:[:：—–]|\s-{1,2}\s)\s*\w",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"://|@\w|\]\(|^#\d")
_MOST_WORDS, _FEW_WORDS = 8, 4


def is_list_label(title: str) -> bool:
    """Return whether a title only announces a list: `Tasks:`, `Key features`."""
    return fold(_PROVISIONAL.sub("", title)) in names("list_labels")


def is_bare_label(title: str) -> bool:
    """Return whether a title says nothing to build: `Tasks:`, `Phase 2:`, `Next release`."""
    folded = fold(title)
    is_announced = title.rstrip(" *_").endswith((":", "：")) and is_list_label(title)
    return is_announced or bool(_STAGE.fullmatch(folded)) or _is_bare_time(title)


def _is_bare_time(title: str) -> bool:
    """Return whether a title is a time and no more: `Q2 2026`, not `Q2 2026 Open it`."""
    bare = title.strip(" :：*_")
    found = _ACT_AFTER.match(bare)
    return is_time(bare) and not found


def is_coded(name: str, matter: str) -> bool:
    """Return whether a name is only the code or number of the matter behind it.

    A time behind it says when, and `Phase 1: This is planned:` only leads to a list.
    """
    bare = _BRACKETS.sub("", name).strip(" *_")
    told = matter.strip(" *_.")
    is_when = is_time(told) or is_amount_of_time(told)
    is_matter = any(map(str.isalpha, told)) and not told.endswith((":", "："))
    return _CODED.fullmatch(bare) is not None and is_matter and not is_when


def names_stage(title: str) -> bool:
    """Return whether a title names a numbered phase or version: `v0.3 — Policies and fares`."""
    return _NAMED_STAGE.match(title) is not None


def is_phase_label(title: str) -> bool:
    """Return whether a line announces what a phase holds: `Building phase (soon):`."""
    bare = _BRACKETS.sub("", title).strip(" *_")
    return bare.endswith((":", "：")) and bool(_PHASE.fullmatch(fold(bare)))


def is_version(text: str) -> bool:
    """Return whether a text is the number of a version: `v2.1`, `8.2 LTS`."""
    return bool(_VERSION.fullmatch(text.strip()))


def is_page_label(name: str, value: str) -> bool:
    """Return whether a labelled line tells of the page or an event: `Last updated: May 2026`."""
    words = len(value.split())
    if fold(name) in names("short_labels"):
        return words <= _FEW_WORDS or bool(_ADDRESS.search(value))
    return fold(name) in names("page_labels") and words <= _MOST_WORDS
