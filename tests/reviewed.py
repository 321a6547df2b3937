"""A small backlog with comments for the tests of the review page, and how to run its server."""

import os
import re
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from roadmap2backlog.diagnostics import has_errors
from roadmap2backlog.loading.backlog import load_backlog
from roadmap2backlog.pipeline.reviewing.apply import apply_edit
from roadmap2backlog.pipeline.reviewing.edits import read_edit

TOKEN = "abcdefghijklmnopqrstuvwxyz"  # noqa: S105 -- opens nothing but the tests' own servers
TEXT = """\
# the team's own words above it all
version: 1
roadmap: roadmap.yaml

initiatives:
  - {id: shop, title: Shop, value: 8}   # what it is worth

epics:
  - id: shop/pay
    title: Paying
    initiative: shop

stories:
  # first things first
  - id: shop/pay/card
    epic: shop/pay
    title: "Pay by card"      # asked for by everybody
    persona: shopper
    points: 3
    acceptance:
      - given: a full basket
        when: I pay by card
        then: the order is placed
        status: agreed
      - {given: a full basket, when: the card is refused, then: TODO what I see, status: stub}
    status: draft
    questions: [Which cards?, Whose bank?]
    flags: [QUESTION]
    source: {line: 3, text: Pay by card}

  - id: shop/pay/invoice
    epic: shop/pay
    title: Pay by invoice
    points: 5
    depends_on: [shop/pay/card]   # same ledger
    acceptance:
      - text: The invoice arrives within a day.
    status: draft

  - id: shop/pay/refund
    epic: shop/pay
    title: Refund an order
    depends_on:
      - shop/pay/invoice
    status: draft
    # last words
  - id: shop/free
    title: Something else entirely
    points: 1
    value: 4
# the end
"""
CARD, INVOICE, REFUND, FREE = "shop/pay/card", "shop/pay/invoice", "shop/pay/refund", "shop/free"
"""The stories of the backlog, as they stand in it."""
COMMENTS = tuple(re.findall(r"#.*", TEXT))


def backlog_of(text: str = TEXT):
    """Return the backlog that a text stands for; it must have no errors."""
    checked = load_backlog(text.encode(), "backlog.yaml")
    assert not has_errors(checked.findings), checked.findings
    return checked.unwrap().value


def done(backlog, **edit):
    """Return what an edit, as the page sends it, makes of a backlog."""
    return apply_edit(backlog, read_edit(edit).unwrap())


def story(backlog, name):
    """Return a story by its id."""
    return next(one for one in backlog.stories if one.id == name)


def ids(backlog):
    """Return the ids in order."""
    return [one.id for one in backlog.stories]


def setting(before, after, field="title", name="shop/pay/card"):
    """Return the edit that sets one field."""
    return {"op": "set", "id": name, "fields": {field: {"before": before, "after": after}}}


@contextmanager
def running_page(folder: Path, *options: str, env: dict[str, str] | None = None):
    """Yield the address (with token) of a server started as people start it, and its process."""
    command = [sys.executable, "-m", "roadmap2backlog", "review", "backlog.yaml", "--no-open"]
    process = subprocess.Popen(
        [*command, "--token", TOKEN, *options],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"} | (env or {}),
    )  # fmt: skip
    try:
        address = process.stdout.readline().strip()
        assert address.startswith("http://"), process.stderr.read()
        yield address, process
    finally:
        process.kill()
        process.communicate()


@contextmanager
def sandbox():
    """Yield the environment that leads to a Jira look-alike."""
    command = [sys.executable, "-u", "-m", "roadmap2backlog", "sandbox", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            lines = [process.stdout.readline().removeprefix("export ").strip() for _ in range(3)]
            yield dict(line.split("=", 1) for line in lines)
        finally:
            process.kill()
