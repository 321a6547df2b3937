"""What is open in done work stays open."""

from importing import is_done, markdown

SECTIONS = """
    # Port

    ## Quay ✅

    ### 1-1. Poles ✅

    - Ten of oak

    ### 1-2. Ropes

    - Long ones
"""


def test_a_section_without_a_tick_beside_ticked_ones_is_open():
    poles, ropes = markdown(SECTIONS).initiatives
    assert is_done(poles)
    assert not is_done(ropes)
    assert "section: Quay ✅" in ropes.notes


def test_sections_of_a_finished_one_are_done_where_none_has_a_tick():
    assert all(map(is_done, markdown(SECTIONS.replace("Poles ✅", "Poles")).initiatives))


def test_an_open_box_below_a_ticked_one_is_a_plan():
    (mole,) = markdown("""
        # Port

        ## Mole

        - [x] Build it:
            - [x] of stone
                - [ ] cut in the hills
            - [ ] with lamps
            - [ ] with a [crane](https://crane.example) of its own
    """).initiatives
    done, *rest = mole.capabilities
    assert is_done(done)
    assert [part.title for part in rest] == [
        "cut in the hills",
        "Build it: with lamps",
        "with a crane of its own",
    ]
    assert not any(map(is_done, rest))
    assert rest[0].notes == ("left of: of stone",)


def test_a_section_of_what_was_achieved_is_no_tick():
    text = SECTIONS.replace("Poles ✅", "Poles").replace("### 1-2. Ropes", "### Key achievements")
    text += "\n    ### Last words\n\n    **Completed**: May 2026\n\n    - Thank all\n"
    assert all(map(is_done, markdown(text).initiatives))


def test_a_section_that_lists_what_is_done_is_not_open():
    poles, ropes = markdown(SECTIONS.replace("- Long ones", "- ✅ Long ones")).initiatives
    assert is_done(poles)
    assert is_done(ropes)
    assert [part.title for part in ropes.capabilities] == ["Long ones"]
