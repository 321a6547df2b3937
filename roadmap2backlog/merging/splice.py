"""Changing only the characters of what changed: edits of a YAML text for changed values."""

from collections.abc import Collection, Mapping, Sequence

from roadmap2backlog.merging.alignment import align
from roadmap2backlog.merging.block_list import Piece, dash_column, rebuilt_list
from roadmap2backlog.merging.comments import (
    comment_behind,
    comments_in,
    header_comment,
    trailing_end,
)
from roadmap2backlog.merging.edits import Edit, UnspliceableError
from roadmap2backlog.merging.flow_list import FlowPiece, rebuilt_flow
from roadmap2backlog.merging.layout import ALIAS, DOUBLE, MAPPING, SCALAR, SEQUENCE, Layout
from roadmap2backlog.merging.yaml_render import (
    STEP,
    block_item,
    block_mapping,
    block_value,
    fields_of,
    flow,
    key,
    shown_fields,
)
from roadmap2backlog.merging.yaml_scalars import literal, one_line, text_of, token
from roadmap2backlog.model.noun import Noun

_SPACED = frozenset({"stories"})
Fields = Mapping[str, object]


class Splicer:
    """Finds the edits of one text.

    Args:
        layout: The text.
        anew: Sections and ids of items to write anew, all their comments above them.
    """

    def __init__(self, layout: Layout, anew: Collection[tuple[str, str]] = ()) -> None:
        self._layout = layout
        self._text = layout.text
        self._anew = anew

    def root(self, old: Noun, new: Noun) -> list[Edit]:
        """Return the edits that turn the file's noun into another one."""
        return self._mapping(0, fields_of(old), fields_of(new), list(type(new).model_fields))

    def fields(self, node: int, old: Fields, new: Fields, order: Sequence[str]) -> list[Edit]:
        """Return the edits that turn some fields of a mapping into new ones; others stay."""
        return self._mapping(node, old, new, order)

    def entry(self, node: int, old: object, new: object, *, flow_in: bool) -> list[Edit]:
        """Return the edits that turn an entry of a list into another one."""
        return self._entry(node, old, new, flow_in=flow_in)

    def _mapping(self, node: int, old: Fields, new: Fields, order: Sequence[str]) -> list[Edit]:
        """Return the edits that turn a mapping with old fields into one with new ones.

        Args:
            node: The mapping's node.
            old: What its fields stand for now.
            new: What they are to stand for; a field that is missing is to go.
            order: All names in the order in which new fields are put in.
        """
        layout = self._layout
        pairs = layout.pairs(node)
        gone = [name for name in order if name in old and name not in new and name in pairs]
        added = [name for name in order if name in new and name not in pairs]
        changed = {
            name: self._value(
                name, pairs[name], old.get(name), new[name], flow_in=layout.is_flow(node)
            )
            for name in order
            if name in new and name in pairs and (name not in old or old[name] != new[name])
        }
        inside = [edit for edits in changed.values() for edit in edits]
        if not gone and not added:
            return inside
        if layout.is_flow(node):
            return [self._flow_mapping(node, new, order, gone, changed)]
        if len(gone) == len(pairs):
            raise UnspliceableError
        stay = {name: pair for name, pair in pairs.items() if name not in gone}
        return [
            *inside,
            *self._without(pairs, gone),
            *self._with(node, stay, {name: new[name] for name in added}, order),
        ]

    def _flow_mapping(
        self, node: int, new: Fields, order: Sequence[str], gone: Sequence[str],
        changed: Mapping[str, list[Edit]],
    ) -> Edit:  # fmt: skip
        """Return the edit that puts fields into brackets or takes them out."""
        layout = self._layout
        pairs = layout.pairs(node)
        places = {name: index for index, name in enumerate(pairs)}
        names = [name for name in pairs if name not in gone]
        for number, name in enumerate(order):
            if name in new and name not in pairs:
                before = [names.index(other) for other in order[:number] if other in names]
                names.insert(max(before, default=-1) + 1, name)
        stretches = [
            (layout.starts[k], max(layout.ends[v], layout.ends[k])) for k, v in pairs.values()
        ]
        pieces: list[FlowPiece] = [
            (places[name], changed.get(name, ())) if name in pairs
            else (None, f"{key(name)} {flow(new[name])}")
            for name in names
        ]  # fmt: skip
        return rebuilt_flow(layout, node, stretches, pieces)

    def _without(self, pairs: Mapping[str, tuple[int, int]], gone: Sequence[str]) -> list[Edit]:
        """Return the edits that take fields out; their comments stay as lines of their own."""
        layout = self._layout
        edits: list[Edit] = []
        names = list(pairs)
        for index, name in enumerate(names):
            if name not in gone:
                continue
            first, value = pairs[name]
            start, column = layout.starts[first], layout.column(layout.starts[first])
            indent = " " * column
            end = layout.line_end(max(layout.ends[value], layout.ends[first]))
            inline = bool(self._text[layout.line_start(start) : start].strip())
            if inline and index:
                raise UnspliceableError
            found = comments_in(layout, start, end, first, layout.nexts[value])
            if not inline:
                lines = "".join(f"{indent}{comment}\n" for comment in found)
                edits.append((layout.line_start(start), end, lines))
                continue
            if names[1] in gone:
                raise UnspliceableError
            behind = layout.starts[pairs[names[1]][0]]
            found = comments_in(layout, start, behind, first, layout.nexts[value])
            edits.append((start, behind, "".join(f"{comment}\n{indent}" for comment in found)))
        return edits

    def _with(
        self,
        node: int,
        stay: Mapping[str, tuple[int, int]],
        added: Fields,
        order: Sequence[str],
    ) -> list[Edit]:
        """Return the edits that put new fields in, each behind the one before it in the model."""
        layout = self._layout
        column = layout.column(layout.starts[node + 1])
        indent = " " * column
        places: dict[int, list[str]] = {}
        for name, value in added.items():
            line = f"{key(name)}{block_value(value, column, len(name))}"
            before = [other for other in order[: order.index(name)] if other in stay]
            if not before:
                start = layout.starts[node + 1]
                places.setdefault(start, []).append(f"{line}\n{indent}")
                continue
            first, last = stay[before[-1]]
            end = max(layout.ends[last], layout.ends[first])
            places.setdefault(trailing_end(layout, end, column), []).append(f"{indent}{line}\n")
        return [(place, place, self._fresh_line(place, lines)) for place, lines in places.items()]

    def _fresh_line(self, place: int, lines: Sequence[str]) -> str:
        """Return lines to put in at a place; at the end of a text without line break with one."""
        text = "".join(lines)
        if place == len(self._text) and place and self._text[-1] not in "\r\n":
            return "\n" + text.removesuffix("\n")
        return text

    def _value(
        self, name: str, pair: tuple[int, int], old: object, new: object, *, flow_in: bool
    ) -> list[Edit]:
        """Return the edits that turn a field's old value into the new one."""
        first, node = pair
        kind = self._layout.kinds[node]
        before, after = _as_fields(old), _as_fields(new)
        if kind == MAPPING and before is not None and after:
            return self._mapping(node, before, after, _order(new))
        if kind == SEQUENCE and isinstance(old, tuple) and isinstance(new, tuple):
            items = self._layout.items(node)
            if new and items and len(items) == len(old):
                return self._sequence(name, node, old, new)
        if kind == SCALAR and not isinstance(new, Noun | Mapping | tuple):
            return [
                self._scalar(
                    node, new, self._layout.column(self._layout.starts[first]), flow_in=flow_in
                )
            ]
        return [self._replaced(name, first, node, new, flow_in=flow_in)]

    def _scalar(self, node: int, new: object, column: int, *, flow_in: bool) -> Edit:
        """Return the edit that puts a number or text in a scalar's place, in its style."""
        layout = self._layout
        start, end = layout.body(node), layout.ends[node]
        text = token(new) or self._text_like(node, text_of(new), column, flow_in=flow_in)
        if start == end and start and self._text[start - 1] not in " \t":
            text = f" {text}"
        return start, end, text

    def _text_like(self, node: int, text: str, column: int, *, flow_in: bool) -> str:
        """Return a text written as the scalar in whose place it comes."""
        layout = self._layout
        style = layout.styles[node]
        start, end = layout.body(node), layout.ends[node]
        if flow_in:
            return one_line(text, style=style, flow=True)
        if layout.is_block_text(node):
            body = layout.line_end(start)
            inside = self._text[body:end]
            indent = len(inside) - len(inside.lstrip(" ")) if inside.strip() else column + STEP
            comment = "".join(f"  {found}" for found in header_comment(layout, node))
            block = literal(text, indent)
            if block is not None:
                head, _, rest = block.partition("\n")
                return f"{head}{comment}\n{rest}"
            return f"{one_line(text)}{comment}"
        if "\n" in text and style != DOUBLE and not comment_behind(layout, end):
            return literal(text, column + STEP) or one_line(text)
        return one_line(text, style=style)

    def _replaced(self, name: str, first: int, node: int, new: object, *, flow_in: bool) -> Edit:
        """Return the edit that writes a field's value anew; comments inside it stay."""
        layout = self._layout
        colon = self._text.index(":", layout.ends[first]) + 1
        end = max(layout.ends[node], colon)
        if flow_in:
            return colon, end, f" {flow(new)}"
        column = layout.column(layout.starts[first])
        comments = comments_in(layout, colon, end, node, layout.nexts[node])
        text = block_value(new, column, len(name))
        if comments or comment_behind(layout, end):
            text = text if "|" not in text else f" {flow(new)}"
        if not comments:
            return colon, end, text
        if text.startswith("\n"):
            lines = "".join(f"\n{' ' * (column + STEP)}{comment}" for comment in comments[1:])
            return colon, end, f"  {comments[0]}{lines}{text}"
        indent = " " * (column + STEP)
        if comment_behind(layout, end):
            raise UnspliceableError
        return colon, end, f"{text}  " + f"\n{indent}".join(comments)

    def _sequence(
        self, name: str, node: int, old: tuple[object, ...], new: tuple[object, ...]
    ) -> list[Edit]:
        """Return the edits that turn a list into another one."""
        layout = self._layout
        items = layout.items(node)
        sources = align(old, new)
        flow_in = layout.is_flow(node)
        changes: dict[int, list[Edit]] = {}
        texts: dict[int, str] = {}
        for place, index in enumerate(sources):
            if index is None:
                continue
            if (name, getattr(new[place], "id", None)) in self._anew:
                texts[index] = "anew"
            elif old[index] != new[place]:
                try:
                    changes[index] = self._entry(
                        items[index], old[index], new[place], flow_in=flow_in
                    )
                except UnspliceableError:
                    texts[index] = "anew"
        if not texts and sources == list(range(len(old))):
            return [edit for edits in changes.values() for edit in edits]
        if flow_in:
            stretches = [(layout.starts[item], layout.ends[item]) for item in items]
            flow_pieces: list[FlowPiece] = [
                (index, changes.get(index, ())) if index is not None and index not in texts
                else (index, flow(_shown(value)))
                for index, value in zip(sources, new, strict=True)
            ]  # fmt: skip
            return [rebuilt_flow(layout, node, stretches, flow_pieces)]
        column = dash_column(layout, node)
        offset = layout.column(layout.starts[items[0]]) - column
        offset = offset if 0 < offset <= 2 * STEP * STEP else STEP
        pieces = [
            Piece(index, changes.get(index, ()))
            if index is not None and index not in texts
            else Piece(index, text=block_item(value, column, offset))
            for index, value in zip(sources, new, strict=True)
        ]
        by_id = hasattr(new[0], "id")
        return [rebuilt_list(layout, node, pieces, spaced=name in _SPACED, keep_comments=not by_id)]

    def _entry(self, node: int, old: object, new: object, *, flow_in: bool) -> list[Edit]:
        """Return the edits that turn an entry of a list into another one."""
        layout = self._layout
        before, after = _as_fields(old), _as_fields(new)
        if layout.kinds[node] == MAPPING and before is not None and after:
            return self._mapping(node, before, after, _order(new))
        column = layout.column(layout.starts[node])
        if layout.kinds[node] == SCALAR and after is None:
            return [self._scalar(node, new, max(0, column - STEP), flow_in=flow_in)]
        start, end = layout.body(node), layout.ends[node]
        if layout.kinds[node] == ALIAS or flow_in or after is None:
            return [(start, end, flow(new))]
        return [(start, end, block_mapping(after, column))]


def _as_fields(value: object) -> Fields | None:
    """Return the fields of a noun or mapping, or None for anything else."""
    if isinstance(value, Noun):
        return fields_of(value)
    return value if isinstance(value, Mapping) else None


def _order(value: object) -> list[str]:
    """Return the names of the fields in the order of the model."""
    if isinstance(value, Noun):
        return list(type(value).model_fields)
    return list(value) if isinstance(value, Mapping) else []


def _shown(value: object) -> object:
    """Return what is written of a new entry."""
    return shown_fields(value) if isinstance(value, Noun) and hasattr(value, "id") else value
