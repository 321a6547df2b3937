"""Lines that say that nothing is planned, or do not say what, are no plans."""

import pytest
from importing import markdown, shape, yaml

NOTHING = [
    "And much more ...",
    "…and many more!",
    "More to come",
    "TBD",
    "To be determined",
    "None",
    "None at the moment",
    "None planned yet",
    "Nothing planned for now",
    "No major gaps remain",
    "No open sailing gaps remain inside the harbour",
    "There are currently no known issues left",
    "No blockers at this time",
    "Keine",
    "None required; the berths of 2024 are used again.",
    "No changes needed",
]
SOMETHING = [
    "More berths",
    "More than one boat a berth",
    "None of the boats leaves without a lamp",
    "No boat remains without a lamp at night or in fog",
    "No lamps",
    "No more paper forms",
    "No coverage of the outer pier",
    "Coming soon sign at the pier",
    "Nothing lost",
    "No changes needed in the log of a boat",
]


@pytest.mark.parametrize("line", NOTHING)
def test_a_line_that_plans_nothing_is_a_note(line):
    roadmap = markdown(f"# Harbour\n\n## Piers\n- Light the mole\n- {line}\n\n## Boats\n- Row\n")
    assert shape(roadmap) == {"Piers": ["Light the mole"], "Boats": ["Row"]}
    assert any(line in note for note in roadmap.initiatives[0].notes)


@pytest.mark.parametrize("line", SOMETHING)
def test_a_line_that_names_something_is_a_plan(line):
    roadmap = markdown(f"# Harbour\n\n## Piers\n- Light the mole\n- {line}\n\n## Boats\n- Row\n")
    assert len(roadmap.initiatives[0].capabilities) == 2


def test_a_section_that_plans_nothing_is_a_note():
    roadmap = markdown(
        "# Harbour\n\n## Piers\n- Light the mole\n\n## Boats\n- None at the moment\n"
    )
    assert shape(roadmap) == {"Piers": ["Light the mole"]}
    assert any("None at the moment" in note for note in roadmap.notes)


def test_a_question_that_is_answered_with_none_is_a_note():
    roadmap = markdown("""
        # Harbour

        ## Piers
        - Light the mole

        ## Boats of guests
        _Are any boats of guests lit?_

        1. None
    """)
    assert shape(roadmap) == {"Piers": ["Light the mole"]}


def test_a_section_that_tells_its_plan_in_prose_stays_one():
    roadmap = markdown("# Port\n\n## Piers\n- Light it\n\n## Boats\nGuests can row.\n\n- TBD\n")
    assert shape(roadmap) == {"Piers": ["Light it"], "Boats": []}


def test_a_record_that_plans_nothing_is_a_note():
    roadmap = yaml("""
        next:
          - title: Light the mole
            description: Lamps on both sides
          - title: And more ...
            description: So much that no list holds it
        later:
          - TBD
    """)
    told = [plan.title for plan in roadmap.initiatives]
    assert told == ["Light the mole"]
