"""A text with a colon and without quotes costs a file to import no more than a warning."""

from textwrap import dedent

import pytest
from importing import imported, shape, titles

from roadmap2backlog.diagnostics import Severity
from roadmap2backlog.loading.formats import import_roadmap
from roadmap2backlog.loading.yaml_nodes import read_yaml

FILE = """
    initiatives:
      - title: Ferries: by day & by night
        priority: 1
      - title: The pilot's berth: north pier
        capabilities:
          - Dredge: two metres
          - title: Lamps: oil
"""


def test_a_text_with_a_colon_is_read_as_one_text():
    found = imported(FILE, "plan.yaml")
    assert titles(found.roadmap) == ["Ferries: by day & by night", "The pilot's berth: north pier"]
    assert "Lamps: oil" in shape(found.roadmap)["The pilot's berth: north pier"]


def test_each_text_with_a_colon_is_told_with_its_line():
    found = import_roadmap(dedent(FILE).lstrip("\n").encode(), "plan.yaml")
    told = [(x.code, x.span.line, x.level) for x in found.findings]
    assert told == [("R101", line, Severity.WARNING) for line in (2, 4, 7)]


def test_the_same_file_stays_an_error_where_it_is_the_roadmap():
    read = read_yaml(dedent(FILE), "roadmap.yaml")
    assert [(x.code, x.level) for x in read.findings] == [("R101", Severity.ERROR)]


@pytest.mark.parametrize(
    "line",
    [
        "- title: “Ferries: by day”",
        "- title: Ferries: by day # and night",
        "- title: [Ferries: by day",
        "- title: Ferries: by day\n  by: night: too\n   x: y",
    ],
)
def test_what_quotes_do_not_mend_stays_an_error(line):
    found = import_roadmap(f"plans:\n{line}\n".encode(), "plan.yaml")
    assert found.value is None
    assert [x.code for x in found.findings] == ["R101"]


def test_a_file_full_of_such_texts_stays_an_error():
    lines = "".join(f"- title: Berth {number}: free\n" for number in range(50))
    assert import_roadmap(lines.encode(), "plan.yaml").value is None
