"""Drafts to the nouns of the backlog."""

from dataclasses import dataclass, field

from roadmap2backlog.decomposing.drafts import Bundle, Draft, merged
from roadmap2backlog.decomposing.epics import description_of, goal_line, short_description
from roadmap2backlog.decomposing.naming import NamedBundle, NamedChapter, Targets
from roadmap2backlog.decomposing.phrases import clean
from roadmap2backlog.decomposing.relate import Relations
from roadmap2backlog.decomposing.result import Provenance
from roadmap2backlog.decomposing.scene import Scene
from roadmap2backlog.decomposing.templates import Templates
from roadmap2backlog.diagnostics import Span
from roadmap2backlog.model.backlog import BacklogInitiative, Epic, Story
from roadmap2backlog.model.provenance import PathKey, Source
from roadmap2backlog.model.roadmap import Roadmap


@dataclass(frozen=True, slots=True)
class Written:
    """An initiative's nouns. `stories` has one entry a bundle."""

    initiative: BacklogInitiative
    epics: tuple[Epic, ...]
    stories: tuple[tuple[Story, ...], ...]


@dataclass(frozen=True, slots=True)
class WritingContext:
    """What writing needs beside the chapter."""

    targets: Targets
    relations: Relations
    scene: Scene
    provenance: dict[str, Provenance] = field(default_factory=dict)
    initiatives: dict[str, PathKey] = field(default_factory=dict)


def front_notes(roadmap: Roadmap, templates: Templates) -> tuple[str, ...]:
    """Return what belongs to the whole roadmap: product, personas, goals, notes."""
    product = roadmap.product
    notes = [clean(t) for t in (product.name, product.vision, product.description) if t.strip()]
    notes += [
        templates.fill("note/persona", name=clean(p.name), needs=clean(p.needs))
        if p.needs.strip()
        else templates.fill("epic/personas", text=clean(p.name))
        for p in roadmap.personas
    ]
    notes += [goal_line(goal, templates) for goal in roadmap.goals]
    notes += [text.strip() for text in roadmap.notes if text.strip()]
    return tuple(dict.fromkeys(notes))


def written(item: NamedChapter, context: WritingContext) -> Written:
    """Return the nouns of an initiative, and note where they come from."""
    chapter = item.chapter
    initiative = chapter.initiative
    epics = _epics(item, context)
    stories = tuple(_stories(named, item, context) for named in item.bundles)
    context.initiatives[item.id] = chapter.path
    noun = BacklogInitiative(
        id=item.id, title=chapter.around.title or initiative.title, goal=initiative.goal,
        team=initiative.team, target=initiative.target, value=initiative.value,
    )  # fmt: skip
    return Written(noun, tuple(epics), stories)


def _epics(item: NamedChapter, context: WritingContext) -> list[Epic]:
    """Return the initiative's epics, and note their provenance; the first has its whole text."""
    chapter, scene = item.chapter, context.scene
    initiative = chapter.initiative
    title_path: PathKey = (*chapter.path, "title")
    found: list[tuple[str, str, PathKey, Bundle | None]] = []
    if any(not named.bundle.is_epic for named in item.bundles):
        found.append((item.id, chapter.around.title or initiative.title, title_path, None))
    found += [
        (named.id, named.bundle.title, named.bundle.path, named.bundle)
        for named in item.bundles
        if named.bundle.is_epic
    ]
    for epic_id, title, path, bundle in found:
        rule, decision = _why_an_epic(bundle)
        in_list = path[2:3] == ("capabilities",)
        place = scene.places.at((*path, "title") if bundle and in_list else path)
        context.provenance[epic_id] = Provenance(path, place, clean(title), (rule,), (decision,))
    first = description_of(chapter, scene)
    notes = _epic_notes(item, scene.templates)
    return [
        Epic(
            id=epic_id, title=title, initiative=item.id, goal=initiative.goal,
            description=_joined(first if not number else "", bundle, item, scene, number),
            value=bundle.value if bundle else None,
            notes=merged(() if number else notes, bundle.notes if bundle else ()),
            source=Source(line=scene.places.at(path).line, text=clean(title)),
        )
        for number, (epic_id, title, path, bundle) in enumerate(found)
    ]  # fmt: skip


def _why_an_epic(bundle: Bundle | None) -> tuple[str, str]:
    """Return the rule that made an epic, and its reason."""
    if bundle is None:
        return "epic/rest", "It gathers the capabilities that give a single story each."
    count = f"{len(bundle.drafts)} stories" if len(bundle.drafts) > 1 else "a story of another name"
    if bundle.path[-1:] == ("playbook",):
        return "epic/playbook", f"The playbook of the initiative gives {count}."
    return "epic/capability", f"The capability gives {count}."


def _joined(
    first: str, bundle: Bundle | None, item: NamedChapter, scene: Scene, number: int
) -> str:
    """Return the description: the initiative's whole text, or a capability's short one."""
    if number and bundle:
        return short_description(item.chapter, bundle, scene)
    own = bundle.description if bundle else ()
    return "\n".join(text for text in (first, *own) if text)


def _epic_notes(item: NamedChapter, templates: Templates) -> tuple[str, ...]:
    chapter = item.chapter
    asked = dict.fromkeys(chapter.questions)
    notes = [templates.fill("epic/question", text=text) for text in asked]
    notes += [text.strip() for text in chapter.initiative.notes if text.strip()]
    return tuple(dict.fromkeys(notes))


def _stories(named: NamedBundle, item: NamedChapter, context: WritingContext) -> tuple[Story, ...]:
    bundle, initiative = named.bundle, item.chapter.initiative
    epic = named.id if bundle.is_epic else item.id
    found = []
    for draft, story_id in zip(bundle.drafts, named.stories, strict=True):
        waits = _waits(draft, story_id, named, item, context)
        place = place_of(draft, context.scene)
        story = _story(draft, story_id, waits, context, StoryPlace(epic, initiative.team, place))
        context.provenance[story_id] = Provenance(
            draft.path, place, draft.source, draft.rules, draft.decisions,
            draft.confidence, story.flags,
        )  # fmt: skip
        found.append(story)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Waits:
    """What a story waits for, and the names that lead nowhere."""

    ids: tuple[str, ...]
    lost: tuple[str, ...]


def _waits(
    draft: Draft, story_id: str, named: NamedBundle, item: NamedChapter, context: WritingContext
) -> Waits:
    """Return the dependencies of a story, its capability's and initiative's included.

    A group that the story itself belongs to is left out: nothing waits for itself.
    """
    ids: dict[str, None] = {}
    lost: dict[str, None] = {}
    stated = (
        *((name, story_id) for name in draft.depends_on),
        *((name, named.id) for name in named.bundle.depends_on),
        *((name, item.id) for name in item.chapter.initiative.depends_on),
    )
    for name, home in stated:
        target = context.targets.find(name, home)
        if not target:
            lost[name] = None
        elif story_id != target and not story_id.startswith(f"{target}/"):
            ids[target] = None
    return Waits(tuple(ids), tuple(lost))


@dataclass(frozen=True, slots=True)
class StoryPlace:
    """Where a story belongs: its epic, its team, its place in the file."""

    epic: str
    team: str
    place: Span


def _story(
    draft: Draft, story_id: str, waits: Waits, context: WritingContext, where: StoryPlace
) -> Story:
    same, fill = context.relations.same.get(story_id), context.scene.templates.fill
    notes = (
        *draft.notes,
        *(fill("note/dependency", text=name) for name in waits.lost),
        *((fill("note/same", id=same),) if same else ()),
    )
    return Story(
        id=story_id, epic=where.epic, team=where.team, kind=draft.kind, title=draft.title,
        story=draft.story,
        persona=draft.persona, acceptance=draft.acceptance, points=draft.points,
        points_from=draft.points_from, value=draft.value, depends_on=waits.ids,
        status=draft.status,
        suggested_after=context.relations.after.get(story_id, ()), questions=draft.questions,
        notes=notes, flags=merged(draft.flags, ("DUPLICATE",) if same else ()),
        confidence=draft.confidence,
        source=Source(line=where.place.line, text=draft.source),
    )  # fmt: skip


def place_of(draft: Draft, scene: Scene) -> Span:
    """Return the place in the file of the clause that a draft is made of."""
    whole = scene.places.at(draft.path)
    if draft.start or whole.end_line > whole.line:
        return scene.places.text_at(draft.path, draft.start)
    return whole
