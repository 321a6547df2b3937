"""Progress by the tracker's own history, on both editions, without touching anything."""

import json
from datetime import date

import pytest
from jira_schemas import schemas
from jira_world import EDITIONS, World, backlog_text, site
from running import r2b_process

from roadmap2backlog.model.settings import Settings
from roadmap2backlog.pipeline.tracker_history import tracker_progress
from roadmap2backlog.sandbox.server import Sandbox
from roadmap2backlog.scheduling.progress import progress
from roadmap2backlog.trackers.jira.change_log import changes_of, day_of, windows_of
from roadmap2backlog.trackers.jira.fields import FieldIds
from roadmap2backlog.trackers.jira.history import Reading, events_of, stages_of

TODAY = date(2099, 1, 1)


def pushed(tmp_path, box):
    world = World(tmp_path / "w", box, backlog_text(7, epics=2, links=2))
    world.push()
    return world


def move(world, title, *states):
    """Move an issue through some states."""
    key = next(row.key for row in world.rows() if row.data["summary"] == title)
    numbers = {"To Do": "11", "In Progress": "12", "Done": "13"}
    for state in states:
        path = f"/rest/api/2/issue/{key}/transitions"
        world.box.ask("POST", path, {"transition": {"id": numbers[state]}})
    return key


@EDITIONS
def test_states_points_and_goals_come_from_the_log(tmp_path, cloud):
    with Sandbox(site(cloud=cloud)) as box:
        world = pushed(tmp_path, box)
        move(world, "Story number 1", "In Progress", "Done")
        key = move(world, "Story number 2", "In Progress", "Done", "In Progress")
        points = "customfield_10028" if cloud else "customfield_10106"
        fields = {"summary": "Renamed by a person", points: 8}
        box.ask("PUT", f"/rest/api/2/issue/{key}", {"fields": fields})
        world.writes()
        found, reader = tracker_progress(world.session(), TODAY)
        assert not reader.failed
        assert world.writes() == []
    last = found.days[-1]
    assert (last.todo, last.doing, last.done) == (5, 1, 1)
    assert (last.done_points, last.scope_points) == (2, 1 + 2 + 8 + 4 + 5 + 1 + 2)
    assert [item.title for item in found.ageing] == ["Story number 2"]


@EDITIONS
def test_every_question_is_as_the_official_schemas_say(tmp_path, cloud):
    known = schemas(cloud=cloud)
    with Sandbox(site(cloud=cloud)) as box:
        world = pushed(tmp_path, box)
        move(world, "Story number 1", "Done")
        start = len(box.service.log)
        done = r2b_process(
            "progress", "--backlog", world.path, "--format", "json", environment=box.environment
        )
        asked = box.service.log[start:]
    assert done.code == 0, done.err
    assert json.loads(done.out)["days"][-1]["done"] == 1
    found = [known.problems(one.method, one.path, one.query, one.body) for one in asked]
    assert [problem for problems in found for problem in problems] == []


@EDITIONS
def test_a_log_longer_than_a_page_is_read_whole(tmp_path, cloud):
    with Sandbox(site(cloud=cloud, page=3)) as box:
        world = pushed(tmp_path, box)
        for number in range(7):
            move(world, f"Story number {number}", "Done")
        found, _ = tracker_progress(world.session(), TODAY)
    assert found.days[-1].done == 7


def test_own_states_count_as_the_settings_say(tmp_path):
    with Sandbox(site()) as box:
        world = pushed(tmp_path, box)
        text = (world.folder / "r2b.yaml").read_text()
        (world.folder / "r2b.yaml").write_text(text + "history: {states: {in progress: done}}\n")
        move(world, "Story number 1", "In Progress")
        found, _ = tracker_progress(world.session(), TODAY)
    assert found.days[-1].done == 1


def test_without_a_login_it_says_so(tmp_path):
    (tmp_path / "backlog.yaml").write_text("version: 1\n")
    (tmp_path / "r2b.yaml").write_text("tracker: {kind: jira, jira: {project: X}}\n")
    nothing = dict.fromkeys(("JIRA_URL", "JIRA_EMAIL", "JIRA_API_TOKEN", "JIRA_PERSONAL_TOKEN"), "")
    done = r2b_process("progress", cwd=tmp_path, environment=nothing)
    assert done.code == 1
    assert "R802" in done.err


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-10-05T23:30:00.000+0200", date(2026, 10, 5)),
        (1_791_158_400, date(2026, 10, 5)),
        (1_791_158_400_000, date(2026, 10, 5)),
        ("yesterday", None),
        (None, None),
        (True, None),
    ],
)
def test_a_time_is_a_day_in_its_own_calendar(moment, day):
    assert day_of(moment) == day


CLOUD_SPRINTS = [
    {"id": 1, "name": "Oak", "state": "closed", "startDate": "2026-10-05T08:00:00.000Z",
     "endDate": "2026-10-19T08:00:00.000Z", "completeDate": "2026-10-18T16:00:00.000Z"},
    {"id": 2, "name": "Ash", "state": "future"},
]  # fmt: skip
_SPRINT = "com.atlassian.greenhopper.service.sprint.Sprint@1f[id=1,rapidViewId=2,"
SERVER_SPRINTS = [
    f"{_SPRINT}state=CLOSED,name=Oak,startDate=2026-10-05T08:00:00.000+02:00,endDate=2026-10-19T08:00:00.000+02:00,completeDate=2026-10-18T16:00:00.000+02:00,sequence=1]",
    f"{_SPRINT}state=FUTURE,name=Ash,startDate=<null>,endDate=<null>,completeDate=<null>,sequence=2]",
]


@pytest.mark.parametrize("sprints", [CLOUD_SPRINTS, SERVER_SPRINTS], ids=["cloud", "data-center"])
def test_a_sprint_lasts_from_its_start_to_its_completion(sprints):
    assert dict(windows_of(sprints)) == {"Oak": (date(2026, 10, 5), date(2026, 10, 18))}


def test_sprints_of_the_log_give_commitment_and_burndown():
    log = [
        {"created": "2026-10-04T09:00:00.000+0000",
         "items": [{"field": "Sprint", "from": "", "to": "1", "toString": "Oak"}]},
        {"created": "2026-10-07T09:00:00.000+0000",
         "items": [{"field": "Story Points", "fromString": "3", "toString": "5"}]},
        {"created": "2026-10-09T09:00:00.000+0000",
         "items": [{"field": "status", "from": "1", "to": "3", "toString": "Done"}]},
    ]  # fmt: skip
    issue = {"key": "X-1", "fields": {"created": "2026-10-01T09:00:00.000+0000", "f2": 5}}
    statuses = [{"id": "1", "name": "Open", "statusCategory": {"key": "new"}},
                {"id": "3", "name": "Done", "statusCategory": {"key": "done"}}]  # fmt: skip
    known = Reading(
        FieldIds(points=("f2",), sprint="f1"),
        {"sprint": "f1", "story points": "f2"},
        stages_of(statuses, {}),
    )
    events = events_of(issue, "goal", tuple(changes_of(log)), known)
    windows = dict(windows_of(CLOUD_SPRINTS))
    (oak,) = progress(events, Settings(), date(2026, 11, 1), windows=windows).sprints
    assert (oak.committed_points, oak.done_points) == (3, 5)
    assert [left for _, left in oak.burndown[:5]] == [3, 3, 5, 5, 0]
