"""Every flow of the review page, in a real browser."""

import json
from datetime import date

import pytest
import yaml
from playwright.sync_api import expect
from report_subjects import planned
from reviewed import CARD, COMMENTS, FREE, INVOICE, REFUND, TEXT, backlog_of, ids, story
from served import served

from roadmap2backlog.merging.document import fresh_text
from roadmap2backlog.pipeline.reviewing.decisions import apply_decisions
from roadmap2backlog.web.offline import offline_page

pytestmark = pytest.mark.browser
NAUGHTY = "<img src=x onerror=alert(1)> \u202eabc 👩‍👩‍👧 {{7*7}} ': # | %s Ω≈ç"


def row(page, name):
    return page.locator(f'.row[data-id="{name}"]')


def opened(page, name):
    row(page, name).locator(".open").click()
    expect(page.locator(f'#editor[data-id="{name}"]')).to_be_visible()


def saved(page):
    page.evaluate("document.querySelector('#says').textContent = ''")
    page.keyboard.press("Control+s")
    expect(page.locator("#says")).to_contain_text("Saved")


def now(written):
    return backlog_of(written.read_text())


def test_a_story_is_edited_in_place_and_comments_stay(page, written):
    opened(page, CARD)
    page.locator("#editor [name=title]").fill(NAUGHTY)
    page.locator("#editor [name=points]").fill("8")
    saved(page)
    card = story(now(written), CARD)
    assert (card.title, card.points) == (NAUGHTY, 8)
    assert all(comment in written.read_text() for comment in COMMENTS)
    expect(row(page, CARD).locator(".open")).to_have_text(NAUGHTY)


def test_criteria_are_checked_before_they_are_saved(page, written):
    opened(page, CARD)
    page.get_by_role("button", name="Add a criterion").click()
    page.locator(".criterion").last.locator("[name=given]").fill("a basket")
    page.keyboard.press("Control+s")
    expect(page.locator("#editor-problems")).to_contain_text("When is missing")
    page.locator(".criterion").last.locator("[name=when]").fill("I pay")
    page.locator(".criterion").last.locator("[name=then]").fill("it is mine")
    saved(page)
    assert story(now(written), CARD).acceptance[2].then == "it is mine"


def test_ready_is_refused_with_what_is_missing_and_granted_when_it_is_there(page, written):
    opened(page, CARD)
    page.get_by_role("button", name="Mark ready").click()
    expect(page.locator("#editor-problems")).to_contain_text("criterion 2 is a stub")
    opened(page, INVOICE)
    page.get_by_role("button", name="Mark ready").click()
    expect(row(page, INVOICE).locator(".status")).to_have_text("ready")
    assert story(now(written), INVOICE).status == "ready"


def test_a_question_is_answered_and_its_flag_accepted(page, written):
    opened(page, CARD)
    page.get_by_role("textbox", name="Answer to: Which cards?").fill("All of them")
    page.keyboard.press("Enter")
    expect(page.locator("#questions li")).to_have_count(1)
    page.locator("#editor-flags button").click()
    expect(page.locator(".flag")).to_have_count(0)
    card = story(now(written), CARD)
    assert card.notes == ("Which cards? — All of them",)
    assert card.flags == ()


def test_a_dependency_is_found_by_typing_and_taken_away_again(page, written):
    opened(page, FREE)
    page.get_by_role("combobox", name="Find a story to wait for").fill("refund")
    expect(page.locator("#wait-found li")).to_have_count(1)
    page.keyboard.press("Enter")
    saved(page)
    assert story(now(written), FREE).depends_on == (REFUND,)
    page.get_by_role("button", name="No longer wait for Refund an order").click()
    saved(page)
    assert story(now(written), FREE).depends_on == ()


def test_a_split_and_a_merge_keep_the_links(page, written):
    opened(page, INVOICE)
    page.get_by_role("button", name="Split…").click()
    dialog = page.locator("#split-dialog")
    dialog.locator("[name=title]").fill("Send reminders")
    dialog.get_by_role("button", name="Split").click()
    expect(row(page, "shop/pay/send-reminders")).to_be_visible()
    assert story(now(written), REFUND).depends_on == (INVOICE, "shop/pay/send-reminders")
    page.get_by_role("button", name="Merge…").click()
    page.locator("#merge-dialog [name=search]").fill("reminders")
    expect(page.locator("#merge-found button")).to_have_count(1)
    page.locator("#merge-found button").click()
    expect(row(page, "shop/pay/send-reminders").locator(".status")).to_have_text("dropped")
    assert story(now(written), REFUND).depends_on == (INVOICE,)


def test_undo_and_redo_give_the_very_bytes(page, written):
    opened(page, FREE)
    page.get_by_role("button", name="Drop", exact=True).click()
    expect(row(page, FREE).locator(".status")).to_have_text("dropped")
    dropped = written.read_text()
    page.locator("#undo").click()
    expect(row(page, FREE).locator(".status")).to_have_text("draft")
    assert written.read_text() == TEXT
    page.locator("#redo").click()
    expect(row(page, FREE).locator(".status")).to_have_text("dropped")
    assert written.read_text() == dropped


def test_keyboard_alone_goes_opens_moves_and_saves(page, written):
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    row(page, CARD).locator(".open").focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Alt+ArrowUp")
    expect(row(page, FREE)).to_have_attribute("data-rank", "3")
    expect(row(page, FREE).locator(".open")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#editor-title")).to_be_focused()
    while page.evaluate("document.activeElement.name") != "title":
        page.keyboard.press("Tab")
    page.keyboard.type("!")
    saved(page)
    page.keyboard.press("Escape")
    expect(row(page, FREE).locator(".open")).to_be_focused()
    assert ids(now(written)) == [CARD, INVOICE, FREE, REFUND]
    assert story(now(written), FREE).title.endswith("!") or story(now(written), FREE).title == "!"


def test_a_move_against_a_dependency_names_the_story_and_can_move_both(page, written):
    row(page, FREE).locator(".open").focus()
    for rank in ("3", "2", "1"):
        page.keyboard.press("Alt+ArrowUp")
        expect(row(page, FREE)).to_have_attribute("data-rank", rank)
    row(page, INVOICE).drag_to(row(page, FREE), target_position={"x": 60, "y": 4})
    expect(page.locator("#refusal")).to_contain_text("Pay by card")
    assert ids(now(written))[0] == FREE
    page.get_by_role("button", name="Move both").click()
    expect(row(page, CARD)).to_have_attribute("data-rank", "1")
    assert ids(now(written)) == [CARD, INVOICE, FREE, REFUND]


def test_drag_and_drop_moves_and_the_cost_is_told(page, written):
    expect(page.locator("#cost")).not_to_have_text("…")
    row(page, FREE).drag_to(row(page, CARD), target_position={"x": 60, "y": 4})
    expect(row(page, FREE)).to_have_attribute("data-rank", "1")
    assert ids(now(written))[0] == FREE
    assert story(now(written), FREE).pinned
    expect(page.locator("#cost")).to_contain_text("order")


def test_search_and_filters_choose_stories(page):
    page.get_by_label("Any sprint").focus()
    expect(page.get_by_label("Any sprint").locator("option")).not_to_have_count(1)
    page.get_by_role("searchbox", name="Search").fill("invoice")
    expect(page.locator(".row")).to_have_count(1)
    page.get_by_role("searchbox", name="Search").fill("nothing like it")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".row")).to_have_count(4)
    page.get_by_label("Show").select_option("questions")
    expect(page.locator(".row")).to_have_count(1)


def test_what_one_person_does_appears_at_the_other_and_a_clash_is_shown(visit, server, written):
    po, pm = visit(server), visit(server)
    for page in (po, pm):
        expect(page.locator("body")).to_have_attribute("data-live", "1")
    opened(pm, CARD)
    pm.locator("#editor [name=title]").fill("The PM's title")
    opened(po, CARD)
    po.locator("#editor [name=title]").fill("The PO's title")
    saved(po)
    expect(row(pm, CARD).locator(".open")).to_have_text("The PO's title")
    expect(pm.locator("#editor-notice")).to_contain_text("Your words are still here")
    pm.keyboard.press("Control+s")
    dialog = pm.locator("#clash-dialog")
    expect(dialog).to_contain_text("The PM's title")
    expect(dialog).to_contain_text("The PO's title")
    dialog.locator("input[value=mine]").check()
    dialog.get_by_role("button", name="Save my choice").click()
    expect(row(po, CARD).locator(".open")).to_have_text("The PM's title")
    assert story(now(written), CARD).title == "The PM's title"


def test_a_file_changed_on_the_disk_is_shown_and_merged_with_unsaved_words(page, written):
    expect(page.locator("body")).to_have_attribute("data-live", "1")
    opened(page, CARD)
    page.locator("#editor [name=title]").fill("Mine")
    written.write_text(TEXT.replace("points: 3", "points: 13  # estimated"))
    expect(row(page, CARD).locator(".points")).to_have_text("13")
    saved(page)
    text = written.read_text()
    assert "13  # estimated" in text
    assert story(backlog_of(text), CARD).title == "Mine"


def test_views_are_drawn_and_lead_back_to_the_story(page):
    for name, words in (("timeline", "Roadmap"), ("forecast", "Dates"), ("graph", "Dependencies")):
        page.locator(f"[data-tab={name}]").click()
        expect(page.locator("#sight h2")).to_have_text(words)
        expect(page.locator("#sight svg").first).to_be_visible()
    page.locator("[data-tab=sprints]").click()
    page.locator("#sight").get_by_role("link", name="Pay by card").click()
    expect(page.locator(f'#editor[data-id="{CARD}"]')).to_be_visible()


def test_views_follow_each_edit(page, written):
    expect(page.locator("body")).to_have_attribute("data-live", "1")
    page.locator("[data-tab=sprints]").click()
    expect(page.locator("#sight")).to_contain_text("Pay by invoice")
    written.write_text(written.read_text().replace("Pay by invoice", "Pay by bill"))
    expect(page.locator("#sight")).to_contain_text("Pay by bill")
    page.locator("[data-tab=graph]").click()
    page.locator("#centre").select_option("3")
    expect(page.locator("#neighbours .centre")).to_contain_text("Refund")
    written.write_text(written.read_text().replace("Refund an order", "Refund everything"))
    expect(page.locator("#neighbours .centre")).to_contain_text("Refund everything")


def test_epic_value_and_pin_are_edited(page, written):
    opened(page, FREE)
    page.locator("#editor [name=epic]").select_option("shop/pay")
    page.get_by_label("Value", exact=True).fill("21")
    saved(page)
    page.get_by_role("button", name="Pin here").click()
    expect(page.get_by_role("button", name="Unpin")).to_be_visible()
    free = story(now(written), FREE)
    assert (free.epic, free.value, free.pinned) == ("shop/pay", 21, True)
    page.get_by_role("button", name="Unpin").click()
    expect(page.get_by_role("button", name="Pin here")).to_be_visible()
    page.get_by_label("Value", exact=True).fill("")
    saved(page)
    free = story(now(written), FREE)
    assert (free.value, free.pinned) == (None, False)


def test_what_was_done_can_be_undone_after_a_reload(page, written):
    opened(page, FREE)
    page.get_by_role("button", name="Drop", exact=True).click()
    expect(row(page, FREE).locator(".status")).to_have_text("dropped")
    page.reload()
    page.wait_for_selector("body[data-ready='1']")
    page.locator("#undo").click()
    expect(row(page, FREE).locator(".status")).to_have_text("draft")
    assert written.read_text() == TEXT


def test_a_rebuild_shows_its_changes_first(page, written):
    page.locator("#rebuild").click()
    dialog = page.locator("#changes-dialog")
    expect(dialog).to_contain_text("Search the catalogue")
    assert "catalogue" not in written.read_text()
    dialog.get_by_role("button", name="Rebuild").click()
    expect(dialog).to_be_hidden()
    expect(page.locator(".rows")).to_contain_text("Search the catalogue")
    assert all(comment in written.read_text() for comment in COMMENTS)


def test_decisions_of_the_offline_page_come_back(visit, offline, folder, written):
    page = visit(offline)
    opened(page, CARD)
    page.locator("#editor [name=title]").fill(NAUGHTY)
    saved(page)
    page.keyboard.press("Escape")
    row(page, FREE).locator(".open").focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(row(page, FREE)).to_have_attribute("data-rank", "3")
    opened(page, INVOICE)
    page.get_by_role("button", name="Split…").click()
    page.locator("#split-dialog [name=title]").fill("Send reminders")
    page.locator("#split-dialog").get_by_role("button", name="Split").click()
    expect(row(page, "shop/pay/send-reminders")).to_be_visible()
    page.reload()
    expect(row(page, CARD).locator(".open")).to_have_text(NAUGHTY)
    with page.expect_download() as download:
        page.locator("#download").click()
    download.value.save_as(folder / "decisions.json")
    assert len(json.loads((folder / "decisions.json").read_text())["edits"]) == 3
    applied = apply_decisions(str(written), str(folder / "decisions.json"))
    assert not applied.failed
    assert story(now(written), CARD).title == NAUGHTY
    assert ids(now(written)) == [CARD, INVOICE, "shop/pay/send-reminders", FREE, REFUND]


def test_the_offline_page_asks_nobody_for_anything(chromium, offline):
    context = chromium.new_context(offline=True)
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(offline)
    page.wait_for_selector("body[data-ready='1']")
    for name in ("timeline", "sprints", "forecast", "graph"):
        page.locator(f"[data-tab={name}]").click()
    context.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


def serious(page, axe):
    page.add_init_script(axe)
    page.evaluate(axe + ";void 0")
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        (one["id"], [node["html"][:200] for node in one["nodes"]])
        for one in found["violations"]
        if one["impact"] in {"serious", "critical"}
    ]


def big_folder(folder):
    """Write a planned backlog of 300 stories with its teams."""
    subject = planned(300)
    teams = [one.model_dump(mode="json", exclude_defaults=True) for one in subject.settings.teams]
    (folder / "r2b.yaml").write_text(yaml.safe_dump({"version": 1, "teams": teams}))
    (folder / "backlog.yaml").write_text(fresh_text(subject.backlog))


@pytest.mark.slow
@pytest.mark.parametrize("size", ["small", "big", "offline"])
def test_no_serious_barrier_stands_in_the_way(visit, folder, axe, size):
    if size == "big":
        big_folder(folder)
    with served(folder / "backlog.yaml") as client:
        if size == "offline":
            text, _ = offline_page(folder / "backlog.yaml", date(2027, 1, 4))
            (folder / "page.html").write_text(text)
        address = (folder / "page.html").as_uri() if size == "offline" else str(client.base_url)
        for scheme in ("light", "dark"):
            for width in (1280, 390):
                page = visit(address, width=width)
                page.set_default_timeout(60_000)
                page.emulate_media(color_scheme=scheme)
                everywhere(page, axe)


def everywhere(page, axe):
    """Hold every state of the page against axe."""
    assert serious(page, axe) == []
    page.locator(".row .open").nth(1).click()
    expect(page.locator("#editor")).to_be_visible()
    assert serious(page, axe) == []
    for name in ("Split…", "Merge…"):
        page.get_by_role("button", name=name).click()
        assert serious(page, axe) == []
        page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="New story").click()
    assert serious(page, axe) == []
    page.keyboard.press("Escape")
    for name in ("timeline", "sprints", "forecast", "graph"):
        page.locator(f"[data-tab={name}]").click()
        expect(page.locator("#sight h2").first).to_be_visible(timeout=60_000)
        assert serious(page, axe) == []


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_sticks_out_at_the_side(visit, server, width):
    page = visit(server, width=width)
    opened(page, CARD)
    assert page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    for name in ("Save", "Mark ready"):
        expect(
            page.locator("#editor").get_by_role("button", name=name, exact=True)
        ).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    for tab in page.locator(".tab").all():
        expect(tab).to_be_in_viewport(ratio=1)
