"""What a product owner's file may look like, and what a build makes of it."""

import re

import pytest
import yaml
from running import r2b

ROADMAP = """\
initiatives:
  - id: invites
    title: Invitations
    capabilities:
      - Admins can invite members by email
      - Log in
      - Log in
      - Log in
      - Members can accept an invitation
"""


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP)
    assert r2b("build", cwd=tmp_path).code == 0
    return tmp_path


def titles(folder):
    stories = yaml.safe_load((folder / "backlog.yaml").read_text())["stories"]
    return {story["id"]: story["title"] for story in stories}


def test_windows_line_breaks_stay_all_the_way_through(workspace):
    path = workspace / "backlog.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    more = ROADMAP + "      - Admins can print badges\n"
    (workspace / "roadmap.yaml").write_text(more.replace("by email", "by email or link"))
    assert r2b("build", cwd=workspace).code == 0
    text = path.read_bytes()
    assert b"Print badges" in text
    assert not re.search(rb"(?<!\r)\n", text)
    assert r2b("build", "--exit-code", cwd=workspace).code == 0


@pytest.mark.parametrize("edited", [0, 1, 2])
def test_of_three_equal_lines_the_two_untouched_keep_their_ids(workspace, edited):
    before = titles(workspace)
    lines = ["      - Log in\n"] * 3
    lines[edited] = "      - Show the weather of tomorrow\n"
    (workspace / "roadmap.yaml").write_text(ROADMAP.replace("      - Log in\n" * 3, "".join(lines)))
    assert r2b("build", cwd=workspace).code == 0
    orphans = re.findall(r"- id: (\S+)\n(?:    .*\n)*?    orphaned: true", _stories(workspace))
    log_ins = [name for name, title in before.items() if title == "Log in"]
    assert orphans == [log_ins[edited]]


def _stories(folder):
    return (folder / "backlog.yaml").read_text().partition("\nstories:")[2]
