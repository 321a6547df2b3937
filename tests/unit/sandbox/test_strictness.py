"""The sandbox refuses what Jira refuses, in Jira's words."""

import pytest

from roadmap2backlog.sandbox.answering import RefusedError
from roadmap2backlog.sandbox.server import Sandbox
from roadmap2backlog.sandbox.site import Site

V3 = "/rest/api/3"


def body(**fields):
    usual = {"project": {"key": "DEMO"}, "issuetype": {"name": "Story"}, "summary": "A title"}
    return {"fields": usual | fields}


@pytest.fixture(scope="module")
def box():
    with Sandbox(Site(projects=("DEMO", "INT"))) as running:
        for name in ("Epic", "Story", "Story", "Story"):
            running.ask("POST", f"{V3}/issue", body(issuetype={"name": name}))
        yield running


@pytest.mark.parametrize(
    ("fields", "name", "words"),
    [
        ({"summary": "x" * 256}, "summary", "Summary can't exceed 255 characters."),
        ({"summary": "x\ny"}, "summary", "The summary is invalid because it contains newline characters."),
        ({"summary": "  "}, "summary", "You must specify a summary of the issue."),
        ({"labels": ["x y"]}, "labels", "The label 'x y' contains spaces which is invalid."),
        ({"fixVersions": [{"name": "1.2"}]}, "fixVersions", "Version name '1.2' is not valid"),
        ({"description": "h2. text"}, "description", "Operation value must be an Atlassian Document"),
        ({"customfield_10028": "3"}, "customfield_10028", "Operation value must be a number"),
        ({"parent": {"key": "DEMO-2"}}, "parentId", "Given parent work item does not belong to appropriate hierarchy."),
        ({"parent": {"key": "DEMO-99"}}, "parent", "Could not find issue by id or key 'DEMO-99'."),
        ({"customfield_99": 1}, "customfield_99", "Field 'customfield_99' cannot be set. It is not on the appropriate screen, or unknown."),
        ({"issuetype": {"name": "Saga"}}, "issuetype", "Specify a valid issue type"),
        ({"project": {"key": "NONE"}}, "project", "valid project is required"),
    ],
)  # fmt: skip
def test_a_create_is_refused_by_field(box, fields, name, words):
    with pytest.raises(RefusedError) as refused:
        box.ask("POST", f"{V3}/issue", body(**fields))
    assert refused.value.status == 400
    assert refused.value.data["errors"] == {name: words}


@pytest.mark.parametrize(
    ("method", "path", "sent", "status"),
    [
        ("POST", "/issue", {**body(), "extra": 1}, 400),
        ("POST", "/issue/bulk", {"issueUpdates": [body()] * 51}, 400),
        ("POST", "/search", {"jql": "project = DEMO"}, 410),
        ("POST", "/search/jql", {"jql": "project = DEMO", "startAt": 0}, 400),
        ("POST", "/search/jql", {"jql": "order by key"}, 400),
        ("POST", "/search/jql", {"jql": "project = INT"}, 400),
        ("POST", "/search/jql", {"jql": "project = 'GONE'"}, 400),
        ("POST", "/search/jql", {"jql": "project = DEMO", "maxResults": 0}, 400),
        ("POST", "/search/jql", {"jql": "project = DEMO", "maxResults": 5001}, 400),
        ("POST", "/search/jql", {"jql": "project = DEMO", "nextPageToken": "made-up"}, 400),
        ("POST", "/search/jql", {"jql": "project = DEMO", "reconcileIssues": list(range(51))}, 400),
        ("POST", "/issue/bulkfetch", {"issueIdsOrKeys": ["A"] * 101}, 400),
        ("GET", "/mypermissions", None, 400),
        ("GET", "/project/NONE", None, 404),
        ("PUT", "/issue/DEMO-2", {"fields": {"labels": []}, "update": {"labels": []}}, 400),
        ("POST", "/issueLink", {"type": {"name": "Nope"}, "inwardIssue": {"key": "DEMO-2"}, "outwardIssue": {"key": "DEMO-3"}}, 404),
    ],
)  # fmt: skip
def test_a_request_out_of_bounds_is_refused(box, method, path, sent, status):
    with pytest.raises(RefusedError) as refused:
        box.ask(method, V3 + path, sent)
    assert refused.value.status == status


def test_a_reserved_word_in_quotes_is_a_project(box):
    assert box.ask("POST", f"{V3}/search/jql", {"jql": 'project = "INT"'})["issues"] == []


def test_a_bulk_makes_what_it_can_and_says_what_failed(box):
    updates = [body(summary="One"), body(summary=""), body(summary="Three")]
    answer = box.ask("POST", f"{V3}/issue/bulk", {"issueUpdates": updates})
    assert len(answer["issues"]) == 2
    assert [error["failedElementNumber"] for error in answer["errors"]] == [1]


def test_the_same_link_twice_is_one_link(box):
    link = {
        "type": {"name": "Blocks"},
        "inwardIssue": {"key": "DEMO-2"},
        "outwardIssue": {"key": "DEMO-3"},
    }
    for _ in range(2):
        box.ask("POST", f"{V3}/issueLink", link)
    assert len(box.ask("GET", f"{V3}/issue/DEMO-2")["fields"]["issuelinks"]) == 1


def test_a_rank_moves_in_the_order_given_and_names_what_it_does_not_know(box):
    rank = "/rest/agile/1.0/issue/rank"
    assert (
        box.ask("PUT", rank, {"issues": ["DEMO-4", "DEMO-3"], "rankBeforeIssue": "DEMO-2"}) is None
    )
    found = box.ask(
        "POST",
        f"{V3}/search/jql",
        {"jql": "key in (DEMO-2, DEMO-3, DEMO-4) order by Rank", "fields": ["summary"]},
    )
    assert [issue["key"] for issue in found["issues"]] == ["DEMO-4", "DEMO-3", "DEMO-2"]
    partly = box.ask("PUT", rank, {"issues": ["DEMO-3", "DEMO-99"], "rankAfterIssue": "DEMO-2"})
    assert [(entry["issueKey"], entry["status"]) for entry in partly["entries"]] == [
        ("DEMO-3", 200),
        ("DEMO-99", 404),
    ]
    with pytest.raises(RefusedError):
        box.ask("PUT", rank, {"issues": ["DEMO-3"] * 51, "rankAfterIssue": "DEMO-2"})


def test_pages_lead_on_by_tokens_until_the_last():
    with Sandbox(Site(page=2)) as box:
        for n in range(5):
            box.ask("POST", f"{V3}/issue", body(summary=f"Number {n}"))
        sent, found = {"jql": "project = DEMO order by key", "maxResults": 100}, []
        while True:
            page = box.ask("POST", f"{V3}/search/jql", sent)
            found += [issue["id"] for issue in page["issues"]]
            if page["isLast"]:
                break
            sent["nextPageToken"] = page["nextPageToken"]
        assert len(found) == len(set(found)) == 5


def test_a_late_index_shows_a_new_issue_after_so_many_searches():
    with Sandbox(lag=2) as box:
        box.ask("POST", f"{V3}/issue", body())
        sent = {"jql": "project = DEMO"}
        counts = [len(box.ask("POST", f"{V3}/search/jql", sent)["issues"]) for _ in range(4)]
        assert counts == [0, 0, 1, 1]


def test_the_board_shows_texts_as_texts():
    with Sandbox() as box:
        import httpx  # noqa: PLC0415 -- only here

        box.ask("POST", f"{V3}/issue", body(summary="<script>alert(1)</script>"))
        page = httpx.get(box.url)
        assert "<script>" not in page.text
        assert "&lt;script&gt;alert(1)" in page.text
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]
