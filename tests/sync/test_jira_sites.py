"""Sites differ: fields, screens, names and rights; a push finds its way or says what is missing."""

import json

import pytest
from jira_world import TOKEN, World, backlog_text, site

from roadmap2backlog.sandbox.faults import Fault
from roadmap2backlog.sandbox.server import Sandbox

TEXT = backlog_text(8, epics=2, links=4)
EDITIONS = pytest.mark.parametrize("cloud", [True, False], ids=["cloud", "data-center"])


@pytest.fixture
def make(tmp_path):
    """Return a function that opens a world on a site, closed at the end."""
    open_boxes = []

    def world(*, faults=(), **more):
        box = Sandbox(site(**more), faults=faults).__enter__()
        open_boxes.append(box)
        return World(tmp_path / str(len(open_boxes)), box, TEXT)

    yield world
    for box in open_boxes:
        box.__exit__(None, None, None)


def again_writes_nothing(world):
    world.writes()
    world.push()
    return world.writes() == []


def test_a_team_managed_project_gets_points_in_its_own_field(make):
    world = make(hidden=frozenset({"customfield_10028"}))
    world.push()
    points = {row.data.get("customfield_10016") for row in world.rows()} - {None}
    assert points == {1.0, 2.0, 3.0, 4.0, 5.0}
    assert again_writes_nothing(world)


@EDITIONS
def test_a_field_that_only_the_edit_screen_has_is_written_after_the_create(make, cloud):
    points = "customfield_10028" if cloud else "customfield_10106"
    world = make(cloud=cloud, hidden_on_create=frozenset({points}))
    world.push()
    assert len([row for row in world.rows() if row.data.get(points)]) == 8
    assert again_writes_nothing(world)


@EDITIONS
def test_a_field_that_no_screen_has_stays_in_the_backlog(make, cloud):
    points = "customfield_10028" if cloud else "customfield_10106"
    world = make(cloud=cloud, hidden=frozenset({points, "customfield_10016"}))
    done = world.push()
    assert (done.as_dict()["created"], done.outcome.stopped) == (10, "")
    assert again_writes_nothing(world)


@EDITIONS
def test_names_in_another_language_are_no_obstacle_on_cloud(make, cloud):
    names = (("Story", "Geschichte"), ("Epic", "Epos"), ("Task", "Aufgabe"))
    world = make(cloud=cloud, names=names)
    if not cloud:
        settings = "tracker: {kind: jira, jira: {project: DEMO, issue_types: {epic: Epos, story: Geschichte}}}"
        (world.folder / "r2b.yaml").write_text(f"version: 1\n{settings}\n")
    assert world.push().as_dict()["created"] == 10
    assert {row.data["issuetype"] for row in world.rows()} >= {"10000"}


def test_initiatives_are_parents_of_epics_where_there_is_a_level_for_them(make):
    world = make(initiatives=True)
    world.push()
    rows = {row.id: row for row in world.rows()}
    epics = [row for row in rows.values() if row.data["issuetype"] == "10000"]
    assert {rows[row.data["parent"]].data["summary"] for row in epics} == {"Core"}
    assert again_writes_nothing(world)


@EDITIONS
@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"denied": frozenset({"CREATE_ISSUES"})}, "R803"),
        ({"denied": frozenset({"LINK_ISSUES"})}, "R803"),
        ({"denied": frozenset({"SCHEDULE_ISSUES"})}, "R803"),
        ({"required": frozenset({"customfield_10050"})}, "R805"),
        ({"hidden": frozenset({"labels"})}, "R806"),
        ({"link_type": "Stops"}, "R807"),
    ],
)
def test_what_is_missing_is_said_before_anything_is_written(make, cloud, wrong, code):
    world = make(cloud=cloud, **wrong)
    done = world.push()
    assert code in {found.code for found in done.refusals}
    assert world.rows() == ()


@EDITIONS
def test_without_administration_there_is_no_note_and_all_else_works(make, cloud):
    world = make(cloud=cloud, denied=frozenset({"ADMINISTER_PROJECTS"}))
    assert world.push().as_dict()["created"] == 10


@pytest.mark.parametrize("cloud", [True, pytest.param(False, marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    ("faults", "code"),
    [
        ((), 0),
        ((Fault("429", "POST /issue/bulk", times=99, value="1847"),), 4),
        ((Fault("503-before", "GET /myself", times=99),), 4),
        ((Fault("lost-before", "POST /issue/bulk", times=99),), 4),
        ((Fault("lost-after", "POST /issue/bulk"),), 0),
        ((Fault("unauthorized", "GET /field"),), 4),
        ((Fault("captcha", "GET /myself"),), 4),
        ((Fault("elsewhere", "POST /issue/bulk"),), 4),
        ((Fault("partial", "POST /issue/bulk", times=99, value="0"),), 5),
    ],
    ids=lambda value: value[0].kind if isinstance(value, tuple) and value else None,
)
def test_the_exit_code_says_whether_to_run_again_or_to_look(make, cloud, faults, code):
    world = make(cloud=cloud, faults=faults)
    found, said = world.run()
    assert (found, TOKEN in said, "Traceback" in said) == (code, False, False), said
    assert json.loads(said[said.index("{") : said.rindex("}") + 1])["conflicts"] is not None


@EDITIONS
def test_a_wrong_token_stops_before_anything(make, cloud):
    world = make(cloud=cloud)
    world.box.desk.expires_after = 1
    found, said = world.run()
    assert (found, TOKEN in said) == (4, False)
    assert world.rows() == ()
