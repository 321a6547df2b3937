"""Every code that a verb reports has cases of both kinds: where it is told and where it is not."""

import pytest
from code_cases import code_cases
from run_cases import RunCase, run_cases

from roadmap2backlog.codes import CODES

# Where the other codes are raised, and why not here.
ELSEWHERE = {
    "R110": "tests/unit/loading/formats/test_csv_table.py: only an import reports it",
    "R113": "tests/unit/loading/formats/test_unquoted_commas.py: only an import reports it",
    "R590": "a fault of the program; the laws of decomposing hold that it never comes",
    "R591": "the same",
    "R706": "tests/unit/reviewing/test_edits.py: an edit on the review page",
    "R707": "the same",
    "R708": "the same",
    "R709": "the same",
    "R710": "the same",
}


@pytest.mark.parametrize("case", run_cases(), ids=lambda case: f"{case.code}: {case.name}")
def test_a_verb_tells_what_is_wrong_at_its_place(case: RunCase, tmp_path):
    told = case.told(tmp_path)
    assert len(told) == len(case.expect), told
    for found, wanted in zip(told, case.expect, strict=True):
        assert found.severity == wanted["severity"]
        assert wanted.get("message", "") in found.message
        assert found.file == wanted.get("file", found.file)
        assert found.line == wanted.get("line", found.line)


def test_every_code_has_a_case_that_raises_it_and_one_that_does_not():
    by_code: dict[str, set[bool]] = {}
    for case in run_cases():
        by_code.setdefault(case.code, set()).add(bool(case.expect))
    assert all(kinds == {True, False} for kinds in by_code.values()), by_code
    trackers = {code for code in CODES if code.startswith("R8")}
    files = {case.name.partition(":")[0] for case in code_cases()}
    assert set(CODES) - trackers - files - ELSEWHERE.keys() == by_code.keys()
