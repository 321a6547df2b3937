"""The report as PDF: by a real browser, and an honest word where there is none."""

import shutil
import sys
from pathlib import Path

import pytest
from running import r2b_process

SHOP = Path(__file__).parents[2] / "examples" / "shop" / "backlog.yaml"


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


def test_without_a_browser_it_says_what_to_do(tmp_path):
    folder = str(Path(sys.executable).parent)
    done = r2b_process(
        "report", SHOP, "--format", "pdf", "-o", tmp_path / "x.pdf", environment={"PATH": folder}
    )
    assert done.code == 4
    assert "--format html" in done.err
    assert not (tmp_path / "x.pdf").exists()
