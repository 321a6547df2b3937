"""YAML text to plain data with a place for every value, under the rules for files of people.

Every scalar stays the text that was typed, so `no`, `1:30`, `012` and `2027-01` survive;
only an empty value, `~` and `null` are None.
"""

from collections.abc import Iterator
from typing import NamedTuple

from roadmap2backlog.diagnostics import Checked, Diagnostic, sort_findings
from roadmap2backlog.loading.data import Data, leaves
from roadmap2backlog.loading.encoding import LARGEST_FILE_BYTES, decode
from roadmap2backlog.loading.positions import YamlSourceMap
from roadmap2backlog.loading.tree import Tree, TreeRefusedError
from roadmap2backlog.yaml_events import YamlError, events, no_collector

__all__ = ["Data", "Document", "leaves", "read_yaml"]


class Document(NamedTuple):
    """The plain data of a file, where every part of it stands, and the text itself."""

    value: Data
    source_map: YamlSourceMap
    text: str


def read_yaml(
    data: bytes | str, file: str, *, lenient: bool = False, largest: int = LARGEST_FILE_BYTES
) -> Checked[Document]:
    """Return the data of a YAML file, with all findings of the R1xx codes.

    A value comes back even with errors where YAML still allows reading on: the first of two
    duplicate keys stays, merge keys are left out, tags are ignored.

    Args:
        data: The file's bytes, or its text.
        file: The name that findings call it by.
        lenient: For foreign files: merge keys are merged, a repeated key gets a number,
            several documents become a list; all of that with warnings instead of errors.
        largest: How many bytes the file may have.
    """
    decoded = decode(data, file, lenient=lenient, largest=largest)
    if decoded.value is None:
        return Checked(None, decoded.findings)
    text = decoded.value
    tree = Tree(text, file, lenient=lenient)
    stopped = _grow(tree, text)
    findings = sort_findings((*decoded.findings, *_before(tree.findings, stopped), *stopped))
    if stopped:
        return Checked(None, findings)
    root, value = tree.root()
    if value is None:
        empty = Diagnostic("R109", "the file holds no content", tree.places.span(0, 0))
        return Checked(None, (*findings, empty))
    source_map = YamlSourceMap(file, tree.nodes, root, value)
    return Checked(Document(value, source_map, text), findings)


def _before(found: list[Diagnostic], stopped: tuple[Diagnostic, ...]) -> Iterator[Diagnostic]:
    """Yield what was found, but for entries read as text behind what stopped the reading."""
    first = min((each.span for each in stopped), default=None)
    for each in found:
        if first is None or each.code != "R112" or each.span < first:
            yield each


def _grow(tree: Tree, text: str) -> tuple[Diagnostic, ...]:
    """Fill the tree from the text; return the finding that stopped it, if any."""
    with no_collector():
        try:
            tree.take(events(text))
        except TreeRefusedError as refused:
            return (refused.finding,)
        except YamlError as error:
            from roadmap2backlog.loading.syntax_words import explain  # noqa: PLC0415 -- rarely needed

            too_deep = tree.refusal_of_depth(error)
            return (too_deep or explain(error, text, tree.places),)
    return ()
