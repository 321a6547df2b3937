"""The acceptance criteria as Gherkin: one rule per epic, one scenario per criterion."""

import re
from collections.abc import Iterable, Iterator

from roadmap2backlog.model.backlog import AcceptanceCriterion, StoryStatus
from roadmap2backlog.reporting.format import Outlook
from roadmap2backlog.reporting.outline import ShownStory, ranked_stories, standing
from roadmap2backlog.reporting.subject import ReportSubject
from roadmap2backlog.reporting.wording import examples, one_line

_UNTAGGABLE = re.compile(r"[\s@#]+")
_UNNAMABLE = re.compile(r"[^a-z0-9]+")
_TO_BE_SAID = "TODO: How can one see that it is done?"
_LONGEST_NAME = 80


class FeatureReport:
    """One stream for all, or one file per epic: see `feature_files`."""

    suffix = ".feature"
    outlook: Outlook = "none"

    def render(self, subject: ReportSubject) -> str:
        """Return one feature with a rule for each epic that has stories."""
        lines = [f"Feature: {_said(subject.title)}", ""]
        for title, rows in _by_epic(subject):
            lines += [f"  Rule: {_said(title)}", ""]
            lines += [line for row in rows for line in _story(row, "    ")]
        return "\n".join(lines).rstrip("\n") + "\n"


def feature_files(subject: ReportSubject) -> dict[str, str]:
    """Return the text of one feature file per epic, by file name."""
    found: dict[str, str] = {}
    for title, rows in _by_epic(subject):
        home = rows[0].epic.id if rows[0].epic else title
        lines = [f"Feature: {_said(title)}", ""]
        lines += [line for row in rows for line in _story(row, "  ")]
        name = _UNNAMABLE.sub("-", home.lower()).strip("-")[:_LONGEST_NAME] or "feature"
        number = 1
        while (file := f"{name}{f'-{number}' if number > 1 else ''}.feature") in found:
            number += 1
        found[file] = "\n".join(lines).rstrip("\n") + "\n"
    return found


def _by_epic(subject: ReportSubject) -> Iterable[tuple[str, list[ShownStory]]]:
    """Return the stories that are not dropped by epic, epics in the order of the backlog."""
    grouped: dict[str, tuple[str, list[ShownStory]]] = {}
    for row in ranked_stories(subject):
        if row.story.status is not StoryStatus.DROPPED:
            home = row.epic.id if row.epic else ""
            title = row.epic.title if row.epic else "Stories without an epic"
            grouped.setdefault(home, (title, []))[1].append(row)
    return grouped.values()


def _story(row: ShownStory, indent: str) -> Iterator[str]:
    """Yield the scenarios of a story."""
    story = row.story
    tags = " ".join(f"@{word}" for word in standing(story))
    criteria = story.acceptance or (AcceptanceCriterion(then=_TO_BE_SAID),)
    for number, criterion in enumerate(criteria, start=1):
        yield f"{indent}@{_UNTAGGABLE.sub('-', one_line(story.id))} {tags}"
        table = examples(criterion)
        word = "Scenario Outline" if len(table) > 1 else "Scenario"
        count = f" ({number})" if len(criteria) > 1 else ""
        yield f"{indent}{word}: {_said(story.title)}{count}"
        if story.story:
            # The prefix keeps words that look like a keyword from being one.
            yield f"{indent}  Story: {one_line(story.story)}"
        yield from (f"{indent}  {step}" for step in _steps(criterion))
        if len(table) > 1:
            yield ""
            yield f"{indent}  Examples:"
            yield from (f"{indent}    | {' | '.join(map(_cell, cells))} |" for cells in table)
        yield ""


def _steps(criterion: AcceptanceCriterion) -> list[str]:
    """Return the steps; a sentence without parts is what then holds."""
    then = criterion.then or criterion.text
    parts = (("Given", criterion.given), ("When", criterion.when), ("Then", then))
    steps = [f"{word} {one_line(text)}" for word, text in parts if one_line(text)]
    return steps or [f"Then {_TO_BE_SAID}"]


def _said(text: str) -> str:
    """Return a name on one line."""
    return one_line(text) or "without a name"


def _cell(text: str) -> str:
    """Return a table cell."""
    return one_line(text).replace("\\", "\\\\").replace("|", "\\|")


PLUGIN = FeatureReport()
