"""Ratings in brackets behind a title are no part of it."""

import pytest
from importing import markdown

RATED = ["(High Value / Low Risk)", "(medium-high impact)", "(Low effort, high reward)"]
NAMED = ["(low tide)", "(value for skippers)", "(high value / by night)", "(risk)"]


@pytest.mark.parametrize("rating", RATED)
def test_a_title_ends_in_front_of_its_ratings(rating):
    page = f"# Harbour\n\n## Bell {rating}\n- Cast it {rating}\n"
    (bell,) = markdown(page).initiatives
    assert (bell.title, bell.capabilities[0].title) == ("Bell", "Cast it")
    assert f"Bell {rating}" in bell.notes
    assert f"Cast it {rating}" in bell.capabilities[0].notes


@pytest.mark.parametrize("words", NAMED)
def test_other_words_in_brackets_stay(words):
    (bell,) = markdown(f"# Harbour\n\n## Bell {words}\n- Cast it\n").initiatives
    assert bell.title == f"Bell {words}"
