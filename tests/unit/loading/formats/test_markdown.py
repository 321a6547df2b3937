import pytest
from importing import markdown, page, parts, shape, titles


def test_bullets_below_a_heading_are_capabilities():
    roadmap = markdown("""
        # Overhang
        For climbers.

        ## Booking
        - Book a slot
        - Cancel a slot
    """)
    assert (roadmap.product.name, roadmap.product.description) == ("Overhang", "For climbers.")
    assert shape(roadmap) == {"Booking": ["Book a slot", "Cancel a slot"]}


def test_bullets_with_bullets_below_a_time_are_initiatives():
    roadmap = markdown("""
        ## Short term (1-4 months)
        - Booking
            - Book a slot
        - Routes
            - Grade a route
    """)
    assert shape(roadmap) == {"Booking": ["Book a slot"], "Routes": ["Grade a route"]}
    assert roadmap.initiatives[0].target == "next"
    assert roadmap.initiatives[0].notes == ("section: Short term (1-4 months)",)


def test_bullets_below_a_quarter_are_its_capabilities():
    roadmap = markdown("### Q3 2026\n- Add a scan\n- Add a report\n")
    assert shape(roadmap) == {"Q3 2026": ["Add a scan", "Add a report"]}
    assert roadmap.initiatives[0].target == "2026-Q3"


def test_sections_in_sections_are_initiatives():
    roadmap = markdown("""
        # Plan
        ## Release 2
        ### Search
        - By title
        ### Export
        Members download all they own.
    """)
    assert shape(roadmap) == {"Search": ["By title"], "Export": []}
    assert roadmap.initiatives[1].description == "Members download all they own."


def test_tasks_tell_their_state():
    roadmap = markdown("## Search\n- [x] By title\n- [ ] By author\n- ✅ By year\n")
    found = roadmap.initiatives[0].capabilities
    assert [(c.title, c.notes) for c in found] == [
        ("By title", ("status: done",)), ("By author", ()), ("By year", ("status: ✅",)),
    ]  # fmt: skip


def test_a_bold_lead_is_the_title():
    roadmap = markdown("## Search\n- **By title** — fast and *forgiving*\n- **By year:** exact\n")
    found = roadmap.initiatives[0].capabilities
    assert [(c.title, c.description) for c in found] == [
        ("By title", "fast and *forgiving*"), ("By year", "exact"),
    ]  # fmt: skip


def test_a_link_leaves_its_words_in_the_title_and_its_address_in_a_note():
    roadmap = markdown(
        "## Search\n- [By title](https://example.org/1) [#12](https://example.org/2)"
    )
    found = roadmap.initiatives[0].capabilities[0]
    assert found.title == "By title"
    assert found.notes == ("[By title](https://example.org/1) [#12](https://example.org/2)",)


def test_rows_of_a_table_are_capabilities():
    roadmap = markdown("""
        ## Courses
        | Course | Size | Status |
        |:--|---|--:|
        | **Lead** | 5 | open |
    """)
    found = roadmap.initiatives[0].capabilities[0]
    assert (found.title, found.size, found.notes) == ("Lead", 5, ("Status: open",))


def test_labelled_lines_are_fields():
    roadmap = markdown("""
        ## Booking
        **Owner:** Team Desk
        Why: People drive in vain.

        - Status: planned
        - Book a slot
    """)
    found = roadmap.initiatives[0]
    assert (found.team, found.why) == ("Team Desk", "People drive in vain.")
    assert parts(found) == ["Book a slot"]
    assert "Status: planned" in found.notes


def test_sections_named_like_fields_are_fields():
    roadmap = markdown("""
        # Plan
        ## Goals
        - More visits
        ## Booking
        - Book a slot
        ### Risks
        - No-shows
        ### Out of scope
        - Deposits
    """)
    found = roadmap.initiatives[0]
    assert (found.risks, found.out_of_scope) == (("No-shows",), ("Deposits",))
    assert [goal.statement for goal in roadmap.goals] == ["More visits"]


def test_talk_about_the_page_is_no_plan():
    roadmap = markdown("""
        # Plan
        - [Now](#now)
        - [How we decide](#how)
        ## Now
        - Book a slot
        ## How we decide
        We vote.
        ## Contributing
        Send a letter.
    """)
    assert titles(roadmap) == ["Book a slot"]


@pytest.mark.parametrize("end", ["\\", "  ", ""])
def test_bold_words_alone_on_their_line_are_the_title(end):
    (loans,) = markdown(f"## Loans\n- **Easier loans**{end}\n  They need no card.\n").initiatives
    (offer,) = loans.capabilities
    assert (offer.title, offer.description) == ("Easier loans", "They need no card.")


def test_bold_words_that_a_line_breaks_behind_go_on():
    (loans,) = markdown("## Loans\n- **Easier loans**\n  for members.\n").initiatives
    assert loans.capabilities[0].title == "Easier loans for members."


def test_bold_lines_above_lists_are_headings():
    assert shape(markdown("**Search**\n\n- By title\n\n**Export**\n\n* As PDF\n")) == {
        "Search": ["By title"],
        "Export": ["As PDF"],
    }


def test_code_quotes_comments_and_footnotes_are_notes():
    roadmap = markdown("""
        ## Search
        - By title

        > Asked for by many.

        ```mermaid
        gantt
        ```
        <!-- check with Ann -->
        [^1]: In May.
    """)
    assert roadmap.initiatives[0].notes == (
        "Asked for by many.", "```mermaid\ngantt\n```", "check with Ann", "[^1]: In May.",
    )  # fmt: skip


def test_front_matter_names_the_product():
    roadmap = markdown("---\ntitle: 'Overhang'\nweight: 2\n---\n- Book a slot\n")
    assert roadmap.product.name == "Overhang"
    assert roadmap.notes == ("title: 'Overhang'\nweight: 2",)


def test_underlined_headings_and_definitions_are_read():
    roadmap = markdown("Search\n------\n\nBy title\n: exact or not\n")
    assert shape(roadmap) == {"Search": ["By title"]}
    assert roadmap.initiatives[0].capabilities[0].description == "exact or not"


def test_deep_lists_become_bullets_of_a_description():
    roadmap = markdown("## Search\n- Filters\n  - Language\n    - Italian\n  - Branch\n")
    found = roadmap.initiatives[0].capabilities[0]
    assert found.description == "- Language\n  - Italian\n- Branch"


def test_a_page_is_read_as_browsers_show_it():
    roadmap = page("""
        <html><head><title>Plans</title><style>p {color: red}</style></head><body>
        <h1>Overhang</h1>
        <h2 class="x">Doing now</h2>
        <ul><li>Book a <a href="https://example.org/slot">slot</a></li>
        <li>Grade &amp; colour</ul>
        <table><tr><th>Course<th>Status<tr><td>Lead<td>open</table>
        <script>var x = "no text";</script>
        </body></html>
    """)
    assert "https://example.org/slot" in str(roadmap)
    assert "Book a slot" in str(roadmap)
    assert "Grade & colour" in str(roadmap)
    assert "no text" not in str(roadmap)


def test_a_table_of_html_has_the_columns_that_it_shows():
    roadmap = markdown("""
        # Get data
        ## Summary
        <table><tr><th>Field</th><th>Value</th></tr><tr><td><b>Owner</b></td><td>Ann</td></tr></table>

        ## Scope
        <table><tr><th>Feature<th>Size<tr><td>Export<td>5<tr><td><td>8</table>

        - Filters
    """)
    assert roadmap.initiatives[0].notes[0] == "Owner: Ann"
    export = roadmap.initiatives[1].capabilities[0]
    assert (export.title, export.size) == ("Export", 5)


def test_a_label_in_bold_below_a_list_is_none_of_its_entries():
    roadmap = markdown("## Loans\n- Lend\n- Renew\n**Reach**: all members\n")
    (loans,) = roadmap.initiatives
    assert [entry.title for entry in loans.capabilities] == ["Lend", "Renew"]
    assert any("all members" in note for note in loans.notes)


def test_what_all_entries_must_be_stands_in_front_of_them():
    roadmap = markdown(
        "# Club\n\n## Cards\n\nEvery card must be:\n\n- readable\n- quick to print\n"
    )
    assert [entry.title for entry in roadmap.initiatives[0].capabilities] == [
        "Every card must be readable", "Every card must be quick to print",
    ]  # fmt: skip


def test_entries_that_are_sentences_keep_their_words():
    roadmap = markdown("# Club\n\n## Cards\n\nEvery card must be:\n\n- Readable\n- Print it\n")
    assert roadmap.initiatives[0].capabilities[0].title == "Readable"


def test_lines_with_a_label_of_their_own_are_no_part_of_a_title():
    roadmap = markdown("""
        ## Mole
        - Light it
          Files: `lamps.md`
          Notes: Ask Ann first.
        - Paint it in the
          Colours: blue
    """)
    light, paint = roadmap.initiatives[0].capabilities
    assert light.title == "Light it"
    assert paint.title == "Paint it in the Colours: blue"


@pytest.mark.parametrize(
    "heading",
    ["Reference — read these before the start", "Revenue projection", "Product strategy notes"],
)
def test_sections_of_reference_are_notes(heading):
    page = f"# P\n## Mole\n- Light it\n## {heading}\n- One\n- Two\n"
    assert titles(markdown(page)) == ["Mole"]
