"""The state, in one SQLite file or in memory."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_TABLES = """
create table if not exists issue (
    id integer primary key, key text unique not null, project text not null, place real not null,
    data text not null, indexed text, due integer not null default 0);
create table if not exists alias (key text primary key, id integer not null);
create table if not exists link (
    id integer primary key, type text not null, inward integer not null, outward integer not null,
    unique (type, inward, outward));
create table if not exists property (
    owner text not null, name text not null, value text not null, primary key (owner, name));
create table if not exists named (
    id integer primary key, kind text not null, project text not null, name text not null,
    unique (kind, project, name));
create table if not exists change (
    id integer primary key, issue integer not null, day text not null, field text not null,
    old text, new text, old_text text, new_text text);
create table if not exists counter (name text primary key, value integer not null);
"""
_FIRST_ID = 10_001


@dataclass(frozen=True, slots=True)
class Row:
    """An issue: `data` holds its fields by id and, as `properties`, its properties."""

    id: int
    key: str
    project: str
    data: dict[str, Any]


class Store:
    """Issues, links, properties, components and versions; callers take turns."""

    def __init__(self, path: Path | None = None, lag: int = 0) -> None:
        """Open or begin a state.

        Args:
            path: The file; None for memory.
            lag: After a change, so many searches do not see it yet.
        """
        self._db = sqlite3.connect(
            str(path) if path else ":memory:", check_same_thread=False, isolation_level=None
        )
        self._db.executescript("pragma journal_mode = wal; pragma synchronous = normal;" + _TABLES)
        self.lag = lag

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def begin(self) -> None:
        """Begin a transaction."""
        self._db.execute("begin immediate")

    def end(self, *, keep: bool) -> None:
        """Keep or forget what was done since the beginning."""
        self._db.execute("commit" if keep else "rollback")

    @contextmanager
    def together(self) -> Iterator[None]:
        """Do all of something or nothing of it."""
        self._db.execute("savepoint together")
        try:
            yield
        except BaseException:
            self._db.execute("rollback to together")
            raise
        finally:
            self._db.execute("release together")

    def count(self, name: str) -> int:
        """Return the next number of a counter, from 1."""
        sql = (
            "insert into counter values (?, 1) on conflict (name) do update set value = value + 1 "
            "returning value"
        )
        return int(self._db.execute(sql, (name,)).fetchone()[0])

    def add_issue(self, project: str, data: Mapping[str, Any]) -> Row:
        """Return a new issue with the next key, ranked last."""
        key = f"{project}-{self.count('key ' + project)}"
        last, place = self._db.execute("select max(id), max(place) from issue").fetchone()
        number = max(_FIRST_ID, (last or 0) + 1)
        sql = "insert into issue (id, key, project, place, data) values (?, ?, ?, ?, ?)"
        self._db.execute(sql, (number, key, project, (place or 0) + 1, _packed(data)))
        self._changed(number)
        return Row(number, key, project, dict(data))

    def issue(self, ref: object) -> Row | None:
        """Return the issue of an id or key; a key from before a move counts."""
        sql = "select id, key, project, data from issue where "
        text = str(ref)
        sql += "id = ?1" if text.isdecimal() else "key = ?1"
        found = self._db.execute(sql, (int(text) if text.isdecimal() else text,)).fetchone()
        if found is None:
            moved = self._db.execute("select id from alias where key = ?", (text,)).fetchone()
            return self.issue(moved[0]) if moved else None
        return _row(found)

    def ranked(self, *, indexed: bool = False) -> tuple[Row, ...]:
        """Return all issues in rank order, as they are or as the index knows them."""
        column = "indexed" if indexed else "data"
        sql = f"select id, key, project, {column} from issue where {column} not null order by place"  # noqa: S608 -- one of two constants
        return tuple(_row(found) for found in self._db.execute(sql))

    def refresh_index(self) -> None:
        """Count one search: what is due becomes visible."""
        number = self.count("search")
        self._db.execute(
            "update issue set indexed = data, due = 0 where due between 1 and ?", (number,)
        )

    def save(self, row: Row) -> None:
        """Keep the data of an issue."""
        self._db.execute("update issue set data = ? where id = ?", (_packed(row.data), row.id))
        self._changed(row.id)

    def note(self, issue: int, moment: str, field: str, ends: Sequence[str | None]) -> None:
        """Keep a change: what stood in a field and what stands there now, as ids and as texts.

        `ends` holds the old id, the new id, the old text and the new text.
        """
        sql = (
            "insert into change (issue, day, field, old, new, old_text, new_text) "
            "values (?, ?, ?, ?, ?, ?, ?)"
        )
        self._db.execute(sql, (issue, moment, field, *ends))

    def changes(self, issue: int) -> list[tuple[int, str, str, str, str, str, str]]:
        """Return the changes of an issue: number, moment, field, then as `note` takes them."""
        sql = (
            "select id, day, field, old, new, old_text, new_text from change "
            "where issue = ? order by day, id"
        )
        return self._db.execute(sql, (issue,)).fetchall()

    def delete(self, row: Row) -> None:
        """Remove an issue with its links."""
        self._db.execute("delete from issue where id = ?", (row.id,))
        self._db.execute("delete from link where inward = ?1 or outward = ?1", (row.id,))

    def move(self, row: Row, project: str) -> str:
        """Move an issue to another project and return its new key; the old one leads there."""
        key = f"{project}-{self.count('key ' + project)}"
        self._db.execute("insert into alias values (?, ?)", (row.key, row.id))
        self._db.execute(
            "update issue set key = ?, project = ? where id = ?", (key, project, row.id)
        )
        return key

    def reorder(self, ids: Sequence[int]) -> None:
        """Keep a new order of all issues."""
        pairs = [(place, number) for place, number in enumerate(ids, start=1)]
        self._db.executemany("update issue set place = ? where id = ?", pairs)

    def link(self, kind: str, inward: int, outward: int) -> None:
        """Keep a link; one that is there already stays as it is."""
        sql = "insert or ignore into link (type, inward, outward) values (?, ?, ?)"
        self._db.execute(sql, (kind, inward, outward))

    def links(self) -> list[tuple[int, str, int, int]]:
        """Return all links: id, type, inward issue, outward issue."""
        return self._db.execute("select id, type, inward, outward from link order by id").fetchall()

    def links_of(self, number: int) -> list[tuple[int, str, int, int]]:
        """Return the links that touch an issue."""
        sql = (
            "select id, type, inward, outward from link where inward = ?1 or outward = ?1 "
            "order by id"
        )
        return self._db.execute(sql, (number,)).fetchall()

    def unlink(self, number: int) -> bool:
        """Remove a link and return whether it was there."""
        return self._db.execute("delete from link where id = ?", (number,)).rowcount > 0

    def property(self, owner: str, name: str) -> Any:
        """Return a project's property, or None."""
        sql = "select value from property where owner = ? and name = ?"
        found = self._db.execute(sql, (owner, name)).fetchone()
        return json.loads(found[0]) if found else None

    def set_property(self, owner: str, name: str, value: Any) -> bool:
        """Keep a project's property and return whether it is new."""
        new = self.property(owner, name) is None
        sql = "insert or replace into property values (?, ?, ?)"
        self._db.execute(sql, (owner, name, _packed(value)))
        return new

    def properties(self, owner: str) -> Iterable[str]:
        """Return the names of a project's properties."""
        sql = "select name from property where owner = ? order by name"
        return [found[0] for found in self._db.execute(sql, (owner,))]

    def remove_property(self, owner: str, name: str) -> bool:
        """Remove a project's property and return whether it was there."""
        sql = "delete from property where owner = ? and name = ?"
        return self._db.execute(sql, (owner, name)).rowcount > 0

    def names(self, kind: str, project: str) -> list[tuple[int, str]]:
        """Return the ids and names of the components or versions of a project."""
        sql = "select id, name from named where kind = ? and project = ? order by id"
        return self._db.execute(sql, (kind, project)).fetchall()

    def add_name(self, kind: str, project: str, name: str) -> int | None:
        """Return the id of a new component or version, or None if there is one of that name."""
        sql = "insert or ignore into named (kind, project, name) values (?, ?, ?)"
        done = self._db.execute(sql, (kind, project, name))
        return done.lastrowid if done.rowcount else None

    def _changed(self, number: int) -> None:
        """Let the index know of a change, now or later."""
        if not self.lag:
            self._db.execute("update issue set indexed = data, due = 0 where id = ?", (number,))
            return
        found = self._db.execute("select value from counter where name = 'search'").fetchone()
        due = (found[0] if found else 0) + self.lag + 1
        # What is on its way into the index already comes in time, with this change.
        self._db.execute("update issue set due = ? where id = ? and due = 0", (due, number))


def _packed(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _row(found: tuple[int, str, str, str]) -> Row:
    return Row(found[0], found[1], found[2], json.loads(found[3]))
