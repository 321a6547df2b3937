"""Pictures that show a state: behind headings, right below them, and in tables."""

import pytest
from importing import markdown

from roadmap2backlog.loading.formats.text.badges import badge_state, without_badge

ADDRESS = "https://img.shields.io/badge"
SHOWN = [
    (f"![]({ADDRESS}/status-complete-green.svg)", "complete"),
    (f"![state]({ADDRESS}/in%20progress-yellow?style=flat)", "in progress"),
    ("![Done](tick.png)", "Done"),
    ("![Status: shipped](a.svg)", "shipped"),
    (f'<img src="{ADDRESS}/status-planned-blue.svg" alt="" />', "planned"),
    ('<img alt="completed" src="a.svg">', "completed"),
    ('<Badge type="info">Completed</Badge>', "Completed"),
    ('<Badge type="tip" text="done" />', "done"),
    ("<Tag>in progress</Tag>", "in progress"),
    ('<span class="badge">Shipped</span>', "Shipped"),
]
OTHERS = [
    f"![build]({ADDRESS}/tests-complete-green.svg)",
    "![Coverage: done](a.svg)",
    "![The new quay](quay.png)",
    "Complete",
    "<Badge>Updated</Badge>",
    '<Badge text="v2.1" />',
    "<span>Live</span>",
    "<b>Done</b>",
]


@pytest.mark.parametrize(("text", "state"), SHOWN)
def test_a_badge_shows_a_state(text, state):
    assert badge_state(text) == state
    assert without_badge(f"Tide tables {text}") == ("Tide tables", state)


@pytest.mark.parametrize("text", OTHERS)
def test_other_pictures_show_none(text):
    assert badge_state(text) == ""
    assert without_badge(f"Tide tables {text}") == (f"Tide tables {text}", "")


PAGE = f"""# Harbour
![Done](hero.png)

## Radio ![complete]({ADDRESS}/status-complete-green.svg)
Skippers hear the master.

## Lamps
![complete]({ADDRESS}/status-complete-green.svg)

The mole is lit.

## Crane
Cranes lift boats.

![complete]({ADDRESS}/status-complete-green.svg)
"""


def test_a_badge_behind_or_right_below_a_heading_is_its_state():
    roadmap = markdown(PAGE)
    found = [(plan.title, "status: complete" in plan.notes) for plan in roadmap.initiatives]
    assert found == [("Radio", True), ("Lamps", True), ("Crane", False)]


def test_a_badge_in_a_column_of_states_is_one():
    roadmap = markdown(f"""
        # Harbour
        | Plan | Status |
        | --- | --- |
        | Radio | <img src="{ADDRESS}/status-complete-green.svg" /> |
        | Lamps | <img src="{ADDRESS}/status-started-yellow.svg" /> |
    """)
    parts = roadmap.initiatives[0].capabilities or roadmap.initiatives
    assert ["status: done" in part.notes for part in parts] == [True, False]


LABELLED = """# Harbour

## Lamps <Badge type="info">Completed</Badge> 🚀
- Light the mole

## Radio
- Hear the pilot <Badge text="done" />
- Hear the crane <Badge text="planned" />
- Hear the ferry <Badge text="beta" />
"""


def test_a_label_of_a_site_behind_a_heading_or_entry_is_its_state():
    lamps, radio = markdown(LABELLED).initiatives
    assert lamps.title == "Lamps"
    assert "status: Completed" in lamps.notes
    assert [("status: done" in part.notes) for part in radio.capabilities] == [True, False, False]
    assert [part.title for part in radio.capabilities][:2] == ["Hear the pilot", "Hear the crane"]
