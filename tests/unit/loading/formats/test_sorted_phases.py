"""Phases of data that list their plans by area: each area is a plan, and its list the parts."""

import pytest
from importing import shape, titles, yaml

PHASES = """
    {}:
      - id: one
        name: Pilot
        piers: [Berth map, Ice alarm]
        lamps: [Light on the mole]
        {}
"""


@pytest.mark.parametrize("key", ["phases", "rollout_phases"])
def test_lists_by_area_are_the_plans_of_a_phase(key):
    found = shape(yaml(PHASES.format(key, "status: planned")))
    assert found == {"Piers": ["Berth map", "Ice alarm"], "Lamps": ["Light on the mole"]}


def test_lists_beside_other_fields_tell_of_a_phase():
    assert titles(yaml(PHASES.format("phases", "weather: fine as a rule"))) == ["Pilot"]
