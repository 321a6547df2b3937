"""People with their age and texts in quotes are examples of plans, and are no plans."""

import pytest
from importing import markdown, parts, shape, titles


def test_people_with_their_age_are_examples():
    roadmap = markdown("""
        # Choir

        ## Stage 1

        ### Singers to try it with
        Invent singers as they come to rehearsals.

        **Sopranos (2):**
        - `Ria Holm, 34F` - high notes, two children
        - `Ada Berg, 61F` - sings by ear

        **Basses (2):**
        - Ole Dahl, 19, reads no notes
        - Per Anton Lie, aged 70

        ## Stage 2

        - Print songs
        - Hire the hall
    """)
    assert "Stage 2" in shape(roadmap)
    assert "Singers to try it with" in titles(roadmap)
    assert "Ria" not in str(shape(roadmap))
    assert "Basses" not in str(shape(roadmap))
    assert "Per Anton Lie" in str(roadmap.model_dump())


@pytest.mark.parametrize(
    "line",
    ["Summer Fair, 12 May", "Northport Pier, 2031", "Ria Holm, harbour master", "lamps, 12"],
)
def test_other_names_and_numbers_stay(line):
    roadmap = markdown(f"# Port\n\n## Spring\n- {line}\n- {line} again\n- Light the mole\n")
    assert len(parts(roadmap.initiatives[0])) > 1


def test_texts_that_are_shown_are_examples():
    roadmap = markdown("""
        # Harbour

        ## Board at the gate

        ### Hints at the gate
        - "5 boats have paid no fee yet"
        - "Ice is likely tonight - tow the ferry?"

        ### Lamps
        - "Night mode"
        - "Storm mode"
    """)
    assert "5 boats" not in str(shape(roadmap))
    assert "Hints at the gate" in str(shape(roadmap))
    assert "Night mode" in str(shape(roadmap))
    assert "5 boats" in str(roadmap.model_dump())


@pytest.mark.parametrize("heading", ["Q3 2031", "Next"])
def test_wishes_and_plans_in_quotes_stay(heading):
    roadmap = markdown(f"""
        # Harbour

        ## {heading}
        - "Show all free berths to skippers"
        - "Warn skippers of ice at night"

        ## Wishes
        - "I want to see the tide at home"
        - "As a skipper, I can pay for a week"
    """)
    told = str(roadmap.model_dump(include={"initiatives"}))
    assert "free berths" in told
    assert "tide at home" in told


def test_commands_below_a_heading_show_how_a_thing_is_run():
    roadmap = markdown("""
        # Harbour

        ## Mole
        - Light it

        ## Run the tide clock

        ```bash
        tides --clock
        ```

        With bells:

        ```sh
        tides --bells
        ```
    """)
    assert shape(roadmap) == {"Mole": ["Light it"]}
    assert "tides --bells" in str(roadmap.model_dump())


@pytest.mark.parametrize(
    "section",
    [
        "## Run the tide clock\n\nSkippers read it from afar.\n\n```sh\ntides\n```\n",
        "## Run the tide clock\n\n- At night\n\n```sh\ntides\n```\n",
        "## Move the tide clock\n\n```sh\ntides\n```\n",
        "## Run the tide clock\n",
    ],
)
def test_other_headings_with_commands_stay(section):
    roadmap = markdown(f"# Harbour\n\n## Mole\n- Light it\n\n{section}")
    assert "tide clock" in str(titles(roadmap))
