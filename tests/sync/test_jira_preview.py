"""The change set as a comment on a pull request."""

import pytest
from jira_world import World, backlog_text, site
from running import r2b_process

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.model.changeset import Action, Change, ChangeSet, Conflict, FieldChange
from roadmap2backlog.pipeline.push_markdown import MARKER, push_markdown
from roadmap2backlog.sandbox.server import Sandbox


@pytest.fixture
def world(tmp_path):
    with Sandbox(site()) as box:
        yield World(tmp_path / "w", box, backlog_text(6, epics=2, links=3))


def test_a_preview_names_every_change_and_writes_nothing(world):
    run = r2b_process(
        "push", world.path, "--dry-run", "--format", "md", environment=world.box.environment
    )
    assert run.code == 0
    assert run.out.splitlines()[0] == MARKER
    assert "New issues: 8" in run.out
    assert "`core/e1/s5` Story number 5" in run.out
    assert world.writes() == []


def test_in_step_is_said_in_one_line(world):
    world.push()
    run = r2b_process(
        "push", world.path, "--dry-run", "--format", "md", environment=world.box.environment
    )
    assert "Everything is in step: 8 issues." in run.out


def test_a_link_made_or_removed_names_its_blocker_once():
    made = Change("a/b", Action.LINK, (FieldChange("blocked by a/c", None, "a/c"),))
    lost = Change("a/b", Action.UNLINK, (FieldChange("blocked by a/d", "a/d", None),), "D-1")
    shown = push_markdown(ChangeSet((made, lost), managed=2), (), ())
    assert "- `a/b` blocked by `a/c`\n" in shown
    assert "- `a/b` (D\\-1) blocked by `a/d`\n" in shown


def test_a_long_change_set_fits_into_a_comment():
    words = "so many words " * 12
    changes = tuple(
        Change(
            f"an-epic/story-{n}",
            Action.UPDATE,
            (FieldChange("text", words, words + "!"),),
            f"D-{n}",
        )
        for n in range(900)
    )
    shown = push_markdown(ChangeSet(changes, managed=900), (), ())
    assert len(shown) <= 65_536
    assert "Changed issues: 900" in shown
    assert "more; `r2b push --dry-run` lists all" in shown


def test_a_cut_list_of_conflicts_or_findings_says_so():
    conflicts = tuple(
        Conflict(f"s{n}", f"D-{n}", "title", "ours", "theirs", "both") for n in range(250)
    )
    findings = [Diagnostic("R815", f"D-{n} has no story any more") for n in range(260)]
    shown = push_markdown(ChangeSet(conflicts=conflicts, managed=500), (), findings)
    assert "- and 50 more; " in shown
    assert "- and 60 more; " in shown


def test_numbers_fit_whatever_the_lists_say():
    words = "so many words " * 12
    fields = tuple(FieldChange(f"field {n}", words, words + "!") for n in range(90))
    changes = tuple(Change(f"s{n}", Action.UPDATE, fields, f"D-{n}") for n in range(5))
    shown = push_markdown(ChangeSet(changes, managed=9), (), ())
    assert "Changed issues: 5" in shown
    assert "- and 5 more; " in shown


def test_texts_become_no_markup_and_mention_nobody():
    wild = "@team <img src=x> | **bold** [x](http://y)\n- more"
    change = Change("a/b", Action.UPDATE, (FieldChange("title", wild, "calm"),), "DEMO-1")
    shown = push_markdown(ChangeSet((change,), managed=1), (), ())
    assert (
        "&#64;team &lt;img src=x&gt; \\| \\*\\*bold\\*\\* \\[x\\]\\(http://y\\) \\- more" in shown
    )
