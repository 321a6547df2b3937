"""What belongs to a project: components, versions, properties."""

from typing import Any

from roadmap2backlog.sandbox.answering import INVALID_PAYLOAD, Asked, RefusedError, Reply, not_found
from roadmap2backlog.sandbox.setting import check_property
from roadmap2backlog.sandbox.showing import project_shown

FIELDS = {"component": "components", "version": "fixVersions"}


def listed(asked: Asked, project: str, noun: str) -> Reply:
    """Answer GET project/…/components and project/…/versions."""
    key = _seen(asked, project)
    found = asked.store.names(FIELDS[noun], key)
    return Reply(data=[_shown(asked, noun, key, number, name) for number, name in found])


def made(asked: Asked, noun: str) -> Reply:
    """Answer POST component and version, which need an administrator of the project."""
    body = asked.body
    if not isinstance(body, dict) or not isinstance(body.get("name"), str) or not body["name"]:
        raise RefusedError(400, INVALID_PAYLOAD)
    if not asked.known or "ADMINISTER_PROJECTS" in asked.site.denied:
        raise RefusedError(401 if not asked.known else 403, "Project administration is required.")
    key = _seen(asked, str(body.get("project") or body.get("projectId") or ""))
    number = asked.store.add_name(FIELDS[noun], key, body["name"])
    if number is None:
        words = f"A {noun} with the name {body['name']} already exists in this project."
        raise RefusedError(400, errors={"name": words})
    return Reply(201, _shown(asked, noun, key, number, body["name"]))


def properties(asked: Asked, project: str) -> Reply:
    """Answer GET project/…/properties."""
    key = _seen(asked, project)
    names = asked.store.properties(key)
    return Reply(
        data={
            "keys": [
                {"key": name, "self": asked.url(f"project/{key}/properties/{name}")}
                for name in names
            ]
        }
    )


def read_property(asked: Asked, project: str, name: str) -> Reply:
    """Answer GET project/…/properties/… for one."""
    value = asked.store.property(_seen(asked, project), name)
    if value is None:
        raise not_found(f"The property '{name}' does not exist.")
    return Reply(data={"key": name, "value": value})


def write_property(asked: Asked, project: str, name: str) -> Reply:
    """Answer PUT project/…/properties/… for one."""
    key = _seen(asked, project)
    if "ADMINISTER_PROJECTS" in asked.site.denied:
        raise RefusedError(403, "Project administration is required.")
    check_property(asked.body)
    new = asked.store.set_property(key, name, asked.body)
    return Reply(201 if new else 200, {} if asked.site.cloud else None)


def delete_property(asked: Asked, project: str, name: str) -> Reply:
    """Answer DELETE project/…/properties/… for one."""
    if not asked.store.remove_property(_seen(asked, project), name):
        raise not_found(f"The property '{name}' does not exist.")
    return Reply(204)


def _seen(asked: Asked, key: str) -> str:
    numbers = {str(10000 + n): known for n, known in enumerate(asked.site.projects)}
    found = numbers.get(key, key)
    if found not in asked.site.projects or not asked.known:
        raise not_found(f"No project could be found with key '{key}'.")
    return found


def _shown(asked: Asked, noun: str, project: str, number: int, name: str) -> dict[str, Any]:
    data: dict[str, Any] = {"id": str(number), "name": name, "self": asked.url(f"{noun}/{number}")}
    if noun == "version":
        return data | {
            "archived": False,
            "released": False,
            "projectId": int(project_shown(asked, project)["id"]),
        }
    return data | {"project": project}
