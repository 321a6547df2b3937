import sys
from types import ModuleType

import pytest

from roadmap2backlog.trackers.jira.access import access_from

CLOUD = {"JIRA_EMAIL": "a@b.c", "JIRA_API_TOKEN": "canary-1"}


def test_both_kinds_of_login_are_read():
    cloud = access_from({"JIRA_URL": "https://x.example/", **CLOUD}).unwrap()
    assert (cloud.url, cloud.email, cloud.secret) == ("https://x.example", "a@b.c", "canary-1")
    personal = access_from({"JIRA_URL": "https://x/jira", "JIRA_PERSONAL_TOKEN": "canary-2"})
    assert (personal.unwrap().email, personal.unwrap().secret) == ("", "canary-2")


def test_the_secret_does_not_show_in_a_representation():
    assert "canary" not in repr(access_from({"JIRA_URL": "https://x.example", **CLOUD}))


@pytest.mark.parametrize(
    "url",
    ["", "jira.example", "ftp://x", "https://", "http://jira.example", "http://127.0.0.1.evil.com",
     "https://me:canary-3@x.example", "https://x.example/?os_password=canary-3", "https://x:port",
     "http://localhost.evil.com", "http://[::1", "http://10.0.0.1", "https://jira..example",
     f"https://{'x' * 64}.example"],
)  # fmt: skip
def test_an_unsafe_or_broken_address_is_refused_without_repeating_secrets(url):
    found = access_from({"JIRA_URL": url, **CLOUD})
    assert found.value is None
    assert [finding.code for finding in found.findings] == ["R802"]
    assert "canary" not in found.findings[0].message


@pytest.mark.parametrize("url", ["http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:8"])
def test_plain_http_is_fine_on_this_machine(url):
    assert access_from({"JIRA_URL": url, **CLOUD}).unwrap().url == url


@pytest.mark.parametrize(
    "login", [{}, {"JIRA_EMAIL": "a@b.c"}, {"JIRA_API_TOKEN": "canary-1"}, {"JIRA_EMAIL": " "}]
)
def test_half_a_login_says_what_is_missing(login):
    found = access_from({"JIRA_URL": "https://x.example", **login})
    assert [finding.code for finding in found.findings] == ["R802"]
    assert "JIRA_" in found.findings[0].message


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\t", "\x00", "\u200b", "€"])
@pytest.mark.parametrize("name", ["JIRA_EMAIL", "JIRA_API_TOKEN", "JIRA_PERSONAL_TOKEN"])
def test_a_login_that_no_request_can_carry_is_refused_without_repeating_it(name, sign):
    """Libraries quote a header that cannot be sent, token and all."""
    login = {**CLOUD, "JIRA_PERSONAL_TOKEN": "canary-6", name: f"canary{sign}7"}
    found = access_from({"JIRA_URL": "https://x.example", **login})
    assert found.value is None
    assert [finding.code for finding in found.findings] == ["R802"]
    assert found.findings[0].message.startswith(f"{name} holds a line break")
    assert "canary" not in found.findings[0].message


def test_line_breaks_around_a_login_are_left_out():
    login = {name: f"\n{said}\r\n" for name, said in CLOUD.items()}
    found = access_from({"JIRA_URL": "https://x.example", **login}).unwrap()
    assert (found.email, found.secret) == tuple(CLOUD.values())


class KeyringError(Exception):
    """What a key ring raises that cannot be opened."""


@pytest.fixture
def key_ring(monkeypatch):
    """Return the secrets of a key ring in the place of the system's, by service and name."""
    kept = {}

    def get_password(service, name):
        if kept.get("locked"):
            raise KeyringError
        return kept.get((service, name))

    ring = ModuleType("keyring")
    ring.get_password = get_password
    errors = ModuleType("keyring.errors")
    errors.KeyringError = KeyringError
    monkeypatch.setitem(sys.modules, "keyring", ring)
    monkeypatch.setitem(sys.modules, "keyring.errors", errors)
    return kept


def test_a_token_is_taken_from_the_key_ring_where_none_is_set(key_ring):
    key_ring["roadmap2backlog", "a@b.c"] = "canary-4"
    key_ring["roadmap2backlog", "https://x.example"] = "canary-5"
    cloud = access_from({"JIRA_URL": "https://x.example", "JIRA_EMAIL": "a@b.c"}).unwrap()
    assert (cloud.email, cloud.secret) == ("a@b.c", "canary-4")
    personal = access_from({"JIRA_URL": "https://x.example/"}).unwrap()
    assert (personal.email, personal.secret) == ("", "canary-5")


def test_a_token_that_is_set_counts_before_the_key_ring(key_ring):
    key_ring["roadmap2backlog", "a@b.c"] = "canary-4"
    found = access_from({"JIRA_URL": "https://x.example", **CLOUD}).unwrap()
    assert found.secret == CLOUD["JIRA_API_TOKEN"]


def test_a_broken_secret_in_the_key_ring_is_refused_without_repeating_it(key_ring):
    key_ring["roadmap2backlog", "a@b.c"] = "canary\n8"
    found = access_from({"JIRA_URL": "https://x.example", "JIRA_EMAIL": "a@b.c"})
    assert found.value is None
    assert "canary" not in found.findings[0].message


def test_a_key_ring_that_cannot_be_opened_is_as_good_as_none(key_ring):
    key_ring["locked"] = True
    found = access_from({"JIRA_URL": "https://x.example", "JIRA_EMAIL": "a@b.c"})
    assert [finding.code for finding in found.findings] == ["R802"]
