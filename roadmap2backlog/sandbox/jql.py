"""The part of JQL that is needed: conditions on fields, joined, and an order."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from roadmap2backlog.sandbox.answering import RefusedError

_TOKEN = re.compile(
    r"\s*(?:(?P<text>\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*')|(?P<sign>!=|>=|<=|!~|[=<>~(),])"
    r"|(?P<word>[^\s=<>~(),!\"']+))"
)
_RESERVED = frozenset(
    [
        "and",
        "or",
        "not",
        "empty",
        "null",
        "order",
        "by",
        "in",
        "is",
        "was",
        "changed",
        "do",
        "int",
        "before",
        "after",
        "from",
        "to",
        "on",
        "during",
        "end",
        "else",
        "if",
        "then",
        "select",
        "where",
        "group",
        "having",
        "set",
        "insert",
        "update",
        "delete",
        "create",
        "drop",
    ]
)
_MOST_ORDERED = 7


@dataclass(frozen=True, slots=True)
class Condition:
    """A field compared to values by `=`, `!=`, `in`, `not in`, `~`, `is` or `is not`."""

    field: str
    operator: str
    values: tuple[str, ...]


Test = Callable[[Callable[[Condition], bool]], bool]


@dataclass(frozen=True, slots=True)
class Query:
    """What to find and how to order it; `test` is None for everything."""

    test: Test | None
    order: tuple[tuple[str, bool], ...] = ()


def parse(text: str) -> Query:
    """Return a query; `order` says for each field whether it descends.

    Raises:
        RefusedError: In Jira's words, if the text is no query.
    """
    reader = _Reader(_tokens(text))
    test = None if reader.at_order or reader.done else reader.either()
    order = reader.order()
    if not reader.done:
        raise _wrong(
            f"Error in the JQL Query: Expecting either 'OR' or 'AND' but got '{reader.peek[1]}'."
        )
    return Query(test, order)


def _tokens(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    place = 0
    text = text.rstrip()
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise _wrong(f"Error in the JQL Query: The character at {place} is not understood.")
        kind = match.lastgroup or ""
        value = match[kind]
        found.append((kind, re.sub(r"\\(.)", r"\1", value[1:-1]) if kind == "text" else value))
        place = match.end()
    return found


class _Reader:
    """Reads tokens by recursive descent."""

    def __init__(self, tokens: Sequence[tuple[str, str]]) -> None:
        self._tokens = tokens
        self._place = 0

    @property
    def done(self) -> bool:
        return self._place >= len(self._tokens)

    @property
    def peek(self) -> tuple[str, str]:
        return ("end", "") if self.done else self._tokens[self._place]

    @property
    def at_order(self) -> bool:
        return self._is("order")

    def either(self) -> Test:
        parts = [self._both()]
        while self._take("or"):
            parts.append(self._both())
        return lambda holds: any(part(holds) for part in parts)

    def order(self) -> tuple[tuple[str, bool], ...]:
        if not self._take("order"):
            return ()
        self._need("by")
        found: list[tuple[str, bool]] = []
        while True:
            name = self._next()[1].casefold()
            found.append((name, self._take("desc") or (self._take("asc") and False)))
            if not self._take(","):
                break
        if len(found) > _MOST_ORDERED:
            raise _wrong("The JQL query orders by more than 7 fields.")
        return tuple(found)

    def _both(self) -> Test:
        parts = [self._one()]
        while self._take("and"):
            parts.append(self._one())
        return lambda holds: all(part(holds) for part in parts)

    def _one(self) -> Test:
        if self._take("not"):
            inner = self._one()
            return lambda holds: not inner(holds)
        if self._take("("):
            inner = self.either()
            self._need(")")
            return inner
        found = self._condition()
        return lambda holds: holds(found)

    def _condition(self) -> Condition:
        field = self._next()[1].casefold()
        kind, sign = self._next()
        operator = sign.casefold()
        if operator in {"not", "is"} and kind == "word":
            operator += " in" if operator == "not" else (" not" if self._take("not") else "")
            if operator == "not in":
                self._need("in")
        if operator in {"is", "is not"}:
            self._next()
            return Condition(field, operator, ())
        if operator in {"in", "not in"}:
            self._need("(")
            values = [self._value()]
            while self._take(","):
                values.append(self._value())
            self._need(")")
            return Condition(field, operator, tuple(values))
        if kind != "sign" or operator not in {"=", "!=", "~", ">", ">=", "<", "<="}:
            raise _wrong(f"Error in the JQL Query: Expecting operator but got '{sign}'.")
        return Condition(field, operator, (self._value(),))

    def _value(self) -> str:
        kind, value = self._next()
        if kind == "word" and value.casefold() in _RESERVED:
            raise _wrong(
                f"Error in the JQL Query: '{value}' is a reserved JQL word. You must surround it "
                "in quotation marks to use it in a query."
            )
        if kind == "sign":
            raise _wrong(f"Error in the JQL Query: Expecting a value but got '{value}'.")
        return value

    def _is(self, word: str) -> bool:
        kind, value = self.peek
        return kind != "text" and value.casefold() == word

    def _take(self, word: str) -> bool:
        if self._is(word):
            self._place += 1
            return True
        return False

    def _need(self, word: str) -> None:
        if not self._take(word):
            raise _wrong(f"Error in the JQL Query: Expecting '{word}' but got '{self.peek[1]}'.")

    def _next(self) -> tuple[str, str]:
        if self.done:
            raise _wrong("Error in the JQL Query: The query ends too early.")
        self._place += 1
        return self._tokens[self._place - 1]


def _wrong(message: str) -> RefusedError:
    return RefusedError(400, message)
