"""The independent reader objects to what a careful person objects to, and to nothing else."""

from pathlib import Path

import pytest
import yaml
from story_checker import Told, defects, looks_like_a_base_form, starts_with_a_vowel_sound

EXAMPLES = Path(__file__).parents[2] / "examples"
GOOD = [
    "As a shopper, I want to pay by card, so that more visitors become buyers.",
    "As an HHS clerk, I want to have weekly reports.",
    "As a user, I want to drag and drop files, so that I save time and money.",
    "As a shopper, I want to accept the terms and conditions.",
    "As an editor, I want to be told when a text is changed or removed.",
    "As an admin, I want to not see archived plants.",
    "As a clerk, I want to have this problem solved: “Totals (net) and taxes differ”.",
    "As a unit lead, I want to embed videos.",
    "As an hourly worker, I want to clock in.",
    "As a user, I want to select e.g. Slack.",
    "As a clerk, I want to securely store cards.",
    "As a U.S. Veteran, I want to ride for less.",
]
BAD = [
    ("The export is slow", "well-formed"),
    ("As a HHS clerk, I want to pay.", "well-formed"),
    ("As an user, I want to pay.", "well-formed"),
    ("As a user, I want to export of files.", None),
    ("As a user, I want to exporting files.", "full sentence"),
    ("As a user, I want to the export.", "full sentence"),
    ("As a user, I want to pay (by card).", "minimal"),
    ("As a user, I want to pay. Cards are common.", "minimal"),
    ("As a user, I want to save and share files.", "atomic"),
    ("As a user, I want to import CSV & Excel files.", "atomic"),
    ("As a user, I want to delete it.", "no dangling pronoun"),
    ("As a persona to be named, I want to pay.", "no placeholder"),
    ("As a user, I want to see TBD.", "no placeholder"),
]


def criteria(*sentences: str, flags: tuple[str, ...] = ()) -> list[str]:
    told = [Told(str(number), one, flags) for number, one in enumerate(sentences)]
    return [found.criterion for found in defects(told)]


@pytest.mark.parametrize("sentence", GOOD)
def test_a_good_story_is_left_alone(sentence):
    assert criteria(sentence) == []


@pytest.mark.parametrize(("sentence", "criterion"), BAD)
def test_a_defect_is_named_after_its_criterion(sentence, criterion):
    assert criteria(sentence) == ([criterion] if criterion else [])


def test_what_only_several_stories_show_is_told_once():
    assert criteria(GOOD[0], GOOD[0].lower().replace("as a", "As a").replace(" i ", " I ")) == [
        "unique"
    ]
    assert criteria(GOOD[0], GOOD[1], "As a user, I want a list.") == ["uniform"]
    assert criteria("As a user, I want to see it all.", "As a user, I want to not see it all.") == [
        "conflict-free"
    ]


def test_a_defect_that_the_story_warns_of_is_told_apart():
    (found,) = defects([Told("1", "As a user, I want to save and share files.", ("NO_SPLIT",))])
    assert found.flagged


@pytest.mark.parametrize(
    ("words", "vowel"),
    [("apple", True), ("user", False), ("HR lead", True), ("SQL author", True), ("VIP", False),
     ("hour", True), ("one-time buyer", False), ("uninvited guest", True), ("European", False)],
)  # fmt: skip
def test_an_article_follows_the_sound(words, vowel):
    assert starts_with_a_vowel_sound(words) is vowel


@pytest.mark.parametrize("word", ["need", "process", "mention", "apply", "wire", "import"])
def test_a_verb_that_looks_like_something_else_is_one(word):
    assert looks_like_a_base_form(word)


@pytest.mark.parametrize(
    "path", sorted(EXAMPLES.glob("*/backlog.yaml")), ids=lambda path: path.parent.name
)
def test_stories_of_the_examples_have_no_defect_that_they_do_not_warn_of(path):
    stories = yaml.safe_load(path.read_text(encoding="utf-8"))["stories"]
    told = [Told(s["id"], s["story"], tuple(s.get("flags", ()))) for s in stories if s.get("story")]
    assert [found for found in defects(told) if not found.flagged] == []
