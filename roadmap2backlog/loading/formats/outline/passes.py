"""The passes that an outline goes through before it is shaped, in order."""

from collections.abc import Callable

from roadmap2backlog.loading.formats.outline.audiences import without_audiences
from roadmap2backlog.loading.formats.outline.board_columns import with_board_columns
from roadmap2backlog.loading.formats.outline.bracketed_states import with_bracketed_states
from roadmap2backlog.loading.formats.outline.commands import without_commands
from roadmap2backlog.loading.formats.outline.crossed_parts import with_crossed_parts
from roadmap2backlog.loading.formats.outline.dated_items import with_dated_items
from roadmap2backlog.loading.formats.outline.dividers import without_dividers
from roadmap2backlog.loading.formats.outline.ending_orders import with_ending_orders
from roadmap2backlog.loading.formats.outline.ending_ratings import with_ending_ratings
from roadmap2backlog.loading.formats.outline.ending_sizes import with_ending_sizes
from roadmap2backlog.loading.formats.outline.ending_states import with_ending_states
from roadmap2backlog.loading.formats.outline.ending_times import with_ending_times
from roadmap2backlog.loading.formats.outline.issue_labels import without_issue_labels
from roadmap2backlog.loading.formats.outline.issue_numbers import with_issue_numbers
from roadmap2backlog.loading.formats.outline.item import Item
from roadmap2backlog.loading.formats.outline.labels import without_labels
from roadmap2backlog.loading.formats.outline.leftovers import with_leftovers
from roadmap2backlog.loading.formats.outline.measured_aims import without_measures
from roadmap2backlog.loading.formats.outline.measured_states import with_measured_states
from roadmap2backlog.loading.formats.outline.nearly_done import with_nearly_done
from roadmap2backlog.loading.formats.outline.open_parts import with_open_parts
from roadmap2backlog.loading.formats.outline.options import without_options
from roadmap2backlog.loading.formats.outline.pointed_items import with_pointed_items
from roadmap2backlog.loading.formats.outline.recaps import with_recaps
from roadmap2backlog.loading.formats.outline.role_fields import with_role_personas
from roadmap2backlog.loading.formats.outline.samples import without_samples
from roadmap2backlog.loading.formats.outline.settled_items import without_dropped
from roadmap2backlog.loading.formats.outline.shared_leads import with_whole_stories
from roadmap2backlog.loading.formats.outline.stage_leads import with_stage_leads
from roadmap2backlog.loading.formats.outline.told_features import with_told_features
from roadmap2backlog.loading.formats.outline.trailing_comments import with_trailing_comments
from roadmap2backlog.loading.formats.outline.untitled import without_untitled
from roadmap2backlog.loading.formats.outline.updated_items import with_updated_items
from roadmap2backlog.loading.formats.outline.written_markup import with_written_markup

Pass = Callable[[Item], Item]
"""Changes a tree in place, and returns its root."""

ANY_ORDER: tuple[Pass, ...] = (
    without_untitled,
    with_written_markup,
    with_trailing_comments,
    with_pointed_items,
    with_nearly_done,
    with_board_columns,
    with_told_features,
    with_recaps,
    with_dated_items,
    with_whole_stories,
    without_samples,
    with_measured_states,
    with_bracketed_states,
    with_updated_items,
    with_ending_ratings,
    with_ending_sizes,
    with_ending_states,
    with_ending_times,
    with_stage_leads,
    with_ending_orders,
    without_dividers,
    without_audiences,
    without_issue_labels,
    with_crossed_parts,
    with_open_parts,
    without_commands,
    with_leftovers,
    with_role_personas,
)
"""What looks at different things, and may come one before the other."""

PASSES: tuple[Pass, ...] = (
    *ANY_ORDER,
    without_dropped,  # by then the state is off the title: `Fax: rejected`
    without_measures,  # by then a plan has its name, where a time stood for it
    without_options,  # while the label that speaks of a choice is there
    without_labels,  # takes `Feature:`, which `with_told_features` reads before
    with_issue_numbers,  # takes `#12`, by which `#12 — the epic` is told as a label before
)


def arrange(root: Item) -> None:
    """Change a tree so that each item is a plan, part of one, or what is said of it."""
    for change in PASSES:
        change(root)
