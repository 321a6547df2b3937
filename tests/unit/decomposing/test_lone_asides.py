"""Lone brackets name a kind ("namely"), or tell of a thing and stay in the title."""

import pytest
from made_stories import stories_of


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("Night desk (doesn't block readers)", "have a night desk."),
        ("Late books (marked with a red tab)", "have late books."),
        ("Loan notes (planned but never kept)", "have loan notes."),
        ("Book listing (category)", "have a book listing."),
        ("Shared (live) tide charts", "have shared live tide charts."),
        ("Buy a (optional) tide chart", "buy a tide chart."),
        ("Tide engine (wired to real buoys)", "have a tide engine."),
        ("Loan search (fog engine connection blocked)", "have a loan search."),
        ("Fog signal (harbour horn)", "have a fog signal, namely harbour horn."),
        ("Loan slips (email)", "have loan slips, namely email."),
    ],
)
def test_lone_brackets_tell_which_only_where_they_name_a_kind(line, want):
    (story,) = stories_of(line)
    assert story.endswith(want)
