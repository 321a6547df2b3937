"""Ids that a product owner changed in the backlog: the item goes on, or the doubt is told."""

import json

import pytest
import yaml
from running import r2b

ROADMAP = """\
initiatives:
  - title: Billing
    capabilities:
      - Admins can export invoices as CSV
      - Admins can send, void and resend invoices
      - {title: Cards, stories: [{id: add, title: Add a card}]}
"""
EXPORT = "billing/admins-can-export-invoices-as-csv/export-invoices-as-csv"
SEND = "billing/admins-can-send-void-and-resend-invoices/send"


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP)
    assert r2b("build", cwd=tmp_path).code == 0
    return tmp_path


def change(path, old, new):
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def stories_of(folder):
    stories = yaml.safe_load((folder / "backlog.yaml").read_text())["stories"]
    return {story["id"]: story for story in stories}


def test_a_story_goes_on_under_the_id_that_its_owner_gave_it(workspace):
    change(workspace / "backlog.yaml", f"id: {EXPORT}", "id: csv-export")
    change(workspace / "roadmap.yaml", "as CSV", "as CSV files")
    said = r2b("build", cwd=workspace).err
    assert f"story csv-export was {EXPORT} before, and goes on as that one" in said
    stories = stories_of(workspace)
    assert stories["csv-export"]["title"].endswith("as CSV files")
    assert EXPORT not in stories
    assert "R714" not in r2b("build", cwd=workspace).err
    assert r2b("build", "--exit-code", cwd=workspace).code == 0


def test_an_old_id_can_be_written_back(workspace):
    change(workspace / "backlog.yaml", f"id: {EXPORT}", "id: csv-export")
    assert r2b("build", cwd=workspace).code == 0
    change(workspace / "backlog.yaml", "id: csv-export", f"id: {EXPORT}")
    change(workspace / "roadmap.yaml", "as CSV", "as CSV files")
    assert "goes on as that one" in r2b("build", cwd=workspace).err
    assert stories_of(workspace)[EXPORT]["title"] == "Export invoices as CSV files"
    lock = json.loads((workspace / "backlog.lock.json").read_text())
    assert lock["retired"] == ["csv-export"]


def test_a_changed_id_is_not_given_to_anything_else(workspace):
    change(workspace / "backlog.yaml", f"id: {EXPORT}", "id: csv-export")
    assert r2b("build", cwd=workspace).code == 0
    assert EXPORT in json.loads((workspace / "backlog.lock.json").read_text())["retired"]


def test_of_two_that_could_be_the_story_none_is_taken_and_each_build_says_so(workspace):
    path = workspace / "backlog.yaml"
    backlog = yaml.safe_load(path.read_text())
    (story,) = [one for one in backlog["stories"] if one["id"] == EXPORT]
    backlog["stories"].remove(story)
    backlog["stories"] += [{**story, "id": "one"}, {**story, "id": "two"}]
    path.write_text(yaml.safe_dump(backlog, sort_keys=False))
    for said in (r2b("build", cwd=workspace).err, r2b("build", cwd=workspace).err):
        assert said.count("warning[R714]") == 2
        assert f"{EXPORT} is gone" in said
        assert "drop its `source`" in said
    assert {"one", "two"} <= stories_of(workspace).keys()


def test_a_copy_beside_its_story_is_a_story_of_its_own(workspace):
    path = workspace / "backlog.yaml"
    backlog = yaml.safe_load(path.read_text())
    (story,) = [one for one in backlog["stories"] if one["id"] == EXPORT]
    backlog["stories"].append({**story, "id": "copy"})
    path.write_text(yaml.safe_dump(backlog, sort_keys=False))
    assert "R714" not in r2b("build", cwd=workspace).err


def test_another_story_of_the_line_does_not_become_the_deleted_one(workspace):
    change(workspace / "backlog.yaml", f"id: {SEND}", "id: gifts")
    change(workspace / "backlog.yaml", "title: Send invoices", "title: Send gifts")
    change(workspace / "backlog.yaml", "I want to send invoices", "I want to send gifts")
    assert f"{SEND} is gone" in r2b("build", cwd=workspace).err
    assert stories_of(workspace)["gifts"]["title"] == "Send gifts"


def test_an_epic_goes_on_under_another_id(workspace):
    line = "billing/admins-can-send-void-and-resend-invoices"
    change(workspace / "backlog.yaml", f"id: {line}\n", "id: mail\n")
    change(workspace / "roadmap.yaml", "send, void and resend", "send, void, print and resend")
    assert f"epic mail was {line} before" in r2b("build", cwd=workspace).err
    stories = stories_of(workspace).values()
    assert [one["epic"] for one in stories if one["title"].startswith(("Send", "Print"))] == [
        "mail", "mail"
    ]  # fmt: skip
    assert r2b("build", "--exit-code", cwd=workspace).code == 0


def test_an_id_that_the_roadmap_gives_is_not_changed_in_the_backlog(workspace):
    change(workspace / "backlog.yaml", "id: billing/cards/add", "id: plastic")
    for said in (r2b("build", cwd=workspace).err, r2b("build", cwd=workspace).err):
        assert "billing/cards/add is gone" in said
    assert not stories_of(workspace)["plastic"].get("orphaned")
