"""Progress says what really happened: from an export in any language, or from events."""

import json
from datetime import date

import pytest
from running import r2b

from roadmap2backlog.model.outlook import WorkEvent
from roadmap2backlog.model.settings import HistorySettings, Settings
from roadmap2backlog.scheduling.history_csv import history_from_csv
from roadmap2backlog.scheduling.progress import progress

TODAY = date(2026, 11, 10)
SPRINTS = {"S1": (date(2026, 10, 5), date(2026, 10, 18)), "S2": (date(2026, 10, 19), date(2026, 11, 1)),
           "S3": (date(2026, 11, 2), date(2026, 11, 15))}  # fmt: skip


def events(*lines: str) -> list[WorkEvent]:
    """Return events written as `item day kind value`; the month is October from day 1 to 31."""
    found = []
    for line in lines:
        item, number, kind, *value = line.split()
        day = date(2026, 10, int(number)) if int(number) <= 31 else date(2026, 11, int(number) - 31)
        found.append(WorkEvent(item, day, kind, " ".join(value), goal="g"))
    return found


LIFE = events(
    "A 5 created", "A 5 points 3", "A 5 sprint S1", "A 6 status doing", "A 9 status done",
    "B 5 created", "B 5 points 5", "B 5 sprint S1", "B 12 status doing", "B 20 sprint S2",
    "B 27 status done", "C 8 created", "C 8 points 2", "C 8 sprint S1", "C 15 status done",
    "D 20 created", "D 20 points 8", "D 21 status doing", "D 25 status todo", "D 26 points 13",
    "E 20 created", "E 20 points 1", "E 30 removed", "F 7 created", "F 7 points 1", "F 8 status doing",
)  # fmt: skip


def whole():
    return progress(LIFE, Settings(), TODAY, windows=SPRINTS, titles={"g": "Goal"})


def test_a_sprint_tells_what_was_committed_added_and_done():
    first, second, third = whole().sprints
    assert (first.committed_points, first.added_points, first.done_points) == (8, 2, 5)
    assert (second.done_points, second.done_items) == (5, 1)
    assert third.done_points == 0


def test_a_burndown_shows_what_is_left_at_the_end_of_each_day():
    left = dict(whole().sprints[0].burndown)
    assert [left[date(2026, 10, day)] for day in (5, 8, 9, 15, 18)] == [8, 10, 7, 5, 5]


def test_velocity_counts_the_sprints_that_ended():
    found = whole()
    assert found.velocity == (5, 5)
    assert (found.velocity_low, found.velocity_mean, found.velocity_high) == (5, 5, 5)


def test_scope_follows_new_work_new_estimates_and_removals():
    days = {day.day: day for day in whole().days}
    assert days[date(2026, 10, 5)].scope_points == 8
    assert days[date(2026, 10, 20)].scope_points == 20
    assert days[TODAY].scope_points == 24
    assert (days[TODAY].todo, days[TODAY].doing, days[TODAY].done) == (1, 1, 3)


def test_flow_follows_work_that_goes_back():
    days = {day.day: day for day in whole().days}
    assert days[date(2026, 10, 22)].doing == 3
    assert days[date(2026, 10, 26)].doing == 2


def test_throughput_has_no_gaps():
    assert [amount for _, amount in whole().throughput] == [1, 1, 0, 1, 0, 0]


def test_work_older_than_usual_is_marked():
    (old,) = whole().ageing
    assert (old.item, old.days, old.unusual) == ("F", 34, True)


def test_a_goal_tells_its_share():
    (goal,) = whole().goals
    assert (goal.title, goal.done_points, goal.total_points) == ("Goal", 10, 24)


def test_a_velocity_of_nothing_is_no_velocity():
    found = progress(events("A 5 created"), Settings(), TODAY)
    assert found.velocity == ()
    assert found.cycle_days_85 is None


EXPORTS = {
    "english": "Issue key,Summary,Issue Type,Status,Created,Resolved,Custom field (Story Points)\n"
               "X-1,One,Story,Done,2026-10-05 09:00,2026-10-14 10:00,3\n"
               "X-2,Two,Bug,In Progress,2026-10-06 09:00,,5\n",
    "german": "Vorgangsschlüssel;Zusammenfassung;Vorgangstyp;Status;Erstellt;Erledigt;Story Points\n"
              "X-1;One;Story;Erledigt;05/Okt/26 9:00 AM;14/Okt/26 3:00 PM;3,0\n"
              "X-2;Two;Fehler;In Arbeit;06/Okt/26 9:00 AM;;5,0\n",
    "french": "Clé de ticket,Résumé,Type de ticket,État,Création,Résolu,Story Points\n"
              "X-1,One,Story,Terminé,05/oct./26 9:00 AM,14/oct./26 9:00 AM,3\n"
              "X-2,Two,Bug,En cours,06/oct./26 9:00 AM,,5\n",
    "japanese": "課題キー\t要約\t課題タイプ\tステータス\t作成日\t解決日\tStory Points\n"
                "X-1\tOne\tStory\t完了\t2026/10/05 9:00\t2026/10/14 9:00\t3\n"
                "X-2\tTwo\tバグ\t進行中\t2026年10月6日\t\t5\n",
    "american days": "Key,Summary,Type,Status,Created,Resolved,Story Points\n"
                     "X-1,One,Story,Closed,10/5/2026 9:00,10/14/2026 9:00,3\n"
                     "X-2,Two,Bug,In Review,10/6/2026,,5\n",
}  # fmt: skip


@pytest.mark.parametrize("language", EXPORTS)
def test_an_export_is_understood_in_its_language(language):
    found = history_from_csv(EXPORTS[language], HistorySettings()).unwrap()
    told = [(e.item, e.day.isoformat(), e.kind, e.value, e.item_kind) for e in found.events]
    assert told == [
        ("X-1", "2026-10-05", "created", "", "story"),
        ("X-1", "2026-10-05", "points", "3.0", "story"),
        ("X-1", "2026-10-14", "status", "done", "story"),
        ("X-2", "2026-10-06", "created", "", "bug"),
        ("X-2", "2026-10-06", "points", "5.0", "bug"),
        ("X-2", "2026-10-06", "status", "doing", "bug"),
    ]
    assert found.titles == {"X-1": "One", "X-2": "Two"}


OWN = "Nummer,Was,Stand,Created,Resolved,Aufwand\nX-1,One,Geliefert,2026-10-05,2026-10-14,3\n"
OWN += "X-2,Two,Wartet auf Kunde,2026-10-06,,5\n"
MAPPING = """\
history:
  columns: {Nummer: key, Was: title, Stand: status, Aufwand: points}
  states: {geliefert: done, Wartet auf  Kunde: doing}
"""


def test_own_columns_and_states_are_mapped_in_the_settings(tmp_path):
    (tmp_path / "own.csv").write_text(OWN, encoding="utf-8")
    (tmp_path / "r2b.yaml").write_text(MAPPING, encoding="utf-8")
    done = r2b("progress", "own.csv", "--today", "2026-11-10", "--format", "json", cwd=tmp_path)
    found = json.loads(done.out)
    assert [found["days"][-1][state] for state in ("todo", "doing", "done")] == [0, 1, 1]
    assert found["days"][-1]["done_points"] == 3
    assert found["ageing"][0]["title"] == "Two"


def test_a_state_that_is_none_is_said(tmp_path):
    (tmp_path / "own.csv").write_text(OWN, encoding="utf-8")
    (tmp_path / "r2b.yaml").write_text("history: {states: {Geliefert: ready}}\n", encoding="utf-8")
    done = r2b("progress", "own.csv", cwd=tmp_path)
    assert done.code == 1
    assert "r2b.yaml:1" in done.err


def test_a_table_without_keys_or_days_is_an_error(tmp_path):
    (tmp_path / "own.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    done = r2b("progress", "own.csv", cwd=tmp_path)
    assert done.code == 1
    assert "own.csv:1:1: error[R630]" in done.err


def test_an_export_in_another_encoding_is_refused_where_it_begins(tmp_path):
    """Read with replaced letters, its titles would match no story, and nobody would know why."""
    (tmp_path / "own.csv").write_bytes("Ticket,Größe\nA,1\n".encode("latin-1"))
    done = r2b("progress", "own.csv", cwd=tmp_path)
    assert done.code == 1
    assert "own.csv:1:10: error[R105]" in done.err


def test_an_old_export_is_no_team_that_does_nothing(tmp_path):
    """The sprints after the day of the export are not in it."""
    (tmp_path / "x.csv").write_text(EXPORTS["english"], encoding="utf-8")
    then = r2b("progress", "x.csv", "--today", "2026-11-10", "--format", "json", cwd=tmp_path)
    done = r2b("progress", "x.csv", "--today", "2028-01-10", "--format", "json", cwd=tmp_path)
    assert "x.csv:1:1: note[R635]" in done.err
    assert "R635" not in then.err
    assert len(json.loads(done.out)["sprints"]) <= len(json.loads(then.out)["sprints"])


def test_a_terminal_shows_velocity_flow_goals_and_old_work(tmp_path):
    (tmp_path / "x.csv").write_text(EXPORTS["english"], encoding="utf-8")
    out = r2b("progress", "x.csv", "--today", "2026-11-10", cwd=tmp_path).out
    for words in ("points a sprint", "1 in progress, 1 done", "3 of 8 points done", "1 defect",
                  "items done a week", "in progress for 36 days: Two"):  # fmt: skip
        assert words in out


def test_forecasts_and_reports_go_by_what_was_really_done(tmp_path):
    """Ten points a fortnight were stated, one was done: a hundred points take far longer."""
    rows = [
        f"X-{n},T{n},Story,Done,2026-08-03,2026-{8 + n // 3:02}-{3 + 7 * (n % 3):02},1"
        for n in range(9)
    ]
    head = "Issue key,Summary,Issue Type,Status,Created,Resolved,Story Points\n"
    (tmp_path / "x.csv").write_text(head + "\n".join(rows) + "\n")
    stories = "".join(f"  - {{id: s{n}, title: S{n}, points: 5}}\n" for n in range(4))
    (tmp_path / "backlog.yaml").write_text(f"version: 1\nstories:\n{stories}")
    (tmp_path / "r2b.yaml").write_text(
        "teams: [{id: t, velocity: [10, 10, 10]}]\nforecast: {trials: 500}\n"
    )

    def sprint(*more):
        done = r2b("forecast", "--format", "json", "--today", "2026-11-02", *more, cwd=tmp_path)
        return json.loads(done.out)["milestones"][-1]["p50"]["sprint"]

    assert sprint() == 2
    assert sprint("--history", "x.csv") > 6
    shown = r2b("report", "--history", "x.csv", "--today", "2026-11-02", cwd=tmp_path).out
    assert "## Progress" in shown


def test_without_a_tracker_and_an_export_both_ways_are_told(tmp_path, monkeypatch):
    monkeypatch.delenv("JIRA_URL", raising=False)
    (tmp_path / "backlog.yaml").write_text("version: 1\nstories: [{id: a, title: A}]\n")
    said = r2b("progress", cwd=tmp_path).err
    assert "error[R801]" in said
    assert said.endswith("or name a CSV export of the tracker: r2b progress EXPORT.csv\n")
    (tmp_path / "backlog.yaml").write_text("version: 7\n")
    monkeypatch.setenv("JIRA_URL", "https://x.example")
    monkeypatch.setenv("JIRA_PERSONAL_TOKEN", "canary-8")
    (tmp_path / "r2b.yaml").write_text("tracker: {jira: {project: X}}\n")
    assert "CSV" not in r2b("progress", cwd=tmp_path).err
