"""What Markdown and HTML pages are made of."""

from dataclasses import dataclass

from roadmap2backlog.loading.formats.text.csv_rows import Row

HEADING_BLOCK, ITEM, TEXT_BLOCK, ASIDE_BLOCK, TABLE = "heading", "item", "text", "aside", "table"
MENU = "menu"
DEEPEST_LIST = 20


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, list item, paragraph, table, aside such as code or a quote, or menu of the page.

    Args:
        kind: One of the six.
        text: Markdown without its block markup; lines joined by line breaks.
        line: The line it starts on, from 1.
        depth: Level of a heading (1–7; 7 is a bold line), depth of an item or of the item that
            a text belongs to; 0 is outside of lists, else from 1.
        checked: Whether the box of a task is ticked; None without a box.
        rows: Rows of a table, the header first.
    """

    kind: str
    text: str
    line: int
    depth: int = 0
    checked: bool | None = None
    rows: tuple[Row, ...] = ()
