"""Titles say what is planned: without markup of pages and without arrows at them."""

import pytest
from importing import markdown, parts, titles, yaml


def test_entities_of_a_page_are_read_in_titles_of_data():
    text = "<code>--tide &lt;day&gt;</code> &amp; wind"
    (quay,) = yaml(f"""
        epics:
          - title: Quay
            features:
              - "{text}"
              - Depth <day>
    """).initiatives
    assert parts(quay) == ["--tide <day> & wind", "Depth <day>"]
    assert text in quay.capabilities[0].notes


@pytest.mark.parametrize(
    ("mark", "when"),
    [("← current", "now"), ("<- we are here", "now"), ("⬅️ **next**", "next"), ("👈 wip", "now")],
)
def test_an_arrow_says_when(mark, when):
    (quay, mole) = markdown(f"# Port\n\n## Quay {mark}\n- Dig\n\n## Mole\n- Light\n").initiatives
    assert (quay.title, quay.target) == ("Quay", when)
    assert not mole.target


@pytest.mark.parametrize("title", ["Quay ← mole", "Depth <= now it is 5 m", "Quay"])
def test_other_arrows_stay(title):
    assert title in titles(markdown(f"# Port\n\n## {title}\n- Dig\n\n## Mole\n- Light\n"))


def test_an_entry_of_a_description_is_read_as_shown():
    text = "epics:\n  - title: Harbour\n    features:\n      - title: Tides\n        facts:\n"
    (harbour,) = yaml(f'{text}          - text: "Move to&nbsp;lamps"\n').initiatives
    assert harbour.capabilities[0].description == "- Move to lamps"
    assert "Move to&nbsp;lamps" in harbour.capabilities[0].notes
