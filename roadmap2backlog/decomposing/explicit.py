"""Stories that the product manager wrote: kept word for word."""

from dataclasses import replace

from roadmap2backlog.decomposing.acceptance import given_criterion, nothing_said
from roadmap2backlog.decomposing.compose import sentence, wish_of
from roadmap2backlog.decomposing.drafts import Draft
from roadmap2backlog.decomposing.foreign_stories import foreign_story
from roadmap2backlog.decomposing.language import frame, read_story
from roadmap2backlog.decomposing.markup import plain
from roadmap2backlog.decomposing.phrases import clean
from roadmap2backlog.decomposing.scene import Stage
from roadmap2backlog.decomposing.stories import KINDS, joined_flag
from roadmap2backlog.decomposing.verify import invented_words, lost_words
from roadmap2backlog.decomposing.who import persona_name
from roadmap2backlog.decomposing.words import WordSet
from roadmap2backlog.model.backlog import StoryStatus
from roadmap2backlog.model.identity import slug
from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.model.roadmap import ExplicitStory, points_of
from roadmap2backlog.vocabulary.state_notes import is_done


def explicit_draft(story: ExplicitStory, at: PathKey, stage: Stage) -> Draft:
    """Return an explicit story with its own values, criteria, size and dependencies.

    Only a story sentence that nobody wrote is composed from the title; a criterion that nobody
    wrote is a stub.
    """
    templates = stage.scene.templates
    criteria = tuple(given_criterion(given) for given in story.acceptance)
    size = points_of(story.size)
    done = is_done(story.notes, told=stage.done)
    draft = Draft(
        part=story.id or slug(story.title), title=story.title, story="", path=(*at, "title"),
        start=0, source=story.title, persona=story.persona,
        kind=KINDS[stage.around.kind], acceptance=criteria or (nothing_said(templates),),
        points=size,
        points_from=templates.fill("points/stated") if size is not None else "", value=story.value,
        depends_on=story.depends_on,
        status=StoryStatus.DONE if done else StoryStatus.DRAFT,
        notes=tuple(note.strip() for note in story.notes),
        rules=("explicit",), leaves=((*at, "title"), (*at, "story")), explicit=True,
        decisions=("The product manager wrote this story; it is kept as it is.",),
        templates=("then/any",),
    )  # fmt: skip
    return _with_sentence(draft, story, stage)


def _with_sentence(draft: Draft, story: ExplicitStory, stage: Stage) -> Draft:
    written = story.story or (story.title if read_story(story.title) else "")
    if written:
        parsed = read_story(written)
        named = parsed.persona.text if parsed and parsed.persona else ""
        who = story.persona or named or stage.persona
        return replace(
            draft, story=written, persona=persona_name(who, stage.scene),
            flags=joined_flag(written, ()),
        )  # fmt: skip
    if stage.around.foreign:
        who = story.persona or stage.persona
        told, persona, used = foreign_story(story.title, who, stage.scene)
        return replace(
            draft, story=told, persona=persona or draft.persona, flags=("LANGUAGE",),
            templates=(*draft.templates, *used),
        )  # fmt: skip
    title = clean(plain(story.title).text)
    persona = story.persona or stage.persona
    wish = wish_of(title, frame(title), replace(stage, persona=persona))
    text, templates, has_benefit = sentence(wish, stage.around.benefit)
    missing = () if has_benefit else ("BENEFIT_MISSING",)
    flags = (*wish.who.flags, *missing)
    made = replace(
        draft, story=text, persona=wish.who.name, flags=(*flags, *joined_flag(text, flags)),
        templates=(*templates, "then/any"), rules=("explicit", wish.rule),
    )  # fmt: skip
    sources = (title, made.persona, stage.around.benefit.text)
    bare = replace(made, acceptance=())
    if lost_words(title, (bare,)) or invented_words(bare, WordSet(sources), stage.scene.templates):
        return replace(draft, story=story.title, flags=("AMBIG_FORM",))
    return made
