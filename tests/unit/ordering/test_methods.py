"""Every scoring method: its case file, and what all of them promise."""

from math import isfinite
from pathlib import Path

import pytest
import yaml

from roadmap2backlog.ordering.method import Factors, missing_inputs
from roadmap2backlog.ordering.order_backlog import methods

_CASES = Path(__file__).parents[2] / "cases" / "methods"


def _cases():
    for path in sorted(_CASES.glob("*.yml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}")


@pytest.mark.parametrize(("method", "case"), list(_cases()))
def test_a_case_holds(method, case):
    plugin, factors = methods()[method], Factors(**case["factors"])
    assert plugin.score(factors) == pytest.approx(case["score"])
    assert plugin.weight(factors) == pytest.approx(case["weight"])
    assert plugin.band(factors) == case.get("band", 0)
    assert [item.name for item in missing_inputs(plugin, factors)] == case.get("missing", [])


@pytest.mark.parametrize("method", list(methods()))
def test_every_method_has_cases(method):
    assert (_CASES / f"{method}.yml").is_file()


@pytest.mark.parametrize("method", list(methods()))
def test_a_method_answers_even_if_nothing_is_known(method):
    plugin = methods()[method]
    assert isfinite(plugin.score(Factors()))
    assert plugin.weight(Factors()) >= 0
    assert plugin.band(Factors()) >= 0


@pytest.mark.parametrize("method", list(methods()))
def test_a_default_lies_in_its_range(method):
    for asked in methods()[method].inputs:
        assert asked.low <= asked.default <= asked.high


@pytest.mark.parametrize("method", list(methods()))
def test_a_method_says_what_it_is(method):
    plugin = methods()[method]
    assert plugin.title
    assert plugin.formula
    assert plugin.source


def test_the_methods_of_the_handbook_are_there():
    assert list(methods()) == [
        "document",
        "ice",
        "moscow",
        "rice",
        "value-effort",
        "weighted",
        "wsjf",
    ]


def test_docs_name_every_method_with_its_formula_source_and_defaults():
    page = (Path(__file__).parents[3] / "docs" / "methods.md").read_text(encoding="utf-8")
    for name, plugin in methods().items():
        assert f"## {name}" in page
        assert plugin.title in page
        assert plugin.formula in page
        assert plugin.source in page
        for asked in plugin.inputs:
            assert f"| `{asked.name}` |" in page
