"""One initiative to its capabilities and what else it says."""

from dataclasses import dataclass, replace

from roadmap2backlog.decomposing.acceptance import verbatim
from roadmap2backlog.decomposing.benefit import benefit_of
from roadmap2backlog.decomposing.bundles import (
    Aside,
    bundle_of,
    bundles_from_text,
    says_nothing_to_build,
)
from roadmap2backlog.decomposing.clauses import clauses_of
from roadmap2backlog.decomposing.drafts import Bundle, Draft, merged
from roadmap2backlog.decomposing.estimates import estimated
from roadmap2backlog.decomposing.foreign import are_foreign
from roadmap2backlog.decomposing.language import frame, refusal
from roadmap2backlog.decomposing.leaves import initiative_leaves
from roadmap2backlog.decomposing.matching import Matcher
from roadmap2backlog.decomposing.phrases import clean
from roadmap2backlog.decomposing.references import heads_plans, names_stage
from roadmap2backlog.decomposing.scene import Scene, Stage, Surroundings
from roadmap2backlog.decomposing.standard import standard_bundle
from roadmap2backlog.decomposing.stories import stories_of
from roadmap2backlog.model.identity import slug
from roadmap2backlog.model.playbook import Playbook
from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.model.roadmap import Initiative
from roadmap2backlog.vocabulary.state_notes import are_done, are_open, is_done


@dataclass(frozen=True, slots=True)
class Chapter:
    """An initiative with its bundles, before ids.

    `questions` are those that no story is about; they stand in the epic.
    """

    initiative: Initiative
    path: PathKey
    around: Surroundings
    bundles: tuple[Bundle, ...]
    aside: Aside
    questions: tuple[str, ...] = ()


def chapter_of(
    initiative: Initiative, path: PathKey, scene: Scene, playbook: Playbook | None
) -> Chapter:
    """Return an initiative's capabilities and stories.

    At least one story, unless its title only refers or says when and nothing below asks for one.
    """
    done = are_done(initiative.notes)
    around = _surroundings(initiative, path, scene)
    stage = Stage("", around, scene, done, around.title)
    aside = Aside()
    found: list[Bundle] = []
    for number, capability in enumerate(initiative.capabilities):
        bundle = bundle_of(capability, (*path, "capabilities", number), stage, aside)
        if bundle:
            found.append(bundle)
    framed = not initiative.capabilities and names_stage(initiative.title)
    found += bundles_from_text(
        (*path, "description"), initiative.description, stage, aside, listed=framed
    )
    if playbook:
        found.append(standard_bundle(playbook, stage, initiative.playbook))
    if not found and not _is_empty(path, initiative, stage):
        told = bool(initiative.capabilities) and aside.is_done
        finished = is_done(initiative.notes, told=told)
        found.append(
            _lone(path, initiative, replace(stage, done=stage.done or finished, heading=""))
        )
    bundles, questions = _attached(tuple(found), initiative, path, aside)
    sized = estimated(bundles, initiative, scene.templates)
    return Chapter(initiative, path, stage.around, sized, aside, questions)


def _surroundings(initiative: Initiative, path: PathKey, scene: Scene) -> Surroundings:
    told = are_foreign(leaf.text for leaf in initiative_leaves(initiative, path))
    foreign = scene.foreign if told is None or not scene.in_english else told
    around = Surroundings(
        path, clean(initiative.title), initiative.kind, initiative.personas, foreign=foreign,
        stated=not scene.in_english,
    )  # fmt: skip
    return around if foreign else replace(around, benefit=benefit_of(initiative, path, scene))


def _is_empty(path: PathKey, initiative: Initiative, stage: Stage) -> bool:
    """Return whether an initiative without a story has a title that says nothing to build: "Q4".

    Over lines that make no story any plain heading is enough.
    """
    clauses = clauses_of((*path, "title"), initiative.title, around=stage.around, listed=True)
    if refusal(initiative.title):
        return True
    if not initiative.capabilities and not initiative.description:
        return all(heads_plans(clause.text) for clause in clauses)
    return all(says_nothing_to_build(clause, sure=True) for clause in clauses)


def _lone(path: PathKey, initiative: Initiative, stage: Stage) -> Bundle:
    """Return an initiative with nothing in it as one story, or as those that its title holds."""
    at: PathKey = (*path, "title")
    clauses = clauses_of(at, initiative.title, prior="capability", around=stage.around, listed=True)
    clause = clauses[0]
    if len(clauses) > 1:
        whole = clean(initiative.title)
        clause = replace(clause, text=whole, written=whole, frame=frame(whole))
    clause = replace(clause, done=clause.done and not are_open(initiative.notes))
    drafts = stories_of(clause, stage)
    return Bundle(
        slug(initiative.title), stage.around.title or initiative.title, at, drafts,
        len(drafts) > 1, leaves=(at,),
    )  # fmt: skip


def _attached(
    bundles: tuple[Bundle, ...], initiative: Initiative, at: PathKey, aside: Aside
) -> tuple[tuple[Bundle, ...], tuple[str, ...]]:
    """Return the bundles with the initiative's constraints and questions on their stories.

    Each stands on the stories it shares the most words with, a question on the only story there
    is; the rest stays in the epic.
    """
    drafts = [draft for bundle in bundles for draft in bundle.drafts]
    constraints = initiative_constraints(initiative, aside)
    questions = _questions(initiative, at, aside)
    if not constraints and not questions:
        return bundles, ()
    matcher = Matcher(drafts)
    for text in constraints:
        for place in matcher.best(text):
            draft = drafts[place]
            if not draft.explicit:
                drafts[place] = replace(draft, acceptance=(*draft.acceptance, verbatim(text)))
    left: list[str] = []
    only = (0,) if len(drafts) == 1 else ()
    for text, path in questions:
        places = matcher.best(text) or only
        if places:
            drafts[places[0]] = _asked(drafts[places[0]], text, path)
        else:
            left.append(text)
    rest = iter(drafts)
    shared = tuple(
        replace(bundle, drafts=tuple(next(rest) for _ in bundle.drafts)) for bundle in bundles
    )
    return shared, tuple(left)


def initiative_constraints(initiative: Initiative, aside: Aside) -> tuple[str, ...]:
    """Return what shall hold for all of an initiative, from its field and its texts."""
    told = (s.text for s in aside.said if s.kind in ("non_functional", "constraint"))
    return tuple(dict.fromkeys((*map(clean, initiative.constraints), *told)))


def _questions(
    initiative: Initiative, at: PathKey, aside: Aside
) -> tuple[tuple[str, PathKey], ...]:
    """Return the questions of an initiative, from its texts and its field, with their place."""
    told = [(s.text, s.path) for s in aside.said if s.kind == "question"]
    told += [(clean(t), (*at, "questions", n)) for n, t in enumerate(initiative.questions)]
    return tuple(told)


def _asked(draft: Draft, question: str, path: PathKey) -> Draft:
    return replace(
        draft,
        leaves=(*draft.leaves, path),
        questions=merged((question,), draft.questions),
        flags=merged(draft.flags, ("QUESTION",)),
    )
