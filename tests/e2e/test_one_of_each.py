"""Where there is one of a thing, its noun is no plural."""

import pytest
from running import r2b


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "roadmap.yaml").write_text("initiatives:\n  - title: Search\n")
    (tmp_path / "said.csv").write_text("feature,comment\nSearch,too slow\n")
    (tmp_path / "r2b.yaml").write_text("teams: [{id: core, velocity: [1], focus: 1}]\n")
    assert r2b("build", cwd=tmp_path).code == 0
    return tmp_path


def test_a_roadmap_of_one_word_is_built(workspace):
    said = r2b("build", "--dry-run", cwd=workspace).out
    assert "1 epic, 1 story; the one word of the roadmap has a place\n" in said


def test_one_initiative_is_compared(workspace):
    assert "(of 1 initiative)" in r2b("compare-methods", cwd=workspace).out


def test_one_row_is_counted(workspace):
    said = r2b("import-feedback", "said.csv", "--dry-run", cwd=workspace).out
    assert said.startswith("1 of 1 row belongs to the roadmap\n")


def test_a_sprint_has_room_for_one_point(workspace):
    backlog = workspace / "backlog.yaml"
    backlog.write_text(backlog.read_text().replace("    status: draft\n", "    points: 1\n"))
    assert "1 of 1 point\n" in r2b("schedule", cwd=workspace).out
