"""What every tracker must keep: the one in memory and Jira behind HTTP, by the same tests."""

import pytest
from jira_world import site
from syncing_world import Clock

from roadmap2backlog.model.settings import JiraSettings
from roadmap2backlog.sandbox.server import Sandbox
from roadmap2backlog.syncing.bases import base_of
from roadmap2backlog.syncing.items import Fields, Level
from roadmap2backlog.syncing.marks import mark_of, set_label
from roadmap2backlog.syncing.tracker import Claim, Draft, Edit, Needs
from roadmap2backlog.trackers.jira.access import access_from
from roadmap2backlog.trackers.jira.client import connect
from roadmap2backlog.trackers.memory import MemoryTracker

SCOPE = "DEMO"
NEEDS = Needs(("epic", "story"), ("title", "text", "points", "labels"), links=True, ranks=True)


@pytest.fixture(params=["memory", "cloud", "data-center"])
def tracker(request):
    if request.param == "memory":
        found = MemoryTracker(project=SCOPE)
        found.survey()
        yield found
        return
    with Sandbox(site(cloud=request.param == "cloud")) as box:
        access = access_from(box.environment).unwrap()
        found = connect(access, JiraSettings(project=SCOPE), Clock())
        found.survey()
        yield found


def draft(name, level=Level.STORY, **fields):
    wanted = Fields(title=name, **fields)
    marks = (mark_of(SCOPE, name), set_label(SCOPE))
    return Draft(name, str(level), level, wanted, marks, base_of(name, SCOPE, wanted))


def made(tracker, *drafts):
    tracker.preflight(NEEDS)
    creation = tracker.create(drafts)
    assert not creation.rejected
    return {name: key for name, (_, key) in creation.made.items()}


def one(tracker, key):
    (found,) = tracker.fetch([key])
    return found


def test_an_issue_carries_its_fields_marks_and_base_from_the_start(tracker):
    wanted = draft("a", text="Words\n\n- one\n- two", points=3.0, labels=("l",))
    found = one(tracker, made(tracker, wanted)["a"])
    assert (found.fields.title, found.fields.text, found.fields.points) == (
        "a", wanted.fields.text, 3.0,
    )  # fmt: skip
    assert set(found.fields.labels) == {"l", *wanted.marks}
    assert found.base == wanted.base
    assert found.home == SCOPE


def test_what_was_made_is_read_in_rank_order(tracker):
    keys = made(tracker, draft("a"), draft("b"), draft("c"))
    tracker.rank([keys["c"]], before=keys["a"])
    tracker.rank([keys["a"]], after=keys["b"])
    assert [issue.fields.title for issue in tracker.read()] == ["c", "b", "a"]


def test_a_link_says_who_blocks_whom_and_goes_away_twice(tracker):
    keys = made(tracker, draft("a"), draft("b"))
    tracker.link(keys["a"], keys["b"])
    blocked = one(tracker, keys["b"])
    assert one(tracker, keys["a"]).links == ()
    (link,) = blocked.links
    assert one(tracker, link.blocker).key == keys["a"]
    tracker.unlink(link.ref)
    tracker.unlink(link.ref)
    assert one(tracker, keys["b"]).links == ()


def test_links_and_parents_may_stand_in_the_create_request(tracker):
    keys = made(tracker, draft("e", Level.EPIC))
    keys |= made(tracker, draft("a", parent=keys["e"]))
    keys |= made(tracker, draft("b", parent=keys["e"], blockers=(keys["a"],)))
    epic = one(tracker, keys["e"])
    found = one(tracker, keys["b"])
    assert found.fields.parent in {epic.ref, epic.key}
    assert [one(tracker, link.blocker).key for link in found.links] == [keys["a"]]
    children = tracker.children([keys["e"]])
    assert [issue.fields.title for issue in children] == ["a", "b"]


def test_an_edit_changes_what_it_names_and_keeps_people_s_labels(tracker):
    key = made(tracker, draft("a", points=1.0, labels=("theirs", "ours")))["a"]
    before = one(tracker, key)
    base = base_of("a", SCOPE, Fields(title="b"))
    edit = Edit(before.ref, key, base, {"title": "b"}, {"labels": ("new",)}, {"labels": ("ours",)})
    assert tracker.update(edit) == ()
    after = one(tracker, key)
    assert (after.fields.title, after.fields.points, after.base) == ("b", 1.0, base)
    assert set(after.fields.labels) - set(draft("a").marks) == {"theirs", "new"}


def test_an_edit_of_nothing_renews_the_base(tracker):
    key = made(tracker, draft("a"))["a"]
    base = base_of("a", SCOPE, Fields(title="z"))
    tracker.update(Edit(one(tracker, key).ref, key, base))
    assert one(tracker, key).base == base
    assert one(tracker, key).fields.title == "a"


def test_values_can_be_taken_away(tracker):
    keys = made(tracker, draft("e", Level.EPIC))
    keys |= made(tracker, draft("a", parent=keys["e"], points=2.0, text="Words"))
    ref = one(tracker, keys["a"]).ref
    empty = {"parent": "", "points": None, "text": ""}
    tracker.update(Edit(ref, keys["a"], base_of("a", SCOPE, Fields()), empty))
    fields = one(tracker, keys["a"]).fields
    assert (fields.parent, fields.points, fields.text) == ("", None, "")


def test_what_came_after_a_key_is_found_but_for_what_is_known(tracker):
    keys = made(tracker, draft("a"), draft("b"), draft("c"))
    found = tracker.after(keys["a"], {keys["b"]})
    assert [issue.key for issue in found] == [keys["c"]]
    assert tracker.newest() == keys["c"]


def test_what_is_not_there_is_left_out(tracker):
    key = made(tracker, draft("a"))["a"]
    assert [issue.key for issue in tracker.fetch([key, "DEMO-999"])] == [key]


def test_a_note_is_read_back(tracker):
    assert tracker.claim() == Claim()
    note = Claim("me", 12.5, "DEMO-1", "DEMO-2", frozenset({"0f3a5c7e", "91b2d4f6"}))
    assert tracker.set_claim(note)
    assert tracker.claim() == note
