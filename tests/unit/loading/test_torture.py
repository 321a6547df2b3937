"""Files made to break readers: every one gives a value or a located finding."""

import re

import pytest
import yaml
from shared_data import shared_data

from roadmap2backlog.checking import check_roadmap
from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.loading.roadmap import load_roadmap
from roadmap2backlog.loading.yaml_nodes import read_yaml

MARKS = {"␣": " ", "»": "\t", "———": "\t", "←": "\r", "⇔": "\ufeff", "↵": "", "∎": ""}


def torture_cases() -> list[tuple[str, str]]:
    texts = []
    for file in sorted(shared_data("yaml-test-suite", "src").glob("*.yaml")):
        for number, case in enumerate(yaml.safe_load(file.read_text(encoding="utf-8"))):
            if "yaml" in case:
                text = re.sub("—*»", "\t", case["yaml"])
                for mark, character in MARKS.items():
                    text = text.replace(mark, character)
                texts.append((f"{file.stem}-{number}", text))
    return texts


def everything_found(text: str) -> list[Diagnostic]:
    found = [*read_yaml(text, "a.yaml").findings, *read_yaml(text, "a.yaml", lenient=True).findings]
    read = load_roadmap(text, "a.yaml")
    found += read.findings
    if read.value is not None:
        found += check_roadmap(read.value.value, read.value.source_map)
    return found


def assert_located(findings: list[Diagnostic], text: str) -> None:
    lines = len(text.splitlines()) + 1
    for found in findings:
        assert found.span.file == "a.yaml"
        assert 1 <= found.span.line <= lines
        assert found.span.column >= 1
        assert found.message


def test_yaml_test_suite_gives_values_or_located_findings():
    cases = torture_cases()
    assert len(cases) > 100
    for _, text in cases:
        assert_located(everything_found(text), text)


def test_naughty_strings_survive_in_quotes_and_never_crash_without():
    naughty = shared_data("blns", "blns.txt").read_text(encoding="utf-8").split("\n")
    strings = [line for line in naughty if line and not line.startswith("#")]
    assert len(strings) > 400
    for string in strings:
        for text in (
            f"initiatives:\n  - title: {string}\n",
            f"initiatives:\n  - {string}\n",
            f"{string}: {string}\n",
            f"initiatives:\n  - title: '{string}'\n    {string}\n",
            string,
        ):
            assert_located(everything_found(text), text)


def test_real_roadmaps_of_other_formats_are_recognised_or_located():
    files = sorted(shared_data("roadmaps").rglob("*.y*ml"))
    assert files
    for file in files:
        read = load_roadmap(file.read_bytes(), "a.yaml")
        assert read.findings
        assert read.findings[0].code in {"R101", "R102", "R103", "R108", "R208", "R203"}


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_any_bytes_are_read_or_refused(size: int):
    for number in range(256):
        data = bytes([number]) * size
        read = read_yaml(data, "a.yaml")
        assert read.value is not None or read.findings
