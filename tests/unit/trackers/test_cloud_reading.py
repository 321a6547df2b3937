"""Issues that Jira cannot read just now are asked for again; they are not missing."""

import json

from syncing_world import Clock

from roadmap2backlog.trackers.jira.cloud import Cloud
from roadmap2backlog.trackers.jira.http import Answer, Http


class Hesitant:
    """Does not find one of two issues the first time."""

    def __init__(self):
        self.asked = []

    def send(self, method, url, body, timeout):
        wanted = json.loads(body)["issueIdsOrKeys"]
        self.asked.append(wanted)
        there = [key for key in wanted if key in {"A-1", "A-2"}]
        errors = []
        if len(self.asked) == 1:
            there.remove("A-2")
            errors = [{"id": "A-2", "errorMessage": "Try again."}]
        issues = [{"id": key[2:], "key": key, "fields": {}} for key in there]
        data = json.dumps({"issues": issues, "issueErrors": errors}).encode()
        return Answer(200, {"Content-Type": "application/json"}, data)


def test_an_issue_that_could_not_be_read_is_asked_for_again():
    clock, jira = Clock(), Hesitant()
    http = Http("https://jira.example", jira, clock)
    found = Cloud().fetch(http, ["A-1", "A-2", "A-3"], ["summary"])
    assert [issue["key"] for issue in found] == ["A-1", "A-2"]
    assert jira.asked == [["A-1", "A-2", "A-3"], ["A-2"]]
    assert len(clock.slept) == 1
