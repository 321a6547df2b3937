"""The lock as text: JSON with one item a line, so that a diff shows which items changed."""

import json
from collections.abc import Iterable

from roadmap2backlog.model.lock import Lock
from roadmap2backlog.model.noun import Noun


def render_lock(lock: Lock) -> str:
    """Return the lock file's text: model order, only what is not default, the same bytes always."""
    fields = [f'"version": {lock.version}']
    for name in ("backlog", "roadmap"):
        value = getattr(lock, name)
        fields += [f'"{name}": {_text(value)}'] if value else []
    fields += _listed("notes", map(_text, lock.notes))
    for name in ("initiatives", "epics", "stories"):
        fields += _listed(name, map(_item, getattr(lock, name)))
    fields += _listed("retired", map(_text, lock.retired))
    if lock.keys:
        pairs = (f"{_text(name)}: {_text(lock.keys[name])}" for name in sorted(lock.keys))
        fields.append('"keys": {\n' + ",\n".join(pairs) + "\n}")
    fields += _listed("order", map(_text, lock.order))
    if lock.pulled:
        kept = (f"{_text(name)}: {_json(lock.pulled[name])}" for name in sorted(lock.pulled))
        fields.append('"pulled": {\n' + ",\n".join(kept) + "\n}")
    return "{\n" + ",\n".join(fields) + "\n}\n"


def _listed(name: str, entries: Iterable[str]) -> list[str]:
    """Return a field with one entry a line; nothing where there are none."""
    lines = ",\n".join(entries)
    return [f'"{name}": [\n{lines}\n]'] if lines else []


def _item(noun: Noun) -> str:
    return noun.model_dump_json(exclude_defaults=True)


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
