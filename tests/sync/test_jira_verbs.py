"""Push, pull and status as a person or a CI job calls them."""

import json

import pytest
from jira_world import EDITIONS, TOKEN, World, backlog_text, site
from running import r2b
from syncing_world import Clock

from roadmap2backlog.sandbox.faults import Fault
from roadmap2backlog.sandbox.server import Sandbox
from roadmap2backlog.trackers.jira import http
from roadmap2backlog.trackers.jira.tracker import Jira

SEVEN = ["created", "updated", "unchanged", "linked", "ranked", "conflicts", "uncertain"]
LOGIN = ("JIRA_URL", "JIRA_EMAIL", "JIRA_API_TOKEN", "JIRA_PERSONAL_TOKEN")


@pytest.fixture
def call(monkeypatch):
    """Return a function that calls the program in a world, with its login in the environment."""
    monkeypatch.setattr(http, "RealPace", Clock)

    def run(world, *arguments):
        for name in LOGIN:
            monkeypatch.delenv(name, raising=False)
        for name, value in world.box.environment.items():
            monkeypatch.setenv(name, value)
        return r2b(*arguments, cwd=world.folder)

    return run


@pytest.fixture
def world(tmp_path, request):
    options = getattr(request, "param", {})
    with Sandbox(site(**options)) as box:
        yield World(tmp_path / "w", box, backlog_text(8, links=4))


def test_a_dry_run_shows_every_change_and_writes_nothing(world, call):
    run = call(world, "push", "--dry-run", "--format", "json", "--exit-code")
    said = json.loads(run.out)
    assert run.code == 3
    assert list(said) == [*SEVEN, "changes"]
    assert said["created"] == 9
    assert said["linked"] == 4
    (change,) = [c for c in said["changes"] if c["id"] == "core/e0/s1" and c["action"] == "create"]
    assert change["fields"]["title"] == {"from": None, "to": "Story number 1"}
    assert not world.rows()
    assert not (world.folder / "backlog.lock.json").exists()


def test_a_push_that_somebody_stops_says_what_becomes_of_the_work(world, call, monkeypatch):
    def stopped(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as stopping:
        stopping.setattr(Jira, "create", stopped)
        run = call(world, "push", "--yes", "--format", "json")
    assert (run.code, run.err.splitlines()[0].split(":")[0]) == (130, "broken off")
    assert json.loads(call(world, "push", "--yes", "--format", "json").out)["created"] == 9


@pytest.mark.parametrize("output", ["text", "json", "md"])
def test_a_push_that_breaks_off_says_why_in_every_format(world, call, output):
    world.box.service.faults.add(Fault("unauthorized", "POST issue/bulk$"))
    run = call(world, "push", "--yes", "--format", output)
    assert run.code == 4
    assert run.err.splitlines()[-1].startswith("failed: the login is not valid")


def test_a_push_says_what_it_did_in_the_agreed_form(world, call):
    run = call(world, "push", "backlog.yaml", "--settings", "r2b.yaml", "--yes", "--format", "json")
    said = json.loads(run.out)
    assert (run.code, list(said), said["created"]) == (0, SEVEN, 9)
    again = call(world, "push", "--dry-run", "--exit-code", "--format", "json")
    assert (again.code, json.loads(again.out)["changes"]) == (0, [])


def test_where_nobody_can_be_asked_yes_is_needed(world, call, monkeypatch):
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    run = call(world, "push")
    assert run.code == 2
    assert "--yes" in run.err
    assert world.box.service.log == []


def test_a_failure_before_anything_is_known_still_prints_the_form(world, call):
    world.box.service.faults.add(Fault("503-before", times=50))
    run = call(world, "push", "--yes", "--format", "json")
    assert run.code == 4
    assert list(json.loads(run.out)) == SEVEN
    assert TOKEN not in run.out + run.err


def test_a_missing_login_or_project_is_said_with_its_code(world, call, monkeypatch):
    (world.folder / "r2b.yaml").write_text("version: 1\n")
    run = call(world, "push", "--yes")
    assert (run.code, "R801" in run.err) == (1, True)
    for name in LOGIN:
        monkeypatch.delenv(name, raising=False)
    run = r2b("push", "--yes", cwd=world.folder)
    assert (run.code, "R802" in run.err) == (1, True)


@pytest.mark.parametrize(
    ("world", "code"),
    [
        ({"denied": frozenset({"CREATE_ISSUES"})}, "R803"),
        ({"denied": frozenset({"SCHEDULE_ISSUES"})}, "R803"),
        ({"names": (("Epic", "Thema"), ("Story", "Ding"))}, ""),
        ({"required": frozenset({"customfield_10050"})}, "R805"),
        ({"link_type": "Blockiert", "link_words": ("wird blockiert", "blockiert")}, "R807"),
        ({"hidden": frozenset({"labels"})}, "R806"),
    ],
    indirect=["world"],
)
def test_what_stands_in_the_way_is_said_before_anything_is_made(world, code, call):
    run = call(world, "push", "--yes", "--format", "json")
    assert run.code == (5 if code else 0), run.err
    assert code in run.err
    assert bool(world.rows()) is not bool(code)


def test_an_issue_type_that_is_not_there_is_named(world, call):
    settings = "tracker: {jira: {project: DEMO, issue_types: {story: Wish}}}\n"
    (world.folder / "r2b.yaml").write_text(settings)
    run = call(world, "push", "--yes")
    assert (run.code, "R804" in run.err) == (5, True)


@EDITIONS
def test_people_s_edits_and_new_stories_come_back_over_http(tmp_path, cloud, call):
    with Sandbox(site(cloud=cloud)) as box:
        world = World(tmp_path / "w", box, backlog_text(8, links=4))
        assert call(world, "push", "--yes").code == 0
        api = f"/rest/api/{3 if cloud else 2}"
        rows = {row.data["summary"]: row for row in world.rows()}
        story, epic = rows["Story number 3"], rows["Epic 0"]
        box.ask("PUT", f"{api}/issue/{story.id}", {"fields": {"summary": "A person's title"}})
        link = next(
            (f["id"] for f in box.ask("GET", f"{api}/field") if "epic-link" in str(f)), "parent"
        )
        parent = {"parent": {"key": epic.key}} if cloud else {link: epic.key}
        fields = {"project": {"key": "DEMO"}, "issuetype": {"name": "Story"}, "summary": "New one"}
        box.ask("POST", f"{api}/issue", {"fields": fields | parent})
        status = json.loads(call(world, "status", "--format", "json").out)
        assert (status["drifted"], status["in_sync"]) == (1, 8)
        run = call(world, "pull", "--format", "json")
        said = json.loads(run.out)
        assert run.code == 0, run.err
        assert [(found["field"], found["to"]) for found in said["changed"]] == [
            ("title", "A person's title")
        ]
        assert [found["id"] for found in said["added"]] == ["core/e0/new-one"]
        text = world.path.read_text()
        assert "title: A person's title" in text
        count = len(world.rows())
        assert json.loads(call(world, "push", "--yes", "--format", "json").out)["created"] == 0
        assert len(world.rows()) == count
        assert call(world, "status", "--exit-code").code == 0


def test_the_text_output_names_what_happens(world, call):
    run = call(world, "push", "--yes")
    assert "+ core/e0/s1: Story number 1" in run.out
    assert "done: 9 created" in run.out


@EDITIONS
def test_releases_and_teams_become_versions_and_components(tmp_path, cloud, call):
    with Sandbox(site(cloud=cloud)) as box:
        world = World(tmp_path / "w", box, backlog_text(4))
        world.edit("{id: core, title: Core}", "{id: core, title: Core, team: Blue}")
        (world.folder / "r2b.yaml").write_text(
            "releases: [{id: may, title: May release, initiatives: [core]}]\n"
            "tracker: {jira: {project: DEMO, components: team}}\n"
        )
        run = call(world, "push", "--yes", "--format", "json")
        assert run.code == 0, run.err
        api = f"/rest/api/{3 if cloud else 2}"
        story = next(r for r in world.rows() if r.data["summary"] == "Story number 1")
        fields = box.ask("GET", f"{api}/issue/{story.id}")["fields"]
        assert [one["name"] for one in fields["components"]] == ["Blue"]
        assert [one["name"] for one in fields["fixVersions"]] == ["May release"]
        world.box.service.log.clear()
        assert call(world, "push", "--yes").code == 0
        assert not [one for one in box.service.log if one.method == "PUT"]


def test_without_the_right_to_make_versions_the_rest_is_pushed(tmp_path, call):
    with Sandbox(site(denied=frozenset({"ADMINISTER_PROJECTS"}))) as box:
        world = World(tmp_path / "w", box, backlog_text(4))
        (world.folder / "r2b.yaml").write_text(
            "releases: [{id: may, title: May, initiatives: [core]}]\n"
            "tracker: {jira: {project: DEMO}}\n"
        )
        run = call(world, "push", "--yes", "--format", "json")
        assert json.loads(run.out)["created"] == 5, run.err
        assert "R806" in run.err
        box.service.log.clear()
        again = call(world, "push", "--yes", "--format", "json")
        assert json.loads(again.out)["unchanged"] == 5
        assert not [one for one in box.service.log if one.method == "PUT"]
