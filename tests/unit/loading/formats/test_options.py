"""Options to choose from are notes of what they are options for."""

import pytest
from importing import markdown, shape

PAGE = """
    # Harbour

    ## Piers
    - Light the mole

    ## Change the berth of a boat
    A boat stays where it was moored.

    {lead}
    - **A) Moor again**: the boat leaves and comes back.
    - **B) Tow it**: a tug does it.
    - **C) Call it**: the radio tells the skipper.

    {tail}
"""


@pytest.mark.parametrize(
    ("lead", "tail"),
    [
        ("**Options** (pick one):", ""),
        ("There are three ways.", "**Recommendation**: begin with (A)."),
        ("Alternatives:", "More at the office."),
    ],
)
def test_options_with_letters_are_notes(lead, tail):
    roadmap = markdown(PAGE.format(lead=lead, tail=tail))
    assert shape(roadmap) == {"Piers": ["Light the mole"], "Change the berth of a boat": []}
    assert any("B) Tow it" in note for note in roadmap.initiatives[1].notes)


def test_letters_without_a_choice_number_plans():
    roadmap = markdown(PAGE.format(lead="Three steps.", tail=""))
    assert len(roadmap.initiatives[1].capabilities) == 3


@pytest.mark.parametrize("word", ["Option", "Variant", "Alternative"])
@pytest.mark.parametrize("signs", ["AB", "12"])
def test_options_that_are_called_so_are_notes(word, signs):
    first, second = (f"- {word} {sign}: by boat\n" for sign in signs)
    roadmap = markdown(f"# Port\n\n## Piers\n- Light\n\n## Carry ropes\nTo sea.\n\n{first}{second}")
    assert shape(roadmap) == {"Piers": ["Light"], "Carry ropes": []}


@pytest.mark.parametrize(
    "lines",
    [
        "- [ ] Option A: by boat\n- [ ] Option B: by land\n",
        "- Option B: by boat\n- Option A: by land\n",
        "- Option A: by boat\n",
        "- Option lists\n- Options a skipper has\n",
    ],
)
def test_what_is_planned_is_no_option(lines):
    roadmap = markdown(f"# Port\n\n## Piers\n- Light\n\n## Carry ropes\nTo sea.\n\n{lines}")
    assert len(roadmap.initiatives[1].capabilities) == lines.count("\n")


NIGHTS = "# Port\n\n## Piers\n- Light\n\n## Keep boats for the night\n\n{}\n\n{}\n"


@pytest.mark.parametrize(
    "lead",
    [
        "Boats need a place. Options:",
        "Possible approaches:",
        "We see three scenarios and have not decided between them.",
    ],
)
@pytest.mark.parametrize("mark", ["-", "1."])
def test_a_list_behind_a_word_for_options_is_one_of_options(lead, mark):
    roadmap = markdown(NIGHTS.format(lead, f"{mark} A berth\n{mark} A buoy\n{mark} Nothing"))
    assert shape(roadmap) == {"Piers": ["Light"], "Keep boats for the night": []}
    assert any("A buoy" in note for note in roadmap.initiatives[1].notes)


@pytest.mark.parametrize(
    ("lead", "entries"),
    [
        ("Options:", "- `--night` keeps them\n- `--day` does not"),
        ("More options for skippers:", "- A berth\n- A buoy"),
        ("Skippers can choose where to moor. Options:", "- A berth\n- A buoy"),
        ("Options:", "- [ ] A berth\n- [ ] A buoy"),
    ],
)
def test_commands_and_boxes_are_no_options(lead, entries):
    roadmap = markdown(NIGHTS.format(f"Boats need a place.\n\n{lead}", entries))
    assert len(roadmap.initiatives[1].capabilities) == 2
