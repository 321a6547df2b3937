"""Whoever asks which initiative a story belongs to gets one answer."""

import csv
import io

import pytest
from running import r2b

from roadmap2backlog.model.backlog import Epic, Story, initiative_of

BY_HAND = """\
version: 1
initiatives:
  - {id: shop, title: Shop, team: till}
epics:
  - {id: shop/pay, title: Paying}
stories:
  - {id: shop/pay/card, title: Pay by card, epic: shop/pay}
  - {id: logo, title: Draw the logo}
"""


@pytest.mark.parametrize(
    ("story", "epic", "initiative"),
    [
        ("shop/pay/card", "garden", "garden"),
        ("shop/pay/card", "", "shop"),
        ("shop/pay/card", None, "shop"),
        ("logo", None, ""),
    ],
)
def test_the_epic_names_it_else_the_first_part_of_the_id(story, epic, initiative):
    around = None if epic is None else Epic(id="shop/pay", title="Paying", initiative=epic)
    assert initiative_of(Story(id=story, title="A"), around) == initiative


def test_table_and_graph_know_the_initiative_of_an_epic_that_names_none(tmp_path):
    (tmp_path / "backlog.yaml").write_text(BY_HAND)
    table = r2b("report", "--format", "csv", cwd=tmp_path).out
    told = [(row["initiative"], row["team"]) for row in csv.DictReader(io.StringIO(table))]
    assert told == [("shop", "till"), ("", "")]
    assert '"team": "till"' in r2b("graph", "--format", "json", cwd=tmp_path).out
