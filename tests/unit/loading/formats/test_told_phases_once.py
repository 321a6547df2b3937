"""Rows that sum up phases, things built, and lines that say where things are told plan nothing."""

import pytest
from importing import markdown, parts, shape

from roadmap2backlog.loading.formats.words.settled import ends_finished


def test_rows_named_as_phases_are_told_there():
    roadmap = markdown("""
        # Choir

        ## Phase 1: New songs
        - Buy the scores
        - Copy them

        ## Phase 2: Robes and hats (0% complete)
        - Wash the robes

        ## Phase 3: Tour
        - Hire a bus

        ## How far we are

        | Phase | Tasks | Behind us |
        |---|---|---|
        | 1. New songs | 2 | 0 |
        | 2. Robes | 1 | 0 |
        | 3. Tour | 1 | 0 |
    """)
    assert "Robes" not in list(shape(roadmap))
    assert str(shape(roadmap)).count("Tour") == 1
    assert "Hire a bus" in str(shape(roadmap))


@pytest.mark.parametrize(
    "mark",
    ["(built!)", "(already built)", "[built]", "(shipped MVP 1.0)", "(delivered MVP 2027-05)"],
)
def test_what_is_built_is_done(mark):
    assert ends_finished(f"Mole lamp {mark}")


@pytest.mark.parametrize("mark", ["(built in Rust)", "(to be built)", "(MVP)", "(MVP 1.0)"])
def test_what_is_not_built_is_open(mark):
    assert not ends_finished(f"Mole lamp {mark}")


@pytest.mark.parametrize(
    "line",
    [
        "What is built is listed in [the log](log.md), look there first",
        "Wishes of skippers live in [the book](book.md)",
    ],
)
def test_where_things_are_told_is_no_plan(line):
    roadmap = markdown(f"# Port\n\n## Spring\n- {line}\n- Light the mole\n\n## Fall\n- Map\n")
    assert parts(roadmap.initiatives[0]) == ["Light the mole"]


def test_a_plan_with_such_words_stays():
    line = "Ensure all lamps are in [the list](list.md)"
    roadmap = markdown(f"# Port\n\n## Spring\n- {line}\n- Light the mole\n\n## Fall\n- Map\n")
    assert "Ensure all lamps are in the list" in parts(roadmap.initiatives[0])


def test_rows_with_the_code_of_a_section_are_told_there():
    roadmap = markdown("""
        # Choir

        ## C-SONG-1: Buy and copy the scores of spring
        - Buy scores
        - Copy them

        ## C-SONG-2: Wash the robes
        - Find soap

        ## Summary

        | # | What we do | Effort | After |
        |---|---|---|---|
        | C-SONG-1 | Scores at hand | S | |
        | C-SONG-2 | Clean robes | M | C-SONG-1 |
    """)
    assert "Scores at hand" not in str(shape(roadmap))
    assert "Clean robes" not in str(shape(roadmap))
    assert "Find soap" in str(shape(roadmap))
    assert "Clean robes" in str(roadmap.model_dump())
