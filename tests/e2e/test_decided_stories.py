"""What a product owner decided on (deleted, done, dropped), and a roadmap that changes its words."""

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
      - title: Pay by card
        acceptance: [Arrives within 30 s]
"""


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP)
    assert r2b("build", cwd=tmp_path).code == 0
    return tmp_path


def backlog_of(folder):
    return yaml.safe_load((folder / "backlog.yaml").read_text())


def titled(folder, title):
    return next(story for story in backlog_of(folder)["stories"] if story["title"] == title)


def titles(folder):
    return [story["title"] for story in backlog_of(folder)["stories"]]


def edit(folder, change):
    backlog = backlog_of(folder)
    change(backlog)
    (folder / "backlog.yaml").write_text(yaml.safe_dump(backlog, sort_keys=False))


def delete(folder, *gone):
    def without(backlog):
        backlog["stories"] = [one for one in backlog["stories"] if one["title"] not in gone]

    edit(folder, without)


def set_on(folder, named, **values):
    def changed(backlog):
        next(one for one in backlog["stories"] if one["title"] == named).update(values)

    edit(folder, changed)


def reworded(folder, old, new):
    path = folder / "roadmap.yaml"
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    built = r2b("build", cwd=folder)
    assert built.code == 0
    return built


def test_a_wish_that_follows_a_deleted_story_is_a_new_story(workspace):
    gone = titled(workspace, "Export invoices as CSV")["id"]
    delete(workspace, "Export invoices as CSV")
    said = reworded(workspace, "as CSV", "as PDF").err
    assert titled(workspace, "Export invoices as PDF")["id"] != gone
    assert "warning[R713]" in said
    assert all(words in said for words in ("invoices as CSV”", "invoices as PDF”", gone))
    assert r2b("build", "--exit-code", cwd=workspace).code == 0


def test_an_act_that_follows_a_deleted_one_is_a_new_story(workspace):
    delete(workspace, "Send invoices")
    assert "R713" in reworded(workspace, "can send,", "can mail,").err
    assert titled(workspace, "Mail invoices")
    assert "Send invoices" not in titles(workspace)


def test_a_new_story_in_place_of_a_deleted_one_can_be_deleted_too(workspace):
    delete(workspace, "Export invoices as CSV")
    reworded(workspace, "as CSV", "as PDF")
    delete(workspace, "Export invoices as PDF")
    assert "R713" not in r2b("build", cwd=workspace).err
    assert not [title for title in titles(workspace) if "Export" in title]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Admins can export invoices as CSV", "Admins can export invoices as CSV!"),
        ("Admins can export", "admins can Export"),
        ("  - title: Billing", "\n  # moved\n  - title: Money"),
        ("resend invoices", "resend invoices by email"),
    ],
)
def test_a_deleted_story_stays_away_while_the_roadmap_says_the_same(workspace, old, new):
    delete(workspace, "Export invoices as CSV")
    assert "R713" not in reworded(workspace, old, new).err
    assert not [title for title in titles(workspace) if "xport" in title]


def test_what_is_new_beside_a_deleted_act_does_not_bring_it_back(workspace):
    delete(workspace, "Send invoices")
    assert "R713" not in reworded(workspace, "can send, void and", "can send, cancel and").err
    assert "Send invoices" not in titles(workspace)


def test_a_given_id_keeps_a_deleted_story_away_and_every_build_says_so(tmp_path):
    card = "{title: Pay, stories: [{id: card, title: Pay by card}, Pay by bill]}"
    (tmp_path / "roadmap.yaml").write_text(
        f"initiatives:\n  - title: Till\n    capabilities:\n      - {card}\n"
    )
    assert r2b("build", cwd=tmp_path).code == 0
    delete(tmp_path, "Pay by card")
    for said in (reworded(tmp_path, "by card", "by watch").err, r2b("build", cwd=tmp_path).err):
        assert "R713" in said
        assert "“Pay by card”; it now says “Pay by watch”" in said
    assert titles(tmp_path) == ["Pay by bill"]


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_a_settled_story_stays_what_it_was_and_every_build_says_so(workspace, status):
    set_on(workspace, "Export invoices as CSV", status=status)
    before = titled(workspace, "Export invoices as CSV")
    first = reworded(workspace, "as CSV", "as PDF").err
    assert titled(workspace, "Export invoices as CSV") == before
    for said in (first, r2b("build", cwd=workspace).err):
        assert f"is {status}: `title` stays Export invoices as CSV" in said
        assert "the roadmap now gives Export invoices as PDF" in said
        assert "status: draft" in said
    assert r2b("build", "--exit-code", cwd=workspace).code == 0


def test_a_settled_story_that_is_opened_again_takes_the_new_words(workspace):
    set_on(workspace, "Export invoices as CSV", status="done")
    reworded(workspace, "as CSV", "as PDF")
    set_on(workspace, "Export invoices as CSV", status="draft")
    assert "R712" not in r2b("build", cwd=workspace).err
    story = titled(workspace, "Export invoices as PDF")
    assert "CSV" not in json.dumps(story).partition('"story"')[2]


def test_a_settled_story_that_takes_over_the_new_title_is_in_step_again(workspace):
    set_on(workspace, "Export invoices as CSV", status="done")
    reworded(workspace, "as CSV", "as PDF")
    set_on(workspace, "Export invoices as CSV", title="Export invoices as PDF")
    assert "R712" not in r2b("build", cwd=workspace).err
    assert titled(workspace, "Export invoices as PDF")["status"] == "done"
    assert r2b("build", "--exit-code", cwd=workspace).code == 0


def test_a_line_beside_that_of_a_done_story_is_a_new_story(workspace):
    set_on(workspace, "Export invoices as CSV", status="done")
    assert "R712" in reworded(workspace, "as CSV", "as PDF").err
    line = "      - Admins can export invoices as {}\n"
    both = "".join(map(line.format, ("CSV", "PDF")))
    assert "R712" not in reworded(workspace, line.format("PDF"), both).err
    assert titled(workspace, "Export invoices as CSV")["status"] == "done"
    assert titled(workspace, "Export invoices as PDF")["status"] == "draft"


def test_a_new_criterion_of_a_done_story_is_told(workspace):
    set_on(workspace, "Pay by card", status="done")
    said = reworded(workspace, "within 30 s", "within 5 s").err
    assert "is done: `acceptance` stays" in said
    assert "30 s" in json.dumps(titled(workspace, "Pay by card"))


def test_a_done_story_still_follows_what_does_not_change_it(workspace):
    """Its line's number, and the other stories of the line."""
    set_on(workspace, "Send invoices", status="done")
    said = reworded(workspace, "void and resend invoices", "cancel and resend invoices").err
    assert "R712" not in said
    assert "cancel" in titled(workspace, "Send invoices")["source"]["text"]


def test_diff_shows_what_a_settled_story_did_not_take(workspace):
    set_on(workspace, "Export invoices as CSV", status="done")
    reworded(workspace, "as CSV", "as PDF")
    said = r2b("diff", cwd=workspace).out
    assert "done or dropped, so they keep their words:" in said
    assert "changed on both sides" not in said
    assert "    roadmap  Export invoices as PDF" in said


def test_the_words_of_deleted_stories_are_not_said_to_have_a_place(workspace):
    delete(workspace, "Send invoices", "Pay by card")
    said = r2b("build", cwd=workspace).out
    assert "2 stories that they ask for were deleted from the backlog" in said


def test_a_backlog_without_stories_is_said_to_be_emptied(workspace):
    edit(workspace, lambda backlog: backlog.update(stories=[]))
    said = r2b("build", cwd=workspace).out
    assert (
        "0 stories: the 5 stories that the roadmap asks for were deleted from the backlog" in said
    )
    assert "have a place" not in said
