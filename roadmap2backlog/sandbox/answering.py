"""Requests and answers as the endpoints see them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from roadmap2backlog.sandbox.site import Site
from roadmap2backlog.sandbox.store import Store

GATEWAY: Final = "https://api.atlassian.com/ex/jira/11111111-2222-3333-4444-555555555555"
_RICH_API = 3
"""The version of the API whose descriptions are documents."""
INVALID_PAYLOAD = "Invalid request payload. Refer to the REST API documentation and try again."


@dataclass(frozen=True, slots=True)
class Asked:
    """One request; `known` is whether the login counts, `api` is 2 or 3, `root` the address."""

    site: Site
    store: Store
    root: str
    query: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    api: int = 3
    known: bool = True

    @property
    def rich(self) -> bool:
        """Whether descriptions are documents."""
        return self.api == _RICH_API

    def url(self, path: str) -> str:
        """Return an address under this API."""
        root = GATEWAY if self.site.gateway else self.root
        return f"{root}/rest/api/{self.api}/{path}"

    def number(self, name: str, otherwise: int) -> int:
        """Return a number of the query."""
        try:
            return int(self.query.get(name, otherwise))
        except ValueError:
            raise RefusedError(400, f"{name} must be a number") from None

    def members(self, *allowed: str) -> dict[str, Any]:
        """Return the body, an object without members that nobody knows."""
        if not isinstance(self.body, dict) or set(self.body) - set(allowed):
            raise RefusedError(400, INVALID_PAYLOAD)
        return self.body


@dataclass(frozen=True, slots=True)
class Reply:
    """A status with a JSON value; `content` stands for other bodies."""

    status: int = 200
    data: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes | None = None
    kind: str = "application/json;charset=UTF-8"

    @property
    def bytes(self) -> bytes:
        """The body."""
        if self.content is not None:
            return self.content
        return b"" if self.data is None else json.dumps(self.data, ensure_ascii=False).encode()


class RefusedError(Exception):
    """The request is wrong in the way Jira says it: messages, and errors by field."""

    def __init__(
        self, status: int, *messages: str, errors: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(status)
        self.status = status
        self.data = {"errorMessages": list(messages), "errors": dict(errors or {})}


def not_found(
    known: str = "Issue does not exist or you do not have permission to see it.",
) -> RefusedError:
    """Return the refusal for what is not there or may not be seen."""
    return RefusedError(404, known)
