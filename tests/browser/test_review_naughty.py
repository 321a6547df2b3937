"""Hostile texts in every field of roadmap, backlog and settings: no script of theirs runs."""

from datetime import date

import pytest
from naughty_backlogs import ATTACKS, big_list, write_naughty
from playwright.sync_api import expect
from served import served

from roadmap2backlog.web.offline import offline_page

pytestmark = pytest.mark.browser
TABS = ("timeline", "sprints", "forecast", "graph")


def stirred(page, stories=12):
    """Open, search, draw and list everything; the fixture looks whether a script ran."""
    for number in range(stories):
        opener = page.locator(".row .open").nth(number)
        opener.click()
        expect(page.locator("#editor")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator("#editor")).to_be_hidden()
    page.locator(".row .open").first.click()
    for name in ("Split…", "Merge…"):
        page.get_by_role("button", name=name).click()
        expect(page.locator("dialog[open]")).to_be_visible()
        page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    for name in TABS:
        page.locator(f"[data-tab={name}]").click()
        expect(page.locator("#sight h2").first).to_be_visible(timeout=40_000)
    page.locator("[data-tab=backlog]").click()
    page.get_by_role("searchbox", name="Search").fill(ATTACKS[0])
    page.wait_for_timeout(300)
    assert page.locator("img, iframe, object, embed, a[href^='javascript']").count() == 0
    assert page.evaluate("window.__ran") == []


def test_no_text_runs_on_the_page_or_is_lost(visit, tmp_path):
    words = big_list(70)
    with served(write_naughty(tmp_path, words)) as client:
        page = visit(str(client.base_url))
        assert page.locator("#matches").text_content().startswith(f"{len(words)} of")
        stirred(page)


@pytest.mark.parametrize("attack", ATTACKS[:4])
def test_an_attack_in_every_field_stays_text_even_after_an_edit(visit, tmp_path, attack):
    path = write_naughty(tmp_path, [attack] * 3)
    with served(path) as client:
        page = visit(str(client.base_url))
        page.locator(".row .open").first.click()
        for name in ("title", "story", "persona", "labels", "notes"):
            page.locator(f"#editor [name={name}]").fill(f"{attack} again")
        page.locator("#new-question").fill(attack + "?")
        page.keyboard.press("Enter")
        page.keyboard.press("Control+s")
        expect(page.locator("#says")).to_contain_text("Saved")
        expect(page.locator(".row .open").first).to_have_text(f"{attack} again")
        page.keyboard.press("Escape")
        expect(page.locator("#editor")).to_be_hidden()
        stirred(page, 2)


def test_no_text_runs_on_the_offline_page(visit, tmp_path):
    text, findings = offline_page(write_naughty(tmp_path, big_list(70)), date(2027, 1, 4))
    assert text, findings
    (tmp_path / "page.html").write_text(text, encoding="utf-8")
    page = visit((tmp_path / "page.html").as_uri())
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    stirred(page)
