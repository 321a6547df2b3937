"""A label of a list goes to its section, with what is told below it."""

from importing import markdown, shape, titles


def test_a_time_behind_the_only_list_of_a_section_is_its_own():
    roadmap = markdown("""
        # Port

        ## Coming

        ### Tide map
        A map for skippers.

        **Planned features:**
        - Colours
        - Depths

        **Timeline:** Q2 2031

        ### Radio
        Weather for all.

        **Planned features:**
        - Storms
        - Calm

        **Timeline:** Q3 2031
    """)
    assert shape(roadmap) == {"Tide map": ["Colours", "Depths"], "Radio": ["Storms", "Calm"]}
    assert [plan.target for plan in roadmap.initiatives] == ["2031-Q2", "2031-Q3"]


def test_lists_of_two_times_stay_apart():
    roadmap = markdown("""
        # Port

        ## Tide map

        **Features:**
        - Colours

        **Timeline:** Q2 2031

        **Tasks:**
        - Depths

        **Timeline:** Q3 2031
    """)
    assert [plan.target for plan in roadmap.initiatives] == ["2031-Q2", "2031-Q3"]


def test_a_label_may_say_that_all_in_it_is_proposed():
    roadmap = markdown("""
        # Port

        ## Phase 1: Quay

        **Capabilities (proposed).**
        - Dig the basin
        - Light the mole

        ## Features (web)
        - Map
        - Chart
    """)
    assert titles(roadmap) == ["Phase 1: Quay", "Features (web)"]
