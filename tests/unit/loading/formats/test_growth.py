"""Large files come through: what took a square of time would not end within a test's patience."""

import pytest
from importing import imported, parts, titles

from roadmap2backlog.loading.formats import import_roadmap

WORDS = {
    "prose": "light the mole while boats wait",
    "numbers": "light 12 lamps of mole 3",
    "capitals": "LIGHT THE MOLE NOW",
    "dashes": "light - the mole — now",
    "dates": "2027-01-01 and March 2027",
    "issues": "#12, #14, SEA-4,",
    "links": "[mole](https://harbour.example/mole)",
    "brackets": "[light (the mole",
    "stars": "*light __the mole",
    "addresses": "https://harbour.example/mole",
    "state": "Lamps SHIPPED with v1.2",
    "lead": "find the information on news.",
}


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_an_entry_of_many_lines_is_read(words):
    wrapped = "\n  ".join([words] * 2_000)
    found = imported(f"# Port\n\n## Piers\n\n- Row\n- {wrapped}\n", "plan.md")
    assert titles(found.roadmap) == ["Piers"]


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_a_heading_of_many_words_is_read(words):
    text = f"# Port\n\n## {' '.join([words] * 1_000)}\n\n- Row\n"
    found = import_roadmap(text.encode(), "plan.md").unwrap()
    assert [parts(plan) for plan in found.roadmap.initiatives] == [["Row"]]
