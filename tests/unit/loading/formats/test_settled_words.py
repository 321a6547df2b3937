import pytest

from roadmap2backlog.loading.formats.words.sections import kind_of_section
from roadmap2backlog.loading.formats.words.settled import (
    ends_dropped,
    ends_finished,
    ends_open,
    is_called_finished,
    is_deferred,
    is_dropped,
    is_finished,
    starts_dropped,
    starts_finished,
)


@pytest.mark.parametrize(
    "state",
    ["Done", "✅", "✔️", "✅ Complete", "Done ✅", "100 %", "100%", "4/4", "merged", "GA", "deployed",
     "Shipped in v2.3", "Completed (May 2026)", "released 2026-05-01", "Delivered: July 2026",
     "live since March", "abgeschlossen", "Terminé", "hecho", "concluído", "fatto", "Завершена",
     "已完成", "完了", "완료"],
)  # fmt: skip
def test_a_state_says_done(state):
    assert is_finished(state)
    assert not is_dropped(state)


@pytest.mark.parametrize(
    "state",
    ["", "🚧", "90 %", "3/4", "in progress", "done, but not tested", "partially done", "Complete the docs",
     "done in part, the rest is planned", "planned", "later"],
)  # fmt: skip
def test_a_state_leaves_something_to_do(state):
    assert not is_finished(state)


@pytest.mark.parametrize(
    "state",
    ["Cancelled", "canceled", "rejected", "won't do", "Not planned", "❌ dropped", "declined (May)",
     "abgelehnt", "annulé", "descartado", "отменено", "已取消"],
)  # fmt: skip
def test_a_state_says_that_nobody_will_do_it(state):
    assert is_dropped(state)
    assert not is_finished(state)


@pytest.mark.parametrize(
    "title",
    ["Search ✅", "Search ✓", "Search **✔️**", "Phase 1: Basics (✅ COMPLETED)", "v0.1 — shipped",
     "Search [DONE]", "Search: done", "Search ✅ COMPLETE", "Phase 2 - Map: Places ✅ Done", "2.1 (released March 2026)", "2.0 release, delivered: July 2026",
     "Phase 3 (100 %)", "Phase 3 (100% complete)", "Phase 1 – abgeschlossen", "阶段一（已完成）"],
)  # fmt: skip
def test_a_title_ends_in_a_mark_that_says_done(title):
    assert ends_finished(title)
    assert not ends_dropped(title)


@pytest.mark.parametrize(
    "title",
    ["Search", "Search 🚧 In progress", "Definition of done", "Orders: open, closed", "2.0 (to be released in May)",
     "2.0 (planned for release: May 2027)", "Search (partly done)", "Dashboards (live)",
     "Search (not done)", "Go live", "(done)", "A search that says at length what it does " * 5 + "✗ (done)"],
)  # fmt: skip
def test_a_title_says_nothing_of_being_done(title):
    assert not ends_finished(title)


def test_a_title_ends_in_a_mark_that_nobody_will_do_it():
    assert ends_dropped("Letters by post (won't do)")
    assert ends_dropped("Fax: cancelled")
    assert not ends_dropped("Orders that were cancelled")


@pytest.mark.parametrize(
    "title",
    ["DONE — Search", "Shipped: search", "(done) Search", "**Shipped** — search"],
)
def test_a_title_starts_with_a_mark_that_says_done(title):
    assert starts_finished(title)
    assert not starts_dropped(title)


@pytest.mark.parametrize(
    "title",
    [
        '"Done 5" badges',
        "“Done: 5” is a badge",
        "Done 5 badges",
        "Done",
        "Closed beta — May",
        "Live — map",
        "Mark as done: button",
        "[Auth] Login",
    ],
)
def test_a_title_starts_with_words_of_its_own(title):
    assert not starts_finished(title)


def test_a_title_starts_with_a_mark_that_nobody_will_do_it():
    assert starts_dropped("[REJECTED] Fax")
    assert starts_dropped("Superseded: letters")
    assert not starts_dropped("Cancelled orders: a list")


def test_a_state_says_that_it_is_put_off():
    assert all(map(is_deferred, ["Deferred", "on hold", "zurückgestellt", "отложена"]))
    assert not is_deferred("blocked")


KINDS = {
    "done": [
        "Shipped", "✅ What we have", "Done", "Recently completed", "Completed features", "Past releases",
        "Past", "M0 — Basics ✅", "What we've shipped", "Achievements", "Completed in 2026",
        "Shipped and completed", "Already available", "Completed / In maintenance", "Erledigt",
        "Terminé", "Завершённые этапы", "Tâches terminées", "Funcionalidades entregues", "已完成功能",
        "3. Recently shipped", "Radio for skippers SHIPPED", "Radio COMPLETED 2027-03", "Fixed & verified (May)",
        "Resolved issues",
    ],
    "dropped": [
        "Not planned", "Not planned right now", "Out of scope", "Rejected", "Explicitly rejected ideas",
        "Won't do", "What we won't build", "Non-goals", "Non-features (out of scope)", "Things we are not doing",
        "Descoped", "Nicht geplant", "Fuera de alcance", "Не планируется", "Fax (rejected)",
    ],
    "risks": ["Risks", "Risks and mitigations", "Potential challenges", "🔍 Gaps & opportunities",
              "Known limitations", "Risiken", "Desafíos"],
    "metrics": ["Success metrics", "📈 Metrics to track", "KPIs", "Growth metrics & targets",
                "User metrics", "Erfolgskriterien"],
    "note": [
        "History (2016-2021)", "How to suggest features", "Feedback channels", "📝 Document information",
        "Last updated", "Version history", "Release and support schedule", "Status legend", "Glossary",
        "Links", "👥 Team", "Budget, resources, and planning", "Assumptions", "Decision criteria",
        "Prioritization", "1. Overview", "Final note", "Founding principles", "Mission and purpose",
        "Suggesting changes", "Fine print", "Adding an item", "Adding entries to this list", "Tracked elsewhere", "Глоссарий", "术语表",
    ],
    "news": [
        "Current status (v1.0)", "Where we are", "Where things stand", "Status quo", "What's new",
        "Latest news", "News and updates", "Updates", "Wo wir stehen", "Новости", "最新消息",
    ],
    "": [
        "Search", "Planned", "Release 2.0", "1.0 - Release date: TBD", "Known issues", "Key features",
        "Live updates", "User metrics dashboard", "Friend challenges", "Phase 1", "✅ Next",
        "What needs to be done", "Budget planner", "Team calendars", "Completed and planned",
        "Document versions", "Notebook", "Released to nobody yet?",
        "Definition of DONE", "What is NOT DONE", "Mark berths as CLOSED", "Fixed prices", "Radio SOON",
        "Where we are going", "News feed", "Updates by mail", "What's next",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "heading"), [(kind, heading) for kind, all_ in KINDS.items() for heading in all_]
)
def test_a_heading_says_what_stands_below_it(kind, heading):
    assert kind_of_section(heading) == kind


@pytest.mark.parametrize(
    "title",
    ["#12 — shipped: a mole of stone", "#12, #14 and #15 — shipped with the mole (stones, lamps)",
     "[#12] — **done** — the mole", "PIER-4: finished in May", "PR #12 — merged with the lamps of the pier, which burn all night",
     "harbour#12 | released"],
)  # fmt: skip
def test_work_told_behind_a_number_is_done(title):
    assert starts_finished(title)
    assert not starts_dropped(title)


@pytest.mark.parametrize(
    "title",
    ["#12 — partial: the mole", "#12 — ship the mole", "#12 — completed orders on a page",
     "#12 — shipped with the mole, but the lamps remain", "Shipped with the mole", "#12", "Task done",
     "Refund once the task is done", "Definition of done"],
)  # fmt: skip
def test_work_told_behind_a_number_may_be_left(title):
    assert not starts_finished(title)
    assert not ends_finished(title)


def test_what_is_refused_behind_a_number_is_dropped():
    assert starts_dropped("#12 — rejected: fax")
    assert starts_dropped("#12, #13: cancelled — fax")


@pytest.mark.parametrize(
    "title", ["Basin and mole (merged)", "Basin — merged", "Merged: basin, mole"]
)
def test_parts_that_were_merged_are_not_done(title):
    assert not ends_finished(title)
    assert not starts_finished(title)
    assert is_finished("merged")


@pytest.mark.parametrize(
    "title", ["Basin (#12, merged 2026-05-04)", "Basin (merged in #12)", "Basin: PR 7 (merged)"]
)
def test_a_request_that_is_merged_is_done(title):
    assert ends_finished(title)


@pytest.mark.parametrize(
    "title",
    ['B7: "Done 3" badges look cheap', "B7: “Done 2027-03-01” stands there", "B7: Done 0ms badges",
     "B7: «Done (3)»"],
)  # fmt: skip
def test_words_in_quotation_marks_tell_no_state(title):
    assert not ends_finished(title)
    assert not starts_finished(title)


@pytest.mark.parametrize(
    "title",
    ["Move the radio (in progress, see `docs/plan-2027.md`)", "Move the radio [under way; June]"],
)
def test_a_state_in_brackets_may_go_on(title):
    assert ends_open(title)


@pytest.mark.parametrize(
    "title", ["Move the radio (open, closed)", "Move it (when in progress, stop)"]
)
def test_brackets_may_say_more_than_a_state(title):
    assert not ends_open(title)


@pytest.mark.parametrize(
    "heading",
    ["Pilot Completed", "Harbour Pilot Done", "Beta shipped:", "**Reading Room Delivered**",
     "First Quay Finished", "Radio for skippers SHIPPED"],
)  # fmt: skip
def test_a_short_heading_ends_in_a_state(heading):
    assert is_called_finished(heading)


@pytest.mark.parametrize(
    "heading",
    ["Get Things Done", "Getting things done", "Definition of Done", "To Be Completed", "Not Done",
     "Partly Completed", "Almost done", "Tide table nearly done", "Partially completed", "Order Delivered",
     "Lessons Completed", "What a keeper does until the lamps are done", "When is it done", "Done",
     "Pilot Complete", "Tell skippers that letters are shipped"],
)  # fmt: skip
def test_a_state_that_belongs_to_something_else_says_nothing(heading):
    assert not is_called_finished(heading)
