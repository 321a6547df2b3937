"""Questions as headings tell no plan, unless plans are the answer."""

import pytest
from importing import markdown, page, shape, titles, yaml

from roadmap2backlog.loading.formats.words.sections import DONE, DROPPED, NOTE, kind_of_section

TALK = [
    "Who NOT?", "Why now?", "What is Harbour?", "Who is it for?", "Can I moor at night?",
    "Is there water?", "How does it work?", "How it works", "FAQ", "Which license is it?",
    "What do we believe?", "When should I use it?", "Warum jetzt?", "¿Por qué ahora?",
    "Pourquoi nous ?", "Для кого это?", "3. Why now?", "Should we take tankers?",
]  # fmt: skip
PLANS = [
    "What's next?", "What are we building?", "What will we build first?", "Where are we going?",
    "What is coming?", "What's in v2?", "What can we do better?", "What will change?",
    "What should Harbour do?", "How do we get there?", "When will it be ready?", "What?", "When?",
    "What does version 2 bring?", "Which features are planned?", "What's left to do?",
    "Wie geht es weiter?", "Was kommt als Nächstes?", "¿Qué sigue?", "Et après ?", "Что дальше?",
]  # fmt: skip
IDEAS = ["Lamps on every berth?", "Dark mode?", "Night mooring (when?)"]


def _titles(heading: str, below: str = "- Tankers\n- Ferries") -> list[str]:
    return titles(markdown(f"# Harbour\n\n## Mole\n\n- Light it\n\n## {heading}\n\n{below}\n"))


@pytest.mark.parametrize("heading", TALK)
def test_a_question_as_a_heading_tells_no_plan(heading):
    assert _titles(heading) == ["Mole"]
    assert _titles(heading, "### Tankers\n\nThey come.\n\n### Ferries\n\n- go") == ["Mole"]


@pytest.mark.parametrize("heading", [*PLANS, *IDEAS])
def test_a_question_that_plans_answer_heads_them(heading):
    assert kind_of_section(heading) == ""
    roadmap = markdown(f"# Harbour\n\n## Mole\n\n- Light it\n\n## {heading}\n\n- Tankers\n")
    assert ["Tankers"] in [*shape(roadmap).values()] or "Tankers" in titles(roadmap)


def test_what_a_question_heads_is_kept_as_a_note():
    roadmap = markdown("""
        # Harbour

        ## Mole

        - Light it

        ## Who NOT?

        Not for ships above 30 m.

        - Tankers
    """)
    assert roadmap.notes == ("Who NOT?\nNot for ships above 30 m.\n- Tankers",)


def test_a_question_below_a_plan_is_a_note_of_it():
    text = "# Harbour\n\n## Mole\n\n- Light it\n\n### Why not the pier?\n\n- It is old\n"
    assert any("It is old" in note for note in markdown(text).initiatives[0].notes)


@pytest.mark.parametrize("below", ["- [ ] Hire a pilot", "### Pilots\n\n- [ ] Hire a pilot"])
def test_a_box_below_a_question_is_a_plan(below):
    assert "Hire a pilot" in str(markdown(f"## Mole\n\n- Light it\n\n## Who helps?\n\n{below}\n"))
    assert len(_titles("Who helps?", below)) == 2


def test_questions_on_other_pages_tell_no_plan():
    assert titles(
        page("<h2>Mole</h2><ul><li>Light it</li></ul><h2>Who NOT?</h2><ul><li>T</ul>")
    ) == ["Mole"]
    assert titles(
        yaml("sections: [{heading: Mole, items: [{title: A}]}, {heading: Why now?}]")
    ) == ["Mole"]


KINDS = {
    NOTE: ["What do users need?", "Who uses it?"],
    DONE: ["What have we shipped?", "What did we build last year?"],
    DROPPED: ["What won't we build?", "What will we not do?", "What are we not building?"],
}


@pytest.mark.parametrize(
    ("kind", "heading"), [(kind, heading) for kind, all_ in KINDS.items() for heading in all_]
)
def test_a_question_says_what_its_answers_are(kind, heading):
    assert kind_of_section(heading) == kind
