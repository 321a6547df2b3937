"""Data that says how a page is shown, and remarks among groups, hold no plans."""

from importing import titles, yaml


def test_settings_of_what_a_plan_looks_like_are_notes():
    roadmap = yaml("""
        roadmap:
          themes:
            - {name: Piers, items: [Berth map, Ice alarm]}
          display:
            axis_orientation: horizontal
            show_piers: true
            pier_colors: ["#111111", "#222222"]
            zoom: 2
    """)
    assert titles(roadmap) == ["Piers"]
    assert "axis_orientation" in str(roadmap.notes)


def test_what_shall_be_shown_is_planned():
    roadmap = yaml("""
        roadmap:
          map:
            show_piers: Skippers see every pier and its lamps
            hide_rocks: Only captains see the rocks
          lamps:
            show_colors: planned
            show_height: planned
    """)
    assert titles(roadmap) == ["Show piers", "Hide rocks", "Lamps"]


def test_remarks_and_deadlines_among_groups_are_notes():
    roadmap = yaml("""
        harbour_plan:
          piers: [Berth map, Ice alarm]
          lamp_note: Lamps need power from the town
          pier_deadline: "2031-03-01"
    """)
    assert "Lamp note" not in str([plan.model_dump() for plan in roadmap.initiatives])
    assert "2031-03-01" in str(roadmap.model_dump())
