"""Many things go wrong at once, by seeded chance: in the end all is as if nothing had."""

from dataclasses import dataclass
from functools import partial
from random import Random

import pytest
from jira_world import World, backlog_text, site
from test_jira_faults import QUICK, RARE, changed, final_state
from test_jira_kill import Killed, Mortal

from roadmap2backlog.diagnostics import Roadmap2BacklogError
from roadmap2backlog.sandbox.faults import WAITS, Fault
from roadmap2backlog.sandbox.server import Sandbox

TEXT = backlog_text(12, epics=3, links=8)
PLACES = ("POST", "PUT", "GET", "POST /issue/bulk", "POST /search", "PUT /issue/rank", "")
MOST = 30


@dataclass
class Bad:
    """Bad luck of one seed."""

    chance: Random

    def faults(self, count):
        return [self.fault() for _ in range(count)]

    def fault(self):
        kind = self.chance.choice([*QUICK, *RARE, "429", "partial"])
        where = "POST /issue/bulk" if kind == "partial" else self.chance.choice(PLACES)
        value = {"429": self.chance.choice(WAITS), "partial": str(self.chance.randrange(4))}
        first, times = self.chance.randrange(1, 9), self.chance.randrange(1, 4)
        return Fault(kind, where, first, times, value.get(kind, ""))


def alive(inner):
    return inner


def push_somehow(world, chance):
    """Push until all is done; now and then the program dies or loses its lock."""
    for _ in range(MOST):
        number, when = chance.randrange(1, 60), chance.choice(["before", "after"])
        mortal = partial(Mortal, number=number, when=when)
        world.wrap = mortal if chance.random() < 0.3 else alive
        if chance.random() < 0.1:
            (world.folder / "backlog.lock.json").unlink(missing_ok=True)
        try:
            done = world.push(allow_mass=True)
        except (Roadmap2BacklogError, Killed):
            continue
        if done.outcome is not None and done.outcome.is_complete:
            return
        assert not done.refusals, done.refusals
    raise AssertionError("it never converges")


@pytest.mark.parametrize("cloud", [True, False], ids=["cloud", "data-center"])
@pytest.mark.parametrize(
    "seed", [*range(2), *(pytest.param(n, marks=pytest.mark.slow) for n in range(2, 60))]
)
def test_bad_luck_changes_nothing_in_the_end(tmp_path, cloud, seed):
    chance = Random(seed)
    more = {"cloud": cloud, "links_on_create": chance.random() < 0.7}
    with Sandbox(site(**more), lag=chance.choice([0, 0, 2, 5])) as box:
        world = World(tmp_path / "w", box, TEXT)
        luck = Bad(chance)
        box.service.faults.add(*luck.faults(5))
        push_somehow(world, chance)
        world.write(changed(TEXT))
        box.service.faults.add(*luck.faults(5))
        push_somehow(world, chance)
        box.service.faults.clear()
        world.wrap = alive
        for _ in range(6):
            world.push(allow_mass=True)
        assert world.duplicates() == []
        assert world.state() == final_state(tmp_path, **more)
