"""Laws of import: whatever the source says, every text of it stands in a roadmap that loads."""

import csv
import io

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap2backlog.checking import check_roadmap
from roadmap2backlog.diagnostics import has_errors
from roadmap2backlog.loading.formats import import_roadmap
from roadmap2backlog.loading.roadmap import load_roadmap
from roadmap2backlog.loading.write_roadmap import render_roadmap

FEW = settings(max_examples=150, deadline=None, derandomize=True)

WORDS = st.sampled_from(
    [
        "Dark mode", "Export to CSV", "Invite people by link", "P1", "done", "Q3 2026",
        "2027-01-04", "now", "- a dash", "a: b", "S", "8", "0",
        "As a buyer, I want to pay by card, so that I can buy", "80%", "Team Fern", "ACME-1",
        "ACME-2", "billing", "Città è qui", "Дорожная карта",
        "路线图", "✅ Shipped", "**bold** rest", "[link](https://example.org/a_b)", "a, b, c", "x",
        "| pipe |", "#5", "'quoted'", '"double"', "line one\nline two", "  spaced   out  ", "1.10",
        "no", "~", "*", "null", "`code`", "<b>html</b>", "&amp;", "{curly}", "%", "@", "a — b",
        "Title: body text", "e\u0301\u200b", "\u00a0nbsp", "| a | b", "\\", "[x]", "<!--", "-->",
        "Acceptance criteria:", "Owner: Ann", "depends_on: ACME-1", "*User Story*", "Epic", "Story",
        "Sub-task", "# Heading", "1. one",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    WORDS, st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=30)
)
KEYS = st.one_of(
    st.sampled_from(
        [
            "title", "name", "id", "key", "description", "status", "priority", "owner", "team",
            "target", "date", "depends_on", "blocks", "tasks", "features", "epics", "phases",
            "milestones", "now", "next", "later", "Q1", "items", "stories", "acceptance",
            "goals", "personas", "vision", "risks", "questions", "notes", "metadata", "roadmap",
            "it", "size", "effort", "why", "outcome", "parent", "tags", "releases", "objectives",
            "key_results", "2027", "done", "timeline",
        ]
    ),
    st.text(st.characters(categories=["L", "N"], include_characters="_- "), max_size=12),
)  # fmt: skip
TREES = st.recursive(
    st.one_of(TEXTS, st.none()),
    lambda inner: st.one_of(st.lists(inner, max_size=5), st.dictionaries(KEYS, inner, max_size=6)),
    max_leaves=40,
)
LINES = st.builds(
    lambda lead, text: lead + " ".join(text.split()),
    st.sampled_from(
        ["# ", "## ", "### ", "- ", "  - ", "    - ", "* ", "1. ", "- [ ] ", "- [x] ", "> ", "", "",
         "| a | b |\n|---|---|\n| ", "**Bold** — ", "- **Bold:** ", "Owner: ", "- Status: ", "<p>",
         "<li>", "```\n", ": ", "\t- ", "+ ", "\n", "---\n", "<!-- ", "2) ", "    "]
    ),
    TEXTS,
)  # fmt: skip
HEADERS = st.sampled_from(
    [
        "Summary", "Issue key", "Issue Type", "Parent", "Epic Link", "Status", "Priority",
        "Story Points", "Description", "Labels", "Labels", "Feature", "Initiative", "Release",
        "Score", "Sommario", "Zusammenfassung", "Depends On", "Blocks", "Quarter", "Team",
        "Owner", "Custom field (Rank)", "Epic Name", "x", "Project",
    ]
)  # fmt: skip


def assert_kept(data: bytes, file: str) -> None:
    """Assert that an import keeps all, or says at which place of the file it cannot be read."""
    read = import_roadmap(data, file)
    if read.value is None:
        assert has_errors(read.findings)
        return
    assert read.value.kept == read.value.leaves
    text = render_roadmap(read.value.roadmap)
    loaded = load_roadmap(text, "roadmap.yaml")
    assert not loaded.findings
    assert loaded.unwrap().value == read.value.roadmap
    found = check_roadmap(loaded.unwrap().value, loaded.unwrap().source_map)
    assert not has_errors(found), found


@FEW
@given(TREES)
def test_a_yaml_of_any_shape_keeps_every_leaf(tree):
    text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False)
    assert_kept(text.encode(), "plan.yaml")


@FEW
@given(st.lists(LINES, max_size=25))
def test_markdown_of_any_kind_keeps_every_line(lines):
    assert_kept("\n".join(lines).encode(), "plan.md")


@FEW
@given(st.lists(LINES, max_size=15))
def test_a_page_of_any_kind_keeps_every_line(lines):
    assert_kept("\n".join(lines).encode(), "plan.html")


@FEW
@given(
    st.lists(HEADERS, min_size=1, max_size=8).flatmap(
        lambda names: st.tuples(
            st.just(names), st.lists(st.lists(TEXTS, max_size=len(names)), max_size=8)
        )
    ),
    st.sampled_from(",;\t"),
)
def test_a_table_of_any_kind_keeps_every_cell(table, delimiter):
    names, rows = table
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([names, *rows])
    assert_kept(out.getvalue().encode(), "plan.csv")


@FEW
@given(st.binary(max_size=200), st.sampled_from(["a.yaml", "a.md", "a.csv", "a.html", "-"]))
def test_any_bytes_give_a_roadmap_or_a_reason(data, file):
    assert_kept(data, file)


@FEW
@given(st.text(max_size=200), st.sampled_from(["a.yaml", "a.md", "a.csv", "a.html", "-"]))
def test_any_text_gives_a_roadmap_or_a_reason(text, file):
    assert_kept(text.encode("utf-8", "ignore"), file)
