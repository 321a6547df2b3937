"""Every report format, for every example and for what nobody should write."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET  # our own output

import pytest
from gherkin.parser import Parser
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook
from report_subjects import BACKLOGS, EXAMPLES, example, naughty, seeded
from shared_data import shared_data

from roadmap2backlog.model.backlog import AcceptanceCriterion, Backlog, Epic, Story, StoryStatus
from roadmap2backlog.reporting import ReportSubject, format_names, render, suffix_of
from roadmap2backlog.reporting.formats.feature import feature_files
from roadmap2backlog.reporting.formats.slack import LONGEST_TEXT, MOST_BLOCKS
from roadmap2backlog.reporting.wording import harmless_cell, harmless_csv_cell

FORMATS = format_names()
FORMULAS = tuple("=+-@\t\r\n")
NAUGHTY = (
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "<script>alert(1)</script>",
    "a|b\\|c", "Given nothing", "Examples:", "| a |", "@tag", "# comment", '"""', "line\nline", "<!channel> & *x*",
    "\x00\x1b[31m", "مرحبا \u202e", "]]></text>", "{{ x }}", "x" * 600,
)  # fmt: skip


def decoded(content: str | bytes) -> str:
    return content if isinstance(content, str) else content.decode("latin-1")


def scenarios(text: str) -> list[dict]:
    """Return the scenarios of a feature file; a misspelt step would be read as description."""
    found = []
    for child in Parser().parse(text)["feature"]["children"]:
        inner = child["rule"]["children"] if "rule" in child else [child]
        found += [item["scenario"] for item in inner]
    return found


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("path", BACKLOGS, ids=lambda p: p.parent.name)
def test_every_format_says_something_of_every_example_and_the_same_twice(name, path):
    subject = example(path)
    content = render(subject, name)
    assert len(content) > 100
    assert render(subject, name) == content
    assert suffix_of(name).startswith(".")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", NAUGHTY)
def test_every_format_survives_what_nobody_should_write(name, text):
    content = render(naughty(text), name)
    if isinstance(content, str):
        content.encode()
        assert "\x1b" not in content
        assert "\x00" not in content


def lines_of_picture(text: str) -> list[str]:
    whole = ET.fromstring(text)  # noqa: S314 -- our own output
    return ["".join(line.itertext()) for line in whole.findall(".//{*}text")]


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def rows_of_workbook(content: bytes) -> list[list[object]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return [row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()]


SAYS_NOTHING_IS_THERE = {
    "csv": lambda text: len(rows_of(text)) == 1,  # the names of the columns
    "feature": lambda text: Parser().parse(text)["feature"]["children"] == [],
    "graph-png": lambda content: content.startswith(b"\x89PNG"),
    "graph-svg": lambda text: lines_of_picture(text) == ["Dependencies"],
    "html": lambda text: "The backlog is empty." in text,
    "jira-csv": lambda text: len(rows_of(text)) == 1,
    "json": lambda text: not any(json.loads(text).values()),
    "md": lambda text: "0 stories, 0 epics" in text,
    "png": lambda content: content.startswith(b"\x89PNG"),
    "slack": lambda text: "in 0 stories" in text,
    "svg": lambda text: len(lines_of_picture(text)) == 1,  # what the line means
    "text": lambda text: text == "",
    "xlsx": lambda content: len(rows_of_workbook(content)) == 1,
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_of_an_empty_backlog_that_nothing_is_there(name):
    assert SAYS_NOTHING_IS_THERE[name](render(ReportSubject(Backlog()), name))


@pytest.mark.parametrize("name", ["csv", "jira-csv"])
@pytest.mark.parametrize("text", NAUGHTY)
def test_no_cell_of_a_table_starts_a_formula(name, text):
    for row in csv.reader(io.StringIO(str(render(naughty(text), name)))):
        assert not [cell for cell in row if cell.startswith(FORMULAS)]


def split_as_where_commas_are_decimal(text: str) -> list[str]:
    """Return cells as a program finds them that splits at `;`: quotes in mid-cell hold nothing."""
    return [cell for line in text.split("\n") for cell in re.split("[;\t]", line)]


@pytest.mark.parametrize("name", ["csv", "jira-csv"])
@pytest.mark.parametrize(
    "text",
    ["a;=1+1;b", "a; =1+1", "a\n=1+1", "a\n \n@SUM(A1)", 'a;"=1+1"', "a\t+1", "- a\n- b", "a;;-1", *NAUGHTY],
)  # fmt: skip
def test_no_formula_starts_where_a_file_is_split_at_semicolons(name, text):
    for cell in split_as_where_commas_are_decimal(str(render(naughty(text), name))):
        assert not cell.lstrip(' "').startswith(FORMULAS)


def test_a_list_in_a_cell_stays_a_list():
    assert harmless_csv_cell("Do:\n- one\n  - two") == "Do:\n• one\n  • two"
    assert harmless_csv_cell("- one\n- two", "*") == "* one\n* two"
    assert harmless_csv_cell("a - b; c-d\n2 = 2") == "a - b; c-d\n2 = 2"


@pytest.mark.parametrize("text", NAUGHTY)
def test_no_cell_of_a_workbook_starts_a_formula(text):
    book = CalamineWorkbook.from_filelike(io.BytesIO(bytes(render(naughty(text), "xlsx"))))
    for name in book.sheet_names:
        cells = [c for row in book.get_sheet_by_name(name).to_python() for c in row]
        assert not [c for c in cells if isinstance(c, str) and c.startswith(FORMULAS)]


@given(
    st.text(max_size=20),
    st.sampled_from(
        (*FORMULAS, *"＝＋－＠", "\r\n=", " =", '"=', "\u00a0+", "\ufeff-", '\n "@', "")
    ),
)
def test_no_text_at_all_starts_a_formula(text, start):
    cell = harmless_cell(start + text)
    skipped = cell.lstrip(' "\t\r\n\u00a0\u200b\ufeff')
    assert not cell.startswith((*FORMULAS, *"＝＋－＠"))
    assert not skipped.startswith(tuple("=+-@＝＋－＠"))


def test_the_workbook_holds_the_backlog_in_rank_order():
    subject = example(EXAMPLES / "shop" / "backlog.yaml")
    book = CalamineWorkbook.from_filelike(io.BytesIO(bytes(render(subject, "xlsx"))))
    head, *rows = book.get_sheet_by_name("Backlog").to_python()
    assert [row[head.index("id")] for row in rows] == [s.id for s in subject.backlog.stories]
    assert book.sheet_names == ["Backlog", "Epics", "Sprints", "Dates", "Questions"]


@pytest.mark.parametrize("text", NAUGHTY)
def test_gherkin_reads_a_step_and_one_scenario_for_every_criterion(text):
    subject = naughty(text)
    found = scenarios(str(render(subject, "feature")))
    assert len(found) == sum(len(s.acceptance) for s in subject.backlog.stories)
    assert all(item["steps"] for item in found)


@pytest.mark.parametrize("path", BACKLOGS, ids=lambda p: p.parent.name)
def test_gherkin_reads_one_file_per_epic_with_all_criteria(path):
    subject = example(path)
    files = feature_files(subject)
    found = [item for text in files.values() for item in scenarios(text)]
    assert len(found) == sum(max(1, len(s.acceptance)) for s in subject.backlog.stories)
    assert len(files) == len({s.epic for s in subject.backlog.stories})


def test_example_rows_become_an_outline():
    given = AcceptanceCriterion(
        given="a <sum>", when="it is paid", then="<fee> is due",
        examples={"sum": ("1|2", "3"), "fee": ("4\n5", "\\")},
    )  # fmt: skip
    subject = ReportSubject(Backlog(stories=(Story(id="a", title="Pay", acceptance=(given,)),)))
    outline = scenarios(str(render(subject, "feature")))[0]
    rows = outline["examples"][0]["tableBody"]
    assert [[cell["value"] for cell in row["cells"]] for row in rows] == [
        ["1|2", "4 5"],
        ["3", "\\"],
    ]


def test_jira_csv_puts_parents_above_children_and_links_by_issue_id():
    stories = (
        Story(id="b", title="Second", epic="e", depends_on=("a", "f"), labels=("two words",)),
        Story(id="a", title="First", epic="e"),
        Story(id="c", title="Gone", status=StoryStatus.DROPPED),
    )
    epics = (Epic(id="e", title="Epic"), Epic(id="f", title="Other"))
    text = str(render(ReportSubject(Backlog(epics=epics, stories=stories)), "jira-csv"))
    head, *rows = csv.reader(io.StringIO(text))
    assert [row[:4] for row in rows] == [
        ["1", "", "Epic", "Epic"], ["2", "", "Epic", "Other"],
        ["3", "1", "Story", "Second"], ["4", "1", "Story", "First"],
    ]  # fmt: skip
    links = [number for number, name in enumerate(head) if name == "Inward issue link (Blocks)"]
    assert [rows[2][number] for number in links] == ["4", "2"]
    assert "two-words" in rows[2]


def test_jira_csv_links_what_waits_for_an_initiative_to_its_epics():
    epics = tuple(Epic(id=f"i/{n}", title=n, initiative="i") for n in "ab")
    story = Story(id="s", title="Last", depends_on=("i",))
    text = str(render(ReportSubject(Backlog(epics=epics, stories=(story,))), "jira-csv"))
    *_, last = csv.reader(io.StringIO(text))
    assert last[-2:] == ["1", "2"]


def test_slack_turns_no_address_or_name_in_a_title_into_a_link():
    message = json.loads(str(render(naughty("https://evil.example #general"), "slack")))
    texts = [b["text"] for b in message["blocks"] if "text" in b]
    assert all(t["verbatim"] for t in texts if t["type"] == "mrkdwn")


@pytest.mark.parametrize("path", BACKLOGS, ids=lambda p: p.parent.name)
def test_every_parent_and_link_of_jira_csv_is_a_line_and_parents_come_first(path):
    head, *rows = csv.reader(io.StringIO(str(render(example(path), "jira-csv"))))
    seen = {row[0]: number for number, row in enumerate(rows)}
    links = [n for n, name in enumerate(head) if "link" in name]
    assert all(seen[row[1]] < number for number, row in enumerate(rows) if row[1])
    assert all(row[n] in seen for row in rows for n in links if row[n])


@pytest.mark.parametrize("text", [*NAUGHTY, "&" * 700])
def test_slack_blocks_hold_the_limits_and_no_mention(text):
    message = json.loads(str(render(naughty(text), "slack")))
    assert 0 < len(message["blocks"]) <= MOST_BLOCKS == 50
    for block in message["blocks"]:
        words = block.get("text", {}).get("text", "-")
        assert 0 < len(words) <= (150 if block["type"] == "header" else LONGEST_TEXT) <= 3000
        if block["type"] == "section":
            assert "<" not in words


@pytest.mark.parametrize("name", ["svg", "graph-svg"])
@pytest.mark.parametrize("text", NAUGHTY)
def test_pictures_are_well_formed(name, text):
    ET.fromstring(str(render(naughty(text), name)))  # noqa: S314 -- our own output


@pytest.mark.parametrize("name", ["png", "graph-png"])
def test_bitmaps_are_png_of_a_bearable_size(name):
    content = bytes(render(ReportSubject(seeded(300)), name))
    assert content.startswith(b"\x89PNG")
    assert int.from_bytes(content[16:20], "big") <= 8000


@pytest.mark.slow
def test_every_format_survives_the_big_list_of_naughty_strings():
    lines = shared_data("blns", "blns.txt").read_text(encoding="utf-8").split("\n")
    texts = [line for line in lines if line.strip() and not line.startswith("#")]
    for text in texts:
        subject = naughty(text)
        for name in set(FORMATS) - {"png", "graph-png"}:
            decoded(render(subject, name))
