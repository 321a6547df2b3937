"""Whether a line orders or names, where its first word can do both: "Audit rules", "Audit trail"."""

from collections.abc import Sequence
from pathlib import Path

from gates.figures import Figure, figure

from roadmap2backlog.decomposing.language import form_of

FirstWord = tuple[str, str]
"""What a line does, O (orders) or N (names), and the line."""


def read_first_words(labels: Path) -> list[FirstWord]:
    """Return the labelled lines of a file of the form "O TAB line"."""
    rows = labels.read_text(encoding="utf-8").splitlines()
    pairs = [row.partition("\t")[::2] for row in rows if row and not row.startswith("#")]
    return [(kind, line) for kind, line in pairs]


def first_word_figure(lines: Sequence[FirstWord]) -> Figure:
    return figure(
        "first words read as orders or names",
        [[one] for one in lines],
        lambda drawn: sum(map(_is_right, drawn)) / len(drawn),
    )


def first_word_errors(lines: Sequence[FirstWord]) -> list[str]:
    """Return the lines that are read otherwise than they are labelled."""
    return [f"{kind} {line}" for kind, line in lines if not _is_right((kind, line))]


def _is_right(one: FirstWord) -> bool:
    kind, line = one
    return (form_of(line) == "VP") == (kind == "O")
