"""Lines that rate a plan, say what comes of it or why it waits, and sums of time are no plans."""

import pytest
from importing import markdown, parts, shape, titles, yaml


@pytest.mark.parametrize(
    "line",
    [
        "**Skipper impact:** VERY HIGH (they come by night)", "**Tourist impact**: low",
        "**Why it matters:** boats run aground",
        "**Exists:** nothing but a rope", "**Why it isn't scheduled:** the mole is closed",
        "~2.5-3.5 weeks total", "About 3 days altogether",
    ],
)  # fmt: skip
def test_what_is_said_of_a_plan_is_no_plan(line):
    roadmap = markdown(f"""
        # Harbour

        ## Mole lamps
        - {line}
        - Mend the lamps

        ## Later
        - Berth map
    """)
    assert parts(roadmap.initiatives[0]) == ["Mend the lamps"]
    assert "Berth map" in str(shape(roadmap))


@pytest.mark.parametrize(
    "line", ["**Impact report:** who sails where", "**Risk:** map of the ice", "**Value map:** x y"]
)
def test_things_called_like_ratings_stay(line):
    roadmap = markdown(f"# Port\n\n## Next\n- {line}\n- Mend the lamps\n")
    assert "Mend the lamps" in str(shape(roadmap))


def test_expected_effects_belong_to_the_plan():
    roadmap = markdown("""
        # Harbour

        ## Night

        ### 1: Light the mole
        **Goal:** skippers see the mole.

        **Expected impact:**
        - Fewer boats run aground
        - "Night fees" feel fair

        ### 2: Ring the bell
        - Buy a bell
        - Hang it
    """)
    assert "Fewer boats" not in str(titles(roadmap))
    assert "Fewer boats" not in str(shape(roadmap))
    assert "Fewer boats" in str(roadmap.model_dump())


def test_a_calendar_before_a_heading_is_no_state():
    roadmap = markdown("""
        # Harbour

        ## Next
        - Berth map
        - Ice alarm

        ## 📅 Timeline estimate
        - **Phase 1-2**: week 1-2 (map)
        - **Phase 3-4**: week 3-4 (ice)
    """)
    assert titles(roadmap) == ["Berth map", "Ice alarm"]


def test_a_table_of_state_labels_explains_them():
    roadmap = markdown("""
        # Harbour

        ## Next
        - Berth map
        - Ice alarm

        ## Words used here
        | Status label | Meaning |
        |---|---|
        | **Moored** | It is at the pier |
        | **At sea** | Crews row on it |
    """)
    assert "Crews row" not in str(shape(roadmap))


def test_names_that_only_programs_know_are_no_plans():
    roadmap = yaml("""
        work:
          - title: Light the mole
            deliverables:
              - metric:lit_lamps_share
              - lamps/mole/v1.json
          - title: Ring the bell
            deliverables: [Buy a bell, Hang it]
    """)
    assert "lit_lamps" not in str(shape(roadmap))
    assert "Hang it" in str(roadmap.model_dump(include={"initiatives"}))
    assert "metric:lit_lamps_share" in str(roadmap.model_dump())
