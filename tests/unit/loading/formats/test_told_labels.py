"""A label with a text in a list tells of what it stands in, and is no plan of its own."""

from importing import markdown, parts, table


def test_tasks_behind_a_label_describe_the_plan_above():
    slips, maps = markdown("""
        # Library

        ## Desk

        ### Print slips

        - **Tasks:** Add a printer and a queue.
        - **Done when:** A slip comes out.

        ### Lend maps

        - **Tasks:** Find the maps.
    """).initiatives
    assert parts(slips) == ["Print slips"]
    assert slips.capabilities[0].description == "Tasks: Add a printer and a queue."
    assert maps.title == "Lend maps"
    assert maps.description == "Tasks: Find the maps."


def test_how_bands_were_given_is_a_note():
    roadmap = markdown("""
        # Library

        ## Desk

        - Lend maps

        ## Why these bands

        - **Must-have:** The core of lending.
        - **Could-have:** What readers asked for.
    """)
    assert [one.title for one in roadmap.initiatives] == ["Desk"]
    assert "The core of lending." in "\n".join(roadmap.notes)


def test_numbers_of_users_are_no_personas():
    roadmap = table("""
        Feature,Users
        Lend maps,"9,000 (90%)"
        Lend films,"750 (7.5%)"
    """)
    assert roadmap.personas == ()
    assert any("9,000" in note for one in roadmap.initiatives for note in one.notes)


def test_no_answer_is_no_criterion():
    roadmap = table("""
        Feature,Acceptance criteria
        Lend maps,N/A
        Lend films,A film is out
    """)
    maps, films = roadmap.initiatives
    assert not any(one.acceptance for story in maps.capabilities for one in (story, *story.stories))
    assert any("N/A" in note for one in (maps, *maps.capabilities) for note in one.notes)
    assert films.capabilities[0].acceptance[0].text == "A film is out"
