"""Lists of files and links, tables of files and of who supports what are notes, no plans."""

import pytest
from importing import markdown, parts, shape, titles, yaml

PLAN = "# Harbour\n\n## Basin\n\n- Dredge it\n\n"
REFERENCES = [
    "## Where it is\n\n| Part | Files |\n|---|---|\n| Tides | `tide.*`, `ebb.py` |\n| Charts | `chart.css` |\n",
    "## Where it is\n\n| File | Purpose |\n|---|---|\n| tide.py | Tells the tide |\n| `Ebb.js` | Shows it |\n",
    "## Who does what\n\n| Feature | North | South |\n|---|---|---|\n| Ferry | Yes | - |\n| Crane | ? | Partial |\n",
    "## Berth Support Matrix\n\n- Ferries: all\n",
    "## Appendix: Key Files Reference\n\n- Tides, in three parts\n",
    "## Research references\n\n- [Tides](https://tides.example) - twice a day\n- [Ebb](https://ebb.example)\n",
    "## Research\n\n- [Tides](https://tides.example) — they come twice a day\n- https://ebb.example\n",
    "## Scope\n\n- `docs/tides.md`\n- `docs/ebb.md` (old)\n",
    "## Roadmap Review\n\nWe look at it after:\n\n- Storms in spring\n- A new harbour master\n",
    "## Review triggers\n\n- Storms in spring\n",
    "## Alternative Vision\n\n### Trust\n\n- Boats find a berth\n",
    "## Value Proposition\n\n### Quiet\n\n- Knows every boat\n",
    "**Related docs:**\n\n- `/docs/tides.md`\n",
    "## Learning resources\n\n### Tides\n\n- [Tides](https://tides.example)\n\n### Ice\n\n- [Ice](https://ice.example)\n",
    "## Where it is\n\n- `lib/tides/`:\n  - `ebb.py`\n  - `flood.py`\n- `types/boat.ts`\n",
    "## Explicitly outside the current roadmap\n\n- Sail to the moon\n",
    "## Priority decision framework\n\n1. **Skippers**: How many gain by it?\n",
    "## Notes for implementation\n\n- Ask the pilots\n",
    "## Concept summary\n\n- One lamp a berth\n",
    "## Diagnostic: what's lacking today\n\n- Charts are old\n",
    "## Estimated current completion\n\n| Area | Done |\n|---|---|\n| Mole | 40% |\n",
    "## Estimates (rough, person-days)\n\n- Mole: 3\n",
    "## Business rules\n\n- Fees fall due at noon\n",
    "## Manual test plan\n\n- Moor a boat\n",
    "## Evaluation & adjustment\n\n- Ask the skippers\n",
    "## Risks, decisions, and open questions\n\n- Ice may come early\n",
]


@pytest.mark.parametrize("section", REFERENCES)
def test_what_only_refers_is_a_note(section):
    assert shape(markdown(PLAN + section)) == {"Basin": ["Dredge it"]}


PLANS = [
    "## Mole\n\n| Feature | Files | Status |\n|---|---|---|\n| Light it | `a.py` | open |\n| Paint it | `b.py` | open |\n",
    "## Mole\n\n| Feature | MVP | Phase 2 |\n|---|---|---|\n| Light it | Yes | Yes |\n| Paint it | - | Yes |\n",
    "## Mole\n\n| Feature | Lamp |\n|---|---|\n| Light it | Yes |\n| Paint it | No |\n",
    "## Mole\n\n| Feature | North | South |\n|---|---|---|\n| Light it | Yes | - |\n| Paint it | two lamps | - |\n",
    "## Mole\n\n| Feature | North | South |\n|---|---|---|\n| Light it | | |\n| Paint it | | |\n",
    "## Mole\n\n- Light it\n- [Paint it](https://paint.example)\n",
    "## Research\n\n- Light it\n- [Paint it](https://paint.example)\n",
    "## Mole\n\n- [Light it](https://light.example)\n- [Paint it](https://paint.example)\n",
    "## Learning resources\n\n- Light it\n- Paint it\n",
    "## Beyond the current plan\n\n- Light it\n- Paint it\n",
    "## Project completion\n\n- Light it\n- Paint it\n",
    "## Diagnostic messages on a broken lamp\n\n- Light it\n- Paint it\n",
]


@pytest.mark.parametrize("section", PLANS)
def test_what_plans_stays_a_plan(section):
    plans = [part.split(":")[0] for part in parts(markdown(PLAN + section).initiatives[1])]
    assert plans == ["Light it", "Paint it"]


def test_a_heading_of_what_we_have_says_done():
    (_, have) = markdown(f"{PLAN}## What we already have\n\n- A crane\n").initiatives
    assert "status: done" in str(have)


def test_links_and_files_of_an_entry_are_its_notes():
    (basin,) = markdown("""
        ## Basin

        - Dredge it

          **Related docs:**
          - `docs/tides.md`
          - [Charts](https://charts.example)
        - Light it

          Files to touch: `lamp.py`, the old one
        - Paint it

          Docs:
          - Write them
    """).initiatives
    dredge, light, paint = basin.capabilities
    assert dredge.description == light.description == ""
    assert dredge.notes == (
        "**Related docs:**\n- `docs/tides.md`\n- [Charts](https://charts.example)",
    )
    assert light.notes == ("Files to touch: `lamp.py`, the old one",)
    assert "- Write them" in paint.description


def test_lists_of_files_in_data_are_notes():
    roadmap = yaml("""
        plans: [{title: Dredge the basin}]
        touched: [docs/tides.md, src/ebb.py]
        related_docs: ["https://tides.example", "docs/"]
        others: [Light the mole]
    """)
    assert titles(roadmap) == ["Plans", "Others"]
    assert roadmap.notes == (
        "touched: docs/tides.md, src/ebb.py",
        "related_docs: https://tides.example, docs/",
    )
