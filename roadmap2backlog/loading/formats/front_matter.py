"""Pages whose plans stand in their front matter: `releases:` of a page that only shows them."""

from dataclasses import replace

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.any_yaml import yaml_outline
from roadmap2backlog.loading.formats.outline.item import Outline
from roadmap2backlog.loading.formats.outline.unplanned import has_state
from roadmap2backlog.loading.formats.text.block import HEADING_BLOCK, ITEM, TABLE
from roadmap2backlog.loading.formats.text.markdown_blocks import markdown_blocks
from roadmap2backlog.loading.formats.text.markdown_leaves import markdown_leaves
from roadmap2backlog.loading.formats.words.fields import title_rank
from roadmap2backlog.loading.yaml_nodes import read_yaml

_MARK = "---"
_FEWEST = 2
_PLANS = frozenset({HEADING_BLOCK, ITEM, TABLE})


def outline_in_front(text: str, file: str) -> Outline | None:
    """Return the outline of a page that tells its plans in the front matter, else None.

    Titled records with states or times stand there, and no lists, tables or sections below. What
    the page says beside them is kept as a note.
    """
    front, blocks = markdown_blocks(text)
    is_shown = any(block.kind in _PLANS for block in blocks)
    if is_shown or not front or not text.startswith(_MARK):
        return None
    data = "\n".join(("", *front, ""))  # a line in front, so that the places are those of the page
    read = read_yaml(data, file, lenient=True)
    if read.value is None or not _plans_work(read.value.value):
        return None
    outline = yaml_outline(data, file).unwrap()
    rest = "\n".join(text.splitlines()[len(front) + 2 :]).strip()
    outline.root.notes += [rest] if rest else []
    return replace(
        outline,
        leaves=(*outline.leaves, *markdown_leaves(rest, 0)),
        recognised_as="Markdown with its plans in the front matter",
    )


def _plans_work(value: Data) -> bool:
    """Return whether titled records with a state or a time stand in a mapping, at any depth."""
    records = [record for record in _records_in(value) if any(map(_names_title, record))]
    return sum(map(has_state, records)) >= _FEWEST


def _names_title(name: str) -> bool:
    return title_rank(name) is not None


def _records_in(value: Data) -> list[dict[str, Data]]:
    found: list[dict[str, Data]] = []
    waiting = [value]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, dict):
            waiting += inner.values()
        elif isinstance(inner, list):
            found += [entry for entry in inner if isinstance(entry, dict)]
            waiting += inner
    return found
