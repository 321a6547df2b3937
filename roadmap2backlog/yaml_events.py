"""The stream of YAML events, for all that reads YAML: libyaml's where it is there."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

YamlError = yaml.YAMLError
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""What stands for no value, where it is not quoted; all else is the text that was typed."""


class EventStream(Protocol):
    """Gives one event after the other; iterative, so depth costs no stack."""

    def get_event(self) -> Any:
        """Return the next event.

        Raises:
            YamlError: Where the text breaks a rule of YAML.
        """
        ...


class PurePythonEvents(Reader, Scanner, Parser):
    """PyYAML's own parser, about twenty times slower than libyaml's."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def events(text: str) -> EventStream:
    """Return the events of a text, from the fastest parser there is."""
    if yaml.__with_libyaml__:
        from yaml._yaml import CParser  # noqa: PLC0415 -- only there with libyaml

        fast: EventStream = CParser(text)
        return fast
    return PurePythonEvents(text)


@contextmanager
def no_collector() -> Iterator[None]:
    """Keep the cycle collector out while millions of small values are made: three times faster."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
