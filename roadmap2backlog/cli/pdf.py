"""A page as PDF, printed by a browser that is already on the machine."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from roadmap2backlog.diagnostics import Roadmap2BacklogError

_BROWSERS = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "msedge",
)  # fmt: skip
_SECONDS = 120


class PrintingError(Roadmap2BacklogError):
    """There is no browser to print with, or it did not print."""


def pdf_of(page: str) -> bytes:
    """Return a page as PDF.

    Raises:
        PrintingError: If no browser is there or it fails.
    """
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        raise PrintingError(
            "PDF needs Chromium, Chrome or Edge on the PATH; or write --format html and print it"
        )
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        source, target = Path(folder, "report.html"), Path(folder, "report.pdf")
        source.write_text(page, encoding="utf-8")
        command = [
            browser, "--headless", "--disable-gpu", "--no-pdf-header-footer", "--no-first-run",
            f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", source.as_uri(),
        ]  # fmt: skip
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            # Chromium does not start as root with its sandbox; the page is our own and offline.
            command.insert(1, "--no-sandbox")
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603 -- fixed arguments
            return target.read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise PrintingError(f"{browser} did not print the page") from error
