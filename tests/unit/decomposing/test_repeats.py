"""Stories that say nearly the same are told, and stay both."""

import json

import pytest
from made_stories import backlog_of


def repeated_in(*lines: str) -> list[str]:
    listed = "".join(f"  - {json.dumps(line)}\n" for line in lines)
    backlog = backlog_of(f"version: 1\ninitiatives:\n- title: Desk\n  capabilities:\n{listed}")
    assert len(backlog.stories) >= len(lines)
    return [story.title for story in backlog.stories if "DUPLICATE" in story.flags]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Print the list of late loans", "Print the list of late loans"),
        ("Print the list of late loans", "Print the lists of late loans"),
        ("Readers can renew loans by phone", "Readers can renew the loans by phone"),
        ("Print 3 copies of the loan slip", "Print copies of the loan slip"),
    ],
)
def test_the_second_of_two_that_say_nearly_the_same_is_flagged(first, second):
    assert len(repeated_in(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Print the list of late loans for desk 4", "Print the list of late loans for desk 12"),
        ("Report on loans of all branches in Q1", "Report on loans of all branches in Q2"),
        ("Readers can renew loans by phone", "Clerks can renew loans by phone"),
        ("Print the list of late loans", "Print the list of new readers"),
    ],
)
def test_what_differs_in_number_role_or_matter_is_no_repetition(first, second):
    assert repeated_in(first, second) == []


def test_parts_of_one_line_are_never_taken_for_repetitions():
    assert repeated_in("Print lists of late loans and lists of late returns") == []
