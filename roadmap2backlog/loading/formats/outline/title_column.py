"""Which column of a table holds titles and which codes, by its name and by what stands there."""

import re
from collections import Counter
from collections.abc import Sequence

from roadmap2backlog.loading.formats.text.inline import plain
from roadmap2backlog.loading.formats.words.fields import id_rank, role_of, title_rank
from roadmap2backlog.loading.formats.words.labels import is_bare_label, is_version
from roadmap2backlog.loading.formats.words.links import names_files
from roadmap2backlog.loading.formats.words.settled import is_finished
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.loading.formats.words.times import is_amount_of_time, is_time
from roadmap2backlog.vocabulary.states import TICKS

_REFERENCE = re.compile(r"\[?(?:#|[A-Z][A-Z0-9_]{0,9}-)?\d+\]?(?:\([^\s()]*\))?")
_CODE = re.compile(
    r"[\[(#]*(?P<front>[A-Za-z]{0,12})[-_. #]?\d+[A-Za-z]?"
    r"(?:[-_./][A-Za-z]{0,8}\d+[a-z]?)*[\])]?[.:]?"
)
_ADDRESSES = re.compile(r"(?:https?://\S+[,;\s]*)+")
_ROUTE = re.compile(r"/[\w.:@*{}\[\]()-]+(?:/[\w.:@*{}\[\]()-]*)*")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d")
_UNNAMED = re.compile(r"\s*|column \d+")
_ONE_WORD = re.compile(r"\S+")
_LONGEST_FRONT = 3
_FEWEST_ROWS = 4
_MOST_WORDS = 12


def title_column(names: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Return the column of the titles: the most specific known name, else the wordiest column.

    A column of codes, numbers, times, states, addresses, or values that come again is none where
    another one says what the rows are.
    """
    ranked = [
        (rank, index)
        for index, name in enumerate(names)
        if (rank := title_rank(name)) is not None and _is_filled(rows, index)
    ]
    unnamed = all(map(_UNNAMED.fullmatch, names))
    wordy = [
        (unnamed and _holds_bodies(rows, index), -min(_words(rows, index), _MOST_WORDS), index)
        for index in range(len(names))
        if not role_of(names[index]) and id_rank(names[index]) is None
    ]
    told = [i for i, n in enumerate(names) if role_of(n) == "description" and _is_filled(rows, i)]
    noted = [i for i, n in enumerate(names) if role_of(n) == "notes" and _is_filled(rows, i)]
    found = [one[-1] for one in sorted(ranked)] + [index for _, _, index in sorted(wordy)]
    telling = [index for index in (*found, *told, *noted) if _tells(rows, index)]
    if not (ranked or told) and 0 in telling and _are_distinct(rows, 0):
        return 0
    return (telling or told or found or [0])[0]


def _holds_bodies(rows: Sequence[Sequence[str]], index: int) -> bool:
    """Return whether a column holds texts of several lines, as descriptions are."""
    return any("\n" in row[index].strip() for row in rows if index < len(row))


def described_below(names: Sequence[str], rows: Sequence[Sequence[str]], title: int) -> int | None:
    """Return the column of descriptions that are the plans, where titles are left out.

    `Lights | Mend the mole lamp`, and below it ` | Buy a new lens`: both are about lights.
    """
    told = [i for i, name in enumerate(names) if role_of(name) == "description" and i != title]
    if len(told) != 1 or not rows or title >= len(rows[0]) or not rows[0][title].strip():
        return None
    named = [row for row in rows if title < len(row) and row[title].strip()]
    is_left_out = len(named) < len(rows)
    are_told = all(told[0] < len(row) and row[told[0]].strip() for row in rows)
    return told[0] if is_left_out and are_told else None


def code_column(names: Sequence[str], rows: Sequence[Sequence[str]], title: int) -> int | None:
    """Return the column that is called as titles are but holds a code for each row."""
    for index, name in enumerate(names):
        texts = _texts(rows, index)
        is_named = title_rank(name) is not None and not role_of(name) and index != title
        are_words = all(map(_ONE_WORD.fullmatch, texts))
        if is_named and are_words and _are_distinct(rows, index) and _are_codes(texts):
            return index
    return None


def holds_references(rows: Sequence[Sequence[str]], index: int) -> bool:
    """Return whether a column holds mostly numbers of issues, linked or not."""
    texts = [text for row in rows if index < len(row) and (text := row[index].strip())]
    return sum(bool(_REFERENCE.fullmatch(text)) for text in texts) * 2 > len(texts)


def says_nothing(text: str) -> bool:
    """Return whether a cell holds no word and no number: `—`, `?`, `…`."""
    return not any(map(str.isalnum, text))


def _tells(rows: Sequence[Sequence[str]], index: int) -> bool:
    """Return whether a column says of most rows what they are, each in words of its own."""
    texts = _texts(rows, index)
    if holds_references(rows, index) or not texts:
        return False
    if len(texts) >= _FEWEST_ROWS and 2 * len(set(texts)) <= len(texts):
        return False
    values = sum(map(_is_value, texts))
    return 2 * values < len(texts) and not _are_codes([text for text in texts if text])


def _are_distinct(rows: Sequence[Sequence[str]], index: int) -> bool:
    """Return whether a column names each row, and none as another."""
    texts = _texts(rows, index)
    return len(texts) == len(rows) == len(set(texts))


def _texts(rows: Sequence[Sequence[str]], index: int) -> list[str]:
    """Return what stands in a column, without markup and ticks."""
    cells = [row[index] for row in rows if index < len(row) and row[index].strip()]
    return [plain(cell).strip(f"{TICKS}\ufe0f ") for cell in cells]


def _is_value(text: str) -> bool:
    """Return whether a text says how far, when, where or in what order, and not what."""
    is_when = is_time(text) or is_version(text) or is_bare_label(text)
    is_number = says_nothing(text) or text.isdigit()
    is_where = bool(_ADDRESSES.fullmatch(text.strip("<>"))) or _is_path(text)
    is_when = is_when or bool(_MOMENT.match(text)) or is_amount_of_time(text)
    return is_number or is_when or is_where or is_state(text) or is_finished(text)


def _is_path(text: str) -> bool:
    """Return whether a text is a route or a file: `/berths/map`, `src/tides.py`."""
    return _ROUTE.fullmatch(text) is not None or names_files(text)


def _are_codes(texts: Sequence[str]) -> bool:
    """Return whether most texts are codes of one sort: `P0.1`, `SEA-4`, `513/515`."""
    found = [match for text in texts if (match := _CODE.fullmatch(text))]
    fronts = Counter(match["front"].casefold() for match in found)
    alike = sum(n for front, n in fronts.items() if n > 1 or len(front) <= _LONGEST_FRONT)
    return 2 * alike > len(texts)


def _is_filled(rows: Sequence[Sequence[str]], index: int) -> bool:
    filled = sum(index < len(row) and bool(row[index].strip()) for row in rows)
    return filled * 2 >= len(rows)


def _words(rows: Sequence[Sequence[str]], index: int) -> float:
    texts = [row[index] for row in rows[:100] if index < len(row)]
    return sum(len(text.split()) for text in texts) / max(1, len(texts))
