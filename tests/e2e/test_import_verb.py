"""`r2b import` says what it took for what, and what comes next."""

import json

from running import r2b

OLD = "# Harbour\n\n## Next\n\n- Dredge the basin\n- Light the mole\n"


def test_what_it_says_comes_next_builds_a_backlog(tmp_path):
    (tmp_path / "old.md").write_text(OLD)
    imported = r2b("import", "old.md", "-o", "plans.yaml", cwd=tmp_path)
    (following,) = [line for line in imported.err.splitlines() if line.startswith("next: ")]
    verb, file = following.split("`")[-2].removeprefix("r2b ").split()
    assert r2b(verb, file, cwd=tmp_path).code == 0
    assert "Dredge the basin" in (tmp_path / "backlog.yaml").read_text()


def test_a_roadmap_on_standard_output_stands_alone(tmp_path):
    (tmp_path / "old.md").write_text(OLD)
    imported = r2b("import", "old.md", cwd=tmp_path)
    assert "Dredge the basin" in imported.out
    assert "next: " not in imported.out + imported.err


def test_ten_findings_of_a_code_are_shown_and_programs_get_all(tmp_path):
    rows = "".join(f"B-{number},Light {number},Z{number}\n" for number in range(1, 16))
    (tmp_path / "old.csv").write_text(f"Key,Title,Depends on\n{rows}")
    imported = r2b("import", "old.csv", "--format", "json", cwd=tmp_path)
    assert imported.err.count("warning[R301]") == 10
    assert "… and 5 more R301; --format json lists all\n" in imported.err
    findings = json.loads(imported.out)["findings"]
    assert [found["code"] for found in findings] == ["R301"] * 15


def test_an_import_that_fails_gives_its_findings_to_programs_too(tmp_path):
    (tmp_path / "old.md").write_text("")
    imported = r2b("import", "old.md", "--format", "json", cwd=tmp_path)
    (found,) = json.loads(imported.out)["findings"]
    assert (imported.code, found["severity"]) == (1, "error")
