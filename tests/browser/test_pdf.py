"""The report as PDF: by a real browser, and an honest word where there is none."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from naughty_backlogs import ATTACKS, write_naughty
from running import r2b_process

SHOP = Path(__file__).parents[2] / "examples" / "shop" / "backlog.yaml"
PARTS = ("What is next", "Roadmap", "Backlog", "Dependencies", "Sprints", "Dates", "Open questions")


@pytest.mark.browser
@pytest.mark.slow
def test_a_page_is_printed(tmp_path):
    if not (shutil.which("chromium") or shutil.which("google-chrome")):
        pytest.skip("no Chromium here")
    target = tmp_path / "shop.pdf"
    done = r2b_process("report", SHOP, "--format", "pdf", "-o", target, "--today", "2027-01-04")
    assert done.code == 0, done.err
    content = target.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page") > 3


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("backlog", [SHOP, None], ids=["shop", "naughty"])
def test_another_program_reads_every_part_and_title_from_the_print(tmp_path, backlog):
    if not all(map(shutil.which, ("chromium", "pdftotext"))):
        pytest.skip("no Chromium or no pdftotext here")
    # The last attack turns letters round, which a print shows and so gives back turned.
    path = backlog or write_naughty(
        tmp_path, ["<b>Bold</b> & <script>alert(1)</script>", *ATTACKS[:-1]]
    )
    target = tmp_path / "printed.pdf"
    done = r2b_process("report", path, "--format", "pdf", "-o", target, "--today", "2027-01-04")
    assert done.code == 0, done.err[-500:]
    printed = subprocess.run(
        ["pdftotext", "-layout", target, "-"], capture_output=True, text=True, check=True
    )
    *pages, rest = printed.stdout.split("\f")
    assert not rest
    assert all(len(page.split()) > 10 for page in pages)
    words = pressed(printed.stdout)
    assert [part for part in PARTS if pressed(part) not in words] == []
    stories = yaml.safe_load(path.read_text(encoding="utf-8"))["stories"]
    assert [s["title"] for s in stories if pressed(s["title"]) not in words] == []


def pressed(text):
    """Return the letters and digits of a text: line ends and invisible signs fall where they like."""
    return "".join(letter for letter in text if letter.isalnum())


def test_without_a_browser_it_says_what_to_do(tmp_path):
    folder = str(Path(sys.executable).parent)
    done = r2b_process(
        "report", SHOP, "--format", "pdf", "-o", tmp_path / "x.pdf", environment={"PATH": folder}
    )
    assert done.code == 4
    assert "--format html" in done.err
    assert not (tmp_path / "x.pdf").exists()
