"""Stories mean what their line means: nothing is turned round, no persona is made up."""

import json

import pytest

from roadmap2backlog.decomposing.decompose import decompose
from roadmap2backlog.loading.roadmap import load_roadmap


def stories_of(line: str) -> list[str]:
    text = f"version: 1\ninitiatives:\n- title: Work\n  capabilities:\n  - {json.dumps(line)}\n"
    loaded = load_roadmap(text, "roadmap.yaml").value
    found = decompose(loaded.value, loaded.source_map)
    assert found.ledger.unassigned == 0
    return [story.story for story in found.backlog.stories]


@pytest.mark.parametrize(
    "line", ["Broken links on the checkout page", "Memory leak in the importer",
             "The export fails for large files", "Slow dashboards for large accounts"],
)  # fmt: skip
def test_what_is_wrong_is_wanted_solved(line):
    assert stories_of(line) == [f"As a stakeholder, I want to have this problem solved: “{line}”."]


@pytest.mark.parametrize(
    "line",
    ["Broken link checker for the docs", "Zero downtime", "Fewer crashes", "Crash reporting"],
)
def test_what_fights_a_problem_is_no_problem(line):
    assert "problem solved" not in stories_of(line)[0]


@pytest.mark.parametrize(
    "line", ["Users cannot see other users' invoices", "Staff can't see salaries"]
)
def test_a_prohibition_keeps_its_words(line):
    (story,) = stories_of(line)
    assert line in story


def test_what_is_no_longer_needed_is_not_asked_for():
    (story,) = stories_of("Users no longer need to re-enter their address")
    assert "be sure that users no longer need to re-enter their address" in story


def test_an_order_not_to_do_something_stays_one():
    (story,) = stories_of("Do not allow guests to delete orders")
    assert "I want to not allow guests to delete orders" in story


def test_a_user_story_in_a_roadmap_is_kept():
    line = "As a librarian, I want to renew loans, so that readers keep books longer."
    assert stories_of(line) == [line]


def test_pronouns_follow_who_speaks():
    assert stories_of("The rider pays with the card they use for shopping") == [
        "As a rider, I want to pay with the card I use for shopping."
    ]
    assert "export my data" in stories_of("Export your data")[0]


def test_two_things_keep_the_words_they_share():
    found = stories_of("Integrate with Slack and Microsoft Teams")
    assert [story.rpartition(" integrate with ")[2] for story in found] == [
        "Slack.", "Microsoft Teams.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["When a window is closed, the frame disappears before the contents",
     "How to add new boards", "Instead of only viewing plants, keep a diary"],
)  # fmt: skip
def test_what_happens_is_quoted_not_wanted_done(line):
    assert stories_of(line) == [f"As a stakeholder, I want to have this: “{line}”."]


def test_a_thing_that_may_go_wrong_is_wanted_settled():
    line = "Live resize can stretch stale window content"
    assert stories_of(line) == [f"As a stakeholder, I want to have this settled: “{line}”."]


def test_a_wish_for_things_that_want_something_keeps_its_order():
    assert stories_of("Block known services that want to read your mail") == [
        "As a stakeholder, I want to block known services that want to read my mail."
    ]


@pytest.mark.parametrize("label", ["Item 81", "ADR 056", "Step 3"])
def test_a_label_before_a_dash_is_not_what_is_wanted(label):
    (story,) = stories_of(f"{label} — a nightly export for accounting")
    assert "I want to have a nightly export for accounting" in story
