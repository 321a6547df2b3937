"""Lines that begin by saying that nobody shall build it here are out of scope."""

import pytest
from importing import markdown, parts

REFUSED = [
    "Superseded by HARBOR (do not build here): ice alarm; tide table",
    "Superseded by the tide table: ice alarm",
    "Replaced by HARBOR — ice alarm",
    "Dropped: ice alarm",
    "Dropped (2027-03-01): ice alarm",
    "Not doing: ice alarm",
    "Do not build here: ice alarm",
    "Do not build (the town does): ice alarm",
]
WISHES = [
    "Do not build the mole while boats pass",
    "Replaced by hand today, lamps change by themselves",
    "Do not do harm: ice alarm",
    "Dropped anchors: find them",
]


def _lights(line: str):
    return markdown(f"# Harbour\n\n## Lights\n\n- {line}\n- Paint the pier\n").initiatives[0]


@pytest.mark.parametrize("line", REFUSED)
def test_what_is_refused_at_the_start_of_a_line_is_out_of_scope(line):
    lights = _lights(line)
    assert parts(lights) == ["Paint the pier"]
    assert any("ice alarm" in text for text in (*lights.out_of_scope, *lights.notes))


@pytest.mark.parametrize("line", WISHES)
def test_other_lines_with_these_words_are_wishes(line):
    assert len(parts(_lights(line))) == 2


@pytest.mark.parametrize(
    "heading", ["Known but postponed.", "Deferred for now", "Known but parked"]
)
def test_what_is_known_but_put_off_is_for_later(heading):
    roadmap = markdown(f"""
        # Harbour

        ## Lights

        - Lamps

        ## {heading}

        Ice fees are outside of the active roadmap.
    """)
    assert roadmap.initiatives[1].target == "later"
