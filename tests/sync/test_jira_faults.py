"""Whatever goes wrong on the way: the next push converges, and nothing is there twice."""

from base64 import b64encode

import pytest
from jira_world import EDITIONS, TOKEN, World, backlog_text, site
from running import r2b_process

from roadmap2backlog.diagnostics import Roadmap2BacklogError
from roadmap2backlog.sandbox.faults import WAITS, Fault
from roadmap2backlog.sandbox.server import Sandbox

TEXT = backlog_text(12, epics=3, links=8)

WRITES = {
    "create": "POST /issue/bulk",
    "second create": "POST /issue/bulk",
    "edit": "PUT /issue/1",
    "link": "POST /issueLink",
    "unlink": "DELETE /issueLink",
    "rank": "PUT /issue/rank",
    "note": "PUT /properties/",
}
QUICK = ("lost-after", "html")
RARE = (
    "503-before", "lost-before", "500-before", "500-after", "502-after", "503-after", "504-after", "short",
    "truncated", "login-page", "elsewhere",
)  # fmt: skip
KINDS = pytest.mark.parametrize(
    "kind", [*QUICK, *(pytest.param(kind, marks=pytest.mark.slow) for kind in RARE)]
)


def changed(text):
    """Return a backlog with an edit, a new link, a link less, a story moved and a new story."""
    head, *stories = text.split("  - id: ")
    stories[-1] = stories[-1].replace("I want thing", "I want another thing")
    at = next(n for n, one in enumerate(stories) if "depends_on" in one)
    lines = stories[at].splitlines(keepends=True)
    stories[at] = "".join(line for line in lines if "depends_on" not in line)
    stories[0] += "    depends_on: [core/e2/s11]\n"
    stories.insert(1, stories.pop(8))
    fresh = "core/e1/new\n    epic: core/e1\n    title: A new story\n    points: 8\n"
    return "  - id: ".join([head, *stories, fresh])


def final_state(folder, **more):
    """Return the state after two undisturbed pushes."""
    with Sandbox(site(**more)) as box:
        world = World(folder / "clean", box, TEXT)
        world.push(allow_mass=True)
        world.write(changed(TEXT))
        world.push(allow_mass=True)
        return world.state()


def tries(world):
    """Push until it says that all is done, and return how often it stopped before that."""
    for stopped in range(4):
        done, said = attempt(world)
        assert TOKEN not in said
        if done is not None and done.outcome.is_complete:
            return stopped
    raise AssertionError("it never converges")


def attempt(world):
    """Push, and return what was done, or None, and what went wrong."""
    try:
        done = world.push(allow_mass=True)
    except Roadmap2BacklogError as error:
        return None, str(error)
    assert not done.refusals
    return done, done.outcome.stopped


def survives(folder, fault, cloud, **more):
    """Push twice while something goes wrong once, and return the state."""
    with Sandbox(site(cloud=cloud, **more)) as box:
        world = World(folder, box, TEXT)
        box.service.faults.add(fault)
        tries(world)
        world.write(changed(TEXT))
        tries(world)
        assert box.service.faults.waiting == (), "the fault never struck"
        assert world.duplicates() == []
        return world.state()


@EDITIONS
@KINDS
def test_any_fault_of_any_write_converges(tmp_path, cloud, kind):
    wanted = final_state(tmp_path, cloud=cloud)
    for number, (name, where) in enumerate(WRITES.items()):
        fault = Fault(kind, where, first=2 if name == "second create" else 1)
        found = survives(tmp_path / str(number), fault, cloud)
        assert found == wanted, name


@pytest.mark.slow
@EDITIONS
def test_any_form_of_too_many_requests_converges(tmp_path, cloud):
    wanted = final_state(tmp_path, cloud=cloud)
    for number, wait in enumerate(WAITS):
        for part, where in enumerate(("POST /issue/bulk", "PUT", "GET", "POST /search")):
            fault = Fault("429", where, times=3, value=wait)
            found = survives(tmp_path / f"{number}-{part}", fault, cloud)
            assert found == wanted, (wait, where)


@EDITIONS
@pytest.mark.parametrize("kind", ["html", pytest.param("503-before", marks=pytest.mark.slow)])
def test_any_fault_of_any_question_converges(tmp_path, cloud, kind):
    wanted = final_state(tmp_path, cloud=cloud)
    for number, where in enumerate(
        ("GET /myself", "GET /field", "GET /issuetypes", "POST /search", "GET /properties")
    ):
        found = survives(tmp_path / str(number), Fault(kind, where), cloud)
        assert found == wanted, where


@EDITIONS
@pytest.mark.parametrize(
    "failing",
    [
        "1,2",
        *(pytest.param(n, marks=pytest.mark.slow) for n in ("0", "4", "0,1,2,3,4,5,6,7,8,9,10,11")),
    ],
)
def test_elements_of_a_bulk_that_fail_are_made_by_the_next_push(tmp_path, cloud, failing):
    wanted = final_state(tmp_path, cloud=cloud)
    for first in (1, 2):
        fault = Fault("partial", "POST /issue/bulk", first=first, value=failing)
        found = survives(tmp_path / str(first), fault, cloud)
        assert found == wanted


@EDITIONS
@pytest.mark.parametrize("lag", [3, pytest.param(8, marks=pytest.mark.slow)])
def test_an_index_that_is_late_makes_no_duplicate(tmp_path, cloud, lag):
    wanted = final_state(tmp_path, cloud=cloud)
    for kind in ("lost-after", "500-after"):
        with Sandbox(site(cloud=cloud), lag=lag) as box:
            world = World(tmp_path / kind, box, TEXT)
            box.service.faults.add(
                Fault(kind, "POST /issue/bulk"), Fault(kind, "POST /issue/bulk", 2)
            )
            tries(world)
            world.push()
            world.write(changed(TEXT))
            tries(world)
            world.push(allow_mass=True)
            assert world.duplicates() == []
            assert world.state() == wanted


@EDITIONS
def test_a_late_index_and_a_lost_lock_make_no_duplicate(tmp_path, cloud):
    with Sandbox(site(cloud=cloud), lag=5) as box:
        world = World(tmp_path / "w", box, TEXT)
        world.push()
        (world.folder / "backlog.lock.json").unlink()
        world.push()
        assert world.duplicates() == []


def test_a_page_that_repeats_ends_the_search(tmp_path):
    with Sandbox(site(page=5)) as box:
        world = World(tmp_path / "w", box, TEXT)
        world.push()
        before = world.state()
        box.service.faults.add(Fault("repeat-token", "POST /search/jql", first=2, times=2))
        tries(world)
        assert world.state() == before


def test_pages_without_issues_do_not_end_a_search_and_endless_ones_do(tmp_path):
    with Sandbox(site(page=5)) as box:
        world = World(tmp_path / "w", box, TEXT)
        world.push()
        before = world.state()
        box.service.faults.add(Fault("empty-page", "POST /search/jql", first=2, times=3))
        tries(world)
        assert (world.state(), world.duplicates()) == (before, [])
        box.service.faults.add(Fault("empty-page", "POST /search/jql", times=1000))
        assert "never ends" in attempt(world)[1]
        assert len(box.service.faults.waiting) == 1


@pytest.mark.parametrize("cloud", [True, pytest.param(False, marks=pytest.mark.slow)])
def test_no_file_and_no_word_holds_the_token(tmp_path, cloud):
    with Sandbox(site(cloud=cloud)) as box:
        world = World(tmp_path / "w", box, TEXT)
        secret = box.environment.get("JIRA_API_TOKEN") or box.environment["JIRA_PERSONAL_TOKEN"]
        pair = b64encode(f"{box.site.email}:{secret}".encode()).decode()
        said = ""
        for kind in ("unauthorized", "elsewhere", "lost-before"):
            box.service.faults.add(Fault(kind, "POST /issue/bulk"))
            said += world.run()[1]
        box.service.faults.add(Fault("unauthorized", "GET /field"))
        run = r2b_process("status", world.path, environment=box.environment)
        assert not any(word in said + run.out + run.err for word in (secret, pair))
        files = [path for path in world.folder.rglob("*") if path.is_file()]
        names = {path.name for path in files}
        assert {"backlog.journal.jsonl", "backlog.lock.json"} & names, said
        texts = [path.read_bytes().decode(errors="replace") for path in files]
        assert not any(word in text for word in (secret, pair) for text in texts)


@EDITIONS
def test_a_token_that_expires_on_the_way_stops_the_push_and_loses_nothing(tmp_path, cloud):
    wanted = final_state(tmp_path, cloud=cloud)
    with Sandbox(site(cloud=cloud)) as box:
        world = World(tmp_path / "w", box, TEXT)
        for number in range(1, 26, 3):
            box.service.expires_after = box.service._count + number
            done, said = attempt(world)
            assert "the login is not valid" in said or done.outcome.is_complete
        box.service.expires_after = 0
        tries(world)
        world.write(changed(TEXT))
        tries(world)
        assert (world.duplicates(), world.state()) == ([], wanted)
