"""Push and pull on the review page, against the sandbox's Jira look-alike."""

import json
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import expect
from reviewed import INVOICE, backlog_of, running_page, sandbox, story

pytestmark = pytest.mark.browser


@pytest.fixture
def tracker(folder):
    (folder / "r2b.yaml").write_text("tracker: {kind: jira, jira: {project: DEMO}}\n")
    with sandbox() as env:
        yield env


def renamed_by_people(folder, env, name, title):
    """Change a summary in the tracker as people do."""
    lock = json.loads((folder / "backlog.lock.json").read_text())
    key = lock["keys"][f"story:{name}" if f"story:{name}" in lock["keys"] else name]
    login = (env.get("JIRA_EMAIL", ""), env.get("JIRA_API_TOKEN", ""))
    answer = httpx.put(
        f"{env['JIRA_URL']}/rest/api/3/issue/{key}",
        json={"fields": {"summary": title}}, auth=login,
    )  # fmt: skip
    answer.raise_for_status()


def test_what_people_wrote_in_the_tracker_is_shown_pulled_and_shown_anew(
    visit, folder, written, tracker
):
    with running_page(folder, env=tracker) as (address, _):
        parts = urlsplit(address)
        page = visit(f"{parts.scheme}://{parts.netloc}")
        page.set_default_timeout(40_000)
        expect.set_options(timeout=40_000)
        dialog = page.locator("#changes-dialog")
        page.locator("#push").click()
        expect(dialog).to_contain_text("Pay by card")
        dialog.get_by_role("button", name="Push", exact=True).click()
        expect(dialog).to_contain_text("Sent to the tracker.")
        expect(page.locator("#running")).to_be_hidden()
        dialog.get_by_role("button", name="Close").click()
        renamed_by_people(folder, tracker, INVOICE, "Pay by bill")
        page.locator("#push").click()
        expect(dialog.locator(".versus")).to_contain_text("Pay by bill")
        expect(dialog.locator(".versus")).to_contain_text("Pay by invoice")
        dialog.get_by_role("button", name="Bring the tracker's words").click()
        expect(dialog.locator(".versus")).to_have_count(0)
        expect(page.locator(f'.row[data-id="{INVOICE}"] .open')).to_have_text("Pay by bill")
        assert story(backlog_of(written.read_text()), INVOICE).title == "Pay by bill"
        expect.set_options(timeout=5_000)
