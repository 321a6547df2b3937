"""A comment behind an entry of YAML tells its state."""

import pytest
from importing import yaml

PLAN = """
    epics:
      - name: Harbour
        items:
          - Lamps   {}
          - Radio
"""


def _notes(comment: str) -> list[str]:
    (harbour,) = yaml(PLAN.format(comment)).initiatives
    assert [part.title for part in harbour.capabilities] == ["Lamps", "Radio"]
    assert not harbour.capabilities[1].notes
    return list(harbour.capabilities[0].notes)


@pytest.mark.parametrize("state", ["complete", "done", "shipped", "pending", "in progress"])
def test_a_comment_that_is_a_state_tells_it(state):
    assert _notes(f"# {state}") == [f"status: {state}"]


def test_what_a_comment_says_beside_the_state_is_kept():
    notes = _notes("# complete: on the mole, since May")
    assert set(notes) == {"status: complete", "complete: on the mole, since May"}


@pytest.mark.parametrize(
    "comment", ["# done, but not at night", "# live on the mole", "# the keeper has done it", "#"]
)
def test_other_comments_tell_nothing(comment):
    assert not _notes(comment)


def test_a_sign_inside_an_entry_is_no_comment():
    (harbour,) = yaml(PLAN.format("").replace("Radio", '"Radio # done"')).initiatives
    assert harbour.capabilities[1].title == "Radio # done"
    assert not harbour.capabilities[1].notes


def test_a_comment_behind_several_entries_of_a_line_tells_of_none():
    (harbour,) = yaml("epics:\n  - name: Harbour\n    items: [Lamps, Radio] # done\n").initiatives
    assert not any(part.notes for part in harbour.capabilities)
