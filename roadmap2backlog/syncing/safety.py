"""When a push must not happen before a person has looked."""

from collections.abc import Mapping

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.model.changeset import Action, Stray
from roadmap2backlog.syncing.compute_changes import Difference
from roadmap2backlog.vocabulary.counted import counted

LARGEST_SHARE = 0.3
"""Of the managed issues, this share may change in one push."""

_ALWAYS_ALLOWED = 3
"""So many changes are nobody's mass change, however small the backlog."""

_SHOWN = 5


def unsafe(difference: Difference, known: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """Return the reasons not to push, none if it is safe.

    Args:
        difference: What would happen.
        known: Keys of the issues that were there after the last push, by name.
    """
    managed = difference.changes.managed
    if known and not managed:
        return (_nothing_left(difference, counted(len(known), "issue")),)
    found = []
    if difference.gone:
        said = ", ".join(_named(stray) for stray in difference.gone[:_SHOWN])
        more = f" and {len(difference.gone) - _SHOWN} more" if difference.gone[_SHOWN:] else ""
        found.append(Diagnostic("R813", f"issues are gone from the tracker: {said}{more}"))
    changing = {change.id for change in difference.changes.of(Action.UPDATE)}
    if len(changing) > _ALWAYS_ALLOWED and len(changing) > LARGEST_SHARE * managed:
        message = f"{len(changing)} of {managed} issues would change, more than 30 %"
        found.append(Diagnostic("R811", message))
    return tuple(found)


def _nothing_left(difference: Difference, issues: str) -> Diagnostic:
    """Return why no issue known before belongs to an item: other ids, or nothing to be seen."""
    if any(stray.why == "orphan" for stray in difference.changes.strays):
        message = (
            f"none of the {issues} known before belongs to this backlog any more; to go on would "
            "make all of it a second time, under new ids"
        )
        hint = (
            "look whether this is the right backlog, and whether its ids were changed; if all of "
            "it is meant to be new, remove `keys` from backlog.lock.json"
        )
        return Diagnostic("R812", message, hint=hint)
    message = (
        f"the tracker shows nothing of the {issues} known before; this is a wrong project, a lost "
        "permission or a login that does not count, not an empty project"
    )
    return Diagnostic("R812", message)


def _named(stray: Stray) -> str:
    """Return an item with the key that its issue had, as far as anybody remembers it."""
    return f"{stray.id} ({stray.key})" if stray.key else stray.id
