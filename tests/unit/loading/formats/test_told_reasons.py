"""Sections about a problem, rivals, measures, talks with users and the state of things plan nothing."""

import pytest
from importing import markdown, parts, shape, titles

PAGE = (
    "# Harbour roadmap\n\n## Next\n\n- Berth map\n- Ice alarm\n\n## {}\n\n- Tide tables\n- Lamps\n"
)


@pytest.mark.parametrize(
    "heading",
    [
        "Who to talk to about it", "Who we asked", "Notes on sequencing", "Remarks about the order",
        "What rivals brag about (to beat)", "The competition", "Project status overview",
        "Harbour office success metrics", "Measures", "The problem", "2. Our core problem today",
        "The crisis (from interviews)", "The grey area problem", "3. Target audience",
        "Explicitly not on this roadmap",
    ],
)  # fmt: skip
def test_what_such_a_section_holds_is_told(heading):
    roadmap = markdown(PAGE.format(heading))
    assert titles(roadmap) == ["Berth map", "Ice alarm"]
    assert "Tide tables" in str(roadmap.model_dump())


@pytest.mark.parametrize(
    "heading",
    [
        "Solve the parking problem", "Problem reports", "Competition calendar",
        "Measures against ice", "Order notes", "Success stories", "Solutions",
    ],
)  # fmt: skip
def test_headings_of_plans_stay(heading):
    assert "Tide tables" in str(shape(markdown(PAGE.format(heading))))


def test_a_problem_within_a_plan_is_its_reason():
    roadmap = markdown("""
        # Harbour roadmap

        ## Berth payments

        ### The problem:
        - Skippers leave without paying
        - "Late bills" annoy the rest

        ### Features:
        - Pay at the pump
        - Mail a bill

        ## Lamps

        - Mend the mole lamp
    """)
    first = roadmap.initiatives[0]
    assert "Skippers leave" in first.why
    assert parts(first) == ["Pay at the pump", "Mail a bill"]


def test_the_solution_in_prose_is_no_plan():
    roadmap = markdown("""
        # Harbour roadmap

        ## 1. The problem
        Nobody knows which berth is free.

        ## 2. The solution
        A board at the gate that knows.

        ## 3. Features
        - Light the board
        - Count boats
    """)
    assert shape(roadmap) == {"3. Features": ["Light the board", "Count boats"]}


def test_a_sentence_about_the_state_of_all_makes_no_plan_of_notes():
    roadmap = markdown("""
        # Choir plan

        ## Autumn
        - Sing in the square
        - Print the songs

        ## Notes
        - All robes are washed
        - The hall is booked

        **Status**: Robes and hall are done | Songs come next | two thirds are behind us
    """)
    assert shape(roadmap) == {"Autumn": ["Sing in the square", "Print the songs"]}
