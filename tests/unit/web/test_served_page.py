import re

import pytest
from reviewed import TEXT, TOKEN, backlog_of, setting, story
from served import served

NAUGHTY = "<script>alert(1)</script>\"'&{{7*7}} \u202etxet \U0001f468‍\U0001f469 - : # \\ \t\x07"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "backlog.yaml").write_text(TEXT)
    (tmp_path / "roadmap.yaml").write_text(
        "initiatives:\n  - title: Shop\n    description: Pay by card, please\n"
    )
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path


@pytest.fixture
def page(folder):
    with served(folder / "backlog.yaml") as client:
        yield client


def test_the_token_moves_from_the_address_into_a_cookie(page):
    answer = page.get(f"/?token={TOKEN}", headers={"x-r2b-token": ""}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert page.get("/", headers={"x-r2b-token": ""}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/rows", "/story?id=x", "/assets/main.js", "/state"])
@pytest.mark.parametrize("token", ["", "wrong", TOKEN[:-1], "é"])
def test_nothing_is_served_without_the_token(page, path, token):
    answer = page.get(path, headers={"x-r2b-token": token.encode()})
    assert answer.status_code == 401
    assert "Pay" not in answer.text


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8000",
        "127.0.0.1",
        "127.0.0.1:9",
        "127.0.0.1.evil.example:8000",
        "",
        "a@127.0.0.1:8000",
        "127.0.0.1:8000/x",
        "[",
        "10.0.0.1:8000",
    ],
)
def test_a_foreign_host_is_turned_away(page, host):
    assert (
        page.get("/", headers={"host": host.replace("8000", str(page.base_url.port))}).status_code
        == 421
    )


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "null",
        "https://127.0.0.1:8000",
        "http://127.0.0.1:8001",
        "http://localhost:8000",
    ],
)
def test_a_foreign_origin_is_turned_away_whatever_it_asks(page, folder, origin):
    before = (folder / "backlog.yaml").read_text()
    origin = origin.replace("8000", str(page.base_url.port))
    edit = setting("Pay by card", "Owned")
    assert page.post("/edit", json=edit, headers={"origin": origin}).status_code == 403
    assert page.get("/state", headers={"origin": origin}).status_code == 403
    assert (folder / "backlog.yaml").read_text() == before


def test_a_write_without_an_origin_or_from_another_site_is_turned_away(page):
    elsewhere = {"sec-fetch-site": "cross-site"}
    edit = setting("Pay by card", "x")
    assert page.post("/edit", json=edit, headers=elsewhere).status_code == 403
    del page.headers["origin"]
    assert page.post("/edit", json=edit).status_code == 403


def test_a_form_cannot_post_an_edit(page):
    answer = page.post("/edit", content='{"op":"set"}', headers={"content-type": "text/plain"})
    assert answer.status_code == 422


@pytest.mark.parametrize(
    "path",
    [
        "/assets/../app.py",
        "/assets/%2e%2e/app.py",
        "/assets/..%2fapp.py",
        "/assets//etc/passwd",
        "/secret.txt",
        "/assets/%2e%2e/%2e%2e/%2e%2e/secret.txt",
        "/picture/..%2f..%2fsecret.txt.svg",
        "/see/..%2fsecret",
    ],
)
def test_no_path_leads_out(page, path):
    answer = page.get(path)
    assert answer.status_code == 404
    assert "secret" not in answer.text.replace("secret.txt", "")


@pytest.mark.parametrize("path", ["/", "/rows", "/nowhere", "/assets/review.css"])
def test_every_answer_carries_a_policy_without_inline_script(page, path):
    policy = page.get(path).headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy


def test_the_page_has_no_inline_script_style_or_foreign_address(page):
    text = page.get("/").text
    assert not re.search(r"<script(?![^>]*\bsrc=)|\bon\w+=|<style|\bstyle=", text)
    assert not re.search(r"(?:src|href)=[\"'](?:https?:)?//", text)


def test_an_edit_is_saved_and_naughty_strings_stay_themselves(page, folder):
    answer = page.post("/edit", json=setting("Pay by card", NAUGHTY))
    assert answer.status_code == 200
    assert (
        story(backlog_of((folder / "backlog.yaml").read_text()), "shop/pay/card").title == NAUGHTY
    )
    text = page.get("/").text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in text
    assert "{{7*7}}" in text


def test_a_clash_comes_back_with_both_words(page):
    answer = page.post("/edit", json=setting("Somebody's", "Mine"))
    assert answer.status_code == 409
    clash = answer.json()["clashes"][0]
    assert (clash["mine"], clash["theirs"]) == ("Mine", "Pay by card")


def test_a_refused_move_names_the_story_and_offers_it(page):
    answer = page.post("/edit", json={"op": "move", "id": "shop/pay/invoice"})
    assert answer.status_code == 422
    assert answer.json()["offer"] == ["shop/pay/card"]
    assert "Pay by card" in answer.json()["findings"][0]["message"]


@pytest.mark.parametrize("body", [b"", b"[", b"null", b"[" * 5000, b'{"op": "set"}', b"\xff"])
def test_nonsense_is_refused_politely(page, body):
    answer = page.post("/edit", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert answer.json()["findings"]


def test_an_endless_body_is_refused(page):
    answer = page.post(
        "/edit", content=b"x" * 2_000_001, headers={"content-type": "application/json"}
    )
    assert answer.status_code == 413


def test_the_source_line_comes_with_the_words_marked(page):
    source = page.get("/story?id=shop/pay/card").json()["source"]
    assert source["marked"] == "Pay by card"
    assert source["after"] == ", please"


def test_a_story_tells_its_links_what_it_lacks_and_why_it_stands_there(page):
    told = page.get("/story?id=shop/pay/invoice").json()
    assert [one["title"] for one in told["waits_for"]] == ["Pay by card"]
    assert [one["title"] for one in told["waited_for_by"]] == ["Refund an order"]
    assert told["reasons"] is None
    reasons = page.get("/reasons?id=shop/pay/invoice").json()
    assert reasons[0].startswith("place 2 of 4")
    assert page.get("/reasons?id=nothing").json() == []
    flags = page.get("/story?id=shop/pay/card").json()["flags"]
    assert flags[0]["title"] == "Open question"
    assert flags[0]["fields"] == {"flags": []}


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("q=invoice", 1),
        ("q=PAY+card", 1),
        ("show=questions", 1),
        ("persona=shopper", 1),
        ("initiative=shop", 4),
        ("show=ready", 0),
        ("q=%3Cb%3E", 0),
        ("from=2", 2),
        ("from=x&count=y", 4),
        ("count=1", 1),
        ("from=80", 0),
        ("from=4&view=epics", 0),
        ("from=" + "9" * 5000, 4),
    ],
)
def test_search_and_filters_choose_rows(page, query, count):
    assert page.get(f"/rows?{query}").text.count('class="row') - 1 == count


def test_by_epic_every_epic_has_a_heading(page):
    text = page.get("/rows?view=epics").text
    assert text.count('class="heading"') == 2


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("timeline", "Roadmap"),
        ("sprints", "Sprints"),
        ("forecast", "Dates"),
        ("graph", "Dependencies"),
    ],
)
def test_every_view_is_the_reports_part_of_the_backlog_as_it_stands(page, name, words):
    text = page.get(f"/see/{name}").text
    assert f">{words}</h2>" in text
    assert "style=" not in text
    assert page.get("/see/nothing").status_code == 404


def test_stories_that_wait_for_each_other_are_said_above_a_view(page, folder):
    circle = TEXT.replace("points: 1\n", "points: 1\n    depends_on: [shop/free-2]\n")
    circle = circle.replace(
        "# the end", "  - {id: shop/free-2, title: B, depends_on: [shop/free]}\n#"
    )
    (folder / "backlog.yaml").write_text(circle)
    shown = page.get("/see/graph").text
    assert "wait for each other" in shown
    assert "the order lets" in shown
    assert ">Dependencies</h2>" in shown
    assert "wait for each other" in page.get("/cost").json()["words"]


def test_the_cost_of_the_order_is_told_against_the_best(page):
    best = page.get("/cost").json()
    page.post("/edit", json={"op": "move", "id": "shop/free"})
    moved = page.get("/cost").json()
    assert best["over"] == 0 or moved["over"] >= 0
    assert moved["best"] == best["best"]
    assert moved["cost"] != best["cost"]


def test_a_rebuild_shows_what_it_changes_and_is_done_only_as_shown(page, folder):
    shown = page.post("/rebuild", json={}).json()
    assert shown["changed"]
    assert not (folder / "backlog.lock.json").exists()
    (folder / "roadmap.yaml").write_text(
        "initiatives:\n  - title: Shop\n    description: Pay by gold\n"
    )
    stale = page.post("/rebuild/apply", json={"shown": shown["shown"]})
    assert stale.status_code == 422
    again = page.post("/rebuild", json={}).json()
    assert page.post("/rebuild/apply", json={"shown": again["shown"]}).json()["done"]
    assert (folder / "backlog.lock.json").exists()
    assert "Pay by card" in (folder / "backlog.yaml").read_text()


def test_a_broken_file_is_shown_with_its_line_and_not_written(page, folder):
    (folder / "backlog.yaml").write_text("version: 1\nstories:\n  - titel: x\n")
    text = page.get("/").text
    assert "cannot be read as a backlog" in text
    assert "Line 3" in text
    assert page.post("/edit", json=setting("a", "b")).status_code == 422


def test_a_move_made_on_the_page_survives_a_rebuild(page, folder):
    page.post("/edit", json={"op": "move", "id": "shop/free"})
    for _ in range(2):
        shown = page.post("/rebuild", json={}).json()
        page.post("/rebuild/apply", json={"shown": shown["shown"]})
    now = backlog_of((folder / "backlog.yaml").read_text())
    assert now.stories[0].id == "shop/free"
    assert now.stories[0].pinned
    assert len(now.stories) > 4


def test_where_roadmap_and_backlog_disagree_both_words_are_shown_and_either_can_stand(page, folder):
    roadmap = "initiatives:\n  - id: shop\n    title: Shop\n    capabilities:\n      - id: gift\n        title: Gifts\n        stories: [{id: wrap, title: NAME}]\n"
    (folder / "roadmap.yaml").write_text(roadmap.replace("NAME", "Wrap a gift"))
    shown = page.post("/rebuild", json={}).json()
    assert page.post("/rebuild/apply", json={"shown": shown["shown"]}).json()["done"]
    found = [s.id for s in backlog_of((folder / "backlog.yaml").read_text()).stories]
    name = next(one for one in found if one.endswith("wrap"))
    page.post("/edit", json=setting("Wrap a gift", "Wrap gifts nicely", name=name))
    (folder / "roadmap.yaml").write_text(roadmap.replace("NAME", "Wrap a gift in paper"))
    shown = page.post("/rebuild", json={}).json()
    clash = next(one for one in shown["conflicts"] if one["field"] == "title")
    assert (clash["backlog"], clash["roadmap"]) == ("Wrap gifts nicely", "Wrap a gift in paper")
    assert "Wrap a gift in paper" in shown["html"]
    page.post("/edit", json=setting(clash["backlog"], clash["roadmap"], name=name))
    assert [
        c for c in page.post("/rebuild", json={}).json()["conflicts"] if c["field"] == "title"
    ] == []
