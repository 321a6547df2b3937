"""Tables of prices, technologies and signs tell something, and plan nothing."""

import pytest
from importing import markdown, titles

TOLD = [
    "| Chandler | Rate | Wall-clock |\n|---|---|---|\n| Ropes & Co | $12 / m | 2 h |\n| Twine | ~$9 | 3 h |",
    "| Thing | Monthly cost |\n|---|---|\n| Water | 5 € |\n| Power | 7 € |\n| Bell | free |",
    "| Layer | Technology | Notes |\n|---|---|---|\n| App | Kotlin | old |\n| Data | SQLite | small |",
    "| Symbol | Berth |\n|---|---|\n| 🟢 | Guests |\n| 🔴 | Members |",
]  # fmt: skip
PLANNED = [
    "| Feature | Cost |\n|---|---|\n| Berth map | $900 |\n| Tide table | $400 |",
    "| Thing | Cost | Status |\n|---|---|---|\n| Berth map | $900 | planned |\n| Bell | $4 | open |",
    "| Layer | Technology | Target |\n|---|---|---|\n| App | Kotlin | May |\n| Data | SQLite | June |",
    "| Symbol | Berth |\n|---|---|\n| B1 | Guests |\n| B2 | Members |",
]  # fmt: skip


def _titles(table: str) -> list[str]:
    roadmap = markdown(f"# Harbour\n\n## Lamps\n\n- Light the mole\n\n## Matter\n\n{table}\n")
    last = table.rsplit("|", 2)[-2].strip()
    assert last in str(roadmap.model_dump())
    return titles(roadmap)


@pytest.mark.parametrize("table", TOLD)
def test_a_table_that_only_tells_is_a_note(table):
    assert _titles(table) == ["Lamps"]


@pytest.mark.parametrize("table", PLANNED)
def test_a_table_that_names_work_plans(table):
    assert _titles(table) == ["Lamps", "Matter"]


def test_a_drawing_of_folders_below_an_entry_is_no_list():
    roadmap = markdown("""
        # Harbour

        ## Logbook

        - Export, laid out like this:
          ```
          logbook/
          ├── days.json
          └── boats.json
          ```
        - Print the logbook
    """)
    parts = [part.title for part in roadmap.initiatives[0].capabilities]
    assert parts == ["Export, laid out like this:", "Print the logbook"]
    assert "boats.json" in str(roadmap.initiatives[0].model_dump())


def test_a_table_of_nothing_but_amounts_of_money_is_a_note():
    rows = "| Lamp oil ($2 a can) | ~$0.15 | **$0.30–$1.20** |\n| Gas | $0.06 | $1–2 a night |\n"
    page = (
        f"# Port\n\n## Lamps\n\nWe light the mole.\n\n| Fuel | A lamp | A pier |\n|-|-|-|\n{rows}"
    )
    (lamps,) = markdown(page).initiatives
    assert not lamps.capabilities
    assert "Lamp oil" in str(lamps.notes)
