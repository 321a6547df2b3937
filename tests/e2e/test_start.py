"""The first minutes of a new user."""

import json

import pytest
from running import r2b, r2b_process


def test_init_then_check_then_build_works(tmp_path):
    assert r2b("init", cwd=tmp_path).code == 0
    assert r2b("check", cwd=tmp_path).code == 0
    built = r2b("build", cwd=tmp_path)
    assert built.code == 0, built.err
    assert (tmp_path / "backlog.yaml").exists()
    assert (tmp_path / "backlog.lock.json").exists()


def test_init_never_replaces_a_file(tmp_path):
    (tmp_path / "roadmap.yaml").write_text("mine")
    assert r2b("init", cwd=tmp_path).code == 0
    assert (tmp_path / "roadmap.yaml").read_text() == "mine"


def test_a_misspelt_verb_gets_a_suggestion():
    run = r2b("biuld")
    assert run.code == 2
    assert "build" in run.err


def test_a_missing_file_is_the_worlds_failure_not_a_traceback(tmp_path):
    run = r2b("check", "nowhere.yaml", cwd=tmp_path)
    assert run.code == 4
    assert "nowhere.yaml" in run.err
    assert "Traceback" not in run.err


def test_a_dash_reads_standard_input():
    text = b"initiatives:\n  - title: A\n    capabilites: [x]\n"
    run = r2b_process("check", "-", "--format", "json", stdin=text)
    assert run.code == 1
    found = json.loads(run.out)[0]
    assert (found["line"], found["column"]) == (3, 5)
    assert "capabilities" in found["hint"]


def test_output_is_utf_8_whatever_the_locale():
    text = "initiatives:\n  - {title: Größe, goal: ç}\n".encode()
    run = r2b_process("check", "-", "--format", "json", stdin=text, environment={"LC_ALL": "C"})
    assert "ç" in run.out


def test_the_program_names_its_version():
    assert r2b("--version").out.startswith("r2b, version ")


def test_a_misspelt_field_does_not_bring_false_findings_after_it(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(
        "initiatives:\n"
        "  - titel: Billing\n"
        "    capabilities: [Members can pay]\n"
        "  - title: Reports\n"
        "    depends_on: [billing]\n"
        "    capabilites: [Members can export reports]\n"
    )
    found = json.loads(r2b("check", "--format", "json", cwd=tmp_path).out)
    assert {item["code"] for item in found} == {"R202"}


@pytest.mark.parametrize(
    ("verb", "advice"),
    [("build", "r2b init"), ("check", "r2b init"), ("diff", "r2b init"), ("report", "r2b build"),
     ("graph", "r2b build"), ("order", "r2b build"), ("schedule", "r2b build")],
)  # fmt: skip
def test_in_an_empty_folder_each_verb_says_what_to_begin_with(verb, advice, tmp_path):
    run = r2b(verb, cwd=tmp_path)
    assert run.code == 4
    assert advice in run.err


def test_the_first_build_says_what_comes_next_and_the_second_does_not(tmp_path):
    assert r2b("init", cwd=tmp_path).code == 0
    assert "next: edit it" in r2b("build", cwd=tmp_path).err
    assert "next:" not in r2b("build", cwd=tmp_path).err
