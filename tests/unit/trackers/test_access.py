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
     "http://localhost.evil.com", "http://[::1", "http://10.0.0.1"],
)  # fmt: skip
def test_an_unsafe_or_broken_address_is_refused_without_repeating_secrets(url):
    found = access_from({"JIRA_URL": url, **CLOUD})
    assert found.value is None
    assert [finding.code for finding in found.findings] == ["R802"]
    assert "canary" not in found.findings[0].message


@pytest.mark.parametrize("url", ["http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:8"])
def test_plain_http_is_fine_on_this_machine(url):
    assert access_from({"JIRA_URL": url, **CLOUD}).ok


@pytest.mark.parametrize(
    "login", [{}, {"JIRA_EMAIL": "a@b.c"}, {"JIRA_API_TOKEN": "canary-1"}, {"JIRA_EMAIL": " "}]
)
def test_half_a_login_says_what_is_missing(login):
    found = access_from({"JIRA_URL": "https://x.example", **login})
    assert [finding.code for finding in found.findings] == ["R802"]
    assert "JIRA_" in found.findings[0].message
