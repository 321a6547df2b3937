"""Lines that belong to what stands before or behind them: labels, broken sentences, short names."""

import pytest
from importing import markdown, parts, shape, titles, yaml


@pytest.mark.parametrize("label", ["---> Deliverables:", "→ Results of the year:", "Tasks:"])
def test_a_label_behind_an_entry_heads_the_list_that_follows(label):
    roadmap = markdown(f"# Library\n\n## Loans\n- Lend maps\n{label}\n- A list of maps\n")
    (loans,) = roadmap.initiatives
    assert parts(loans) == ["Lend maps", "A list of maps"]
    assert label in loans.notes


def test_a_line_without_a_label_goes_on_with_its_entry():
    roadmap = markdown("# Library\n\n## Loans\n- Lend maps\nas people ask:\n- A list of maps\n")
    assert parts(roadmap.initiatives[0])[0].startswith("Lend maps as people ask")


def test_the_only_plus_of_a_page_in_a_broken_sentence_is_no_bullet():
    roadmap = markdown("""
        # Library
        ## Loans
        - Hints that come from the reader
          + the season. Off by default
        - Renew by phone
    """)
    assert parts(roadmap.initiatives[0]) == [
        "Hints that come from the reader + the season. Off by default",
        "Renew by phone",
    ]


def test_pluses_that_mark_a_list_are_bullets():
    roadmap = markdown("""
        # Library
        ## Loans
        + Hints for readers
          + by season
          + by age
    """)
    assert parts(roadmap.initiatives[0]) == ["Hints for readers"]


def test_a_list_that_names_the_sections_shortly_is_told_in_them():
    roadmap = markdown("""
        # Roadmap
        - [ ] Rename
        - [ ] Map
        ## Rename the shelves
        - New signs for each shelf
        ## Lend maps
        Maps hang in the hall.
    """)
    assert titles(roadmap) == ["Rename the shelves", "Lend maps"]
    assert all(
        "Rename" in note or "Map" in note for plan in roadmap.initiatives for note in plan.notes
    )


def test_a_list_that_names_only_some_sections_stays():
    roadmap = markdown("""
        # Roadmap
        - [ ] Rename
        - [ ] Paint
        ## Rename the shelves
        - New signs for each shelf
        ## Lend maps
        - Hang them up
    """)
    assert {"Rename", "Paint"} <= {part for found in shape(roadmap).values() for part in found}


def test_titled_records_with_a_state_are_parts_of_what_says_what_it_is_about():
    roadmap = yaml("""
        goals:
          - title: Loans
            summary: All maps can be lent.
            subGoals:
              - {title: Lend maps, progress: 100}
              - {title: Lend atlases, progress: 40}
    """)
    (loans,) = roadmap.initiatives
    assert parts(loans) == ["Lend maps", "Lend atlases"]
    assert "status: done" in loans.capabilities[0].notes


def test_titled_records_without_a_state_stay_details():
    roadmap = yaml("""
        epics:
          - title: Loans
            summary: All maps can be lent.
            sightings:
              - {title: Map room, text: dusty}
              - {title: Atlas room, text: damp}
    """)
    assert not roadmap.initiatives[0].capabilities


def test_an_initiative_is_done_with_all_of_its_parts():
    roadmap = yaml("""
        epics:
          - title: Loans
            stories: [{title: Maps, status: done}, {title: Books, status: done}]
          - title: Returns
            stories: [{title: Box, status: done}, {title: Bag, status: open}]
    """)
    loans, returns = roadmap.initiatives
    assert "status: done" in loans.notes
    assert "status: done" not in returns.notes
