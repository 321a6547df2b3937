"""What an import gives back, and the way from an outline to it."""

from dataclasses import dataclass
from typing import Protocol

from roadmap2backlog.diagnostics import Checked, Diagnostic, Span
from roadmap2backlog.loading.formats.keeping import check_kept, with_notes
from roadmap2backlog.loading.formats.outline.item import Outline
from roadmap2backlog.loading.formats.outline.passes import arrange
from roadmap2backlog.loading.formats.shaping.roadmap import compose
from roadmap2backlog.loading.formats.telling import mapping_of
from roadmap2backlog.model.roadmap import Roadmap


@dataclass(frozen=True, slots=True)
class Imported:
    """A foreign roadmap as one of ours.

    Args:
        roadmap: What it says.
        recognised_as: A few words for the format, e.g. `Jira export (CSV)`.
        leaves: How many text leaves the source has.
        kept: How many of them stand in the roadmap.
        mapping: Sentences that say what was taken for what.
        rescued: Texts that no rule placed; they stand in the roadmap's notes.
    """

    roadmap: Roadmap
    recognised_as: str
    leaves: int
    kept: int
    mapping: tuple[str, ...]
    rescued: tuple[str, ...] = ()


class RoadmapFormat(Protocol):
    """A foreign format that can be read."""

    def recognise(self, text: str, file: str) -> float:
        """Return how sure the format is that the text is its own, from 0 to 1."""
        ...

    def read(self, text: str, file: str) -> Checked[Imported]:
        """Return the roadmap that the text tells, with every text leaf in it."""
        ...


def imported_from(outline: Outline, file: str) -> Checked[Imported]:
    """Return the roadmap of an outline, with what no rule placed in its notes."""
    arrange(outline.root)
    composed = compose(outline)
    if composed.roadmap is None:
        empty = Diagnostic(
            "R109",
            "no text that could be a roadmap stands in the file",
            Span(file),
            "give a file with titles of what is planned",
        )
        return Checked(None, (*outline.findings, empty))
    roadmap = composed.roadmap
    found = check_kept(roadmap, outline.leaves, marked_up=outline.marked_up)
    if found.missing:
        roadmap = with_notes(roadmap, found.missing)
        found_again = check_kept(roadmap, outline.leaves, marked_up=outline.marked_up)
    else:
        found_again = found
    imported = Imported(
        roadmap=roadmap,
        recognised_as=outline.recognised_as,
        leaves=found.leaves,
        kept=found_again.kept,
        mapping=mapping_of(composed, roadmap, outline, found.missing),
        rescued=found.missing,
    )
    return Checked(imported, (*outline.findings, *composed.findings))
