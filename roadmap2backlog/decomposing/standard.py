"""A playbook applied to an initiative."""

from roadmap2backlog.decomposing.drafts import Bundle, Draft
from roadmap2backlog.decomposing.playbook import Playbook, PlaybookStory
from roadmap2backlog.decomposing.scene import Surroundings
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.model.backlog import AcceptanceCriterion, CriterionStatus
from roadmap2backlog.model.provenance import Confidence, PathKey

_STUB = AcceptanceCriterion(then=fill("then/any"), status=CriterionStatus.STUB)


def standard_bundle(playbook: Playbook, around: Surroundings, named: str) -> Bundle:
    """Return the standard stories of a playbook as a capability of its own.

    Args:
        playbook: The playbook.
        around: The initiative; its title stands for `{initiative}`.
        named: The playbook's name as the roadmap has it, the source of these stories.
    """
    path: PathKey = (*around.path, "playbook")
    drafts = tuple(_draft(story, playbook, around, path, named) for story in playbook.stories)
    return Bundle(playbook.id, playbook.title, path, drafts, is_epic=True, leaves=(path,))


def _draft(
    story: PlaybookStory, playbook: Playbook, around: Surroundings, path: PathKey, named: str
) -> Draft:
    criteria = tuple(
        AcceptanceCriterion(text=_filled(text, around), status=CriterionStatus.STUB)
        for text in story.acceptance
    )
    return Draft(
        part=story.id, title=_filled(story.title, around), story=_filled(story.story, around),
        path=path, start=0, source=named, kind=story.kind, acceptance=criteria or (_STUB,),
        confidence=Confidence.MEDIUM, rules=(f"playbook/{playbook.id}",),
        decisions=(f"The playbook “{playbook.title}” has this standard story.",),
        leaves=(path,), explicit=True,
    )  # fmt: skip


def _filled(text: str, around: Surroundings) -> str:
    return text.replace("{initiative}", around.title)
