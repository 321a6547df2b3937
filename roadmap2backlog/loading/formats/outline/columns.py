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

_GROUPING = (
    "initiative", "initiative name", "epic", "epic name", "project", "project name", "theme",
    "themes", "strategic theme", "product area", "area", "pillar", "objective", "workstream",
    "stream", "track", "category", "component", "components", "module", "parent feature",
    "parent initiative", "initiatives", "capability", "feature", "feature name", "iniciativa",
    "initiativ", "iniziativa", "bereich", "kategorie", "catégorie", "categoria", "categoría",
    "thema", "thème", "tema", "épica", "épopée", "composant", "componente", "komponente",
    "komponenten", "категория", "инициатива", "group", "section", "workflow area", "domain",
    "goal", "product", "team area", "focus area",
)  # fmt: skip
_THEMES = frozenset(
    [
        "theme", "themes", "strategic theme", "area", "product area", "focus area", "pillar",
        "category", "epic", "workstream", "domain", "thema", "thème", "tema", "bereich",
        "kategorie", "catégorie", "categoria", "categoría",
    ]
)  # fmt: skip
"""What plans are gathered under, where each has only a description."""
_DEPTH = {
    "initiative": 0, "initiatives": 0, "initiative name": 0, "parent initiative": 0, "goal": 0,
    "objective": 0, "theme": 0, "epic": 1, "epic name": 1, "épica": 1, "épopée": 1, "feature": 2,
    "feature name": 2, "capability": 2, "parent feature": 2,
}  # fmt: skip
_EPIC_NAMES = frozenset({"epic name", "nom de l epopee", "nombre de la epica", "epic name 1"})
_TIER = re.compile(r"^(?:title|titel|titre|título|titolo) \d$")
_PROJECT = ("project name", "projektname", "nom du projet", "nombre del proyecto", "project",
            "projekt", "projet", "proyecto", "progetto", "nome progetto", "название проекта",
            "board name", "projects",
            "project key", "projektschlüssel", "clave del proyecto")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold, by index.

    `tiers` are titles of different depths (`Title 1`, `Title 2`), `times` columns named by a time
    with plans in their cells; `product` is the project where all rows are of the same one.
    `goes_on` says that a group is named once, for its row and those below without a name.
    """

    names: tuple[str, ...]
    title: int
    given_id: int = -1
    kind: int = -1
    parents: tuple[int, ...] = ()
    aliases: tuple[int, ...] = ()
    groups: tuple[int, ...] = ()
    project: int = -1
    tiers: tuple[int, ...] = ()
    times: tuple[int, ...] = ()
    product: str = ""
    goes_on: bool = False

    @property
    def structural(self) -> frozenset[int]:
        """The columns that say where a row belongs."""
        shared = {self.project} if self.product or self.project in self.groups else set()
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
    if asked and folded[title] in map(fold, _GROUPING):
        title = next(i for i in sorted(asked) if part_of(given[i]) == WANT)
    below = described_below(given, rows, title) if folded[title] in _THEMES else -1
    title = below if below >= 0 else title
    tiers = tiers if len(tiers) > 1 else ()
    kind = _kind(given, rows)
    ids = sorted(
        (rank, i) for i, n in enumerate(given) if i != title and (rank := id_rank(n)) is not None
    )
    given_id = ids[0][1] if ids else -1
    codes = code_column(given, rows, title)
    if codes >= 0 and (given_id < 0 or _points_outside(given[given_id], rows, given_id)):
        given_id = codes
    parents = tuple(
        i
        for i, name in enumerate(given)
        if i not in {title, given_id}
        and (role_of(name) == "parent" or folded[i] == "parent summary")
    )
    is_tracker = kind >= 0
    aliases = tuple(
        i
        for i, name in enumerate(folded)
        if i not in {title, given_id, *parents}
        and (id_rank(given[i]) is not None or (is_tracker and name in _EPIC_NAMES))
    )
    used = {title, given_id, kind, *parents, *aliases}
    project = next((folded.index(fold(n)) for n in _PROJECT if fold(n) in folded), -1)
    project = -1 if project == title else project
    projects = {
        text for row in rows if project in range(len(row)) and (text := row[project].strip())
    }
    groups = () if parents else _groups(folded, used | asked, title)
    is_product = len(projects) == 1 and project not in {*groups, *used} and not is_tracker
    return Columns(
        given, title, given_id, kind, parents, aliases, groups, project, tiers,
        time_columns(given, rows), next(iter(projects)) if is_product else "", below >= 0,
    )  # fmt: skip


def _points_outside(name: str, rows: Sequence[Sequence[str]], index: int) -> bool:
    """Return whether a column holds numbers of issues rather than ids that people gave."""
    return holds_references(rows, index) or fold(name) in {"issue", "ticket"}


def _kind(names: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Return the column of issue types, if the file is a tracker's."""
    for index, name in enumerate(names):
        if role_of(name) == "kind":
            kinds = [fold(row[index]) for row in rows if index < len(row) and row[index].strip()]
            if kinds and sum(map(bool, map(issue_level, kinds))) * 2 >= len(kinds):
                return index
    return -1


def _groups(folded: Sequence[str], used: set[int], title: int) -> tuple[int, ...]:
    """Return the columns that group rows, the outermost first; at most two."""
    depth = _DEPTH.get(folded[title], 3)
    found = [
        (rank, folded.index(name))
        for rank, name in enumerate(dict.fromkeys(map(fold, _GROUPING)))
        if name in folded and folded.index(name) not in used
    ]
    found = [(rank, i) for rank, i in found if _DEPTH.get(folded[i], 1) < depth]
    nested = sorted((i for _, i in found if folded[i] in _DEPTH), key=lambda i: _DEPTH[folded[i]])
    return tuple(nested[:2]) if nested else tuple(i for _, i in sorted(found)[:1])
