"""A job begins with a fresh checkout: no keys, no journal; Jira itself has to remember."""

import pytest
from jira_world import EDITIONS, World, backlog_text, site

from roadmap2backlog.sandbox.server import Sandbox

RIGHTS = pytest.mark.parametrize(
    "denied", [(), ("ADMINISTER_PROJECTS",)], ids=["administers", "edits"]
)


@pytest.fixture
def world(tmp_path, cloud, denied):
    with Sandbox(site(cloud=cloud, denied=frozenset(denied))) as box:
        world = World(tmp_path / "w", box, backlog_text(12, epics=3, links=6))
        world.push()
        begin_anew(world)
        yield world


def begin_anew(world):
    (world.folder / "backlog.lock.json").unlink()
    world.writes()


def delete(world, title):
    world.box.store.delete(next(row for row in world.rows() if row.data["summary"] == title))


@RIGHTS
@EDITIONS
def test_a_deleted_issue_is_not_made_again_though_no_file_remembers_it(world):
    delete(world, "Story number 7")
    for _ in range(2):
        refused = world.push()
        assert [finding.code for finding in refused.refusals] == ["R813"]
        assert "core/e1/s7" in refused.refusals[0].message
    assert (world.writes(), len(world.rows())) == ([], 14)
    assert world.push(allow_mass=True).as_dict()["created"] == 1
    begin_anew(world)
    assert world.push().as_dict()["unchanged"] == 15


@RIGHTS
@EDITIONS
def test_an_index_that_is_late_makes_no_issue_seem_gone(world):
    world.write(world.text + "  - {id: core/e1/more, epic: core/e1, title: More}\n")
    world.box.store.lag = 3
    assert world.push().as_dict()["created"] == 1
    begin_anew(world)
    done = world.push()
    assert (done.refusals, done.as_dict()["created"], world.duplicates()) == ((), 0, [])


@RIGHTS
@EDITIONS
def test_a_new_story_is_made_at_once(world):
    world.write(world.text + "  - {id: core/e1/more, epic: core/e1, title: More}\n")
    assert world.push().as_dict()["created"] == 1


@RIGHTS
@EDITIONS
def test_a_note_too_long_for_jira_remembers_nothing_and_stands_in_nobodys_way(world, monkeypatch):
    monkeypatch.setattr("roadmap2backlog.trackers.jira.notes._LONGEST_KNOWN", 20)
    for name in ("more", "yet"):
        world.write(world.text + f"  - {{id: core/e1/{name}, epic: core/e1, title: {name}}}\n")
        assert world.push().as_dict()["created"] == 1
    delete(world, "more")
    begin_anew(world)
    assert world.push().as_dict()["created"] == 1


@RIGHTS
@EDITIONS
@pytest.mark.parametrize("lag", [1, 2, 3, 5, 8])
def test_jobs_that_follow_each_other_closely_make_nothing_twice(tmp_path, cloud, denied, lag):
    """The index may catch up between two searches of one job, and show an issue to the second."""
    with Sandbox(site(cloud=cloud, denied=frozenset(denied))) as box:
        box.store.lag = lag
        world = World(tmp_path / "w", box, "")
        for stories in (12, 19, 16, 20, 18):
            world.write(backlog_text(stories, epics=2))
            done = world.push()
            assert (done.refusals, world.duplicates()) == ((), []), stories
            begin_anew(world)
