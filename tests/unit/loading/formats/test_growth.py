"""Large files come through: what took a square of time would not end within a test's patience."""

import pytest
from importing import imported, parts, titles

from roadmap2backlog.loading.formats import import_roadmap
from roadmap2backlog.loading.formats.outline import summaries
from roadmap2backlog.loading.formats.outline.item import Item
from roadmap2backlog.loading.formats.shaping.draft import INITIATIVE, Draft
from roadmap2backlog.loading.formats.text import markdown_blocks

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


SHAPES = {
    "a label over many lines": (
        "plan.md",
        "# Port\n\n## Piers\n\n**Why:** boats\n" + "wait at a lamp while\n" * 4_000 + "\n- Row\n",
    ),
    "tables that never end": ("plan.md", "# Port\n\n- Row\n\n" + "<table>\n\n" * 4_000),
    "many columns": (
        "plan.csv",
        "\n".join(",".join(f"{sort}{n}" for n in range(3_000)) for sort in "cv") + "\n",
    ),
    "pieces of a line of HTML": ("plan.html", "<h2>Piers</h2><p>" + "<i>a</i> b " * 4_000),
    "a paragraph of data": (
        "plan.yaml",
        "plans:\n- title: Row\n  description: |\n" + "    boats wait at a lamp\n" * 8_000,
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_large_file_is_read(name):
    file, text = SHAPES[name]
    found = import_roadmap(text.encode(), file).unwrap()
    assert found.kept == found.leaves


def test_lines_with_a_plus_are_counted_once():
    class Lines(list):
        passes = 0

        def __iter__(self):
            self.passes += 1
            return super().__iter__()

    lines = Lines(["- Row", *(f"+ light lamp {number}" for number in range(100))])
    blocks = markdown_blocks._Reader(lines, 0).read()
    assert len(blocks) == 101
    assert lines.passes < 5


def test_a_list_of_all_sections_asks_for_those_that_share_a_word(monkeypatch):
    asked = []
    holds = summaries._holds
    monkeypatch.setattr(summaries, "_holds", lambda *both: asked.append(both) or holds(*both))
    names = [f"pier{number}" for number in range(100)]
    listed = "".join(f"- {name}\n" for name in names)
    sections = "".join(f"## Light {name} now\n\n- Lamp of {name}\n\n" for name in names)
    found = imported(f"# Port\n\n{listed}\n{sections}", "plan.md")
    assert titles(found.roadmap) == [f"Light {name} now" for name in names]
    assert len(asked) == 100


def test_a_note_is_kept_once_however_it_came():
    draft = Draft(INITIATIVE, Item("Pier"), "Pier")
    draft.add("notes", "lit", " ")
    draft.note("lit", "long", "long", "")
    draft.note("long")
    assert draft.texts["notes"] == ["lit", "long"]
