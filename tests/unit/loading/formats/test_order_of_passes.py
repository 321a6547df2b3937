"""Most passes may come in any order; those that may not say so."""

import pytest
from foreign_cases import foreign_cases, foreign_files
from importing import markdown, parts

from roadmap2backlog.loading.formats import import_roadmap
from roadmap2backlog.loading.formats.outline import passes

CASES = [case for path in foreign_files() for case in foreign_cases(path) if not case.error]
LAST = passes.PASSES[len(passes.ANY_ORDER) :]
HALF = len(passes.ANY_ORDER) // 2
ORDERS = [
    passes.ANY_ORDER[::-1],
    passes.ANY_ORDER[HALF:] + passes.ANY_ORDER[:HALF],
    passes.ANY_ORDER[::2] + passes.ANY_ORDER[1::2],
]


@pytest.mark.parametrize("order", ORDERS, ids=["reversed", "halves", "every other"])
def test_passes_that_look_at_different_things_come_in_any_order(monkeypatch, order):
    usual = [import_roadmap(case.data, case.file) for case in CASES]
    monkeypatch.setattr(passes, "PASSES", (*order, *LAST))
    assert [import_roadmap(case.data, case.file) for case in CASES] == usual


TOLD_FIRST = [
    (passes.without_options, passes.without_labels),
    (passes.without_labels, passes.with_issue_numbers),
    (passes.with_told_features, passes.without_labels),
    (passes.with_dated_items, passes.without_measures),
    (passes.with_ending_states, passes.without_dropped),
]


@pytest.mark.parametrize(("first", "second"), TOLD_FIRST, ids=lambda one: one.__name__)
def test_a_pass_comes_before_the_one_that_takes_what_it_reads(first, second):
    assert passes.PASSES.index(first) < passes.PASSES.index(second)


def test_a_state_is_off_the_title_before_what_is_dropped_is_taken():
    (plan,) = markdown("# Port\n\n## Piers\n\n- Light\n- Row: done\n- Fax: rejected\n").initiatives
    assert parts(plan) == ["Light", "Row"]
