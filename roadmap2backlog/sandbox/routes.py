"""Which endpoint answers which request, on each edition."""

import re
from collections.abc import Callable
from functools import partial

from roadmap2backlog.sandbox import change_log, describing, issues, linking, projects, searching
from roadmap2backlog.sandbox.answering import Asked, Reply

Endpoint = Callable[..., Reply]
_PART = re.compile(r"\{\w+\}")

_BOTH: tuple[tuple[str, str, Endpoint], ...] = (
    ("GET", "serverInfo", describing.server_info),
    ("GET", "myself", describing.myself),
    ("GET", "field", describing.fields),
    ("GET", "mypermissions", describing.permissions),
    ("GET", "status", describing.statuses),
    ("GET", "issuetype", describing.issue_types),
    ("GET", "issue/createmeta/{project}/issuetypes", describing.create_types),
    ("GET", "issue/createmeta/{project}/issuetypes/{type}", describing.create_fields),
    ("GET", "issue/{issue}/editmeta", describing.edit_fields),
    ("GET", "project/{project}", describing.project),
    ("GET", "project/{project}/components", partial(projects.listed, noun="component")),
    ("GET", "project/{project}/versions", partial(projects.listed, noun="version")),
    ("POST", "component", partial(projects.made, noun="component")),
    ("POST", "version", partial(projects.made, noun="version")),
    ("GET", "project/{project}/properties", projects.properties),
    ("GET", "project/{project}/properties/{name}", projects.read_property),
    ("PUT", "project/{project}/properties/{name}", projects.write_property),
    ("DELETE", "project/{project}/properties/{name}", projects.delete_property),
    ("POST", "issue", issues.create),
    ("POST", "issue/bulk", issues.create_bulk),
    ("GET", "issue/{issue}", issues.read),
    ("PUT", "issue/{issue}", issues.edit),
    ("DELETE", "issue/{issue}", issues.delete),
    ("GET", "issue/{issue}/transitions", issues.transitions),
    ("POST", "issue/{issue}/transitions", issues.transit),
    ("GET", "issue/{issue}/properties/{name}", issues.read_property),
    ("PUT", "issue/{issue}/properties/{name}", issues.write_property),
    ("DELETE", "issue/{issue}/properties/{name}", issues.delete_property),
    ("GET", "issueLinkType", linking.link_types),
    ("POST", "issueLink", linking.link),
    ("DELETE", "issueLink/{link}", linking.unlink),
)
_CLOUD: tuple[tuple[str, str, Endpoint], ...] = (
    ("POST", "search/jql", searching.search_cloud),
    ("GET", "search/jql", searching.get_search_cloud),
    ("POST", "search", searching.removed),
    ("GET", "search", searching.removed),
    ("POST", "issue/bulkfetch", issues.fetch),
    ("POST", "changelog/bulkfetch", change_log.fetch_changes),
    ("GET", "project/search", describing.projects),
)
_DATA_CENTER: tuple[tuple[str, str, Endpoint], ...] = (
    ("POST", "search", searching.search_data_center),
    ("GET", "search", searching.get_search_data_center),
    ("GET", "project", describing.projects),
)
_AGILE: tuple[tuple[str, str, Endpoint], ...] = (("PUT", "issue/rank", linking.rank),)


class Routes:
    """Finds the endpoint of a method and path; paths with fixed words go before others."""

    def __init__(self, *, cloud: bool) -> None:
        """Take the endpoints of one edition."""
        versions = (2, 3) if cloud else (2,)
        own = _CLOUD if cloud else _DATA_CENTER
        table = [
            (method, f"/rest/api/{version}/{path}", endpoint, version)
            for version in versions
            for method, path, endpoint in (*own, *_BOTH)
        ]
        table += [(m, f"/rest/agile/1.0/{path}", e, 2) for m, path, e in _AGILE]
        table.sort(key=lambda entry: entry[1].count("{"))
        self._table = [(m, _pattern(path), e, version) for m, path, e, version in table]

    def find(self, method: str, path: str) -> tuple[Callable[[Asked], Reply], int] | int:
        """Return an endpoint with the API's version, or 404 or 405."""
        seen = 404
        for verb, pattern, endpoint, version in self._table:
            match = pattern.fullmatch(path)
            if match is None:
                continue
            if verb == method:
                return _bound(endpoint, match.groups()), version
            seen = 405
        return seen


def _bound(endpoint: Endpoint, parts: tuple[str, ...]) -> Callable[[Asked], Reply]:
    return lambda asked: endpoint(asked, *parts)


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(_PART.sub("([^/]+)", path))
