"""The backlog as a short list for a terminal: rank, points, story, and what is marked on it."""

from roadmap2backlog.codes import CODES, FLAGS
from roadmap2backlog.model.backlog import Story, StoryStatus
from roadmap2backlog.reporting.format import Format, Outlook
from roadmap2backlog.reporting.outline import standing
from roadmap2backlog.reporting.subject import ReportSubject
from roadmap2backlog.reporting.wording import joined, number, one_line

_WIDEST_TITLE = 60


class Text:
    """One line a story, in rank order."""

    suffix = ".txt"
    outlook: Outlook = "none"

    def render(self, subject: ReportSubject) -> str:
        """Return the whole list; dropped stories are left out."""
        stories = [s for s in subject.backlog.stories if s.status is not StoryStatus.DROPPED]
        wide = min(_WIDEST_TITLE, max((len(story.title) for story in stories), default=0))
        lines = [_line(rank, story, wide) for rank, story in enumerate(stories, 1)]
        return "".join(line.rstrip() + "\n" for line in lines)


def _line(rank: int, story: Story, wide: int) -> str:
    """Return one story."""
    words = one_line(story.title)
    title = words[: wide - 1] + "…" if len(words) > wide else words.ljust(wide)
    points = f"{number(story.points) or '?':>3} pt"
    loud = [flag for flag in story.flags if flag not in FLAGS or _is_loud(flag)]
    marks = [*standing(story), *(["open question"] if story.questions else []), *loud]
    shown = joined(marks, ", ")
    return f"{rank:>4}  {points}  {title}  {shown}"


def _is_loud(flag: str) -> bool:
    """Return whether a flag asks somebody to do something."""
    return CODES[FLAGS[flag]].severity != "note"


PLUGIN: Format = Text()
