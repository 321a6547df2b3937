"""Starts the command line, quickly."""

import gc
import sys
from types import ModuleType
from typing import NoReturn

__all__ = ["main"]

_FEW_COLLECTIONS = 1_000_000


def main() -> NoReturn:
    """Run the command line.

    Three things halve the time of a quick run: the garbage collector rests while modules load,
    pydantic does not search all installed packages for plug-ins of its own, and the end does not
    search for garbage in what is given back as a whole.
    """
    gc.set_threshold(_FEW_COLLECTIONS)
    no_plugins = ModuleType("pydantic.plugin._loader")
    no_plugins.get_plugins = tuple  # type: ignore[attr-defined]
    sys.modules.setdefault(no_plugins.__name__, no_plugins)
    from roadmap2backlog.cli import main as run  # noqa: PLC0415 -- after what makes it quick

    try:
        run()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
