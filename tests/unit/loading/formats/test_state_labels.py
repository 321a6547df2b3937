"""Labels of a state tell it of what follows them: of a list, a sentence, or a whole section."""

import pytest
from importing import markdown, page, parts, titles, yaml

from roadmap2backlog.loading.formats.words.state_labels import OPEN, label_state, state_label

LABELS = {
    "done": ["Done (2024-05):", "Completed", "Shipped in v2", "Already done", "Recently shipped",
             "Delivered so far", "Fertig", "Terminé", "✅ Completed", "Completed features"],
    "dropped": ["Don't build:", "Not doing", "Not planned", "Won't do", "Out of scope", "Non-goals",
                "Do not implement this", "No longer planned", "Rejected ideas", "Nicht geplant"],
    OPEN: ["Still to do", "To do:", "Remaining", "In progress", "What's left", "Next", "Planned"],
    "": ["Completed by", "Definition of done", "Published", "Search (done)", "Fax (rejected)",
         "Live", "Fixed prices", "History", "Owner", "Done when", "What is done here and elsewhere now"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("state", "name"), [(state, name) for state, all_ in LABELS.items() for name in all_]
)
def test_a_label_tells_a_state(state, name):
    assert label_state(name) == state


ANSWERS = ["2024-05-01", "May 2024", "v2.1", "yes", "100 %"]


@pytest.mark.parametrize("value", ANSWERS)
def test_a_time_or_yes_behind_a_label_tells_of_its_section(value):
    label = state_label(f"**Completed:** {value}")
    assert label is not None
    assert label.is_answered
    mole = markdown(f"# Port\n\n## Mole\n\n**Completed:** {value}\n\n- Lamps\n\n## Pier\n\n- A\n")
    assert parts(mole.initiatives[0]) == ["Lamps"]
    assert any(f"Completed: {value}" in note for note in mole.initiatives[0].notes)


def test_labels_above_lists_tell_the_state_of_their_entries():
    (lights,) = markdown("""
        # Port

        ## Lights

        **Done (2024-05):**

        - Lamps on the mole

        **Still to do:**

        - Lamps on the quay

        **Next**

        - Lamps on the pier

        **Don't build:**

        - A lighthouse
    """).initiatives
    assert {part.title: part.notes for part in lights.capabilities} == {
        "Lamps on the mole": ("status: done",),
        "Lamps on the quay": ("status: Still to do",),
        "Lamps on the pier": ("target: Next",),
    }
    assert lights.out_of_scope == ("A lighthouse",)
    assert "section: Done (2024-05):" in lights.notes


LABELLED = [
    "**Not planned**",
    "**Not doing:**",
    "**Don't build:**",
    "### Not planned",
    "Not doing:",
]


@pytest.mark.parametrize("label", LABELLED)
def test_what_is_listed_as_refused_is_out_of_scope_of_its_section(label):
    fees, pier = markdown(
        f"# Port\n\n## Fees\n\n- Cards\n\n{label}\n\n- Coins\n- Notes\n\n## Pier\n\n- A\n"
    ).initiatives
    assert fees.out_of_scope == ("Coins", "Notes")
    assert (parts(fees), parts(pier)) == (["Cards"], ["A"])


def test_entries_that_are_labels_tell_the_state_of_those_below_them():
    (basin,) = markdown("""
        # Port

        ## Basin

        - **Completed:**
          - Sounding
        - Not planned:
          - Blasting
        - Dredge it
    """).initiatives
    assert {part.title: part.notes for part in basin.capabilities} == {
        "Sounding": ("status: done",),
        "Dredge it": (),
    }
    assert basin.out_of_scope == ("Blasting",)


def test_entries_that_are_labels_tell_a_state_without_a_section_too():
    roadmap = markdown("- Completed:\n  - Sounding\n- Not planned:\n  - Blasting\n- Dredge it\n")
    assert titles(roadmap) == ["Completed:", "Dredge it"]
    assert "status: done" in roadmap.initiatives[0].notes


def test_entries_behind_a_label_are_titled_by_what_follows_it():
    (lights,) = markdown("""
        # Port

        ## Lights

        - **Done (2024-05):** **Lamps** — on the mole
        - **Completed:** Rail
        - **In progress:** Bell
        - **Not doing:** A lighthouse
    """).initiatives
    assert {part.title: part.notes for part in lights.capabilities} == {
        "Lamps — on the mole": ("status: Done (2024-05)",),
        "Rail": ("status: Completed",),
        "Bell": ("status: In progress",),
    }
    assert lights.out_of_scope == ("A lighthouse",)


def _mole(text: str):
    return markdown(f"# Port\n\n## Mole\n\n{text}\n\n## Pier\n\n- A\n").initiatives[0]


def test_a_done_sentence_beside_plans_is_a_done_part():
    mole = _mole("**Completed:** Sounding the depth;\nbuoys at the entry.\n\n- Dredge it")
    assert parts(mole) == ["Dredge it", "Sounding the depth; buoys at the entry."]
    assert mole.capabilities[1].notes == ("status: Completed",)


def test_a_section_that_tells_only_what_is_done_is_done():
    mole = _mole("**Completed:** We built it of stone.")
    assert "status: done" in mole.notes
    assert not mole.capabilities


def test_a_section_with_another_text_stays_open():
    mole = _mole("Dredge it by spring.\n\n**Completed:** Sounding the depth.")
    assert parts(mole) == ["Sounding the depth.", "Mole"]
    assert {"Dredge it by spring.", "status: open"} <= set(mole.notes)


def test_sentences_of_what_is_done_and_left_are_parts():
    mole = _mole("**Completed:** Sounding.\n**Remaining:** Dredging.")
    assert {part.title: part.notes for part in mole.capabilities} == {
        "Sounding.": ("status: Completed",),
        "Dredging.": ("status: Remaining",),
    }


UNTOLD = ["**Done:** a skipper sees it.", "**Completed by:** Ann", "**Open:** the north side."]


@pytest.mark.parametrize("text", UNTOLD)
def test_other_labels_make_no_part(text):
    mole = _mole(text)
    assert not mole.capabilities
    assert "status: done" not in mole.notes


def test_labels_of_other_pages_tell_a_state():
    roadmap = page("""
        <h2>Lights</h2><ul><li>Rail</li></ul>
        <p><strong>Completed:</strong></p><ul><li>Lamps</li></ul>
        <h2>Pier</h2><ul><li>A</li></ul>
    """)
    lamps = next(p for i in roadmap.initiatives for p in i.capabilities if p.title == "Lamps")
    assert "status: done" in lamps.notes


def test_a_month_behind_a_field_of_being_done_is_its_day():
    assert (
        "status: done"
        in yaml("- {title: Mole, completed: May 2024}\n- title: A").initiatives[0].notes
    )


def test_what_a_refusing_section_says_of_itself_is_kept_and_finishes_nothing_else():
    (fees,) = markdown("""
        # Port

        ## Fees

        - Cards

        ### Not planned

        **Not doing:** Cheques

        **Completed:** May 2024

        - Coins
    """).initiatives
    assert fees.out_of_scope == ("Coins", "Cheques")
    assert "Completed: May 2024" in fees.notes
    assert "status: done" not in fees.notes
