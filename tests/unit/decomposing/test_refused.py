"""Lines that say that nobody will do it make no story that wants it."""

import json

import pytest
from made_stories import backlog_of, stories_of

REFUSED = [
    "Tide map (rejected)",
    "Tide map (won't do: too costly)",
    "Tide map – cancelled",
    "Tide map: not planned",
    "Not doing: tide map",
    "Rejected: tide map",
    "[wontfix] Tide map",
    "Won't: tide map",
    "Won't have: tide map",
    "Tide map (won't)",
    "Tide map (no longer needed)",
    "Not in this phase: tide map",
    "Not this quarter: tide map",
    "Tide map (not in this release)",
    "Tide map - not for this version",
    "No tide map in the first release",
    "Won't build a tide map",
    "Won't have this time: tide map",
    "Excluded: tide map",
    "Explicitly not: tide map",
]


@pytest.mark.parametrize("line", REFUSED)
def test_what_is_refused_is_kept_as_out_of_scope(line):
    text = f"version: 1\ninitiatives:\n- title: Work\n  capabilities: [Loans, {json.dumps(line)}]\n"
    backlog = backlog_of(text)
    assert [story.title for story in backlog.stories] == ["Loans"]
    assert any(line in (epic.description or "") for epic in backlog.epics)


def test_what_is_refused_but_has_more_to_say_is_quoted_with_its_refusal():
    line = '{title: "Tide map (no longer needed)", size: 3}'
    (story,) = backlog_of(
        f"version: 1\ninitiatives:\n- title: Work\n  capabilities: [{line}]\n"
    ).stories
    assert story.story == (
        "As a stakeholder, I want to have this settled: “Tide map (no longer needed)”."
    )


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("Handle rejected loans", "handle rejected loans"),
        ("Remove the bell (superseded by the horn)", "remove the bell"),
        ("Rejected loans page", "have a rejected loans page"),
        ("Cancelled loans (refunds)", "have cancelled loans, namely refunds"),
        ("Show why a loan was cancelled", "be shown why a loan was cancelled"),
    ],
)
def test_what_is_about_refused_things_is_wanted(line, want):
    assert stories_of(line) == [f"As a stakeholder, I want to {want}."]


@pytest.mark.parametrize("title", ["Tide app – cancelled", "Tide app (rejected)"])
def test_nothing_below_a_refused_heading_is_wanted(title):
    text = f"version: 1\ninitiatives:\n- title: {json.dumps(title)}\n  capabilities: [Maps]\n"
    assert not backlog_of(text).stories


def test_a_refused_heading_alone_is_not_wanted():
    text = "version: 1\ninitiatives:\n- title: Tide app (won't do)\n- title: Loans\n"
    assert [story.title for story in backlog_of(text).stories] == ["Loans"]


def test_what_is_refused_is_not_told_as_done():
    text = "version: 1\ninitiatives:\n- title: Work\n  capabilities: [Loans, 'Cancelled: maps']\n"
    (epic,) = backlog_of(text).epics
    assert epic.description == "Out of scope: Cancelled: maps"
