"""Whether the roadmap still asks for the same as it did when a person decided on a story."""

import re

from roadmap2backlog.model.backlog import CriterionStatus, Story

_MARKS = ".,;:!?…\"'“”‘’()[]*_`"
_BENEFIT = re.compile(r",? (?:so that|damit) ")
"""The reason of a story comes from elsewhere; it changes nothing of what is wanted."""


def asks_anew(before: Story, now: Story) -> bool:
    """Return whether another line of words asks for something else in a story's place.

    A word that is new in the line's other stories does not count, and neither do capitals
    and punctuation. Without other words in the roadmap it is only this program that changed.
    """
    if _line(before) == _line(now):
        return False
    return _title(before) != _title(now) or _persona(before) != _persona(now)


def differs(before: Story, ours: Story, now: Story) -> bool:
    """Return whether the roadmap asks for something else than before, and than ours says.

    Whoever takes over its new title agrees to the rest of the story as well.
    """
    if _agreed(now) - _agreed(before) - _agreed(ours):
        return True
    for told in (_title, _persona, _wish):
        if told(before) != told(now):
            return told(ours) != told(now)
    return False


def folded(text: str) -> str:
    """Return the words of a text; capitals, blanks and punctuation around words do not count."""
    bare = (word.strip(_MARKS) for word in text.casefold().split())
    return " ".join(word for word in bare if word)


def _line(story: Story) -> str:
    return folded(story.source.text if story.source else story.title)


def _title(story: Story) -> str:
    return folded(story.title)


def _persona(story: Story) -> str:
    return story.persona


def _wish(story: Story) -> str:
    return folded(_BENEFIT.split(story.story)[0])


def _agreed(story: Story) -> frozenset[str]:
    """Return the criteria that somebody wrote."""
    return frozenset(
        folded(f"{one.given} {one.when} {one.then} {one.text}")
        for one in story.acceptance
        if one.status is CriterionStatus.AGREED
    )
