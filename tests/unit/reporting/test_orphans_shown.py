"""Stories whose line left the roadmap: every report that people read says so."""

import json

import pytest
from running import r2b

BACKLOG = """\
stories:
  - {id: a/sing, title: Sing, points: 2, orphaned: true}
  - {id: a/dance, title: Dance, points: 1}
"""


@pytest.fixture
def report(tmp_path):
    (tmp_path / "backlog.yaml").write_text(BACKLOG)

    def reported(form):
        run = r2b("report", "--format", form, cwd=tmp_path)
        assert run.code == 0
        return run.out

    return reported


def test_the_list_for_a_terminal_marks_an_orphan(report):
    sing, dance = report("text").splitlines()
    assert sing.endswith("draft, orphaned")
    assert dance.endswith("draft")


def test_markdown_marks_an_orphan_in_the_table_and_among_the_next(report):
    said = report("md")
    assert "draft, orphaned" in said
    assert "no longer in the roadmap" in said.partition("## Backlog")[0]
    assert said.count("orphaned") == 1


def test_slack_counts_orphans_and_marks_them(report):
    said = report("slack")
    assert "*Orphaned*: 1 story, no longer in the roadmap" in said
    assert "Sing* (2 points, no longer in the roadmap)" in said


def test_the_page_counts_orphans_and_marks_them(report):
    said = report("html")
    assert ">orphaned</span>" in said
    assert "no longer in the roadmap" in said


def test_scenarios_of_an_orphan_have_a_tag(report):
    assert "@a/sing @draft @orphaned" in report("feature")
    assert "@a/dance @draft\n" in report("feature")


def test_data_says_which_story_is_an_orphan(report):
    stories = json.loads(report("json"))["stories"]
    assert [story["orphaned"] for story in stories] == [True, False]
