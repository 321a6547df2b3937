"""A record is called by its name, and not by the sentence that sums it up."""

import pytest
from importing import titles, yaml

AREA = """
    areas:
      - name: {}
        summary: {}
        items: [Berth map, Ice alarm]
      - name: Shore
        summary: Huts
        items: [Path]
"""


def test_a_word_names_what_a_sentence_sums_up():
    assert titles(yaml(AREA.format("Piers", "What boats need in the harbour."))) == [
        "Piers",
        "Huts",
    ]


@pytest.mark.parametrize(
    ("name", "summary"),
    [("piers-1", "What boats need in the harbour."), ("Piers", "Boats moor in the harbour")],
)
def test_a_line_stays_the_title_of_an_issue(name, summary):
    assert titles(yaml(AREA.format(name, summary)))[0] == summary
