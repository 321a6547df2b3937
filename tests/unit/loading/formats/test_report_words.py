"""Sentences that report what is done."""

import pytest

from roadmap2backlog.loading.formats.words.commands import is_command
from roadmap2backlog.loading.formats.words.icons import icon_state
from roadmap2backlog.loading.formats.words.reports import reported_done, reports_news

KNOWN = {"s1", "s2", "s3", "s9", "e1-f1", "l01", "l02"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Plan (S1-S3) completed 2026-02-08.", ("s1", "s2", "s3")),
        ("S1 and S9 (Boats) were shipped in March 2026", ("s9", "s1")),
        ("Sprints S1 to S2 are done.", ("s1", "s2")),
        ("E1-F1 released", ("e1-f1",)),
        ("Sprints L01-L03 completed 2026-02-08.", ("l01", "l02")),
        ("S1 will be completed 2026-02-08.", ()),
        ("S1 must be completed before S2.", ()),
        ("S2 starts once S1 is done.", ()),
        ("S1 is not done.", ()),
        ("We shipped. S1 is next.", ()),
        ("", ()),
    ],
)
def test_a_sentence_reports_what_is_done(text, found):
    assert set(reported_done(text, KNOWN)) == set(found)


@pytest.mark.parametrize(
    "text",
    [
        "uv run pytest tests", "npm test", "npm run check", "npx playwright test", "docker compose up",
        "docker compose up -d web", "$ git pull origin main", "python -m http.server", "pytest -q tests/a.py",
        "cargo test", "go test ./...", "make -j4 all", "curl -s https://example.org", "./run.sh --fast",
        "`pip install -e .`", "CI=1 npm run build",
    ],
)  # fmt: skip
def test_what_a_shell_runs_is_a_command(text):
    assert is_command(text)


@pytest.mark.parametrize(
    "text",
    [
        "Go to market", "Make it fast", "Docker images for all services", "Git support", "npm package",
        "Test the app", "Run on Windows", "Python 3.14 support", "Helm chart", "docker build in one step",
        "pytest plugin", "Sh!", "Bash completion", "Cargo ships", "", "Publish npm run scripts guide",
    ],
)  # fmt: skip
def test_a_wish_is_no_command(text):
    assert not is_command(text)


@pytest.mark.parametrize(
    ("icon", "state"),
    [
        ("checkbox-marked-circle", "done"), ("fa fa-check", "done"), ("mdi:check-circle-outline", "done"),
        ("img/tick.svg", "done"), ("✅", "done"), ("✔️", "done"), ("checkbox-blank-outline", "open"),
        ("clock-outline", "open"), ("circle-slice-4", "open"), ("progress-clock", "open"), ("⏳", "open"),
        ("rocket", ""), ("shield-check", ""), ("", ""), ("🎉", ""),
    ],
)  # fmt: skip
def test_an_icon_may_tell_a_state(icon, state):
    assert icon_state(icon) == state


@pytest.mark.parametrize(
    ("line", "is_news"),
    [
        ("3 March 2026 The tower is now open to guests.", True),
        ("March 3, 2026 — We’ve archived the pier", True),
        ("2026-03-03: The lamps have been updated", True),
        ("3 March 2026 The tower will be open once the stairs have been updated", False),
        ("3 March 2026 Open the tower", False),
        ("The tower is now open", False),
        ("Add what is now available to the shop", False),
    ],
)
def test_dated_news_tell_what_is_there(line, is_news):
    assert reports_news(line) == is_news
