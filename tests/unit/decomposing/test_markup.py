"""Markup is left out of stories; what people say in brackets is not."""

import pytest
from public_roadmaps import PublicRoadmap

from roadmap2backlog.decomposing.markup import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Replace <customer name> in mails", "Replace <customer name> in mails"),
        ("Export a List<Order> to CSV", "Export a List<Order> to CSV"),
        ("See <b>all</b> orders<br/>", "See  all  orders "),
        ('A <span class="x">new</span> page <!-- later -->', "A  new  page  "),
        ("**Bold** and _slanted_", "Bold and slanted"),
        ("[Docs](https://example.org/a)", "Docs"),
    ],
)
def test_only_elements_of_html_are_markup(text, shown):
    assert plain(text).text == shown


def test_a_place_to_fill_stays_in_the_story():
    text = "initiatives: [{title: Mails, capabilities: [Replace <customer name> in mails]}]"
    found = PublicRoadmap("", text).decomposed()
    (story,) = found.backlog.stories
    assert "<customer name>" in story.story
