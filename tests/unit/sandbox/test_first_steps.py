import httpx
import pytest

from roadmap2backlog.sandbox.answering import RefusedError
from roadmap2backlog.sandbox.server import Sandbox
from roadmap2backlog.sandbox.site import Site


def draft(title, **fields):
    kind = fields.pop("kind", "Story")
    usual = {"project": {"key": "DEMO"}, "issuetype": {"name": kind}, "summary": title}
    return {"fields": usual | fields}


@pytest.fixture
def box():
    with Sandbox() as running:
        yield running


def test_an_issue_is_made_and_read_back(box):
    made = box.ask("POST", "/rest/api/3/issue", draft("Pay by card", labels=["money"]))
    fields = box.ask("GET", f"/rest/api/3/issue/{made['key']}")["fields"]
    assert (made["key"], fields["summary"], fields["labels"]) == (
        "DEMO-1",
        "Pay by card",
        ["money"],
    )


def test_the_inward_issue_of_a_link_blocks_the_outward_one(box):
    for title in ("First", "Second"):
        box.ask("POST", "/rest/api/3/issue", draft(title))
    link = {
        "type": {"name": "Blocks"}, "inwardIssue": {"key": "DEMO-1"}, "outwardIssue": {"key": "DEMO-2"}
    }  # fmt: skip
    box.ask("POST", "/rest/api/3/issueLink", link)
    (seen_by_first,) = box.ask("GET", "/rest/api/3/issue/DEMO-1")["fields"]["issuelinks"]
    (seen_by_second,) = box.ask("GET", "/rest/api/3/issue/DEMO-2")["fields"]["issuelinks"]
    assert seen_by_first["outwardIssue"]["key"] == "DEMO-2"
    assert seen_by_second["inwardIssue"]["key"] == "DEMO-1"


def test_a_bad_token_on_cloud_reads_as_an_empty_project(box):
    box.ask("POST", "/rest/api/3/issue", draft("Pay by card"))
    body = {"jql": 'project = "DEMO"'}
    answer = httpx.post(box.url + "/rest/api/3/search/jql", json=body, auth=("no", "no"))
    assert answer.json()["issues"] == []
    assert answer.headers["X-Seraph-LoginReason"] == "AUTHENTICATED_FAILED"


def test_state_outlives_the_program_in_its_file(tmp_path):
    with Sandbox(state=tmp_path / "state.db") as box:
        box.ask("POST", "/rest/api/3/issue", draft("Pay by card"))
    with Sandbox(state=tmp_path / "state.db") as box:
        assert box.ask("GET", "/rest/api/3/issue/DEMO-1")["fields"]["summary"] == "Pay by card"


def test_an_epic_of_data_center_needs_its_name():
    with Sandbox(Site(cloud=False)) as box, pytest.raises(RefusedError) as refused:
        box.ask("POST", "/rest/api/2/issue", draft("Billing", kind="Epic"))
    assert refused.value.data["errors"] == {"customfield_10102": "Epic Name is required."}
