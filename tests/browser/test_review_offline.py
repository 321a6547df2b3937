"""The offline page: its rules are the server's, its decisions come back, conflicts are shown."""

import json
from random import Random

import pytest
from playwright.sync_api import expect
from reviewed import CARD, FREE, INVOICE, REFUND, TEXT, backlog_of, done, ids, story

from roadmap2backlog.pipeline.reviewing.decisions import apply_decisions

pytestmark = pytest.mark.browser


def row(page, name):
    return page.locator(f'.row[data-id="{name}"]')


def downloaded(page, folder):
    with page.expect_download() as download:
        page.locator("#download").press("Enter")
    download.value.save_as(folder / "decisions.json")
    return json.loads((folder / "decisions.json").read_text())


def by_chance(rng, backlog):
    """Return an edit as the page would make it."""
    one, other = rng.choice(backlog.stories), rng.choice(backlog.stories)
    kind = rng.choice(("set", "set", "move", "move", "split", "merge", "answer", "add"))
    if kind == "set":
        data = one.model_dump(mode="json")
        name, after = rng.choice((
            ("title", f"Title {rng.randint(1, 99)}"), ("points", rng.choice((None, 1, 5))),
            ("status", rng.choice(("draft", "ready", "dropped"))), ("labels", [*data["labels"], "x"]),
            ("depends_on", [*data["depends_on"], other.id]), ("value", 3),
        ))  # fmt: skip
        return {"op": "set", "id": one.id, "fields": {name: {"before": data[name], "after": after}}}
    if kind == "move":
        side = rng.choice(("after", "before"))
        return {"op": "move", "id": one.id, side: other.id, "together": rng.random() < 0.5}
    if kind == "split":
        over = [n for n in range(len(one.acceptance)) if rng.random() < 0.5]
        return {"op": "split", "id": one.id, "first_title": "", "first_points": rng.choice((None, 2)),
                "title": rng.choice(("Zwei Hälften", "Two", " ")), "points": 2, "criteria": over}  # fmt: skip
    if kind == "merge":
        return {"op": "merge", "id": one.id, "other": other.id}
    if kind == "answer":
        asked = one.questions[0] if one.questions else "?"
        return {"op": "answer", "id": one.id, "question": asked, "answer": rng.choice(("Yes", ""))}
    return {"op": "add", "title": rng.choice(("New one", "")), "epic": one.epic, "after": other.id}


COMPARED = ("id", "epic", "title", "points", "value", "status", "pinned", "depends_on", "labels",
            "questions", "notes", "flags", "acceptance")  # fmt: skip


def told(stories):
    return [{name: one[name] for name in COMPARED} for one in stories]


@pytest.mark.parametrize("seed", range(4))
def test_edits_by_chance_mean_the_same_as_on_the_server(visit, offline, seed):
    """The offline page writes the rules of an edit a second time; here both do the same edits."""
    page, rng, backlog = visit(offline), Random(seed), backlog_of()
    page.evaluate(
        "window.mine = " + json.dumps([s.model_dump(mode="json") for s in backlog.stories]) + "; 0"
    )
    for number in range(60):
        edit = by_chance(rng, backlog)
        here = page.evaluate("(edit) => { const told = r2b.local(window.mine, edit, JSON.parse(document.querySelector('#data').textContent));"
                             " return [told, window.mine, edit]; }", edit)  # fmt: skip
        there = done(backlog, **here[2])
        assert here[0]["done"] == (not there.refused), (number, edit, here[0], there.findings)
        assert sorted(here[0]["offer"]) == sorted(there.offer)
        backlog = there.backlog
        assert told(here[1]) == told(s.model_dump(mode="json") for s in backlog.stories), (
            number,
            edit,
        )


def test_the_keyboard_alone_edits_orders_and_downloads(visit, offline, folder, written):
    page = visit(offline)
    row(page, CARD).locator(".open").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#editor-title")).to_be_focused()
    while page.evaluate("document.activeElement.name") != "title":
        page.keyboard.press("Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("Pay by any card")
    page.keyboard.press("Control+s")
    page.keyboard.press("Escape")
    expect(row(page, CARD).locator(".open")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Alt+ArrowUp")
    expect(row(page, FREE)).to_have_attribute("data-rank", "3")
    assert len(downloaded(page, folder)["edits"]) == 2
    applied = apply_decisions(str(written), str(folder / "decisions.json"))
    assert not applied.failed
    now = backlog_of(written.read_text())
    assert story(now, CARD).title == "Pay by any card"
    assert ids(now) == [CARD, INVOICE, FREE, REFUND]
    again = written.read_text()
    apply_decisions(str(written), str(folder / "decisions.json"))
    assert written.read_text() == again


def test_where_the_backlog_moved_on_the_conflict_is_said_and_the_rest_is_merged(
    visit, offline, folder, written
):
    page = visit(offline)
    row(page, CARD).locator(".open").click()
    page.locator("#editor [name=title]").fill("Mine")
    page.locator("#editor [name=labels]").fill("mine")
    page.keyboard.press("Control+s")
    expect(page.locator("#download")).to_be_enabled()
    downloaded(page, folder)
    written.write_text(TEXT.replace('"Pay by card"', '"Theirs"'))
    applied = apply_decisions(str(written), str(folder / "decisions.json"))
    lines = "\n".join(applied.lines())
    assert applied.moved_on
    assert [clash.field for clash in applied.clashes] == ["title"]
    assert "Theirs" in lines
    assert "Mine" in lines
    card = story(backlog_of(written.read_text()), CARD)
    assert (card.title, card.labels) == ("Theirs", ("mine",))


def test_undo_redo_and_forget_work_without_a_server(visit, offline):
    page = visit(offline)
    row(page, FREE).locator(".open").click()
    page.get_by_role("button", name="Drop", exact=True).click()
    expect(row(page, FREE).locator(".status")).to_have_text("dropped")
    page.locator("#undo").click()
    expect(row(page, FREE).locator(".status")).to_have_text("draft")
    page.locator("#redo").click()
    expect(row(page, FREE).locator(".status")).to_have_text("dropped")
    page.locator("#forget").click()
    expect(row(page, FREE).locator(".status")).to_have_text("draft")
    expect(page.locator("#download")).to_be_disabled()
