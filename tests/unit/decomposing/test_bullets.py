"""What a bullet goes on to say belongs to the bullet; what names nothing to build is no story."""

import pytest
from made_stories import backlog_of

from roadmap2backlog.decomposing.language import classify_clause

WHERE = {
    "a capability": (
        "version: 1\ninitiatives:\n- title: Loans\n  capabilities:\n  - title: Renewals\n"
        "    description: |-\n{}"
    ),
    "an initiative": "version: 1\ninitiatives:\n- title: Loans\n  description: |-\n{}",
}


@pytest.mark.parametrize("shape", WHERE.values(), ids=WHERE)
def test_a_later_sentence_is_a_criterion_of_its_own_bullet(shape):
    lines = (
        "      - Renew a loan by phone. The call must take less than a minute.\n"
        "      - Send reminders by letter. Every phone number must be checked.\n"
    )
    first, second = backlog_of(shape.format(lines)).stories
    assert any("less than a minute" in str(one) for one in first.acceptance)
    assert any("phone number" in str(one) for one in second.acceptance)
    assert not any("phone number" in str(one) for one in first.acceptance)


@pytest.mark.parametrize(
    "line",
    [
        "STORY-04.02",
        "Q4",
        "Q3 2027",
        "Next release",
        "Other improvements",
        "Sprint 2",
        "'See: docs/plan.md'",
        "'Current release: Loans 1.0'",
    ],
)
def test_a_reference_or_a_time_is_no_story(line):
    backlog = backlog_of(
        f"version: 1\ninitiatives:\n- title: Loans\n  capabilities: [Find loans, {line}]\n"
    )
    assert [story.title for story in backlog.stories] == ["Find loans"]
    assert line.strip("'") in str(backlog.model_dump())


def test_an_initiative_that_only_says_when_has_no_story():
    backlog = backlog_of("version: 1\ninitiatives:\n- title: Q4\n- title: Find loans\n")
    assert [story.title for story in backlog.stories] == ["Find loans"]
    assert [one.title for one in backlog.initiatives] == ["Q4", "Find loans"]


def test_an_initiative_that_may_be_a_step_keeps_its_story():
    backlog = backlog_of("version: 1\ninitiatives:\n- title: Step 1\n- title: Next release\n")
    assert [story.title for story in backlog.stories] == ["Step 1", "Next release"]


@pytest.mark.parametrize("line", ["Tasks", "Timeline", "Search launch", "MVP for readers"])
def test_a_word_that_may_be_a_part_of_a_product_is_one(line):
    backlog = backlog_of(f"version: 1\ninitiatives:\n- title: Loans\n  capabilities: [{line}]\n")
    assert [story.title for story in backlog.stories] == [line]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The interface that the kiosk supports relies on polling", "capability"),
        ("Relies on the card reader", "dependency"),
        ("Remove the dependency on paper cards", "capability"),
        ("A shelf is never blocked by a broken scanner", "capability"),
        ("Blocked by the broken scanner", "dependency"),
        ("Such a failure would cause the shelf to be excluded from the list", "capability"),
        ("Branch offices are excluded from this plan", "out_of_scope"),
    ],
)
def test_only_what_the_plan_waits_for_or_leaves_out_is_taken_so(line, kind):
    assert classify_clause(line).kind == kind


def test_a_list_of_links_below_a_task_is_text_and_links_to_tickets_are_plans():
    text = (
        "version: 1\ninitiatives:\n- title: Loan reminders\n  description: |-\n"
        "    - [ringer](https://ringer.example/docs)\n    - [bell](https://bell.example) (small)\n"
    )
    backlog = backlog_of(text)
    assert [story.title for story in backlog.stories] == ["Loan reminders"]
    assert "ringer.example" in str(backlog.model_dump())
    tickets = text.replace("ringer.example/docs", "code.example/desk/issues/4")
    assert len(backlog_of(tickets).stories) == 2


def test_what_is_not_deferred_is_in_scope():
    assert (
        classify_clause("The gate is part of the first version, not deferred").kind
        != "out_of_scope"
    )
