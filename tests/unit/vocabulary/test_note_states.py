"""A note says of its item that it is done or open, in the words that imports know, too."""

import pytest

from roadmap2backlog.vocabulary.state_notes import are_done, are_open, is_done, is_mark


@pytest.mark.parametrize(
    "note",
    [
        "status: done",
        "Status: Shipped.",
        "stage = **live**",
        "state: ✔️",
        "status: Terminé",
        "status: 已完成",
    ],
)
def test_a_note_that_only_says_done_is_a_mark(note):
    assert are_done([note])
    assert is_mark(note)


@pytest.mark.parametrize(
    "note",
    [
        "status: done in v2",
        "status: done\n\nNot by us.",
        "status: live since May",
        "state: ✅ (May)",
    ],
)
def test_a_note_may_say_more_than_done(note):
    assert are_done([note])
    assert not is_mark(note)


@pytest.mark.parametrize(
    "note",
    ["done", "status: past due", "status: fixed price", "status: completely new", "owner: live"],
)
def test_a_word_that_is_a_part_of_something_else_is_no_state(note):
    """Such words say so where they are the whole state only: `status: past`."""
    assert not are_done([note])
    assert not are_open([note])


@pytest.mark.parametrize(
    "note",
    [
        "status: in-progress",
        "Status: To do",
        "state: on hold",
        "status: not done",
        "status: en cours",
    ],
)
def test_a_note_says_that_an_item_is_open(note):
    assert are_open([note])
    assert not are_done([note])


@pytest.mark.parametrize(
    "note", ["status: shipped but the card part is pending", "status: done, except the lift"]
)
def test_what_is_not_wholly_done_is_not_done(note):
    assert not are_done([note])


def test_what_others_say_is_done_is_not_where_its_notes_deny_it():
    assert is_done([], told=True)
    assert is_done(["status: done"], told=False)
    assert not is_done(["status: in progress"], told=True)
