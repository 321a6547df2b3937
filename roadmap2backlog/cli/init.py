"""`r2b init`: writes a small commented roadmap.yaml and r2b.yaml."""

from pathlib import Path

import click

from roadmap2backlog.cli.options import format_option, print_json
from roadmap2backlog.workspace import ROADMAP, SETTINGS, write

ROADMAP_TEXT = """\
# The roadmap: what should become possible, for whom, and why.
# Only `initiatives` with a `title` are needed; everything else sharpens the backlog.
version: 1
product:
  name: My product
  vision: One sentence about what will be better for the people who use it.

personas:                       # who uses it; ids are short names to refer to
  - {id: member, name: member}
  - {id: admin, name: workspace admin}

goals:                          # measurable outcomes
  - id: activation
    statement: New teams reach first value fast
    metric: median time to the first finished task
    baseline: 2 days
    target: 10 minutes

initiatives:
  - id: onboarding
    title: Self-serve onboarding
    why: Half of the trials never invite a second person.
    goal: activation
    personas: [admin, member]
    capabilities:               # one line for each thing people will be able to do
      - Admins can invite members by email or link
      - Members can see a checklist on first login
      - Import contacts from CSV and Excel
    constraints: [Invitations arrive within 30 seconds]
    out_of_scope: [Guests]
    priority: {value: 8, time_criticality: 5, risk_reduction: 3, size: 13}

  - id: billing
    title: Billing
    capabilities:
      - Members can download invoices as PDF
    depends_on: [onboarding]    # an initiative, or initiative/capability
    priority: {value: 5, time_criticality: 3, risk_reduction: 1, size: 8}
"""

SETTINGS_TEXT = """\
# Settings of the team; every line is optional.
version: 1
ordering: {method: wsjf}        # wsjf | rice | ice | moscow | value-effort | weighted | document
teams:
  - {id: core, velocity: [21, 18, 25, 23]}      # points of past sprints
sprints: {start: 2027-01-04, length_days: 14}
"""


@click.command("init")
@click.argument("folder", type=click.Path(file_okay=False), default=".")
@format_option("text", "json")
def init(folder: str, output: str) -> None:
    """Write a small commented roadmap.yaml and r2b.yaml into FOLDER.

    Files that are there already stay as they are.
    """
    written, kept = [], []
    for name, text in ((ROADMAP, ROADMAP_TEXT), (SETTINGS, SETTINGS_TEXT)):
        target = Path(folder, name)
        if target.exists():
            kept.append(str(target))
        else:
            write(target, text)
            written.append(str(target))
    if output == "json":
        print_json({"written": written, "kept": kept})
        return
    for path in written:
        click.echo(f"wrote {path}")
    for path in kept:
        click.echo(f"kept {path}: it was there already", err=True)
    click.echo("next: edit roadmap.yaml, then run `r2b build`", err=True)


COMMAND = init
