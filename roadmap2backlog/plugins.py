"""Plug-ins: modules of a folder that end in one `PLUGIN` constant, plus entry points."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Any


@cache
def discover(package: str) -> Mapping[str, Any]:
    """Return the plug-ins of a package by id, sorted, as a read-only table.

    A module `value_effort.py` with a constant `PLUGIN` is the plug-in `value-effort`.
    Outside packages join through entry points whose group is the package's dotted name,
    e.g. `roadmap2backlog.ordering.methods`; the entry point's name is the id.

    Args:
        package: Dotted name of the folder, e.g. `roadmap2backlog.ordering.methods`.

    Raises:
        ValueError: If two plug-ins claim the same id.
    """
    found: dict[str, Any] = {}
    folder = import_module(package)
    for module in iter_modules(folder.__path__):
        loaded = import_module(f"{package}.{module.name}")
        if hasattr(loaded, "PLUGIN"):
            found[module.name.replace("_", "-")] = loaded.PLUGIN
    for name, plugin in _from_outside(package):
        if name in found:
            raise ValueError(f"two plug-ins are named {name!r} in {package}")
        found[name] = plugin
    return MappingProxyType(dict(sorted(found.items())))


def _from_outside(group: str) -> Iterator[tuple[str, Any]]:
    """Yield name and plug-in of every entry point of a group."""
    if not _is_declared(group):
        return
    from importlib.metadata import entry_points  # noqa: PLC0415 -- a sixth of a quick run's time

    for entry in entry_points(group=group):
        yield entry.name, entry.load()


@cache
def _declarations() -> bytes:
    """Return what the packages installed beside this one declare as entry points."""
    found = []
    for folder in filter(None, sys.path):
        # A folder may not be there. Pathlib's glob takes four times as long.
        with suppress(OSError):
            found += [entry.path for entry in os.scandir(folder) if entry.name.endswith("-info")]
    files = [Path(path, "entry_points.txt") for path in found]
    return b"\n".join(file.read_bytes() for file in files if file.is_file())


def _is_declared(group: str) -> bool:
    """Return whether any package might bring plug-ins of a group; true where nobody can tell."""
    has_archives = any(Path(folder).is_file() for folder in sys.path if folder)
    return has_archives or f"[{group}]".encode() in _declarations()
