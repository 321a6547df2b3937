"""How far a story is, as its issue shows it."""

from roadmap2backlog.model.backlog import StoryStatus
from roadmap2backlog.syncing.tracker import Issue, Stage


def status_of(issue: Issue, status: StoryStatus) -> StoryStatus:
    """Return a story's status once its issue has been looked at: work begun and done is seen there.

    An issue that nobody has begun says nothing, as every new issue starts that way.
    """
    if status is StoryStatus.DROPPED or issue.stage is Stage.TODO:
        return status
    return StoryStatus.DONE if issue.stage is Stage.DONE else StoryStatus.IN_PROGRESS
