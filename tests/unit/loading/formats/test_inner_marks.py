"""A mark behind the name of an entry is its state, whatever stands behind the mark."""

import pytest
from importing import imported, markdown, parts, shape

DONE = [
    "Tide charts ✅ §12 — drawn for three weirs",
    "Tide charts ✅ (`GET /tides`, no forecast yet)",
    "Tide charts ✅ server done — tiles of the weirs",
    "Tide charts (all weirs) ✔️ — drawn by hand",
]
OPEN = [
    ("Tide charts ⬜ §21 — needs a surveyor", ()),
    ("Tide charts ◐ §60 — designed; not drawn", ("status: in progress",)),
    ("Tide charts ⏳ by the guild", ("status: in progress",)),
    ("Tide charts ☐", ()),
]
OTHERS = [
    "Send ✅ as a reaction to a berth",
    "Lamps (ready ✅ soon)",
    "Lamps ✅, ropes ✅ and buoys",
    "Fax → ✅ radio for skippers",
]


def _page(*entries: str) -> str:
    return "# Port\n\n## Weirs\n\n" + "".join(f"- {entry}\n" for entry in entries)


@pytest.mark.parametrize("entry", DONE)
def test_a_tick_behind_the_name_of_an_entry_says_that_it_is_done(entry):
    (weirs,) = markdown(_page(entry, "Ring the bell")).initiatives
    charts = weirs.capabilities[0]
    assert charts.title in {"Tide charts", "Tide charts (all weirs)"}
    assert "status: done" in charts.notes
    assert not charts.description


@pytest.mark.parametrize(("entry", "notes"), OPEN)
def test_a_mark_of_open_work_is_no_part_of_a_title(entry, notes):
    (weirs,) = markdown(_page(entry, "Ring ☐ the bell")).initiatives
    charts = weirs.capabilities[0]
    assert charts.title == "Tide charts"
    assert "status: done" not in charts.notes
    assert set(notes) <= set(charts.notes)


@pytest.mark.parametrize("entry", OTHERS)
def test_a_mark_in_the_middle_of_something_else_stays(entry):
    assert shape(markdown(_page(entry, "Ring the bell"))) == {"Weirs": [entry, "Ring the bell"]}


def test_what_an_arrow_behind_a_tick_names_is_still_to_come():
    (weirs,) = markdown(_page("Live tides ✅ first part → add a chart", "Ring it")).initiatives
    assert parts(weirs)[0] == "add a chart (Live tides)"
    assert "status: done" not in weirs.capabilities[0].notes


def test_words_behind_a_mark_are_kept():
    found = imported(_page("Tides ⬜ by radio for skippers", "Ropes ✅ of hemp, dyed"), "plan.md")
    assert "by radio for skippers" in str(found.roadmap)
    assert "of hemp, dyed" in str(found.roadmap)


LEFT = [
    "Tides ✅ server done; the view for skippers is a follow-up",
    "Tides ✅ §4 — drawn. The view for skippers still outstanding",
]


@pytest.mark.parametrize("entry", LEFT)
def test_what_is_left_of_a_thing_that_is_done_stands_beside_it(entry):
    page = _page(entry).replace("## Weirs", "## Phase 1 — done")
    (phase,) = markdown(page).initiatives
    tides, left = phase.capabilities
    assert "status: done" in tides.notes
    assert left.title.lower() == "the view for skippers"
    assert {"left of: Tides", "status: open"} <= set(left.notes)


def test_a_box_that_nobody_ticked_is_believed_before_a_tick_behind_the_name():
    (weirs,) = markdown(_page("[ ] Tide charts ✅ §12 — drawn for one weir", "Ring it")).initiatives
    assert parts(weirs)[0] == "Tide charts"
    assert "status: done" not in weirs.capabilities[0].notes
