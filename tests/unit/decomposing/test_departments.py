"""What a department can do is what its people want to do."""

import pytest
from made_stories import stories_of


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("HR approves holidays", "As HR, I want to approve holidays."),
        ("Support can see tickets", "As support, I want to see tickets."),
        ("Sales should be able to export leads", "As sales, I want to export leads."),
        ("Allow finance to export invoices", "As finance, I want to export invoices."),
        ("Let marketing send letters", "As marketing, I want to send letters."),
    ],
)
def test_a_department_that_acts_is_the_persona(line, story):
    assert stories_of(line) == [story]


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("Support for dark mode", "As a stakeholder, I want to have support for dark mode."),
        ("Reports for marketing", "As a stakeholder, I want to have reports for marketing."),
        ("Support PDF", "As a stakeholder, I want to have support for PDF."),
    ],
)
def test_the_same_word_elsewhere_names_nobody(line, story):
    assert stories_of(line) == [story]


def test_about_so_many_are_no_persona():
    (story,) = stories_of("~150 guests need a path to the quay")
    assert not story.startswith("As a ~150")
