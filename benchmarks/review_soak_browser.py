"""Two people by chance on the review page in a browser, beside an editor of the file.

    python benchmarks/review_soak_browser.py [--minutes N] [--seed N]

What `review_soak.py` sends over HTTP is typed, clicked and dragged here. The same checker reads
the file after every action; nothing may reach the browser's console.
"""

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from plain_checker import Snapshot, comments_of, wrongs
from playwright.sync_api import Error, Page, sync_playwright
from review_soak import with_points
from soak_world import TEXTS, World

FIELDS = ("title", "story", "persona", "points", "value", "team", "labels", "notes")
BUTTONS = ("Mark ready", "Back to draft", "Drop", "Bring back", "Pin here", "Unpin")
TABS = ("timeline", "sprints", "forecast", "graph")


class Person:
    """One browser tab and what its owner does by chance."""

    def __init__(self, page: Page, rng: random.Random) -> None:
        self.page, self.rng = page, rng

    def act(self) -> str:
        """Do one thing and return its name."""
        kinds = {"type": 40, "button": 15, "nudge": 15, "drag": 4, "undo": 8, "redo": 3,
                 "split": 4, "merge": 3, "add": 3, "answer": 5, "search": 4, "tab": 3}  # fmt: skip
        kind = self.rng.choices(list(kinds), list(kinds.values()))[0]
        self.calm()
        getattr(self, f"do_{kind}")()
        self.page.wait_for_selector("body[data-busy='0']")
        return kind

    def calm(self) -> None:
        """Close what the last action left open, choosing by chance where there is a conflict."""
        page = self.page
        if page.locator("#clash-dialog[open]").count():
            for radio in page.locator("#clash-dialog input[value=mine]").all():
                if self.rng.random() < 0.5:
                    radio.check()
            page.locator("#clash-dialog button[type=submit]").click()
            page.wait_for_selector("body[data-busy='0']")
        while page.locator("dialog[open]").count():
            page.keyboard.press("Escape")
        if page.locator("#refusal:visible").count():
            page.locator("#refusal button").first.click()
            page.wait_for_selector("body[data-busy='0']")
        if page.locator("#main[hidden]").count():
            page.locator("[data-tab=backlog]").click()

    def open(self) -> bool:
        rows = self.page.locator(".row .open")
        count = rows.count()
        if not count:
            self.page.locator("[data-act=clear]").click()
            return False
        rows.nth(self.rng.randrange(min(count, 40))).click()
        self.page.wait_for_selector("body[data-busy='0']")
        return self.page.locator("#editor:visible").count() > 0

    def do_type(self) -> None:
        if self.open():
            name = self.rng.choice(FIELDS)
            text = str(self.rng.randint(1, 40)) if name in {"points", "value"} else self.text()
            self.page.locator(f"#editor [name={name}]").fill(text)
            self.page.keyboard.press("Control+s")

    def do_button(self) -> None:
        if self.open():
            button = self.page.get_by_role("button", name=self.rng.choice(BUTTONS), exact=True)
            if button.count():
                button.click()

    def do_nudge(self) -> None:
        if self.open():
            self.page.keyboard.press("Escape")
            self.page.wait_for_selector("body[data-busy='0']")
            for _ in range(self.rng.randint(1, 3)):
                self.page.keyboard.press(self.rng.choice(("Alt+ArrowUp", "Alt+ArrowDown")))
                self.page.wait_for_selector("body[data-busy='0']")

    def do_drag(self) -> None:
        rows = self.page.locator(".row")
        count = min(rows.count(), 10)
        if count > 1:
            one, other = self.rng.sample(range(count), 2)
            rows.nth(one).drag_to(rows.nth(other), target_position={"x": 60, "y": 4})

    def do_undo(self) -> None:
        if self.page.locator("#undo").is_enabled():
            self.page.locator("#undo").click()

    def do_redo(self) -> None:
        if self.page.locator("#redo").is_enabled():
            self.page.locator("#redo").click()

    def do_split(self) -> None:
        if self.open() and self.page.locator("[data-act=split]:visible").count():
            self.page.locator("[data-act=split]").click()
            self.page.locator("#split-dialog [name=title]").fill(self.text().split("\n")[0])
            self.page.keyboard.press("Enter")

    def do_merge(self) -> None:
        if self.open() and self.page.locator("[data-act=merge]:visible").count():
            self.page.locator("[data-act=merge]").click()
            self.page.wait_for_selector("body[data-busy='0']")
            found = self.page.locator("#merge-found button")
            if found.count():
                found.nth(self.rng.randrange(found.count())).click()

    def do_add(self) -> None:
        self.page.locator("#add").click()
        self.page.locator("#add-dialog [name=title]").fill(self.text().split("\n")[0])
        self.page.keyboard.press("Enter")

    def do_answer(self) -> None:
        if self.open():
            answers = self.page.locator("#questions input")
            if answers.count():
                answers.first.fill(self.text().split("\n")[0])
                self.page.keyboard.press("Enter")

    def do_search(self) -> None:
        words = self.rng.choice(("", "", "pay", "plant", "no such thing"))
        self.page.locator("#filters [name=q]").fill(words)
        self.page.wait_for_timeout(200)

    def do_tab(self) -> None:
        self.page.locator(f"[data-tab={self.rng.choice(TABS)}]").click()
        self.page.locator("#sight h2").first.wait_for()

    def text(self) -> str:
        return f"{self.rng.choice(TEXTS)} {self.rng.randint(1, 999)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    rng, counts, wrong = random.Random(given.seed), Counter[str](), list[str]()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        world = World(Path(folder))
        comments = comments_of(world.text())
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        people = []
        for _ in range(2):
            page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
            page.set_default_timeout(60_000)
            page.on("pageerror", lambda error: wrong.append(f"page: {error}"))
            page.on("console", lambda told: wrong.append(f"console: {told.text}")
                    if told.type == "error" and " 4" not in told.text else None)  # fmt: skip
            page.on("dialog", lambda dialog: dialog.accept())
            page.goto(world.address)
            page.wait_for_selector("body[data-ready='1']")
            people.append(Person(page, rng))
        end = time.monotonic() + given.minutes * 60
        while time.monotonic() < end and len(wrong) < 20:
            try:
                kind = rng.choice(people).act()
            except Error as error:
                wrong.append(f"{error.message[:600]}")
                continue
            counts[kind] += 1
            if rng.random() < 0.1:
                now = Snapshot(world.backlog.read_bytes())
                change = with_points(rng.choice(now.order), str(rng.randint(50, 90)))
                counts["by hand"] += world.write_by_hand(change, torn=rng.random() < 0.5)
            wrong += [f"after {kind}: {words}"
                      for words in wrongs(Snapshot(world.backlog.read_bytes()), comments)]  # fmt: skip
        chromium.close()
        world.kill()
    print(dict(sorted(counts.items())))
    print(*(wrong or ["nothing lost, nothing broken, nothing on the console"]), sep="\n")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
