"""A list that is told in two languages is one list of plans, in one of them."""

import pytest
from importing import parts, yaml


def test_a_list_in_english_and_another_language_is_read_once():
    (pier,) = yaml("""\
        - title: {en: A new pier, id: Dermaga baru}
          status: planned
          items:
            en: [Row the mole, Ring the bell]
            id: [Dayung dermaga, Bunyikan lonceng]
        - title: {en: Lamps, id: Lampu}
          status: planned
        """).initiatives[:1]
    assert parts(pier) == ["Row the mole", "Ring the bell"]
    assert "items (id): Dayung dermaga\nBunyikan lonceng" in pier.notes


OTHERS = [
    "it: [Open the pier, Ring it]\n    de: [Hang a lamp, Dim it]",
    "en: [Open the pier, Ring it]\n    de: [Hang a lamp]",
]


@pytest.mark.parametrize("lists", OTHERS)
def test_lists_that_are_no_translations_stay_apart(lists):
    found = yaml(f"- title: Harbours\n  status: planned\n  items:\n    {lists}\n- title: Lamps\n")
    assert "Hang a lamp" in str([plan.capabilities for plan in found.initiatives])
