"""An explanation shows the words an item is made of, each rule's reason, and a way to change it."""

from pathlib import Path

import pytest
from public_roadmaps import PublicRoadmap
from word_kinship import Vocabulary, words_in

from roadmap2backlog.pipeline.explain_words import rule_lines, source_lines, ways

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").rglob("roadmap.yaml"))
MARGIN = len("      | ")
ROADMAP = """\
goals: [{id: g, statement: Reduce queues by 30 %}]
initiatives:
  - title: Pay faster
    goal: g
    personas: [clerk]
    capabilities:
      - Shoppers can pay by card, phone or voucher
      - "Export of the daily totals (PDF, CSV)"
      - Manage gift cards
      - title: Refunds
        description: |
          Clerks can refund a sale within 14 days. Managers approve refunds above 100 €.
"""


def explained(text: str):
    """Return each story and epic with its source line and marks."""
    found = PublicRoadmap("", text).decomposed()
    lines = text.split("\n")
    for item in (*found.backlog.epics, *found.backlog.stories):
        origin = found.provenance[item.id]
        yield item, origin, source_lines(origin, item, lines[origin.span.line - 1])


def marked(lines) -> list[str]:
    """Return the stretches of the source line that are marked."""
    shown, marks = lines
    found, current = [], ""
    for character, mark in zip(f"{shown} ", f"{marks:<{len(shown)}} ", strict=True):
        if mark == "^":
            current += character
        elif current:
            found.append(current)
            current = ""
    return found


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Pay by card", ["Shoppers", "pay by card"]),
        ("Pay by phone", ["Shoppers", "pay by", "phone"]),
        ("Pay by voucher", ["Shoppers", "pay by", "voucher"]),
        ("Export of the daily totals (CSV)", ["Export of the daily totals", "CSV"]),
        ("View gift cards", ["gift cards"]),
        ("Refund a sale within 14 days", ["Clerks", "refund a sale within 14 days"]),
        ("Approve refunds above 100 €", ["Managers approve refunds above 100 €"]),
        ("Refunds", ["Refunds"]),
        ("Manage gift cards", ["Manage gift cards"]),
    ],
)
def test_the_words_of_an_item_are_marked_and_no_others(title, words):
    (lines,) = [lines for item, _, lines in explained(ROADMAP) if item.title == title]
    assert marked(lines) == words


def test_the_rules_stand_with_their_reasons():
    (origin,) = [o for item, o, _ in explained(ROADMAP) if item.title == "Pay by phone"]
    assert list(rule_lines(origin)) == [
        "  1. frame/modal: “shopper” is who acts in the text.",
        "  2. persona/text: The text names “Shoppers”.",
        "  3. split/data-variations: Each part stands on its own.",
        "  4. The why is the goal of the initiative.",
    ]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_every_item_of_the_examples_is_explained(path):
    for item, origin, lines in explained(path.read_text(encoding="utf-8")):
        said = Vocabulary([item.title, getattr(item, "story", ""), getattr(item, "persona", "")])
        assert marked(lines), item.id
        if not any(rule.startswith(("playbook/", "epic/playbook")) for rule in origin.rules):
            assert all(word in said for word in words_in(" ".join(marked(lines)))), lines
        assert origin.decisions
        assert ways(origin)
