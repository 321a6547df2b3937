"""Stories that are done or dropped keep their words when the roadmap asks for something else."""

from dataclasses import replace

from roadmap2backlog.merging.merge_item import Collision, MergedItem, merge_item
from roadmap2backlog.merging.new_words import differs
from roadmap2backlog.model.backlog import SETTLED, Story
from roadmap2backlog.model.provenance import Source

_HELD = (
    "kind", "title", "story", "persona", "acceptance", "points", "points_from", "questions",
    "notes", "flags", "confidence", "source",
)  # fmt: skip
"""What tells what was built, or decided against; where it belongs and whom it blocks may change."""


def merge_story(base: Story, ours: Story, theirs: Story) -> MergedItem[Story]:
    """Return a story merged field by field; what is settled does not become something else.

    The next base keeps the words that both sides last had in common, so that a story that is
    opened again takes the new ones.
    """
    if ours.status not in SETTLED or not differs(base, ours, theirs):
        return merge_item(base, ours, theirs)
    held: dict[str, object] = {name: getattr(base, name) for name in _HELD}
    if base.source and theirs.source:
        held["source"] = Source(line=theirs.source.line, text=base.source.text)
    merged = merge_item(base, ours, theirs.model_copy(update=held))
    kept = [
        Collision(name, getattr(base, name), getattr(ours, name), getattr(theirs, name))
        for name in _HELD
        if getattr(theirs, name) not in (getattr(base, name), getattr(ours, name))
    ]
    return replace(merged, collisions=(*merged.collisions, *kept), is_frozen=True)
