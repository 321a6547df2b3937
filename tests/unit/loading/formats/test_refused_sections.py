"""Sections that are refused by their heading or by the words above their list plan nothing."""

import pytest
from importing import markdown, parts, titles

PAGE = (
    "# Choir\n\n## Next\n\n- Rent a hall\n- Print scores\n\n## {}\n\n{}\n\n- [ ] Tour\n- Uniforms\n"
    "\n  The old ones.\n\n## Summer\n\n- Sing outside\n"
)
OTHERS = ["Rent a hall", "Print scores", "Summer"]


def _titles(heading: str, lead: str = "") -> list[str]:
    roadmap = markdown(PAGE.format(heading, lead))
    assert "Uniforms" in str(roadmap.model_dump())
    return titles(roadmap)


@pytest.mark.parametrize(
    "heading",
    [
        "Deferred / maybe never",
        "Later, or probably never",
        "Unplanned ideas",
        "Considered, unplanned",
        "Wishes explicitly out of scope for the first season",
        "Concert features: out of scope until summer",
        "Musical non-goals",
        "What our choir will never become",
        "Ideas that we will not build",
        "Things this season should not include",
        "What not to build",
        "Deliberately left out",
        "Ruled out by the board",
        "Left out of the first season",
        "Wishes intentionally not planned",
        "Alternatives considered and rejected",
        "Previously rejected ideas",
        "Ideas we discussed but discarded",
        "Anti-goals for the season",
        "Choir anti-goals",
        "Scope exclusions",
        "No plans for this season",
        "Won't have (this season)",
        "5. Explicitly excluded from the concert",
        "Things we avoid",
        "Bewusst nicht geplant",
    ],
)
def test_a_heading_refuses_what_stands_below_it(heading):
    assert _titles(heading) == OTHERS


@pytest.mark.parametrize(
    "lead",
    [
        "These ideas are unlikely to be picked up, for want of singers:",
        "The following wishes came up but are not currently planned. We may look again.",
        "*These are not part of our plan.*",
        "Everything below will never be done.",
        "The following should not be started unless singers ask for it:",
        "All of these were considered and rejected:",
        "The items below are explicitly out of scope.",
        "We will not build:",
        "The first season will not include:",
        "**This choir does not try to be:**",
        "We deliberately leave out:",
        "Out of scope for this season:",
        "For the first season, we don't plan to add:",
    ],
)
def test_words_above_a_list_refuse_all_of_it(lead):
    assert _titles("Wishes", lead) == OTHERS


@pytest.mark.parametrize(
    "lead",
    [
        "These are not planned yet:",
        "These are planned for the summer, they will not be done before June.",
        "The old uniforms are not part of our plan.",
        "These will not be built until the hall is ours.",
        "The old uniforms should not be worn again:",
        "What we do not have yet:",
        "The hall does not have:",
    ],
)
def test_other_words_above_a_list_refuse_nothing(lead):
    assert "Wishes" in _titles("Wishes", lead)


@pytest.mark.parametrize(
    "text", ["*Not decided yet.*", "Nothing is currently in progress.", "Nothing planned so far."]
)
def test_a_section_that_says_that_nothing_is_planned_is_a_note(text):
    roadmap = markdown(f"# Choir\n\n## Spring\n\n- Rent a hall\n\n## Now\n\n{text}\n")
    assert titles(roadmap) == ["Spring"]


@pytest.mark.parametrize(
    "heading",
    [
        "Goals and non-goals",
        "In scope / out of scope",
        "Flag songs out of scope",
        "Show rejected ideas",
        "Explicitly not yet planned",
        "Holiday exclusions",
        "What we will build",
    ],
)
def test_other_headings_with_these_words_refuse_nothing(heading):
    assert len(_titles(heading)) > len(OTHERS)


def test_words_between_two_lists_refuse_the_second_only():
    roadmap = markdown("""
        # Choir

        ## Spring

        ### Concert

        We will add:

        - Solo evening
        - Radio night

        We will not add:

        - Fireworks

        We may bring back:

        - Bake sale
    """)
    assert "Fireworks" in str(roadmap.model_dump())
    told = [part.title for plan in roadmap.initiatives for part in plan.capabilities]
    assert told == ["Solo evening", "Radio night", "Bake sale"]


def test_an_entry_that_refuses_what_is_below_it_plans_nothing():
    roadmap = markdown("""
        # Choir

        ## Concert

        - Radio night
        - We will not add:
          - Fireworks
        - Deliberately left out:
          - Lasers
    """)
    assert parts(roadmap.initiatives[0]) == ["Radio night"]
    assert "Lasers" in str(roadmap.model_dump())


LISTS = [
    "- Fireworks\n\n  They are loud.\n  - Rockets\n- Lasers\n  of all colours",
    "| What | Why |\n|---|---|\n| Fireworks | loud |\n| Lasers | dear |",
]


@pytest.mark.parametrize("listed", LISTS)
@pytest.mark.parametrize("lead", ["We will not add:", "We thought long. We will not add:"])
def test_a_refused_list_of_any_form_is_kept_as_out_of_scope(lead, listed):
    roadmap = markdown(
        f"# Choir\n\n## Spring\n\n- Hall\n\n{lead}\n\n{listed}\n\n## Summer\n\n- Sea\n"
    )
    spring, summer = roadmap.initiatives
    assert (parts(spring), parts(summer)) == (["Hall"], ["Sea"])
    assert "Fireworks" in str(spring.out_of_scope)
    assert "Lasers" in str(spring.out_of_scope)


def test_crosses_below_a_heading_of_what_is_put_off_are_refused():
    found = markdown("""\
        # Port

        ## Piers

        - Row the mole

        ## Explicitly deferred or redesigned (see the costs)

        - ❌ Fax → ✅ radio for skippers
        - ❌ A second mole → ✅ one long mole
        """)
    assert titles(found) == ["Piers"]
    assert any("Fax" in note for note in found.notes)
