"""The report as Slack message blocks: what is next, why and when, dates and questions."""

import json
from collections.abc import Iterator
from typing import Any

from roadmap2backlog.reporting.format import Outlook
from roadmap2backlog.reporting.outline import ShownStory, questions, ranked_stories
from roadmap2backlog.reporting.subject import ReportSubject
from roadmap2backlog.reporting.summary_facts import facts
from roadmap2backlog.reporting.wording import day, one_line, percent, points
from roadmap2backlog.vocabulary.shortened import shortened

Block = dict[str, Any]

MOST_BLOCKS = 50
LONGEST_TEXT = 3000
_LONGEST_HEADER = 150
_LONGEST_LINE = 240
_NEXT, _DATES, _QUESTIONS = 5, 10, 5
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


class SlackReport:
    """The body of a message for an incoming webhook."""

    suffix = ".json"
    outlook: Outlook = "dates"

    def render(self, subject: ReportSubject) -> str:
        """Return JSON with `text` for notifications and `blocks`, within Slack's limits."""
        blocks = list(_blocks(subject))[:MOST_BLOCKS]
        message = {"text": f"Backlog report: {escaped(subject.title, 200)}", "blocks": blocks}
        return json.dumps(message, ensure_ascii=False, indent=2) + "\n"


def _blocks(subject: ReportSubject) -> Iterator[Block]:
    """Yield the blocks in the order of reading."""
    ranked = ranked_stories(subject)
    title = one_line(subject.title)
    head = shortened(title, _LONGEST_HEADER) or "Backlog"
    yield {"type": "header", "text": {"type": "plain_text", "text": head}}
    lines = [f"*{escaped(f.name)}*: {escaped(f'{f.value}, {f.note}')}" for f in facts(subject)]
    yield _section(lines)
    upcoming = [row for row in ranked if row.is_open][:_NEXT]
    if upcoming:
        yield {"type": "divider"}
        yield from (_section(_story(row)) for row in upcoming)
    milestones = subject.forecast.milestones if subject.forecast else ()
    lines = [
        f"{escaped(item.title)}: {day(item.p85.date) if item.p85 else 'beyond the horizon'}"
        + (f", {percent(item.target_chance)} sure by {day(item.target)}" if item.target else "")
        for item in milestones[:_DATES]
    ]
    if lines:
        yield {"type": "divider"}
        yield _section(["*Done by, 85 % likely*", *lines])
    asked = questions(subject)
    if asked:
        more = [f"and {len(asked) - _QUESTIONS} more"] if len(asked) > _QUESTIONS else []
        words = [f"• {escaped(text)}" for text, _ in asked[:_QUESTIONS]]
        yield _section(["*Open questions*", *words, *more])


def _story(row: ShownStory) -> list[str]:
    """Return the lines of one story: title, why, when."""
    facts_ = [points(row.story.points)]
    facts_ += [f"by {day(row.sprint.end)}" if row.sprint else "", escaped(row.team_name)]
    facts_ += ["no longer in the roadmap"] if row.story.orphaned else []
    known = ", ".join(fact for fact in facts_ if fact)
    head = f"*{row.rank}. {escaped(row.story.title)}*{f' ({known})' if known else ''}"
    return [head, escaped(row.reason or row.story.story)]


def _section(lines: list[str]) -> Block:
    """Return lines as one block; lines that do not fit are left out whole."""
    kept: list[str] = []
    used = 0
    for line in filter(None, lines):
        used += len(line) + 1
        if used > LONGEST_TEXT:
            break
        kept.append(line)
    return {
        "type": "section",
        "text": {"type": "mrkdwn", "text": "\n".join(kept) or "-", "verbatim": True},
    }


def escaped(text: str, longest: int = _LONGEST_LINE) -> str:
    """Return text in which no mention or link can begin; stars and the like stay as written."""
    cut = shortened(one_line(text), longest)
    return "".join(_ESCAPES.get(letter, letter) for letter in cut)


PLUGIN = SlackReport()
