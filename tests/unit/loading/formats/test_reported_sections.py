"""A section is done where the text above its list says so."""

import pytest
from importing import is_done, markdown, parts, shape, titles

from roadmap2backlog.loading.formats.words.reports import reports_whole

REPORTS = [
    "Completed alpha work made the port usable.",
    "This phase is complete.",
    "The first phase has been shipped. It brought light.",
    "Everything below is done.",
    "All items listed below have been released.",
    "The features below are live.",
]
OTHERS = [
    "Completed work is listed on another page.",
    "This phase is complete once ships pass.",
    "This phase is not complete.",
    "The first phase has been shipped, but lamps are missing.",
    "All items are planned.",
    "Completed forms made by ships are kept.",
    "The work below will be done in spring.",
]


@pytest.mark.parametrize("text", REPORTS)
def test_a_text_above_a_list_reports_that_it_is_done(text):
    (basin, mole) = markdown(
        f"# Port\n\n## Basin\n\n{text}\n\n- Dredge it\n- Mark it\n\n## Mole\n\n- Light it\n"
    ).initiatives
    assert is_done(basin)
    assert not is_done(mole)


@pytest.mark.parametrize("text", OTHERS)
def test_other_texts_report_nothing(text):
    assert not reports_whole(text)


OPEN = ["- [ ] Light it", "- Light it (in progress)", "### Lamps\n\n- Light it"]


@pytest.mark.parametrize("line", OPEN)
def test_a_section_with_something_open_is_not_reported_as_done(line):
    roadmap = markdown(
        f"# Port\n\n## Basin\n\nThis phase is complete.\n\n- Dredge it\n{line}\n\n## Mole\n\n- Row\n"
    )
    assert not is_done(roadmap.initiatives[0])
    assert titles(roadmap)[-1] == "Mole"
    assert shape(roadmap)["Mole"] == parts(roadmap.initiatives[-1]) == ["Row"]


LEADS = [
    "**Shipped.** It became the atlas.",
    "**SHIPPED (2027-03-01).** Done early.",
    "**Done** — it is.",
]
ELSE = [
    "**Complete** the map.",
    "**Done:** a skipper sees it.",
    "**Shipped boxes.** They are heavy.",
]


@pytest.mark.parametrize("text", LEADS)
def test_a_text_that_begins_with_a_bold_state_tells_it_of_its_section(text):
    basin, mole = markdown(f"# Port\n\n## Map\n\n{text}\n\n## Mole\n\n- Row\n").initiatives
    assert is_done(basin)
    assert not is_done(mole)


@pytest.mark.parametrize("text", ELSE)
def test_a_text_that_begins_with_other_bold_words_tells_none(text):
    roadmap = markdown(f"# Port\n\n## Map\n\n{text}\n\n## Mole\n\n- Row\n")
    assert not any(map(is_done, roadmap.initiatives))


STANDING = """
# Port

## Base

The quay already includes:

### Mole
- a lamp
- {entry}

### Basin
- buoys

## Wishes
- Dredge it
"""


def test_lists_with_headings_below_what_is_there_are_there():
    mole, basin, *_ = markdown(STANDING.format(entry="a bell")).initiatives
    assert is_done(mole)
    assert is_done(basin)


def test_lists_with_something_open_are_not_all_there():
    mole, *_ = markdown(STANDING.format(entry="[ ] a bell")).initiatives
    assert not is_done(mole)


@pytest.mark.parametrize(
    ("lead", "done"),
    [
        ("From what skippers say, the following is working out quite well:", True),
        ("The following is not working well:", False),
        ("We work well on:", False),
    ],
)
def test_praise_under_the_title_of_a_page_is_done(lead, done):
    roadmap = markdown(f"# The way to port\n\n{lead}\n\n- Lamps\n- Ropes\n\n## Next\n\n- Berths\n")
    assert is_done(roadmap.initiatives[0]) == done
