"""What may be asked again, what must not, how long to wait, and what must never be shown."""

import json
from base64 import b64encode
from urllib.parse import quote

import pytest
from syncing_world import Clock

from roadmap2backlog.diagnostics import TrackerError
from roadmap2backlog.model.settings import JiraSettings
from roadmap2backlog.syncing.tracker import BusyError, UncertainError
from roadmap2backlog.trackers.jira.access import Access
from roadmap2backlog.trackers.jira.client import connect
from roadmap2backlog.trackers.jira.http import (
    Answer,
    BrokenError,
    Http,
    JiraRefusedError,
    LoginError,
    NotSentError,
)
from roadmap2backlog.trackers.jira.waiting import asked_for

JSON = {"Content-Type": "application/json;charset=UTF-8"}
SECRET = "canary-7f3a"  # noqa: S105 -- opens nothing
GOOD = (200, {}, b'{"a": 1}')


class Script:
    """Answers by a list; the last one stays."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.sent = []

    def send(self, method, url, body, timeout):
        self.sent.append((method, url))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        status, headers, content = answer
        return Answer(status, Headers(JSON | headers), content)


class Headers(dict):
    """Names in the case they are asked for."""


def http_with(*answers):
    clock, script = Clock(), Script(*answers)
    return Http("https://jira.example", script, clock, (SECRET,)), script, clock


WILD = "Can+ary/7f3a=9c"


@pytest.mark.parametrize("email", ["a@b.c", ""])
@pytest.mark.parametrize(
    "spell",
    [
        lambda pair: pair,
        quote,
        lambda pair: quote(pair, safe=""),
        str.lower,
        lambda pair: "x" * 290 + pair,
        lambda pair: b64encode(pair.encode()).decode(),
    ],
)
@pytest.mark.parametrize("way", ["message", "reason", "redirect"])
def test_a_token_that_a_server_repeats_is_masked_in_every_spelling(email, spell, way):
    said = spell(f"{email}:{WILD}")
    answer = {
        "message": (400, {}, json.dumps({"errorMessages": [said]}).encode()),
        "reason": (403, {"X-Authentication-Denied-Reason": said}, b"{}"),
        "redirect": (302, {"Location": f"/a/{said}"}, b""),
    }[way]
    access = Access("https://jira.example", email, WILD)
    with pytest.raises(TrackerError) as caught:
        connect(access, JiraSettings(), Clock(), Script(answer))
    shown = str(caught.value).casefold()
    parts = ("can+", "can%2b", "7f3a", said.casefold()[-9:])
    assert not [part for part in parts if part in shown]


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [(404, 404, "no Jira answers at JIRA_URL"), (403, 200, "may not"), (404, 403, "may not")],
)
def test_an_address_where_no_jira_lies_is_told_from_a_refusal(first, second, words):
    script = Script((first, {}, b""), (second, {}, b"{}"))
    with pytest.raises(TrackerError, match=words):
        connect(Access("https://x/browse", "", SECRET), JiraSettings(), Clock(), script)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "3"}, 3),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After": "0"}, 0),
        ({"Retry-After": "1847"}, 1847),
        ({"Retry-After": "soon"}, 0),
        ({"Retry-After": "-5"}, 0),
        ({"Retry-After": "nan"}, 0),
        ({}, 0),
        (
            {
                "Retry-After": "Thu, 01 Jan 2026 00:00:07 GMT",
                "Date": "Thu, 01 Jan 2026 00:00:00 GMT",
            },
            7,
        ),
        (
            {"X-RateLimit-Reset": "2026-01-01T00:00:09Z", "Date": "Thu, 01 Jan 2026 00:00:00 GMT"},
            9,
        ),
    ],
)
def test_every_form_of_retry_after_is_read(headers, seconds):
    assert asked_for(headers, 1_000_000.0) == seconds


@pytest.mark.parametrize(
    "trouble",
    [
        (429, {"Retry-After": "2"}, b""), (503, {}, b""), (502, {}, b"<html>"),
        (200, {"Content-Type": "text/html"}, b"<html>"), (200, {}, b'{"a": '), (200, {}, b""),
        NotSentError("down"), BrokenError("cut"),
    ],
)  # fmt: skip
def test_a_question_is_asked_again(trouble):
    http, script, clock = http_with(trouble, trouble, GOOD)
    assert http.get("/x") == {"a": 1}
    assert len(script.sent) == 3
    assert len(clock.slept) == 2


def test_a_wait_of_half_an_hour_is_left_to_the_next_run():
    http, script, clock = http_with((429, {"Retry-After": "1847"}, b"{}"))
    with pytest.raises(TrackerError, match="1847 s"):
        http.get("/x")
    assert (len(script.sent), clock.slept) == (1, [])


def test_trouble_without_end_ends():
    http, script, clock = http_with((503, {}, b"{}"))
    with pytest.raises(TrackerError):
        http.get("/x")
    assert len(script.sent) <= 6
    assert sum(clock.slept) <= 120


@pytest.mark.parametrize(
    "trouble",
    [
        (500, {}, b"{}"), (503, {"Retry-After": "1"}, b"{}"), (408, {}, b"{}"),
        (302, {"Location": "/login.jsp"}, b""), (200, {"Content-Type": "text/html"}, b"<html>"),
        (201, {}, b'{"issues": ['), BrokenError("cut"),
    ],
)  # fmt: skip
def test_a_create_without_a_trustworthy_answer_is_sent_once(trouble):
    http, script, _ = http_with(trouble)
    with pytest.raises(UncertainError):
        http.post_once("/issue/bulk", {})
    assert len(script.sent) == 1


def test_a_busy_server_is_the_caller_s_to_wait_for():
    http, script, _ = http_with((429, {"Retry-After": "7"}, b"{}"))
    with pytest.raises(BusyError) as caught:
        http.post_once("/issue/bulk", {})
    assert (caught.value.seconds, len(script.sent)) == (7.0, 1)


def test_a_refusal_is_final_and_names_the_fields():
    body = json.dumps({"errorMessages": [], "errors": {"summary": f"bad {SECRET}"}}).encode()
    http, script, _ = http_with((400, {}, body))
    with pytest.raises(JiraRefusedError) as caught:
        http.put("/issue/1", {})
    assert list(caught.value.fields) == ["summary"]
    assert "summary" in str(caught.value)
    assert SECRET not in str(caught.value)
    assert len(script.sent) == 1


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (403, "the account may not do this: no; ask whoever runs the project for the permission"),
        (404, "there is no such thing, or the account may not see it: no; check the project's key"),
        (400, "Jira does not take this: no ("),
        (418, "Jira refused it: no ("),
        (429, "Jira has too much to do: no; run again later"),
        (503, "Jira has trouble of its own: no; run again later"),
    ],
)
def test_a_refusal_says_what_it_means_before_its_number(status, words):
    http, _, _ = http_with(*[(status, {}, b'{"errorMessages": ["no"]}')] * 6)
    with pytest.raises(TrackerError) as caught:
        http.get("/x", {"jql": "project = A"})
    assert str(caught.value).startswith(words)
    assert str(caught.value).endswith(f"(GET /x: {status})")


@pytest.mark.parametrize("target", ["https://evil.example/x", "http://jira.example/x", "//evil/x"])
@pytest.mark.parametrize("method", ["get", "put"])
def test_a_redirect_to_another_place_is_not_followed(target, method):
    http, script, _ = http_with((302, {"Location": target}, b""), GOOD)
    with pytest.raises(TrackerError, match="redirects"):
        http.get("/x") if method == "get" else http.put("/x", {})
    assert [url for _, url in script.sent] == ["https://jira.example/x"]


def test_a_redirect_on_the_same_place_is_followed_when_reading():
    http, _, _ = http_with((301, {"Location": "/y"}, b""), GOOD)
    assert http.get("/x") == {"a": 1}


@pytest.mark.parametrize(
    "trouble",
    [
        (401, {}, b"{}"), (200, {"X-Seraph-LoginReason": "AUTHENTICATED_FAILED"}, b'{"issues": []}'),
        (200, {"X-Seraph-LoginReason": "OUT"}, b"[]"),
        (403, {"X-Authentication-Denied-Reason": "CAPTCHA_CHALLENGE"}, b""),
        (302, {"Location": "/login.jsp"}, b""),
    ],
)  # fmt: skip
def test_a_login_that_does_not_count_is_never_an_empty_answer(trouble):
    http, script, _ = http_with(trouble, GOOD)
    with pytest.raises(LoginError):
        http.get("/x")
    assert len(script.sent) == 1


def test_a_login_that_is_nobody_s_is_trouble_with_the_login():
    """So it ends 4, as a token that is expired does."""
    script = Script((200, {}, b'{"deploymentType": "Cloud"}'), (200, {}, b'{"active": true}'))
    access = Access("https://jira.example", "a@example.org", SECRET)
    jira = connect(access, JiraSettings(project="DEMO"), Clock(), script)
    with pytest.raises(LoginError, match="nobody"):
        jira.survey()
