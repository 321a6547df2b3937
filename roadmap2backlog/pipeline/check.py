"""The use case behind `r2b check`."""

from roadmap2backlog.checking import check_roadmap
from roadmap2backlog.pipeline.inputs import Desk


def check(path: str) -> Desk:
    """Return everything found in a roadmap file."""
    desk = Desk()
    loaded = desk.roadmap(path)
    if loaded is not None:
        desk.findings += check_roadmap(loaded.value, loaded.source_map)
    return desk
