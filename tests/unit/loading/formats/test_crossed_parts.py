"""What a cross marks in a finished list is open."""

import pytest
from importing import markdown, parts


def test_a_cross_beside_ticks_in_a_finished_section_is_open():
    (quay,) = markdown("""
        # Port

        ## ✅ Quay (Done)
        - ✅ Dig
        - ❌ Light
        - ✅ Paint
    """).initiatives
    assert ["status: open" in part.notes for part in quay.capabilities] == [False, True, False]


def test_crosses_alone_or_in_open_work_tell_nothing_new():
    plans = markdown("""
        # Port

        ## Quay (done)
        - ❌ Fax
        - Telex

        ## Mole
        - ✅ Dig
        - ❌ Light
    """).initiatives
    notes = [note for plan in plans for part in plan.capabilities for note in part.notes]
    assert "status: open" not in notes


@pytest.mark.parametrize("comment", ["# NOTE: dark", "# ANN-NOTE: dark", "// TODO(ann): oil"])
def test_a_comment_behind_a_title_is_no_part_of_it(comment):
    (quay,) = markdown(f"# Port\n\n## Quay\n- Light the mole {comment}\n- Paint\n").initiatives
    assert parts(quay) == ["Light the mole", "Paint"]
    assert quay.capabilities[0].notes == (f"Light the mole {comment}",)


@pytest.mark.parametrize("title", ["Berth # 12: dark", "Note: the mole", "See issue #12: lamps"])
def test_other_signs_begin_no_comment(title):
    (quay,) = markdown(f"# Port\n\n## Quay\n- Dig\n- {title}\n").initiatives
    assert not quay.capabilities[-1].notes or title in parts(quay)
