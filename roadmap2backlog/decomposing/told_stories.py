"""User stories that stand where a capability is expected: "As a clerk, I want a list of loans"."""

import re

from roadmap2backlog.decomposing.acceptance import nothing_said
from roadmap2backlog.decomposing.compose import can_be_reworded
from roadmap2backlog.decomposing.drafts import Clause, Draft
from roadmap2backlog.decomposing.language import read_story
from roadmap2backlog.decomposing.phrases import capitalised, clean, trimmed
from roadmap2backlog.decomposing.scene import Stage
from roadmap2backlog.decomposing.verify import is_denial
from roadmap2backlog.decomposing.who import stated
from roadmap2backlog.decomposing.words import keys_of
from roadmap2backlog.model.backlog import StoryKind
from roadmap2backlog.model.identity import slug

_WANTING = re.compile(
    r"as (?:an? |the )?(?:(?!\bi\b)[^,]){1,80}?,? i"
    r"(?:['’]d like| (?:do not |don['’]t |only )?(?:want|wish|would like|need))\b",
    re.IGNORECASE,
)
"""Not "as a first step, we will …": nobody wants something there."""


def told_story(clause: Clause, stage: Stage, kind: StoryKind) -> Draft | None:
    """Return a clause that is a user story already, word for word, or None.

    One that says what somebody wants to do is read like any other text, and can be split.
    """
    text = clean(clause.text)
    if not _WANTING.match(text) or can_be_reworded(text):
        return None
    read = read_story(text)
    if read is None or read.persona is None or read.want is None:
        return None
    who = stated(read.persona.text, stage.scene, "text")
    wanted = capitalised(trimmed(read.want.text).removeprefix("to "))
    title = text if any(map(is_denial, keys_of(text[: read.want.start]))) else wanted
    return Draft(
        part=slug(title), title=title, story=text, path=clause.path, start=clause.start,
        source=clause.written, persona=who.name, kind=kind,
        acceptance=(nothing_said(stage.scene.templates),),
        flags=() if read.benefit else ("BENEFIT_MISSING",), confidence=who.confidence,
        rules=("frame/story", who.rule),
        decisions=("The text is a user story already.", who.decision),
        leaves=(clause.path,), templates=("then/any",),
    )  # fmt: skip
