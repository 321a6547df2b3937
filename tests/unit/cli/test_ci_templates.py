"""What the templates for continuous integration call exists."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest
import yaml

from roadmap2backlog.cli import VERBS, program
from roadmap2backlog.loading.yaml_nodes import read_yaml
from roadmap2backlog.pipeline.push_markdown import MARKER

ROOT = Path(__file__).parents[3]
FILES = sorted([ROOT / "action.yml", *ROOT.glob("ci/*/*")])
CALL = re.compile(r"^\s*(?:- |run: )?(r2b [^|>\n]*)", re.MULTILINE)


def calls():
    return [(path.name, call) for path in FILES for call in CALL.findall(path.read_text())]


def test_there_are_calls_to_look_at():
    assert len(calls()) >= 6


@pytest.mark.parametrize(("name", "call"), calls())
def test_every_call_names_a_verb_and_options_that_exist(name, call):
    _, verb, *arguments = shlex.split(call)
    assert verb in VERBS
    command = program.get_command(None, verb)
    options = {o: p for p in command.params for o in p.opts}
    for word, following in zip(arguments, [*arguments[1:], ""], strict=True):
        if word.startswith("--"):
            assert word in options, word
        if word == "--format":
            assert following in options[word].type.choices


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix == ".yml"], ids=lambda p: p.name)
def test_every_template_is_yaml_without_a_repeated_key(path):
    """Of two keys of one name a build server takes the last, and says nothing."""
    read = read_yaml(path.read_bytes(), path.name)
    assert isinstance(read.value.value, dict)
    assert read.findings == ()


def test_what_the_action_speaks_of_is_there():
    """An input or output that is not there is an empty text, and no error."""
    text = (ROOT / "action.yml").read_text()
    action = yaml.safe_load(text)
    steps = action["runs"]["steps"]
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(action["inputs"])
    assert set(re.findall(r"steps\.(\w+)\.", text)) <= {step.get("id") for step in steps}
    assert all(step.keys() >= {"shell", "run"} or "uses" in step for step in steps)
    script = (ROOT / "ci/github/sync.sh").read_text()
    for name in re.findall(r"outputs\.([\w-]+)", text):
        assert f'echo "{name}=' in script


def test_every_job_of_gitlab_has_a_script_and_the_base_it_names():
    gitlab = yaml.safe_load((ROOT / "ci/gitlab/r2b.gitlab-ci.yml").read_text())
    jobs = {name: job for name, job in gitlab.items() if name.startswith("r2b-")}
    assert jobs.keys() == {"r2b-check", "r2b-preview", "r2b-push"}
    for job in jobs.values():
        assert job["extends"] in gitlab
        assert job["rules"]
        assert all(line.strip() for line in job["script"])


def test_a_merge_request_without_the_login_gets_no_preview_rather_than_a_failure():
    """GitLab hides protected variables from branches that are not protected: nearly all."""
    gitlab = yaml.safe_load((ROOT / "ci/gitlab/r2b.gitlab-ci.yml").read_text())
    (rule,) = gitlab["r2b-preview"]["rules"]
    assert rule["if"].endswith("&& $JIRA_URL")


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix == ".sh"], ids=lambda p: p.name)
def test_every_script_is_bash(path):
    subprocess.run(["bash", "-n", path], check=True, timeout=10)


def test_every_input_of_the_example_is_one_of_the_action():
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    example = yaml.safe_load((ROOT / "ci/github/example.yml").read_text())
    used = example["jobs"]["jira"]["steps"][1]["with"]
    assert set(used) <= set(action["inputs"])
    needed = {name for name, entry in action["inputs"].items() if entry.get("required")}
    assert needed <= set(used)


def test_secrets_reach_the_program_by_the_environment_only():
    for path in FILES:
        for line in path.read_text().splitlines():
            assert not ("r2b " in line and "TOKEN" in line), line


def test_pushes_wait_for_each_other():
    example = yaml.safe_load((ROOT / "ci/github/example.yml").read_text())
    gitlab = yaml.safe_load((ROOT / "ci/gitlab/r2b.gitlab-ci.yml").read_text())
    assert example["concurrency"]["cancel-in-progress"] is False
    assert example["concurrency"]["group"].startswith("r2b-jira-")
    assert gitlab["r2b-push"]["resource_group"] == "r2b-jira"


def test_a_preview_never_waits_where_pushes_wait():
    """GitHub keeps one waiting run of a group: the next one, a preview, would displace a push."""
    example = yaml.safe_load((ROOT / "ci/github/example.yml").read_text())
    group = example["concurrency"]["group"]
    assert "github.event_name == 'pull_request' && github.ref || 'push'" in group


@pytest.mark.parametrize(("there", "wanted"), [("", "POST"), ("17", "PATCH")])
def test_the_comment_is_edited_where_it_is_there(tmp_path, there, wanted):
    preview = tmp_path / "preview.md"
    preview.write_text(f"{MARKER}\nhello\n")
    fake = tmp_path / "gh"
    fake.write_text(
        '#!/bin/sh\necho "$@" >> calls\ncase "$*" in *--paginate*) '
        f'[ -n "{there}" ] && echo {there} || true;; esac\n'
    )
    fake.chmod(0o755)
    environment = {
        "PATH": f"{tmp_path}:/usr/bin:/bin", "PREVIEW": str(preview), "PULL": "5",
        "GITHUB_REPOSITORY": "a/b",
    }  # fmt: skip
    script = ROOT / "ci/github/comment.sh"
    subprocess.run(["bash", script], check=True, cwd=tmp_path, env=environment, timeout=10)
    first, second = (tmp_path / "calls").read_text().splitlines()
    assert MARKER in first
    assert f"--method {wanted}" in second
    assert ("issues/comments/17" in second) is bool(there)
