"""Sends a message to a chat's incoming webhook; its address is a secret and never shown."""

import time
from collections.abc import Callable
from http import HTTPStatus
from ipaddress import ip_address
from urllib.parse import urlsplit

from roadmap2backlog.diagnostics import TrackerError

_SECONDS = 30
_FINE = range(200, 300)
_GONE = frozenset(
    {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.GONE, HTTPStatus.UNAUTHORIZED}
)
_ATTEMPTS, _LONGEST_PAUSE = 3, 60.0


def send(url: str, body: str, pause: Callable[[float], None] = time.sleep) -> None:
    """Post JSON to a webhook, without following redirects.

    Only an answer that it was too much at once is followed by another attempt: after any other
    trouble the message may have arrived, and nobody wants to read it twice.

    Args:
        url: The address.
        body: The message.
        pause: Waits for a number of seconds.

    Raises:
        TrackerError: If the address may not be used, cannot be reached, or refuses the message.
            The message never holds the address.
    """
    problem = problem_of(url)
    if problem:
        raise TrackerError(problem)
    for attempt in range(1, _ATTEMPTS + 1):
        status, wait = _posted(url, body)
        if status in _FINE:
            return
        if status != HTTPStatus.TOO_MANY_REQUESTS or attempt == _ATTEMPTS or wait > _LONGEST_PAUSE:
            raise TrackerError(f"{_refusal(status)} (status {status})")
        pause(wait)


def _refusal(status: int) -> str:
    """Return what a webhook's answer means, and the way out."""
    if status in _GONE:
        return "the chat does not know this webhook (any more): make a new one and use its address"
    if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return "the chat has too much to do or trouble of its own: run again later"
    return "the webhook refused the message"


def _posted(url: str, body: str) -> tuple[int, float]:
    """Return the status of one attempt, and how many seconds to wait before another."""
    import requests  # noqa: PLC0415 -- slow to import

    headers = {"Content-Type": "application/json; charset=utf-8"}
    try:
        answer = requests.post(
            url, data=body.encode(), headers=headers, timeout=_SECONDS, allow_redirects=False
        )
    except (requests.RequestException, ValueError) as error:
        # The error's own text names the address; a host with odd dots is a bare ValueError.
        raise TrackerError(f"the webhook cannot be reached ({type(error).__name__})") from None
    said = answer.headers.get("Retry-After", "")
    return answer.status_code, float(said) if said.isdecimal() else 1.0


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
