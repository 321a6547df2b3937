"""The backlog for Jira's own CSV importer: parents stand above children, links by issue id."""

from collections.abc import Iterator
from dataclasses import dataclass

from roadmap2backlog.model.backlog import Epic, Story, StoryStatus
from roadmap2backlog.reporting.format import Outlook
from roadmap2backlog.reporting.formats.csv import write_csv
from roadmap2backlog.reporting.outline import ShownStory, ranked_stories
from roadmap2backlog.reporting.subject import ReportSubject
from roadmap2backlog.reporting.wording import criterion, one_line, plain_number
from roadmap2backlog.vocabulary.shortened import shortened

_LONGEST_SUMMARY = 255
_TYPES = {
    "epic": "Epic", "story": "Story", "enabler": "Story", "spike": "Task", "tech-debt": "Task",
    "bug": "Bug",
}  # fmt: skip
_STATUSES = {StoryStatus.IN_PROGRESS: "In Progress", StoryStatus.DONE: "Done"}
_TO_DO = "To Do"
_HEAD = ("Issue Id", "Parent", "Issue Type", "Summary", "Description", "Status", "Story Points")
_NEWLINE = "\n"


@dataclass(frozen=True, slots=True)
class _Issue:
    """One line: `numbers` of issues stand in `parent` and `blockers`."""

    number: int
    parent: int | None
    kind: str
    summary: str
    description: str
    status: str
    points: float | int | None
    labels: tuple[str, ...]
    blockers: tuple[int, ...]


class JiraCsvReport:
    """One line per epic and story; lists fill columns of the same name, as Jira wants it."""

    suffix = ".csv"
    outlook: Outlook = "none"

    def render(self, subject: ReportSubject) -> str:
        """Return comma-separated UTF-8 text; dropped stories are left out."""
        issues = tuple(_issues(subject))
        labels = max((len(issue.labels) for issue in issues), default=0)
        links = max((len(issue.blockers) for issue in issues), default=0)
        link = f"Inward issue link ({subject.settings.tracker.jira.link_type})"
        head = (*_HEAD, *["Labels"] * labels, *[link] * links)
        rows = [
            (
                i.number, i.parent, i.kind, i.summary, i.description, i.status, i.points,
                *_filled(i.labels, labels), *_filled(i.blockers, links),
            )
            for i in issues
        ]  # fmt: skip
        return write_csv([head, *rows], bullet="*")


def _issues(subject: ReportSubject) -> Iterator[_Issue]:
    """Yield the epics, then the stories in rank order."""
    ranked = [r for r in ranked_stories(subject) if r.story.status is not StoryStatus.DROPPED]
    types = _TYPES | subject.settings.tracker.jira.issue_types
    epics = {epic.id: number for number, epic in enumerate(subject.backlog.epics, start=1)}
    stories = {row.story.id: len(epics) + n for n, row in enumerate(ranked, start=1)}
    lines = _lines(subject.backlog.epics, epics, stories)
    for epic in subject.backlog.epics:
        yield _of_epic(epic, epics[epic.id], types["epic"])
    for row in ranked:
        story = row.story
        numbers = [n for name in story.depends_on for n in lines.get(name, ())]
        yield _of_story(
            row, types.get(story.kind, "Story"), (stories[story.id], epics.get(story.epic)),
            tuple(n for n in dict.fromkeys(numbers) if n != epics.get(story.epic)),
        )  # fmt: skip


def _lines(
    given: tuple[Epic, ...], epics: dict[str, int], stories: dict[str, int]
) -> dict[str, list[int]]:
    """Return the lines that stand for each id; an initiative has none, so its epics do."""
    lines: dict[str, list[int]] = {}
    for epic in given:
        lines.setdefault(epic.initiative, []).append(epics[epic.id])
    return lines | {name: [number] for name, number in (epics | stories).items()}


def _of_epic(epic: Epic, number: int, kind: str) -> _Issue:
    """Return the line of an epic."""
    words = _NEWLINE.join((epic.description, *epic.notes)).strip()
    return _Issue(
        number, None, kind, _summary(epic.title), words, _TO_DO, None, (_label(epic.id),), ()
    )


def _of_story(
    row: ShownStory, kind: str, numbers: tuple[int, int | None], blockers: tuple[int, ...]
) -> _Issue:
    """Return the line of a story; `numbers` are its own and its epic's."""
    story = row.story
    labels = tuple(dict.fromkeys(map(_label, (story.id, *story.labels))))
    points = plain_number(story.points)
    return _Issue(
        numbers[0], numbers[1], kind, _summary(story.title), _description(story),
        _STATUSES.get(story.status, _TO_DO), points, labels, blockers,
    )  # fmt: skip


def _description(story: Story) -> str:
    """Return the story, its criteria and its questions as lines."""
    parts = [[story.story] if story.story else []]
    parts.append([f"* {criterion(given)}" for given in story.acceptance])
    parts.append([f"Question: {one_line(text)}" for text in story.questions])
    parts.append([one_line(text) for text in story.notes])
    return "\n\n".join(_NEWLINE.join(lines) for lines in parts if lines)


def _summary(title: str) -> str:
    """Return a title on one line, no longer than Jira takes."""
    return shortened(one_line(title), _LONGEST_SUMMARY)


def _label(text: str) -> str:
    """Return a label; Jira takes no blanks in one."""
    return "-".join(one_line(text).split())[:_LONGEST_SUMMARY]


def _filled(values: tuple[str, ...] | tuple[int, ...], width: int) -> tuple[str | int, ...]:
    """Return the values with empty cells behind them up to a width."""
    return (*values, *[""] * (width - len(values)))


PLUGIN = JiraCsvReport()
