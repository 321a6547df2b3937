"""The whole review page with the keyboard alone; the focus is never lost."""

import pytest
from playwright.sync_api import expect
from reviewed import CARD, FREE, INVOICE, TEXT, backlog_of, ids, story

pytestmark = pytest.mark.browser
HERE = """() => { const one = document.activeElement;
  return one === document.body ? "" : one.getAttribute("aria-label") || one.labels?.[0]?.innerText?.trim() || one.innerText?.trim() || one.id; }"""


def tab_to(page, words, *, back=False):
    """Press Tab until something whose name has the words holds the focus."""
    for _ in range(140):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        if words in (page.evaluate(HERE) or ""):
            return
    pytest.fail(f"Tab does not reach {words}")


def pressed(page, words, *, back=False):
    """Reach something by Tab, press Enter; the focus must be somewhere afterwards."""
    tab_to(page, words, back=back)
    page.keyboard.press("Enter")
    settled(page)


def settled(page):
    page.wait_for_selector("body[data-busy='0']")
    page.wait_for_timeout(50)
    assert page.evaluate(HERE), "the focus is lost"


def opened(page, name):
    page.locator(f'.row[data-id="{name}"] .open').focus()
    page.keyboard.press("Enter")
    expect(page.locator("#editor-title")).to_be_focused()


def now(written):
    return backlog_of(written.read_text())


def test_a_story_goes_through_its_life(page, written):
    opened(page, CARD)
    tab_to(page, "question is settled")
    page.keyboard.press("Enter")
    settled(page)
    expect(page.locator(".flag")).to_have_count(0)
    for answer in ("All", "Ours"):
        tab_to(page, "Answer to:")
        page.keyboard.type(answer)
        page.keyboard.press("Enter")
        settled(page)
    tab_to(page, "Add a criterion", back=True)
    tab_to(page, "Remove", back=True)
    page.keyboard.press("Enter")
    settled(page)
    tab_to(page, "Find a story to wait for")
    page.keyboard.type("else")
    expect(page.locator("#wait-found li")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+s")
    settled(page)
    card = story(now(written), CARD)
    assert (card.depends_on, card.questions, len(card.acceptance)) == ((FREE,), (), 1)
    for words, status in (
        ("Mark ready", "ready"),
        ("Back to draft", "draft"),
        ("Drop", "dropped"),
        ("Bring back", "draft"),
    ):
        pressed(page, words)
        assert story(now(written), CARD).status == status
    pressed(page, "Pin here")
    assert story(now(written), CARD).pinned
    page.keyboard.press("Escape")
    expect(page.locator(f'.row[data-id="{CARD}"] .open')).to_be_focused()


def test_dialogs_split_merge_add_and_give_the_focus_back(page, written):
    opened(page, INVOICE)
    pressed(page, "Split…")
    tab_to(page, "Second story")
    page.keyboard.type("Send reminders")
    page.keyboard.press("Enter")
    expect(page.locator("#split-dialog")).to_be_hidden()
    settled(page)
    pressed(page, "Merge…")
    page.keyboard.type("reminders")
    expect(page.locator("#merge-found button")).to_have_count(1)
    pressed(page, "Send reminders")
    expect(page.locator("#merge-dialog")).to_be_hidden()
    settled(page)
    assert story(now(written), "shop/pay/send-reminders").status == "dropped"
    page.keyboard.press("Escape")
    pressed(page, "New story", back=True)
    page.keyboard.type("Look around")
    page.keyboard.press("Enter")
    expect(page.locator("#editor-title")).to_have_text("Look around")
    settled(page)


def test_undo_and_redo_keep_the_focus_when_they_run_out(page, written):
    opened(page, FREE)
    pressed(page, "Drop")
    page.keyboard.press("Escape")
    pressed(page, "Undo", back=True)
    expect(page.locator("#redo")).to_be_focused()
    assert written.read_text() == TEXT
    page.keyboard.press("Enter")
    expect(page.locator("#undo")).to_be_focused()


def test_a_refused_move_offers_both_and_the_place_is_told(page, written):
    page.locator(f'.row[data-id="{INVOICE}"] .open').focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.get_by_role("button", name="Move both")).to_be_focused()
    page.keyboard.press("Enter")
    settled(page)
    expect(page.locator("#says")).to_contain_text("is at place")
    opened(page, FREE)
    tab_to(page, "Move to place")
    page.keyboard.press("Control+a")
    page.keyboard.type("1")
    page.keyboard.press("Enter")
    settled(page)
    assert ids(now(written))[0] == FREE


def test_every_view_is_reached_and_left(page):
    for name, words in (
        ("Timeline", "Roadmap"),
        ("Sprints", "Sprints"),
        ("Forecast", "Dates"),
        ("Dependencies", "Dependencies"),
    ):
        page.locator("body").press("Home")
        page.evaluate("document.activeElement.blur()")
        pressed(page, name)
        expect(page.locator("#sight h2")).to_have_text(words)
    pressed(page, "Pay by card")
    expect(page.locator(f'#editor[data-id="{CARD}"]')).to_be_visible()
