import pytest
from code_cases import CodeCase, code_cases

from roadmap2backlog.codes import CODES
from roadmap2backlog.diagnostics import Severity


@pytest.mark.parametrize("case", code_cases(), ids=lambda case: case.name)
def test_a_mistake_is_told_once_at_its_place_with_a_way_out(case: CodeCase):
    findings = case.findings()
    told = [found for found in findings if found.level is not Severity.NOTE]
    notes = [found for found in findings if found.level is Severity.NOTE]
    assert [(found.code, found.span.line) for found in told] == [
        (wanted["code"], wanted["line"]) for wanted in case.expect
    ], [found.as_dict() for found in findings]
    for found, wanted in zip((*told, *notes), (*case.expect, *case.notes), strict=True):
        assert found.span.column == wanted.get("column", found.span.column), found
        assert str(found.level) == wanted.get("severity", str(found.level))
        assert wanted.get("message", "") in found.message
        assert wanted.get("hint", "") in found.advice


@pytest.mark.parametrize("case", code_cases(), ids=lambda case: case.name)
def test_a_finding_has_a_hint_a_file_and_no_jargon(case: CodeCase):
    for found in case.findings():
        assert found.advice
        assert found.span.file == case.file
        for word in ("scalar", "mapping", "sequence", "token", "NoneType", "pydantic", "dict"):
            assert word not in f"{found.message} {found.advice}".split()


def test_every_code_of_files_and_references_has_a_case():
    cases = {case.name.partition(":")[0] for case in code_cases()}
    imported = {"R110", "R113"}
    ours = {code for code in CODES if code[1] in "1234"} - imported - {"R405"}
    assert ours <= cases
