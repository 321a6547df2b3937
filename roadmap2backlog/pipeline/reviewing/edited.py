"""What an edit gives: the backlog as it is then, or why not and what to do instead."""

from collections.abc import Mapping
from dataclasses import dataclass

from roadmap2backlog.diagnostics import Diagnostic, has_errors
from roadmap2backlog.model.backlog import Backlog, Story


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that somebody else changed meanwhile; values as JSON has them."""

    id: str
    field: str
    before: object
    mine: object
    theirs: object

    def as_dict(self) -> dict[str, object]:
        """Return what the page shows side by side."""
        return {
            "id": self.id, "field": self.field, "before": self.before, "mine": self.mine,
            "theirs": self.theirs,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edited:
    """The backlog after an edit; with an error among the findings it is the one before.

    Args:
        touched: Ids of stories that look different now, the edited one first.
        clashes: Where somebody else changed the same field meanwhile; nothing is written then.
        offer: Stories that would have to move along.
    """

    backlog: Backlog
    touched: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    clashes: tuple[Clash, ...] = ()
    offer: tuple[str, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether nothing was changed."""
        return has_errors(self.findings)


def refused(backlog: Backlog, code: str, message: str, hint: str = "") -> Edited:
    """Return an edit that was not done, with the reason."""
    return Edited(backlog, findings=(Diagnostic(code, message, hint=hint),))


def gone(backlog: Backlog, name: str) -> Edited:
    """Return an edit refused because there is no such story."""
    return refused(backlog, "R706", f"there is no story {name}", "somebody removed or renamed it")


def story_of(backlog: Backlog, name: str) -> Story | None:
    """Return the story with that id, or None."""
    return next((story for story in backlog.stories if story.id == name), None)


def with_stories(backlog: Backlog, changed: Mapping[str, Story]) -> Backlog:
    """Return the backlog with some stories in the place of those with the same ids."""
    stories = tuple(changed.get(story.id, story) for story in backlog.stories)
    return backlog.model_copy(update={"stories": stories})
