"""Every code that a push or pull can say is said by some test; here those of kept words and copies."""

from dataclasses import replace
from pathlib import Path

import pytest
from syncing_world import World

from roadmap2backlog.codes.tracker import TRACKER_CODES
from roadmap2backlog.pipeline.pull import pull
from roadmap2backlog.syncing.items import Fields
from roadmap2backlog.syncing.tracker import Issue, RefusedError, UncertainError
from roadmap2backlog.trackers.memory import MemoryTracker


class Unwilling(MemoryTracker):
    """Takes no edit."""

    def update(self, edit):
        raise RefusedError("not this one")


class Deaf(MemoryTracker):
    """Never says what came of a create."""

    def create(self, drafts):
        raise UncertainError("no answer")


class Narrow(MemoryTracker):
    """Has no place for points."""

    def update(self, edit):
        super().update(edit.without(["points"]))
        return ("points",)


def change(world, called, **fields):
    issue = world.issue(called)
    world.tracker.put(replace(issue, fields=replace(issue.fields, **fields)))


def persons_title(world):
    change(world, "Refund", title="Money back")


def dropped_story(world):
    world.edit("title: Export, status: ready", "title: Export, status: dropped")


def removed_story(world):
    world.text = world.text[: world.text.index("  - {id: core/export")]


def copied_issue(world):
    labels = world.issue("Refund").fields.labels
    world.tracker.issues.append(Issue("999", "ACME-999", "Story", Fields("Copy", labels=labels)))


def other_title(world):
    world.edit("title: Refund", "title: Refunds")


def other_points(world):
    world.edit("points: 5", "points: 8")


@pytest.mark.parametrize(
    ("code", "happens", "said"),
    [
        ("R814", persons_title, "core/billing/refund (ACME-5): title was changed"),
        ("R815", dropped_story, "ACME-4 (Export)"),
        ("R815", removed_story, "ACME-4 (Export)"),
        ("R816", copied_issue, "ACME-999 is a copy of core/billing/refund's issue"),
    ],
)
def test_what_people_did_is_said_with_its_code(tmp_path, code, happens, said):
    world = World(tmp_path)
    world.push()
    happens(world)
    found = {finding.code: finding.message for finding in world.push().findings}
    assert said in found[code]


@pytest.mark.parametrize(
    ("code", "tracker", "happens", "said"),
    [
        ("R806", Narrow, other_points, "core/billing/refund: points cannot be set"),
        ("R822", Unwilling, other_title, "core/billing/refund: not this one"),
    ],
)
def test_what_the_tracker_would_not_do_is_said_with_its_code(
    tmp_path, code, tracker, happens, said
):
    world = World(tmp_path, tracker())
    world.push()
    happens(world)
    found = {finding.code: finding.message for finding in world.push().findings}
    assert said in found[code]


def test_what_may_or_may_not_exist_is_said_with_its_code(tmp_path):
    done = World(tmp_path, Deaf()).push()
    assert [f.message for f in done.findings if f.code == "R821"] == ["initiative:core"]


def test_what_has_no_place_in_the_backlog_is_said_with_its_code(tmp_path):
    world = World(tmp_path)
    world.push()
    text = world.issue("Pay by card").fields.text
    change(world, "Pay by card", text=text.replace("- Given", "1. Given"))
    found = pull(world.session())
    assert [f.message for f in found.findings() if f.code == "R831"] == [
        "core/billing/pay (ACME-3): text"
    ]


def test_every_code_of_the_tracker_has_a_test():
    tests = Path(__file__).parents[2]
    texts = [path.read_text(encoding="utf-8") for path in tests.rglob("test_*.py")]
    assert [code for code in TRACKER_CODES if not any(f'"{code}"' in text for text in texts)] == []
