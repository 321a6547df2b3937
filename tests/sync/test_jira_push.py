"""The first thing anybody wants: pushed once is there once, pushed twice is there once."""

import pytest
import yaml
from jira_world import EDITIONS, TOKEN, World, backlog_text, site

from roadmap2backlog.sandbox.server import Sandbox


@pytest.fixture
def pushed(tmp_path, cloud):
    """Return a world of 40 stories that were pushed."""
    with Sandbox(site(cloud=cloud)) as box:
        world = World(tmp_path / "w", box, backlog_text(40, links=30))
        done = world.push()
        assert (done.as_dict()["created"], done.as_dict()["uncertain"]) == (45, [])
        world.writes()
        yield world


@EDITIONS
def test_order_in_the_tracker_is_the_order_of_the_backlog(pushed):
    assert pushed.order() == pushed.wanted_order()


@EDITIONS
def test_every_dependency_is_a_link_in_the_true_direction(pushed):
    titles = {row.id: row.data["summary"] for row in pushed.rows()}
    links = {(titles[a], titles[b]) for _, _, a, b in pushed.box.store.links()}
    stories = yaml.safe_load(pushed.text)["stories"]
    names = {story["id"]: story["title"] for story in stories}
    wanted = {(names[b], s["title"]) for s in stories for b in s.get("depends_on", ())}
    assert (len(links), links) == (30, wanted)


@EDITIONS
def test_a_second_push_writes_nothing(pushed):
    before = pushed.state()
    done = pushed.push()
    assert pushed.writes() == []
    assert done.as_dict() == {
        "created": 0, "updated": 0, "unchanged": 45, "linked": 0, "ranked": 0, "conflicts": [],
        "uncertain": [],
    }  # fmt: skip
    assert pushed.state() == before


@EDITIONS
def test_one_word_changed_is_one_write(pushed):
    pushed.edit("I want thing 7,", "I want anything 7,")
    done = pushed.push()
    (write,) = [one for one in pushed.box.service.log if one.method == "PUT"]
    assert (done.as_dict()["updated"], write.path.count("/issue/")) == (1, 1)


@EDITIONS
def test_a_renamed_story_stays_the_same_issue(pushed):
    before = {row.id: row.data["summary"] for row in pushed.rows()}
    pushed.edit("title: Story number 7\n", "title: A better name\n")
    pushed.push()
    after = {row.id: row.data["summary"] for row in pushed.rows()}
    (changed,) = [number for number in before if before[number] != after[number]]
    assert (len(before), before[changed], after[changed]) == (
        len(after),
        "Story number 7",
        "A better name",
    )


@EDITIONS
def test_a_story_moved_is_one_rank_request_for_one_issue(pushed):
    head, *stories = pushed.text.split("  - id: ")
    stories.insert(2, stories.pop(20))
    pushed.write("  - id: ".join([head, *stories]))
    pushed.push()
    (write,) = pushed.writes()
    assert (write.path, len(write.body["issues"])) == ("/rest/agile/1.0/issue/rank", 1)
    assert pushed.order() == pushed.wanted_order()


@EDITIONS
def test_a_lost_lock_makes_no_duplicate(pushed):
    before = pushed.state()
    (pushed.folder / "backlog.lock.json").unlink()
    pushed.push()
    assert (pushed.writes(), pushed.state()) == ([], before)


@EDITIONS
def test_the_token_is_in_no_file_and_no_output(pushed):
    code, said = pushed.run()
    files = [path for path in pushed.folder.rglob("*") if path.is_file()]
    assert code == 0
    assert len(files) >= 3
    assert TOKEN not in said
    assert not [path for path in files if TOKEN.encode() in path.read_bytes()]
