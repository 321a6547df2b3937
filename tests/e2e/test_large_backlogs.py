"""Ten thousand stories and a chain of five thousand through every verb that reads a backlog.

Time is not measured here; `benchmarks/build.py` does. What is held is that nothing grows out of
bounds: no recursion limit, no drawing of a million arcs, and an answer before the time runs out.
"""

import csv
import io
import json
from random import Random

import pytest
from large_roadmaps import chain, explicit_stories
from running import r2b

STORIES, LINKS = 10_000, 5_000
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=["stories", "chain"])
def large(request, tmp_path_factory):
    """A built workspace, and how many stories it has."""
    folder = tmp_path_factory.mktemp(request.param)
    is_chain = request.param == "chain"
    text = chain(LINKS) if is_chain else explicit_stories(STORIES, Random(1))
    (folder / "roadmap.yaml").write_text(text)
    built = r2b("build", "--format", "json", cwd=folder)
    assert built.code == 0, built.err[-2000:]
    count = LINKS if is_chain else STORIES
    assert json.loads(built.out)["stories"] == count
    assert json.loads(built.out)["ledger"]["unassigned"] == 0
    return folder, count


def test_building_again_writes_nothing(large):
    folder, _ = large
    before = (folder / "backlog.yaml").stat().st_mtime_ns
    assert r2b("build", "--exit-code", cwd=folder).code == 0
    assert (folder / "backlog.yaml").stat().st_mtime_ns == before


def test_a_changed_line_changes_one_item(large):
    folder, _ = large
    text = (folder / "roadmap.yaml").read_text()
    old = "Step 77," if "Step 77," in text else "at step 77\n"
    (folder / "roadmap.yaml").write_text(text.replace(old, f"{old[:-1]} again{old[-1]}", 1))
    changed = json.loads(r2b("diff", "--format", "json", cwd=folder).out)["changes"]
    (folder / "roadmap.yaml").write_text(text)
    assert 0 < len({change["id"] for change in changed}) <= 3
    assert {change["kind"] for change in changed} == {"updated"}


@pytest.mark.parametrize("output", ["text", "mermaid", "dot", "json", "svg", "html"])
def test_the_graph_is_drawn(large, output):
    folder, _ = large
    drawn = r2b("graph", "--format", output, cwd=folder)
    assert drawn.code == 0
    assert 0 < len(drawn.out) < 20_000_000


def test_reports_name_every_story(large):
    folder, count = large
    stories = json.loads(r2b("report", "--format", "json", cwd=folder).out)["stories"]
    assert len({story["id"] for story in stories}) == count
    rows = list(csv.DictReader(io.StringIO(r2b("report", "--format", "csv", cwd=folder).out)))
    assert len(rows) == count
    listed = r2b("report", "--format", "md", cwd=folder)
    assert listed.code == 0
    assert len(listed.out.splitlines()) > count


def test_the_order_holds_and_is_explained(large):
    folder, _ = large
    ordered = r2b("order", "--dry-run", "--exit-code", cwd=folder)
    assert ordered.code in {0, 3}
    stories = json.loads(r2b("report", "--format", "json", cwd=folder).out)["stories"]
    explained = r2b("explain", stories[-1]["id"], cwd=folder)
    assert explained.code == 0
    assert "Place in the order:" in explained.out
