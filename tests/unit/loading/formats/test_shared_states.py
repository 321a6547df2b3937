"""A cell may tell the states of parts: what is not all done stays open."""

import pytest
from importing import markdown, table

from roadmap2backlog.vocabulary.shared_states import states_in
from roadmap2backlog.vocabulary.state_notes import are_done


def test_a_row_of_which_a_part_is_open_is_open():
    plans = table("""
        Feature,Status
        Ferry tickets,Done (paper); Backend (phone)
        Tide table,Done (north); Shipped (south)
        Lamps,Done (see the log)
    """).initiatives
    assert [are_done(plan.notes) for plan in plans] == [False, True, True]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("done (paper); both (phone)", ("done", "both")),
        ("done; see the log", ()),
        ("done (paper)", ()),
        ("done (paper); by Ann", ()),
    ],
)
def test_each_part_has_its_own_state(text, states):
    assert states_in(text) == states


@pytest.mark.parametrize("note", ["Status: ✅ Mostly complete", "status: ✅ Partially built"])
def test_a_tick_beside_a_word_for_nearly_says_nothing_of_the_whole(note):
    assert not are_done([note])


@pytest.mark.parametrize("title", ["✅ Quay (mostly complete)", "✔️ Quay: substantially done"])
def test_a_tick_at_a_title_that_says_nearly_finishes_nothing(title):
    (quay,) = markdown(f"# Port\n\n## {title}\n- ✅ Dig\n- ⏳ Light it\n- Paint\n").initiatives
    assert not are_done(quay.notes)
    assert [are_done(part.notes) for part in quay.capabilities] == [True, False, False]


def test_nearly_may_be_a_word_of_the_plan():
    (quay,) = markdown("# Port\n\n## ✅ Mostly stone quay\n- Dig\n").initiatives
    assert are_done(quay.notes)
