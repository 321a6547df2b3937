"""The report page in Chromium: nothing runs but its own script, and everybody can read it."""

import shutil
import subprocess
from pathlib import Path

import pytest
from report_subjects import EXAMPLES, example, naughty, planned
from shared_data import shared_data

from roadmap2backlog.reporting.page import render_page

pytestmark = pytest.mark.browser
CHROMIUM = "/usr/bin/chromium"
ATTACKS = (
    "<script>document.title='owned'</script>", "\"><img src=x onerror=\"document.title='owned'\">",
    "</style></title><script>document.title='owned'</script>", "<svg/onload=\"document.title='owned'\">",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser():
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- not without Chromium

    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def axe(tmp_path_factory):
    """Return axe-core's script from npm, or skip with a counted reason."""
    npm = shutil.which("npm")
    folder = tmp_path_factory.mktemp("axe")
    script = folder / "node_modules/axe-core/axe.min.js"
    if npm:
        command = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(folder), "axe-core@4"]
        subprocess.run(command, capture_output=True, check=False, timeout=120)
    if not script.exists():
        pytest.skip("axe-core cannot be installed from npm")
    return script.read_text(encoding="utf-8")


@pytest.fixture
def opened(browser, tmp_path):
    """Return a function that opens a subject's page; console errors and requests fail the test."""
    complaints, pages = [], []

    def open_page(subject, width=1280, **options):
        path = tmp_path / "report.html"
        path.write_text(render_page(subject), encoding="utf-8")
        page = browser.new_page(viewport={"width": width, "height": 900}, **options)
        pages.append(page)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request", lambda r: r.url.startswith(("file:", "data:")) or complaints.append(r.url)
        )
        page.goto(path.as_uri())
        if options.get("java_script_enabled", True):
            page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield open_page
    for page in pages:
        page.close()
    assert not complaints


def shop():
    return example(EXAMPLES / "shop" / "backlog.yaml")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_serious(opened, axe, width, scheme):
    for subject in (shop(), naughty("x")):
        page = opened(subject, width, color_scheme=scheme)
        page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
        # The debugger's own evaluation is not held by the page's policy.
        page.evaluate(axe)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        bad = [
            (v["id"], v["nodes"][0]["html"][:200], v["nodes"][0]["failureSummary"][:300])
            for v in found["violations"]
            if v["impact"] in {"serious", "critical"}
        ]
        assert not bad


@pytest.mark.parametrize("text", ATTACKS)
def test_no_script_of_a_title_runs(opened, text):
    page = opened(naughty(text))
    page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
    assert page.title() != "owned"
    assert page.locator("script").count() == 1
    assert page.locator("img").count() == 0


def test_no_naughty_string_runs_or_breaks_the_page(opened):
    lines = shared_data("blns", "blns.txt").read_text(encoding="utf-8").split("\n")
    texts = [line for line in lines if line.strip() and not line.startswith("#")]
    page = opened(naughty(" ".join(texts)[:20_000]))
    page.on("dialog", lambda _: pytest.fail("a script ran"))
    assert page.locator("script").count() == 1


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("stories", [20, 300, pytest.param(2000, marks=pytest.mark.slow)])
def test_no_page_scrolls_sideways(opened, stories, width):
    page = opened(planned(stories), width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("#stories > li").count() == stories


def test_search_and_filters_show_what_matches(opened):
    page = opened(shop())
    page.keyboard.press("/")
    page.keyboard.type("invoice")
    found = page.locator("#stories > li:visible").all_text_contents()
    assert 0 < len(found) < 33
    assert all("invoice" in words.lower() for words in found)
    page.keyboard.press("Escape")
    page.locator("[data-by=status]").select_option("draft")
    assert page.locator("#stories > li:visible").count() == 33
    page.locator("#search").fill("no such thing")
    page.locator("#reset").click()
    assert page.locator("#stories > li:visible").count() == 33


def test_keys_walk_through_the_stories_and_open_one(opened):
    page = opened(shop())
    for key in ("j", "j", "Enter"):
        page.keyboard.press(key)
    assert page.locator("#stories > li:has(details[open])").get_attribute("id") == "s2"
    page.keyboard.press("?")
    assert page.locator("dialog[open]").count() == 1


def test_a_box_of_the_graph_leads_to_its_own_neighbourhood(opened):
    page = opened(shop())
    other = page.locator("#neighbours .node:not(.centre)").first
    rank = other.get_attribute("data-draw")
    other.click()
    assert page.locator("#neighbours .node.centre").get_attribute("data-draw") == rank
    assert page.locator("#centre").input_value() == rank


def test_the_button_turns_dark_mode_on_and_off(opened):
    page = opened(shop(), color_scheme="light")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("#theme-button").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before


def test_without_scripts_everything_can_be_read(opened):
    page = opened(shop(), java_script_enabled=False)
    assert page.locator("#stories > li:visible").count() == 33
    assert page.locator("[data-script]:visible").count() == 0
