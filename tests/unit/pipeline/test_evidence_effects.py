"""Reports say what evidence moved, and what it did not."""

import json

import pytest
from running import r2b

ROADMAP = """\
initiatives:
  - title: Quiet corner
    capabilities: [Guests can book the quiet corner]
  - title: Late opening
    capabilities: [Guests can see when the house opens]
    evidence:
      - {source: survey, count: 90, quote: "*Please* open later"}
      - {source: desk, count: 5}
"""


def reported(tmp_path, ordering, roadmap=ROADMAP):
    (tmp_path / "roadmap.yaml").write_text(roadmap, encoding="utf-8")
    (tmp_path / "r2b.yaml").write_text(f"ordering: {{{ordering}}}\n", encoding="utf-8")
    assert r2b("build", cwd=tmp_path).code == 0
    done = r2b("report", "--format", "json", cwd=tmp_path)
    return json.loads(done.out)["evidence"], r2b("report", cwd=tmp_path).out


@pytest.mark.parametrize("ordering", ["method: rice", "method: weighted, factors: {evidence: 1}"])
def test_evidence_that_counts_says_how_far_it_moved_an_initiative(tmp_path, ordering):
    (effect,), text = reported(tmp_path, ordering)
    assert (effect["people"], effect["pieces"]) == (95, 2)
    assert effect["weight"] > effect["weight_without"]
    assert (effect["rank"], effect["rank_without"]) == (1, 2)
    assert "first story at rank 1 instead of 2" in text
    assert "“\\*Please\\* open later” (survey)" in text


def test_a_method_that_does_not_count_evidence_is_named(tmp_path):
    (effect,), text = reported(tmp_path, "method: wsjf")
    assert effect["rank"] == effect["rank_without"]
    assert "moves nothing, since wsjf does not count evidence" in text


def test_a_stated_value_is_not_moved(tmp_path):
    stated = ROADMAP.replace("  - title: Late opening\n", "  - title: Late opening\n    value: 3\n")
    (effect,), text = reported(tmp_path, "method: rice", stated)
    assert effect["weight"] is None
    assert "moves nothing, since a value is stated" in text


def test_a_roadmap_without_evidence_has_no_such_section(tmp_path):
    (tmp_path / "roadmap.yaml").write_text("initiatives: [{title: Quiet corner}]\n")
    assert r2b("build", cwd=tmp_path).code == 0
    assert "evidence" not in json.loads(r2b("report", "--format", "json", cwd=tmp_path).out)
    assert "What evidence moved" not in r2b("report", cwd=tmp_path).out
