"""Tables with a column for each release: what stands in a cell is planned for it."""

from importing import markdown, shape

from roadmap2backlog.loading.formats.outline.time_matrix import pieces_of

RELEASES = """
    # Port

    | Area | | V1 (pilot) | V2 | Later |
    |---|---|---|---|---|
    | Timelines | | May 2027 | June 2027 | |
    | Bundle | | Features | Features | |
    | Berths | Boats find a place | 1. Book a berth by radio. 2. Pay at the office. | Pay by phone | |
    | | | | Tides: 1. Show the tide. 2. Warn of floods. | Swap berths with other boats |
"""


def test_what_stands_below_a_release_is_planned():
    roadmap = markdown(RELEASES)
    (berths,) = roadmap.initiatives[0].capabilities
    assert [story.title for story in berths.stories] == [
        "Book a berth by radio",
        "Pay at the office",
        "Pay by phone",
        "Tides: Show the tide",
        "Tides: Warn of floods",
        "Swap berths with other boats",
    ]
    assert berths.description == "Boats find a place"
    assert "release: V2" in berths.stories[2].notes
    assert any("May 2027" in note for note in berths.notes)


def test_html_may_break_lines_in_cells():
    roadmap = markdown("""
        # Port

        <table><tr><th>Area</th><th>V1</th><th>V2</th></tr>
        <tr><td>Berths</td><td>1. Book a berth<br>2. Pay at the office</td><td>Pay by phone</td></tr>
        <tr><td>Radio</td><td>Call the pilot boat</td><td>Call all boats</td></tr></table>
    """)
    berths = roadmap.initiatives[0].capabilities[0]
    assert [story.title for story in berths.stories] == [
        "Book a berth",
        "Pay at the office",
        "Pay by phone",
    ]


def test_values_of_releases_are_no_plans():
    roadmap = markdown("""
        # Port

        | Feature | V1 | V2 |
        |---|---|---|
        | Berths | 12 | 24 boats |
        | Radio | none | digital |
    """)
    assert shape(roadmap) == {"Port": ["Berths", "Radio"]}


def test_numbers_in_words_part_nothing():
    assert pieces_of("Dredge in phase 2. Then light it") == ("Dredge in phase 2. Then light it",)
    assert pieces_of("1. Dredge 2. Light") == ("Dredge", "Light")
    assert pieces_of("Dredge<br>Light") == ("Dredge", "Light")
