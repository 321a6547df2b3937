"""Everything the page tells about one story, as JSON has it."""

from roadmap2backlog.codes import CODES, FLAGS
from roadmap2backlog.model.backlog import Story
from roadmap2backlog.pipeline.rank_reasons import rank_reasons
from roadmap2backlog.pipeline.reviewing.look import Look
from roadmap2backlog.pipeline.reviewing.readiness import lacking
from roadmap2backlog.pipeline.reviewing.source_words import marked


def detail(look: Look, story: Story, *, reasons: bool = False) -> dict[str, object]:
    """Return a story with its source, its flags and what it lacks.

    The reasons of its rank stand beside it if asked: they need the whole order.
    """
    epic = look.epics.get(story.epic)
    return {
        "story": story.model_dump(mode="json"),
        "rank": look.ranks[story.id],
        "epic": epic.title if epic else "",
        "source": source_of(look, story),
        "reasons": list(reasons_of(look, story)) if reasons else None,
        "flags": flags_of(look, story),
        "lacking": list(lacking(story)),
        "waits_for": [_named(look, name) for name in story.depends_on],
        "waited_for_by": [_named(look, name) for name in look.waited_for_by.get(story.id, ())],
    }


def source_of(look: Look, story: Story) -> dict[str, object] | None:
    """Return the roadmap's line behind a story, cut into what stands before, in and behind it."""
    if story.source is None:
        return None
    return marked(look.roadmap, look.roadmap_texts, story.source).as_dict()


def flags_of(look: Look, story: Story) -> list[dict[str, object]]:
    """Return each flag in plain words, with what to do and a proposal to accept."""
    found = []
    for flag in story.flags:
        code = CODES.get(FLAGS.get(flag, ""))
        words, fields = _proposal(look, story, flag)
        entry: dict[str, object] = {
            "flag": flag,
            "title": code.title if code else flag,
            "words": code.explanation if code else "",
            "hint": code.hint if code else "",
            "proposal": words,
            "fields": fields | {"flags": [one for one in story.flags if one != flag]},
        }
        found.append(entry)
    return found


def _proposal(look: Look, story: Story, flag: str) -> tuple[str, dict[str, object]]:
    """Return an answer to a flag in words, and the fields that it sets."""
    near = [s.persona for s in look.stories.values() if s.epic == story.epic and s.persona]
    persona = next(iter(near or look.personas), "")
    if flag == "PERSONA_MISSING" and persona:
        return f"Take {persona}, as its neighbours do", {"persona": persona}
    if flag == "PERSONA_INFERRED" and story.persona:
        return f"Yes, it is for the {story.persona}", {}
    if flag == "SPIKE" or story.kind == "spike":
        return "Keep it as a spike", {}
    return _ANSWERS.get(flag, "It is fine as it is"), {}


_ANSWERS = {
    "NO_SPLIT": "Keep it as one story",
    "WIDE": "Keep it as one story",
    "AMBIG_SCOPE": "Keep it as one story",
    "AMBIG_FORM": "The wording is right",
    "BENEFIT_MISSING": "The benefit is clear to everybody",
    "SOLUTION": "Yes, this technology is wanted",
    "UNQUANTIFIED": "No number is needed",
    "NFR_METHOD": "The team knows how to measure it",
    "DUPLICATE": "These are two stories",
    "MANAGE_EXPANSION": "Yes, this one is needed",
    "LANGUAGE": "The wording is right",
    "QUESTION": "The question is settled",
}


def _named(look: Look, name: str) -> dict[str, object]:
    story = look.stories.get(name)
    epic = look.epics.get(name)
    title = story.title if story else epic.title if epic else name
    return {"id": name, "title": title, "rank": look.ranks.get(name)}


def reasons_of(look: Look, story: Story) -> tuple[str, ...]:
    """Return why a story stands where it stands, in sentences."""
    if look.standing is None:
        return (f"there is no best order: {look.unordered}",)
    return rank_reasons(look.standing, story)
