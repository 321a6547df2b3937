"""Cards, keys and lines that serve the board or the tools plan nothing."""

import pytest
from importing import markdown, shape, titles, yaml


@pytest.mark.parametrize("sort", ["type: divider", "kind: Separator", "card_type: spacer"])
def test_a_card_that_parts_others_is_a_note(sort):
    roadmap = yaml(f"""
        tasks:
          - {{text: Berth map, type: feature}}
          - {{id: K-7, text: --- next season ---, status: todo, {sort}}}
          - {{text: Ice alarm, type: feature}}
    """)
    assert titles(roadmap) == ["Berth map", "Ice alarm"]
    assert any("next season" in note and "K-7" in note for note in roadmap.notes)


def test_a_feature_about_dividers_is_planned():
    roadmap = yaml("tasks: [{text: Add a divider, type: feature}, {text: Ice alarm}]")
    assert titles(roadmap) == ["Add a divider", "Ice alarm"]


@pytest.mark.parametrize(
    "repositories", ["[pier/map, pier/alarm-app]", "[https://pier.example/map.git, ../alarm]"]
)
def test_names_of_repositories_are_notes(repositories):
    roadmap = yaml(f"repos: {repositories}\nitems: [{{title: Berth map}}, {{title: Ice alarm}}]")
    assert titles(roadmap) == ["Berth map", "Ice alarm"]


def test_services_in_words_are_planned():
    roadmap = yaml("services: [Water taxi, Pilot boat]\nitems: [{title: Berth map}]")
    assert "Water taxi" in str(shape(roadmap))


def test_counts_of_items_are_notes():
    roadmap = yaml(
        "counts: {total: 2, approved: 0, deferred: 0}\nitems: [{title: Map}, {title: Ice}]"
    )
    assert titles(roadmap) == ["Map", "Ice"]


def test_a_line_for_finding_an_entry_again_is_a_note():
    roadmap = markdown("# Harbour\n## Lights\n- Mole\n  - Findable tag: `MOLE-1`\n- Pier\n")
    mole, pier = roadmap.initiatives[0].capabilities
    assert mole.title == "Mole"
    assert mole.notes == ("Findable tag: `MOLE-1`",)
    assert pier.title == "Pier"


def test_how_entries_are_added_and_where_others_stand_are_notes():
    roadmap = markdown("""
        # Harbour

        ## Lights

        ### Mole

        A lamp on the mole.

        ### Pier

        A lamp on the pier.

        ## Tracked elsewhere — not here

        Boats are in another file.

        ## Adding an item

        Say what it is, and where.
    """)
    assert titles(roadmap) == ["Mole", "Pier"]


def test_a_policy_that_a_browser_reads_is_a_plan():
    roadmap = markdown("""
        # Harbour

        ## 1. Content-Security-Policy for the map

        The map sends none.

        ## 2. Radio

        Skippers hear the master.
    """)
    assert len(titles(roadmap)) == 2


def test_a_row_of_totals_is_a_note():
    roadmap = markdown("""
        # Harbour roadmap

        ## Next

        | Feature | Effort | Cost |
        |---|---|---|
        | Berth map | 3 weeks | 400 |
        | Ice alarm | 2 weeks | 300 |
        | **TOTAL** | **5 weeks** | **700** |
    """)
    assert titles(roadmap) == ["Berth map", "Ice alarm"]
    assert "TOTAL" in str(roadmap.model_dump())
