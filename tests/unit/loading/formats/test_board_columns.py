"""Fields that say in which column of a board an item stands."""

import pytest
from importing import is_done, table, yaml

NAMED = [
    "columnId",
    "column",
    "list",
    "swimlane",
    "board_column",
    "bucket_id",
    "Lane name",
]


@pytest.mark.parametrize("name", NAMED)
def test_columns_called_by_states_and_times_tell_them(name):
    plans = table(f"""
        id,{name},text
        h1,done,Light the mole
        h2,now,Hear the pilot
        h3,later,Raise the crane
    """).initiatives
    assert [is_done(plan) for plan in plans] == [True, False, False]
    assert [plan.target for plan in plans] == ["", "now", "later"]


def test_columns_beside_them_may_be_called_otherwise():
    plans = yaml("""
        - {title: Light the mole, column: done}
        - {title: Hear the pilot, column: coming}
        - {title: Raise the crane, column: after}
    """).initiatives
    assert [is_done(plan) for plan in plans] == [True, False, False]
    assert [plan.target for plan in plans] == ["", "next", "later"]


OTHERS = ["Water", "Lamp store", "high", "2", "past the mole"]


@pytest.mark.parametrize("other", OTHERS)
def test_a_column_with_another_name_shows_that_they_are_names(other):
    plans = yaml(f"""
        - {{title: Light the mole, column: done}}
        - {{title: Hear the pilot, column: {other}}}
        - {{title: Raise the crane, column: later}}
    """).initiatives
    assert not any(map(is_done, plans))
    assert "column: done" in plans[0].notes


def test_one_column_alone_tells_nothing():
    plans = yaml("- {title: Light the mole, list: done}\n- {title: Hear it, list: done}\n")
    assert not any(map(is_done, plans.initiatives))


def test_a_state_that_is_told_is_believed_before_the_column():
    plans = yaml("""
        - {title: Light the mole, column: done, status: planned}
        - {title: Hear the pilot, column: later, status: done}
    """).initiatives
    assert [is_done(plan) for plan in plans] == [False, True]
