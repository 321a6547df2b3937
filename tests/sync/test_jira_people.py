"""What people do in Jira is kept and reported; nothing they made is touched."""

from dataclasses import replace

import pytest
from jira_world import EDITIONS, World, backlog_text, site

from roadmap2backlog.sandbox.server import Sandbox

API = "/rest/api/2/issue"


@pytest.fixture
def world(tmp_path, cloud):
    with Sandbox(site(cloud=cloud)) as box:
        world = World(tmp_path / "w", box, backlog_text(12, epics=3, links=6))
        world.push()
        world.writes()
        yield world


def row(world, title):
    return next(row for row in world.rows() if row.data["summary"] == title)


def points_field(world):
    return "customfield_10028" if world.box.site.cloud else "customfield_10106"


def person_edits(world, title, **fields):
    key = row(world, title).key
    world.box.ask("PUT", f"{API}/{key}", {"fields": fields})
    return key


@EDITIONS
@pytest.mark.parametrize(
    ("field", "value", "mine"),
    [
        ("summary", "A person's title", ("title: Story number 3\n", "title: My title\n")),
        ("description", "A person's text", ("I want thing 3,", "I want my thing,")),
        ("points", 13.0, ("arrive}]\n    points: 4\n", "arrive}]\n    points: 8\n")),
    ],
)
def test_the_persons_word_is_kept_and_reported(world, field, value, mine):
    name = points_field(world) if field == "points" else field
    key = person_edits(world, "Story number 3", **{name: value})
    world.push()
    assert world.writes() == []
    world.edit(*mine)
    done = world.push()
    assert [conflict["id"] for conflict in done.as_dict()["conflicts"]] == ["core/e0/s3"]
    assert world.box.ask("GET", f"{API}/{key}")["fields"][name] == value


@EDITIONS
def test_a_persons_labels_stay_while_the_backlogs_come_and_go(world):
    key = person_edits(
        world, "Story number 3", labels=[*row(world, "Story number 3").data["labels"], "vip"]
    )
    text = world.text
    at = text.index("labels: [area-0]", text.index("id: core/e0/s3\n"))
    world.write(text[:at] + "labels: [new]" + text[at + len("labels: [area-0]") :])
    world.push()
    labels = set(world.box.ask("GET", f"{API}/{key}")["fields"]["labels"])
    assert {"vip", "new"} <= labels
    assert "area-0" not in labels
    assert any(label.startswith("r2b-") for label in labels)


@EDITIONS
def test_a_removed_mark_comes_back_and_makes_no_duplicate(world):
    key = person_edits(world, "Story number 3", labels=["vip"])
    world.push()
    labels = world.box.ask("GET", f"{API}/{key}")["fields"]["labels"]
    assert world.duplicates() == []
    assert any(label.startswith("r2b-") for label in labels)


@EDITIONS
def test_a_parent_that_a_person_chose_stays(world):
    other = row(world, "Epic 2").key
    field = {"parent": {"key": other}} if world.box.site.cloud else {"customfield_10100": other}
    person_edits(world, "Story number 3", **field)
    world.push()
    assert world.writes() == []
    assert row(world, "Story number 3").data["parent"] == row(world, "Epic 2").id


@EDITIONS
def test_a_closed_issue_stays_closed(world):
    key = row(world, "Story number 3").key
    world.box.ask("POST", f"{API}/{key}/transitions", {"transition": {"id": "13"}})
    world.push()
    assert row(world, "Story number 3").data["status"] == "Done"


@EDITIONS
def test_an_issue_that_moved_to_another_project_is_found_there(world):
    moved = row(world, "Story number 3")
    world.box.store.move(moved, "OTHER")
    world.push()
    assert world.duplicates() == []
    world.edit("I want thing 3,", "I want another thing,")
    world.push()
    assert "another thing" in str(
        world.box.ask("GET", f"{API}/{moved.id}")["fields"]["description"]
    )


@EDITIONS
def test_a_deleted_issue_is_reported_and_not_made_again(world):
    key = row(world, "Story number 3").key
    world.box.ask("DELETE", f"{API}/{key}")
    done = world.push()
    assert (done.outcome, [found.code for found in done.refusals]) == (None, ["R813"])
    assert "Story number 3" not in world.order()


@EDITIONS
def test_a_persons_link_and_issue_are_not_touched(world):
    kind = world.box.site.kind("Story").id
    fields = {"project": {"key": "DEMO"}, "issuetype": {"id": kind}, "summary": "A person's issue"}
    made = world.box.ask("POST", API, {"fields": fields})
    link = {
        "type": {"name": "Blocks"}, "inwardIssue": {"key": made["key"]},
        "outwardIssue": {"key": row(world, "Story number 3").key},
    }  # fmt: skip
    world.box.ask("POST", "/rest/api/2/issueLink", link)
    before = world.state()
    world.push()
    assert (world.writes(), world.state()) == ([], before)


@EDITIONS
def test_a_copy_of_an_issue_is_reported_and_left_alone(world):
    data = row(world, "Story number 3").data
    kind = world.box.site.kind("Story").id
    fields = {
        "project": {"key": "DEMO"},
        "issuetype": {"id": kind},
        "summary": "Copy",
        "labels": data["labels"],
    }
    world.box.ask("POST", API, {"fields": fields})
    world.edit("I want thing 3,", "I want another thing,")
    done = world.push()
    assert "R816" in [found.code for found in done.findings]
    assert row(world, "Copy").data.get("description") is None


@EDITIONS
def test_an_empty_project_where_issues_were_is_no_reason_to_make_them_again(world):
    for there in world.rows():
        world.box.ask("DELETE", f"{API}/{there.id}")
    done = world.push()
    assert [found.code for found in done.refusals] == ["R812"]
    assert world.rows() == ()


@EDITIONS
def test_a_removed_property_comes_back_and_makes_no_duplicate(world):
    there = row(world, "Story number 3")
    world.box.ask("DELETE", f"{API}/{there.id}/properties/roadmap2backlog")
    world.push()
    assert (world.duplicates(), world.writes()) == ([], [])
    # A search of Data Center does not show properties, so there nobody notices before an edit.
    restored = "roadmap2backlog" in row(world, "Story number 3").data["properties"]
    assert restored is world.box.site.cloud
    world.edit("I want thing 3,", "I want another thing,")
    assert len(world.push().as_dict()["conflicts"]) == (0 if world.box.site.cloud else 1)


@EDITIONS
@pytest.mark.parametrize("mine", [False, True])
def test_an_archived_issue_is_left_alone_and_not_made_again(world, mine):
    there = row(world, "Story number 3")
    world.box.store.save(replace(there, data=there.data | {"archived": True}))
    if mine:
        world.edit("I want thing 3,", "I want another thing,")
    done = world.push()
    assert world.duplicates() == []
    assert list(done.outcome.refused) == (["core/e0/s3"] if mine else [])


@EDITIONS
def test_an_issue_of_another_type_stays_as_it_is(world):
    there = row(world, "Story number 3")
    world.box.store.save(replace(there, data=there.data | {"issuetype": "10004"}))
    world.edit("I want thing 3,", "I want another thing,")
    assert world.push().as_dict()["updated"] == 1
    assert row(world, "Story number 3").data["issuetype"] == "10004"


@EDITIONS
def test_an_epic_that_is_no_epic_any_more_holds_up_its_stories_only(world):
    there = row(world, "Epic 2")
    world.box.store.save(replace(there, data=there.data | {"issuetype": "10004"}))
    fresh = "    labels: []\n  - {id: core/e2/new, epic: core/e2, title: New}\n"
    world.write(world.text.rstrip("\n") + "\n" + fresh.removeprefix("    labels: []\n"))
    world.edit("I want thing 3,", "I want another thing,")
    done = world.push()
    assert list(done.outcome.refused) == ["core/e2/new"]
    assert done.as_dict()["updated"] == 1


@EDITIONS
def test_an_issue_that_may_not_be_edited_any_more_holds_up_nothing_else(world):
    there = row(world, "Story number 3")
    world.box.ask("POST", f"{API}/{there.key}/transitions", {"transition": {"id": "13"}})
    object.__setattr__(world.box.site, "frozen", True)
    world.edit("I want thing 3,", "I want another thing,")
    world.edit("I want thing 4,", "I want one thing more,")
    done = world.push()
    assert list(done.outcome.refused) == ["core/e0/s3"]
    assert done.as_dict()["updated"] == 1
