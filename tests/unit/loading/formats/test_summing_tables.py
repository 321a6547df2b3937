"""Tables that sum up the phases of a page, or compare things, hold no plans."""

import pytest
from importing import markdown, parts, shape, titles

from roadmap2backlog.loading.formats.words.times import is_amount_of_time

PHASES = """
    # Choir

    ## Phase 1: Spring concert
    - Book the hall
    - Print notes

    ## Phase 2 — Summer tour
    - Rent a bus

    ## Effort

    | Phase | Pieces | Total effort | Depends on |
    |---|---|---|---|
    | **Phase 1** | 1.1, 1.2 | **6–9 hours** | — |
    | **Phase 2** | 2.1 | **3.5 hours** | Phase 1 |
    | **Total** | | **~10–13 hours** | |
"""
AMOUNTS = ["6–9 hours", "3.5 h", "~25–29 hours", "2 weeks", "1-2 person-days", "30 min", "< 3 Tage"]
NAMES = [
    "24 hours of song",
    "Hours",
    "3 halls",
    "2027",
    "10 minute songs",
    "7 days a week rehearsal",
]


@pytest.mark.parametrize("text", AMOUNTS)
def test_an_amount_of_time_is_known(text):
    assert is_amount_of_time(text)


@pytest.mark.parametrize("text", NAMES)
def test_a_name_with_a_time_is_no_amount(text):
    assert not is_amount_of_time(text)


def test_a_table_of_efforts_is_told_in_the_phases():
    roadmap = markdown(PHASES)
    assert shape(roadmap) == {
        "Phase 1: Spring concert": ["Book the hall", "Print notes"],
        "Phase 2 — Summer tour": ["Rent a bus"],
    }
    assert "Total effort: **3.5 hours**" in "\n".join(roadmap.initiatives[1].notes)


def test_an_amount_of_time_is_no_title():
    roadmap = markdown("""
        # Choir

        ## Spring
        | How long | Song |
        |---|---|
        | 2 hours | Mass |
        | 3 hours | Hymn |
    """)
    assert "Hymn" in (*titles(roadmap), *parts(roadmap.initiatives[0]))


@pytest.mark.parametrize("first", ["Aspect", "Criterion", "Kriterium"])
def test_a_table_that_compares_is_a_note(first):
    roadmap = markdown(f"""
        # Choir

        ## Spring
        - Sing in the hall

        ## Halls
        - Choose a hall

        | {first} | Old hall | New hall |
        |---|---|---|
        | Echo | long | short |
        | Seats | hard | soft |
    """)
    assert shape(roadmap) == {"Spring": ["Sing in the hall"], "Halls": ["Choose a hall"]}


def test_a_table_with_states_and_times_of_each_aspect_is_planned():
    roadmap = markdown("""
        # Choir

        ## Hall
        | Aspect | Now | Status |
        |---|---|---|
        | Echo | long | planned |
        | Seats | hard | planned |
    """)
    assert "Seats" in (*titles(roadmap), *parts(roadmap.initiatives[0]))


def test_a_table_of_numbered_epics_at_the_end_of_a_page_is_told_in_them():
    found = markdown(
        "# Port\n\n## Epic 1.0 — Piers of stone\n\n- Row the mole\n\n## Epic 2.0 — Lamps\n\n"
        "- Hang one\n\n## Epic 3.0 — Bell tower\n\n- Cast it\n\n## Summary: order of work\n\n"
        "| Phase | Theme | Unlocks |\n|--|--|--|\n| **1.0** | Piers | Berths |\n"
        "| **2.0** | Light at night | Late boats |\n| **3.0** | Bell | Fog |\n"
    )
    assert len(found.initiatives) == 3
    assert "Unlocks: Late boats" in found.initiatives[1].notes


def test_a_table_of_releases_above_their_sections_is_told_in_them():
    found = markdown(
        "# Port\n\n## Releases\n\n| Version | Title | Status |\n|--|--|--|\n"
        "| **v1.0** | **Stone piers** | Planned |\n| **v1.1** | **Lamps** | Planned |\n\n"
        "## Version 1.0 — Piers of stone\n\n- Row the mole\n\n## Version 1.1 — Lamps and oil\n\n"
        "- Hang one\n"
    )
    assert titles(found) == ["Version 1.0 — Piers of stone", "Version 1.1 — Lamps and oil"]
    assert "Status: Planned" in found.initiatives[0].notes


def test_the_thesis_of_a_product_is_a_note():
    found = markdown("# Port\n\n## Product thesis\n\nBoats first.\n\n## Piers\n\n- Row the mole\n")
    assert titles(found) == ["Piers"]
    assert "Boats first." in str(found)


def test_rows_of_numbers_alone_are_plans_where_half_of_the_rows_are_no_sections():
    rows = ("2.0 | Lamps", "3.0 | Bell", "2.1 | Fog at night", "9.9 | Late boats")
    table = "".join(f"| {row} |\n" for row in rows)
    found = markdown(
        "# Port\n\n## Epic 2.0 — Lamps of oil\n\n- Hang one\n\n## Epic 3.0 — Bell tower\n\n"
        f"- Cast it\n\n## Epic 2.1 — Ropes\n\n- Dye one\n\n## More\n\n| Id | Plan |\n|-|-|\n{table}"
    )
    assert parts(found.initiatives[-1]) == ["Fog at night", "Late boats"]
