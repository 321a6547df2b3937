"""Where Jira is and how to log in: from the environment only."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit

from roadmap2backlog.diagnostics import Checked, Diagnostic

_SERVICE = "roadmap2backlog"
_LAST_IN_HEADER = 0xFF
_LOGIN = ("JIRA_EMAIL", "JIRA_API_TOKEN", "JIRA_PERSONAL_TOKEN")


@dataclass(frozen=True, slots=True)
class Access:
    """An address and a login; the secret never shows in a representation.

    `email` is empty for a personal access token of Data Center.
    """

    url: str
    email: str
    secret: str = field(repr=False)


def access_from(environment: Mapping[str, str]) -> Checked[Access]:  # noqa: PLR0911 -- one way out per thing that can be wrong
    """Return the access that environment variables name, or what is missing or unsafe in them.

    Args:
        environment: JIRA_URL, and JIRA_EMAIL with JIRA_API_TOKEN or JIRA_PERSONAL_TOKEN. Where
            no token is set and the package `keyring` is installed, the key ring is asked for
            one of the service `roadmap2backlog` under the e-mail or, without one, the address.
    """
    url = environment.get("JIRA_URL", "").strip().rstrip("/")
    if not url:
        return _missing("JIRA_URL is not set")
    login = [(name, environment.get(name, "").strip()) for name in _LOGIN]
    email, token, personal = (said for _, said in login)
    if problem := _problem_of(url) or _unsendable(login):
        return _missing(problem)
    if email and token:
        return Checked(Access(url, email, token))
    if personal:
        return Checked(Access(url, "", personal))
    kept = _from_keyring(email or url).strip()
    if problem := _unsendable([("the secret in the key ring", kept)]):
        return _missing(problem)
    if kept:
        return Checked(Access(url, email, kept))
    if email:
        return _missing("JIRA_EMAIL is set, but JIRA_API_TOKEN is not")
    if token:
        return _missing("JIRA_API_TOKEN is set, but JIRA_EMAIL is not")
    return _missing("no login: neither JIRA_API_TOKEN nor JIRA_PERSONAL_TOKEN is set")


def is_loopback(host: str) -> bool:
    """Return whether a host is this machine."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _problem_of(url: str) -> str:
    """Return what is wrong with an address, without repeating a secret that stands in it."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
        host.encode("idna")
    except ValueError:
        return "JIRA_URL is no address"
    if parts.scheme not in {"http", "https"} or not host:
        return "JIRA_URL must begin with https:// and name a host"
    if parts.username or parts.password:
        return "JIRA_URL must not hold a login; use the variables for it"
    if parts.query or parts.fragment:
        return "JIRA_URL must end with the host or the path that Jira lies under"
    if parts.scheme == "http" and not is_loopback(host):
        return "JIRA_URL begins with http://, which would show the token to everybody on the way"
    return ""


def _unsendable(login: Iterable[tuple[str, str]]) -> str:
    """Return which part of a login no request can carry, without repeating it, else nothing.

    Such a text would come back in the words of whatever fails to send it.
    """
    for name, said in login:
        if not all(sign.isprintable() and ord(sign) <= _LAST_IN_HEADER for sign in said):
            return f"{name} holds a line break or another sign that no login has; copy it again"
    return ""


def _from_keyring(name: str) -> str:
    """Return a secret from the key ring of the system, or nothing."""
    try:
        import keyring  # noqa: PLC0415 -- an extra that need not be there
        from keyring.errors import KeyringError  # noqa: PLC0415 -- as above
    except ImportError:
        return ""
    try:
        return keyring.get_password(_SERVICE, name) or ""
    except KeyringError:
        return ""


def _missing(message: str) -> Checked[Access]:
    return Checked(None, (Diagnostic("R802", message),))
