"""Docs that cannot rot: what exists is listed, and what is listed exists."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from roadmap2backlog.cli import VERBS, program
from roadmap2backlog.reporting import format_names

ROOT = Path(__file__).parents[2]


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_verb_has_a_section_in_the_docs():
    assert re.findall(r"^## `r2b ([a-z-]+)", text_of("docs/cli.md"), re.MULTILINE) == list(VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_option_of_a_verb_is_in_the_docs(verb):
    section = re.split(r"^## ", text_of("docs/cli.md"), flags=re.MULTILINE)
    body = next(part for part in section if part.startswith(f"`r2b {verb}"))
    command = program.get_command(None, verb)
    options = [o for p in command.params for o in p.opts if o.startswith("--")]
    assert not [option for option in options if f"`{option}" not in body]


def test_every_decision_record_says_status_and_what_would_change_our_mind():
    records = sorted((ROOT / "docs/decisions").glob("[0-9]*.md"))
    assert records
    for record in records:
        content = record.read_text(encoding="utf-8")
        assert "Status:" in content, record.name
        assert "What would change our mind" in content, record.name


def shell_blocks(markdown: str) -> list[str]:
    return re.findall(r"^```sh\n(.*?)^```", markdown, re.MULTILINE | re.DOTALL)


def test_ci_runs_the_commands_of_the_readme():
    assert len(shell_blocks(text_of("README.md"))) >= 2
    assert "README.md" in text_of(".ci/run")


@pytest.mark.parametrize("page", [*sorted(ROOT.glob("docs/**/*.md")), ROOT / "README.md"])
def test_links_inside_the_docs_lead_somewhere(page):
    content = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", content)
    broken = [x for x in links if "://" not in x and not (page.parent / x).exists()]
    assert not broken


def test_every_fragment_of_the_changelog_has_a_kind():
    for fragment in (ROOT / "changelog.d").glob("*.md"):
        assert fragment.suffixes[-2] in {".added", ".changed", ".fixed", ".removed"}, fragment.name


def test_the_package_names_its_version():
    module = import_module("roadmap2backlog")
    assert f'version = "{module.__version__}"' in text_of("pyproject.toml")


def test_every_report_format_is_in_the_docs():
    table = re.findall(r"^\| (`.*?) \|", text_of("docs/reports.md"), re.MULTILINE)
    named = sorted(name for cell in table for name in re.findall(r"`([a-z-]+)`", cell))
    assert named == sorted((*format_names(), "pdf"))
