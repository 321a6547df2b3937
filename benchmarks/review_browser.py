"""How quick the review page is in a browser, beside an empty page and a page of 50 stories.

    python benchmarks/review_browser.py [STORIES]

First paint is the browser's own `first-contentful-paint`, and stands beside that of an empty page
of the same server in the same run. A key's lag is the longest time from the key to the next frame
that the browser reports as an `event`; `blocked` is the longest stretch in which no frame came.
"""

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from playwright.sync_api import Page, sync_playwright
from review import backlog
from reviewed import TOKEN
from served import served

from roadmap2backlog.merging.document import fresh_text

WATCH = """
window.__slow = 0; let last = performance.now();
const frame = (now) => { window.__slow = Math.max(window.__slow, now - last); last = now; requestAnimationFrame(frame); };
requestAnimationFrame(frame);
window.__lag = 0;
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.__lag = Math.max(window.__lag, one.duration); })
  .observe({ type: "event", durationThreshold: 16 });
"""
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"


def typed(page: Page, words: str) -> tuple[float, float]:
    """Type as a quick typist does; return the longest lag and the longest stretch without frame."""
    page.evaluate("window.__lag = 0; window.__slow = 0")
    page.keyboard.type(words, delay=60)
    page.wait_for_timeout(400)
    return page.evaluate("window.__lag"), page.evaluate("window.__slow")


def measure(stories: int, folder: Path) -> dict[str, float]:
    path = folder / "backlog.yaml"
    path.write_text(fresh_text(backlog(stories)), encoding="utf-8")
    found: dict[str, float] = {}
    with served(path) as client, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        context = chromium.new_context(viewport={"width": 1280, "height": 900})
        context.add_init_script(WATCH)
        page = context.new_page()
        page.set_default_timeout(120_000)
        page.goto(f"{client.base_url}/?token={TOKEN}")
        page.wait_for_selector("body[data-ready='1']")
        empty, full = [], []
        for _ in range(5):
            page.goto(f"{client.base_url}/nowhere")
            empty.append(page.evaluate(PAINT))
            page.goto(f"{client.base_url}/")
            page.wait_for_selector("body[data-ready='1']")
            full.append(page.evaluate(PAINT))
        found["first paint of an empty page"] = statistics.median(empty)
        found["first paint"] = statistics.median(full)
        page.locator("#filters [name=q]").focus()
        found["a key in the search: lag"], found["  no frame for"] = typed(page, "thing number 49")
        page.locator("#filters [name=q]").fill("")
        page.locator(".row .open").nth(3).click()
        page.wait_for_selector("#editor:not([hidden])")
        page.locator("#editor [name=title]").focus()
        found["a key in a field: lag"], found["  no frame for "] = typed(
            page, "and some more words "
        )
        started = time.perf_counter()
        page.keyboard.press("Control+s")
        page.locator("#says", has_text="Saved").wait_for()
        found["a save, until it says so"] = (time.perf_counter() - started) * 1000
        page.locator("#editor [name=notes]").focus()
        found["a key while the order is worked out: lag"], found["  no frame for  "] = typed(
            page, "words after a save "
        )
        page.locator("#filters [name=q]").focus()
        started = time.perf_counter()
        page.keyboard.press("4")
        page.locator("#matches", has_text=" of ").wait_for()
        page.wait_for_selector("body[data-busy='0']")
        found["rows of a search, all quiet after"] = (time.perf_counter() - started) * 1000
        chromium.close()
    return found


def main() -> None:
    stories = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory() as folder:
        few, many = measure(50, Path(folder)), measure(stories, Path(folder))
    print(f"| what | 50 stories | {stories} stories |")
    print("|---|---|---|")
    for name, value in many.items():
        print(f"| {name} | {few[name]:.0f} ms | {value:.0f} ms |")


if __name__ == "__main__":
    main()
