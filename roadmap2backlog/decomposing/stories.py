"""One clause to its stories: split, worded, with criteria, checked."""

import re
from dataclasses import replace

from roadmap2backlog.decomposing.acceptance import criteria_of, nothing_said
from roadmap2backlog.decomposing.claims import is_claim
from roadmap2backlog.decomposing.compose import sentence, wish_of
from roadmap2backlog.decomposing.drafts import Clause, Draft, least, merged
from roadmap2backlog.decomposing.foreign_stories import foreign_story
from roadmap2backlog.decomposing.language import coordinations, frame, thing_frame, tokenize
from roadmap2backlog.decomposing.phrases import clean, trimmed
from roadmap2backlog.decomposing.quotations import is_diagram, tells_effect, template_of
from roadmap2backlog.decomposing.quoting import quotable
from roadmap2backlog.decomposing.scene import Benefit, Stage
from roadmap2backlog.decomposing.smells import smells_of
from roadmap2backlog.decomposing.splitting import Part, RuleContext, Split, split_clause
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.decomposing.told_stories import told_story
from roadmap2backlog.decomposing.verify import invented_words, lost_words
from roadmap2backlog.decomposing.who import Who, stated
from roadmap2backlog.decomposing.wishes import NOTHING_VARIED, Varied, Wish
from roadmap2backlog.decomposing.wording import JOINTS, TOLD
from roadmap2backlog.decomposing.words import WordSet
from roadmap2backlog.model.backlog import (
    StoryKind,
    StoryStatus,
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


def stories_of(clause: Clause, stage: Stage, *, has_epic: bool = False) -> tuple[Draft, ...]:
    """Return the stories of a clause; word for word where the checks object.

    Args:
        clause: The clause.
        stage: What is around it.
        has_epic: Whether the whole clause becomes an epic's title when it is split; then
            words that only introduce the parts ("manage") may stand there alone.
    """
    if clause.done or stage.done:
        done = replace(word_for_word(clause, stage, ""), status=StoryStatus.DONE)
        marked = () if clause.written == clause.text else (clause.written,)
        return _linked((replace(done, notes=marked),), clause)
    return _drafted(clause, stage, has_epic=has_epic)


def _drafted(clause: Clause, stage: Stage, *, has_epic: bool) -> tuple[Draft, ...]:
    if clause.foreign:
        return _linked((word_for_word(clause, stage, "LANGUAGE"),), clause)
    if not says_something(clause.text) or _ONLY_WHO.fullmatch(clause.text):
        return _linked((word_for_word(clause, stage, "AMBIG_FORM"),), clause)
    told = told_story(clause, stage, KINDS[stage.around.kind])
    if told is not None and _is_sound(clause, (told,), stage):
        return _linked((replace(told, flags=(*told.flags, *joined_flag(told.story, ()))),), clause)
    context = RuleContext(clause.frame, coordinations(clause.text, clause.frame), stage.scene)
    split = split_clause(clause.text, context)
    claims = is_claim(clause.frame, stage.scene) or tells_effect(clause.text)
    if claims or is_diagram(clause.text) or _differ_in_form(clause, split):
        split = _unsplit(clause, split)
    drafts = tuple(_draft(part, clause, split, stage) for part in split.parts)
    title = (clause.text,) if has_epic and len(drafts) > 1 else ()
    if _is_sound(clause, drafts, stage, title):
        return _linked(drafts, clause)
    if len(drafts) > 1:
        whole = _unsplit(clause, split)
        drafts = (_draft(whole.parts[0], clause, whole, stage),)
        if _is_sound(clause, drafts, stage):
            return _linked(drafts, clause)
    return _linked((word_for_word(clause, stage, "AMBIG_FORM"),), clause)


def _differ_in_form(clause: Clause, split: Split) -> bool:
    """Return whether only some parts of a statement read as one: "doctors order labs and films"."""
    forms = {frame(clean(part.text)).form for part in split.parts}
    return clause.frame.form == "CL" and len(forms) > 1


def _unsplit(clause: Clause, split: Split) -> Split:
    """Return the clause in one piece."""
    flags = merged(split.flags, ("NO_SPLIT",)) if len(split.parts) > 1 else split.flags
    return Split((Part(clause.text, ""),), None, (), flags, split.reasons)


def _linked(drafts: tuple[Draft, ...], clause: Clause) -> tuple[Draft, ...]:
    """Return the drafts with the addresses of the clause's links as notes of the first one."""
    if not clause.links:
        return drafts
    return (replace(drafts[0], notes=(*drafts[0].notes, *clause.links)), *drafts[1:])


def says_something(text: str) -> bool:
    """Return whether a text holds a word, not only ids, numbers and signs ("Q3", "STORY-08").

    Places of a form to fill in ("{goal}", "[to be added]") say nothing either.
    """
    words = [token for token in tokenize(text) if token.kind == "word"]
    if any(word.lower in table("numeronyms") for word in words):
        return True
    bare = text.strip()
    says_no_word = not any(
        len(word.text) > 1 and not any(map(str.isdigit, word.text)) for word in words
    )
    return not (
        says_no_word or _NOTHING.fullmatch(bare) or _ID.fullmatch(bare) or _TO_FILL.fullmatch(bare)
    )


def word_for_word(clause: Clause, stage: Stage, flag: str) -> Draft:
    """Return the clause as a story, without a word changed.

    `flag` says why; "" for a finished item, of which no better wording is needed.
    """
    title = trimmed(clause.text) or clause.text
    if clause.foreign:
        text, persona, used = foreign_story(clause.text, stage.persona, stage.scene)
    else:
        who = stated(stage.persona, stage.scene, "capability") if stage.persona else Who()
        name = template_of(clause.text, clause.frame)
        wish = Wish(fill(name, text=quotable(title)), title, who, "word-for-word", "")
        text, used, _ = sentence(wish, Benefit())
        used, persona = (*used, name), who.name
    flags = (flag, *joined_flag(text, ())) if flag else ()
    return Draft(
        part=slug(title), title=title, story=text, path=clause.path, start=clause.start,
        source=clause.written, persona=persona, kind=KINDS[stage.around.kind],
        acceptance=(nothing_said(stage.scene.templates),),
        flags=flags, confidence=Confidence.LOW, rules=("word-for-word",),
        decisions=("The text is kept word for word.",), leaves=(clause.path,),
        templates=(*used, "then/any"),
    )  # fmt: skip


def _draft(part: Part, clause: Clause, split: Split, stage: Stage) -> Draft:
    text = clean(part.text)
    chosen = split.chosen
    parsed = clause.frame if text == clause.text else frame(text)
    lone = parsed.form == "CL" and parsed.object is None and not parsed.modal  # "rider passes"
    acts = parsed.form == "VP" or lone
    if clause.frame.form == "NP" and acts and chosen and chosen.axis != "VERB":
        parsed = thing_frame(text)  # "installation guide + install messages"
    verb = clause.frame.verbs[0].lemma if clause.frame.form == "VP" and clause.frame.verbs else ""
    varied = Varied(part.varied, chosen.axis, verb) if chosen else NOTHING_VARIED
    wish = wish_of(text, parsed, stage, varied)
    criteria = criteria_of(text, wish, parsed, split.rows, stage)
    story, templates, has_benefit = sentence(wish, stage.around.benefit)
    flags = merged(
        wish.who.flags, wish.flags, () if has_benefit else ("BENEFIT_MISSING",), split.flags,
        smells_of(clause.text, parsed),
    )  # fmt: skip
    rules = (wish.rule, wish.who.rule, *((f"split/{chosen.rule}",) if chosen else ()))
    reasons = ((chosen.reason,) if chosen else ()) + split.reasons
    if has_benefit:
        reasons = (*reasons, _why(wish, stage.around.benefit))
    return Draft(
        part=slug(part.varied or wish.title), title=wish.title, story=story,
        path=clause.path, start=clause.start, source=clause.written, persona=wish.who.name,
        kind=part.kind or KINDS[stage.around.kind], acceptance=criteria.criteria,
        questions=criteria.questions, flags=(*flags, *joined_flag(story, flags)),
        confidence=least(
            wish.confidence, wish.who.confidence, chosen.confidence if chosen else Confidence.HIGH
        ),
        rules=rules, decisions=(wish.decision, wish.who.decision, *reasons),
        leaves=(clause.path, *(() if wish.benefit else stage.around.benefit.leaves)),
        templates=(*templates, *part.templates, *criteria.templates),
        varied=part.varied, verb=parsed.verbs[0].lemma if parsed.verbs else "",
        entity=parsed.object.text if parsed.object else "",
    )  # fmt: skip


def _why(wish: Wish, benefit: Benefit) -> str:
    """Return where the words after "so that" come from."""
    if wish.benefit:
        return "The text itself says why."
    field = benefit.leaves[0][-1] if benefit.leaves else ""
    return f"The why is the {'outcome' if field == 'outcome' else 'goal'} of the initiative."


_ONLY_WHO = re.compile(r"as an? (?:(?!\bi\b)[^,]){1,80}", re.IGNORECASE)
_ID = re.compile(r"[A-Za-z]{1,10}[-_ #]?\d[\w.]*")
_NOTHING = re.compile(
    r"(?:none|no|yes|n/a|tbd|tba|tbc|to be (?:added|defined|decided))\.?", re.IGNORECASE
)
_TO_FILL = re.compile(r"\{[^{}]*\}|\[[^\[\]]*\]|<[^<>]*>")
_SO_THAT = re.compile(r",? so that ")
_JOINING = JOINTS | {"+"}


def joined_flag(story: str, flags: tuple[str, ...]) -> tuple[str, ...]:
    """Return NO_SPLIT where a story joins things and no other flag says so yet."""
    if TOLD & set(flags):
        return ()
    want = _SO_THAT.split(story, maxsplit=1)[0]
    want, _, heading = want.partition(", as part of “")
    bare = want.replace("w/", "with").replace("/", " / ").replace(",", " , ")
    words = f"{bare} {heading}".lower().split()
    return () if _JOINING.isdisjoint(words) else ("NO_SPLIT",)


def _is_sound(
    clause: Clause, drafts: tuple[Draft, ...], stage: Stage, elsewhere: tuple[str, ...] = ()
) -> bool:
    """Return whether no word of the clause is lost and none was made up."""
    if not all(trimmed(draft.title) for draft in drafts):
        return False
    if lost_words(clause.text, drafts, elsewhere):
        return False
    told = (clause.text, stage.around.benefit.text, stage.heading)
    return not any(
        invented_words(draft, WordSet((*told, draft.persona)), stage.scene.templates)
        for draft in drafts
    )
