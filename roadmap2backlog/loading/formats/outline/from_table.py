"""Rows of a table → items: nested by their parents, or grouped by a column."""

import re
from collections.abc import Callable, Sequence

from roadmap2backlog.loading.formats.outline.columns import Columns, columns_of
from roadmap2backlog.loading.formats.outline.epic_columns import under_epics
from roadmap2backlog.loading.formats.outline.item import TEXT, Field, Item, Leaf
from roadmap2backlog.loading.formats.outline.row_stories import take_story_parts
from roadmap2backlog.loading.formats.outline.time_matrix import pieces_of, planned_in_cells
from roadmap2backlog.loading.formats.outline.title_column import says_nothing
from roadmap2backlog.loading.formats.text.csv_rows import Row
from roadmap2backlog.loading.formats.text.listed_cells import listed_in
from roadmap2backlog.loading.formats.words import levels
from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.labels import is_version
from roadmap2backlog.loading.formats.words.levels import level_of
from roadmap2backlog.loading.formats.words.settled import is_finished
from roadmap2backlog.loading.formats.words.states import is_state, issue_level
from roadmap2backlog.loading.formats.words.times import is_time
from roadmap2backlog.vocabulary.states import TICKS

_REMARK = re.compile(r"\s*\([^()]*\)$")
_KEY = re.compile(r"^([A-Z][A-Z0-9_]{0,9})-\d+$")
_SORTS = frozenset(
    [
        "AC", "BR", "BUG", "EPIC", "FEAT", "FEATURE", "FR", "ID", "ITEM", "NFR", "REQ", "STORY",
        "TASK", "TICKET", "UC", "US",
    ]
)  # fmt: skip
"""What stands in front of numbers for the sort of thing, where no project has a key."""
_ADDRESS = re.compile(r"\s*\(https?://[^\s()]+\)")
_UNNAMED = re.compile(r"^column \d+$")
_LONG_TITLE = 200
_FEWEST_TICKS = 2
_PARTS = frozenset({levels.CAPABILITY, levels.STORY, levels.TASK})


def items_of(
    names: Sequence[str], rows: Sequence[Row], given: Columns | None = None
) -> tuple[list[Item], Columns]:
    """Return the items of a table with these column names, and what its columns hold."""
    columns = given or columns_of(names, [row.cells for row in rows])
    if columns.times:
        return planned_in_cells(columns.names, rows, columns.times), columns
    items = [_item_of(row, columns) for row in rows]
    if columns.tiers:
        return _tiered(items, rows, columns), columns
    if columns.kind is not None and columns.groups:
        pairs = under_epics(items, rows, columns)
        return _nested([item for item, _ in pairs], [row for _, row in pairs], columns), columns
    if columns.kind is not None or columns.parents:
        return _nested(items, rows, columns), columns
    if columns.groups:
        return _grouped(items, rows, columns), columns
    return [item for item in items if item.title], columns


def is_schedule(rows: Sequence[Row]) -> bool:
    """Return whether rows hold nothing but numbers of versions, times and states."""
    cells = [[cell.strip(" *_`") for cell in row.cells if cell.strip()] for row in rows]
    return all(
        is_version(row[0]) and all(map(_is_plain_value, row[1:])) and len(row) > 1 for row in cells
    )


def _is_plain_value(cell: str) -> bool:
    return is_version(cell) or is_time(cell) or is_state(cell) or not any(map(str.isalpha, cell))


def leaves_of(rows: Sequence[Row], columns: Columns | None) -> list[Leaf]:
    """Return a leaf for each cell that holds something."""
    found = []
    structural = columns.structural if columns else frozenset()
    for row in rows:
        seen: set[str] = set()
        for index, cell in enumerate(row.cells):
            text = cell.strip()
            if text and columns and index in columns.times:
                found.append(Leaf(pieces_of(cell)))
            elif text and (pieces := listed_in(text)) is not None:
                found.append(Leaf(pieces))
            elif text:
                is_shared = index in structural or text in seen
                found.append(Leaf((), (text,)) if is_shared else Leaf((text,)))
                seen.add(text)
    return found


def is_jira_key(text: str) -> bool:
    """Return whether an id looks like `SHOP-12`."""
    return bool(_KEY.match(text))


def _cell(row: Row, index: int | None) -> str:
    return "" if index is None or index >= len(row.cells) else row.cells[index].strip()


def _item_of(row: Row, columns: Columns) -> Item:
    """Return the item of one row; cells of columns with the same name are one field."""
    title = next((i for i in columns.tiers if _cell(row, i)), columns.title)
    text = _cell(row, title)
    item = Item(" ".join(text.split()), TEXT, word=columns.names[columns.title], path=(row.line,))
    item.given_id = _cell(row, columns.given_id)
    item.aliases = [item.title, *(name for i in columns.aliases if (name := _cell(row, i)))]
    if len(text) > _LONG_TITLE:
        item.fields.append(Field(columns.names[columns.title], "long_title", (text,)))
    if columns.kind is not None:
        item.level = issue_level(fold(_cell(row, columns.kind))) or levels.CAPABILITY
    elif len(columns.groups) > 1 and level_of(item.word) in {levels.STORY, levels.TASK}:
        item.level = levels.STORY
    fields: dict[str, list[str]] = {}
    skipped = {title, columns.given_id, *columns.structural}
    for index, cell in enumerate(row.cells):
        value = cell.strip()
        is_echo = index in columns.aliases and value == item.title
        if value and index not in skipped and not is_echo:
            name = columns.names[index] if index < len(columns.names) else f"column {index + 1}"
            listed = listed_in(value)
            if listed is not None and not role_of(name) and level_of(name) in _PARTS:
                item.children += _parts_of(listed, name, row)
                continue
            fields.setdefault(name, []).extend([value] if listed is None else listed)
    fields = {name: values for name, values in fields.items() if values}
    item.fields += [Field(name, _role(name, values), (*values,)) for name, values in fields.items()]
    _take_ticks(item)
    take_story_parts(item, columns.names[title])
    if says_nothing(item.title):
        nothing = [Field(item.word, "", (item.title,))] if item.title else []
        _borrow_title(item)
        item.fields += nothing
    return item


def _parts_of(texts: Sequence[str], name: str, row: Row) -> list[Item]:
    """Return the parts that a cell of a row lists: `deliverables` with `['lamps', 'cranes']`."""
    level = level_of(name)
    return [Item(" ".join(t.split()), TEXT, level, name, path=(row.line,)) for t in texts]


def _role(name: str, values: Sequence[str]) -> str:
    """Return what a column holds; one without a name and with a tick tells the state.

    A remark in brackets may follow a name: `Status (remaining)`.
    """
    role = role_of(name) or role_of(_REMARK.sub("", name))
    if role or not _UNNAMED.match(name):
        return role
    return "status" if all(map(is_finished, values)) else ""


def _take_ticks(item: Item) -> None:
    """Take a row with a tick in each of several columns without a known name as done."""
    ticks = [found for found in item.fields if not found.role and found.values[0][:1] in TICKS]
    if len(ticks) < _FEWEST_TICKS:
        return
    told = [found for found in item.fields if found.role not in {"long_title", "description"}]
    if len(ticks) == len(told) and all(is_finished(found.values[0]) for found in ticks):
        ticks[0].role = "status"


def _borrow_title(item: Item) -> None:
    """Give a row without a title its first text, or its id."""
    for place, found in enumerate(item.fields):
        if found.role in {"", "description", "outcome", "story"} and len(found.values) == 1:
            item.title = " ".join(found.values[0].split())
            item.word = found.name
            if len(item.title) <= _LONG_TITLE:
                del item.fields[place]
            return
    item.title = item.given_id or (item.fields[0].note if item.fields else "")


def _grouped(items: Sequence[Item], rows: Sequence[Row], columns: Columns) -> list[Item]:
    """Return groups of rows, one for each value of the grouping columns, in order of first use."""
    found: list[Item] = []
    known: dict[tuple[str, ...], Item] = {}
    inside = found
    for item, row in zip(items, rows, strict=True):
        if columns.goes_on and not any(_cell(row, index) for index in columns.groups):
            inside.append(item)
            continue
        place: tuple[str, ...] = ()
        inside = found
        for index in columns.groups:
            title = " ".join(_cell(row, index).split())
            if not title:
                continue
            place = (*place, fold(title) or title)
            if place not in known:
                level = levels.INITIATIVE if len(place) == 1 else levels.CAPABILITY
                group = Item(title, TEXT, level, columns.names[index], path=(row.line,))
                known[place] = group
                inside.append(group)
            inside = known[place].children
        if item.title:
            inside.append(item)
    return found


def _tiered(items: Sequence[Item], rows: Sequence[Row], columns: Columns) -> list[Item]:
    """Return the rows as a tree by the column that their titles stand in."""
    found: list[Item] = []
    above: list[tuple[int, Item]] = []
    for item, row in zip(items, rows, strict=True):
        depth = next((i for i in columns.tiers if _cell(row, i)), columns.tiers[-1])
        while above and above[-1][0] >= depth:
            above.pop()
        if above and above[-1][1].level == item.level == levels.CAPABILITY:
            item.level = levels.STORY
        (above[-1][1].children if above else found).append(item)
        above.append((depth, item))
    return [item for item in found if item.title]


def _nested(items: Sequence[Item], rows: Sequence[Row], columns: Columns) -> list[Item]:
    """Return the rows as a tree by their parent columns; those left over by project."""
    parents = _Parents(items, columns)
    for item, row in zip(items, rows, strict=True):
        parents.place(item, row)
    named = {text for row in rows if (text := _cell(row, columns.project))}
    by_project = columns.kind is None and len(named) > 1
    return _gathered(parents.roots, _project_of(rows, items, columns), by_project=by_project)


class _Parents:
    """Puts rows under their parents; `roots` are those without one."""

    def __init__(self, items: Sequence[Item], columns: Columns) -> None:
        self.roots: list[Item] = []
        self._columns = columns
        self._index = _index(items)
        self._outside: dict[str, Item] = {}
        self._above: dict[int, Item] = {}

    def place(self, item: Item, row: Row) -> None:
        """Put one row in its place."""
        named = [
            (self._columns.names[i], text) for i in self._columns.parents if (text := _cell(row, i))
        ]
        parent = self._parent(item, named, row.line) if named else None
        if parent is None or _is_above(parent, item, self._above):
            item.fields += [Field(name, "", (text,)) for name, text in named]
            self.roots.append(item)
        else:
            self._above[id(item)] = parent
            parent.children.append(item)
            told = [(name, text) for name, text in named if _ADDRESS.search(text)]
            item.fields += [Field(name, "", (text,)) for name, text in told]

    def _parent(self, item: Item, named: Sequence[tuple[str, str]], line: int) -> Item | None:
        """Return the parent a row names; one that is not in the file gets an item of its own."""
        found = [self._index.get(_ADDRESS.sub("", text).casefold()) for _, text in named]
        parent = next((other for other in found if other is not None and other is not item), None)
        if parent is not None:
            return parent
        return None if item in found else self._from_outside(named, line)

    def _from_outside(self, named: Sequence[tuple[str, str]], line: int) -> Item:
        texts = [text.casefold() for _, text in named]
        known = next((self._outside[text] for text in texts if text in self._outside), None)
        if known is None:
            known = _holder(named, line)
            self.roots.append(known)
        for name, text in named:
            self._outside.setdefault(text.casefold(), known)
            told = [value for found in known.fields for value in found.values]
            if text not in {known.title, known.given_id, *told}:
                known.fields.append(Field(name, "", (text,)))
        return known


def _index(items: Sequence[Item]) -> dict[str, Item]:
    index: dict[str, Item] = {}
    wanted: tuple[Callable[[Item], list[str]], ...] = (
        lambda item: [item.given_id],
        lambda item: item.aliases,
    )
    for names in wanted:
        for item in items:
            for name in names(item):
                index.setdefault(name.casefold(), item)
    index.pop("", None)
    return index


def _holder(named: Sequence[tuple[str, str]], line: int) -> Item:
    """Return an item for a parent outside the file: its wordiest name is its title."""
    name, title = max(named, key=lambda pair: (len(pair[1].split()), not pair[1].isdigit()))
    item = Item(" ".join(title.split()), TEXT, levels.INITIATIVE, name, path=(line,))
    item.given_id = next((text for _, text in named if _KEY.match(text) and text != title), "")
    return item


def _is_above(parent: Item, item: Item, above: dict[int, Item]) -> bool:
    """Return whether nesting would close a circle of parents."""
    here: Item | None = parent
    steps = 0
    while here is not None and steps < 100:  # noqa: PLR2004 -- no tracker nests deeper
        if here is item:
            return True
        here = above.get(id(here))
        steps += 1
    return here is not None


def _project_of(
    rows: Sequence[Row], items: Sequence[Item], columns: Columns
) -> Callable[[Item], str]:
    """Return what gives the project of an item: a column, else the front of its key."""
    projects = {
        id(item): _cell(row, columns.project) for item, row in zip(items, rows, strict=True)
    }

    def project(item: Item) -> str:
        found = _KEY.match(item.given_id)
        key = found.group(1) if found else ""
        return projects.get(id(item), "") or ("" if key in _SORTS else key)

    return project


def _gathered(
    roots: Sequence[Item], project_of: Callable[[Item], str], *, by_project: bool
) -> list[Item]:
    """Return the roots, with those that are no initiatives gathered under their project.

    Where no column tells initiatives from other items, `by_project` makes them of the projects.
    """
    found: list[Item] = []
    projects: dict[str, Item] = {}
    for item in roots:
        has_parts = any(child.level != levels.STORY for child in item.children)
        project = project_of(item)
        stays = item.level in {levels.INITIATIVE, ""} or has_parts
        if (stays and not by_project) or not project:
            if item.level in {levels.CAPABILITY, levels.STORY}:
                item.level = ""
            found.append(item)
            continue
        if project not in projects:
            projects[project] = Item(project, TEXT, levels.INITIATIVE, "project", path=item.path)
            found.append(projects[project])
        projects[project].children.append(item)
    return [item for item in found if item.title]
