"""Capabilities with their stories: from the list, from descriptions, from explicit stories."""

from dataclasses import dataclass, field, replace

from roadmap2backlog.decomposing.acceptance import given_criterion, verbatim
from roadmap2backlog.decomposing.clauses import clauses_of
from roadmap2backlog.decomposing.compose import sentence, wish_of
from roadmap2backlog.decomposing.drafts import Bundle, Clause, Draft, merged
from roadmap2backlog.decomposing.language import frame, read_story
from roadmap2backlog.decomposing.phrases import clean
from roadmap2backlog.decomposing.scene import Scene, Surroundings
from roadmap2backlog.decomposing.stories import KINDS, stories_of
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.decomposing.who import is_person, persona_name
from roadmap2backlog.decomposing.words import keys_of, stem_of
from roadmap2backlog.model.identity import slug
from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.model.roadmap import Capability, ExplicitStory, points_of

MOST_COPIES = 6
_ACTING = frozenset({"modal", "enabling", "ability"})


@dataclass(slots=True)
class Aside:
    """What the texts of an initiative say besides stories, in order.

    Each entry is a template of the epic's text, the words, and the field they stand in.
    """

    lines: list[tuple[str, str, PathKey]] = field(default_factory=list)
    questions: list[tuple[str, PathKey]] = field(default_factory=list)

    def add(self, template: str, text: str, path: PathKey) -> None:
        """Keep a text for the epic."""
        self.lines.append((template, text, path))


_ASIDES = {
    "out_of_scope": "epic/out-of-scope",
    "risk": "epic/risk",
    "dependency": "epic/after",
    "metric": "epic/about",
    "problem": "epic/about",
    "persona_statement": "epic/about",
    "non_functional": "epic/constraint",
    "constraint": "epic/constraint",
}


def wants_story(clause: Clause, scene: Scene) -> bool:
    """Return whether a sentence or bullet asks for something to be built."""
    if clause.done:
        return False
    if clause.foreign:
        return clause.listed
    if clause.sort.kind != "capability":
        return False
    if clause.listed:
        return True
    parsed = clause.frame
    if parsed.frame_kind in _ACTING:
        return True
    if parsed.frame_kind == "statement" and parsed.subject is not None and not parsed.negated:
        return is_person(parsed.subject.text, scene)
    return False


def set_aside(clause: Clause, aside: Aside) -> None:
    """Keep a clause that is no story where it belongs."""
    if clause.done:
        aside.add("epic/done", clause.text, clause.path)
    elif clause.sort.kind == "question":
        aside.questions.append((clause.text, clause.path))
    else:
        aside.add(_ASIDES.get(clause.sort.kind, "epic/about"), clause.text, clause.path)


def bundles_from_text(
    path: PathKey, text: str, around: Surroundings, scene: Scene, aside: Aside
) -> tuple[Bundle, ...]:
    """Return a capability for each sentence or bullet of a description that asks for one."""
    found = []
    for clause in clauses_of(path, text, foreign=around.foreign):
        if wants_story(clause, scene):
            drafts = stories_of(clause, "", around, scene)
            title = drafts[0].title if len(drafts) == 1 else clause.text
            found.append(_bundle(slug(clause.text), title, path, drafts))
        else:
            set_aside(clause, aside)
    return tuple(found)


def bundle_of(
    capability: Capability, at: PathKey, around: Surroundings, scene: Scene, aside: Aside
) -> Bundle | None:
    """Return a capability's stories, or None where a plain text turned out to be none."""
    title_path: PathKey = (*at, "title")
    clause = clauses_of(
        title_path, capability.title, prior="capability", foreign=around.foreign, listed=True
    )[0]
    if clause.sort.kind in _ELSEWHERE and _is_plain(capability):
        set_aside(clause, aside)
        return None
    inner = Aside()
    told = _told(capability, at, around, scene, inner)
    explicit = tuple(
        _explicit(story, (*at, "stories", n), capability.persona, around, scene)
        for n, story in enumerate(capability.stories)
    )
    own: tuple[Draft, ...] = ()
    if not explicit and not _is_covered(clause, told):
        own = stories_of(clause, capability.persona, around, scene)
    drafts = (*own, *told, *explicit)
    if not drafts:
        drafts = stories_of(clause, capability.persona, around, scene)
    bundle = _bundle(
        capability.id or slug(capability.title), clean(capability.title), at, drafts,
        covered=bool(own) and not told and not explicit,
    )  # fmt: skip
    return _with_fields(bundle, capability, at, inner)


_ELSEWHERE = frozenset({"question", "out_of_scope", "dependency"})


def _is_plain(capability: Capability) -> bool:
    return capability.model_fields_set <= {"title"}


def _is_covered(clause: Clause, told: tuple[Draft, ...]) -> bool:
    """Return whether the description already asks for what the title names."""
    if not told:
        return False
    if clause.frame.form == "NP":
        return True
    wanted = {stem_of(key) for key in keys_of(clause.text)}
    return any(wanted <= {stem_of(key) for key in keys_of(draft.source)} for draft in told)


def _told(
    capability: Capability, at: PathKey, around: Surroundings, scene: Scene, aside: Aside
) -> tuple[Draft, ...]:
    path: PathKey = (*at, "description")
    found: list[Draft] = []
    for clause in clauses_of(path, capability.description, foreign=around.foreign):
        if wants_story(clause, scene):
            found += stories_of(clause, capability.persona, around, scene)
        else:
            set_aside(clause, aside)
    return tuple(found)


def _bundle(
    part: str, title: str, path: PathKey, drafts: tuple[Draft, ...], *, covered: bool = True
) -> Bundle:
    is_epic = len(drafts) > 1 or not covered
    leaves = (drafts[0].path,) if drafts else ()
    return Bundle(part, title, path, drafts, is_epic, leaves=leaves)


def _with_fields(bundle: Bundle, capability: Capability, at: PathKey, inner: Aside) -> Bundle:
    """Return the bundle with what the capability says beside its title."""
    given = [
        (given_criterion(c), (*at, "acceptance", n)) for n, c in enumerate(capability.acceptance)
    ]
    stated = [
        (verbatim(text), (*at, "constraints", n)) for n, text in enumerate(capability.constraints)
    ]
    told = [(verbatim(text), path) for _, text, path in inner.lines]
    notes = [fill("epic/out-of-scope", text=text) for text in capability.out_of_scope]
    notes += capability.notes
    questions = (*(text for text, _ in inner.questions), *capability.questions)
    criteria = tuple(criterion for criterion, _ in (*given, *stated, *told))
    drafts = tuple(
        replace(
            draft,
            acceptance=(*criteria, *draft.acceptance) if not draft.explicit else draft.acceptance,
        )
        for draft in bundle.drafts
    )
    if drafts:
        first = drafts[0]
        acceptance = (*first.acceptance, *criteria) if first.explicit else first.acceptance
        flags = merged(first.flags, ("QUESTION",)) if questions else first.flags
        first = replace(
            first, acceptance=acceptance, questions=merged(first.questions, questions),
            notes=(*first.notes, *notes), flags=flags,
        )  # fmt: skip
        drafts = (first, *drafts[1:])
    return replace(
        bundle, drafts=drafts, value=capability.value, size=points_of(capability.size),
        depends_on=capability.depends_on,
    )  # fmt: skip


def _explicit(
    story: ExplicitStory, at: PathKey, persona: str, around: Surroundings, scene: Scene
) -> Draft:
    """Return a story that the product manager wrote, word for word."""
    who, text, flags, rules = _explicit_sentence(story, persona, around, scene)
    return Draft(
        part=story.id or slug(story.title), title=story.title, story=text, path=(*at, "title"),
        start=0, source=story.title, persona=who, kind=KINDS[around.kind],
        acceptance=tuple(given_criterion(c) for c in story.acceptance),
        points=points_of(story.size),
        points_from=fill("points/stated") if story.size is not None else "",
        value=story.value, depends_on=story.depends_on, notes=story.notes, flags=flags,
        rules=rules, decisions=("The product manager wrote this story; it is kept as it is.",),
        leaves=((*at, "title"), (*at, "story")), explicit=True,
    )  # fmt: skip


def _explicit_sentence(
    story: ExplicitStory, persona: str, around: Surroundings, scene: Scene
) -> tuple[str, str, tuple[str, ...], tuple[str, ...]]:
    written = story.story or (story.title if read_story(story.title) else "")
    if written:
        parsed = read_story(written)
        named = parsed.persona.text if parsed and parsed.persona else ""
        who = story.persona or named or persona
        return persona_name(who, scene) if who else "", written, (), ("explicit",)
    if around.foreign:
        return story.persona, story.title, ("LANGUAGE",), ("explicit", "word-for-word")
    title = clean(story.title)
    wish = wish_of(title, frame(title), story.persona or persona, around, scene)
    text, _, has_benefit = sentence(wish, around.benefit)
    missing = () if has_benefit else ("BENEFIT_MISSING",)
    return wish.who.name, text, (*wish.who.flags, *missing), ("explicit", wish.rule)
