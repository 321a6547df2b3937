"""The connection: the `jira` package's session and logins, under our own rules for requests."""

from http import HTTPStatus
from typing import Any

from roadmap2backlog.diagnostics import TrackerError
from roadmap2backlog.model.settings import JiraSettings
from roadmap2backlog.syncing.pace import Pace
from roadmap2backlog.trackers.jira.access import Access
from roadmap2backlog.trackers.jira.cloud import Cloud
from roadmap2backlog.trackers.jira.data_center import DataCenter
from roadmap2backlog.trackers.jira.edition import Edition
from roadmap2backlog.trackers.jira.http import (
    Answer,
    BrokenError,
    Http,
    JiraRefusedError,
    NotSentError,
    Transport,
)
from roadmap2backlog.trackers.jira.tracker import Jira

_CONNECT_SECONDS = 10.0


class SessionTransport:
    """Sends by the session that the `jira` package sets up: certificates, proxies, login.

    The package's own retries are switched off and passed by: they repeat creates.
    """

    def __init__(self, access: Access) -> None:
        from jira import JIRA  # noqa: PLC0415 -- a third of a second, only when connecting
        from requests import Session  # noqa: PLC0415 -- as above

        options = {"check_update": False, "rest_api_version": "3"}
        login: dict[str, Any] = (
            {"basic_auth": (access.email, access.secret)}
            if access.email
            else {"token_auth": access.secret}
        )
        client = JIRA(
            access.url, options, get_server_info=False, max_retries=0, logging=False, **login
        )
        self._session = client._session  # noqa: SLF001 -- the package offers no other way
        self._request = Session.request

    def send(self, method: str, url: str, body: bytes | None, timeout: float) -> Answer:
        """Return the answer to one request, sent once."""
        from requests import exceptions  # noqa: PLC0415 -- as above

        try:
            response = self._request(
                self._session,
                method,
                url,
                data=body,
                timeout=(_CONNECT_SECONDS, timeout),
                allow_redirects=False,
            )
        except exceptions.SSLError as error:
            raise TrackerError("the certificate of the server is not trusted") from error
        except (exceptions.ConnectTimeout, exceptions.ConnectionError) as error:
            if isinstance(error, exceptions.ConnectTimeout) or _never_connected(error):
                raise NotSentError("Jira cannot be reached") from error
            raise BrokenError("the connection broke") from error
        except exceptions.Timeout as error:
            raise BrokenError("no answer in time") from error
        except exceptions.RequestException as error:
            raise BrokenError(f"the answer was cut off ({type(error).__name__})") from error
        return Answer(response.status_code, response.headers, response.content)


def connect(
    access: Access, settings: JiraSettings, pace: Pace, transport: Transport | None = None
) -> Jira:
    """Return the project of a Jira, ready to be asked.

    Args:
        access: Address and login.
        settings: The project, and how the backlog maps to it.
        pace: Time.
        transport: How to send; else by a session of the `jira` package.
    """
    sender = transport or SessionTransport(access)
    http = Http(access.url, sender, pace, _secrets(access), settings.longest_wait)
    return Jira(http, edition_of(http, access), settings)


def edition_of(http: Http, access: Access) -> Edition:
    """Return the edition that a server says it is; where it does not say, by the kind of login.

    Each edition is asked in its own words first: the kind of login tells which is likely.
    """
    likely, other = ("3", "2") if access.email else ("2", "3")
    try:
        info = http.get(f"/rest/api/{likely}/serverInfo")
    except JiraRefusedError as error:
        if error.status != HTTPStatus.NOT_FOUND:
            raise
        info = _asked_elsewhere(http, f"/rest/api/{other}/serverInfo")
    said = str(info.get("deploymentType") or "").casefold()
    if said == "cloud" or (not said and access.email):
        return Cloud()
    return DataCenter()


def _asked_elsewhere(http: Http, path: str) -> Any:
    """Return what a server says of itself; that it knows neither path is no Jira's answer."""
    try:
        return http.get(path)
    except JiraRefusedError as error:
        if error.status != HTTPStatus.NOT_FOUND:
            raise
        raise TrackerError(
            "no Jira answers at JIRA_URL; it must end with the host or the path that Jira lies "
            f"under, without what a browser shows behind it (GET {path}: {error.status})"
        ) from None


def _secrets(access: Access) -> tuple[str, ...]:
    """Return the forms in which the secret could show up in somebody's answer."""
    from base64 import b64encode  # noqa: PLC0415 -- only here
    from urllib.parse import quote  # noqa: PLC0415 -- as above

    pairs = [f"{access.email}:{access.secret}".encode(code) for code in ("utf-8", "latin-1")]
    plain = (access.secret, *(b64encode(pair).decode() for pair in pairs))
    quoted = (quote(text, safe) for text in plain for safe in ("", "/", "/:@&=+$,"))
    return tuple(sorted({*plain, *quoted}, key=lambda text: (-len(text), text)))


def _never_connected(error: Exception) -> bool:
    """Return whether the connection was never opened."""
    reason = getattr(error.args[0] if error.args else None, "reason", None)
    return type(reason).__name__ in {"NewConnectionError", "NameResolutionError"}
