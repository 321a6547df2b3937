"""A mark behind an entry settles it, also where more is told in brackets."""

import pytest
from importing import is_done, markdown, parts

from roadmap2backlog.loading.formats.words.marked_states import is_marked_done, updated_state


def test_a_mark_with_a_remark_behind_it_finishes_an_entry():
    (quay,) = markdown("""
        # Port

        ## Quay
        - Lamps should burn at night. `[DONE]` (oil, then gas (see the log); lit by hand)
        - Bells should ring in fog. `[TODO]` (bronze)
        - Paint the wall
    """).initiatives
    assert ["status: done" in part.notes for part in quay.capabilities] == [True, False, False]


@pytest.mark.parametrize(
    "text",
    [
        "Light the mole [DONE] (still without oil)",
        "Light the mole [DONE] (by hand) and the pier",
        "Light the mole [DONE] (by hand) (twice)",
        "Light the mole [WIP] (by hand)",
        "Light the mole [DONE] (by hand (twice)",
        "Light the mole (by hand)",
    ],
)
def test_other_brackets_finish_nothing(text):
    assert not is_marked_done(text)


def test_an_update_goes_before_the_box():
    (quay,) = markdown("""
        # Port

        ## Quay
        - [ ] **Fax** - for the pilots (UPDATE: removed)
        - [ ] Telex (edited May 2031: won't do)
        - [ ] Radio (Update: done)
        - [x] Flags (UPDATE: removed)
        - [ ] Paint
    """).initiatives
    assert parts(quay) == ["Radio (Update: done)", "Flags (UPDATE: removed)", "Paint"]
    assert len(quay.out_of_scope) == 2
    assert [is_done(part) for part in quay.capabilities] == [True, True, False]


@pytest.mark.parametrize(
    "text", ["Fax (UPDATE: moved to May)", "Fax (update the list)", "Update: removed", "Fax"]
)
def test_another_update_settles_nothing(text):
    assert not updated_state(text)
