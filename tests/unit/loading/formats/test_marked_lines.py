"""Lines with a box or tick but without a bullet are entries of a list."""

import pytest
from importing import markdown, page, parts, shape

LINES = """
    # Harbour

    ## Lights

    The lights along the mole.
    {done} Lamps on the mole
    {open} **Lamp on the pier** — green,
    as the charts say
    {done} Spare bulbs

    ## Depths

    {done} **Dredge the basin** — to five metres

    {open} Dredge the channel
"""
MARKS = [("✅", "☐"), ("☑", "⬜"), ("✔️", "☐"), ("[x]", "[ ]")]


@pytest.mark.parametrize(("done", "undone"), MARKS)
def test_marked_lines_and_paragraphs_are_entries(done, undone):
    roadmap = markdown(LINES.format(done=done, open=undone))
    assert shape(roadmap) == {
        "Lights": ["Lamps on the mole", "Lamp on the pier", "Spare bulbs"],
        "Depths": ["Dredge the basin", "Dredge the channel"],
    }
    for initiative in roadmap.initiatives:
        for part in initiative.capabilities:
            is_done = part.title not in {"Lamp on the pier", "Dredge the channel"}
            assert ("status: done" in part.notes or f"status: {done}" in part.notes) == is_done


def test_paragraphs_of_a_page_with_marks_are_entries():
    roadmap = page("""
        <h1>Harbour</h1><h2>Lights</h2><p>☐ Lamp on the pier</p><p>✅ Lamps on the mole</p>
        <h2>Depths</h2><p>☐ Dredge the channel</p>
    """)
    assert shape(roadmap) == {
        "Lights": ["Lamp on the pier", "Lamps on the mole"],
        "Depths": ["Dredge the channel"],
    }


NO_ENTRIES = [
    "✅ The lights were finished in May.",
    "✅ Done\n☐ Open",
    "✅ **Status:** done\n✅ **Owner:** Ria",
    "✅ = done\n☐ = open",
]


@pytest.mark.parametrize("lines", NO_ENTRIES)
def test_one_tick_a_legend_and_labels_are_no_entries(lines):
    roadmap = markdown(
        f"# Harbour\n\n## Lights\n\n{lines}\n\n- Lamps\n- Bulbs\n\n## Pier\n- Wood\n"
    )
    assert parts(roadmap.initiatives[0]) == ["Lamps", "Bulbs"]


def test_a_struck_line_among_marked_ones_is_dropped_where_it_says_so():
    roadmap = markdown("""
        # Harbour

        ## Costs

        ✅ Berth fees
        ~~Wages~~ — DROPPED. The town pays them, so that nobody asks for them here.
        ☐ Ice fees
    """)
    (costs,) = roadmap.initiatives
    assert parts(costs) == ["Berth fees", "Ice fees"]
    assert any("Wages" in text for text in costs.out_of_scope)
