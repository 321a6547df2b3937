"""Sites differ: fields, screens, names and rights; a push finds its way or says what is missing."""

import json

import pytest
from jira_world import EDITIONS, TOKEN, World, backlog_text, site

from roadmap2backlog.diagnostics import TrackerError, UnsafeError
from roadmap2backlog.sandbox.faults import Fault
from roadmap2backlog.sandbox.server import Sandbox

TEXT = backlog_text(8, epics=2, links=4)
SLOW = pytest.mark.slow
SLOW_DATA_CENTER = pytest.param(False, marks=SLOW)


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
def test_epics_are_not_said_to_lack_points(cloud, tmp_path):
    hidden = {"customfield_10016", "customfield_10028", "customfield_10106"}
    with Sandbox(site(cloud=cloud, hidden=frozenset(hidden))) as box:
        found = World(tmp_path / "w", box, backlog_text(3)).push().findings
    notes = [one.message for one in found if one.message.endswith("on its create screen")]
    assert notes == ["Story has no points on its create screen"]


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
        ({"link_type": "Stoppt", "link_words": ("wird gestoppt", "stoppt")}, "R807"),
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
    world.box.service.expires_after = 1
    found, said = world.run()
    assert (found, TOKEN in said) == (4, False)
    assert world.rows() == ()


@EDITIONS
@pytest.mark.parametrize(
    ("more", "setting"),
    [
        ({"link_type": "Blocker"}, ""),
        ({"link_type": "Blockiert", "link_words": ("wird blockiert", "blockiert")}, "blockiert"),
        ({"link_type": "Blockiert", "link_words": ("wird blockiert", "blockiert")}, "'10000'"),
    ],
    ids=["renamed", "named in the settings", "by its id"],
)
def test_a_link_type_of_another_name_is_found(make, cloud, more, setting):
    world = make(cloud=cloud, **more)
    if setting:
        settings = f"tracker: {{jira: {{project: DEMO, link_type: {setting}}}}}"
        (world.folder / "r2b.yaml").write_text(f"version: 1\n{settings}\n")
    assert world.push().as_dict()["linked"] == 4
    assert again_writes_nothing(world)


@EDITIONS
@pytest.mark.parametrize("more", [{"prefix": "/jira"}, {"gateway": True}], ids=["path", "gateway"])
def test_addresses_in_answers_are_not_followed(make, cloud, more):
    world = make(cloud=cloud, **more)
    world.push()
    world.edit("title: Story number 3", "title: Story number three")
    assert world.push().as_dict()["updated"] == 1
    assert again_writes_nothing(world)


@EDITIONS
def test_a_jira_whose_edits_leave_properties_alone_gets_the_base_apart(make, cloud):
    world = make(cloud=cloud, edits_keep_properties=False)
    world.push()
    world.edit("title: Story number 3", "title: Story number three")
    world.edit("title: Story number 5", "title: Story number five")
    world.push()
    world.box.service.log.clear()
    world.push()
    assert {one.method for one in world.box.service.log} <= {"GET", "POST"}
    world.edit("title: Story number three", "title: Story number 3")
    assert world.push().as_dict() | {"conflicts": []} == world.push().as_dict() | {
        "updated": 1, "unchanged": 9,
    }  # fmt: skip


@EDITIONS
@pytest.mark.parametrize("ahead", [-7200, 7200])
def test_a_clock_that_is_wrong_does_not_change_how_long_is_waited(make, cloud, ahead):
    world = make(cloud=cloud, skew=ahead)
    world.box.service.faults.add(Fault("429", "GET /field", value="date"))
    world.push()
    assert sum(world.clock.slept) < 10


@EDITIONS
def test_a_request_that_is_too_large_is_made_in_parts(make, cloud):
    world = make(cloud=cloud)
    world.box.service.faults.add(Fault("413-before", "POST /issue/bulk", first=2, times=2))
    done = world.push()
    assert (done.as_dict()["created"], done.outcome.refused) == (10, {})
    assert world.order() == world.wanted_order()
    assert again_writes_nothing(world)


@pytest.mark.parametrize("cloud", [True, SLOW_DATA_CENTER])
@pytest.mark.parametrize(
    "status", ["403-before", *(pytest.param(s, marks=SLOW) for s in ("404-before", "413-before"))]
)
def test_a_create_that_is_refused_whole_needs_a_person(make, cloud, status):
    world = make(cloud=cloud, faults=(Fault(status, "POST /issue/bulk$", times=99),))
    found, said = world.run()
    assert (found, TOKEN in said) == (5, False), said
    assert world.rows() == ()


@EDITIONS
def test_a_rank_that_only_some_issues_took_is_asked_for_again(make, cloud):
    world = make(cloud=cloud)
    world.box.service.faults.add(Fault("partial", "PUT /issue/rank", value="1,3"))
    assert world.push().outcome.refused == {}
    assert world.order() == world.wanted_order()
    assert again_writes_nothing(world)


@pytest.mark.parametrize("cloud", [True, SLOW_DATA_CENTER])
@pytest.mark.parametrize("kind", ["lost-after", "500-after", "503-before", "html", "403-before"])
@pytest.mark.parametrize("where", ["POST /component", "POST /version", "GET /versions"])
def test_components_and_versions_survive_any_fault(make, cloud, where, kind):
    world = make(cloud=cloud)
    (world.folder / "r2b.yaml").write_text(
        "releases: [{id: may, title: May, initiatives: [core]}]\n"
        "tracker: {jira: {project: DEMO, components: initiative}}\n"
    )
    world.box.service.faults.add(Fault(kind, where))
    for _ in range(3):
        try:
            done = world.push()
        except TrackerError:
            continue
        if done.outcome.is_complete:
            break
    assert (world.duplicates(), len(world.rows())) == ([], 10)
    assert [name for _, name in world.box.store.names("fixVersions", "DEMO")] in (["May"], [])


def test_a_text_of_any_length_is_taken(make):
    world = make()
    world.edit("As a member, I want thing 3,", f"As a member, I want {'thing ' * 9000},")
    world.edit("title: Story number 5", f"title: {'word ' * 80}")
    done = world.push()
    assert (done.as_dict()["created"], done.outcome.refused) == (10, {})
    assert again_writes_nothing(world)


@EDITIONS
def test_a_project_may_be_called_like_a_word_of_the_query_language(make, cloud):
    world = make(cloud=cloud, projects=("INT", "DO"))
    (world.folder / "r2b.yaml").write_text("version: 1\ntracker: {jira: {project: INT}}\n")
    assert world.push().as_dict()["created"] == 10
    assert again_writes_nothing(world)


def test_a_project_that_is_not_there_is_said_and_nothing_is_written(make):
    world = make()
    (world.folder / "r2b.yaml").write_text("version: 1\ntracker: {jira: {project: NONE}}\n")
    with pytest.raises(UnsafeError, match="NONE cannot be seen"):
        world.push()
    assert world.rows() == ()
