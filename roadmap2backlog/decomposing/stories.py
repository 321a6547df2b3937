"""One clause to its stories: split, worded, with criteria, checked."""

from roadmap2backlog.decomposing.acceptance import happy_path, rows
from roadmap2backlog.decomposing.compose import sentence, wish_of
from roadmap2backlog.decomposing.drafts import Clause, Draft, least, merged
from roadmap2backlog.decomposing.language import coordinations, frame
from roadmap2backlog.decomposing.phrases import trimmed
from roadmap2backlog.decomposing.scene import Scene, Surroundings
from roadmap2backlog.decomposing.splitting import Part, RuleContext, Split, split_clause
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.decomposing.verify import invented_words, lost_words
from roadmap2backlog.model.backlog import (
    AcceptanceCriterion,
    CriterionStatus,
    StoryKind,
)
from roadmap2backlog.model.identity import slug
from roadmap2backlog.model.provenance import Confidence
from roadmap2backlog.model.roadmap import InitiativeKind

KINDS = {
    InitiativeKind.FEATURE: StoryKind.STORY,
    InitiativeKind.ENABLER: StoryKind.ENABLER,
    InitiativeKind.TECH_DEBT: StoryKind.TECH_DEBT,
    InitiativeKind.COMPLIANCE: StoryKind.STORY,
    InitiativeKind.RESEARCH: StoryKind.SPIKE,
    InitiativeKind.BUG: StoryKind.BUG,
}


def stories_of(
    clause: Clause, persona: str, around: Surroundings, scene: Scene
) -> tuple[Draft, ...]:
    """Return the stories of a clause; word for word where the checks object."""
    if clause.foreign:
        return (word_for_word(clause, around, "LANGUAGE"),)
    context = RuleContext(clause.frame, coordinations(clause.text, clause.frame), scene)
    split = split_clause(clause.text, context)
    drafts = tuple(_draft(part, clause, split, persona, around, scene) for part in split.parts)
    if _is_sound(clause, drafts, around):
        return drafts
    if len(drafts) > 1:
        whole = Split((Part(clause.text, ""),), None, (), ("NO_SPLIT",), split.reasons)
        drafts = (_draft(whole.parts[0], clause, whole, persona, around, scene),)
        if _is_sound(clause, drafts, around):
            return drafts
    return (word_for_word(clause, around, "AMBIG_FORM"),)


def word_for_word(clause: Clause, around: Surroundings, flag: str) -> Draft:
    """Return the clause as a story, without a word changed."""
    title = trimmed(clause.text) or clause.text
    return Draft(
        part=slug(title), title=title, story=clause.text, path=clause.path, start=clause.start,
        source=clause.text, kind=KINDS[around.kind],
        acceptance=(AcceptanceCriterion(then=fill("then/any"), status=CriterionStatus.STUB),),
        flags=(flag,), confidence=Confidence.LOW, rules=("word-for-word",),
        decisions=("The text is kept word for word.",), leaves=(clause.path,),
        templates=("then/any",),
    )  # fmt: skip


def _draft(
    part: Part, clause: Clause, split: Split, persona: str, around: Surroundings, scene: Scene
) -> Draft:
    parsed = clause.frame if part.text == clause.text else frame(part.text)
    wish = wish_of(part.text, parsed, persona, around, scene)
    story, templates, has_benefit = sentence(wish, around.benefit)
    criterion, used = happy_path(wish, parsed, scene)
    more = tuple(rows(wish, found) for found in split.rows)
    benefit = () if has_benefit else ("BENEFIT_MISSING",)
    chosen = split.chosen
    verb = parsed.verbs[0].lemma if parsed.verbs else ""
    return Draft(
        part=slug(part.varied or wish.title),
        title=wish.title,
        story=story,
        path=clause.path,
        start=clause.start,
        source=clause.text,
        persona=wish.who.name,
        kind=part.kind or KINDS[around.kind],
        acceptance=(criterion, *more),
        flags=merged(wish.who.flags, benefit, wish.flags, split.flags),
        confidence=least(
            wish.confidence, wish.who.confidence, chosen.confidence if chosen else Confidence.HIGH
        ),
        rules=(wish.rule, wish.who.rule, *((f"split/{chosen.rule}",) if chosen else ())),
        decisions=(
            wish.decision, wish.who.decision, *((chosen.reason,) if chosen else ()), *split.reasons,
        ),
        leaves=(clause.path, *(around.benefit.leaves if not wish.benefit else ())),
        templates=(
            *templates, *part.templates, used, "when/act", "when/have",
            *(("when/varied", "then/rows", "persona/or") if more else ("persona/or",)),
        ),
        varied=part.varied,
        verb=verb,
        entity=parsed.object.text if parsed.object else "",
    )  # fmt: skip


def _is_sound(clause: Clause, drafts: tuple[Draft, ...], around: Surroundings) -> bool:
    if not all(trimmed(draft.title) for draft in drafts):
        return False
    if lost_words(clause.text, drafts):
        return False
    for draft in drafts:
        sources = (clause.text, draft.persona, around.benefit.text)
        if invented_words(draft, sources):
            return False
    return True


__all__ = ["KINDS", "stories_of", "word_for_word"]
