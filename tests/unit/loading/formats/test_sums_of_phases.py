"""Tables that say a word of each phase are told in these phases."""

import pytest
from importing import markdown, shape

PHASES = (
    "# Harbour\n\n## Phase 1: Piers\n- Drive piles\n\n## Phase 2: Lights\n- Wire them\n\n"
    "## {heading}\n\n{table}"
)
FOCUS = "| Phase | Main Focus | Risk |\n|---|---|---|\n| **1** | Wood | Low |\n| **2** | Amps | High |\n"
ENDS = "| Milestone | Outcome |\n|---|---|\n| Phase 1 done | Boats moor |\n| Phase 2 reached | They see |\n"


@pytest.mark.parametrize(("table", "said"), [(FOCUS, "Risk: Low"), (ENDS, "Outcome: Boats moor")])
def test_what_a_table_says_of_phases_by_number_is_noted_there(table, said):
    roadmap = markdown(PHASES.format(heading="Overview of risks", table=table))
    assert shape(roadmap) == {
        "Phase 1: Piers": ["Drive piles"],
        "Phase 2: Lights": ["Wire them"],
    }
    assert said in roadmap.initiatives[0].notes


def test_numbered_features_are_no_words_about_phases():
    table = "| # | Key features |\n|---|---|\n| 1 | Ferry |\n| 2 | Bell |\n"
    roadmap = markdown(PHASES.format(heading="Wishes", table=table))
    assert shape(roadmap)["Wishes"] == ["Ferry", "Bell"]
