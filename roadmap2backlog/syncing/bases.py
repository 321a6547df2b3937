"""The last state that backlog and tracker had in common, kept with each issue."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from roadmap2backlog.syncing.items import SEVERAL, SINGLE, Fields
from roadmap2backlog.syncing.marks import digest

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Base:
    """Digests of single fields, values of several-valued ones, as last written or agreed.

    `single` maps a field to a digest; a field that is missing has no known base.
    `blockers` holds digests of names. `refused` names fields the tracker would not take.
    """

    name: str
    scope: str
    single: Mapping[str, str]
    several: Mapping[str, tuple[str, ...]]
    refused: tuple[str, ...] = ()

    def as_data(self) -> dict[str, object]:
        """Return the JSON value kept with the issue."""
        data: dict[str, object] = {"v": _VERSION, "id": self.name, "scope": self.scope}
        data |= {name: self.single[name] for name in SINGLE if name in self.single}
        data |= {n: list(self.several[n]) for n in (*SEVERAL, "blockers") if self.several.get(n)}
        return data | ({"refused": list(self.refused)} if self.refused else {})


def value_digest(value: str | float | None) -> str:
    """Return what is compared of a single value; 3 and 3.0 are the same, blanks at ends too."""
    if value is None:
        return ""
    if isinstance(value, str):
        return digest(value.strip()) if value.strip() else ""
    return f"{value:g}"


def base_of(name: str, scope: str, fields: Fields, left_out: Collection[str] = ()) -> Base:
    """Return the base of an issue that holds exactly these fields, blockers given by name.

    Args:
        name: The item's name.
        scope: The set of issues.
        fields: What is written.
        left_out: Fields that are not written although they have a value.
    """
    written = {field: value_digest(fields.single(field)) for field in SINGLE}
    single = {field: "" if field in left_out else value for field, value in written.items()}
    several = {field: () if field in left_out else fields.several(field) for field in SEVERAL}
    several["blockers"] = tuple(sorted(digest(blocker) for blocker in fields.blockers))
    return Base(name, scope, single, several)


def agreed_base(name: str, scope: str, ours: Fields, theirs: Fields) -> Base:
    """Return the base of an issue that says in part the same as its item; the rest is unknown.

    Args:
        name: The item's name.
        scope: The set of issues.
        ours: The item's fields.
        theirs: The issue's fields, parent given by name.
    """
    wanted = {field: value_digest(ours.single(field)) for field in SINGLE}
    same = {f: d for f, d in wanted.items() if d == value_digest(theirs.single(f))}
    several = {f: tuple(x for x in ours.several(f) if x in theirs.several(f)) for f in (*SEVERAL,)}
    return Base(name, scope, same, several | {"blockers": ()})


def read_base(data: object) -> Base | None:
    """Return the base of a property's value, or None where it is not one of ours."""
    if not isinstance(data, Mapping) or data.get("v") != _VERSION:
        return None
    name, scope = data.get("id"), data.get("scope")
    if not isinstance(name, str) or not isinstance(scope, str):
        return None
    single = {n: v for n in SINGLE if isinstance(v := data.get(n), str)}
    several = {n: _texts(data.get(n)) for n in (*SEVERAL, "blockers")}
    return Base(name, scope, single, several, _texts(data.get("refused")))


def _texts(value: object) -> tuple[str, ...]:
    return tuple(x for x in value if isinstance(x, str)) if isinstance(value, list | tuple) else ()
