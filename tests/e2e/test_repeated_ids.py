"""A story copied with its id is an error of every verb, never a story that goes missing."""

import pytest
from running import r2b

ROADMAP = "initiatives: [{title: Till, capabilities: [Pay by card]}]\n"
TWICE = """\
version: 1
stories:
  - {id: till/pay, title: Pay by card, points: 1}
  - {id: till/pay, title: Pay by phone, points: 2}
"""


@pytest.mark.parametrize(
    "command",
    [
        "order backlog.yaml", "schedule", "forecast", "report --format md", "explain till/pay", "graph",
        "compare-methods", "review --static page.html",
    ],
)  # fmt: skip
def test_an_id_that_stands_there_twice_is_told_with_both_lines(tmp_path, command):
    (tmp_path / "backlog.yaml").write_text(TWICE, encoding="utf-8")
    run = r2b(*command.split(), cwd=tmp_path)
    assert run.code == 1
    assert run.err.count("error[R303] two stories have the id `till/pay`") == 1
    assert "the first one is on line 3" in run.err


def test_a_build_tells_it_and_leaves_the_backlog_as_it_is(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP, encoding="utf-8")
    (tmp_path / "backlog.yaml").write_text(TWICE, encoding="utf-8")
    run = r2b("build", cwd=tmp_path)
    assert run.code == 1
    assert "error[R705]" in run.err
    assert (tmp_path / "backlog.yaml").read_text(encoding="utf-8") == TWICE
