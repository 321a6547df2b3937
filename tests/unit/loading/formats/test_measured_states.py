"""Numbers of progress tell what is done: 100 % of it, whatever the whole is."""

import pytest
from importing import markdown, table, yaml

from roadmap2backlog.loading.formats.words.progress import measures_progress, states_told

TOLD = [
    ("progress", ["100", "40", "0"], ["done", "open", "open"]),
    ("new_status", ["100", "35", "0"], ["done", "open", "open"]),
    ("percent", ["100%", "20 %"], ["done", "open"]),
    ("% complete", ["100", "1", "0"], ["done", "open", "open"]),
    ("completion", ["1.0", "0.4", "0"], ["done", "open", "open"]),
    ("completion", ["1", "0,5"], ["done", "open"]),
    ("done_ratio", ["1", "0"], ["done", "open"]),
    ("overall progress", ["100", "in review"], ["done", ""]),
    ("Progress (%)", ["██████ 100 %", "███░░░ 50 %"], ["done", "open"]),
    ("status", ["100%", "30%"], ["done", "open"]),
    ("Fortschritt", ["100", "70"], ["done", "open"]),
]
UNTOLD = [
    ("progress", ["1"]),  # of a hundred, or all of it
    ("progress", ["250", "100"]),
    ("status", ["100", "2", "3"]),  # codes
    ("status", ["1", "0"]),
    ("status", ["100", "approved"]),
    ("progress", ["on track"]),
]


@pytest.mark.parametrize(("name", "values", "states"), TOLD)
def test_a_share_of_the_whole_is_a_state(name, values, states):
    assert measures_progress(name)
    assert states_told(name, values) == tuple(states)


@pytest.mark.parametrize(("name", "values"), UNTOLD)
def test_numbers_that_may_be_something_else_tell_nothing(name, values):
    assert not any(states_told(name, values))


@pytest.mark.parametrize("name", ["discount percent", "points", "priority", "confidence", "reach"])
def test_other_numbers_measure_no_progress(name):
    assert not measures_progress(name)


def _done(roadmap):
    plans = [plan for one in roadmap.initiatives for plan in (one, *one.capabilities)]
    return [plan.title for plan in plans if "status: done" in plan.notes]


def test_records_are_done_by_their_number_beside_the_number():
    roadmap = yaml("""
        epics:
          - title: Lights
            features:
              - {title: Lamps, new_status: 100}
              - {title: Rail, new_status: 40}
          - title: Basin
            completion: 1.0
          - title: Mole
            completion: 0.25
    """)
    assert _done(roadmap) == ["Lamps", "Basin"]
    assert "new_status: 100" in roadmap.initiatives[0].capabilities[0].notes


def test_a_state_in_words_is_believed_before_a_number():
    roadmap = table("""
        Feature,Status,% Complete
        Lamps,In progress,100
        Rail,Done,0
        Bell,,100
    """)
    assert _done(roadmap) == ["Bell"]
    assert "Status: Done" in roadmap.initiatives[1].notes


def test_work_under_way_below_a_heading_of_done_work_is_open():
    roadmap = markdown("""
        # Harbour

        ## Shipped

        | Feature | Progress |
        |---|---|
        | Lamps | 100% |
        | Rail | 60% |
    """)
    lamps, rail = roadmap.initiatives[0].capabilities or roadmap.initiatives
    assert "status: done" in lamps.notes
    assert "status: open" in rail.notes


def test_one_hundredth_is_not_all_of_it():
    assert not _done(yaml("items: [{title: Mole, '% done': 1}, {title: Pier, '% done': 30}]"))
