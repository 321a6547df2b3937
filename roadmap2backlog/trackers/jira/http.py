"""Requests and answers: what may be asked again, what must not, and what an answer is worth."""

import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Protocol
from urllib.parse import urlencode, urljoin, urlsplit

from roadmap2backlog.diagnostics import TrackerError
from roadmap2backlog.syncing.pace import Pace
from roadmap2backlog.syncing.tracker import BusyError, RefusedError, UncertainError
from roadmap2backlog.trackers.jira.status_words import in_words, is_refusal, is_trouble, what_of
from roadmap2backlog.trackers.jira.waiting import ATTEMPTS, TOTAL_SECONDS, pause

_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504})
_MOVED = frozenset({301, 302, 303, 307, 308})
_UNCLEAR = frozenset({*_MOVED, 408, 409, 425})
"""Answers to a write that do not say whether it was done."""
_ONCE_SECONDS = 60.0
"""How long to wait for an answer to what must not be done twice; the other may be asked again."""
_REPEATED_SECONDS = 30.0
_MOST_REDIRECTS = 3
_MOST_SHOWN = 300


class LoginError(TrackerError):
    """The login does not count (any more)."""


class JiraRefusedError(RefusedError):
    """Jira said no: `status` and `data` of the answer, `fields` maps a field's id to its fault."""

    def __init__(
        self, message: str, status: int, fields: Mapping[str, str], data: object = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.fields = fields
        self.data = data


class NotSentError(Exception):
    """The connection could not even be opened, so nothing can have happened."""


class BrokenError(Exception):
    """The connection broke after something may have been sent."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, headers (names in any case) and a body."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        """The JSON value of the body; None for no body.

        Raises:
            ValueError: If the body is something else, e.g. a page, or was cut off.
        """
        if self.status == HTTPStatus.NO_CONTENT or not self.body.strip():
            return None
        if "json" not in self.headers.get("Content-Type", ""):
            raise ValueError("a page, not data")
        return json.loads(self.body)


class Transport(Protocol):
    """Sends one request once, follows nothing.

    Raises:
        NotSentError: If nothing was sent.
        BrokenError: If something may have been sent, and no whole answer came.
    """

    def send(self, method: str, url: str, body: bytes | None, timeout: float) -> Answer:
        """Return the answer."""
        ...


class RealPace:
    """The clock of this machine."""

    def now(self) -> float:
        """Return the seconds since 1970."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


@dataclass(slots=True)
class Http:
    """Jira's REST interface at one address.

    Args:
        url: Address without a slash at the end.
        transport: Sends.
        pace: Time.
        secrets: Texts that must never appear in a message.
        patience: The seconds that one request may wait altogether.
        requests: How many were sent.
    """

    url: str
    transport: Transport
    pace: Pace
    secrets: tuple[str, ...] = field(default=(), repr=False)
    patience: float = TOTAL_SECONDS
    requests: int = 0

    def get(self, path: str, query: Mapping[str, str | int] | None = None) -> Any:
        """Return the data at a path."""
        return self._repeated("GET", _with_query(path, query), None, need_data=True)

    def ask(self, path: str, body: object) -> Any:
        """Return the answer to a question that is put by POST and changes nothing."""
        return self._repeated("POST", path, body, need_data=True)

    def put(self, path: str, body: object) -> Any:
        """Write something that may be written twice without harm; return the answer's data."""
        return self._repeated("PUT", path, body, need_data=False)

    def delete(self, path: str) -> None:
        """Remove something; that it is gone already is fine."""
        self._repeated("DELETE", path, None, need_data=False)

    def post_once(self, path: str, body: object) -> Answer:
        """Return the answer to something that must not be done twice.

        Asked again only if nothing was sent.

        Raises:
            BusyError: If Jira refused it before doing anything, because it has too much to do.
            JiraRefusedError: If Jira refused it for good.
            UncertainError: If it is unknown whether it was done.
        """
        for attempt in range(1, ATTEMPTS + 1):
            try:
                answer = self._send("POST", self.url + path, body, _ONCE_SECONDS)
            except NotSentError as error:
                self._wait(attempt, {}, 0.0, self._clean(str(error)), f"POST {path}")
                continue
            except BrokenError as error:
                said = self._clean(str(error))
                raise UncertainError(f"{said}: it may have been done (POST {path})") from None
            return self._judged_once(path, answer)
        raise TrackerError(f"Jira cannot be reached (POST {path})")

    def post(self, path: str, body: object) -> Answer:
        """Return the answer to a write, put again only while Jira has too much to do.

        Raises:
            JiraRefusedError: If Jira refused it for good.
            UncertainError: If it is unknown whether it was done.
        """
        waited = 0.0
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return self.post_once(path, body)
            except BusyError as error:
                seconds = max(error.seconds, pause(attempt, {}, self.pace.now()))
                if attempt == ATTEMPTS or waited + seconds > self.patience:
                    raise
                self.pace.sleep(seconds)
                waited += seconds
        raise TrackerError(f"Jira has too much to do (POST {path})")

    def _judged_once(self, path: str, answer: Answer) -> Answer:
        """Return an answer that can be trusted."""
        call = f"POST {path}"
        if answer.status == HTTPStatus.TOO_MANY_REQUESTS:
            wait = pause(1, answer.headers, self.pace.now())
            raise BusyError(in_words(answer.status, "", call), wait)
        if is_trouble(answer.status) or answer.status in _UNCLEAR:
            raise UncertainError(f"Jira did not say whether it was done ({call}: {answer.status})")
        if is_refusal(answer.status):
            raise self._refusal("POST", path, answer)
        try:
            answer.data  # noqa: B018 -- whether it can be read
        except ValueError as error:
            raise UncertainError(f"Jira's answer cannot be read: {error} ({call})") from None
        return answer

    def _repeated(self, method: str, path: str, body: object, *, need_data: bool) -> Any:
        """Return the data of an answer, asking again while that may help."""
        waited = 0.0
        url = self.url + path
        redirects = 0
        attempt = 1
        while True:
            headers: Mapping[str, str] = {}
            try:
                answer = self._send(method, url, body, _REPEATED_SECONDS)
                headers = answer.headers
                if answer.status in _MOVED:
                    redirects += 1
                    url = self._redirected(method, url, answer, redirects)
                    continue
                if answer.status not in _AGAIN:
                    return self._data_of(method, path, answer, need_data=need_data)
                why, status = what_of(answer.status, self._said(answer)), f": {answer.status}"
            except (NotSentError, BrokenError) as error:
                why, status = self._clean(str(error)), ""
            except ValueError as error:
                why, status = f"Jira's answer cannot be read: {self._clean(str(error))}", ""
            call = f"{method} {path.partition('?')[0]}{status}"
            waited += self._wait(attempt, headers, waited, why, call)
            attempt += 1

    def _data_of(self, method: str, path: str, answer: Answer, *, need_data: bool) -> Any:
        if is_refusal(answer.status):
            raise self._refusal(method, path, answer)
        data = answer.data
        if need_data and data is None:
            raise ValueError("an empty answer")
        return data

    def _wait(
        self, attempt: int, headers: Mapping[str, str], waited: float, why: str, call: str
    ) -> float:
        """Wait before the next attempt and return the seconds, or give up."""
        seconds = pause(attempt, headers, self.pace.now())
        if attempt >= ATTEMPTS or waited + seconds > self.patience:
            asked = f"; it asks to wait {seconds:.0f} s" if seconds > self.patience else ""
            raise TrackerError(f"{why}{asked}; run again later ({call})")
        self.pace.sleep(seconds)
        return seconds

    def _send(self, method: str, url: str, body: object, timeout: float) -> Answer:
        """Send once, and make sure that the login counted."""
        self.requests += 1
        data = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        answer = self.transport.send(method, url, data, timeout)
        reason = answer.headers.get("X-Seraph-LoginReason", "").upper()
        denied = answer.headers.get("X-Authentication-Denied-Reason", "")
        if denied:
            raise LoginError(
                f"Jira denies the login ({self._clean(denied)[:_MOST_SHOWN]}); log in once with "
                "a browser, then try again"
            )
        if (
            "FAILED" in reason
            or "DENIED" in reason
            or reason == "OUT"
            or answer.status == HTTPStatus.UNAUTHORIZED
        ):
            raise LoginError("the login is not valid: is the token expired or mistyped?")
        return answer

    def _redirected(self, method: str, url: str, answer: Answer, count: int) -> str:
        """Return where an answer leads to, if that is the same place and harmless."""
        target = urljoin(url, answer.headers.get("Location", ""))
        there, here = urlsplit(target), urlsplit(url)
        if (there.scheme, there.netloc) != (here.scheme, here.netloc):
            place = self._clean(f"{there.scheme}://{there.hostname or ''}")
            raise TrackerError(
                f"Jira redirects to {place}, which is not where JIRA_URL points; nothing was sent "
                "there. If that is the right address, set JIRA_URL to it"
            )
        if "login" in there.path.casefold():
            raise LoginError("Jira sends to its login page: is the token expired or mistyped?")
        if method != "GET" or count > _MOST_REDIRECTS:
            raise TrackerError(
                f"Jira redirects to {self._clean(there.path)}, which is not followed ({method} "
                f"{self._clean(here.path)})"
            )
        return target

    def _refusal(self, method: str, path: str, answer: Answer) -> JiraRefusedError:
        try:
            data = answer.data
        except ValueError:
            data = None
        errors = data.get("errors") if isinstance(data, Mapping) else None
        fields = {str(k): str(v) for k, v in errors.items()} if isinstance(errors, Mapping) else {}
        call = f"{method} {path.partition('?')[0]}"
        message = in_words(answer.status, self._said(answer), call)
        return JiraRefusedError(message, answer.status, fields, data)

    def _said(self, answer: Answer) -> str:
        """Return Jira's own words, short and without secrets."""
        try:
            return self.words(answer.data)
        except ValueError:
            return ""

    def words(self, data: object) -> str:
        """Return the messages of an error body in one line, led by a colon."""
        if not isinstance(data, Mapping):
            return ""
        messages = data.get("errorMessages")
        said = [str(text) for text in messages] if isinstance(messages, list) else []
        errors = data.get("errors")
        if isinstance(errors, Mapping):
            said += [f"{name}: {text}" for name, text in errors.items()]
        said += [str(data["message"])] if isinstance(data.get("message"), str) else []
        line = " ".join(" ".join(said).split())
        return ": " + self._clean(line)[:_MOST_SHOWN] if line else ""

    def _clean(self, text: str) -> str:
        """Return a text without secrets, in whatever case; to be cut only afterwards."""
        for secret in self.secrets:
            text = re.sub(re.escape(secret), "***", text, flags=re.IGNORECASE)
        return text


def _with_query(path: str, query: Mapping[str, str | int] | None) -> str:
    return f"{path}?{urlencode(query)}" if query else path
