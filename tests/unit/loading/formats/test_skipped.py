"""What is skipped or refused, in a state or instead of a priority, is not planned."""

import pytest
from importing import table, titles


@pytest.mark.parametrize("state", ["Skipped", "skip", "Won't fix", "Rejected", "Cut", "Not needed"])
@pytest.mark.parametrize("column", ["Status", "Priority"])
def test_refused_rows_are_not_planned(state, column):
    roadmap = table(f"Feature,{column},Size\nLend maps,High,2\nLend atlases,{state},3\n")
    assert titles(roadmap) == ["Lend maps"]
    assert any("Lend atlases" in note for note in roadmap.notes)


def test_what_is_closed_because_nobody_does_it_is_not_done():
    roadmap = table("Feature,Status\nLend maps,Planned\nLend atlases,Closed (won't do)\n")
    assert titles(roadmap) == ["Lend maps"]


@pytest.mark.parametrize("state", ["Parked", "Deprioritized", "on ice", "Backburner"])
def test_what_is_put_off_is_for_later(state):
    roadmap = table(f"Feature,Status\nLend maps,Planned\nLend atlases,{state}\n")
    assert [found.target for found in roadmap.initiatives] == ["", "later"]


@pytest.mark.parametrize("title", ["Skip the queue", "Cut costs", "Skipped loans: a list"])
def test_titles_with_such_words_are_plans(title):
    roadmap = table(f"Feature,Status\n{title},Planned\nLend maps,Planned\n")
    assert titles(roadmap) == [title, "Lend maps"]
