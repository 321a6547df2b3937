"""Two pushes at once, and how many requests a push may take."""

import math
import time

import pytest
from jira_world import World, backlog_text, site

from roadmap2backlog.sandbox.server import Sandbox


@pytest.mark.slow
@pytest.mark.parametrize("cloud", [True, False], ids=["cloud", "data-center"])
@pytest.mark.parametrize("apart", [0.0, 0.5, 1.0])
def test_two_pushes_from_two_machines_make_nothing_twice(tmp_path, cloud, apart):
    text = backlog_text(60, epics=6, links=30)
    with Sandbox(site(cloud=cloud)) as box:
        first, second = World(tmp_path / "a", box, text), World(tmp_path / "b", box, text)
        one = first.start(program="real_push.py")
        time.sleep(apart)
        other = second.start(program="real_push.py")
        said = [process.communicate(timeout=300)[1] for process in (one, other)]
        assert [process.returncode for process in (one, other)] == [0, 0], said
        assert (len(box.store.ranked()), first.duplicates()) == (66, [])
        first.push()
        assert first.order() == first.wanted_order()


@pytest.mark.slow
@pytest.mark.parametrize("cloud", [True, False], ids=["cloud", "data-center"])
def test_two_pushes_of_one_machine_need_no_right_to_leave_a_note(tmp_path, cloud):
    text = backlog_text(60, epics=6, links=30)
    with Sandbox(site(cloud=cloud, denied=frozenset({"ADMINISTER_PROJECTS"}))) as box:
        both = [World(tmp_path / name, box, text) for name in "ab"]
        started = [world.start(program="real_push.py", machine="one") for world in both]
        said = [process.communicate(timeout=300)[1] for process in started]
        assert [process.returncode for process in started] == [0, 0], said
        assert (len(box.store.ranked()), both[0].duplicates()) == (66, [])


@pytest.mark.slow
@pytest.mark.parametrize("cloud", [True, False], ids=["cloud", "data-center"])
def test_after_the_first_push_no_right_is_needed_to_leave_a_note(tmp_path, cloud):
    with Sandbox(site(cloud=cloud, denied=frozenset({"ADMINISTER_PROJECTS"}))) as box:
        first = World(tmp_path / "a", box, backlog_text(3, epics=2))
        first.push()
        text = first.text + "".join(
            f"  - {{id: core/e0/n{n}, epic: core/e0, title: New {n}}}\n" for n in range(120)
        )
        first.write(text)
        second = World(tmp_path / "b", box, text)
        started = [world.start(program="real_push.py") for world in (first, second)]
        said = [process.communicate(timeout=300)[1] for process in started]
        assert [process.returncode for process in started] == [0, 0], said
        assert (len(box.store.ranked()), first.duplicates()) == (125, [])


@pytest.mark.slow
def test_two_pushes_from_one_folder_make_nothing_twice(tmp_path):
    with Sandbox(site()) as box:
        world = World(tmp_path / "a", box, backlog_text(60, epics=6, links=30))
        both = [world.start(program="real_push.py") for _ in range(2)]
        said = [process.communicate(timeout=300)[1] for process in both]
        assert [process.returncode for process in both] == [0, 0], said
        assert (len(box.store.ranked()), world.duplicates()) == (66, [])


@pytest.mark.slow
def test_a_thousand_new_stories_take_at_most_a_hundred_requests(tmp_path):
    with Sandbox(site()) as box:
        world = World(tmp_path / "a", box, backlog_text(1000, epics=150, links=1500))
        world.push()
        assert (len(box.store.ranked()), len(box.store.links())) == (1150, 1500)
        assert len(box.service.log) <= 100
        assert world.order() == world.wanted_order()
        box.service.log.clear()
        world.push()
        assert len(box.service.log) <= 2 + math.ceil(1150 / 100) + 5


@pytest.mark.parametrize("cloud", [True, False], ids=["cloud", "data-center"])
def test_an_unchanged_push_of_300_stories_reads_only_pages(tmp_path, cloud):
    with Sandbox(site(cloud=cloud)) as box:
        world = World(tmp_path / "a", box, backlog_text(300, epics=30, links=200))
        world.push()
        assert world.order() == world.wanted_order()
        box.service.log.clear()
        done = world.push()
        assert done.as_dict()["unchanged"] == 330
        assert len(box.service.log) <= 2 + math.ceil(330 / 100) + 5
        assert world.writes() == []
