from dataclasses import replace

import pytest
from syncing_world import World

from roadmap2backlog.diagnostics import WorkspaceError
from roadmap2backlog.pipeline.pull import pull, save
from roadmap2backlog.pipeline.status import State, status
from roadmap2backlog.syncing.items import Fields
from roadmap2backlog.syncing.tracker import Issue, Stage


@pytest.fixture
def world(tmp_path):
    found = World(tmp_path)
    found.push()
    return found


def pulled(world):
    """Pull, keep what was written, and return what happened."""
    found = pull(world.session())
    save(found)
    world.text = (world.folder / "backlog.yaml").read_text()
    return found.as_dict()


def change(world, called, **fields):
    issue = world.issue(called)
    world.tracker.put(replace(issue, fields=replace(issue.fields, **fields)))


def test_nothing_changed_in_the_tracker_changes_nothing(world):
    before = world.text
    assert pulled(world)["changed"] == []
    assert world.text == before


def test_title_points_and_criteria_come_back_and_comments_stay(world):
    world.edit("points: 3\n", "points: 3  # by the team\n")
    world.push()
    text = world.issue("Pay by card").fields.text
    change(
        world,
        "Pay by card",
        title="Pay by any card",
        points=8.0,
        text=text.replace("Then I am a member", "Then I am a member at once"),
    )
    fields = {found["field"] for found in pulled(world)["changed"]}
    assert fields == {"title", "points", "text"}
    assert "title: Pay by any card" in world.text
    assert "points: 8  # by the team" in world.text
    assert "I am a member at once" in world.text
    world.tracker.writes.clear()
    assert world.push().as_dict()["conflicts"] == []


def test_what_both_changed_stays_in_the_backlog_and_is_reported(world):
    change(world, "Refund", title="Money back")
    world.edit("title: Refund", "title: Refund a payment")
    found = pulled(world)
    assert "title: Refund a payment" in world.text
    assert [(c["field"], c["kind"]) for c in found["conflicts"]] == [("title", "both")]


def test_the_tracker_s_word_is_taken_where_it_is_asked_for(world):
    change(world, "Refund", title="Money back", points=13.0)
    world.edit("title: Refund", "title: Refund a payment")
    found = pull(world.session(), take_theirs=True)
    save(found)
    world.text = (world.folder / "backlog.yaml").read_text()
    assert "title: Money back" in world.text
    assert "points: 13" in world.text
    assert found.as_dict()["conflicts"] == []
    assert world.push().as_dict()["conflicts"] == []
    assert world.issue("Money back").fields.points == 13.0


def test_status_comes_back(world):
    issue = world.issue("Export")
    world.tracker.put(replace(issue, stage=Stage.DONE))
    pulled(world)
    assert "status: done" in world.text


def test_the_order_of_the_tracker_comes_back(world):
    world.tracker.rank([world.issue("Refund").key], before=world.issue("Pay by card").key)
    assert pulled(world)["moved"]
    assert world.text.index("id: core/billing/refund") < world.text.index("id: core/billing/pay\n")
    world.tracker.writes.clear()
    world.push()
    assert world.tracker.writes == []


def test_a_story_moved_on_both_sides_stays_where_the_backlog_has_it(world):
    start = world.text.index("  - {id: core/export")
    line = world.text[start:]
    world.text = world.text[:start].replace("stories:\n", "stories:\n" + line)
    world.tracker.rank([world.issue("Export").key], before=world.issue("Refund").key)
    pulled(world)
    assert world.text.index("id: core/export") < world.text.index("id: core/billing/pay\n")


def test_a_new_story_under_an_epic_comes_back_and_is_not_made_again(world):
    epic = world.issue("Billing")
    new = Issue("99", "ACME-99", "Bug", Fields("Card is\tcharged twice", parent=epic.ref))
    world.tracker.issues.insert(3, replace(new, home="ACME"))
    assert pulled(world)["added"] == [
        {"id": "core/billing/card-is-charged-twice", "key": "ACME-99"}
    ]
    assert "kind: bug" in world.text
    done = world.push()
    assert done.as_dict()["created"] == 0
    assert sum("charged twice" in title for title in world.titles()) == 1
    assert pulled(world)["added"] == []


def test_a_pulled_story_that_is_reworded_before_the_next_push_is_the_same_story(world):
    epic = world.issue("Billing")
    new = Issue("99", "ACME-99", "Bug", Fields("Card charged twice", parent=epic.ref, points=2.0))
    world.tracker.issues.insert(3, replace(new, home="ACME"))
    pulled(world)
    world.edit("title: Card charged twice", "title: Never charge a card twice")
    world.edit("points: 2\n", "points: 3\n")
    done = world.push().as_dict()
    assert (done["created"], done["updated"], done["conflicts"]) == (0, 1, [])
    found = world.issue("Never charge a card twice")
    assert (found.key, found.fields.points) == ("ACME-99", 3.0)
    assert "pulled" not in (world.folder / "backlog.lock.json").read_text()
    assert not world.look().pending


def test_a_pulled_story_that_a_person_reworded_as_well_is_a_conflict(world):
    epic = world.issue("Billing")
    new = Issue("99", "ACME-99", "Bug", Fields("Card charged twice", parent=epic.ref, points=2.0))
    world.tracker.issues.insert(3, replace(new, home="ACME"))
    pulled(world)
    change(world, "Card charged twice", points=8.0)
    world.edit("points: 2\n", "points: 3\n")
    done = world.push().as_dict()
    assert [(c["field"], c["kind"]) for c in done["conflicts"]] == [("points", "both")]
    assert world.issue("Card charged twice").fields.points == 8.0


def test_status_tells_in_sync_drifted_in_conflict_and_missing(world):
    change(world, "Refund", title="Money back")
    world.edit("title: Refund", "title: Refund a payment")
    world.edit("points: 3", "points: 2")
    world.text += "  - {id: core/new, title: New}\n"
    found = status(world.session())
    states = {item.id: item.state for item in found.items}
    assert states["core/billing/refund"] is State.CONFLICT
    assert states["core/billing/pay"] is State.DRIFTED
    assert states["core/new"] is State.MISSING
    assert states["core/export"] is State.IN_SYNC


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_somebody_saves_during_a_pull_is_not_overwritten(world, mark):
    world.text = mark + world.text
    change(world, "Refund", title="Refund in full")
    session = world.session()
    found = pull(session)
    session.path.write_text(world.text + "# saved meanwhile\n")
    with pytest.raises(WorkspaceError, match="changed meanwhile"):
        save(found)
    assert session.path.read_text().endswith("# saved meanwhile\n")
    session.path.write_text(world.text)
    save(found)
    assert session.path.read_text().startswith(f"{mark}version: 1")
