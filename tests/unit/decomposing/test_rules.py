"""Every splitting rule against its cases, and the contract that all of them keep."""

from pathlib import Path

import pytest
import yaml

from roadmap2backlog.decomposing.language import coordinations, frame
from roadmap2backlog.decomposing.splitting import RuleContext, split_clause
from roadmap2backlog.decomposing.words import keys_of
from roadmap2backlog.plugins import discover

CASES = Path(__file__).parents[2] / "cases" / "rules"
DOCS = Path(__file__).parents[3] / "docs" / "rules.md"
RULES = discover("roadmap2backlog.decomposing.rules")
UNFOLDED = {"create", "view", "edit", "delete"}


def context_of(clause: str) -> RuleContext:
    parsed = frame(clause)
    return RuleContext(parsed, coordinations(clause, parsed), None)


def cases(kind: str) -> list:
    found = []
    for path in sorted(CASES.glob("*.yml")):
        rule = path.stem.replace("_", "-")
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))[kind]:
            found.append(pytest.param(rule, case, id=f"{rule}: {case['clause']}"))
    return found


def every_clause() -> list[str]:
    return sorted({p.values[1]["clause"] for p in cases("split") + cases("refuse")})


def test_every_rule_has_cases_of_both_kinds():
    with_cases = {path.stem.replace("_", "-") for path in CASES.glob("*.yml")}
    assert with_cases == set(RULES)


def test_every_rule_is_in_the_docs():
    lines = DOCS.read_text(encoding="utf-8").splitlines()
    assert [line[4:].strip("`") for line in lines if line.startswith("### `")] == list(RULES)


@pytest.mark.parametrize(("rule", "case"), cases("split"))
def test_a_rule_splits_what_its_pattern_describes(rule, case):
    proposals = RULES[rule].propose(case["clause"], context_of(case["clause"]))
    found = next(p for p in proposals if p.parts)
    assert [part.text for part in found.parts] == case["parts"]
    assert list(found.flags) == case.get("flags", [])
    if "kind" in case:
        assert {part.kind for part in found.parts} == {case["kind"]}


@pytest.mark.parametrize(("rule", "case"), cases("refuse"))
def test_a_rule_refuses_what_belongs_together(rule, case):
    proposals = RULES[rule].propose(case["clause"], context_of(case["clause"]))
    assert not [p for p in proposals if p.parts]
    assert [flag for p in proposals for flag in p.flags] == case.get("flags", [])


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_pattern_source_and_when_it_refuses(name):
    doc = RULES[name].__class__.__module__
    text = __import__(doc, fromlist=["x"]).__doc__
    assert "Pattern: " in text
    assert "Refuses: " in text


@pytest.mark.parametrize("clause", every_clause())
def test_a_proposal_keeps_to_the_words_of_its_clause(clause):
    """Nothing but the unfolding of "manage" may bring a word of its own."""
    context = context_of(clause)
    for name, rule in RULES.items():
        for proposal in rule.propose(clause, context):
            assert proposal.rule == name
            assert proposal.reason
            for part in proposal.parts:
                extra = set(keys_of(part.text)) - set(keys_of(clause))
                assert not extra or (extra <= UNFOLDED and part.templates)


@pytest.mark.parametrize("clause", every_clause())
def test_a_split_leaves_no_word_behind(clause):
    split = split_clause(clause, context_of(clause))
    if "MANAGE_EXPANSION" in split.flags or split.chosen is None:
        return
    told = {key for part in split.parts for key in keys_of(part.text)}
    left = set(keys_of(clause)) - told
    named = {"it", "them"} if split.chosen.axis == "VERB" else set()  # said by name in its part
    assert left <= {"and", "or", "then", "starting", "with"} | named


def test_more_than_six_parts_are_flagged():
    clause = "Import contacts from CSV, Excel, XML, JSON, YAML, PDF and HTML"
    split = split_clause(clause, context_of(clause))
    assert len(split.parts) == 7
    assert "WIDE" in split.flags


def test_one_list_makes_stories_and_the_other_becomes_rows():
    clause = "Support SAML and OIDC login on web and mobile"
    split = split_clause(clause, context_of(clause))
    assert [part.varied for part in split.parts] == ["SAML", "OIDC login"]
    assert [[c.text for c in row.conjuncts] for row in split.rows] == [["web", "mobile"]]
