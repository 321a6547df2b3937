"""What every verb promises: exit codes, standard input, colour, completion, the pre-commit hook."""

import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from running import r2b

from roadmap2backlog.cli import VERBS

ROOT = Path(__file__).parents[2]
ROADMAP = """\
initiatives:
  - id: billing
    title: Billing
    description: Pay.
    capabilities: [Shoppers can pay by card, Shoppers can get a refund]
  - title: Reports
    capabilities: [Managers can export reports]
    depends_on: [billing]
"""
BROKEN = "initiatives:\n  - titel: Billing\n"
BROKEN_BACKLOG = "stories:\n  - {id: pay, titel: Pay}\n"
FEEDBACK = "Feedback,Date\nPlease let me pay by card,2026-01-04\n"
HISTORY = "Issue key,Created,Resolved,Story Points\nA-1,2026-01-04,2026-01-14,3\n"
READERS = ("graph", "report", "order", "schedule", "forecast", "compare-methods")
EXITS = [
    *((0, verb, ()) for verb in ("check", "build", "diff", "schema", "init", *READERS)),
    (0, "import", ("roadmap.yaml",)),
    (0, "explain", ("R302",)),
    (0, "explain", ("billing/shoppers-can-pay-by-card/pay-by-card",)),
    (0, "build", ("--dry-run",)),
    (0, "build", ("--exit-code",)),
    (0, "diff", ("--exit-code",)),
    (0, "import-feedback", ("feedback.csv",)),
    (0, "progress", ("history.csv",)),
    (1, "check", ("broken.yaml",)),
    (1, "check", ("roadmap.yaml", "broken.yaml")),
    (1, "build", ("broken.yaml",)),
    (1, "diff", ("broken.yaml",)),
    (1, "import", ("empty.csv",)),
    (1, "explain", ("nobody/knows/this",)),
    (1, "progress", ("roadmap.yaml",)),
    (1, "status", ()),
    (1, "push", ("--dry-run",)),
    (1, "pull", ("--dry-run",)),
    *((1, verb, ("broken-backlog.yaml",)) for verb in READERS),
    *((2, verb, ("--no-such-option",)) for verb in VERBS),
    (2, "build", ("roadmap.yaml", "-o", "-", "--format", "json")),
    (2, "chek", ()),
    (3, "build", ("changed.yaml", "--exit-code", "--dry-run")),
    (3, "build", ("changed.yaml", "--exit-code")),
    (3, "diff", ("changed.yaml", "--exit-code")),
    *((4, verb, ("missing.yaml",)) for verb in ("check", "build", "diff", "import", *READERS)),
    (4, "import-feedback", ("missing.csv",)),
    (4, "progress", ("missing.csv",)),
    (4, "build", ("roadmap.yaml", "-o", "roadmap.yaml/backlog.yaml")),
    (5, "import", ("history.csv", "-o", "roadmap.yaml")),
]  # fmt: skip


@pytest.fixture
def workspace(tmp_path):
    for name, text in (
        ("roadmap.yaml", ROADMAP), ("broken.yaml", BROKEN), ("broken-backlog.yaml", BROKEN_BACKLOG),
        ("changed.yaml", ROADMAP.replace("by card", "by card or invoice")), ("empty.csv", ""),
        ("feedback.csv", FEEDBACK), ("history.csv", HISTORY),
    ):  # fmt: skip
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert r2b("build", cwd=tmp_path).code == 0
    return tmp_path


@pytest.mark.parametrize(
    ("code", "verb", "arguments"), EXITS, ids=[" ".join((v, *a)) + f" {c}" for c, v, a in EXITS]
)
def test_the_exit_code_says_how_it_ended(workspace, code, verb, arguments):
    ended = r2b(verb, *arguments, cwd=workspace)
    assert ended.code == code, ended.err
    assert code in {0, 3} or ended.err, "an exit code that is not fine has a reason on stderr"
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(
    ("file", "arguments"),
    [
        ("roadmap.yaml", ("check", "-")),
        ("roadmap.yaml", ("check", "-", "--format", "sarif")),
        ("roadmap.yaml", ("import", "-")),
        ("roadmap.yaml", ("build", "-", "--dry-run")),
        ("roadmap.yaml", ("build", "-", "-o", "-")),
        ("roadmap.yaml", ("diff", "-")),
        ("backlog.yaml", ("graph", "-", "--format", "json")),
        ("backlog.yaml", ("report", "-", "--format", "json")),
        ("backlog.yaml", ("order", "-")),
        ("backlog.yaml", ("compare-methods", "-")),
        ("backlog.yaml", ("schedule", "-")),
        ("backlog.yaml", ("forecast", "-")),
        (
            "backlog.yaml",
            ("explain", "--backlog", "-", "billing/shoppers-can-pay-by-card/pay-by-card"),
        ),
        ("feedback.csv", ("import-feedback", "-")),
        ("history.csv", ("progress", "-")),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else value,
)
def test_a_dash_reads_standard_input(workspace, file, arguments, monkeypatch):
    data = io.BytesIO((workspace / file).read_bytes())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data, encoding="utf-8"))
    ended = r2b(*arguments, cwd=workspace)
    assert ended.code == 0, ended.err
    assert ended.out.strip()
    if "json" in arguments or "sarif" in arguments:
        json.loads(ended.out)


def test_a_backlog_on_standard_output_is_the_one_a_build_writes(workspace):
    printed = r2b("build", "roadmap.yaml", "-o", "-", cwd=workspace)
    assert printed.out == (workspace / "backlog.yaml").read_text(encoding="utf-8")
    assert not (workspace / "-").exists()


def test_several_roadmaps_are_checked_in_one_run(workspace):
    found = json.loads(
        r2b("check", "broken.yaml", "roadmap.yaml", "--format", "json", cwd=workspace).out
    )
    assert {finding["file"] for finding in found} == {"broken.yaml"}


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="colour is for terminals")
@pytest.mark.parametrize(("setting", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_findings_are_coloured_on_a_terminal_unless_no_color_is_set(workspace, setting, coloured):
    ours, theirs = os.openpty()
    plain = {name: text for name, text in os.environ.items() if name != "NO_COLOR"}
    subprocess.run(
        [sys.executable, "-m", "roadmap2backlog", "check", "broken.yaml"], stdout=theirs,
        stderr=theirs, cwd=workspace, env=plain | setting, check=False, timeout=60,
    )  # fmt: skip
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    os.close(theirs)
    assert "R202" in shown
    assert ("\x1b[" in shown) is coloured


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (("r2b", "ch"), {"check"}),
        (("r2b", "comp"), {"compare-methods"}),
        (("r2b", "check", "--format", "s"), {"sarif"}),
        (("r2b", "build", "--dr"), {"--dry-run"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_bash_completes_verbs_options_and_words(tmp_path, typed, offered):
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not here")
    command = tmp_path / "r2b"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m roadmap2backlog "$@"\n')
    command.chmod(0o755)
    script = (
        'eval "$(_R2B_COMPLETE=bash_source r2b)" && COMP_WORDS=("$@") && COMP_CWORD=$(($# - 1)) '
        '&& _r2b_completion r2b && echo "${COMPREPLY[@]}"'
    )
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [bash, "-c", script, "bash", *typed], capture_output=True, text=True, check=True,
        env=os.environ | {"PATH": path, "PYTHONPATH": str(ROOT)}, timeout=60,
    )  # fmt: skip
    assert set(done.stdout.split()) == offered


def test_verbs_are_completed_without_being_loaded():
    code = (
        "import os, sys\nos.environ |= {'_R2B_COMPLETE': 'bash_complete', 'COMP_WORDS': 'r2b ', "
        "'COMP_CWORD': '1'}\nfrom roadmap2backlog.cli import main\ntry:\n    main()\n"
        "except SystemExit:\n    pass\nprint(' '.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert [line.partition(",")[2] for line in done.stdout.split()] == list(VERBS)
    assert not {"pydantic", "yaml", "networkx"} & set(done.stderr.split())


def test_the_pre_commit_hook_checks_roadmaps():
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, verb = hook["entry"].split()
    assert (program, verb in VERBS) == ("r2b", True)
    for path, wanted in (
        ("roadmap.yaml", True), ("examples/shop/roadmap.yaml", True), ("plan/roadmap.yml", True),
        ("my-roadmap.yaml", False), ("roadmap.yaml.bak", False), ("backlog.yaml", False),
    ):  # fmt: skip
        assert bool(re.search(hook["files"], path)) is wanted, path
