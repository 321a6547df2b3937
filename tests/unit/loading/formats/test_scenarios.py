"""Scenarios (given, when, then) of data are criteria of the item they stand in."""

import pytest
from importing import parts, shape, yaml

TIDES = "given: a low tide, when: a ferry lands, then: the ramp is lowered"
STEPS = {"given": "a low tide", "when": "a ferry lands", "then": "the ramp is lowered"}
PLACES = {
    "list": f"scenarios: [{{{TIDES}}}]",
    "one": f"scenario: {{{TIDES}}}",
    "by name": f"scenarios: {{Low tide: {{{TIDES}}}}}",
    "acceptance": f"acceptance_criteria: [{{id: a, {TIDES}}}]",
    "lines": "examples: [{given: [a low tide], when: [a ferry lands], then: [the ramp is lowered]}]",
    "German": "szenarien: [{gegeben: a low tide, wenn: a ferry lands, dann: the ramp is lowered}]",
    "the item itself": TIDES,
}


def criteria(part):
    return [found.model_dump(exclude_defaults=True) for found in part.acceptance]


@pytest.mark.parametrize("place", PLACES)
def test_a_scenario_is_a_criterion(place):
    (landing,) = yaml(f"features: [{{title: Landing, {PLACES[place]}}}]").initiatives
    (part,) = landing.capabilities
    assert (part.title, criteria(part)) == ("Landing", [STEPS])


def test_several_lines_of_a_step_are_joined_and_the_rest_is_kept():
    (landing,) = yaml("""
        milestones:
          - title: Pier
            features:
              - title: Landing
                scenarios:
                  - name: Low tide
                    tags: [smoke]
                    given: [a low tide, fog]
                    when: A ferry lands.
                    then: [The ramp is lowered., Lamps are lit.]
                  - {when: a ferry leaves, then: the ramp is lifted}
    """).initiatives
    (part,) = landing.capabilities
    assert criteria(part) == [
        {
            "given": "a low tide and fog",
            "when": "A ferry lands.",
            "then": "The ramp is lowered. Lamps are lit.",
        },
        {"when": "a ferry leaves", "then": "the ramp is lifted"},
    ]
    assert part.notes == ("scenarios:\n  - name: Low tide\n    tags: smoke",)


def test_criteria_of_several_parts_are_notes_of_the_whole():
    (pier,) = yaml(f"epics: [{{title: Pier, features: [Ramp, Lamps], {TIDES}}}]").initiatives
    assert parts(pier) == ["Ramp", "Lamps"]
    told = "acceptance: given a low tide, when a ferry lands, then the ramp is lowered"
    assert told.casefold() in pier.notes[0].casefold()


def test_scenarios_at_the_root_are_plans():
    found = shape(yaml(f"scenarios: [{{name: Landing, {TIDES}}}, {{name: Leaving}}]"))
    assert list(found) == ["Landing", "Leaving"]


def test_a_time_is_no_step():
    (ramp,) = yaml("features: [{title: Ramp, when: 2027-Q1, then: Lamps}]").initiatives
    assert (ramp.target, ramp.capabilities) == ("2027-Q1", ())
