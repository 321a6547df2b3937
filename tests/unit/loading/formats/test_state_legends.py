"""Lists that explain states, tell what is there, or what is measured, are no plans."""

import pytest
from importing import markdown, parts, shape

PAGE = "# Harbour\n\n{}\n\n{}\n\n## Desk\n\n- Maps\n- Lamps\n"
ENTRIES = [
    "- **Planned** — not begun yet\n- **In progress** — somebody builds it\n- **Done** — in use",
    "- `🗓️ Planned`: We will do it.\n- `🏗️ Doing`: The work is on.\n- `🧪 Done`: Available.",
]


@pytest.mark.parametrize("lead", ["Status legend:", "**Status:** shows the stage of a feature."])
@pytest.mark.parametrize("entries", ENTRIES)
def test_what_explains_states_is_no_plan(lead, entries):
    if "legend" not in lead and "somebody" in entries:
        entries = entries.replace("somebody", "actively: somebody").replace("in use", "available")
    assert shape(markdown(PAGE.format(lead, entries))) == {"Desk": ["Maps", "Lamps"]}


def test_a_list_of_work_by_state_stays():
    page = PAGE.format(
        "What is the state?", "- Maps — done\n- Lamps — planned\n- Mole — in progress"
    )
    assert "Mole" in str(markdown(page.replace("Harbour\n", "Harbour\n\n## Pier\n")).initiatives[0])


@pytest.mark.parametrize(
    "lead", ["Measure:", "What we track:", "The shipped charts cover these waters:"]
)
def test_what_is_measured_or_there_is_a_note(lead):
    page = f"# Harbour\n\n## Desk\n\nAsk guests.\n\n{lead}\n\n- minutes\n- faults\n\n## Pier\n\n- Lamps\n"
    desk = markdown(page).initiatives[0]
    assert not parts(desk)
    assert "minutes" in str(desk.notes)


@pytest.mark.parametrize("lead", ["The new charts cover:", "Measures:", "Track the tides with:"])
def test_other_leads_have_plans_below_them(lead):
    page = f"# Harbour\n\n## Desk\n\n{lead}\n\n- minutes\n- faults\n\n## Pier\n\n- Lamps\n"
    assert len(parts(markdown(page).initiatives[0])) == 2


def test_a_struck_part_of_an_entry_is_no_plan():
    (desk,) = markdown(
        "# Harbour\n\n## Desk\n\n- Lamps for the mole ~~and the pier~~\n- Maps\n"
    ).initiatives
    assert parts(desk) == ["Lamps for the mole", "Maps"]
    assert "Lamps for the mole ~~and the pier~~" in desk.capabilities[0].notes


def test_underscores_in_a_path_stay():
    (desk,) = markdown(
        "# Harbour\n\n## Desk\n\n- Mend lamps/__tests__/mole.py\n- Maps\n"
    ).initiatives
    assert parts(desk)[0] == "Mend lamps/__tests__/mole.py"
