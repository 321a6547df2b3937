"""What the templates for continuous integration run, run here."""

import json
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml
from jira_world import TOKEN, World, backlog_text, site

from roadmap2backlog.pipeline.push_markdown import MARKER
from roadmap2backlog.sandbox.faults import Fault
from roadmap2backlog.sandbox.server import Sandbox

ROOT = Path(__file__).parents[2]


@pytest.fixture
def world(tmp_path):
    with Sandbox(site()) as box:
        yield World(tmp_path / "w", box, backlog_text(4, links=2))


def run_bash(world, script, **variables):
    """Run a script as a CI job does, with `r2b` and `python` on the path."""
    programs = world.folder / "bin"
    programs.mkdir(exist_ok=True)
    for name, words in {"r2b": "-m roadmap2backlog", "python": ""}.items():
        program = programs / name
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {words} "$@"\n')
        program.chmod(0o755)
    environment = {
        "PATH": f"{programs}:/usr/bin:/bin", "HOME": str(world.folder), "PYTHONPATH": str(ROOT),
        "TMPDIR": str(world.folder), **world.box.environment, **variables,
    }  # fmt: skip
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script], cwd=world.folder, env=environment,
        capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    said = (done.stdout + done.stderr).decode()
    assert TOKEN not in said
    return done.returncode, said


def github(world, mode, **variables):
    """Run the step of the action, and return exit code, log, outputs and summary."""
    output, summary = world.folder / "output", world.folder / "summary"
    for file in (output, summary):
        file.write_text("")
    code, said = run_bash(
        world, f"bash '{ROOT}/ci/github/sync.sh'", BACKLOG="backlog.yaml", MODE=mode,
        RUNNER_TEMP=str(world.folder), GITHUB_OUTPUT=str(output), GITHUB_STEP_SUMMARY=str(summary),
        **variables,
    )  # fmt: skip
    outputs = dict(line.split("=", 1) for line in output.read_text().splitlines())
    return code, said, outputs, summary.read_text()


def test_a_preview_on_github_shows_the_change_set_and_writes_nothing(world):
    code, said, outputs, summary = github(world, "preview")
    assert (code, outputs["exit-code"], world.rows()) == (0, "0", ()), said
    assert summary == Path(outputs["preview"]).read_text()
    assert summary.startswith(MARKER)
    assert "Story number 1" in summary


def test_a_push_on_github_says_what_it_did(world):
    code, said, outputs, _ = github(world, "push")
    assert (code, outputs["exit-code"]) == (0, "0"), said
    assert json.loads(outputs["result"])["created"] == 5


@pytest.mark.parametrize(
    ("fault", "code", "words"),
    [
        (Fault("unauthorized", "GET /myself"), 4, "failed: the login is not valid"),
        pytest.param(
            Fault("403-before", "POST /issue/bulk$", times=9),
            5,
            "A person must look",
            marks=pytest.mark.slow,
        ),
    ],
)
def test_a_failure_on_github_is_an_annotation(world, fault, code, words):
    world.box.service.faults.add(fault)
    found, said, outputs, _ = github(world, "push")
    assert (found, outputs["exit-code"]) == (code, str(code)), said
    assert "::error title=roadmap2backlog::" in said
    assert words in said


def annotation_of(said):
    return next(line for line in said.splitlines() if line.startswith("::error "))


def test_an_annotation_names_the_finding_that_stands_in_the_way(world):
    (world.folder / "r2b.yaml").write_text("version: 1\n")
    code, said, outputs, _ = github(world, "push")
    assert (code, json.loads(outputs["result"])) == (1, {})
    assert annotation_of(said).endswith("error[R801] no project is named for the tracker")


def test_a_percent_sign_in_an_annotation_stays_one(world):
    (world.folder / "r2b.yaml").write_text("version: 1\ntracker: {jira: {project: '50%0A'}}\n")
    code, said, _, _ = github(world, "push")
    assert (code, "50%250A" in annotation_of(said)) == (5, True), said


def test_a_preview_that_failed_takes_the_place_of_the_one_before(world):
    world.box.service.faults.add(Fault("unauthorized", "GET /myself"))
    code, _, outputs, summary = github(world, "preview")
    assert code == 4
    shown = Path(outputs["preview"]).read_text()
    assert shown.startswith(MARKER)
    assert "Nothing could be compared (exit code 4)" in shown
    assert summary == shown


def test_many_changes_can_be_meant_by_an_option_of_the_job(world):
    world.push()
    world.write(world.text.replace("title: Story", "title: Tale"))
    assert github(world, "push")[0] == 5
    code, said, outputs, _ = github(world, "push", OPTIONS="--allow-mass-change --only ready")
    assert code == 0, said
    assert json.loads(outputs["result"])["updated"] == 0
    code, said, outputs, _ = github(world, "push", OPTIONS="--allow-mass-change")
    assert (code, json.loads(outputs["result"])["updated"]) == (0, 4), said


class Notes(BaseHTTPRequestHandler):
    """GitLab's notes of a merge request."""

    kept: list

    def do_GET(self):
        asked = {name: int(said) for name, said in parse_qsl(urlsplit(self.path).query)}
        newest = [{"id": n, "body": body} for n, body in enumerate(self.kept, 1)][::-1]
        first = (asked["page"] - 1) * asked["per_page"]
        self._answer(newest[first : first + asked["per_page"]])

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"]
        if self.command == "PUT":
            self.kept[int(self.path.rpartition("/")[2]) - 1] = body
        else:
            self.kept.append(body)
        self._answer({})

    do_PUT = do_POST  # noqa: N815 -- a name that http.server calls

    def _answer(self, value):
        data = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def gitlab():
    """Return an address and the notes there."""
    handler = type("Handler", (Notes,), {"kept": ["a person's note"]})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/api/v4", handler.kept
    server.shutdown()
    server.server_close()


def script_of(job):
    template = yaml.safe_load((ROOT / "ci/gitlab/r2b.gitlab-ci.yml").read_text())
    return "\n".join(template[job]["script"]), template["variables"]


def test_a_preview_on_gitlab_is_one_note_that_is_edited(world, gitlab):
    address, notes = gitlab
    script, variables = script_of("r2b-preview")
    more = {
        **variables, "CI_API_V4_URL": address, "CI_PROJECT_ID": "1", "CI_MERGE_REQUEST_IID": "2",
        "R2B_NOTE_TOKEN": "note-token",
    }  # fmt: skip
    for before, title in (("Story number 1", "Story number 1"), ("Story number 1", "Another")):
        world.edit(f"title: {before}\n", f"title: {title}\n")
        code, said = run_bash(world, script, **more)
        assert code == 0, said
        assert len(notes) == 2
        assert notes[1].startswith(MARKER)
        assert title in notes[1]
    assert notes[0] == "a person's note"


@pytest.mark.slow
def test_a_preview_on_gitlab_is_found_behind_a_long_talk(world, gitlab):
    address, notes = gitlab
    script, variables = script_of("r2b-preview")
    more = {
        **variables, "CI_API_V4_URL": address, "CI_PROJECT_ID": "1", "CI_MERGE_REQUEST_IID": "2",
        "R2B_NOTE_TOKEN": "note-token",
    }  # fmt: skip
    notes += [f"{MARKER}\nold", *["talk"] * 150]
    assert run_bash(world, script, **more)[0] == 0
    assert sum(note.startswith(MARKER) for note in notes) == 1
    assert "Story number 1" in notes[1]


@pytest.mark.slow
def test_a_push_on_gitlab_says_what_it_did(world):
    script, variables = script_of("r2b-push")
    code, said = run_bash(world, script, **variables)
    assert (code, json.loads(said)["created"]) == (0, 5)
    assert (world.folder / "backlog.lock.json").exists()
