"""Lists that sort items and legends that name them are kept, and ask for nothing."""

import pytest
from importing import parts, shape, titles, yaml

SORTED = [
    "areas: [harbour-master]",
    "tags: [ferry, tide-table]",
    "categories: [Berths and moorings]",
    "themes: [Safety]",
]
PARTS = [
    "components: [Tide gauge, Harbour radio]",
    "features: [book-a-berth, pay-a-berth]",
    "modules: [moorings, radio]",
]


@pytest.mark.parametrize("line", SORTED)
def test_a_list_that_sorts_an_item_is_a_note(line):
    roadmap = yaml(f"""
        now:
          - title: Berth map
            description: Skippers see which berths are free.
            {line}
    """)
    assert shape(roadmap) == {"Berth map": []}
    assert line.replace("[", "").replace("]", "") in roadmap.initiatives[0].notes


@pytest.mark.parametrize("line", PARTS)
def test_a_list_that_parts_an_item_holds_capabilities(line):
    roadmap = yaml(f"phases:\n  - title: Berth map\n    {line}")
    assert len(parts(roadmap.initiatives[0])) == 2


def test_components_that_come_again_sort_items():
    roadmap = yaml("""
        features:
          - {title: Berth map, components: [web, radio]}
          - {title: Berth alarm, components: [radio]}
          - {title: Berth log, components: [web]}
    """)
    assert shape(roadmap) == {"Berth map": [], "Berth alarm": [], "Berth log": []}


def test_projects_that_come_again_and_again_are_what_items_belong_to():
    roadmap = yaml("""
        cards:
          - {title: Berth map, description: See which berths are free., projects: [Ferry, Port site]}
          - {title: Berth alarm, projects: [Ferry]}
          - {title: Berth log, projects: [Port site], deliverables: [Chart, Archive]}
    """)
    assert shape(roadmap) == {
        "Berth map": [],
        "Berth alarm": [],
        "Berth log": ["Chart", "Archive"],
    }
    assert "projects: Ferry, Port site" in roadmap.initiatives[0].notes


def test_projects_of_which_one_serves_two_phases_are_work():
    roadmap = yaml("""
        phases:
          - {title: Fewer delays, projects: [Tide gauge, Radio]}
          - {title: Safer berths, projects: [Radio, Lights]}
    """)
    assert titles(roadmap) == ["Tide gauge", "Radio", "Radio", "Lights"]


def test_a_list_that_a_phase_holds_beside_nothing_is_its_plan():
    roadmap = yaml("phases: [{title: Spring, areas: [Open the north pier, Light the buoys]}]")
    assert parts(roadmap.initiatives[0]) == ["Open the north pier", "Light the buoys"]


LEGENDS = [
    "areas: {harbour-master: Harbour Master, web: Web}",
    "departments: {harbour-master: The harbour master, web: Pages}",
    "states: {planned: Planned, under_way: Under way}",
    "areas: [{id: harbour-master, name: The master, color: red}, {id: web, name: Pages}]",
]


@pytest.mark.parametrize("legend", LEGENDS)
def test_a_mapping_of_keys_to_names_is_no_plan(legend):
    roadmap = yaml(f"""
        {legend}
        next:
          - {{title: Berth map, areas: [web], status: planned}}
          - {{title: Berth radio, areas: [harbour-master, web]}}
    """)
    assert titles(roadmap) == ["Berth map", "Berth radio"]


def test_a_legend_alone_is_the_plan():
    assert titles(yaml("areas: {search: Search, lending: Lending}")) == ["Search", "Lending"]


def test_a_mapping_of_features_to_names_holds_plans():
    roadmap = yaml("features: {search: Search, lend: Lend}\nlater: [{title: Pay}]")
    assert titles(roadmap) == ["Search", "Lend", "Pay"]
