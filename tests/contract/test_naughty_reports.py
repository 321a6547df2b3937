"""Every text field full of the Big List of Naughty Strings, read back by other programs' parsers."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET  # our own output
import zipfile
from functools import cache
from html.parser import HTMLParser

import pytest
from gherkin.parser import Parser
from markdown_it import MarkdownIt
from naughty_backlogs import ATTACKS, big_list
from python_calamine import CalamineWorkbook
from report_subjects import naughty

from roadmap2backlog.reporting import render
from roadmap2backlog.reporting.wording import one_line

MENTIONS = ("<!channel>", "<!here|here>", "<@U012AB3CD>", "<#C123|general>", "<http://evil.example|bank>",
            "&lt;!channel&gt;", "@channel @here", "> quote", "*b* _i_ ~s~ `c`", "<!channel", "!channel>")  # fmt: skip
FORMULAS = tuple("=+-@\t\r\n＝＋－＠")
SIZE = 25
"""Strings to a report: the fields of one story each, and the first one in all other fields too."""


@cache
def subjects():
    """Return subjects that hold every string; attacks stand in every field there is."""
    words = [*MENTIONS, *big_list(0)]
    return [naughty(*words[n : n + SIZE]) for n in range(0, len(words), SIZE)] + [
        naughty(word) for word in (*MENTIONS, *ATTACKS)
    ]


def rendered(name):
    return [(subject, render(subject, name)) for subject in subjects()]


class Tags(HTMLParser):
    """Collects the tags of a page with their attributes, and the text of its titles."""

    def __init__(self, page):
        super().__init__()
        self.tags = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


def test_no_script_or_address_of_a_text_stands_in_the_page():
    for _, page in rendered("html"):
        tags = Tags(page).tags
        assert [tag for tag, _ in tags].count("script") == 1
        assert not {"img", "iframe", "object", "embed", "base"} & {tag for tag, _ in tags}
        for _, attributes in tags:
            assert not [name for name in attributes if name.startswith("on")]
            assert attributes.get("href", "#")[0] in "#d"
            assert not attributes.get("href", "").startswith("data:text")


@pytest.mark.parametrize("name", ["svg", "graph-svg"])
def test_pictures_are_well_formed_and_hold_nothing_that_acts(name):
    for _, text in rendered(name):
        for part in ET.fromstring(str(text)).iter():  # noqa: S314 -- our own output
            tag = part.tag.rpartition("}")[2]
            assert tag not in {"script", "foreignObject", "image", "iframe", "a", "use"}
            assert not [a for a in part.attrib if a.startswith("on") or a.endswith("href")]


def test_markdown_holds_no_markup_of_a_text_and_keeps_its_columns():
    reader = MarkdownIt("commonmark").enable("table")
    for subject, text in rendered("md"):
        tokens = reader.parse(str(text))
        inner = [child for token in tokens for child in token.children or ()]
        assert not [t for t in tokens if t.type in {"html_block", "fence", "code_block"}]
        tags = {child.content for child in inner if child.type == "html_inline"}
        assert tags <= {"<br>"}
        assert not {"link_open", "image", "em_open"} & {child.type for child in inner}
        # An id is shown as code, without its backticks; nothing else is.
        code = {child.content for child in inner if child.type == "code_inline"}
        assert code <= {one_line(s.id.replace("`", "")) for s in subject.backlog.stories}
        titles = [row[1] for row in table(tokens, "rank")]
        assert titles == [one_line(story.title) for story in subject.backlog.stories]
        assert columns(str(text))


def table(tokens, head):
    """Return the rows of the table whose first head is given, as shown."""
    rows, found = [], []
    for token in tokens:
        if token.type == "table_open":
            rows = []
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows:
            rows[-1].append("".join(shown(child) for child in token.children))
        elif token.type == "table_close":
            found += rows[1:] if rows[0][0] == head else []
            rows = []
    return found


def shown(child):
    return "\n" if child.type == "html_inline" else child.content


def columns(text):
    """Return whether all rows of each table have as many cells as its head."""
    width = 0
    for line in text.split("\n"):
        cells = len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) if line.startswith("|") else 0
        if cells and width and cells != width:
            return False
        width = cells
    return True


def test_a_workbook_is_read_whole_and_holds_no_formula_or_link():
    for subject, content in rendered("xlsx"):
        with zipfile.ZipFile(io.BytesIO(bytes(content))) as parts:
            for name in parts.namelist():
                tags = [e.tag.rpartition("}")[2] for e in ET.fromstring(parts.read(name)).iter()]  # noqa: S314
                assert not {"f", "hyperlink", "ddeLink", "externalReference"} & set(tags)
        book = CalamineWorkbook.from_filelike(io.BytesIO(bytes(content)))
        rows = book.get_sheet_by_name("Backlog").to_python()
        assert len(rows) == len(subject.backlog.stories) + 1
        cells = [
            c for n in book.sheet_names for r in book.get_sheet_by_name(n).to_python() for c in r
        ]
        assert not [c for c in cells if isinstance(c, str) and c.startswith(FORMULAS)]


@pytest.mark.parametrize("name", ["csv", "jira-csv"])
def test_a_table_is_read_strictly_and_starts_no_formula_however_it_is_split(name):
    for _, text in rendered(name):
        rows = list(csv.reader(io.StringIO(str(text), newline=""), strict=True))
        assert len({len(row) for row in rows}) == 1
        assert not [c for row in rows for c in row if c.startswith(FORMULAS)]
        cells = [cell for line in str(text).split("\n") for cell in re.split("[;\t]", line)]
        assert not [cell for cell in cells if cell.lstrip(' "').startswith(FORMULAS)]


def test_json_gives_every_title_back():
    for subject, text in rendered("json"):
        titles = [story["title"] for story in json.loads(str(text))["stories"]]
        assert titles == [story.title for story in subject.backlog.stories]


def test_gherkin_reads_every_criterion_as_a_scenario_with_steps():
    for subject, text in rendered("feature"):
        found = []
        for child in Parser().parse(str(text))["feature"]["children"]:
            inner = child["rule"]["children"] if "rule" in child else [child]
            found += [item["scenario"] for item in inner]
        assert len(found) == sum(len(story.acceptance) for story in subject.backlog.stories)
        assert all(scenario["steps"] for scenario in found)


def test_slack_pings_nobody_and_holds_the_limits():
    for _, text in rendered("slack"):
        message = json.loads(str(text))
        assert len(message["blocks"]) <= 50
        assert harmless(message["text"])
        for block in message["blocks"]:
            words = block.get("text", {"text": "-", "type": "plain_text"})
            assert 0 < len(words["text"]) <= (150 if block["type"] == "header" else 3000)
            assert len(block.get("fields", ())) <= 10
            assert words["type"] == "plain_text" or (words["verbatim"] and harmless(words["text"]))


def harmless(text):
    """Return whether Slack shows the text as it is: no control sequence, no half an entity."""
    return not re.search(r"[<>]|&(?!amp;|lt;|gt;)", text)


def test_plain_text_holds_no_control_character():
    for _, text in rendered("text"):
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", str(text))


def test_bitmaps_can_be_drawn():
    for name in ("png", "graph-png"):
        assert bytes(render(subjects()[0], name)).startswith(b"\x89PNG")
