"""What goes wrong between people, servers and disks, in a real browser."""

import pytest
from playwright.sync_api import expect
from reviewed import CARD, FREE, TEXT, TOKEN, backlog_of, setting, story
from served import served

pytestmark = pytest.mark.browser
CLASH = "Somebody else changed this meanwhile"


def opened(page, title):
    page.get_by_role("button", name=title, exact=True).first.click()
    expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()


def in_conflict(page, written):
    """Type a title, points and a note over a title that somebody else changes meanwhile."""
    opened(page, "Pay by card")
    page.get_by_role("textbox", name="Title").fill("Mine")
    page.get_by_label("Points", exact=True).fill("8")
    written.write_text(TEXT.replace("Pay by card", "Theirs", 1))
    expect(page.get_by_role("button", name="Theirs", exact=True)).to_be_visible()
    page.get_by_role("button", name="Save", exact=True).click()
    return page.get_by_role("dialog", name=CLASH)


@pytest.mark.parametrize(("choice", "title"), [("Yours", "Mine"), ("Theirs", "Theirs")])
def test_the_word_chosen_stands_and_all_else_that_was_typed_is_saved(page, written, choice, title):
    dialog = in_conflict(page, written)
    dialog.get_by_label(choice).check()
    dialog.get_by_role("button", name="Save my choice").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("textbox", name="Title")).to_have_value(title)
    card = story(backlog_of(written.read_text()), CARD)
    assert (card.title, card.points) == (title, 8)
    page.get_by_label("Persona", exact=True).fill("buyer")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    assert story(backlog_of(written.read_text()), CARD).title == title


def test_words_typed_stay_when_the_file_breaks_and_are_saved_when_it_is_mended(page, written):
    opened(page, "Pay by card")
    page.get_by_role("textbox", name="Title").fill("Still here")
    written.write_text("stories: [\n")
    expect(page.get_by_text("The file cannot be read as it is now")).to_be_visible()
    expect(page.get_by_role("textbox", name="Title")).to_have_value("Still here")
    written.write_text(TEXT)
    expect(page.get_by_role("button", name="Refund an order")).to_be_visible()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    assert story(backlog_of(written.read_text()), CARD).title == "Still here"


def test_what_happened_while_nobody_listened_is_caught_up_with(page, written, server):
    """The connection is cut for a moment; a change falls into the gap."""
    expect(page.locator("body")).to_have_attribute("data-live", "1")
    stale = page.locator("ol.rows")
    stale.evaluate("list => { list.dataset.revision = 'an older one'; }")
    stale.evaluate("list => list.querySelector('.row').remove()")
    page.evaluate("r2b.live.dispatchEvent(new Event('open'))")
    expect(page.get_by_role("button", name="Pay by card")).to_be_visible()


def test_settings_that_cannot_be_used_are_said_once(visit, folder):
    (folder / "r2b.yaml").write_text("[")
    with served(folder / "backlog.yaml") as client:
        page = visit(str(client.base_url))
        expect(page.get_by_text("The settings beside the backlog")).to_be_visible()
        page.evaluate("r2b.list.state()")
        expect(page.locator("body")).to_have_attribute("data-ready", "1")
        opened(page, "Pay by card")


def test_points_that_are_no_number_are_refused_in_every_place(page, written):
    opened(page, "Pay by invoice")
    page.get_by_label("Points", exact=True).fill("1e400")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Points are a number.")).to_be_visible()
    page.get_by_label("Points", exact=True).fill("5")
    page.get_by_role("button", name="Split…").click()
    dialog = page.get_by_role("dialog", name="Split in two")
    dialog.get_by_label("Second story").fill("More")
    dialog.get_by_label("Its points").first.fill("lots")
    dialog.get_by_role("button", name="Split").click()
    expect(dialog.get_by_text("Points are a number.")).to_be_visible()
    assert written.read_text() == TEXT


def test_a_refusal_is_in_sight_on_a_phone_too(visit, server):
    page = visit(server, width=390, height=844)
    opened(page, "Refund an order")
    page.get_by_label("Move to place").fill("1")
    page.keyboard.press("Enter")
    both = page.get_by_role("button", name="Move all 3")
    expect(both).to_be_in_viewport()
    save = page.get_by_role("button", name="Save", exact=True)
    paint = "one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]"
    assert both.evaluate(paint) == save.evaluate(paint)
    both.click(trial=True)


@pytest.mark.parametrize("width", [1280, 390])
def test_long_words_break_where_the_editor_ends(visit, folder, width):
    (folder / "backlog.yaml").write_text(TEXT.replace("Which cards?", "W" * 300))
    with served(folder / "backlog.yaml") as client:
        page = visit(str(client.base_url), width=width)
        opened(page, "Pay by card")
        for place in ("#side", "#editor"):
            assert page.locator(place).evaluate("one => one.scrollWidth <= one.clientWidth")


def test_the_address_works_from_a_link_on_another_site(chromium, folder):
    with served(folder / "backlog.yaml") as client:
        context = chromium.new_context()
        page = context.new_page()
        address = f"{client.base_url}/?token={TOKEN}"
        page.route(
            "http://chat.example/",
            lambda route: route.fulfill(
                content_type="text/html", body=f'<a href="{address}">the backlog</a>'
            ),
        )
        page.goto("http://chat.example/")
        page.get_by_role("link", name="the backlog").click()
        expect(page.get_by_role("button", name="Pay by card")).to_be_visible()
        context.close()


def test_a_view_that_cannot_be_had_says_so(page):
    page.get_by_role("button", name="Dependencies").click()
    expect(page.get_by_role("heading", name="Dependencies")).to_be_visible()
    page.route("**/see/*", lambda route: route.fulfill(status=409))
    page.get_by_role("button", name="Forecast").click()
    expect(page.get_by_text("This view cannot be drawn now.")).to_be_visible()


def test_the_focus_is_never_under_the_bar(visit, folder):
    stories = "".join(f"  - {{id: n{k}, title: Number {k}}}\n" for k in range(60))
    (folder / "backlog.yaml").write_text(f"version: 1\nstories:\n{stories}")
    with served(folder / "backlog.yaml") as client:
        page = visit(str(client.base_url))
        page.get_by_role("button", name="Number 40", exact=True).focus()
        for _ in range(25):
            page.keyboard.press("ArrowUp")
        bar = page.locator("#bar").bounding_box()
        row = page.get_by_role("button", name="Number 15", exact=True)
        expect(row).to_be_focused()
        assert row.bounding_box()["y"] >= bar["y"] + bar["height"]


def test_a_long_list_stays_as_long_as_it_was_after_an_edit(visit, folder):
    stories = "".join(f"  - {{id: n{k}, title: Number {k}}}\n" for k in range(1400))
    (folder / "backlog.yaml").write_text(f"version: 1\nstories:\n{stories}")
    with served(folder / "backlog.yaml") as client:
        page = visit(str(client.base_url))
        page.evaluate("r2b.list.redraw({ least: 1300 })")
        row = page.locator(".row[data-id=n1250] .open")
        row.focus()
        page.keyboard.press("Alt+ArrowUp")
        expect(page.locator(".row[data-id=n1250]")).to_have_attribute("data-rank", "1250")
        expect(row).to_be_focused()
        client.post("/edit", json=setting("Number 3", "Three", name="n3"))
        expect(page.locator(".row[data-id=n3] .open")).to_have_text("Three")
        expect(row).to_be_focused()


def test_names_that_are_new_can_be_chosen_without_a_reload(page, written):
    expect(page.locator("body")).to_have_attribute("data-live", "1")
    fresh = "  - {id: shop/gift, title: Gifts, initiative: shop}\nstories:"
    text = TEXT.replace("stories:", fresh, 1).replace("persona: shopper", "persona: florist")
    text = text.replace("epic: shop/pay\n    title: Refund", "epic: shop/gift\n    title: Refund")
    written.write_text(text)
    persona = page.get_by_label("Any persona")
    expect(persona.get_by_role("option", name="florist")).to_be_attached()
    opened(page, "Refund an order")
    epic = page.locator("#editor").get_by_label("Epic")
    expect(epic).to_have_value("shop/gift")
    page.get_by_role("button", name="Close the story").click()
    opened(page, "Something else entirely")
    epic.select_option("Gifts")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    assert story(backlog_of(written.read_text()), FREE).epic == "shop/gift"


def test_a_split_starts_from_what_was_typed(page, written):
    opened(page, "Pay by card")
    page.get_by_role("textbox", name="When").nth(1).fill("the card is stolen")
    page.get_by_role("button", name="Split…").click()
    dialog = page.get_by_role("dialog", name="Split in two")
    dialog.get_by_label("Second story").fill("Refuse cards")
    dialog.get_by_label("the card is stolen").check()
    dialog.get_by_role("button", name="Split").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("textbox", name="When")).to_have_count(1)
    now = backlog_of(written.read_text())
    assert [one.when for one in story(now, CARD).acceptance] == ["I pay by card"]
    assert [one.when for one in now.stories[1].acceptance] == ["the card is stolen"]


def test_a_search_that_nobody_waits_for_any_more_does_nothing(page, written):
    opened(page, "Something else entirely")
    search = page.get_by_role("combobox", name="Find a story to wait for")
    search.fill("refund")
    page.keyboard.press("Escape")
    opened(page, "Something else entirely")
    search.fill("refund")
    found = page.get_by_role("listbox", name="Stories found").get_by_role("option")
    expect(found).to_have_count(1)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="No longer wait for Refund an order").click()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Nothing to save.")).to_be_visible()
    assert written.read_text() == TEXT
