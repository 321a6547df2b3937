"""A bold code or the number of a step is not all of a title: what it stands in front of is."""

import pytest
from importing import markdown, parts, shape, titles

from roadmap2backlog.loading.formats.words.labels import is_coded

CODED = [
    ("**M-1.6** — Dredge the basin", "M-1.6 — Dredge the basin"),
    ("**HX-12:** Dredge the basin", "HX-12: Dredge the basin"),
    ("**Phase 2:** Dredge the basin", "Phase 2: Dredge the basin"),
    ("**Q2.3:** Depth of the basin (by ship)", "Q2.3: Depth of the basin (by ship)"),
    ("**Step 3 (optional)**: Dredge the basin", "Step 3 (optional): Dredge the basin"),
    ("[ ] **Sprint 4** - Dredge the basin", "Sprint 4 - Dredge the basin"),
]
OTHERS = [
    ("UTF-8", "for all names"),
    ("Basin", "dredge it"),
    ("Phase 2", "March 2027"),
    ("V2.1", "dredge the basin"),
    ("Phase 2", "3 weeks"),
    ("Phase 2", "In this phase we build:"),
]


@pytest.mark.parametrize(("entry", "title"), CODED)
def test_a_code_stands_in_front_of_its_matter(entry, title):
    (quay,) = markdown(f"# Port\n\n## Quay\n\n- {entry}\n- Paint it\n").initiatives
    assert parts(quay) == [title, "Paint it"]
    assert not quay.capabilities[0].description


@pytest.mark.parametrize(("name", "matter"), OTHERS)
def test_other_names_stand_alone(name, matter):
    assert not is_coded(name, matter)


def test_a_code_is_a_name_that_others_depend_on():
    (quay,) = markdown("""
        # Port

        ## Quay

        - **HX-1** — Dredge the basin
        - Paint it
          - Depends on: HX-1
    """).initiatives
    assert quay.capabilities[1].depends_on or "HX-1" in str(quay.capabilities[1])


def test_a_ticked_phase_is_done_where_it_is_a_section():
    roadmap = markdown("""
        # Port

        ## Order of work

        - [x] **Phase 1:** Quay
        - [ ] **Phase 2:** Mole

        ## Phase 1

        - Dredge the basin

        ## Phase 2

        - Light it
    """)
    done = [each.title for each in roadmap.initiatives if "status: done" in each.notes]
    assert "Phase 1" in done
    assert "Phase 2" not in done


def test_a_list_that_names_sections_by_their_codes_is_told_there():
    roadmap = markdown("""
        # Port

        ## M-1.1 — Quay light at night

        It shines.

        ## M-1.2 — Quay rail of steel

        It holds.

        ## Next sprint

        1. **M-1.2** — Quay rail, before the ice
        2. **M-1.1** — Quay light
    """)
    assert titles(roadmap) == ["M-1.1 — Quay light at night", "M-1.2 — Quay rail of steel"]
    assert "M-1.2 — Quay rail, before the ice" in roadmap.initiatives[1].notes
    assert shape(roadmap)["M-1.1 — Quay light at night"] == []
