"""Events of a YAML text put together to plain data and node positions, without recursion."""

from collections.abc import Callable
from typing import Any

import yaml

from roadmap2backlog.diagnostics import Diagnostic, Severity
from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.positions import MAPPING, SCALAR, SEQUENCE, Nodes, YamlSourceMap
from roadmap2backlog.yaml_events import NULLS, EventStream

_DEEPEST = 100
_LARGEST_EXPANSION = 1_000_000
_MOST_FINDINGS = 200
_NO_KEY = "\x00no key"
_DROPPED = "\x00dropped"
_MERGE = "<<"
_TITLES = frozenset({"title", "name", "statement", "id"})
_LIBYAML_DEPTH = "exceeded maximum nesting depth"
_READ_ANYWAY = frozenset({"R101", "R102", "R103", "R108"})


class TreeRefusedError(Exception):
    """The rest of the text is not worth reading; holds the reason."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(finding.message)
        self.finding = finding


class Tree:
    """Grows plain data out of events; findings are collected on the way."""

    def __init__(self, text: str, file: str, *, lenient: bool) -> None:
        self.nodes = Nodes(text)
        self.findings: list[Diagnostic] = []
        self.places = YamlSourceMap(file, self.nodes)
        self._lenient = lenient
        self._documents: list[Data] = []
        self._container: dict[str, Data] | list[Data] = self._documents
        self._key = _NO_KEY
        self._node = self.nodes.add(0, 0, SEQUENCE)
        self._stack: list[tuple[dict[str, Data] | list[Data], str, int]] = []
        self._words: dict[str, str] = {}
        self._anchors: dict[str, tuple[Data, int, int]] = {}
        self._unused: dict[str, tuple[int, int]] = {}
        self._open_anchors: dict[int, tuple[str, int]] = {}
        self._restarted: set[int] = set()
        self._repeats: dict[tuple[int, str], int] = {}
        self._size = 0
        self._expanded = 0
        self._stopped = False

    def take(self, stream: EventStream) -> None:
        """Read the events to the end.

        Raises:
            TreeRefusedError: At what makes reading on senseless or dangerous.
            YamlError: Where the text breaks a rule of YAML.
        """
        grow: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceEndEvent: self._close,
            yaml.MappingEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        next_event = stream.get_event
        while not self._stopped:
            event = next_event()
            kind = type(event)
            if kind is yaml.StreamEndEvent:
                break
            if kind in grow:
                grow[kind](event)
        self.nodes.close(0, len(self.nodes.text))
        for name, marks in self._unused.items():
            self._warn_of_anchor(name, marks)

    def root(self) -> tuple[int, Data]:
        """Return node and value of the document, or of the list of documents."""
        spoken = [index for index, value in enumerate(self._documents) if value is not None]
        if not spoken:
            return 0, None
        if len(spoken) > 1:
            return 0, self._documents
        numbers = [value for _, _, value in self.nodes.children(0)]
        return numbers[spoken[0]], self._documents[spoken[0]]

    def _document(self, event: Any) -> None:
        if not self._documents:
            return
        if not self._lenient:
            self._note("R103", "a second document starts here", event)
            self._stopped = True
        elif len(self._documents) == 1:
            message = "a second document starts here; all documents are read"
            self._note("R103", message, event)
        self._anchors.clear()

    def refusal_of_depth(self, error: Any) -> Diagnostic | None:
        """Return the finding for a parser's own limit of depth, if that is what stopped it.

        libyaml reads ahead of its events, and newer ones stop at a depth of 1,000; so it may
        complain before the event of the hundredth level has come.
        """
        if _LIBYAML_DEPTH not in (getattr(error, "problem", None) or ""):
            return None
        at = error.problem_mark.index
        return self._too_deep((at, at + 1))

    def _too_deep(self, marks: tuple[int, int]) -> Diagnostic:
        message = f"lists and mappings are nested more than {_DEEPEST} deep"
        return self._found("R106", message, marks)

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        text: str = event.value
        weight = 1 + (len(text) >> 6)
        self._size += weight
        if event.tag is not None:
            self._refuse_tag(event)
        node = self.nodes.add(start, end, SCALAR)
        plain = event.implicit[0]
        if plain and not self._lenient and end - start != len(text):
            self._warn_of_folding(start, end, text)
        if plain and not self._lenient and self.nodes.text.startswith(" #", end):
            self._warn_of_comment(start, end)
        if self._key is _NO_KEY and type(self._container) is dict:
            if not plain or end - start != len(text):
                self.nodes.key_texts[node] = text
            self._begin_pair(text, node, is_merge=plain and text == _MERGE)
            value: str | None = text
        else:
            value = None if plain and text in NULLS else text
            self._attach(value)
        if event.anchor is not None:
            self._anchors[event.anchor] = (value, node, weight)
            if not self._lenient:
                self._unused[event.anchor] = (start, end)

    def _sequence(self, event: Any) -> None:
        self._open([], SEQUENCE, event)

    def _mapping(self, event: Any) -> None:
        self._open({}, MAPPING, event)

    def _open(self, value: dict[str, Data] | list[Data], kind: int, event: Any) -> None:
        if len(self._stack) >= _DEEPEST:
            raise TreeRefusedError(self._too_deep(_marks(event)))
        self._size += 1
        if event.tag is not None:
            self._refuse_tag(event)
        node = self.nodes.add(event.start_mark.index, event.end_mark.index, kind)
        if event.anchor is not None:
            self._anchors[event.anchor] = (value, node, 0)
            self._open_anchors[node] = (event.anchor, self._size)
        self._stack.append((self._container, self._key, self._node))
        self._container, self._key, self._node = value, _NO_KEY, node

    def _close(self, event: Any) -> None:
        value: Data = self._container
        node = self._node
        if self._lenient and isinstance(value, dict) and _MERGE in value:
            from roadmap2backlog.loading.merge_keys import merge  # noqa: PLC0415 -- rarely needed

            merge(value, node, self.nodes)
        self.nodes.close(node, event.end_mark.index)
        if node in self._open_anchors:
            name, before = self._open_anchors.pop(node)
            self._anchors[name] = (value, node, self._size - before + 1)
        self._container, self._key, self._node = self._stack.pop()
        if not self._lenient and self.nodes.text.startswith("? ", self.nodes.starts[node]):
            value = self._asked(value, node)
        self._take_value(value, node)

    def _asked(self, value: Data, node: int) -> Data:
        """Return the text of an entry such as `- ? who`, to YAML a field without a value."""
        if not isinstance(value, dict) or list(value.values()) != [None]:
            return value
        text = f"? {next(iter(value))}"
        message = "a text cannot start with a question mark and a space"
        self._report("R101", message, self._span_of(node), f'put the text in quotes: "{text}"')
        return text

    def _alias(self, event: Any) -> None:
        start, end = _marks(event)
        self._unused.pop(event.anchor, None)
        value, target, weight = self._named(event.anchor, (start, end))
        self._size += weight
        self._expanded += weight
        if self._expanded > _LARGEST_EXPANSION:
            message = "with this alias the file unfolds to more than a million values"
            raise TreeRefusedError(self._found("R104", message, (start, end)))
        node = self.nodes.add(start, end, SCALAR)
        if target >= 0:
            self.nodes.targets[node] = target
        self._take_value(value, node)

    def _named(self, name: str, marks: tuple[int, int]) -> tuple[Data, int, int]:
        """Return value, node and weight of what an alias stands for; an unknown one is text."""
        if name not in self._anchors:
            message = f"`*{name}` repeats the part named `&{name}`, but no part has that name"
            hint = f'if the star belongs to the text, put the text in quotes: "*{name}"'
            self._report("R101", message, marks, hint)
            return f"*{name}", -1, 1
        if self._anchors[name][2] == 0:
            message = f"`*{name}` stands inside the very part that it repeats"
            raise TreeRefusedError(self._found("R104", message, marks))
        return self._anchors[name]

    def _take_value(self, value: Data, node: int) -> None:
        """Put a list, mapping or alias where a value or a key is expected."""
        if self._key is not _NO_KEY or isinstance(self._container, list):
            self._attach(value)
            return
        if not isinstance(value, str):
            self._report("R108", "the name of a field must be plain text", self._span_of(node))
            import json  # noqa: PLC0415 -- rarely needed

            value = json.dumps(value, ensure_ascii=False)
        self.nodes.key_texts[node] = value
        self._begin_pair(value, node)

    def _attach(self, value: Data) -> None:
        """Put a value into the list, or under the key that is waiting for it."""
        if isinstance(self._container, list):
            self._container.append(value)
            return
        if self._key is not _DROPPED:
            self._container[self._key] = value
        self._key = _NO_KEY

    def _begin_pair(self, text: str, node: int, *, is_merge: bool = False) -> None:
        """Remember a key until its value comes."""
        if is_merge and not self._lenient:
            self._report("R108", "merge keys (`<<`) are not supported", self._span_of(node))
        if is_merge and not self._lenient:
            self._key = _DROPPED
        elif text in self._container:
            self._key = self._repeated(text, node)
        else:
            self._key = self._words.setdefault(text, text)

    def _repeated(self, text: str, node: int) -> str:
        """Return what to do with a key that was there before: drop it, or number it."""
        is_entry = text in _TITLES and bool(self._stack) and isinstance(self._stack[-1][0], list)
        if len(self.findings) < _MOST_FINDINGS and self._node not in self._restarted:
            message = f"`{text}` stands here again; the first one is on line {self._first(text)}"
            hint = f"if another entry begins here, write `- {text}: …` with a dash; else rename one"
            self._report("R102", message, self._span_of(node), hint * is_entry)
        if not self._lenient:
            self._restarted |= {self._node} if is_entry else set()
            return _DROPPED
        count = self._repeats.get((self._node, text), 1) + 1
        while f"{text} ({count})" in self._container:
            count += 1
        self._repeats[self._node, text] = count
        self.nodes.key_texts[node] = f"{text} ({count})"
        return self.nodes.key_texts[node]

    def _first(self, text: str) -> int:
        """Return the line of the first key with a text in the mapping that is being read."""
        end = len(self.nodes.starts)
        keys = (key for name, key, _ in self.nodes.children(self._node, end) if name == text)
        return self.places.line_column(self.nodes.starts[next(keys)])[0]

    def _refuse_tag(self, event: Any) -> None:
        from roadmap2backlog.loading.source_lines import tag_hint  # noqa: PLC0415 -- rarely needed

        if self._lenient:
            return
        start, end = _marks(event)
        message = "a word with `!` is an explicit tag, which is not supported"
        self._report("R108", message, (start, end), tag_hint(self.nodes.text, start))

    def _warn_of_folding(self, start: int, end: int, text: str) -> None:
        """Warn where a list entry was read as part of the text above it."""
        from roadmap2backlog.loading import nested_entries, place_names  # noqa: PLC0415 -- rare

        found = nested_entries.swallowed_entry(self.nodes.text, start, end)
        if found is not None:
            read = place_names.quotable(text)
            message = f"this is no list entry: it reads as part of the text above, “{read}”"
            marks = found.start, found.end
            self._report("R112", message, marks, found.hint, found.severity)

    def _warn_of_comment(self, start: int, end: int) -> None:
        """Warn where a `#` that looks like text began a comment."""
        from roadmap2backlog.loading.source_lines import lost_comment  # noqa: PLC0415 -- rare

        found = lost_comment(self.nodes.text, start, end)
        if found is not None:
            word, hint = found
            message = f"“{word}” is lost: a space and `#` begin a comment"
            self._report("R111", message, (end + 1, end + 1 + len(word)), hint)

    def _warn_of_anchor(self, name: str, marks: tuple[int, int]) -> None:
        """Warn where a word with `&` in front became the name of what follows it."""
        from roadmap2backlog.loading.source_lines import anchor_hint  # noqa: PLC0415 -- rare

        place = self.nodes.text.rfind(f"&{name}", 0, marks[1])
        message = f"“&{name}” is lost: a word with `&` names what follows, for repeating it"
        hint = anchor_hint(self.nodes.text, place)
        self._report("R111", message, (place, place + len(name) + 1), hint)

    def _note(self, code: str, message: str, event: Any) -> None:
        self._report(code, message, _marks(event))

    def _report(
        self,
        code: str,
        message: str,
        marks: tuple[int, int],
        hint: str = "",
        severity: Severity | None = None,
    ) -> None:
        if len(self.findings) < _MOST_FINDINGS:
            self.findings.append(self._found(code, message, marks, hint, severity))

    def _found(
        self,
        code: str,
        message: str,
        marks: tuple[int, int],
        hint: str = "",
        severity: Severity | None = None,
    ) -> Diagnostic:
        harmless = self._lenient and code in _READ_ANYWAY
        severity = Severity.WARNING if harmless else severity
        return Diagnostic(code, message, self.places.span(*marks), hint, severity)

    def _span_of(self, node: int) -> tuple[int, int]:
        return self.nodes.starts[node], self.nodes.ends[node]


def _marks(event: Any) -> tuple[int, int]:
    return event.start_mark.index, event.end_mark.index
