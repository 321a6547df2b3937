"""Word tables of this room, read once from the folder `tables/`."""

from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> frozenset[str]:
    """Return the entries of a table in lower case; lines that begin with `#` are comments."""
    folder = files("roadmap2backlog.decomposing").joinpath("tables")
    lines = folder.joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
