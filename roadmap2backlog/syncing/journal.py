"""What was about to be created, written down before it is asked for."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol


class Journal(Protocol):
    """Keeps lines; a line that was written survives the death of the program."""

    def write(self, line: str) -> None:
        """Add a line and make sure that it lies on the disk."""
        ...


@dataclass(frozen=True, slots=True)
class Intent:
    """Issues that were about to be created.

    `since` is the newest key before; `at` the time in seconds since 1970.
    """

    names: tuple[str, ...]
    since: str
    at: float


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What an earlier push left: intents without an answer, and keys it learnt, by name.

    `linked` names the items whose links it was about to change.
    """

    intents: tuple[Intent, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)
    owner: str = ""
    linked: frozenset[str] = frozenset()


def start_line(owner: str) -> str:
    """Return the line that opens a run."""
    return _line({"op": "start", "owner": owner})


def intent_line(number: int, intent: Intent) -> str:
    """Return the line to be written before a create request."""
    data = {"names": intent.names, "since": intent.since, "at": intent.at}
    return _line({"op": "create", "batch": number} | data)


def answer_line(number: int, keys: Mapping[str, str]) -> str:
    """Return the line to be written once it is known which issues exist."""
    return _line({"op": "created", "batch": number, "keys": dict(keys)})


def link_line(name: str) -> str:
    """Return the line to be written before the links of an item are changed."""
    return _line({"op": "link", "name": name})


def read_journal(lines: Iterable[str]) -> Unfinished:
    """Return what the lines leave open; a last line that was cut off is as if not written."""
    open_intents: dict[tuple[str, int], Intent] = {}
    keys: dict[str, str] = {}
    owner = ""
    linked: set[str] = set()
    for line in lines:
        entry = _entry(line)
        number = (owner, int(entry.get("batch", 0)))
        if entry.get("op") == "start":
            owner = str(entry.get("owner", ""))
        elif entry.get("op") == "create":
            names = tuple(str(name) for name in entry.get("names", ()))
            since, at = str(entry.get("since", "")), float(entry.get("at", 0.0))
            open_intents[number] = Intent(names, since, at)
        elif entry.get("op") == "link":
            linked.add(str(entry.get("name", "")))
        elif entry.get("op") == "created":
            open_intents.pop(number, None)
            keys |= {str(name): str(key) for name, key in entry.get("keys", {}).items()}
    return Unfinished(tuple(open_intents.values()), keys, owner, frozenset(linked))


def _entry(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _line(data: Mapping[str, object]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
