"""Feedback exports become evidence: nothing guessed, nothing of the roadmap lost."""

import json

import pytest
from running import r2b

from roadmap2backlog.evidence.columns import find_columns
from roadmap2backlog.evidence.match import Matcher, Target
from roadmap2backlog.model.feedback import FeedbackRow, Ground
from roadmap2backlog.pipeline.feedback import hear

ROADMAP = """\
# our plan
initiatives:
  - id: billing
    title: Billing   # soon
    capabilities:
      - Download invoices as PDF
      - {id: refunds, title: Refund a payment}
    evidence:
      - By hand
  - title: Sign-up without an account
"""
TARGETS = (
    Target("billing", "Billing"),
    Target("billing/invoices", "Download invoices as PDF"),
    Target("sign-up", "Sign-up without an account"),
)


def imported(tmp_path, table, *options, roadmap=ROADMAP):
    (tmp_path / "roadmap.yaml").write_text(roadmap, encoding="utf-8")
    (tmp_path / "said.csv").write_text(table, encoding="utf-8")
    done = r2b("import-feedback", "said.csv", "--format", "json", *options, cwd=tmp_path)
    return done, (tmp_path / "roadmap.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("row", "item", "ground"),
    [
        (FeedbackRow(2, about=("billing",)), "billing", Ground.ID),
        (FeedbackRow(2, about=("invoices",)), "billing/invoices", Ground.ID),
        (FeedbackRow(2, about=("download invoice as pdf",)), "billing/invoices", Ground.TITLE),
        (FeedbackRow(2, quote="the receipts are wrong"), "billing", Ground.KEYWORD),
        (FeedbackRow(2, quote="I want to download my invoices as a PDF"), "billing/invoices",
         Ground.KEYWORD),
        (FeedbackRow(2, quote="it is late / Billing"), "billing", Ground.TITLE),
        (FeedbackRow(2, quote="Billing is nice, and so is the search"), "", None),
        (FeedbackRow(2, about=("Colours",), quote="make it green"), "", None),
    ],
)  # fmt: skip
def test_a_row_is_about_what_it_names(row, item, ground):
    found = Matcher(TARGETS, {"billing": ("receipt",)}).match(row)
    assert (found.item, found.ground) == (item, ground)


def test_of_two_equal_items_none_is_guessed():
    twins = (Target("a", "Faster search"), Target("b", "Faster search"))
    assert Matcher(twins, {}).match(FeedbackRow(2, about=("Faster search",))).item == ""


def test_a_question_as_heading_holds_what_people_said():
    found = find_columns(("Respondent", "What do you miss?", "Votes"), {})
    assert found.places["quote"] == (1,)
    assert found.places["people"] == (2,)
    assert found.unused == ("Respondent",)


def test_the_teams_mapping_wins_over_the_names():
    found = find_columns(("Area", "Text"), {"area": "quote", "text": "about"})
    assert (found.places["quote"], found.places["about"]) == ((0,), (1,))


def test_counts_add_up_and_the_most_telling_rows_are_quoted(tmp_path):
    table = "initiative,comment,votes\n" + "".join(f"billing,said {n},{n}\n" for n in range(1, 7))
    done, text = imported(tmp_path, table, "--quotes", "2")
    assert json.loads(done.out)["evidence"][0]["people"] == 21
    assert "quote: said 6" in text
    assert "quote: said 5" in text
    assert "{source: said.csv, count: 10}" in text


def test_comments_layout_and_evidence_by_hand_stay(tmp_path):
    _, text = imported(tmp_path, "initiative,comment\nbilling,too slow\nrefunds,please\n")
    assert [line for line in ROADMAP.splitlines() if line in text.splitlines()] == [
        line for line in ROADMAP.splitlines() if "refunds" not in line
    ]
    assert "- By hand" in text


def test_the_same_import_twice_changes_nothing(tmp_path):
    table = "topic,comment\nSign-up without an account,yes\nDownload invoices as PDF,now\n"
    _, once = imported(tmp_path, table)
    done, twice = imported(tmp_path, table, "--exit-code", roadmap=once)
    assert done.code == 0
    assert twice == once


def test_a_newer_export_of_the_same_name_replaces_the_older(tmp_path):
    _, once = imported(tmp_path, "initiative,comment\nbilling,old words\n")
    _, later = imported(tmp_path, "initiative,comment\nbilling,new words\n", roadmap=once)
    assert "old words" not in later
    assert "new words" in later


def test_what_matches_nothing_is_shown_with_its_line(tmp_path):
    done, text = imported(tmp_path, "topic,comment\nUnicorns,where are they\n")
    assert json.loads(done.out)["unmatched"] == [
        {"line": 2, "about": "Unicorns", "quote": "where are they"}
    ]
    assert text == ROADMAP


def test_a_table_without_known_columns_is_an_error_with_a_way_out(tmp_path):
    done, text = imported(tmp_path, "x,y\n1,2\n")
    assert done.code == 1
    assert "said.csv:1:1: error[R631]" in done.err
    assert text == ROADMAP


def test_naughty_words_survive(tmp_path):
    said = "=cmd|' /C calc'!A0 \"{[&*#: \u2028 🌱"
    quoted = said.replace('"', '""')
    done, _ = imported(tmp_path, f'initiative,comment\nbilling,"{quoted}"\n')
    assert done.code == 0
    assert r2b("check", cwd=tmp_path).code == 0


def test_evidence_of_a_capability_counts_for_its_initiative(tmp_path):
    imported(tmp_path, "initiative,comment,votes\nrefunds,please,900\n")
    (tmp_path / "r2b.yaml").write_text("ordering: {method: rice}\n", encoding="utf-8")
    assert r2b("build", cwd=tmp_path).code == 0
    first = json.loads(r2b("report", "--format", "json", cwd=tmp_path).out)["stories"][0]
    assert first["id"].startswith("billing/")


EXPORTS = {
    "survey": "Respondent ID,What should we improve?,Which area is it about?\n"
              "1,the receipts never arrive,Billing\n2,all fine,\n",
    "widget": "Date;Feature request;Upvotes;Comment;URL\n"
              "2026-01-02;Billing;1.204;please;https://example.com/1\n2026-01-03;Dark mode;3;;\n",
    "analytics": "Event name\tUnique users\tSessions\n"
                 "Download invoices as PDF\t12,500\t20,100\nscroll\t9\t9\n",
    "support": "Ticket,Subject,Body,Tags\n"
               '77,Refund a payment,"Hello,\nwhere is my money",refunds\n78,Password,forgot it,login\n',
}  # fmt: skip
PEOPLE = {
    "survey": ("billing", 1),
    "widget": ("billing", 1204),
    "analytics": ("billing/download-invoices-as-pdf", 12500),
    "support": ("billing/refunds", 1),
}


@pytest.mark.parametrize("kind", EXPORTS)
def test_the_exports_of_four_kinds_of_tools_are_understood(tmp_path, kind):
    done, _ = imported(tmp_path, EXPORTS[kind])
    found = json.loads(done.out)
    assert [(item["id"], item["people"]) for item in found["evidence"]] == [PEOPLE[kind]]
    assert len(found["unmatched"]) == 1


def test_an_export_in_the_words_of_the_team_is_mapped(tmp_path):
    (tmp_path / "r2b.yaml").write_text(
        "feedback:\n  columns: {Wofür: about, O-Ton: quote, Köpfe: people}\n"
        "  keywords: {billing: [Rechnung]}\n",
        encoding="utf-8",
    )
    done, text = imported(tmp_path, "Wofür;O-Ton;Köpfe\n;Die Rechnungen kommen zu spät;4\n")
    found = json.loads(done.out)["evidence"][0]
    assert (found["id"], found["people"], found["rows"]["keyword"]) == ("billing", 4, 1)
    assert "quote: Die Rechnungen kommen zu spät" in text


def test_what_is_written_over_is_what_was_read_to_the_byte(tmp_path):
    roadmap, said = tmp_path / "roadmap.yaml", tmp_path / "said.csv"
    roadmap.write_bytes(b"\xef\xbb\xbf" + ROADMAP.replace("\n", "\r\n").encode())
    said.write_text("feature,comment\nbilling,late\n", encoding="utf-8")
    heard, _ = hear(str(said), str(roadmap), None)
    assert heard.seen == roadmap.read_bytes()
