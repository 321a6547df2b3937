"""Sites that say the same in other words: what is left out, how ids look, which names lists have."""

import json

import pytest
from jira_world import World, backlog_text, site
from test_jira_faults import changed

from roadmap2backlog.sandbox.server import Sandbox
from roadmap2backlog.trackers.jira.http import Answer

TEXT = backlog_text(12, epics=3, links=8)


def each_object(value, change):
    """Return a JSON value with every object in it changed."""
    if isinstance(value, list):
        return [each_object(one, change) for one in value]
    if not isinstance(value, dict):
        return value
    return change({name: each_object(one, change) for name, one in value.items()})


def members(keep=lambda _name, _value: True, turn=lambda _name, value: value, where=""):
    """Return a dialect that leaves out some members of objects and says others differently."""

    def speak(url, answer):
        if where not in url or not answer.body.startswith((b"{", b"[")):
            return answer
        data = each_object(
            json.loads(answer.body),
            lambda found: {n: turn(n, v) for n, v in found.items() if keep(n, v)},
        )
        return Answer(answer.status, answer.headers, json.dumps(data).encode())

    return speak


def renamed(url, answer):
    """Say `values` where this edition says something else, and the other way round."""
    if "createmeta" not in url:
        return answer
    data = json.loads(answer.body)
    other = "issueTypes" if url.partition("?")[0].endswith("issuetypes") else "fields"
    names = {"values": other, other: "values"}
    body = json.dumps({names.get(name, name): value for name, value in data.items()}).encode()
    return Answer(answer.status, answer.headers, body)


def no_content_is(status, body):
    def speak(_url, answer):
        headers = {**answer.headers, "Content-Type": "application/json"}
        return Answer(status, headers, body) if answer.status == 204 else answer

    return speak


def short_reference(name, value):
    ends = {"parent", "inwardIssue", "outwardIssue"}
    return {"key": value["key"]} if name in ends and isinstance(value, dict) else value


def number(name, value):
    return int(value) if name == "id" and str(value).isdecimal() else value


def carriage_returns(_name, value):
    return value.replace("\n", "\r\n") if isinstance(value, str) else value


def local_ids(name, value):
    if name != "content" or not isinstance(value, list):
        return value
    return [
        one if one.get("type") == "text" else one | {"attrs": one.get("attrs", {}) | {"localId": "a"}}
        for one in value
    ]  # fmt: skip


DIALECTS = {
    "empty members left out": members(
        lambda _, value: value not in (None, [], {}), where="/search"
    ),
    "ids as numbers": members(turn=number),
    "references by key only": members(turn=short_reference),
    "operations of fields left out": members(lambda name, _: name != "operations"),
    "no total and no last page": members(
        lambda name, _: name not in {"total", "isLast"}, where="createmeta"
    ),
    "no status category": members(lambda name, _: name != "statusCategory"),
    "no errors where none are": members(
        lambda name, value: name != "errors" or value, where="/issue/bulk"
    ),
    "lists of another name": renamed,
    "other line ends": members(turn=carriage_returns, where="/search"),
    "documents with ids": members(turn=local_ids),
    "an object for no content": no_content_is(200, b"{}"),
    "nothing for no content": no_content_is(200, b""),
}


class Speaking:
    """A transport whose answers come in another dialect."""

    def __init__(self, inner, speak):
        self.inner = inner
        self.speak = speak

    def send(self, method, url, body, timeout):
        return self.speak(url, self.inner.send(method, url, body, timeout))


@pytest.mark.parametrize(
    "dialect",
    [
        name if n < 4 else pytest.param(name, marks=pytest.mark.slow)
        for n, name in enumerate(DIALECTS)
    ],
)
@pytest.mark.parametrize("cloud", [True, pytest.param(False, marks=pytest.mark.slow)])
def test_the_same_said_differently_makes_no_difference(tmp_path, cloud, dialect):
    with Sandbox(site(cloud=cloud)) as box:
        plain = World(tmp_path / "plain", box, TEXT)
        plain.push()
        plain.write(changed(TEXT))
        plain.push(allow_mass=True)
        wanted = plain.state()
    with Sandbox(site(cloud=cloud)) as box:
        world = World(tmp_path / "w", box, TEXT)
        world.wrap = lambda transport: Speaking(transport, DIALECTS[dialect])
        world.push()
        world.write(changed(TEXT))
        world.push(allow_mass=True)
        assert world.state() == wanted
        world.writes()
        world.push()
        assert world.writes() == []
