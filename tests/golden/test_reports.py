"""The shop's reports, word for word: a change here is a change that readers see."""

import io
import json
import re
import struct
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from report_subjects import EXAMPLES, example

from roadmap2backlog.reporting import render, suffix_of

KEPT = Path(__file__).parent / "reports"
TEXTS = ("csv", "feature", "graph-svg", "jira-csv", "json", "md", "slack", "svg", "text")

VOID = ("br", "hr", "img", "input", "link", "meta", "path", "rect", "use")
SPOKEN = ("href", "id", "aria-label", "role", "name")

CHANCES = ("json",)
"""Formats with chances to four digits, which another processor may round otherwise."""


@pytest.fixture(scope="module")
def shop():
    return example(EXAMPLES / "shop" / "backlog.yaml")


@pytest.mark.parametrize("name", TEXTS)
def test_a_report_stays_as_it_is(name, shop, golden):
    subject = replace(shop, forecast=None) if name in CHANCES else shop
    golden(KEPT / f"shop-{name}{suffix_of(name)}", render(subject, name))


class _Words(HTMLParser):
    """Collects what a page says, one line per element with words; styles and scripts left out."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.path: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.path.append(tag)
        names = [f"{name}={value}" for name, value in attrs if name in SPOKEN and value]
        if names:
            self.lines.append(f"{tag} [{', '.join(names)}]")

    def handle_endtag(self, tag):
        while self.path and self.path.pop() != tag:
            pass

    def handle_data(self, data):
        words = " ".join(data.split())
        if words and not {"style", "script"} & set(self.path):
            self.lines.append(f"{self.path[-1] if self.path else ''}: {words}")


def test_a_page_says_what_it_said(shop, golden):
    """Words, headings, links and names for screen readers; style and script have their own."""
    page = str(render(replace(shop, forecast=None), "html"))
    golden(KEPT / "shop-html.txt", "\n".join(_Words(page).lines) + "\n")


@pytest.mark.parametrize("name", ["png", "graph-png"])
def test_a_bitmap_is_as_wide_as_its_drawing_and_not_empty(name, shop):
    """Pixels differ between versions of the renderer, so shape and ink are looked at only."""
    content = bytes(render(shop, name))
    drawing = str(render(shop, name.replace("png", "svg")))
    across, down = map(float, re.findall(r'viewBox="0 0 (\S+) (\S+)"', drawing)[0])
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", content[16:24])
    assert width / height == pytest.approx(across / down, rel=0.01)
    assert width >= across
    assert len(content) > 5_000


def test_a_workbook_holds_what_it_held(shop, golden):
    content = bytes(render(replace(shop, forecast=None), "xlsx"))
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    text = json.dumps(sheets, ensure_ascii=False, indent=1, default=str)
    golden(KEPT / "shop-xlsx.json", text + "\n")
