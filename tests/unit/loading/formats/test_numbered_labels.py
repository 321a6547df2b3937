"""Labels that count steps, and labels of versions and of how things are."""

from importing import markdown, parts, shape


def test_numbered_months_and_milestones_are_plans():
    roadmap = markdown("""
        # Harbour
        ## Plan
        - Month 1: Dredge the basin
        - Milestone 2: Light the mole
        - Version 3: Sell charts
    """)
    assert parts(roadmap.initiatives[0]) == [
        "Month 1: Dredge the basin",
        "Milestone 2: Light the mole",
        "Version 3: Sell charts",
    ]


def test_a_numbered_milestone_with_a_day_says_when():
    roadmap = markdown("""
        # Harbour
        ## Basin
        Milestone 2: 2031-05-01

        - Dredge it
    """)
    assert parts(roadmap.initiatives[0]) == ["Dredge it"]


def test_labels_of_versions_and_of_the_present_are_no_plans():
    roadmap = markdown("""
        # Library
        ## Catalogue

        Readers find books.

        **Target catalogue version:** [v4.2](https://example.org/4.2)

        **Current coverage:** See [the list](list.md)
        for all shelves.

        - Search by author
    """)
    assert shape(roadmap) == {"Catalogue": ["Search by author"]}
    assert "for all shelves" in str(roadmap.initiatives[0].notes)
