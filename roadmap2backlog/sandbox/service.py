"""One site at work: takes a request, knows who asks, answers by the rules or by a fault."""

import json
from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import RLock
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from roadmap2backlog.sandbox import issues, linking, searching
from roadmap2backlog.sandbox.answering import Asked, RefusedError, Reply
from roadmap2backlog.sandbox.faults import Fault, Faults, wait_headers
from roadmap2backlog.sandbox.routes import Routes
from roadmap2backlog.sandbox.site import Site
from roadmap2backlog.sandbox.store import Store

_LOGIN_PAGE = b"<!doctype html><title>Log in</title><h1>Log in to continue</h1>"
_MOST_LOGGED = 100_000
_OK, _MULTI = 200, 299
_IN_THE_ENDPOINT = frozenset({"partial", "repeat-token", "empty-page"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A request as it was logged, without its login; `status` is 0 where no answer was sent."""

    method: str
    path: str
    query: Mapping[str, str]
    body: Any
    status: int


@dataclass(frozen=True, slots=True)
class Sent:
    """What goes over the wire: a reply, cut after so many bytes, or nothing at all."""

    reply: Reply | None
    cut: bool = False


@dataclass(slots=True)
class SiteService:
    """Answers requests, one at a time.

    Args:
        site: What the site is like.
        store: Its state.
        faults: What goes wrong.
        hook: Told the running number of a request and `before` or `after` it is done.
        expires_after: After so many requests the token does not count any more; 0 means never.
    """

    site: Site
    store: Store
    faults: Faults = field(default_factory=Faults)
    hook: Callable[[int, str], None] | None = None
    expires_after: int = 0
    log: list[Entry] = field(default_factory=list)
    _count: int = 0
    _lock: RLock = field(default_factory=RLock)
    _routes: dict[bool, Routes] = field(default_factory=dict)

    def take(self, method: str, target: str, login: str, raw: bytes, root: str) -> Sent:
        """Return what to send for a request.

        Args:
            method: GET, POST …
            target: Path and query.
            login: The header `Authorization`.
            raw: The body.
            root: Our address as the client wrote it.
        """
        with self._lock:
            self._count += 1
            number = self._count
            self._tell(number, "before")
            path = urlsplit(target).path
            fault = self.faults.next(method, path)
            sent = self._answered(method, target, login, raw, root, fault)
            if len(self.log) < _MOST_LOGGED:
                query = dict(parse_qsl(urlsplit(target).query))
                status = sent.reply.status if sent.reply else 0
                self.log.append(Entry(method, path, query, _value_of(raw), status))
            self._tell(number, "after")
            return sent

    def ask(self, method: str, target: str, body: Any = None) -> Any:
        """Return the data that a person with all rights gets: no fault strikes, nothing is logged.

        Raises:
            RefusedError: If the site refuses it.
        """
        raw = b"" if body is None else json.dumps(body).encode()
        with self._lock:
            return self._done(method, target, raw, "http://127.0.0.1", known=True).data

    def _answered(  # noqa: PLR0917 -- the parts of a request
        self, method: str, target: str, login: str, raw: bytes, root: str, fault: Fault | None
    ) -> Sent:
        """Return what to send, with a fault or without."""
        known = self._is_known(login)
        if fault and not fault.works_first and fault.kind not in _IN_THE_ENDPOINT:
            return _failed(fault, root, self.site.skew)
        if not known and login and not self.site.cloud:
            return Sent(Reply(401, content=_LOGIN_PAGE, kind="text/html;charset=UTF-8"))
        try:
            reply = self._done(method, target, raw, root, known=known, fault=fault)
        except RefusedError as error:
            reply = Reply(error.status, error.data)
        if not known and self.site.cloud:
            marked = {**reply.headers, "X-Seraph-LoginReason": "AUTHENTICATED_FAILED"}
            reply = Reply(reply.status, reply.data, marked)
        if fault and fault.works_first:
            return _spoilt(fault, reply)
        return Sent(reply)

    def _done(
        self,
        method: str,
        target: str,
        raw: bytes,
        root: str,
        *,
        known: bool,
        fault: Fault | None = None,
    ) -> Reply:
        """Return the reply of an endpoint; what it wrote is kept only if it did not refuse."""
        parts = urlsplit(target)
        routes = self._routes.setdefault(self.site.cloud, Routes(cloud=self.site.cloud))
        found = routes.find(method, parts.path)
        if isinstance(found, int):
            problem = {
                "status": found,
                "title": "Not Found",
                "detail": f"No endpoint {method} {parts.path}.",
            }
            return Reply(found, problem, kind="application/problem+json")
        endpoint, version = found
        query = dict(parse_qsl(parts.query))
        asked = Asked(self.site, self.store, root, query, _body(raw), version, known)
        self.store.begin()
        keep = False
        try:
            reply = self._reply(endpoint, asked, parts.path, fault)
            keep = reply.status <= _MULTI or parts.path.endswith("/search")
        finally:
            self.store.end(keep=keep)
        return reply

    def _reply(
        self, endpoint: Callable[[Asked], Reply], asked: Asked, path: str, fault: Fault | None
    ) -> Reply:
        if fault and fault.kind == "partial":
            numbers = frozenset(int(n) for n in (fault.value or "0").split(","))
            if path.endswith("/issue/bulk"):
                return issues.create_bulk(asked, numbers)
            if path.endswith("/issue/rank"):
                return linking.rank(asked, numbers)
        if fault and fault.kind == "empty-page" and path.endswith("/search/jql"):
            return searching.empty_page(asked, self._count)
        reply = endpoint(asked)
        if fault and fault.kind == "repeat-token" and isinstance(reply.data, dict):
            said = asked.body if isinstance(asked.body, dict) else {}
            token = said.get("nextPageToken") or reply.data.get("nextPageToken")
            if token:
                return Reply(data=reply.data | {"nextPageToken": token, "isLast": False})
        return reply

    def _is_known(self, login: str) -> bool:
        """Return whether a login counts."""
        if self.expires_after and self._count > self.expires_after:
            return False
        kind, _, value = login.partition(" ")
        if kind == "Basic":
            try:
                return b64decode(value).decode() == f"{self.site.email}:{self.site.token}"
            except ValueError:
                return False
        return kind == "Bearer" and not self.site.cloud and value == self.site.token

    def _tell(self, number: int, when: str) -> None:
        if self.hook is not None:
            self.hook(number, when)


def _failed(fault: Fault, root: str, skew: int) -> Sent:
    """Return what a fault sends before anything was done."""
    if fault.kind == "lost-before":
        return Sent(None)
    if fault.kind in {"login-page", "elsewhere"}:
        there = root if fault.kind == "login-page" else "http://elsewhere.invalid"
        return Sent(Reply(302, headers={"Location": f"{there}/login.jsp"}))
    if fault.kind == "captcha":
        denied = {"X-Authentication-Denied-Reason": "CAPTCHA_CHALLENGE; login-url=/login.jsp"}
        return Sent(Reply(403, content=_LOGIN_PAGE, kind="text/html", headers=denied))
    if fault.kind == "unauthorized":
        return Sent(Reply(401, {"errorMessages": ["Unauthorized"], "errors": {}}))
    now = datetime.now(UTC) + timedelta(seconds=skew)
    headers = wait_headers(fault.value, now) if fault.kind == "429" else {}
    words = {"errorMessages": ["Try again later."], "errors": {}}
    return Sent(Reply(fault.status, words, headers))


def _spoilt(fault: Fault, reply: Reply) -> Sent:
    """Return what a fault makes of a reply."""
    if fault.kind == "lost-after":
        return Sent(None)
    if fault.kind == "short":
        return Sent(reply, cut=True)
    if fault.kind == "html":
        return Sent(Reply(_OK, content=_LOGIN_PAGE, kind="text/html;charset=UTF-8"))
    if fault.kind == "truncated":
        body = reply.bytes
        return Sent(Reply(reply.status, content=body[: len(body) // 2], headers=reply.headers))
    return Sent(Reply(fault.status, content=b"<h1>Something went wrong</h1>", kind="text/html"))


def _body(raw: bytes) -> Any:
    """Return the JSON value of a body."""
    if not raw:
        return None
    try:
        return json.loads(raw)
    except ValueError:
        raise RefusedError(400, "Unexpected character: the body is no JSON.") from None


def _value_of(raw: bytes) -> Any:
    try:
        return json.loads(raw) if raw else None
    except ValueError:
        return raw.decode(errors="replace")
