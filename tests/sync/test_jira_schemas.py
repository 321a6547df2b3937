"""No request outside the official schemas."""

import json

import pytest
from jira_schemas import schemas
from jira_world import EDITIONS, World, backlog_text, site
from running import r2b_process
from test_jira_faults import changed

from roadmap2backlog.sandbox.faults import Fault
from roadmap2backlog.sandbox.server import Sandbox

TEXT = backlog_text(12, epics=3, links=8)


@EDITIONS
@pytest.mark.parametrize("links_on_create", [True, False])
def test_every_request_is_as_the_official_schemas_say(tmp_path, cloud, links_on_create):
    known = schemas(cloud=cloud)
    with Sandbox(site(cloud=cloud, links_on_create=links_on_create)) as box:
        world = World(tmp_path / "w", box, TEXT)
        box.service.faults.add(Fault("lost-after", "POST /issue/bulk"))
        world.push()
        world.push()
        world.write(changed(TEXT))
        world.push(allow_mass=True)
        issue = "/rest/api/2/issue/DEMO-9"
        box.ask("PUT", issue, {"fields": {"summary": "A person's word"}})
        for verb in ("status", "pull"):
            assert r2b_process(verb, world.path, environment=box.environment).code in {0, 3}
        found = [
            known.problems(one.method, one.path, one.query, one.body) for one in box.service.log
        ]
    assert len(found) > 40
    assert [problem for problems in found for problem in problems] == []


def test_the_check_itself_finds_what_is_wrong():
    known = schemas(cloud=True)
    wrong = {"jql": 'project = "DEMO"', "startAt": 0}
    assert known.problems("POST", "/rest/api/3/search/jql", {}, wrong)
    assert known.problems("POST", "/rest/api/3/nothing", {}, {})
    assert known.problems("GET", "/rest/api/3/myself", {"who": "me"}, None)
    right = {
        "type": {"name": "Blocks"},
        "inwardIssue": {"key": "A-1"},
        "outwardIssue": {"key": "A-2"},
    }
    assert known.problems("POST", "/rest/api/3/issueLink", {}, right) == []
    assert json.dumps(right)
