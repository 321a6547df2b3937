"""One initiative to its capabilities and what else it says."""

from dataclasses import dataclass, replace

from roadmap2backlog.decomposing.benefit import benefit_of
from roadmap2backlog.decomposing.bundles import Aside, bundle_of, bundles_from_text
from roadmap2backlog.decomposing.clauses import clauses_of
from roadmap2backlog.decomposing.drafts import Bundle, Draft
from roadmap2backlog.decomposing.estimates import estimated
from roadmap2backlog.decomposing.leaves import initiative_leaves
from roadmap2backlog.decomposing.phrases import clean
from roadmap2backlog.decomposing.playbook import Playbook, PlaybookStory
from roadmap2backlog.decomposing.scene import Scene, Surroundings, is_foreign
from roadmap2backlog.decomposing.stories import stories_of
from roadmap2backlog.model.backlog import AcceptanceCriterion, CriterionStatus
from roadmap2backlog.model.identity import slug
from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.model.roadmap import Initiative


@dataclass(frozen=True, slots=True)
class Chapter:
    """An initiative with its bundles, before ids."""

    initiative: Initiative
    path: PathKey
    around: Surroundings
    bundles: tuple[Bundle, ...]
    aside: Aside


def chapter_of(
    initiative: Initiative, path: PathKey, scene: Scene, playbook: Playbook | None
) -> Chapter:
    """Return an initiative's capabilities and stories; at least one story."""
    around = _surroundings(initiative, path, scene)
    aside = Aside()
    found: list[Bundle] = []
    for number, capability in enumerate(initiative.capabilities):
        bundle = bundle_of(capability, (*path, "capabilities", number), around, scene, aside)
        if bundle:
            found.append(bundle)
    found += bundles_from_text((*path, "description"), initiative.description, around, scene, aside)
    if playbook:
        found.append(_standard(playbook, initiative, path))
    if not found:
        found.append(_lone(path, initiative, around, scene))
    return Chapter(initiative, path, around, estimated(found, initiative), aside)


def _surroundings(initiative: Initiative, path: PathKey, scene: Scene) -> Surroundings:
    foreign = is_foreign(leaf.text for leaf in initiative_leaves(initiative, path))
    around = Surroundings(
        path, clean(initiative.title), initiative.kind, initiative.personas,
        foreign=foreign or scene.foreign,
    )  # fmt: skip
    return (
        around if around.foreign else replace(around, benefit=benefit_of(initiative, path, scene))
    )


def _lone(path: PathKey, initiative: Initiative, around: Surroundings, scene: Scene) -> Bundle:
    """An initiative with nothing in it is one story."""
    clause = clauses_of(
        (*path, "title"), initiative.title, prior="capability", foreign=around.foreign,
        listed=True,
    )[0]  # fmt: skip
    drafts = stories_of(clause, "", around, scene)
    return Bundle(
        slug(initiative.title), around.title, (*path, "title"), drafts, len(drafts) > 1,
        leaves=((*path, "title"),),
    )  # fmt: skip


def _standard(playbook: Playbook, initiative: Initiative, path: PathKey) -> Bundle:
    where: PathKey = (*path, "playbook")
    drafts = tuple(
        _standard_story(story, playbook, initiative, where) for story in playbook.stories
    )
    return Bundle(playbook.id, playbook.title, where, drafts, is_epic=True, leaves=(where,))


def _standard_story(
    story: PlaybookStory, playbook: Playbook, initiative: Initiative, where: PathKey
) -> Draft:
    title = clean(initiative.title)
    criteria = tuple(
        AcceptanceCriterion(
            text=text.replace("{initiative}", title), status=CriterionStatus.STUB,
        )
        for text in story.acceptance
    )  # fmt: skip
    return Draft(
        part=story.id, title=story.title.replace("{initiative}", title),
        story=story.story.replace("{initiative}", title), path=where, start=0,
        source=initiative.playbook, kind=story.kind, acceptance=criteria,
        rules=(f"playbook/{playbook.id}",),
        decisions=(f"The playbook “{playbook.title}” has this standard story.",),
        leaves=(where,), explicit=True,
    )  # fmt: skip
