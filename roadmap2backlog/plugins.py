"""Plug-ins: modules of a folder that end in one `PLUGIN` constant, plus entry points."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
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
    for entry in entry_points(group=package):
        if entry.name in found:
            raise ValueError(f"two plug-ins are named {entry.name!r} in {package}")
        found[entry.name] = entry.load()
    return MappingProxyType(dict(sorted(found.items())))
