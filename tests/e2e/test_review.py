"""The review page as people start it: a process of its own, its address, its end."""

import json
import subprocess
import sys
from contextlib import contextmanager, suppress
from random import Random
from threading import Thread
from urllib.parse import urlsplit

import httpx
import pytest
from reviewed import COMMENTS, TEXT, TOKEN, backlog_of, running_page, sandbox, setting, story

EVERYWHERE = "0.0.0.0"  # noqa: S104 -- what is to be refused


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "backlog.yaml").write_text(TEXT)
    return tmp_path


def review(folder, *options):
    command = [sys.executable, "-m", "roadmap2backlog", "review", *options]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )


@contextmanager
def visitor(address):
    """Yield a client that walks in by the printed address, as a browser does."""
    parts = urlsplit(address)
    origin = f"{parts.scheme}://{parts.netloc}"
    headers = {"origin": origin}
    with httpx.Client(
        base_url=origin, headers=headers, follow_redirects=True, timeout=20
    ) as client:
        assert client.get(address).status_code == 200
        yield client


def test_the_printed_address_leads_in_and_an_edit_reaches_the_file(folder):
    with running_page(folder) as (address, _), visitor(address) as client:
        assert address.startswith("http://127.0.0.1:")
        assert client.post("/edit", json=setting("Pay by card", "Mine")).json()["done"]
        assert (
            story(backlog_of((folder / "backlog.yaml").read_text()), "shop/pay/card").title
            == "Mine"
        )


def test_changes_of_others_arrive_as_events(folder):
    with running_page(folder) as (address, _), visitor(address) as client:
        with client.stream("GET", "/events") as events:
            lines = events.iter_lines()
            next(lines)
            client.post("/edit", json=setting("Pay by card", "Mine"), headers={"x-r2b-tab": "me"})
            data = next(line for line in lines if line.startswith("data: "))
        told = json.loads(data.removeprefix("data: "))
        assert (told["tab"], told["title"]) == ("me", "Mine")


@pytest.mark.parametrize("seed", range(3))
def test_a_server_killed_in_mid_save_leaves_a_whole_file(folder, seed):
    """Saves run without pause; whenever the kill comes, the file is the one before or after."""
    rng = Random(seed)
    with running_page(folder) as (address, process), visitor(address) as client:
        kill_after, written = rng.randint(3, 25), ["Pay by card"]
        with suppress(httpx.HTTPError):
            for number in range(1000):
                written.append(f"Title {number} " + "x" * rng.randint(1, 4000))
                if number == kill_after:
                    Thread(target=process.kill).start()
                client.post("/edit", json=setting(*written[-2:]))
        process.wait(10)
    text = (folder / "backlog.yaml").read_text()
    assert story(backlog_of(text), "shop/pay/card").title in written[-2:]
    assert all(comment in text for comment in COMMENTS)
    with running_page(folder) as (address, _), visitor(address) as client:
        assert client.post("/edit", json=setting(1, 2, "points", "shop/free")).json()["done"]
    assert [path.name for path in folder.iterdir()] == ["backlog.yaml"]


def test_another_branch_checked_out_under_the_open_page_is_shown_and_edited(folder):
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@x.x"]
    path = folder / "backlog.yaml"
    for act in (["init", "-q"], ["add", "."], ["commit", "-qm", "one"], ["checkout", "-qb", "two"]):
        subprocess.run([*git, *act], cwd=folder, check=True)
    path.write_text(TEXT.replace("Refund an order", "Refund all"))
    for act in (["commit", "-qam", "two"], ["checkout", "-q", "-"]):
        subprocess.run([*git, *act], cwd=folder, check=True)
    with running_page(folder) as (address, _), visitor(address) as client:
        seen = client.get("/state").json()["revision"]
        subprocess.run([*git, "checkout", "-q", "two"], cwd=folder, check=True)
        assert "Refund all" in client.get("/rows").text
        saved = client.post("/edit", json=setting("Pay by card", "Mine") | {"seen": seen}).json()
        assert saved["done"]
        assert saved["elsewhere"]
        told = client.post("/edit", json=setting("Refund an order", "No", name="shop/pay/refund"))
        assert told.status_code == 409
    assert path.read_text() == TEXT.replace("Refund an order", "Refund all").replace(
        '"Pay by card" ', '"Mine" '
    )


def test_no_link_leads_out_of_the_folder_that_is_served(folder):
    """A link beside the backlog is no asset, whatever it points at."""
    (folder / "assets").symlink_to("/etc")
    with running_page(folder) as (address, _), visitor(address) as client:
        for name in ("passwd", "..%2f..%2fpasswd", "%2e%2e/%2e%2e/backlog.yaml", "hostname"):
            assert client.get(f"/assets/{name}").status_code == 404


def test_another_host_is_refused_unless_the_person_knows(folder):
    found = review(folder, "--no-open", "--host", EVERYWHERE)
    assert found.returncode == 5
    assert "--i-know" in found.stderr


def test_with_i_know_it_is_served_and_still_wants_the_token(folder):
    with running_page(folder, "--host", EVERYWHERE, "--i-know") as (address, _):
        port = urlsplit(address).port
        assert httpx.get(f"http://127.0.0.1:{port}/").status_code == 401
        headers = {"x-r2b-token": TOKEN, "host": f"evil.example:{port}"}
        assert httpx.get(f"http://127.0.0.1:{port}/", headers=headers).status_code == 421


def test_a_missing_backlog_is_said_before_anything_is_served(tmp_path):
    found = review(tmp_path, "--no-open")
    assert found.returncode == 4
    assert "backlog.yaml" in found.stderr


def test_a_static_page_and_its_decisions_go_through_the_command_line(folder):
    assert review(folder, "--static", "page.html").returncode == 0
    page = (folder / "page.html").read_text()
    assert "http://" not in page.replace("http://www.w3.org", "")
    edits = [setting("Pay by card", "Mine"), setting("Other", "Lost", name="shop/free")]
    content = {"format": "r2b-decisions", "version": 1, "base": "x", "edits": edits}
    (folder / "d.json").write_text(json.dumps(content))
    dry = review(folder, "--apply", "d.json", "--dry-run")
    assert (folder / "backlog.yaml").read_text() == TEXT
    found = review(folder, "--apply", "d.json")
    assert found.stdout == dry.stdout
    assert found.returncode == 1
    assert "1 of 2 decisions" in found.stdout
    assert "Lost" in found.stdout
    assert "R708" in found.stderr
    assert '"Mine"' in (folder / "backlog.yaml").read_text()


def test_a_broken_backlog_gives_no_static_page(folder):
    (folder / "backlog.yaml").write_text("stories: [")
    found = review(folder, "--static", "page.html")
    assert found.returncode == 1
    assert not (folder / "page.html").exists()


def test_a_push_shows_its_changes_and_sends_only_what_was_shown(folder):
    (folder / "r2b.yaml").write_text("tracker: {kind: jira, jira: {project: DEMO}}\n")
    with (
        sandbox() as env,
        running_page(folder, env=env) as (address, _),
        visitor(address) as client,
    ):
        client.timeout = 60
        shown = client.post("/push", json={}).json()
        assert shown["changed"], shown
        assert "Pay by card" in shown["html"]
        client.post("/edit", json=setting("Pay by card", "Renamed"))
        assert not client.post("/push/apply", json={"shown": shown["shown"]}).json()["done"]
        shown = client.post("/push", json={}).json()
        with client.stream("GET", "/events") as events:
            lines = events.iter_lines()
            next(lines)
            sent = client.post("/push/apply", json={"shown": shown["shown"]}).json()
            assert sent["done"], sent
            while next(lines) != "event: progress":
                pass
            told = json.loads(next(lines).removeprefix("data: "))
        assert 0 <= told["done"] <= told["total"]
        assert told["total"] > 0
        assert not client.post("/push", json={}).json()["changed"]


def test_a_push_without_a_tracker_says_what_is_missing(folder):
    with running_page(folder, env={"JIRA_URL": ""}) as (address, _), visitor(address) as client:
        answer = client.post("/push", json={})
        assert answer.status_code == 422
        assert answer.json()["findings"][0]["message"]
