"""Stories that people wrote in the tracker, under epics of the backlog."""

from collections.abc import Iterable, Mapping

from roadmap2backlog.model.backlog import Backlog, Story, StoryKind, StoryStatus
from roadmap2backlog.model.identity import slug, unique
from roadmap2backlog.syncing.describing import read_story
from roadmap2backlog.syncing.marks import is_mark
from roadmap2backlog.syncing.stages import status_of
from roadmap2backlog.syncing.tracker import Issue

_KINDS = {"bug": StoryKind.BUG, "spike": StoryKind.SPIKE, "enabler": StoryKind.ENABLER}


def with_new_stories(
    backlog: Backlog,
    children: Iterable[Issue],
    names: Mapping[str, str],
    epics: Mapping[str, str],
    *,
    scope: str,
    taken: Iterable[str] = (),
) -> tuple[Backlog, dict[str, str]]:
    """Return the backlog with the new stories, and their keys by id.

    Each stands behind the story of the backlog that it follows in its epic, else at the end.

    Args:
        backlog: As it stands.
        children: Issues under epics, in rank order.
        names: Names of items by ref and key of their issue.
        epics: Ids of epics by ref and key of their issue.
        scope: The set of issues.
        taken: Further ids that must not be used again.
    """
    order = [story.id for story in backlog.stories]
    stories = {story.id: story for story in backlog.stories}
    ids = {*stories, *taken, *(epic.id for epic in backlog.epics)}
    keys: dict[str, str] = {}
    last: dict[str, str] = {}
    for issue in children:
        epic = epics.get(issue.fields.parent, "")
        name = names.get(issue.ref, "")
        ours = issue.base is not None or any(is_mark(x, scope) for x in issue.fields.labels)
        if not epic:
            continue
        if name or ours:
            last[epic] = name if name in stories else last.get(epic, "")
            continue
        story = _story(issue, epic, ids, scope)
        ids.add(story.id)
        place = order.index(last[epic]) + 1 if last.get(epic) else len(order)
        order.insert(place, story.id)
        stories[story.id], keys[story.id], last[epic] = story, issue.key, story.id
    if not keys:
        return backlog, {}
    return backlog.model_copy(update={"stories": tuple(stories[n] for n in order)}), keys


def _story(issue: Issue, epic: str, taken: set[str], scope: str) -> Story:
    """Return a story for an issue; its words stand in the sentence if they have no other form."""
    title = " ".join(issue.fields.title.split()) or issue.key
    part = slug(title)
    name = unique(f"{epic}/{part}", taken)
    story = Story(
        id=name,
        epic=epic,
        kind=_KINDS.get(issue.kind.casefold(), StoryKind.STORY),
        title=title,
        points=issue.fields.points,
        labels=tuple(x for x in issue.fields.labels if not is_mark(x, scope)),
        status=status_of(issue, StoryStatus.DRAFT),
    )
    words = read_story(issue.fields.text, story)
    return words or story.model_copy(update={"story": issue.fields.text})
