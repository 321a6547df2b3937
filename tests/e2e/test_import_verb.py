"""`r2b import` says what it took for what, and what comes next."""

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
