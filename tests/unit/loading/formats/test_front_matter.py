"""Pages may hold their plans in the front matter, and only show them below."""

from importing import imported, markdown, shape

PAGE = """
    ---
    title: Harbour plans
    layout: page
    seasons:
      - title: "Spring repairs"
        target: "May 2031"
        works:
          - title: Light the mole
            status: planned
          - title: Dredge the basin
            status: completed
      - title: "Summer guests"
        target: "July 2031"
        works:
          - title: Berth map
            status: exploring
    ---

    {}
"""
SHOWN = "<script setup>\n    import Plans from './Plans.vue'\n    </script>\n\n    <Plans />"


def test_plans_of_the_front_matter_are_read_as_data():
    roadmap = markdown(PAGE.format(SHOWN))
    assert roadmap.product.name == "Harbour plans"
    assert shape(roadmap) == {
        "Spring repairs": ["Light the mole", "Dredge the basin"],
        "Summer guests": ["Berth map"],
    }
    assert "status: completed" in str(roadmap.initiatives[0].capabilities[1].notes)
    assert "import Plans" in str(roadmap.notes)


def test_the_run_says_where_the_plans_stood():
    found = imported(PAGE.format(SHOWN), "plan.md")
    assert "front matter" in found.recognised_as


def test_a_page_that_tells_plans_below_is_read_as_a_page():
    roadmap = markdown(PAGE.format("## Lamps\n\n    - Change the lamps"))
    assert shape(roadmap) == {"Lamps": ["Change the lamps"]}
    assert "Spring repairs" in str(roadmap.notes)


def test_records_of_the_front_matter_without_states_are_no_plans():
    roadmap = markdown("""
        ---
        title: Harbour
        links:
          - title: Tides
            url: tides.html
          - title: Depths
            url: depths.html
        ---

        We want to light the mole.
    """)
    assert "Tides" not in str(shape(roadmap))


def test_front_matter_that_is_no_yaml_is_a_note():
    roadmap = markdown("""
        ---
        title: Harbour
        seasons: [spring, {summer
        ---

        We want to light the mole.
    """)
    assert "seasons: [spring, {summer" in str(roadmap.notes)
