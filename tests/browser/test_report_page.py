"""The report page in Chromium: nothing runs but its own script, and everybody can read it."""

import pytest
from naughty_backlogs import ATTACKS, HOOK, big_list
from report_subjects import EXAMPLES, example, naughty, planned

from roadmap2backlog.reporting.page import render_page

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(chromium, tmp_path):
    """Return a function that opens a subject's page; console errors and requests fail the test."""
    complaints, pages = [], []

    def open_page(subject, width=1280, **options):
        path = tmp_path / "report.html"
        path.write_text(render_page(subject), encoding="utf-8")
        page = chromium.new_page(viewport={"width": width, "height": 900}, **options)
        pages.append(page)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request", lambda r: r.url.startswith(("file:", "data:")) or complaints.append(r.url)
        )
        page.add_init_script(HOOK)
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


BIG = [pytest.param(lambda: planned(300), marks=pytest.mark.slow, id="300"),
       pytest.param(lambda: planned(2000), marks=pytest.mark.slow, id="2000")]  # fmt: skip


MANY = ", ".join(f"{one}:nth-child(n+60)" for one in (
    "#stories > li", ".sprint", ".trace tbody tr", "#centre option", "#roadmap tbody tr"))  # fmt: skip


@pytest.mark.parametrize("subject", [shop, lambda: naughty("x"), *BIG])
def test_axe_finds_nothing_serious(opened, axe, subject):
    """Every section is there: the naughty subject has progress, the big ones plans."""
    page = opened(subject())
    # The debugger's own evaluation is not held by the page's policy.
    page.evaluate(axe + ";void 0")
    # Rows and cards are all alike: of thousands the first are kept, else axe takes an hour.
    page.evaluate(f"document.querySelectorAll('{MANY}').forEach((one) => one.remove())")
    page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
    for scheme, width in (("light", 1280), ("dark", 1280), ("light", 390), ("dark", 390)):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        bad = [
            (v["id"], v["nodes"][0]["html"][:200], v["nodes"][0]["failureSummary"][:300])
            for v in found["violations"]
            if v["impact"] in {"serious", "critical"}
        ]
        assert not bad, (scheme, width)


@pytest.mark.parametrize("text", ATTACKS)
def test_no_script_of_a_text_runs(opened, text):
    page = opened(naughty(text))
    stirred(page)


def test_no_naughty_string_runs_or_breaks_the_page(opened):
    words = big_list(0)
    page = opened(naughty(*words))
    assert page.locator("#stories > li").count() == len(words) + 1
    stirred(page)


def stirred(page):
    """Open, draw and search everything; nothing but the page's own script may have run."""
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
    for rank in (1, 2):
        page.locator("#centre").select_option(str(rank))
    page.locator("#search").fill("<script>alert(9)</script>")
    page.keyboard.press("Escape")
    page.evaluate(
        "[...document.querySelectorAll('[data-draw]')].slice(0, 12).forEach((one) => one.dispatchEvent(new MouseEvent('click', {bubbles: true})))"
    )
    assert page.evaluate("window.__ran") == []
    assert page.locator("script").count() == 1
    assert page.locator("img, iframe, object, embed, a[href^='javascript']").count() == 0


def test_the_picture_of_dependencies_starts_where_there_is_something_to_see(opened):
    page = opened(shop())
    assert page.locator("#neighbours .node").count() > 1


@pytest.mark.parametrize("width", [1280, 390])
def test_titles_stay_inside_their_boxes(opened, width):
    page = opened(naughty("Letters " * 9, "W" * 90, "漢字" * 40), width)
    for rank in range(1, 3):
        page.locator("#centre").select_option(str(rank))
        sticking_out = page.evaluate("""[...document.querySelectorAll('#neighbours .node')].filter(
            (node) => { const box = node.querySelector('rect').getBoundingClientRect();
              return [...node.querySelectorAll('text')].some(
                (text) => text.getBoundingClientRect().right > box.right - 4); }).length""")
        assert sticking_out == 0


@pytest.mark.parametrize("width", [1280, 390])
def test_what_is_next_why_and_when_stands_on_the_first_screen(opened, width):
    page = opened(shop(), width)
    for part in ("h3", ".why", ".when"):
        box = page.locator(f".upcoming li:first-child {part}").bounding_box()
        assert box["y"] + box["height"] <= 900
    for link in page.locator("nav li a").all():
        box = link.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


@pytest.mark.parametrize(("width", "opened_table"), [(1280, False), (390, True)])
def test_a_phone_shows_the_dates_as_a_table_at_once(opened, width, opened_table):
    """There the picture of dates is wider than the screen."""
    page = opened(shop(), width)
    assert page.locator("#forecast td").first.is_visible() is opened_table


@pytest.mark.parametrize("anchor", ["dependencies", "plan"])
def test_a_link_of_the_navigation_lands_where_it_says(opened, anchor):
    page = opened(planned(300), 390)
    page.locator(f"nav a[href='#{anchor}']").click()
    page.wait_for_timeout(300)
    assert abs(page.locator(f"#{anchor}").bounding_box()["y"]) < 120


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


def settled(page, selector):
    """Wait until a part stands still: rows above it take their height when first drawn."""
    page.wait_for_function(
        """async (selector) => {
            const frame = () => new Promise((done) => requestAnimationFrame(done));
            const place = () => document.querySelector(selector).getBoundingClientRect().top;
            for (let still = 0, before = place(); still < 10; ) {
                await frame();
                still = place() === before ? still + 1 : 0;
                before = place();
            }
            return true;
        }""",
        arg=selector,
    )


def test_a_box_of_the_graph_leads_to_its_own_neighbourhood(opened):
    page = opened(shop())
    page.locator("nav a[href='#dependencies']").click()
    settled(page, "#neighbours")
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
