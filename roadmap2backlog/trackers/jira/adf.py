"""Descriptions in Atlassian Document Format, which Cloud speaks."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from roadmap2backlog.syncing.markup import Block, parse, render

Node = dict[str, Any]
_LISTS = {"bulletList": "bullets", "orderedList": "numbers"}
_MARKS = {"strong": "**", "em": "*", "code": "`", "strike": "~~"}
_DEEPEST = 40


def to_adf(text: str) -> Node | None:
    """Return a text as a document; None for no text."""
    content = [_node(block) for block in parse(text)]
    return {"type": "doc", "version": 1, "content": content} if content else None


def from_adf(document: object) -> str:
    """Return a document as text; of what has no place in text, a trace stays."""
    if isinstance(document, str):
        return document
    if not isinstance(document, Mapping):
        return ""
    return render(block for node in _nodes(document) for block in _blocks(node, 0))


def _node(block: Block) -> Node:
    if block.kind == "heading":
        text = [_text(" ".join(block.items[0]))]
        return {"type": "heading", "attrs": {"level": block.level}, "content": text}
    if block.kind == "literal":
        lines = "\n".join(block.items[0])
        return {"type": "codeBlock", "content": [_text(lines)] if lines else []}
    if block.kind == "paragraph":
        return _paragraph(block.items[0])
    name = "bulletList" if block.kind == "bullets" else "orderedList"
    items = [{"type": "listItem", "content": [_paragraph(lines)]} for lines in block.items]
    return {"type": name, "content": items}


def _paragraph(lines: Sequence[str]) -> Node:
    """Return lines as one paragraph with breaks."""
    content: list[Node] = []
    for line in lines:
        content += [{"type": "hardBreak"}] if content else []
        content += [_text(line)] if line else []
    return {"type": "paragraph", "content": content}


def _text(text: str) -> Node:
    return {"type": "text", "text": text}


def _blocks(node: Mapping[str, Any], depth: int) -> Iterable[Block]:
    """Yield the blocks of a block node."""
    kind = node.get("type")
    if kind == "heading":
        level = node.get("attrs", {}).get("level", 2)
        yield from _filled("heading", (_inline(node).replace("\n", " "),), level)
    elif kind == "codeBlock":
        yield Block("literal", (tuple(_inline(node).split("\n")),))
    elif kind in _LISTS:
        items = tuple(_item(entry, depth + 1) for entry in _nodes(node))
        if any(items):
            yield Block(_LISTS[kind], tuple(item for item in items if item))
    elif kind in {"paragraph", None} or depth > _DEEPEST or not _has_blocks(node):
        yield from _filled("paragraph", _lines(_inline(node)))
    else:
        for inner in _nodes(node):
            yield from _blocks(inner, depth + 1)


def _item(entry: Mapping[str, Any], depth: int) -> tuple[str, ...]:
    """Return the lines of a list item; lists inside it become lines of their own."""
    lines: list[str] = []
    for inner in _nodes(entry):
        for block in _blocks(inner, depth):
            lines += [line for line in render((block,)).split("\n") if line.strip()]
    return tuple(lines)


def _filled(kind: str, lines: tuple[str, ...], level: int = 0) -> Iterable[Block]:
    if any(line.strip() for line in lines):
        yield Block(kind, (lines,), level)


def _inline(node: Mapping[str, Any]) -> str:
    """Return the text of a block's inline nodes."""
    return "".join(_inline_text(inner) for inner in _nodes(node))


def _inline_text(node: Mapping[str, Any]) -> str:  # noqa: PLR0911 -- one per kind of node
    kind = node.get("type")
    attributes = node.get("attrs", {})
    if kind == "text":
        return _marked(str(node.get("text", "")), node.get("marks") or ())
    if kind == "hardBreak":
        return "\n"
    if kind == "mention":
        return str(attributes.get("text", "@someone"))
    if kind == "emoji":
        return str(attributes.get("text") or attributes.get("shortName", ""))
    if kind == "inlineCard":
        return str(attributes.get("url", ""))
    if kind == "status":
        return f"[{attributes.get('text', '')}]"
    return f"[{kind}]" if not _nodes(node) else "".join(map(_leaf, _nodes(node)))


def _leaf(node: Mapping[str, Any]) -> str:
    return str(node.get("text", ""))


def _marked(text: str, marks: Iterable[Mapping[str, Any]]) -> str:
    for mark in marks:
        kind = str(mark.get("type", ""))
        if kind == "link":
            text = f"[{text}]({mark.get('attrs', {}).get('href', '')})"
        elif sign := _MARKS.get(kind):
            text = f"{sign}{text}{sign}"
    return text


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _nodes(node: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    content = node.get("content")
    return [n for n in content if isinstance(n, Mapping)] if isinstance(content, list) else []


def _has_blocks(node: Mapping[str, Any]) -> bool:
    """Return whether a node holds blocks, not words."""
    inline = {"text", "hardBreak", "mention", "emoji", "inlineCard", "status", "date"}
    inner = _nodes(node)
    return bool(inner) and all(child.get("type") not in inline for child in inner)
