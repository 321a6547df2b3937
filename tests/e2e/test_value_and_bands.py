"""Value at every level, bands of targets, suggestions and the owner's moves, by command line."""

import json

import pytest
import yaml
from running import r2b

ROADMAP = """\
initiatives:
  - id: pay
    title: Payment
    target: later
    value: 13
    capabilities:
      - id: card
        title: Cards
        value: 5
        stories:
          - {id: visa, title: Pay by Visa, persona: shopper, size: 4, value: 2.5, acceptance: [It works]}
          - {id: amex, title: Pay by Amex, persona: shopper, size: 7, acceptance: [It works]}
      - id: cash
        title: Cash
        stories:
          - {id: till, title: Pay at the till, persona: shopper, size: 1, depends_on: [pay/card/visa]}
  - id: look
    title: Looking
    target: now
    capabilities:
      - id: list
        title: Lists
        stories:
          - {id: all, title: List all plants, persona: shopper, size: 3, value: 0.1}
          - {id: none, title: List no plants, persona: shopper, size: 0, value: 1}
"""
ORDERING = ["method", "cost", "lower_bound", "gap", "score_order_cost", "blocks", "seconds"]
POINTS = {"pay/card/visa": 4, "pay/card/amex": 7, "pay/cash/till": 1, "look/list/all": 3, "look/list/none": 0}  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP)
    return tmp_path


def built(folder, settings="", verb=("build",)):
    (folder / "r2b.yaml").write_text(f"ordering: {{{settings}}}\n")
    run = r2b(*verb, cwd=folder)
    assert run.code == 0, run.err
    return run.out


def report(folder):
    return json.loads(r2b("report", "--format", "json", cwd=folder).out)


def order_of(folder):
    stories = yaml.safe_load((folder / "backlog.yaml").read_text())["stories"]
    return [story["id"] for story in stories]


def test_what_the_roadmap_states_is_kept_exactly_at_every_level(folder):
    built(folder)
    found = report(folder)
    stories = {story["id"]: story for story in found["stories"]}
    assert {name: story["points"] for name, story in stories.items()} == POINTS
    weights = {name: story["weight"] for name, story in stories.items()}
    assert weights == {
        "pay/card/visa": 2.5, "pay/card/amex": 0, "pay/cash/till": 0,
        "look/list/all": 0.1, "look/list/none": 1,
    }  # fmt: skip
    assert {e["id"]: e["weight"] for e in found["epics"]}["pay/card"] == 5
    assert {i["id"]: i["weight"] for i in found["initiatives"]}["pay"] == 13
    assert [story["rank"] for story in found["stories"]] == [1, 2, 3, 4, 5]
    assert [story["block"] for story in found["stories"]] == [1, 2, 2, 2, 3]


def test_the_cost_is_that_of_valued_items_at_their_last_story(folder):
    """none 1*0, visa 2.5*4, card 5*11, pay 13*12, all 0.1*15."""
    said = json.loads(built(folder, verb=("build", "--format", "json")))["ordering"]
    assert list(said) == ORDERING
    assert said["cost"] == said["lower_bound"] == 10 + 55 + 156 + 1.5
    again = json.loads(r2b("order", "--format", "json", cwd=folder).out)["ordering"]
    assert list(again) == ORDERING
    assert again["cost"] == said["cost"]
    assert report(folder)["ordering"].items() >= {"cost": 222.5, "blocks": 3}.items()


@pytest.mark.parametrize(
    ("split", "visa", "cost"),
    [("even", 2.5 + 5 / 2 + 13 / 3, 142.5), ("size", 2.5 + 5 * 4 / 11 + 13 * 4 / 12, None)],
)
def test_value_that_is_split_falls_to_the_stories_and_none_is_lost(folder, split, visa, cost):
    said = json.loads(
        built(folder, f"value_split: {split}", ("build", "--format", "json"))
    )["ordering"]  # fmt: skip
    weights = {story["id"]: story["weight"] for story in report(folder)["stories"]}
    assert weights["pay/card/visa"] == pytest.approx(visa, abs=1e-12)
    assert sum(weights.values()) == pytest.approx(2.5 + 5 + 13 + 1.1, abs=1e-12)
    assert cost is None or said["cost"] == cost


def test_targets_decide_nothing_until_they_are_asked_to(folder):
    built(folder)
    assert order_of(folder)[1] == "pay/card/visa"


def test_with_bands_an_earlier_target_comes_first_and_the_price_is_said(folder):
    said = built(folder, "bands: target")
    assert order_of(folder)[:2] == ["look/list/none", "look/list/all"]
    assert "the order is the best possible within the bands" in said
    assert "targets first costs 27.1% more delay than the order without bands" in said
    why = r2b("explain", "look/list/all", cwd=folder).out
    assert "earlier targets come first (`bands: target` in r2b.yaml)" in why


def test_what_an_earlier_target_waits_for_comes_with_it(folder):
    text = ROADMAP.replace(
        "size: 3, value: 0.1", "size: 3, value: 0.1, depends_on: [pay/card/visa]"
    )
    (folder / "roadmap.yaml").write_text(text)
    built(folder, "bands: target")
    assert order_of(folder)[:3] == ["look/list/none", "pay/card/visa", "look/list/all"]
    why = r2b("explain", "pay/card/visa", cwd=folder).out
    assert "something with an earlier target waits for it, so it comes with that" in why


def test_the_price_of_a_move_by_hand_is_said_and_the_move_is_kept(folder):
    built(folder)
    lines = (folder / "backlog.yaml").read_text()
    head, *stories = lines.split("\n  - id: ")
    place = next(n for n, part in enumerate(stories) if part.startswith("look/list/all"))
    moved = [part for n, part in enumerate(stories) if n != place]
    start = next(n for n, part in enumerate(moved) if part.startswith("look/list/none"))
    moved.insert(start + 1, stories[place].rstrip("\n"))
    (folder / "backlog.yaml").write_text("\n  - id: ".join([head, *moved]).rstrip("\n") + "\n")
    said = built(folder)
    assert order_of(folder)[:2] == ["look/list/none", "look/list/all"]
    assert "the moves made by hand cost 27.1% more delay than the free order" in said


SUGGESTED = """\
stories:
  - {id: a, title: A, points: 2, value: 4, suggested_after: [b]}
  - {id: b, title: B, points: 1, value: 2}
  - {id: c, title: C, points: 1, value: 8, suggested_after: [d], depends_on: []}
  - {id: d, title: D, points: 1, value: 1, depends_on: [c]}
"""


def test_suggestions_order_equals_only_never_block_and_are_shown_apart(folder):
    """b before a is free; d before c would cost, and c must come before d anyway."""
    (folder / "backlog.yaml").write_text(SUGGESTED)
    said = json.loads(r2b("order", "--format", "json", cwd=folder).out)["ordering"]
    assert order_of(folder) == ["c", "b", "a", "d"]
    assert said["gap"] == 0
    drawn = r2b("graph", cwd=folder)
    assert drawn.code == 0
    assert "better after (suggested) b" in drawn.out
    kinds = [
        arc["kind"] for arc in json.loads(r2b("graph", "--format", "json", cwd=folder).out)["arcs"]
    ]
    assert sorted(kinds) == ["declared", "suggested", "suggested"]
