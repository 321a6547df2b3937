"""A backlog and a sandbox Jira for tests of the sync: real HTTP on loopback, a clock that jumps."""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest
from syncing_world import Clock

from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.pipeline.push import foresee, perform
from roadmap2backlog.pipeline.tracking import open_session
from roadmap2backlog.sandbox.server import Sandbox
from roadmap2backlog.sandbox.site import Site
from roadmap2backlog.trackers.jira.access import access_from
from roadmap2backlog.trackers.jira.client import SessionTransport, connect

TOKEN = "canary-7f3a9c1e5b"  # noqa: S105 -- opens nothing
SETTINGS = "version: 1\ntracker: {kind: jira, jira: {project: DEMO}}\n"
EDITIONS = pytest.mark.parametrize("cloud", [True, False], ids=["cloud", "data-center"])
"""Runs a test on both editions of Jira: its argument `cloud` says which."""


def backlog_text(stories, epics=0, links=0):
    """Return a backlog: stories spread over epics, each link from an earlier story to a later one."""
    epics = epics or max(1, stories // 7)
    lines = ["version: 1", "initiatives:", "  - {id: core, title: Core}", "epics:"]
    lines += [f"  - {{id: core/e{n}, title: Epic {n}, initiative: core}}" for n in range(epics)]
    lines.append("stories:")
    needs = {n: set() for n in range(stories)}
    chance = Random(7)
    while links > sum(map(len, needs.values())):
        later = chance.randrange(1, stories)
        needs[later].add(chance.randrange(max(0, later - 300), later))
    for n in range(stories):
        lines += [
            f"  - id: core/e{n % epics}/s{n}",
            f"    epic: core/e{n % epics}",
            f"    title: Story number {n}",
            f"    story: As a member, I want thing {n}, so that it helps.",
            f"    acceptance: [{{given: a start {n}, when: I go, then: I arrive}}]",
            f"    points: {1 + n % 5}",
            f"    labels: [area-{n % 3}]",
        ]
        if needs[n]:
            lines.append(
                f"    depends_on: [{', '.join(f'core/e{m % epics}/s{m}' for m in sorted(needs[n]))}]"
            )
    return "\n".join(lines) + "\n"


@dataclass
class World:
    """One folder with a backlog, pushed to a sandbox."""

    folder: Path
    box: Sandbox
    text: str
    clock: Clock = field(default_factory=Clock)
    wrap: object = staticmethod(lambda transport: transport)

    def __post_init__(self):
        self.folder.mkdir(exist_ok=True)
        (self.folder / "r2b.yaml").write_text(SETTINGS)
        self.write(self.text)

    @property
    def path(self):
        return self.folder / "backlog.yaml"

    def write(self, text):
        self.text = text
        self.path.write_text(text)

    def edit(self, before, after):
        assert before in self.text
        self.write(self.text.replace(before, after, 1))

    def session(self):
        reader = FileReader()
        access = access_from(self.box.environment).unwrap()

        def opener(settings, pace):
            transport = SessionTransport(access)
            return connect(access, settings, pace, self.wrap(transport))

        session = open_session(reader, str(self.path), None, self.clock, opener)
        assert session is not None, reader.findings
        return session

    def push(self, *, allow_mass=False):
        """Push in this process and return what came of it."""
        session = self.session()
        pushed = foresee(session, only_ready=False, allow_mass=allow_mass)
        return perform(session, pushed, "me", lambda _done, _total: None, allow_mass=allow_mass)

    def start(self, *arguments, program="quick_push.py", machine=""):
        """Start a push in a process of its own, whose waits take no time.

        Each folder is a machine of its own, unless two are said to be the same.
        """
        tests = Path(__file__).parent
        scratch = self.folder.parent / (machine or f"{self.folder.name}-scratch")
        scratch.mkdir(exist_ok=True)
        return subprocess.Popen(
            [sys.executable, str(tests / program), "push", str(self.path), "--yes", "--format", "json", *arguments],
            env=os.environ
            | self.box.environment
            | {"PYTHONPATH": f"{tests.parent}{os.pathsep}{tests}", "TMPDIR": str(scratch)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )  # fmt: skip

    def run(self, *arguments):
        """Push in a process of its own and return exit code and output."""
        process = self.start(*arguments)
        out, err = process.communicate(timeout=120)
        return process.returncode, out.decode() + err.decode()

    # What the site holds now.

    def rows(self):
        return self.box.store.ranked()

    def state(self):
        """Return what every issue says, in rank order, without keys and times."""
        rows = self.rows()
        title = {row.id: row.data["summary"] for row in rows}
        blockers = {row.id: set() for row in rows}
        for _, kind, inward, outward in self.box.store.links():
            blockers[outward].add((kind, title[inward]))
        without = {"summary", "created", "updated", "parent"}
        return [
            (
                title[row.id],
                title.get(row.data.get("parent")),
                sorted(blockers[row.id]),
                {name: value for name, value in row.data.items() if name not in without},
            )
            for row in rows
        ]

    def order(self):
        return [row.data["summary"] for row in self.rows() if row.data["issuetype"] != "10000"]

    def wanted_order(self):
        return [
            line.split("title: ")[1] for line in self.text.splitlines() if "    title: " in line
        ]

    def writes(self):
        """Return the requests since the last call that changed issues, links, or ranks."""
        asking = ("/search/jql", "/search", "/bulkfetch")
        found = [
            one
            for one in self.box.service.log
            if one.method != "GET"
            and not one.path.endswith(asking)
            and "/properties/" not in one.path
        ]
        self.box.service.log.clear()
        return found

    def duplicates(self):
        titles = [row.data["summary"] for row in self.rows()]
        return sorted({title for title in titles if titles.count(title) > 1})


def site(*, cloud=True, **more):
    return Site(cloud=cloud, token=TOKEN, **more)
