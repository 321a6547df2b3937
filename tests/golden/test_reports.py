"""The shop's reports, word for word: a change here is a change that readers see."""

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from report_subjects import EXAMPLES, example

from roadmap2backlog.reporting import render, suffix_of

KEPT = Path(__file__).parent / "reports"
TEXTS = ("csv", "feature", "graph-svg", "jira-csv", "json", "md", "slack", "svg", "text")

CHANCES = ("json",)
"""Formats with chances to four digits, which another processor may round otherwise."""


@pytest.fixture(scope="module")
def shop():
    return example(EXAMPLES / "shop" / "backlog.yaml")


@pytest.mark.parametrize("name", TEXTS)
def test_a_report_stays_as_it_is(name, shop, golden):
    subject = replace(shop, forecast=None) if name in CHANCES else shop
    golden(KEPT / f"shop-{name}{suffix_of(name)}", render(subject, name))


def test_a_workbook_holds_what_it_held(shop, golden):
    content = bytes(render(replace(shop, forecast=None), "xlsx"))
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    text = json.dumps(sheets, ensure_ascii=False, indent=1, default=str)
    golden(KEPT / "shop-xlsx.json", text + "\n")
