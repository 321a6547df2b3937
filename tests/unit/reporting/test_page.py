"""The page as text: what it must hold whatever the backlog."""

import re
from html.parser import HTMLParser

import pytest
from report_subjects import BACKLOGS, EXAMPLES, example, naughty

from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.reporting import ReportSubject
from roadmap2backlog.reporting.page import render_page, script, style

ATTACKS = (
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)",
    "javascript:alert(1)", "{{ 7*7 }}", "</style><script>alert(1)</script>", "<!--", "]]>",
    "\x00\x07\u202eabc", "=1+1", "Ω≈ç√∫˜µ≤≥÷", "𠜎𠜱", "مرحبا",
)  # fmt: skip


class Elements(HTMLParser):
    """Collects elements with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def shop() -> str:
    return render_page(example(EXAMPLES / "shop" / "backlog.yaml"))


@pytest.mark.parametrize("path", BACKLOGS, ids=lambda p: p.parent.name)
def test_every_link_inside_the_page_leads_somewhere(path):
    elements = Elements(render_page(example(path))).found
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    targets = {a["href"][1:] for _, a in elements if (a.get("href") or "").startswith("#")}
    assert len(ids) == len(set(ids))
    assert targets <= set(ids)


def test_the_page_loads_nothing_from_outside():
    elements = Elements(shop()).found
    assert not [a for _, a in elements if a.get("src") or "style" in a]
    outside = [
        a["href"] for _, a in elements if not (a.get("href") or "#").startswith(("#", "data:,"))
    ]
    assert not outside
    assert "http" not in style() + script().replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize("text", ATTACKS)
def test_what_people_write_never_becomes_markup(text):
    plain = Elements(render_page(naughty("x"))).found
    elements = Elements(render_page(naughty(text))).found
    assert [tag for tag, _ in elements] == [tag for tag, _ in plain]
    assert [sorted(a) for _, a in elements] == [sorted(a) for _, a in plain]


def test_the_page_can_always_be_written_as_utf8():
    for text in ATTACKS:
        render_page(naughty(text)).encode()


def test_the_summary_says_what_is_next_why_and_when():
    summary = re.search(r'<section id="next".*?</section>', shop(), re.DOTALL)[0]
    assert "Export their personal data" in summary
    assert (
        "Earns most for its size, 3.8 a point (block 1 of 6), completes “Privacy requests”"
        in summary
    )
    assert "by 17 Jan 2027" in summary


def test_sections_without_data_say_what_to_write():
    page = render_page(ReportSubject(Backlog()))
    assert "Write your teams into <code>r2b.yaml</code>" in page
    assert "--history export.csv" in page
    assert "The backlog is empty." in page


def test_same_subject_same_bytes():
    assert shop() == shop()
