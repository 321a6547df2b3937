"""Whatever lies on the disk, every part of the page says something sensible about it."""

import pytest
from reviewed import TEXT, setting
from served import served

ROADMAP = "initiatives:\n  - title: Shop\n    description: Pay by card, please\n"
PAGES = (
    "/", "/rows", "/rows?view=epics", "/find?q=a", "/at?rank=1", "/state", "/sprints", "/cost",
    "/see/timeline", "/see/sprints", "/see/forecast", "/see/graph", "/reasons?id=shop/pay/card",
)  # fmt: skip
BACKLOGS = {
    "nothing": "",
    "no stories": "version: 1\n",
    "broken": "stories: [\n",
    "nested": "[" * 5000,
    "all dropped": TEXT.replace("draft", "dropped"),
    "circle": TEXT.replace("points: 3", "points: 3\n    depends_on: [shop/pay/refund]"),
    "no epics": TEXT.replace("    epic: shop/pay\n", ""),
    "same id twice": TEXT.replace("shop/pay/refund", "shop/pay/card"),
    "waits for nothing known": TEXT.replace("depends_on: [shop/pay/card]", "depends_on: [x]"),
    "a roadmap that no file can be": TEXT.replace("roadmap.yaml", "r" * 5000),
    "a folder as roadmap": TEXT.replace("roadmap.yaml", "."),
    "a NUL in the roadmap's name": TEXT.replace("roadmap: roadmap.yaml", r'roadmap: "a\0b"'),
    "a line far behind the end": TEXT.replace("line: 3", "line: 99999999"),
    "a very long title": TEXT.replace("Pay by card", "Pay " * 3000),
    "too large": TEXT.replace("points: 3", "points: 1e308"),
}
SETTINGS = {
    "broken": "[",
    "a method that is not there": "version: 1\nordering: {method: nothing}\n",
    "a team that does nothing": "version: 1\nteams: [{id: a, name: A, velocity: [0, 0]}]\n",
    "the end of time": "version: 1\nstart: 9999-12-31\n",
}


def answers(folder):
    with served(folder / "backlog.yaml") as page:
        return {path: page.get(path).status_code for path in PAGES}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "backlog.yaml").write_text(TEXT)
    (tmp_path / "roadmap.yaml").write_text(ROADMAP)
    return tmp_path


@pytest.mark.parametrize("name", BACKLOGS)
def test_every_part_of_the_page_is_there_whatever_the_backlog_says(folder, name):
    (folder / "backlog.yaml").write_text(BACKLOGS[name])
    assert set(answers(folder).values()) == {200}


@pytest.mark.parametrize("name", SETTINGS)
def test_every_part_of_the_page_is_there_whatever_the_settings_say(folder, name):
    (folder / "r2b.yaml").write_text(SETTINGS[name])
    assert set(answers(folder).values()) == {200}


def test_a_file_that_is_gone_is_said_and_back_as_soon_as_it_is_there(folder):
    path = folder / "backlog.yaml"
    with served(path) as page:
        path.unlink()
        assert "there is no such file" in page.get("/").text
        assert page.get("/state").json()["broken"]
        assert page.post("/edit", json=setting("a", "b")).status_code == 503
        assert not path.exists()
        path.write_text(TEXT)
        assert not page.get("/state").json()["broken"]
        assert "Pay by card" in page.get("/rows").text


def test_why_there_is_no_order_is_said_everywhere(folder):
    (folder / "r2b.yaml").write_text(SETTINGS["a method that is not there"])
    words = "there is no scoring method &#39;nothing&#39;"
    with served(folder / "backlog.yaml") as page:
        assert words in page.get("/").text
        assert words in page.get("/see/graph").text
        assert "nothing" in page.get("/cost").json()["words"]
        assert "nothing" in page.get("/reasons?id=shop/free").json()[0]
        (folder / "backlog.yaml").write_text("stories: [\n")
        assert page.get("/cost").json()["words"] == "the file cannot be read as a backlog"


def test_settings_and_roadmap_are_read_again_when_they_change(folder):
    with served(folder / "backlog.yaml") as page:
        assert page.get("/story?id=shop/pay/card").json()["source"]["after"] == ", please"
        (folder / "roadmap.yaml").write_text(ROADMAP.replace("please", "quickly"))
        assert page.get("/story?id=shop/pay/card").json()["source"]["after"] == ", quickly"
        (folder / "r2b.yaml").write_text(SETTINGS["broken"])
        assert "The settings beside the backlog" in page.get("/").text


def test_an_empty_backlog_says_how_stories_come_into_it(folder):
    (folder / "backlog.yaml").write_text("version: 1\n")
    with served(folder / "backlog.yaml") as page:
        assert "There are no stories yet" in page.get("/rows").text
        assert "No story is like that" not in page.get("/rows").text
        (folder / "backlog.yaml").write_text("stories: [\n")
        assert "as soon as the file can be read" in page.get("/rows").text
