"""Criteria of a backlog as plain texts, as a roadmap takes them."""

import pytest
import yaml
from running import r2b

ROADMAP = (
    "initiatives: [{title: Till, capabilities: [Cashiers can print receipts, Cashiers can pay]}]"
)
PLAIN = """\
    acceptance:
      # agreed in May
      - Arrives within 30 s
      - "Shows: date, sum"
      - {given: a cashier, when: they print, then: it is on paper}
"""


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP)
    assert r2b("build", cwd=tmp_path).code == 0
    text = (tmp_path / "backlog.yaml").read_text()
    start = text.index("    acceptance:")
    end = text.index("    status: draft", start)
    (tmp_path / "backlog.yaml").write_text(text[:start] + PLAIN + text[end:])
    return tmp_path


def criteria(folder):
    return yaml.safe_load((folder / "backlog.yaml").read_text())["stories"][0]["acceptance"]


def test_plain_criteria_are_read_and_stay_as_they_are_written(workspace):
    before = (workspace / "backlog.yaml").read_bytes()
    assert r2b("build", cwd=workspace).code == 0
    assert (workspace / "backlog.yaml").read_bytes() == before
    assert "Arrives within 30 s" in r2b("report", "--format", "md", cwd=workspace).out


def test_plain_criteria_stay_where_the_story_changes(workspace):
    path = workspace / "roadmap.yaml"
    path.write_text(ROADMAP.replace("print receipts", "print long receipts"))
    assert r2b("build", cwd=workspace).code == 0
    assert PLAIN in (workspace / "backlog.yaml").read_text()


def test_a_new_criterion_of_the_roadmap_joins_plain_ones(workspace):
    wish = "{title: Cashiers can print receipts, acceptance: [On paper]}"
    (workspace / "roadmap.yaml").write_text(ROADMAP.replace("Cashiers can print receipts", wish))
    assert r2b("build", cwd=workspace).code == 0
    found = criteria(workspace)
    assert found[:2] == ["Arrives within 30 s", "Shows: date, sum"]
    assert {"text": "On paper", "status": "agreed"} in found


def test_a_plain_criterion_takes_the_new_words_of_the_roadmap(workspace):
    wish = "{{title: Cashiers can print receipts, acceptance: [{}]}}"
    for text in ("Out within 30 s", "Out within 5 s"):
        line = ROADMAP.replace("Cashiers can print receipts", wish.format(text))
        (workspace / "roadmap.yaml").write_text(line)
        assert r2b("build", cwd=workspace).code == 0
        path = workspace / "backlog.yaml"
        written = path.read_text()
        block = "      - text: Out within 30 s\n        status: agreed\n"
        path.write_text(written.replace(block, "      - Out within 30 s\n"))
    assert {"text": "Out within 5 s"} in [
        one if isinstance(one, str) else {"text": one.get("text")} for one in criteria(workspace)
    ]
    assert "30 s" in (workspace / "backlog.yaml").read_text()
    assert r2b("build", "--exit-code", cwd=workspace).code == 0
