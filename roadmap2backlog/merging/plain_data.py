"""What a YAML text stands for, without the places of its nodes; see `layout` for those."""

from collections.abc import Collection, Iterator
from typing import Any

from yaml import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from roadmap2backlog.merging.layout import Plain
from roadmap2backlog.yaml_events import NULLS, events

_UNQUOTED = frozenset({None, ""})


def fields_in(text: str, lists: Collection[str]) -> Iterator[tuple[str, Plain]]:
    """Yield the fields of a mapping with their values; of the named lists, entry by entry.

    Entry by entry, so that a long list never stands in memory as a whole.

    Args:
        text: The YAML; scalars are given as typed, None for what is empty.
        lists: The fields that are such lists; one that holds nothing has no entry.

    Raises:
        YAMLError: If the text is no YAML.
    """
    return _Reader(text).fields(lists)


class _Reader:
    """Takes one event after the other; only what has an anchor is kept."""

    def __init__(self, text: str) -> None:
        self._next = events(text).get_event
        self._anchored: dict[str, Plain] = {}

    def fields(self, lists: Collection[str]) -> Iterator[tuple[str, Plain]]:
        self._next(), self._next()  # the stream and the document start
        if type(self._next()) is not MappingStartEvent:
            return
        while type(key := self._next()) is not MappingEndEvent:
            name, event = self._name(key), self._next()
            if name in lists and type(event) is SequenceStartEvent and event.anchor is None:
                for entry in self._entries():
                    yield name, entry
                continue
            value = self._value(event)
            if name not in lists:
                yield name, value
            elif isinstance(value, list):
                for entry in value:
                    yield name, entry
        while type(self._next()) is not StreamEndEvent:
            pass

    def _value(self, event: Any) -> Plain:
        kind = type(event)
        found: Plain
        if kind is ScalarEvent:
            found = event.value
            if found in NULLS and event.style in _UNQUOTED:
                found = None
        elif kind is AliasEvent:
            return self._anchored.get(event.anchor)
        elif kind is SequenceStartEvent:
            found = list(self._entries())
        else:
            found = {}
            while type(key := self._next()) is not MappingEndEvent:
                name = self._name(key)
                found[name] = self._value(self._next())
        if event.anchor is not None:
            self._anchored[event.anchor] = found
        return found

    def _entries(self) -> Iterator[Plain]:
        while type(event := self._next()) is not SequenceEndEvent:
            yield self._value(event)

    def _name(self, event: Any) -> str:
        if type(event) is ScalarEvent and event.anchor is None:
            return str(event.value)
        return str(self._value(event))
