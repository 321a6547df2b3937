"""Draws `build.svg`: a real run of the tool on a small roadmap, as a terminal shows it.

Run it from the repository: `python docs/images/draw_build.py`.
"""

import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

ROADMAP = """\
initiatives:
  - title: Checkout
    outcome: More visitors become buyers
    personas: [shopper]
    capabilities:
      - Pay by card, PayPal or invoice
      - Shoppers can save and delete addresses
    depends_on: [payment-hardening]
    priority: {value: 13, time_criticality: 8, risk_reduction: 2, size: 13}
  - title: Payment hardening
    kind: tech-debt
    priority: {value: 3, time_criticality: 5, risk_reduction: 8, size: 5}
    capabilities: [Replace the payment library]
"""
LINE, WIDTH, MARGIN, BAR = 19, 860, 18, 34
COLOURS = {"$": "#7ee787", "#": "#8b949e", "-": "#e6edf3", "!": "#d2a8ff"}


def run(*arguments: str, folder: Path) -> list[str]:
    """Return the standard output of the tool, line by line."""
    command = [sys.executable, "-m", "roadmap2backlog", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def screen() -> list[tuple[str, str]]:
    """Return the lines of the picture, each with the sign of its colour."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "roadmap.yaml").write_text(ROADMAP)
        lines = [("$", "$ cat roadmap.yaml"), *(("-", line) for line in ROADMAP.splitlines())]
        lines += [("-", ""), ("$", "$ r2b build")]
        lines += [("-", line) for line in run("build", folder=folder)]
        lines += [("-", ""), ("$", "$ r2b report --format text")]
        lines += [("-", line) for line in run("report", "--format", "text", folder=folder)]
    return lines


def svg(lines: list[tuple[str, str]]) -> str:
    """Return the picture."""
    height = BAR + len(lines) * LINE + MARGIN
    rows = "".join(
        f'<text x="{MARGIN}" y="{BAR + (number + 1) * LINE - 5}" fill="{COLOURS[sign]}" '
        f'xml:space="preserve">{escape(line)}</text>\n'
        for number, (sign, line) in enumerate(lines)
        if line
    )
    dots = "".join(
        f'<circle cx="{MARGIN + place * 20}" cy="{BAR / 2}" r="6" fill="{colour}"/>'
        for place, colour in enumerate(("#ff5f56", "#ffbd2e", "#27c93f"))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        'font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="13">\n'
        "<title>r2b build turns a roadmap into an ordered backlog</title>\n"
        f'<rect width="{WIDTH}" height="{height}" rx="10" fill="#0d1117"/>\n{dots}\n{rows}</svg>\n'
    )


if __name__ == "__main__":
    Path(__file__).with_name("build.svg").write_text(svg(screen()), encoding="utf-8")
