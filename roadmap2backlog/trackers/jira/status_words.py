"""What a status of Jira means for the person who pushes, and what to do about it."""

from collections.abc import Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import NamedTuple


class Meaning(NamedTuple):
    """What happened, and the way out where there is one."""

    what: str
    way: str = ""


_AGAIN = "run again later"
_MEANINGS: Mapping[int, Meaning] = MappingProxyType(
    {
        HTTPStatus.BAD_REQUEST: Meaning("Jira does not take this"),
        HTTPStatus.FORBIDDEN: Meaning(
            "the account may not do this", "ask whoever runs the project for the permission"
        ),
        HTTPStatus.NOT_FOUND: Meaning(
            "there is no such thing, or the account may not see it",
            "check the project's key and the account's permissions",
        ),
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE: Meaning("the request is too large for this Jira"),
        HTTPStatus.TOO_MANY_REQUESTS: Meaning("Jira has too much to do", _AGAIN),
        HTTPStatus.REQUEST_TIMEOUT: Meaning("Jira gave up waiting", _AGAIN),
        HTTPStatus.CONFLICT: Meaning("somebody else changes the same", _AGAIN),
        HTTPStatus.TOO_EARLY: Meaning("Jira could not answer yet", _AGAIN),
    }
)
_REFUSED = Meaning("Jira refused it")
_TROUBLED = Meaning("Jira has trouble of its own", _AGAIN)


def is_refusal(status: int) -> bool:
    """Return whether a status says no, for whatever reason."""
    return status >= HTTPStatus.BAD_REQUEST


def is_trouble(status: int) -> bool:
    """Return whether a status says that the server itself failed."""
    return status >= HTTPStatus.INTERNAL_SERVER_ERROR


def what_of(status: int, said: str = "") -> str:
    """Return what a status means, with Jira's own words; these are led by a colon, or nothing."""
    return f"{_meaning(status).what}{said}"


def in_words(status: int, said: str, call: str) -> str:
    """Return what a status means, Jira's own words, the way out, and what all that answers.

    Args:
        status: The status of the answer.
        said: Jira's own words, led by a colon, or nothing.
        call: Method and path, which only who runs Jira wants to know.
    """
    way = _meaning(status).way
    return f"{what_of(status, said)}{f'; {way}' if way else ''} ({call}: {status})"


def _meaning(status: int) -> Meaning:
    return _MEANINGS.get(status, _TROUBLED if is_trouble(status) else _REFUSED)
