"""Brackets that rank and sort an entry are notes of it, no parts of its text."""

import pytest
from importing import markdown, page, parts

RANKED = [
    ("(P2)", ["priority: P2"]),
    ("[p0]", ["priority: p0"]),
    ("(Harbour / P3)", ["priority: P3", "tags: Harbour"]),
    ("(boats, P1).", ["priority: P1", "tags: boats"]),
    ("(P1 · Boats & piers)", ["priority: P1", "tags: Boats & piers"]),
    ("(Priority: P1)", ["priority: P1"]),
]
TOLD = [
    "(waits for P1)",
    "(P1 to P3)",
    "(lamps / ropes)",
    "(P1, P2)",
    "(P1 of the north mole, too)",
]


@pytest.mark.parametrize(("tags", "notes"), RANKED)
@pytest.mark.parametrize("lead", ["Light the pier", "**Light** the pier", "Light\n  the pier"])
def test_a_bracket_that_ranks_an_entry_is_a_note(tags, notes, lead):
    roadmap = markdown(f"# Port\n\n## Piers\n- {lead} {tags}\n- Row\n\n## Boats\n- Sail\n")
    piers = roadmap.initiatives[0].capabilities[0]
    assert (piers.title, list(piers.notes)) == ("Light the pier", notes)


@pytest.mark.parametrize("tags", TOLD)
def test_other_brackets_are_parts_of_the_text(tags):
    roadmap = markdown(f"# Port\n\n## Piers\n- Light the pier {tags}\n- Row\n\n## Boats\n- Sail\n")
    assert parts(roadmap.initiatives[0]) == [f"Light the pier {tags}", "Row"]


def test_a_bracket_ranks_what_a_bold_lead_begins():
    roadmap = markdown("# Port\n\n## Piers\n- **Lamps** — on the mole (Piers / P3)\n- Row\n")
    lamps = roadmap.initiatives[0].capabilities[0]
    assert (lamps.title, lamps.description) == ("Lamps", "on the mole")


def test_a_bracket_ranks_an_entry_of_a_web_page():
    roadmap = page("<h1>Port</h1><h2>Piers</h2><ul><li>Light the pier (Piers / P3)<li>Row</ul>")
    assert parts(roadmap.initiatives[0]) == ["Light the pier", "Row"]
