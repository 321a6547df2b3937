"""What is struck out is done, unless what stands behind it says that nobody will do it here."""

import pytest
from importing import markdown, parts

from roadmap2backlog.loading.formats.words.struck import refuses_in_bold

REFUSED = [
    "**Removed, not just put off.** Nobody faxes.",
    "**Moved to phase 2.** Skippers can wait.",
    "Removed: nobody faxes",
    "Merged into the berth map",
    "Superseded by the radio",
    "no longer wanted",
    "Folded back into the tide table",
    "**Cancelled**",
]
FINISHED = ["lit in May", "✅ **Done**", "moved by hand", "Removed lamps are stored"]


def _row(remark: str) -> str:
    return f"""
        # Harbour

        ## Lights

        | Feature | Effort | Notes |
        |---|---|---|
        | Berth map | M | Easy. |
        | ~~Fax line~~ | - | {remark} |
    """


def _bullet(remark: str) -> str:
    return f"""
        # Harbour

        ## Lights

        - Berth map
        - ~~Fax line~~ — {remark}
    """


@pytest.mark.parametrize("page", [_row, _bullet])
@pytest.mark.parametrize("remark", REFUSED)
def test_a_struck_out_entry_that_says_why_is_not_planned(page, remark):
    lights = markdown(page(remark)).initiatives[0]
    assert parts(lights) == ["Berth map"]
    assert "Fax line" in lights.out_of_scope[0]


@pytest.mark.parametrize("remark", FINISHED)
def test_another_struck_out_row_is_done(remark):
    lights = markdown(_row(remark)).initiatives[0]
    assert parts(lights) == ["Berth map", "Fax line"]
    assert "status: struck out" in lights.capabilities[1].notes


@pytest.mark.parametrize(
    "entry",
    [
        "Siren — **Cancelled.** The town complains.",
        "**Siren** — **Rejected**: too loud",
        "Siren (**dropped**)",
    ],
)
def test_a_bold_word_behind_an_entry_refuses_it(entry):
    lights = markdown(f"# Harbour\n\n## Lights\n\n- Berth map\n- {entry}\n").initiatives[0]
    assert parts(lights) == ["Berth map"]
    assert "Siren" in lights.out_of_scope[0]


@pytest.mark.parametrize(
    "text",
    [
        "**Moved up from phase 2.** Soon",
        "Ropes — **new** ones",
        "a **cancelled** trip",
        "**Cut v0.9 of the tide table**",
    ],
)
def test_other_bold_words_refuse_nothing(text):
    assert not refuses_in_bold(text)
