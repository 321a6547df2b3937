"""Pages and tables under a name that ends as YAML does."""

import pytest
from importing import imported

TABLE = """
    Title,Description,Owner
    "Billing","Pay by card","Anna"
    "Search, fast","Find things","Bob"
"""
PAGE = """
    # Roadmap

    ## Billing
    - Pay by card
    - Export: CSV

    ## Search
    - Find things
"""


@pytest.mark.parametrize("ending", ["yaml", "yml", "csv"])
def test_a_table_is_read_as_one_whatever_its_name(ending: str):
    found = imported(TABLE, f"plan.{ending}")
    assert found.recognised_as == "CSV table"
    assert [each.title for each in found.roadmap.initiatives] == ["Billing", "Search, fast"]


@pytest.mark.parametrize("ending", ["yaml", "yml", "md"])
def test_a_page_keeps_its_headings_whatever_its_name(ending: str):
    found = imported(PAGE, f"plan.{ending}")
    assert found.recognised_as == "Markdown"
    assert [each.title for each in found.roadmap.initiatives] == ["Billing", "Search"]


def test_a_page_of_html_is_read_as_one_under_the_name_of_yaml():
    text = "<!doctype html>\n<html><body><h1>Roadmap</h1><h2>Billing</h2></body></html>\n"
    assert imported(text, "plan.yaml").recognised_as == "HTML page"


def test_remarks_above_a_list_of_yaml_are_no_headings():
    found = imported(
        "# What we plan,\n## as of March\n- Pay, then refund\n- Find, then share\n", "a.yaml"
    )
    assert found.recognised_as == "YAML"
