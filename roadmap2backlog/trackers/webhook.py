"""Sends a message to a chat's incoming webhook; its address is a secret and never shown."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from roadmap2backlog.diagnostics import TrackerError

_SECONDS = 30
_FINE = range(200, 300)


def send(url: str, body: str) -> None:
    """Post JSON to a webhook, once and without following redirects.

    Raises:
        TrackerError: If the address may not be used, cannot be reached, or refuses the message.
            The message never holds the address.
    """
    problem = problem_of(url)
    if problem:
        raise TrackerError(problem)
    import requests  # noqa: PLC0415 -- slow to import

    headers = {"Content-Type": "application/json; charset=utf-8"}
    try:
        answer = requests.post(
            url, data=body.encode(), headers=headers, timeout=_SECONDS, allow_redirects=False
        )
    except requests.RequestException as error:
        # The error's own text names the address.
        raise TrackerError(f"the webhook cannot be reached ({type(error).__name__})") from None
    if answer.status_code not in _FINE:
        raise TrackerError(f"the webhook refused the message: status {answer.status_code}")


def problem_of(url: str) -> str:
    """Return why an address may not be used, or nothing."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return "the webhook's address is no address"
    if parts.scheme == "https" and host:
        return ""
    if parts.scheme == "http" and _is_loopback(host):
        return ""
    return "the webhook's address must begin with https://"


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
