"""What an import gives back, and the way from an outline to it."""

from dataclasses import dataclass
from typing import Protocol

from roadmap2backlog.diagnostics import Checked, Diagnostic, Span
from roadmap2backlog.loading.formats.keeping import check_kept, with_notes
from roadmap2backlog.loading.formats.outline.audiences import without_audiences
from roadmap2backlog.loading.formats.outline.bracketed_states import with_bracketed_states
from roadmap2backlog.loading.formats.outline.commands import without_commands
from roadmap2backlog.loading.formats.outline.dated_items import with_dated_items
from roadmap2backlog.loading.formats.outline.dividers import without_dividers
from roadmap2backlog.loading.formats.outline.ending_states import with_ending_states
from roadmap2backlog.loading.formats.outline.issue_labels import without_issue_labels
from roadmap2backlog.loading.formats.outline.issue_numbers import with_issue_numbers
from roadmap2backlog.loading.formats.outline.item import Outline
from roadmap2backlog.loading.formats.outline.labels import without_labels
from roadmap2backlog.loading.formats.outline.leftovers import with_leftovers
from roadmap2backlog.loading.formats.outline.measured_aims import without_measures
from roadmap2backlog.loading.formats.outline.measured_states import with_measured_states
from roadmap2backlog.loading.formats.outline.open_parts import with_open_parts
from roadmap2backlog.loading.formats.outline.options import without_options
from roadmap2backlog.loading.formats.outline.role_fields import with_role_personas
from roadmap2backlog.loading.formats.outline.samples import without_samples
from roadmap2backlog.loading.formats.outline.settled_items import without_dropped
from roadmap2backlog.loading.formats.outline.shared_leads import with_whole_stories
from roadmap2backlog.loading.formats.outline.told_features import with_told_features
from roadmap2backlog.loading.formats.outline.untitled import without_untitled
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
    root = with_dated_items(with_told_features(without_untitled(outline.root)))
    root = with_measured_states(without_samples(with_whole_stories(root)))
    root = with_ending_states(with_bracketed_states(root))
    root = without_issue_labels(without_audiences(without_dividers(root)))
    root = without_measures(without_dropped(without_commands(with_open_parts(root))))
    with_issue_numbers(without_labels(without_options(with_role_personas(with_leftovers(root)))))
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
