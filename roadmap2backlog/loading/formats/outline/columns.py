"""The columns of a table: which is the title, which groups rows, which names the parent."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from roadmap2backlog.loading.formats.outline.time_matrix import time_columns
from roadmap2backlog.loading.formats.outline.title_column import (
    code_column,
    described_below,
    holds_references,
    title_column,
)
from roadmap2backlog.loading.formats.words.fields import id_rank, role_of, title_rank
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.states import issue_level
from roadmap2backlog.loading.formats.words.story_parts import WANT, part_of, part_places
from roadmap2backlog.loading.formats.words.tables import meanings, ranks
from roadmap2backlog.loading.formats.words.tables import names as names_in

_TIER = re.compile(r"^(?:title|titel|titre|título|titolo) \d$")
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold, by index.

    `tiers` are titles of different depths (`Title 1`, `Title 2`), `times` columns named by a time
    with plans in their cells; `product` is the project where all rows are of the same one.
    `goes_on` says that a group is named once, for its row and those below without a name.
    """

    names: tuple[str, ...]
    title: int
    given_id: int | None = None
    kind: int | None = None
    parents: tuple[int, ...] = ()
    aliases: tuple[int, ...] = ()
    groups: tuple[int, ...] = ()
    project: int | None = None
    tiers: tuple[int, ...] = ()
    times: tuple[int, ...] = ()
    product: str = ""
    goes_on: bool = False

    @property
    def structural(self) -> frozenset[int]:
        """The columns that say where a row belongs."""
        is_shared = self.product or self.project in self.groups
        shared = {self.project} if is_shared and self.project is not None else set()
        return frozenset({*self.parents, *self.groups, *shared})


def known_names(cells: Sequence[str]) -> int:
    """Return how many cells are names of fields that people use."""
    return sum(
        len(cell) < 60  # noqa: PLR2004 -- a heading
        and (
            role_of(cell) != ""
            or title_rank(cell) is not None
            or id_rank(cell) is not None
            or part_of(cell) != ""
        )
        for cell in cells
        if cell.strip()
    )


def columns_of(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Columns:
    """Return what the columns of these names and rows hold."""
    given = tuple(name.strip() or f"column {index + 1}" for index, name in enumerate(names))
    folded = [fold(name) for name in given]
    tiers = tuple(i for i, name in enumerate(folded) if _TIER.match(name))
    asked = part_places(given)
    title = tiers[0] if len(tiers) > 1 else title_column(given, rows)
    if asked and folded[title] in ranks("group_columns"):
        title = next(i for i in sorted(asked) if part_of(given[i]) == WANT)
    is_theme = folded[title] in names_in("theme_columns")
    below = described_below(given, rows, title) if is_theme else None
    title = title if below is None else below
    tiers = tiers if len(tiers) > 1 else ()
    kind = _kind(given, rows)
    given_id = _given_id(given, rows, title)
    parents = tuple(
        i
        for i, name in enumerate(given)
        if i not in {title, given_id}
        and (role_of(name) == "parent" or folded[i] == "parent summary")
    )
    is_tracker = kind is not None
    aliases = tuple(
        i
        for i, name in enumerate(folded)
        if i not in {title, given_id, *parents}
        and (id_rank(given[i]) is not None or (is_tracker and name in names_in("epic_columns")))
    )
    used: set[int | None] = {title, given_id, kind, *parents, *aliases}
    project = _project(folded, title)
    projects = _texts(rows, project)
    groups = () if parents else _groups(folded, used | asked, title)
    is_product = len(projects) == 1 and project not in {*groups, *used} and not is_tracker
    return Columns(
        names=given,
        title=title,
        given_id=given_id,
        kind=kind,
        parents=parents,
        aliases=aliases,
        groups=groups,
        project=project,
        tiers=tiers,
        times=time_columns(given, rows),
        product=next(iter(projects)) if is_product else "",
        goes_on=below is not None,
    )


def _given_id(names: Sequence[str], rows: Sequence[Sequence[str]], title: int) -> int | None:
    """Return the column of ids that people gave, if there is one: one called so, or of codes."""
    ids = sorted(
        (rank, i) for i, n in enumerate(names) if i != title and (rank := id_rank(n)) is not None
    )
    given_id = ids[0][1] if ids else None
    codes = code_column(names, rows, title)
    is_free = given_id is None or _points_outside(names, rows, given_id)
    return codes if codes is not None and is_free else given_id


def _project(folded: Sequence[str], title: int) -> int | None:
    """Return the column that names the project, if it is not the title itself."""
    known = next((name for name in ranks("project_columns") if name in folded), None)
    place = None if known is None else folded.index(known)
    return None if place == title else place


def _texts(rows: Sequence[Sequence[str]], index: int | None) -> set[str]:
    """Return what stands in a column, if there is one."""
    cells = (row[index].strip() for row in rows if index is not None and index < len(row))
    return {cell for cell in cells if cell}


def _points_outside(names: Sequence[str], rows: Sequence[Sequence[str]], index: int) -> bool:
    """Return whether a column holds numbers of issues rather than ids that people gave."""
    return holds_references(rows, index) or fold(names[index]) in {"issue", "ticket"}


def _kind(names: Sequence[str], rows: Sequence[Sequence[str]]) -> int | None:
    """Return the column of issue types, if the file is a tracker's."""
    for index, name in enumerate(names):
        if role_of(name) == "kind":
            kinds = [fold(row[index]) for row in rows if index < len(row) and row[index].strip()]
            if kinds and sum(map(bool, map(issue_level, kinds))) * 2 >= len(kinds):
                return index
    return None


def _groups(folded: Sequence[str], used: set[int | None], title: int) -> tuple[int, ...]:
    """Return the columns that group rows, the outermost first; at most two."""
    depths = {name: int(depth) for name, depth in meanings("column_depths").items()}
    depth = depths.get(folded[title], _DEEPEST)
    found = [
        (rank, folded.index(name))
        for rank, name in enumerate(ranks("group_columns"))
        if name in folded and folded.index(name) not in used
    ]
    found = [(rank, i) for rank, i in found if depths.get(folded[i], 1) < depth]
    nested = sorted((i for _, i in found if folded[i] in depths), key=lambda i: depths[folded[i]])
    return tuple(nested[:2]) if nested else tuple(i for _, i in sorted(found)[:1])
