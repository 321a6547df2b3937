"""Sentences for people: what was taken for what."""

from collections import Counter
from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.item import HEADING, KEY, Item, Outline
from roadmap2backlog.loading.formats.outline.item_states import DONE, state_of
from roadmap2backlog.loading.formats.shaping.draft import CAPABILITY, INITIATIVE, STORY, Draft
from roadmap2backlog.loading.formats.shaping.roadmap import Composed
from roadmap2backlog.model.roadmap import Roadmap

_NAMED = 4
_NOUNS = {INITIATIVE: "initiatives", CAPABILITY: "capabilities", STORY: "stories"}
_ONE = {INITIATIVE: "initiative", CAPABILITY: "capability", STORY: "story"}


def mapping_of(
    composed: Composed, roadmap: Roadmap, outline: Outline, rescued: Sequence[str]
) -> tuple[str, ...]:
    """Return one sentence for each thing that was recognised."""
    lines = [f"recognised as {outline.recognised_as}"]
    if roadmap.product.name:
        lines.append(f'product: "{_cut(roadmap.product.name)}"')
    if composed.is_bare:
        lines.append("nothing that looks like a plan: the file's own title stands for one")
    lines += [_line(kind, composed.drafts) for kind in (INITIATIVE, CAPABILITY, STORY)]
    if composed.groups:
        names = ", ".join(f'"{_cut(group.title, 30)}"' for group in composed.groups[:_NAMED])
        more = ", …" if len(composed.groups) > _NAMED else ""
        lines.append(f"{len(composed.groups)} only group others (target or note): {names}{more}")
    for count, one, many in (
        (len(roadmap.goals), "goal", "goals"),
        (len(roadmap.personas), "persona", "personas"),
        (sum(len(draft.depends_on) for draft in composed.drafts), "dependency", "dependencies"),
        (_criteria(composed.drafts), "acceptance criterion", "acceptance criteria"),
        (
            sum(state_of(draft.item) == DONE for draft in composed.drafts),
            "is marked as done: take it out if it needs no story",
            "are marked as done: take out what needs no story",
        ),
        (_notes(roadmap), "note", "notes for what fits nowhere else"),
        (len(rescued), "text that no rule placed", "texts that no rule placed, kept as notes"),
    ):
        if count:
            lines.append(f"{count} {one if count == 1 else many}")
    return tuple(line for line in lines if line)


def _line(kind: str, drafts: Sequence[Draft]) -> str:
    """Return e.g. `12 initiatives from headings (9) and "epics" (3)`."""
    found = [draft for draft in drafts if draft.kind == kind]
    if not found:
        return ""
    origins = Counter(_origin(draft.item) for draft in found).most_common()
    told = ", ".join(f"{name} ({count})" for name, count in origins[:_NAMED])
    noun = _ONE[kind] if len(found) == 1 else _NOUNS[kind]
    return f"{len(found)} {noun} from {told}{', …' if len(origins) > _NAMED else ''}"


def _origin(item: Item) -> str:
    if item.named == KEY and not item.word:
        return "keys"
    if item.named == HEADING:
        return "headings"
    return f'"{_cut(item.word, 30)}"' if item.word else f"{item.named}s"


def _criteria(drafts: Sequence[Draft]) -> int:
    return sum(len(draft.criteria) for draft in drafts)


def _notes(roadmap: Roadmap) -> int:
    count = len(roadmap.notes)
    for initiative in roadmap.initiatives:
        count += len(initiative.notes)
        for capability in initiative.capabilities:
            count += len(capability.notes) + sum(len(story.notes) for story in capability.stories)
    return count


def _cut(text: str, width: int = 60) -> str:
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"
