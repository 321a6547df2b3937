"""A Chromium driven from outside, and the page it looks at."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from naughty_backlogs import HOOK
from playwright.sync_api import sync_playwright
from reviewed import TEXT, TOKEN
from served import served

from roadmap2backlog.web.offline import offline_page

ROADMAP = """\
initiatives:
  - id: shop
    title: Shop
    capabilities:
      - {id: pay, title: Paying, stories: [{id: card, title: Pay by card}]}
      - Search the catalogue
"""


@pytest.fixture(scope="session")
def chromium():
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        pytest.skip("no Chromium here")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe(tmp_path_factory):
    """The text of axe-core, from npm."""
    folder = tmp_path_factory.mktemp("axe")
    npm = shutil.which("npm")
    command = [
        str(npm),
        "install",
        "--silent",
        "--no-audit",
        "--no-fund",
        "--prefix",
        str(folder),
        "axe-core",
    ]
    done = (
        npm
        and subprocess.run(command, capture_output=True, timeout=120, check=False).returncode == 0
    )
    if not done:
        pytest.skip("axe-core cannot be had here")
    return (folder / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "backlog.yaml").write_text(TEXT)
    (tmp_path / "roadmap.yaml").write_text(ROADMAP)
    return tmp_path


@pytest.fixture
def offline(folder):
    """The address of the page that needs no server."""
    text, _ = offline_page(folder / "backlog.yaml", date(2027, 1, 4))
    (folder / "page.html").write_text(text)
    return (folder / "page.html").as_uri()


@pytest.fixture
def server(folder):
    with served(folder / "backlog.yaml") as client:
        yield str(client.base_url)


@pytest.fixture
def visit(chromium):
    """Return a function that opens the page as one more person; no error may reach the console."""
    contexts, errors = [], []

    def open_page(address, width=1280, height=900):
        context = chromium.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on(
            "console",
            lambda told: (
                errors.append(told.text)
                if told.type == "error" and not expected(told.text)
                else None
            ),
        )
        page.add_init_script(HOOK)
        page.goto(address if address.startswith("file:") else f"{address}/?token={TOKEN}")
        page.wait_for_selector("body[data-ready='1']")
        return page

    yield open_page
    found = list(errors)
    for context in contexts:
        for page in context.pages:
            found += page.evaluate("window.__ran")
        context.close()
    assert not found


def expected(words):
    """Return whether the console only says that the server refused something, as it should."""
    return "status of 409" in words or "status of 422" in words


@pytest.fixture
def page(visit, server):
    return visit(server)


@pytest.fixture
def written(folder) -> Path:
    return folder / "backlog.yaml"
