"""A playbook applied to an initiative."""

from roadmap2backlog.decomposing.acceptance import nothing_said
from roadmap2backlog.decomposing.compose import sentence
from roadmap2backlog.decomposing.drafts import Bundle, Draft
from roadmap2backlog.decomposing.language import read_story
from roadmap2backlog.decomposing.phrases import verb_first
from roadmap2backlog.decomposing.scene import Stage, Surroundings
from roadmap2backlog.decomposing.who import who_inferred
from roadmap2backlog.decomposing.wishes import Wish
from roadmap2backlog.model.backlog import AcceptanceCriterion, CriterionStatus, StoryStatus
from roadmap2backlog.model.playbook import Playbook, PlaybookStory
from roadmap2backlog.model.provenance import Confidence, PathKey


def standard_bundle(playbook: Playbook, stage: Stage, named: str) -> Bundle:
    """Return the standard stories of a playbook as a capability of its own.

    Args:
        playbook: The playbook.
        stage: The initiative; its title stands for `{initiative}`.
        named: The playbook's name as the roadmap has it, the source of these stories.
    """
    path: PathKey = (*stage.around.path, "playbook")
    drafts = tuple(_draft(story, playbook, stage, path, named) for story in playbook.stories)
    return Bundle(named, playbook.title, path, drafts, is_epic=True, leaves=(path,))


def _draft(
    story: PlaybookStory, playbook: Playbook, stage: Stage, path: PathKey, named: str
) -> Draft:
    around = stage.around
    told = tuple(
        AcceptanceCriterion(text=_filled(text, around), status=CriterionStatus.STUB)
        for text in story.acceptance
    )
    criteria = told or (nothing_said(stage.scene.templates),)
    title = _filled(story.title, around)
    who = who_inferred(title, around, stage.scene)
    wish = Wish(verb_first(title), title, who, f"playbook/{named}", "")
    text, templates, _ = sentence(wish, around.benefit)
    written = read_story(story.story)
    persona = written.persona.text if written and written.persona else ""
    return Draft(
        part=story.part, title=title, story=_filled(story.story, around) or text,
        persona=persona if story.story else who.name,
        path=path, start=0, source=named, kind=story.kind, acceptance=criteria,
        status=StoryStatus.DONE if stage.done else StoryStatus.DRAFT,
        flags=() if story.story else who.flags,
        confidence=Confidence.MEDIUM, rules=(f"playbook/{named}",),
        decisions=(f"The playbook “{playbook.title}” has this standard story.",),
        leaves=(path, *(() if story.story else around.benefit.leaves)), explicit=True,
        templates=(*templates, "then/any"),
    )  # fmt: skip


def _filled(text: str, around: Surroundings) -> str:
    return text.replace("{initiative}", around.title)
