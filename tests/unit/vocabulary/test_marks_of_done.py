"""Marks in front of a text and behind it that say that nothing is left to do."""

import pytest

from roadmap2backlog.decomposing.pieces import pieces
from roadmap2backlog.vocabulary.done_marks import (
    dropped_mark,
    mark_after,
    mark_before,
    reports_done,
)

MARKED = [
    "Delivered: a fax gateway",
    "[done] Lend atlases",
    "P1 ✅ Lend atlases",
    "Erledigt: Atlanten verleihen",
]
DROPPED = [
    "Dropped: fax",
    "won't do - fax",
    "De-scoped — fax",
    "Fax (rejected)",
    "Fax – cancelled",
]
NAMED = ["Published: all atlases", "Rejected: a list", "Complete: the form", "Out of scope: fax"]
REPORTS = [
    "Completed in LIB09 for atlases and maps",
    "Shipped in commit `5182b61`: atlases",
    "Released with version 2.1",
    "Done in sprint 5.",
]
NO_REPORTS = [
    "Completed in 30 minutes",
    "Delivered in S3 buckets",
    "Completed in LIB09, maps still pending",
    "Finished in the reading room",
]


@pytest.mark.parametrize("text", MARKED)
def test_a_mark_in_front_says_that_nothing_is_left(text):
    assert 0 < mark_before(text) < len(text)
    assert all(piece.done for piece in pieces(f"- {text}"))


@pytest.mark.parametrize("text", DROPPED)
def test_what_nobody_will_do_is_marked_and_not_done(text):
    assert dropped_mark(text)
    assert not any(piece.done for piece in pieces(f"- {text}"))


@pytest.mark.parametrize(
    "text", ["Fax of rejected loans", "A fax, if not cancelled", "Lend atlases"]
)
def test_what_is_about_dropped_things_has_no_mark(text):
    assert not dropped_mark(text)


@pytest.mark.parametrize("text", NAMED)
def test_a_word_that_names_what_follows_is_no_mark(text):
    assert mark_before(text) == 0
    assert not any(piece.done for piece in pieces(f"- {text}"))


@pytest.mark.parametrize("mark", ["✅", "✓", "(done)", "[delivered]", "(Erledigt)"])
def test_a_mark_may_stand_behind(mark):
    text = f"Lend atlases {mark}"
    assert text[: mark_after(text)].strip() == "Lend atlases"


@pytest.mark.parametrize(
    "text", ["Lend atlases", "Lend atlases (published)", "Lend (done) atlases"]
)
def test_other_ends_are_no_marks(text):
    assert mark_after(text) == len(text)


@pytest.mark.parametrize("text", REPORTS)
def test_a_line_reports_in_which_work_it_was_done(text):
    assert reports_done(text)
    assert all(piece.done for piece in pieces(f"- {text}"))


@pytest.mark.parametrize("text", NO_REPORTS)
def test_a_line_may_begin_like_a_report(text):
    assert not reports_done(text)
