"""An outline → a roadmap, with sentences that say what was taken for what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from roadmap2backlog.diagnostics import Diagnostic, Span
from roadmap2backlog.loading.formats.outline.item import Item, Outline
from roadmap2backlog.loading.formats.shaping.build import initiative_of
from roadmap2backlog.loading.formats.shaping.draft import Draft
from roadmap2backlog.loading.formats.shaping.drafting import draft_initiative
from roadmap2backlog.loading.formats.shaping.levels import GOAL, is_group, is_only_time
from roadmap2backlog.loading.formats.shaping.references import all_of, give_ids, resolve
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.times import is_time
from roadmap2backlog.model.identity import slug, unique
from roadmap2backlog.model.roadmap import Goal, Persona, Product, Roadmap

PERSONAS = "personas"
_ROADMAP_OF = re.compile(r".*[\s–—:-](roadmap)", re.IGNORECASE)
"""A title that names the roadmap of something: the product keeps the whole name."""


@dataclass(frozen=True, slots=True)
class Composed:
    """A roadmap made of an outline, and what was found on the way; None where nothing is told.

    `is_bare` says that nothing was like a plan: the only initiative is named as the page.
    """

    roadmap: Roadmap | None
    drafts: tuple[Draft, ...] = ()
    groups: tuple[Item, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    is_bare: bool = False


def compose(outline: Outline) -> Composed:
    """Return the roadmap that an outline tells."""
    root = outline.root
    notes = list(root.notes)
    goals = [child for child in root.children if child.level == GOAL]
    people = [child for child in root.children if child.level == PERSONAS]
    plans = [child for child in root.children if child.level not in {GOAL, PERSONAS}]
    initiatives, groups = _initiatives(plans, notes)
    nested, goal_groups = _initiatives([goal for goal in goals if goal.children], notes)
    if not (initiatives or any(draft.item not in goals for draft in nested)):
        initiatives, groups = _initiatives(root.children, notes)
        goals, people = [], []
    else:
        initiatives += nested
        groups += goal_groups
    is_bare = not initiatives
    if is_bare:
        initiatives = _from_leftovers(root, [] if outline.marked_up else notes)
    if not initiatives:
        return Composed(None)
    drafts = all_of(initiatives)
    give_ids(drafts)

    def locate(draft: Draft) -> Span:
        return outline.locate(draft.item.path)

    findings = resolve(drafts, locate)
    stated = [goal for goal in goals if not any(draft.item is goal for draft in initiatives)]
    kept_goals = _goals(stated, notes)
    _point_at_goals(initiatives, kept_goals)
    personas = _personas(drafts, people, notes)
    product, told = _product(root)
    roadmap = Roadmap(
        product=product,
        personas=personas,
        goals=kept_goals,
        initiatives=tuple(map(initiative_of, initiatives)),
        notes=tuple(text.strip() for text in (*told, *notes) if text.strip()),
    )
    return Composed(roadmap, tuple(drafts), tuple(groups), tuple(findings), is_bare)


def _initiatives(items: Sequence[Item], notes: list[str]) -> tuple[list[Draft], list[Item]]:
    """Return the initiatives below these items, and the groups they stand in."""
    found: list[Draft] = []
    groups: list[Item] = []
    dividers = not all(map(is_only_time, items))
    waiting: list[tuple[Item, tuple[Item, ...]]] = [(item, ()) for item in reversed(items)]
    while waiting:
        item, around = waiting.pop()
        if is_group(item):
            groups.append(item)
            told = [found.note for found in item.fields] + item.prose + item.notes
            told += [item.source] if item.source else []
            told += [f"id: {item.given_id}"] if item.given_id not in {"", item.title} else []
            notes += [f"{item.title} — {text.strip()}" for text in told]
            waiting += [(child, (*around, item)) for child in reversed(item.children)]
        elif dividers and not around and is_only_time(item):
            notes += [item.title, *(found.note for found in item.fields), *item.notes]
        else:
            found.append(draft_initiative(item, around))
    return found, groups


def _from_leftovers(root: Item, notes: list[str]) -> list[Draft]:
    """Return one initiative for a file that holds texts, but nothing like items."""
    texts = [text for found in root.fields for text in found.values] + root.prose + notes
    if root.title:
        found = _ROADMAP_OF.fullmatch(root.title.strip())
        return [draft_initiative(Item(found[1] if found else root.title), ())]
    for text in texts:
        line = next((line for line in text.splitlines() if line.strip()), "")
        if line:
            return [draft_initiative(Item(" ".join(line.split())), ())]
    return []


def _product(root: Item) -> tuple[Product, list[str]]:
    """Return the product, and as notes what it has no field for."""
    vision: list[str] = []
    about = [text.strip() for text in root.prose]
    told: list[str] = []
    for found in root.fields:
        if found.role == "vision":
            vision += [value.strip() for value in found.values]
        elif found.role in {"description", "why", "outcome", "long_title"}:
            about += [value.strip() for value in found.values]
        else:
            told.append(found.note)
    name = root.title
    return Product(name=name, vision="\n\n".join(vision), description="\n\n".join(about)), told


def _goals(items: Sequence[Item], notes: list[str]) -> tuple[Goal, ...]:
    goals: list[Goal] = []
    taken: set[str] = set()
    for item in items:
        fields: dict[str, str] = {}
        for found in item.fields:
            is_when = found.role == "target" and is_time(found.values[0])
            name = "by" if is_when else fold(found.name)
            if name in {"metric", "baseline", "target", "by"} and name not in fields:
                fields[name] = found.values[0].strip()
                told = [f"{found.name}: {value}" for value in found.values[1:]]
            else:
                told = [found.note]
            notes += [f"{item.title} — {text}" for text in told]
        notes += [f"{item.title} — {text}" for text in (*item.prose, *item.notes)]
        name = unique(slug(item.given_id or item.title), taken)
        taken.add(name)
        if item.given_id and item.given_id != name:
            notes.append(f"{item.title} — id: {item.given_id}")
        goals.append(Goal(id=name, statement=item.title, **fields))
    return tuple(goals)


def _point_at_goals(initiatives: Sequence[Draft], goals: Sequence[Goal]) -> None:
    """Turn goal texts of initiatives into references, or into outcomes where no goal is meant."""
    index: dict[str, str] = {}
    for goal in goals:
        for name in (goal.id or "", goal.statement):
            index.setdefault(fold(name), goal.id or "")
    for draft in initiatives:
        text = str(draft.single.pop("goal", ""))
        if not text:
            continue
        found = index.get(fold(text))
        if found:
            draft.single["goal"] = found
            if found != text:
                draft.note(f"goal: {text}")
        else:
            draft.add("outcome", text)


def _personas(
    drafts: Sequence[Draft], people: Sequence[Item], notes: list[str]
) -> tuple[Persona, ...]:
    """Return everybody named, once; items of a list of personas bring their needs."""
    names: dict[str, Persona] = {}
    for item in people:
        needs = [value for found in item.fields for value in found.values if found.role]
        notes += [f"{item.title} — {found.note}" for found in item.fields if not found.role]
        notes += [f"{item.title} — id: {item.given_id}"] if item.given_id else []
        notes += [f"{item.title} — {text}" for text in (*item.prose, *item.notes)]
        names.setdefault(fold(item.title), Persona(name=item.title, needs="\n".join(needs)))
    for draft in drafts:
        for name in (*draft.texts.get("personas", ()), str(draft.single.get("persona", ""))):
            if name and fold(name) not in names:
                names[fold(name)] = Persona(name=name)
    return tuple(names.values())
