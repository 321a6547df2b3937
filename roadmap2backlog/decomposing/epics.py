"""Epics: capabilities with several stories, and one for the rest of each initiative."""

from collections.abc import Iterable

from roadmap2backlog.decomposing.drafts import Bundle
from roadmap2backlog.decomposing.initiatives import Chapter
from roadmap2backlog.decomposing.phrases import clean
from roadmap2backlog.decomposing.scene import Scene
from roadmap2backlog.decomposing.templates import Templates
from roadmap2backlog.decomposing.words import keys_of
from roadmap2backlog.model.roadmap import Evidence, Goal, Initiative

_SHORT_WHY = 300


def description_of(chapter: Chapter, scene: Scene) -> str:
    """Return the full text of an initiative's epic: why, goal, limits, risks, evidence."""
    initiative, fill = chapter.initiative, scene.templates.fill
    lines = [*why_lines(chapter, scene)]
    if initiative.personas:
        shown = (_persona(name, scene) for name in initiative.personas)
        lines.append(fill("epic/personas", text=", ".join(dict.fromkeys(shown))))
    said = [s for s in chapter.aside.said if s.kind not in {"question", "mark"}]
    if initiative.playbook:
        lines.append(fill("epic/playbook", text=initiative.playbook))
    lines += [chapter.aside.line(one, scene.templates) for one in said]
    for name, texts in (
        ("epic/constraint", initiative.constraints),
        ("epic/out-of-scope", initiative.out_of_scope),
        ("epic/risk", initiative.risks),
    ):
        lines += [fill(name, text=text.strip()) for text in texts]
    lines += [fill("epic/evidence", text=_evidence(entry)) for entry in _all_evidence(initiative)]
    return "\n".join(lines)


def note_of(chapter: Chapter, scene: Scene) -> str:
    """Return the text of an initiative that nothing is left to do in, with its title, or ""."""
    lines = [description_of(chapter, scene), *map(str.strip, chapter.initiative.notes)]
    told = "\n".join(line for line in lines if line)
    title = chapter.around.title or clean(chapter.initiative.title)
    return f"{title}\n{told}" if told else ""


def why_lines(chapter: Chapter, scene: Scene) -> list[str]:
    """Return the lines that say what it is good for."""
    initiative, fill = chapter.initiative, scene.templates.fill
    lines = []
    if initiative.why:
        lines.append(fill("epic/why", text=initiative.why.strip()))
    if initiative.outcome:
        lines.append(fill("epic/outcome", text=initiative.outcome.strip()))
    known = scene.goals.get(initiative.goal.casefold())
    if known:
        lines.append(goal_line(known[1], scene.templates))
    elif initiative.goal:
        lines.append(fill("epic/goal", text=initiative.goal))
    return lines


def short_description(chapter: Chapter, bundle: Bundle, scene: Scene) -> str:
    """Return the text of a capability's epic; a long why stands in the initiative's only."""
    lines = why_lines(chapter, scene)
    kept = lines if sum(map(len, lines)) <= _SHORT_WHY else []
    return "\n".join((*kept, *bundle.description))


def goal_line(goal: Goal, templates: Templates) -> str:
    """Return a goal with its measure: "Goal: … Measured by … from … to … by …"."""
    parts = [
        templates.fill(name, text=clean(text))
        for name, text in (
            ("epic/metric", goal.metric),
            ("epic/baseline", goal.baseline),
            ("epic/target", goal.target),
            ("epic/by", goal.by),
        )
        if text
    ]
    measured = f" ({' '.join(parts)})" if parts else ""
    return templates.fill("epic/goal", text=clean(goal.statement)) + measured


def _persona(name: str, scene: Scene) -> str:
    """Return a persona's name, with its id where the name does not say it."""
    known = scene.personas.get(name.casefold(), name)
    return known if set(keys_of(name)) <= set(keys_of(known)) else f"{known} ({name})"


def _evidence(entry: Evidence) -> str:
    count = f" ({entry.count:g})" if entry.count is not None else ""
    quote = f"“{entry.quote.strip()}”" if entry.quote else ""
    head = f"{entry.source}{count}" if entry.source or count else ""
    said = ": ".join(text for text in (head.strip(), quote) if text)
    return " ".join(text for text in (said, entry.link) if text) or "–"


def _all_evidence(initiative: Initiative) -> Iterable[Evidence]:
    """Yield the evidence of an initiative, then that of its capabilities."""
    yield from initiative.evidence
    for capability in initiative.capabilities:
        yield from capability.evidence
