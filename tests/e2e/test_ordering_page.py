"""What docs/ordering.md shows is what the program says."""

import re
from pathlib import Path

import pytest
import yaml
from running import r2b

PAGE = (Path(__file__).parents[2] / "docs" / "ordering.md").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path):
    (example,) = re.findall(r"```yaml\n(stories:.*?)```", PAGE, re.DOTALL)
    (tmp_path / "backlog.yaml").write_text(example)
    return tmp_path


def test_the_order_and_what_is_said_of_it_are_as_shown(folder):
    run = r2b("order", cwd=folder)
    stories = yaml.safe_load((folder / "backlog.yaml").read_text())["stories"]
    order = ", ".join(story["id"] for story in stories)
    assert f"put in the order {order} " in PAGE
    assert f"    {run.out.splitlines()[0]}\n" in PAGE


def test_the_reasons_are_as_shown(folder):
    r2b("order", cwd=folder)
    reasons = r2b("explain", "shop", cwd=folder).out.partition("Place in the order:\n")[2]
    assert "\n".join(f"    {line}" for line in reasons.splitlines()) in PAGE


def test_the_circle_is_told_as_shown(tmp_path):
    (tmp_path / "backlog.yaml").write_text(
        "stories:\n"
        "  - {id: a, title: A, points: 3, depends_on: [b]}\n"
        "  - {id: b, title: B, points: 8, depends_on: [c]}\n"
        "  - {id: c, title: C, points: 1, depends_on: [a]}\n"
    )
    told = r2b("order", cwd=tmp_path).err.splitlines()
    shown = " ".join(PAGE.split())
    assert " ".join(told[0].split()) in shown
    assert " ".join(told[-1].split()) in shown
