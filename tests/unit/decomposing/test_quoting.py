"""A quotation in a story leaves out brackets, and joins no words in doing so."""

import pytest

from roadmap2backlog.decomposing.quoting import quotable, without_brackets


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Tag (label) the images", "Tag the images"),
        ("Order[a]line[b]view", "Order[a]line[b]view"),
        ("File(s) are kept", "File(s) are kept"),
        ("Loan-[id]-note files (new)", "Loan-[id]-note files"),
        ("Export totals (PDF).", "Export totals."),
        ("Pay by card (not by phone)", "Pay by card (not by phone)"),
    ],
)
def test_brackets_are_left_out_unless_they_deny_something(text, bare):
    assert without_brackets(text) == bare


def test_a_quotation_joins_no_words():
    assert quotable("<img [a]src[b] =x [c]onerror>") == "<img src[b] =x onerror>"
