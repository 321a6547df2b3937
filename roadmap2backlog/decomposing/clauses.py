"""Text fields to classified clauses."""

from roadmap2backlog.decomposing.drafts import Clause as DraftClause
from roadmap2backlog.decomposing.language import ClauseClass, classify_clause, frame
from roadmap2backlog.decomposing.language.parse import Clause as Sort
from roadmap2backlog.decomposing.language.parse import Frame
from roadmap2backlog.decomposing.phrases import clean
from roadmap2backlog.decomposing.segments import Segment, segments
from roadmap2backlog.model.provenance import PathKey

_NOTHING = Frame("NP", "noun")


def clauses_of(
    path: PathKey, text: str, *, prior: Sort | None = None, foreign: bool = False,
    listed: bool = False,
) -> tuple[DraftClause, ...]:  # fmt: skip
    """Return the clauses of a text field, in order.

    Args:
        path: Where the text stands.
        text: The text; Markdown is read.
        prior: What the field suggests that a clause is.
        foreign: Whether it is another language; then nothing is classified.
        listed: Whether the whole text is one entry of a list.
    """
    pieces = (Segment("bullet", text, 0),) if listed else segments(text)
    return tuple(_clause(path, piece, prior, foreign=foreign) for piece in pieces)


def _clause(path: PathKey, piece: Segment, prior: Sort | None, *, foreign: bool) -> DraftClause:
    text = clean(piece.text)
    sort = ClauseClass("capability", "another language") if foreign else _sort(text, prior)
    return DraftClause(
        path, text, piece.start, _NOTHING if foreign else frame(text), sort,
        piece.kind == "bullet", piece.kind == "heading", piece.done, foreign,
    )  # fmt: skip


def _sort(text: str, prior: Sort | None) -> ClauseClass:
    return classify_clause(text, prior)
