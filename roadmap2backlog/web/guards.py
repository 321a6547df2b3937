"""Who may talk to the page: the right host name, the right origin, the right token."""

import hmac
import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, urlsplit

from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_SAFE_METHODS = frozenset({"GET", "HEAD"})
_LARGEST_BODY_BYTES = 2_000_000
_LENGTH = re.compile("[0-9]{1,18}")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "cache-control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Gate:
    """What requests are let through.

    Args:
        token: The secret of the opened address.
        port: Where the server listens.
        host: What it listens on; other than loopback lets in addresses written as numbers.
    """

    token: str
    port: int
    host: str = "127.0.0.1"

    @property
    def cookie(self) -> str:
        """The name of the cookie; two servers on two ports do not share it."""
        return f"r2b_{self.port}"

    def knows_host(self, header: str) -> bool:
        """Return whether a Host header names this server: a foreign name is DNS rebinding."""
        try:
            parts = urlsplit(f"//{header}")
            name, port = parts.hostname or "", parts.port
        except ValueError:
            return False
        if port != self.port or parts.username is not None or parts.path:
            return False
        if name in LOOPBACK or name == self.host:
            return True
        return self.host not in LOOPBACK and _is_address(name)

    def knows_origin(self, origin: str, host: str) -> bool:
        """Return whether an Origin header is this page's own."""
        return origin == f"http://{host}"

    def has_token(self, headers: Mapping[str, str], query: str) -> bool:
        """Return whether a request brings the token in its cookie, header or address."""
        given = [*parse_qs(query).get("token", ()), headers.get("x-r2b-token", "")]
        try:
            found = SimpleCookie(headers.get("cookie", "")).get(self.cookie)
        except CookieError:
            found = None
        given.append(found.value if found else "")
        return any(hmac.compare_digest(one.encode(), self.token.encode()) for one in given)


class Guard:
    """Lets only the page's own requests through, and puts the safety headers on every answer."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self._app = app
        self._gate = gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = _headers(scope)
        refusal = self._refusal(scope, headers)
        answer: ASGIApp = refusal or self._app

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                there = {name.lower() for name, _ in message["headers"]}
                message["headers"] = [
                    *message["headers"],
                    *((n.encode(), v.encode()) for n, v in _HEADERS.items()
                      if n.encode() not in there),
                ]  # fmt: skip
            await send(message)

        await answer(scope, receive, guarded)

    def _refusal(self, scope: Scope, headers: Mapping[str, str]) -> Response | None:
        """Return the answer to a request that may not pass, or None."""
        host, method = headers.get("host", ""), scope["method"]
        query = scope["query_string"].decode("latin-1")
        if not self._gate.knows_host(host):
            return PlainTextResponse("This server does not go by that name.", 421)
        origin = headers.get("origin")
        if origin is not None and not self._gate.knows_origin(origin, host):
            return PlainTextResponse("This request comes from another page.", 403)
        if method not in _SAFE_METHODS and (origin is None or _comes_from_elsewhere(headers)):
            return PlainTextResponse("This request does not come from the page.", 403)
        if not self._gate.has_token(headers, query):
            return PlainTextResponse(
                "Open the address that r2b review printed: it carries the token.", 401
            )
        return self._welcome(scope, headers, query)

    def _welcome(self, scope: Scope, headers: Mapping[str, str], query: str) -> Response | None:
        """Return None for a request that goes on, else the way in or a refusal of its size."""
        length = headers.get("content-length", "")
        if scope["method"] not in _SAFE_METHODS and not _fits(length):
            return PlainTextResponse("This is larger than any edit.", 413)
        if scope["path"] == "/" and "token" in parse_qs(query):
            return self._entrance()
        return None

    def _entrance(self) -> Response:
        """Return the way in: the token moves from the address into a cookie.

        A strict cookie would not come along where the address was a link in a chat or mail on
        the web; what writes is held by its origin, not by the cookie.
        """
        answer = RedirectResponse("/", 303)
        answer.set_cookie(
            self._gate.cookie, self._gate.token, httponly=True, samesite="lax", path="/"
        )
        return answer


def _headers(scope: Scope) -> dict[str, str]:
    """Return the headers; one sent twice is joined, so that it equals nothing that is known."""
    found: dict[str, str] = {}
    for name, value in scope["headers"]:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        joint = "; " if key == "cookie" else ", "
        found[key] = f"{found[key]}{joint}{text}" if key in found else text
    return found


def _comes_from_elsewhere(headers: Mapping[str, str]) -> bool:
    return headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}


def _fits(length: str) -> bool:
    return bool(_LENGTH.fullmatch(length)) and int(length) <= _LARGEST_BODY_BYTES


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
