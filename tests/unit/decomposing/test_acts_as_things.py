"""Acts in -ing and gestures stand beside things as parts that keep words of their own."""

import pytest
from made_stories import stories_of


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Browsing and signing up for concerts", ["browsing concerts", "signing up for concerts"]),
        (
            "Tools for finding and applying for berths",
            ["tools for finding berths", "tools for applying for berths"],
        ),
        (
            "Aids with the chore of finding and reporting on leaks",
            [
                "aids with the chore of finding leaks",
                "aids with the chore of reporting on leaks",
            ],
        ),
        (
            "A log of picking and packing of crates",
            ["a log of picking of crates", "a log of packing of crates"],
        ),
    ],
)
def test_a_word_of_one_act_alone_is_not_lent_to_the_other(line, parts):
    assert [one.partition("have ")[2].rstrip(".") for one in stories_of(line)] == parts


def test_the_aim_of_a_last_act_is_not_lent_to_the_things_before_it():
    lines = stories_of("Tide calendar: month view, week view, drag to reschedule")
    assert [one.partition("want to ")[2] for one in lines] == [
        "have a month view, as part of “Tide calendar”.",
        "have a week view, as part of “Tide calendar”.",
        "drag to reschedule.",
    ]


def test_a_gesture_is_a_thing_in_a_list_of_things():
    lines = stories_of("Add a chart viewer: captions, tap to close, pinch to zoom")
    assert [one.rpartition("namely ")[2] for one in lines] == [
        "captions.",
        "tap to close.",
        "pinch to zoom.",
    ]
