"""Markup is left out of stories; what people say in brackets is not."""

import pytest
import yaml
from made_stories import stories_of
from public_roadmaps import PublicRoadmap

from roadmap2backlog.decomposing.decompose import decompose
from roadmap2backlog.decomposing.markup import plain
from roadmap2backlog.loading.roadmap import load_roadmap


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Replace <customer name> in mails", "Replace <customer name> in mails"),
        ("Export a List<Order> to CSV", "Export a List<Order> to CSV"),
        ("See <b>all</b> orders<br/>", "See  all  orders "),
        ('A <span class="x">new</span> page <!-- later -->', "A  new  page  "),
        ("**Bold** and _slanted_", "Bold and slanted"),
        ("[Docs](https://example.org/a)", "Docs"),
        ("🎯 Lend **maps**", "Lend maps"),
        ("⚙️ Settings", "Settings"),
        ("😀", "😀"),
        ("Lend 🎯 maps", "Lend 🎯 maps"),
    ],
)
def test_only_elements_of_html_are_markup(text, shown):
    assert plain(text).text == shown


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("🚀 Print slips", "As a stakeholder, I want to print slips."),
        ("🔔 Notices", "As a stakeholder, I want to have notices."),
    ],
)
def test_a_picture_in_front_of_a_line_is_no_word_of_it(line, story):
    assert stories_of(line) == [story]


def test_a_place_to_fill_stays_in_the_story():
    text = "initiatives: [{title: Mails, capabilities: [Replace <customer name> in mails]}]"
    found = PublicRoadmap("", text).decomposed()
    (story,) = found.backlog.stories
    assert "<customer name>" in story.story


def test_a_lone_back_quote_on_each_of_two_lines_hides_no_word():
    """Joined to one line, the two make code of what is between them."""
    text = """
product:
  name: Shop
  description: |
    '`"><x3Cscript>javascript:alert(32)
    '`"><x00script>javascript:alert(33)
initiatives: [{title: Billing, description: Pay.}]
"""
    loaded = load_roadmap(text, "roadmap.yaml").unwrap()
    assert decompose(loaded.value, loaded.source_map).ledger.unassigned == 0


def test_a_word_with_a_figure_inside_is_a_word():
    assert stories_of("i18n (French/English)") == [
        "As a stakeholder, I want to have i18n, namely French.",
        "As a stakeholder, I want to have i18n, namely English.",
    ]


def test_a_block_of_code_in_a_description_keeps_its_words():
    code = "```csharp\ncache.Set(key, true, Minutes(5));\n```\nThe loan is kept in `ICache`, which is lost."
    text = yaml.safe_dump(
        {
            "initiatives": [
                {"title": "Work", "capabilities": [{"title": "Loan", "description": code}]}
            ]
        }
    )
    loaded = load_roadmap(text, "roadmap.yaml").unwrap()
    found = decompose(loaded.value, loaded.source_map)
    assert not [one.code for one in found.findings if one.code in {"R590", "R591"}]
