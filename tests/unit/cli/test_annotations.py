"""Findings as other programs want them."""

from roadmap2backlog.cli.annotations import github, sarif
from roadmap2backlog.diagnostics import Diagnostic, Span

FOUND = Diagnostic("R202", "unknown field: 50% of\nit", Span("a,b.yaml", 3, 5))


def test_a_github_annotation_cannot_be_ended_by_its_text():
    line = github([FOUND])
    assert line.startswith("::error file=a%2Cb.yaml,line=3,col=5,title=R202::")
    assert "50%25 of%0Ait" in line
    assert line.count("\n") == 1


def test_github_shows_nine_of_a_level_and_counts_the_rest():
    lines = github([FOUND] * 12).splitlines()
    assert len(lines) == 10
    assert lines[-1] == "::error::and 3 more of this level"


def test_sarif_names_each_rule_once_and_each_result_with_its_place():
    log = sarif([FOUND, FOUND])
    run = log["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["R202"]
    region = run["results"][1]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 5}


def test_sarif_leaves_out_a_place_that_nobody_knows():
    log = sarif([Diagnostic("R704", "no lock")])
    assert log["runs"][0]["results"][0]["locations"] == []
