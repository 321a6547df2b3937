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


def test_a_heading_of_nothing_but_commands_names_no_work():
    text = "# Harbour\n\n## Mole\n- Light it\n\n## Local tides\n\n```bash\ncd tides && npm run near\n```\n"
    assert shape(markdown(text)) == {"Mole": ["Light it"]}


@pytest.mark.parametrize("lead", ["Signs are short. Examples include:", "**Some examples are:**"])
def test_a_list_of_examples_is_a_note(lead):
    roadmap = markdown(f"""
        # Harbour

        ## Signs

        {lead}

        - Reef now
        - Moor at the mole

        ### Lamps

        - Light the mole
    """)
    assert "Light the mole" in str(roadmap.initiatives)
    assert not any("Reef now" in str(found.capabilities) for found in roadmap.initiatives)


def test_examples_of_plans_are_plans():
    roadmap = markdown("""
        # Harbour

        ## Signs

        We want more signs. Examples include:

        - A sign for reefs
        - A sign for moorings
    """)
    assert shape(roadmap) == {"Signs": ["A sign for reefs", "A sign for moorings"]}


def test_a_vision_with_a_list_is_the_vision():
    roadmap = markdown("""
        # Harbour

        ## Product vision

        Boats find a berth.

        1. See the tide.
        2. Read the tide.

        ## Mole

        - Light it
    """)
    assert shape(roadmap) == {"Mole": ["Light it"]}
    assert roadmap.product.vision == "Boats find a berth.\n\nSee the tide.\n\nRead the tide."


@pytest.mark.parametrize(
    "section",
    [
        "## Run the tide clock\n\nSkippers read it from afar.\n\n```sh\ntides\n```\n",
        "## Run the tide clock\n\n- At night\n\n```sh\ntides\n```\n",
        "## Move the tide clock\n\n```sh\ntides\n```\n",
        "## Step 2: tide clock\n\n```sh\nnpm run tides\n```\n",
        "## Run the tide clock\n",
    ],
)
def test_other_headings_with_commands_stay(section):
    roadmap = markdown(f"# Harbour\n\n## Mole\n- Light it\n\n{section}")
    assert "tide clock" in str(titles(roadmap))
