"""What a page tells beside its plans: schedules, labels for programs, years, pointers."""

import pytest
from importing import markdown, shape, titles, yaml

from roadmap2backlog.loading.formats.words.page_talk import talks_of_page
from roadmap2backlog.loading.formats.words.sections import kind_of_section
from roadmap2backlog.loading.formats.words.times import is_time

NO_PLANS = [
    "Release scheduling",
    "Release cadence and support windows",
    "Maintenance window",
    "Ecosystem alignment",
    "Recent activity",
    "3 latest commits",
]
PLANS = ["Schedule trains", "Window cleaning", "Activity feed", "Align the ecosystem", "Releases"]


@pytest.mark.parametrize("heading", NO_PLANS)
def test_a_heading_that_says_so_heads_no_plan(heading):
    assert kind_of_section(heading) in {"note", "news"}


@pytest.mark.parametrize("heading", PLANS)
def test_a_heading_of_like_words_heads_plans(heading):
    assert kind_of_section(heading) == ""


@pytest.mark.parametrize("text", ["'31", "’31", "2028-'31", "'28 – '31"])
def test_a_short_year_is_a_time(text):
    assert is_time(text)


@pytest.mark.parametrize("text", ["'31 songs", "'3", "31", "'n'"])
def test_other_words_with_an_apostrophe_are_none(text):
    assert not is_time(text)


def test_a_year_without_a_plan_is_no_story():
    roadmap = markdown("""
        # Choir
        ## '30
        ## '31
        - Learn rounds
    """)
    assert "'30" not in titles(roadmap)
    assert "Learn rounds" in str(roadmap.initiatives)


def test_a_table_of_labels_for_a_program_holds_no_plans():
    roadmap = markdown("""
        # Library
        <table>
        <tr><td>Open loans:</td><td><span id="loans"></span></td></tr>
        <tr><td>Next reading:</td><td>{{ site.reading }}</td></tr>
        </table>

        ## Shelves
        - Sort them by author
    """)
    assert shape(roadmap) == {"Shelves": ["Sort them by author"]}


PUT_OFF = [
    "Although last year's plan ended in a concert, we decided to hold off for a month.",
    "The main reason for this is that two voices are missing.",
    "We'd much rather release the songbook once all songs are in.",
]


@pytest.mark.parametrize("text", PUT_OFF)
def test_what_tells_why_a_release_is_late_is_talk(text):
    assert talks_of_page(text)


def test_a_release_that_is_only_talked_about_is_no_plan():
    roadmap = markdown(f"""
        # Choir
        ## The 2.0 release
        {PUT_OFF[0]} {PUT_OFF[2]}

        ## Concerts
        - Sell tickets
    """)
    assert titles(roadmap) == ["Concerts"]


def test_a_page_without_plans_is_called_a_roadmap():
    roadmap = markdown("""
        ---
        title: Harbour Roadmap
        ---
        Plans stand on the [board](https://example.org/board).

        ## How we plan
        We meet on Mondays.

        ## Glossary
        A berth is a place.
    """)
    assert titles(roadmap) == ["Roadmap"]
    assert roadmap.product.name == "Harbour Roadmap"


def test_what_all_of_it_is_accepted_by_is_no_plan():
    roadmap = yaml("""
        steps:
          - {id: basin, title: Dredge the basin}
        final_acceptance:
          - Ships of any size find a berth.
          - The harbour master sees all berths.
    """)
    assert titles(roadmap) == ["Dredge the basin"]
