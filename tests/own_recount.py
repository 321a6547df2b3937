"""Counts the text leaves of a foreign roadmap a second time, by means that are not the product's.

PyYAML composes, the `csv` module reads rows, `html.parser` reads pages; nothing here is imported
from the product. Words are compared, so that neither white space nor markup counts.
"""

import csv
import html
import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import yaml

_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(r"<(?:https?|mailto):[^>\s]*>|<[\w.+-]+@[\w.-]+>")
_TAG = re.compile(r"<[/!?a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_RULE = re.compile(r"^[\s|:=*_+~-]*$")
_MARKER = re.compile(r"^\s*(?:>\s*)*(?:[-*+] |\d+[.)] |#{1,6} )?\s*(?:\[[ xX]\] )?")
_NULLS = {"", "~", "null", "Null", "NULL"}
_UNSHOWN = {"script", "style", "template", "svg", "noscript"}


def words(text: str) -> list[str]:
    return _WORD.findall(html.unescape(text).replace("_", " ").casefold())


def lost_words(source: str, kind: str, result: str) -> list[str]:
    """Return the leaves of a source that lack a word in the resulting roadmap.yaml."""
    texts = [leaf for leaf in _texts(yaml.compose(result, Loader=yaml.CSafeLoader)) if leaf]
    there = {word for text in texts for word in words(text)}
    return [leaf for leaf in leaves(source, kind) if not set(words(leaf)) <= there]


def torn_leaves(source: str, kind: str, result: str) -> list[str]:
    """Return the leaves whose words do not stand one after the other in any text of the result."""
    texts = _texts(yaml.compose(result, Loader=yaml.CSafeLoader))
    blob = " | ".join(" ".join(words(text)) for text in texts)
    spoken = [(leaf, " ".join(words(leaf))) for leaf in leaves(source, kind)]
    return [leaf for leaf, said in spoken if said and f" {said} " not in f" {blob} "]


def leaves(source: str, kind: str) -> list[str]:
    """Return the text leaves of a source; `kind` is the ending of its name."""
    found = {"yaml": _yaml, "yml": _yaml, "json": _yaml, "csv": _cells, "tsv": _cells,
             "html": _page}.get(kind, _lines)  # fmt: skip
    return [leaf for leaf in found(source) if words(leaf)]


def _yaml(source: str) -> Iterator[str]:
    for document in yaml.compose_all(source, Loader=yaml.CSafeLoader):
        yield from _texts(document)


def _texts(document: yaml.Node | None) -> Iterator[str]:
    """Yield the scalars that are no keys, those behind anchors once."""
    waiting, seen = [document], set()
    while waiting:
        node = waiting.pop()
        if node is None or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            if node.style or node.value not in _NULLS:
                yield node.value
        elif isinstance(node, yaml.MappingNode):
            waiting += [value for _, value in node.value]
        else:
            waiting += node.value


def _cells(source: str) -> Iterator[str]:
    """Yield the cells below the names; a row that comes again is names, too.

    The mark that the first lines have most often parts the cells.
    """
    lines = source.replace("\r\n", "\n").replace("\r", "\n")
    lines = lines.partition("\n")[2] if lines.startswith("sep=") else lines
    head = "\n".join(lines.splitlines()[:5])
    mark = max(",;\t|", key=lambda each: (head.count(each), each == ","))
    rows = list(csv.reader(io.StringIO(lines, newline=""), delimiter=mark))
    names = [row for row in rows if rows.count(row) > 1 and sum(map(bool, row)) > 1]
    for row in rows[1:]:
        yield from () if row in names else row


def _lines(source: str) -> Iterator[str]:
    """Yield the lines of a Markdown page without marks, comments, tags, rules and addresses."""
    plain = re.sub(r"<!--.*?-->", " ", source, flags=re.DOTALL)
    for line in plain.splitlines():
        if not _RULE.match(line):
            yield _TAG.sub(" ", _ADDRESS.sub(" ", _MARKER.sub("", line)))


class _Shown(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.hidden += tag in _UNSHOWN

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in _UNSHOWN and self.hidden > 0

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.texts.append(data)


def _page(source: str) -> Iterator[str]:
    parser = _Shown()
    parser.feed(source)
    yield from parser.texts
