"""Tables that hold no plans: what signs mean, where files are, and who supports what."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.text.csv_rows import Row
from roadmap2backlog.loading.formats.words.fields import SAID_OF_PLANS, role_of
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.labels import is_bare_label, is_version
from roadmap2backlog.loading.formats.words.links import names_files
from roadmap2backlog.loading.formats.words.tables import names
from roadmap2backlog.loading.formats.words.times import horizon_of, is_time

_MOST_COLUMNS = 3
_SIDES, _MOST_WORDS = 2, 6
_DESCRIBED = frozenset(
    {"description", "descriptions", "beschreibung", "descripcion", "descrizione"}
)
_SIGN_NAME = re.compile(r":[a-z][\w-]*:")
_EXAMPLES = frozenset({"example", "examples", "example values", "samples", "beispiele", "exemples"})
_PEOPLE = frozenset({"contact", "contact person", "people", "person", "who"})
_PLACES = frozenset(
    {"affiliation", "company", "department", "email", "institute", "institution", "job title"}
    | {"organisation", "organization", "position", "role", "university"}
)
_FEWEST_ROWS, _FEWEST_SIDES = 2, 2


def explains_signs(columns: Sequence[str]) -> bool:
    """Return whether a table with these columns says what states, icons or terms mean."""
    sign, *others = map(fold, columns)
    is_key = sign in names("sign_columns") and len(columns) <= _MOST_COLUMNS
    return is_key and any(name in names("meaning_columns") for name in others)


def explains_pictures(columns: Sequence[str], rows: Sequence[Row]) -> bool:
    """Return whether each row says in a few words what another sign or emoji stands for.

    Two columns `Mark` and `Description` do so with `🔴` and `urgent`.
    """
    cells = [row.cells[:_SIDES] for row in rows if len(row.cells) >= _SIDES]
    if len(columns) != _SIDES or not len(rows) == len(cells) >= _FEWEST_ROWS:
        return False
    named = fold(columns[0]) in names("sign_columns") and fold(columns[1]) in _DESCRIBED
    signs = [_SIGN_NAME.sub("•", sign).strip() for sign, _ in cells]
    are_signs = all(sign and not any(map(str.isalnum, sign)) for sign in signs)
    are_short = all(0 < len(told.split()) <= _MOST_WORDS for _, told in cells)
    return named and are_signs and are_short and len({sign for sign, _ in cells}) == len(cells)


def gives_examples(columns: Sequence[str]) -> bool:
    """Return whether a table with these columns only names examples: `Dimension`, `Examples`."""
    first, *others = map(fold, columns)
    is_sort = first in names("sign_columns") | names("comparison_columns")
    return is_sort and len(others) == 1 and others[0] in _EXAMPLES


def compares(columns: Sequence[str]) -> bool:
    """Return whether a table tells the sides of things beside each other, and plans nothing."""
    first, *sides = columns
    is_planned = any(role_of(name) in SAID_OF_PLANS or _is_stage(name) for name in sides)
    return fold(first) in names("comparison_columns") and len(sides) > 1 and not is_planned


def lists_people(columns: Sequence[str]) -> bool:
    """Return whether a table names people and where they belong: `Person | Affiliation | Ask`."""
    first, *others = map(fold, columns)
    is_stated = any(role_of(name) in SAID_OF_PLANS for name in columns)
    return first in _PEOPLE and any(name in _PLACES for name in others) and not is_stated


def says_where_things_are(columns: Sequence[str], rows: Sequence[Row]) -> bool:
    """Return whether a table says where things are or who supports them, and plans nothing.

    Args:
        columns: The names of the columns.
        rows: The rows below them.
    """
    if len(rows) < _FEWEST_ROWS or any(role_of(name) in SAID_OF_PLANS for name in columns):
        return False
    firsts = [row.cells[0].strip() for row in rows if row.cells]
    others = [cell.strip() for row in rows for cell in row.cells[1:] if cell.strip()]
    if not others or not all(firsts):
        return False
    if all(map(names_files, firsts)) or all(map(names_files, others)):
        return True
    sides = len(columns) - 1
    is_staged = any(map(_is_stage, columns[1:]))
    return sides >= _FEWEST_SIDES and not is_staged and all(map(_is_support, others))


def _is_stage(name: str) -> bool:
    """Return whether a column is a time, a release or a state, so that its cells are plans."""
    is_when = is_time(name) or is_version(name) or bool(horizon_of(name)) or is_bare_label(name)
    return is_when or fold(name) in names("states") or fold(name) in {"mvp", "poc"}


def _is_support(cell: str) -> bool:
    """Return whether a cell only says whether a thing is there: `Yes`, `Partial`, `?`, `-`."""
    return fold(cell) in names("support_words") or not cell.strip("-–—?~/. ")
