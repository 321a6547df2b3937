from dataclasses import replace

import pytest
from syncing_world import World

from roadmap2backlog.syncing.claiming import leave_note
from roadmap2backlog.syncing.items import Fields
from roadmap2backlog.syncing.tracker import Claim, Creation, Issue, Stage, UncertainError
from roadmap2backlog.trackers.memory import MemoryTracker


@pytest.fixture(params=[True, False], ids=["base in search", "base in the record only"])
def world(request, tmp_path):
    return World(tmp_path, MemoryTracker(base_in_search=request.param))


def test_a_push_makes_every_item_once_with_links_and_order(world):
    done = world.push()
    assert done.as_dict() == {
        "created": 5, "updated": 0, "unchanged": 0, "linked": 2, "ranked": 2, "conflicts": [],
        "uncertain": [],
    }  # fmt: skip
    stories = [title for title in world.titles() if title not in {"Core", "Billing"}]
    assert stories == ["Pay by card", "Refund", "Export"]
    assert world.issue("Refund").fields.blockers == (world.issue("Pay by card").ref,)
    assert world.issue("Refund").fields.parent == world.issue("Billing").ref


def test_a_second_push_writes_nothing(world):
    world.push()
    world.tracker.writes.clear()
    again = world.push()
    assert world.tracker.writes == []
    assert again.as_dict()["unchanged"] == 5


def test_without_the_lock_nothing_is_made_again(world):
    world.push()
    world.tracker.writes.clear()
    (world.folder / "backlog.lock.json").unlink()
    world.push()
    assert world.tracker.writes == []


def test_one_word_is_one_write_to_the_same_issue(world):
    world.push()
    key = world.issue("Pay by card").key
    world.tracker.writes.clear()
    world.edit("title: Pay by card", "title: Pay by debit card")
    world.push()
    assert world.tracker.writes == [f"update {key}"]
    assert world.issue("Pay by debit card").key == key


def test_a_moved_story_is_one_rank_call(world):
    world.push()
    world.tracker.writes.clear()
    first = world.text.index("  - {id: core/export")
    moved = world.text[first:].replace(", depends_on: [core/billing/refund]", "")
    world.text = world.text[:first].replace("stories:\n", f"stories:\n{moved}")
    world.push()
    writes = [write.partition(" ")[0] for write in world.tracker.writes]
    assert sorted(writes) == ["rank", "unlink", "update"]
    assert next(x for x in world.titles() if x in {"Export", "Refund"}) == "Export"


@pytest.mark.parametrize(
    ("field", "theirs"),
    [("title", "Pay somehow"), ("text", "Their words"), ("points", 8.0), ("parent", "")],
)
def test_a_persons_word_is_kept_and_reported(world, field, theirs):
    world.push()
    issue = world.issue("Pay by card")
    world.tracker.put(replace(issue, fields=replace(issue.fields, **{field: theirs})))
    world.tracker.writes.clear()
    world.edit("points: 3", "points: 13")
    world.edit("title: Pay by card", "title: Pay by any card")
    world.edit("so that I can join", "so that I may join")
    done = world.push()
    kept = next(issue for issue in world.tracker.issues if issue.ref == issue.ref)
    kept = world.tracker.fetch([issue.ref])[0]
    assert getattr(kept.fields, field) == theirs
    assert [conflict["field"] for conflict in done.as_dict()["conflicts"]] == [field]


def test_a_persons_label_stays_and_ours_comes_and_goes(world):
    world.push()
    issue = world.issue("Pay by card")
    labels = (*issue.fields.labels, "urgent")
    world.tracker.put(replace(issue, fields=replace(issue.fields, labels=labels)))
    world.edit("labels: [money]", "labels: [cash]")
    world.push()
    found = [x for x in world.issue("Pay by card").fields.labels if not x.startswith("r2b-")]
    assert sorted(found) == ["cash", "roadmap2backlog-acme", "urgent"]


def test_a_deleted_issue_is_reported_and_not_made_again(world):
    world.push()
    gone = world.issue("Refund")
    world.tracker.issues.remove(gone)
    world.tracker.writes.clear()
    refused = world.push()
    assert [finding.code for finding in refused.refusals] == ["R813"]
    assert world.tracker.writes == []
    assert [c["kind"] for c in refused.as_dict()["conflicts"] if c["key"] == gone.key]


def test_a_deleted_issue_is_not_made_again_by_whoever_has_no_lock(world):
    """A job that begins with a fresh checkout: only the tracker's note remembers the issue."""
    world.push()
    world.tracker.issues.remove(world.issue("Refund"))
    (world.folder / "backlog.lock.json").unlink()
    world.tracker.writes.clear()
    for found in (world.look(), world.push()):
        assert [finding.code for finding in found.refusals] == ["R813"]
        assert found.refusals[0].message.endswith("from the tracker: core/billing/refund")
    assert world.tracker.writes == []
    made = world.push(allow_mass=True)
    assert (made.as_dict()["created"], made.as_dict()["conflicts"]) == (1, [])
    assert world.push().as_dict()["unchanged"] == 5


@pytest.mark.parametrize("there", [None, Claim("somebody", 9e9, "", "")])
def test_the_last_word_of_a_push_takes_nobodys_place(there):
    """Where no note can be left there is none, and whoever creates by now keeps theirs."""
    tracker = MemoryTracker()
    tracker.note = there
    leave_note(tracker, Claim(newest="ACME-7"))
    assert tracker.note == there


def test_a_new_story_is_no_lost_one_without_a_lock(world):
    world.push()
    (world.folder / "backlog.lock.json").unlink()
    world.text += "  - {id: core/more, title: More}\n"
    assert world.push().as_dict()["created"] == 1


def test_an_empty_answer_is_no_empty_project(world):
    world.push()
    world.tracker.issues.clear()
    assert [finding.code for finding in world.push(allow_mass=True).refusals] == ["R812"]


def test_a_backlog_of_new_ids_only_is_told_from_a_project_that_cannot_be_seen(world):
    world.push()
    world.tracker.writes.clear()
    world.text = world.text.replace("core", "kern")
    (refusal,) = world.push(allow_mass=True).refusals
    assert refusal.code == "R812"
    assert refusal.message.startswith("none of the 5 issues known before belongs to this backlog")
    assert "permission" not in refusal.message
    assert world.tracker.writes == []


def test_an_issue_moved_to_another_project_stays_there(world):
    world.push()
    issue = world.issue("Refund")
    world.tracker.put(replace(issue, key="OTHER-7", home="OTHER"))
    world.tracker.writes.clear()
    done = world.push()
    assert world.tracker.writes == []
    assert [c["field"] for c in done.as_dict()["conflicts"]] == ["project"]


class Forgetful(MemoryTracker):
    """Does a create, and loses the answer; its index never shows what was made since."""

    hidden: tuple = ()

    def create(self, drafts):
        super().create(drafts)
        self.hidden = tuple(self.issues)
        raise UncertainError("no answer")

    def read(self):
        return tuple(i for i in super().read() if i not in self.hidden)


def test_a_lost_answer_is_resolved_past_the_index(tmp_path):
    world = World(tmp_path, Forgetful())
    done = world.push()
    assert done.as_dict()["created"] == 5
    assert len(world.tracker.issues) == 5


def test_a_lost_answer_without_a_trace_stops_and_the_next_push_looks_first(tmp_path):
    world = World(tmp_path)

    class Deaf(MemoryTracker):
        def create(self, drafts):
            raise UncertainError("no answer")

    memory = world.tracker
    world.tracker = Deaf()
    done = world.push()
    assert done.as_dict()["uncertain"] == ["initiative:core"]
    assert done.outcome.stopped
    assert (tmp_path / "backlog.journal.jsonl").exists()
    world.tracker = memory
    assert world.push().as_dict()["created"] == 5
    assert not (tmp_path / "backlog.journal.jsonl").exists()


def test_what_another_push_made_meanwhile_is_not_made_again(tmp_path):
    world = World(tmp_path)
    other = World(tmp_path / "other", world.tracker)
    other.folder.mkdir()

    class Racing(MemoryTracker):
        """Shows an empty index to the first reader although the other one has pushed."""

        def read(self):
            return ()

    other.push()
    late = Racing(issues=world.tracker.issues, _count=5, note=world.tracker.note)
    world.tracker = late
    late.newest = lambda: ""
    done = world.push()
    assert done.as_dict()["created"] == 0
    assert len(late.issues) == 5


def test_a_note_of_a_dead_push_is_waited_for_once(tmp_path):
    world = World(tmp_path)
    world.tracker.note = Claim("somebody", world.clock.now() + 60, "", "")
    assert world.push().as_dict()["created"] == 5
    assert sum(world.clock.slept) >= 30


def test_only_ready_makes_ready_stories_and_no_link_into_nothing(tmp_path):
    world = World(tmp_path)
    done = world.push(only_ready=True)
    assert world.titles() == ["Export"]
    assert done.as_dict()["linked"] == 0
    world.tracker.writes.clear()
    world.push(only_ready=True)
    assert world.tracker.writes == []
    world.push()
    assert world.issue("Export").fields.blockers == (world.issue("Refund").ref,)


def test_an_issue_that_is_further_than_the_backlog_is_reported_and_stays(world):
    world.push()
    issue = world.issue("Export")
    world.tracker.put(replace(issue, stage=Stage.DONE))
    world.tracker.writes.clear()
    done = world.push()
    (found,) = done.as_dict()["conflicts"]
    assert (found["field"], found["backlog"], found["tracker"]) == ("status", "ready", "done")
    assert world.tracker.writes == []


class Rejecting(MemoryTracker):
    """Rejects the first of several issues, once or always."""

    times = 1

    def create(self, drafts):
        if self.times and len(drafts) > 1:
            self.times -= 1
            made = super().create(drafts[1:])
            return Creation(made.made, {drafts[0].name: "no"})
        return super().create(drafts)


def test_what_was_rejected_beside_others_is_asked_for_once_more(tmp_path):
    world = World(tmp_path, Rejecting(links_in_create=False))
    assert world.push().as_dict()["created"] == 5


class LinksLost(MemoryTracker):
    """Says that create requests carry links, and drops them."""

    def create(self, drafts):
        bare = [replace(d, fields=replace(d.fields, blockers=()), blocks=()) for d in drafts]
        return super().create(bare)


class LinksReversed(MemoryTracker):
    """Takes the links of create requests the wrong way round."""

    def create(self, drafts):
        turned = [
            replace(d, fields=replace(d.fields, blockers=d.blocks), blocks=d.fields.blockers)
            for d in drafts
        ]
        return super().create(turned)


@pytest.mark.parametrize("tracker", [LinksLost, LinksReversed])
def test_links_that_do_not_arrive_with_their_issue_are_made_one_by_one(tmp_path, tracker):
    world = World(tmp_path, tracker())
    assert world.push().as_dict()["linked"] == 2
    assert world.issue("Pay by card").fields.blockers == ()
    assert world.issue("Refund").fields.blockers == (world.issue("Pay by card").ref,)
    assert world.issue("Export").fields.blockers == (world.issue("Refund").ref,)
    assert not world.look().pending


class RefundRefused(MemoryTracker):
    """Does not take one story at first."""

    willing = False

    def create(self, drafts):
        kept = [d for d in drafts if self.willing or d.fields.title != "Refund"]
        no = {d.name: "not this one" for d in drafts if d not in kept}
        return replace(super().create(kept), rejected=no)


def test_a_link_to_a_story_that_was_refused_comes_with_the_story_in_the_end(tmp_path):
    world = World(tmp_path, RefundRefused())
    assert list(world.push().outcome.refused) == ["core/billing/refund"]
    assert world.issue("Export").fields.blockers == ()
    world.tracker.willing = True
    world.tracker.writes.clear()
    assert world.push().as_dict()["linked"] == 2
    assert world.issue("Export").fields.blockers == (world.issue("Refund").ref,)
    assert not [write for write in world.tracker.writes if write.startswith("link")]
    assert not world.look().pending


def test_a_new_story_brings_its_link_to_one_that_is_there(tmp_path):
    world = World(tmp_path)
    world.push()
    world.tracker.writes.clear()
    world.text = world.text.replace("depends_on: [core/billing/refund]}", "depends_on: [core/new]}")
    world.text += "  - {id: core/new, title: New}\n"
    world.push()
    assert world.issue("Export").fields.blockers == (world.issue("New").ref,)
    assert sorted({write.partition(" ")[0] for write in world.tracker.writes}) == [
        "create", "rank", "unlink", "update",
    ]  # fmt: skip
    assert not world.look().pending


def test_more_than_a_third_changed_needs_a_person(tmp_path):
    world = World(tmp_path)
    world.text += "".join(f"  - {{id: m{n}, title: More {n}}}\n" for n in range(6))
    world.push()
    world.text = world.text.replace("title: More", "title: Other")
    world.tracker.writes.clear()
    assert [finding.code for finding in world.push().refusals] == ["R811"]
    assert world.tracker.writes == []
    assert world.push(allow_mass=True).as_dict()["updated"] == 6


def test_a_remembered_key_of_somebody_elses_issue_is_left_alone(tmp_path):
    """A lock from a trial must not lead into people's issues of the same number."""
    world = World(tmp_path)
    world.push()
    people = MemoryTracker()
    for number in range(1, 6):
        theirs = Issue(str(number), f"ACME-{number}", "Story", Fields(f"Theirs {number}"))
        people.issues.append(theirs)
    world.tracker = people
    assert [finding.code for finding in world.push(allow_mass=True).refusals] == ["R812"]
    assert people.writes == []


class Open(MemoryTracker):
    """Lets a test decide what the index shows."""

    __slots__ = ("__dict__",)


def test_a_push_right_after_another_writes_nothing_although_the_index_is_late(tmp_path):
    world = World(tmp_path, Open())
    world.push()
    all_of_them = world.tracker.read()
    world.tracker.writes.clear()
    for shown in ((), all_of_them[1::3], all_of_them[:2], all_of_them[2:]):
        world.tracker.read = lambda shown=shown: shown
        done = world.push()
        assert world.tracker.writes == []
        assert done.as_dict()["unchanged"] == 5
