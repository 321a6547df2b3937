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


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Move the boats to the berths of pier", "4. that are free in winter"),
        ("Open the gate (which waits for phase", "1) so that boats can pass"),
        ("Open the gate (which waits for phase", "2) so that boats can pass"),
    ],
)
@pytest.mark.parametrize(("mark", "indent"), [("-", 2), ("- [ ]", 6), ("1.", 3)])
def test_a_number_at_the_start_of_a_line_goes_on_with_its_entry(first, second, mark, indent):
    roadmap = markdown(
        f"# Harbour\n\n## Piers\n{mark} {first}\n{' ' * indent}{second}\n{mark} Paint the crane\n"
    )
    assert parts(roadmap.initiatives[0]) == [f"{first} {second}", "Paint the crane"]


def test_a_number_in_a_wrapped_description_begins_no_line():
    (piers,) = markdown("""
        # Harbour
        ## Piers
        - **Gate:** opens at high tide (which waits for phase
          1) so that boats can pass
    """).initiatives
    (gate,) = piers.capabilities
    assert gate.description == "opens at high tide (which waits for phase 1) so that boats can pass"


@pytest.mark.parametrize(
    "lines",
    [
        "1. Paint the crane\n2. Light the pier",
        "1. Paint the crane\n   2. Light the pier",
        "- Paint the crane\n2. Light the pier",
        "- Paint the crane\n\n2. Light the pier",
    ],
)
def test_a_number_that_counts_on_or_stands_further_out_begins_an_entry(lines):
    roadmap = markdown(f"# Harbour\n\n## Piers\n{lines}\n")
    told = [part for piers in roadmap.initiatives for part in parts(piers)]
    assert "Paint the crane" in told
    assert not any("2." in part for part in told)


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
