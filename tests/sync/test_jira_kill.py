"""A push that dies at any request is finished by the next one, as if nothing had happened."""

import signal
from dataclasses import dataclass

import pytest
from jira_world import EDITIONS, World, backlog_text, site

from roadmap2backlog.sandbox.faults import Fault
from roadmap2backlog.sandbox.server import Sandbox

MOMENTS = pytest.mark.parametrize("when", ["before", "after"])
SLOW = pytest.mark.slow
TEXT = backlog_text(9, epics=2, links=6)


class Killed(BaseException):
    """What a dead program does not catch."""


@dataclass
class Mortal:
    """A transport that dies with its n-th request, before it is sent or after it was answered."""

    inner: object
    number: int
    when: str
    count: int = 0

    def send(self, *request):
        self.count += 1
        if self.count == self.number and self.when == "before":
            raise Killed
        answer = self.inner.send(*request)
        if self.count == self.number:
            raise Killed
        return answer


def clean(folder, text, **more):
    """Return the state after an undisturbed push, and how many requests it took."""
    with Sandbox(site(**more)) as box:
        world = World(folder / "clean", box, text)
        world.push()
        return world.state(), len(box.service.log)


def dies_and_recovers(folder, number, when, text=TEXT, **more):
    with Sandbox(site(**more)) as box:
        world = World(folder / f"{when}{number}", box, text)
        world.wrap = lambda transport: Mortal(transport, number, when)
        with pytest.raises(Killed):
            world.push()
        world.wrap = lambda transport: transport
        done = world.push()
        assert (number, world.duplicates(), done.as_dict()["uncertain"]) == (number, [], [])
        return world.state()


@EDITIONS
@pytest.mark.parametrize("when", ["after", pytest.param("before", marks=SLOW)])
def test_a_push_may_die_at_every_single_request(tmp_path, cloud, when):
    wanted, requests = clean(tmp_path, TEXT, cloud=cloud)
    for number in range(1, requests + 1):
        assert dies_and_recovers(tmp_path, number, when, cloud=cloud) == wanted, number


@pytest.mark.parametrize("cloud", [True, pytest.param(False, marks=SLOW)])
def test_a_push_of_a_chain_may_die_at_every_request_that_writes(tmp_path, cloud):
    """Links stand in the request of whichever issue comes later, blocker or blocked."""
    text = backlog_text(9, epics=2)
    for n in range(1, 9):
        after = f"    title: Story number {n}\n"
        blocker = f"    depends_on: [core/e{(n - 1) % 2}/s{n - 1}]\n"
        text = text.replace(after, after + blocker)
    wanted, requests = clean(tmp_path, text, cloud=cloud)
    for number in range(12, requests + 1):
        found = dies_and_recovers(tmp_path, number, "after", text, cloud=cloud)
        assert found == wanted, number


@pytest.mark.parametrize("cloud", [True, pytest.param(False, marks=SLOW)])
def test_without_links_on_the_create_screen_it_may_die_as_well(tmp_path, cloud):
    wanted, requests = clean(tmp_path, TEXT, cloud=cloud, links_on_create=False)
    for number in range(13, requests + 1):
        found = dies_and_recovers(tmp_path, number, "after", cloud=cloud, links_on_create=False)
        assert found == wanted, number


def killed_for_real(folder, number, when, cloud):
    """Kill the process at a request: the server never gets it, or does it and tells nobody."""
    with Sandbox(site(cloud=cloud)) as box:
        world = World(folder / f"{when}{number}", box, TEXT)
        child = []

        def strike(count, moment):
            if count == number and moment == "before":
                child[0].send_signal(signal.SIGKILL)
                child[0].wait()
                if when == "before":
                    box.service.faults.add(Fault("lost-before"))

        box.service.hook = strike
        child.append(world.start())
        child[0].communicate(timeout=60)
        assert child[0].returncode == -signal.SIGKILL
        box.service.hook = None
        code, said = world.run()
        assert (code, world.duplicates()) == (0, []), said
        return world.state()


@MOMENTS
@pytest.mark.parametrize("number", [13, 18])
def test_kill_9_while_creating_changes_nothing_in_the_end(tmp_path, when, number):
    wanted, _ = clean(tmp_path, TEXT, cloud=True)
    assert killed_for_real(tmp_path, number, when, cloud=True) == wanted


@pytest.mark.slow
@EDITIONS
@MOMENTS
def test_kill_9_at_every_single_request(tmp_path, cloud, when):
    wanted, requests = clean(tmp_path, TEXT, cloud=cloud)
    for number in range(1, requests + 1):
        assert killed_for_real(tmp_path, number, when, cloud) == wanted, number
