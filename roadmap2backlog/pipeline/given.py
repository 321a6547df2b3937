"""Which ids of a roadmap a person wrote."""

from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.model.roadmap_ids import assign_ids


def given_ids(roadmap: Roadmap) -> frozenset[str]:
    """Return the ids whose last part the product manager wrote."""
    stated: dict[PathKey, str | None] = {}
    for number, initiative in enumerate(roadmap.initiatives):
        path: PathKey = ("initiatives", number)
        stated[path] = initiative.id
        for index, capability in enumerate(initiative.capabilities):
            inner: PathKey = (*path, "capabilities", index)
            stated[inner] = capability.id
            stated |= {
                (*inner, "stories", place): story.id
                for place, story in enumerate(capability.stories)
            }
    return frozenset(item.id for item in assign_ids(roadmap) if stated[item.path] is not None)
