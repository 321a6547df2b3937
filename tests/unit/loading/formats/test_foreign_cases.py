"""Files as other people and tools write them: all is kept, a person agrees, and a backlog comes."""

import pytest
from foreign_cases import ForeignCase, foreign_cases, foreign_files, outline
from own_recount import lost_words, torn_leaves
from running import r2b
from shared_data import shared_data

from roadmap2backlog.loading.formats import import_roadmap
from roadmap2backlog.loading.write_roadmap import render_roadmap

CASES = [case for path in foreign_files() for case in foreign_cases(path)]
READABLE = [case for case in CASES if not case.error]


def written(case: ForeignCase) -> str:
    return render_roadmap(import_roadmap(case.data, case.file).unwrap().roadmap)


@pytest.mark.parametrize("path", foreign_files(), ids=lambda path: path.stem)
def test_each_thing_is_taken_for_what_it_is(path, golden):
    """The outlines beside the cases were read by eye: change one only for a better one."""
    told = []
    for case in foreign_cases(path):
        read = import_roadmap(case.data, case.file)
        said = "".join(
            f"{f.level} {f.code} line {f.span.line}: {f.message}\n" for f in read.findings
        )
        found = read.value
        body = f"{found.recognised_as}\n{outline(found.roadmap)}" if found else ""
        told.append(f"== {case.name}\n{said}{body}")
    golden(path.with_suffix(".outline.txt"), "\n".join(told))


@pytest.mark.parametrize("case", READABLE, ids=lambda case: case.name)
def test_an_independent_count_finds_every_leaf(case):
    found = import_roadmap(case.data, case.file).unwrap()
    assert found.kept == found.leaves
    assert not lost_words(case.text, case.kind, render_roadmap(found.roadmap))


@pytest.mark.parametrize("case", [case for case in CASES if case.error], ids=lambda c: c.name)
def test_what_cannot_be_read_says_where(case):
    read = import_roadmap(case.data, case.file)
    assert read.value is None
    worst = next(found for found in read.findings if found.level == "error")
    assert (worst.code, worst.span.line) == (case.error["code"], case.error["line"])
    assert worst.advice


@pytest.mark.parametrize("case", READABLE, ids=lambda case: case.name)
def test_what_was_imported_checks_and_builds(case, tmp_path):
    (tmp_path / "roadmap.yaml").write_text(written(case), encoding="utf-8")
    checked = r2b("check", "roadmap.yaml", cwd=tmp_path)
    assert checked.code == 0, checked.err
    built = r2b("build", "roadmap.yaml", cwd=tmp_path)
    assert built.code == 0, built.err
    assert "\n  - id: " in (tmp_path / "backlog.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("folder", "kinds"),
    [("roadmaps", {"yaml"}), ("roadmaps", {"md", "html"}), ("jira-csv-exports", {"csv"})],
    ids=["yaml", "pages", "csv"],
)
def test_an_independent_count_finds_every_leaf_of_public_roadmaps(folder, kinds):
    paths = sorted(shared_data(folder).rglob("*"))
    for path in (path for path in paths if path.suffix[1:] in kinds):
        read = import_roadmap(path.read_bytes(), path.name)
        if read.value is None:
            continue
        source, kind = path.read_text(encoding="utf-8-sig"), path.suffix[1:]
        result = render_roadmap(read.value.roadmap)
        assert not lost_words(source, kind, result), path.name
        if kind in {"yaml", "csv"}:
            assert not torn_leaves(source, kind, result), path.name


@pytest.mark.slow
def test_a_list_of_a_hundred_thousand_lines_is_read():
    lines = [f"- Plan number {number} for area {number % 97}" for number in range(100_000)]
    for file in ("plan.md", "plan.yaml"):
        found = import_roadmap("\n".join(lines).encode(), file).unwrap()
        assert found.kept == found.leaves == len(lines)
