"""A second opinion: an independent emulator of Data Center takes what we send and says the same.

It knows no bulk creates, properties, ranks and paged screens; a bridge turns or answers these.
"""

import json
import socket
import threading
import time
from urllib.parse import urlencode
from uuid import uuid4

import pytest
import yaml
from jira_world import SETTINGS, backlog_text
from syncing_world import Clock

from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.pipeline.push import foresee, perform
from roadmap2backlog.pipeline.tracking import open_session
from roadmap2backlog.syncing.marks import set_label
from roadmap2backlog.trackers.jira.access import Access
from roadmap2backlog.trackers.jira.client import SessionTransport, connect
from roadmap2backlog.trackers.jira.http import Answer

pytestmark = pytest.mark.slow
KEY = "JIRA820"
JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def address():
    server_module = pytest.importorskip("jira820.server")
    uvicorn = pytest.importorskip("uvicorn")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(server_module.make_app(), host="127.0.0.1", port=port, log_level="error")
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 30
    while not server.started and time.monotonic() < until:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)


class Bridge:
    """Passes requests on; what the emulator has no endpoint for is turned into what it has."""

    def __init__(self, inner, address):
        self.inner, self.address = inner, address
        self.properties, self.bases, self.keys, self.ranks = {}, {}, {}, 0

    def send(self, method, url, body, timeout):  # noqa: PLR0911 -- one way for each kind
        path, _, _query = url.removeprefix(self.address).partition("?")
        data = json.loads(body) if body else None
        if path.endswith("/issue/bulk"):
            return reply(
                201,
                {
                    "issues": [self.create(one, timeout) for one in data["issueUpdates"]],
                    "errors": [],
                },
            )
        if path.endswith("/rest/api/2/search"):
            words = {**data, "fields": ",".join(data["fields"])}
            return self.ask("GET", f"/rest/api/2/search?{urlencode(words)}", None, timeout)
        if "/createmeta/" in path:
            return reply(
                200,
                {"values": SCREEN if path.count("/") > 7 else self.types(timeout), "isLast": True},
            )
        if path.endswith("/mypermissions"):
            return reply(200, {"permissions": {}})
        if "/properties/" in path:
            return self.property(method, path, data)
        if path.endswith("/issue/rank"):
            self.ranks += 1
            return Answer(204, {}, b"")
        if "/rest/api/2/issue/" in path:
            return self.issue(method, path.rpartition("/")[2], data, timeout)
        return self.inner.send(method, url, body, timeout)

    def issue(self, method, ref, data, timeout):
        """Read or change one issue by key or id, its properties kept here."""
        key = self.keys.get(ref, ref)
        if method == "PUT":
            self.keep(key, data.pop("properties", []))
            assert not data.get("update"), "the emulator knows fields only"
        answer = self.ask(method, f"/rest/api/2/issue/{key}", data, timeout)
        if method != "GET" or answer.status != 200:
            return answer
        return reply(200, answer.data | {"properties": self.bases.get(key, {})})

    def keep(self, key, properties):
        self.bases.setdefault(key, {}).update({one["key"]: one["value"] for one in properties})

    def ask(self, method, path, data, timeout=10.0):
        body = None if data is None else json.dumps(data).encode()
        return self.inner.send(method, self.address + path, body, timeout)

    def create(self, body, timeout):
        made = self.ask("POST", "/rest/api/2/issue", {"fields": body["fields"]}, timeout).data
        self.keys[made["id"]] = made["key"]
        self.keep(made["key"], body["properties"])
        for operation in body.get("update", {}).get("issuelinks", ()):
            link = {"outwardIssue": {"key": made["key"]}} | operation["add"]
            assert self.ask("POST", "/rest/api/2/issueLink", link, timeout).status == 201
        return made

    def types(self, timeout):
        return self.ask("GET", "/rest/api/2/issuetype", None, timeout).data

    def property(self, method, path, data):
        if method == "GET":
            return (
                reply(200, {"value": self.properties[path]})
                if path in self.properties
                else reply(404, {})
            )
        self.properties[path] = data
        return reply(200, {})


def reply(status, data):
    return Answer(status, JSON, json.dumps(data).encode())


SCREEN = [
    {"fieldId": name, "required": False, "operations": ["set", "add"]}
    for name in ("summary", "description", "labels", "issuelinks", "customfield_10004",
                 "customfield_10008", "customfield_10011", "components", "fixVersions")
]  # fmt: skip


@pytest.fixture
def push(address, tmp_path):
    """Return a function that pushes a text, and the bridge it goes over."""
    access = Access(address, "", "canary")
    bridge = Bridge(SessionTransport(access), address)
    path = tmp_path / "backlog.yaml"
    own = uuid4().hex[:8]
    scope = f"jira: {{project: {KEY}, scope: {own}}}"
    (tmp_path / "r2b.yaml").write_text(SETTINGS.replace("jira: {project: DEMO}", scope))

    def run(text):
        path.write_text(text)
        reader, clock = FileReader(), Clock()

        def opener(settings, pace):
            return connect(access, settings, pace, bridge)

        session = open_session(reader, str(path), None, clock, opener)
        assert session is not None, reader.findings
        pushed = foresee(session, only_ready=False, allow_mass=True)
        return perform(session, pushed, "me", lambda _done, _total: None, allow_mass=True)

    bridge.mark = set_label(f"{KEY}-{own}")
    return run, bridge


TEXT = backlog_text(8, epics=2, links=5)


def found(bridge):
    words = urlencode({"jql": f'labels = "{bridge.mark}"', "maxResults": 100})
    return bridge.ask("GET", f"/rest/api/2/search?{words}", None).data["issues"]


def test_what_is_pushed_is_found_by_label_with_links_and_epics(push):
    run, bridge = push
    done = run(TEXT).as_dict()
    assert (done["created"], done["linked"], done["uncertain"]) == (10, 5, [])
    stories = [i for i in found(bridge) if i["fields"]["summary"].startswith("Story number")]
    by_title = {issue["fields"]["summary"]: issue for issue in stories}
    wanted = {story["id"]: story for story in yaml.safe_load(TEXT)["stories"]}
    for story in wanted.values():
        fields = by_title[story["title"]]["fields"]
        blockers = {
            link["inwardIssue"]["key"] for link in fields["issuelinks"] if "inwardIssue" in link
        }
        expected = {by_title[wanted[b]["title"]]["key"] for b in story.get("depends_on", ())}
        assert blockers == expected, story["title"]
        assert fields["customfield_10004"] == story["points"]
        assert fields["customfield_10008"]


def test_a_second_push_changes_nothing_and_an_edit_one_issue(push):
    run, bridge = push
    run(TEXT)
    assert run(TEXT).as_dict()["created"] == 0
    done = run(TEXT.replace("title: Story number 3\n", "title: A better name\n")).as_dict()
    assert (done["created"], done["updated"]) == (0, 1)
    titles = [issue["fields"]["summary"] for issue in found(bridge)]
    assert titles.count("A better name") == 1
