"""Capabilities with their stories: from the list, from descriptions, from explicit stories."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from roadmap2backlog.decomposing.acceptance import given_criterion, told_criterion, verbatim
from roadmap2backlog.decomposing.background import tells_background
from roadmap2backlog.decomposing.claims import OURSELVES, is_denied
from roadmap2backlog.decomposing.clauses import clauses_of
from roadmap2backlog.decomposing.drafts import Bundle, Clause, Draft, merged
from roadmap2backlog.decomposing.explicit import explicit_draft
from roadmap2backlog.decomposing.language import ClauseClass, Frame, refusal
from roadmap2backlog.decomposing.matching import MOST_STORIES, Matcher
from roadmap2backlog.decomposing.phrases import clean
from roadmap2backlog.decomposing.references import only_says_when
from roadmap2backlog.decomposing.scene import Scene, Stage
from roadmap2backlog.decomposing.stories import stories_of
from roadmap2backlog.decomposing.templates import Templates
from roadmap2backlog.decomposing.who import acts_as_person
from roadmap2backlog.decomposing.words import keys_of, stem_of
from roadmap2backlog.model.backlog import AcceptanceCriterion, CriterionStatus
from roadmap2backlog.model.identity import slug
from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.model.roadmap import Capability, points_of
from roadmap2backlog.vocabulary.state_notes import is_done, is_mark

_ACTING = frozenset({"modal", "enabling", "ability"})
_ELSEWHERE = frozenset({"question", "out_of_scope", "dependency"})
_ONLY_TOLD = frozenset({"id", "title", "description", "notes"})
_HOLDING = frozenset({"capability", "non_functional", "constraint"})
_TO_READER = re.compile(r"\b(?:you|your|please)\b", re.IGNORECASE)
_OPENS_ING = re.compile(r"\w+ing\b")
_ADDRESS = re.compile(
    r"https?://\S+|`?(?:[\w.-]+/)+[\w. -]*\.\w{1,5}`?|`?[A-Z][A-Z_-]+\.(?:adoc|md|rst|txt)`?"
)
"""A line with nothing but an address or a file's path says where to look, not what to build."""

LINES = {
    "out_of_scope": "epic/out-of-scope",
    "risk": "epic/risk",
    "dependency": "epic/after",
    "non_functional": "epic/constraint",
    "constraint": "epic/constraint",
    "question": "epic/question",
    "done": "epic/done",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A clause that is no story: its kind ("risk", "done" …), its words, its field.

    A "mark" only says that something is done, and is not told again.
    """

    kind: str
    text: str
    path: PathKey


@dataclass(slots=True)
class Aside:
    """What texts say besides stories, in order."""

    said: list[Said] = field(default_factory=list)

    def keep(self, clause: Clause) -> None:
        """Keep a clause that is no story."""
        kind = "done" if clause.done else clause.sort.kind
        self.said.append(Said(kind, clause.written, clause.path))

    def keep_note(self, clause: Clause) -> None:
        """Keep a clause that tells how it came about: a note, whatever its kind."""
        kind = clause.sort.kind if clause.sort.kind in LINES else "about"
        self.said.append(Said("about" if kind in _HOLDING else kind, clause.written, clause.path))

    @property
    def is_done(self) -> bool:
        """Whether nothing is said but of finished work."""
        return all(said.kind in {"done", "mark"} for said in self.said)

    def line(self, said: Said, templates: Templates) -> str:
        """Return the clause as a line of an epic's text."""
        line = templates.fill(LINES.get(said.kind, "epic/about"), text=said.text)
        label, colon, _ = line.partition(": ")
        labelled = colon and said.text.casefold().startswith(f"{label.casefold()}:")
        return said.text if labelled else line


def wants_story(clause: Clause, scene: Scene) -> bool:
    """Return whether a sentence or bullet asks for something to be built."""
    if clause.done or clause.heading or _ADDRESS.fullmatch(clause.text):
        return False
    if says_nothing_to_build(clause):
        return False
    if clause.foreign:
        return clause.listed
    if clause.sort.kind != "capability":
        return False
    return clause.listed or _acts(clause, scene)


def says_nothing_to_build(clause: Clause, *, sure: bool = False) -> bool:
    """Return whether a line is only an id, a place to fill in or a time: "STORY-04", "Q4".

    `sure` says that it is a heading, so that one plain word ("Stories") is enough.
    """
    return not clause.foreign and only_says_when(clause.text, sure=sure)


def _acts(clause: Clause, scene: Scene) -> bool:
    """Return whether a sentence of running text says what somebody does or can do."""
    parsed = clause.frame
    if parsed.subject is None:  # "giving people a way to pay creates value" tells an effect
        return parsed.frame_kind in _ACTING and not _OPENS_ING.match(clause.text)
    if is_denied(clause.text, parsed) or tells_background(clause):
        return False
    if not acts_as_person(parsed.subject.text, scene) or parsed.modal == "might":
        return False
    return parsed.frame_kind in _ACTING or parsed.frame_kind == "statement"


def bundles_from_text(
    path: PathKey, text: str, stage: Stage, aside: Aside, *, listed: bool = False
) -> tuple[Bundle, ...]:
    """Return a capability for each sentence or bullet of a description that asks for one.

    Orders and things ask for one only if the text is `listed`: all that says what is planned.
    """
    found: list[Bundle] = []
    for clause in clauses_of(path, text, around=stage.around):
        named = listed and (clause.frame.form != "CL" or _is_ours(clause.frame))
        named = named and not _TO_READER.search(clause.text)
        if not wants_story(replace(clause, listed=clause.listed or named), stage.scene):
            if found and _tells_more(clause) and not tells_background(clause):
                found[-1] = replace(found[-1], drafts=_with_told(found[-1].drafts, clause, stage))
            else:
                aside.keep(clause)
        elif stage.done:
            aside.said.append(Said("done", clause.written, clause.path))
        else:
            drafts = stories_of(clause, stage, has_epic=True)
            title = drafts[0].title if len(drafts) == 1 else clause.text
            part = slug(clause.text)
            found.append(Bundle(part, title, path, drafts, len(drafts) > 1, leaves=(path,)))
    return tuple(found)


def _is_ours(parsed: Frame) -> bool:
    """Return whether a clause says what the team itself will do."""
    return parsed.subject is not None and parsed.subject.text.lower() in OURSELVES


def _tells_more(clause: Clause) -> bool:
    """Return whether a sentence says what shall hold for the bullet that it stands in."""
    return clause.goes_on and not clause.done and clause.sort.kind in _HOLDING


def _with_told(drafts: tuple[Draft, ...], clause: Clause, stage: Stage) -> tuple[Draft, ...]:
    """Return the stories of a bullet with a later sentence of it as a criterion."""
    criterion = told_criterion(clause.text, stage.scene)
    return tuple(
        replace(_with_more(draft, (criterion,)), leaves=(*draft.leaves, clause.path))
        for draft in drafts
    )


def bundle_of(capability: Capability, at: PathKey, stage: Stage, aside: Aside) -> Bundle | None:
    """Return a capability's stories, or None where a plain text turned out to be none."""
    around, scene = stage.around, stage.scene
    clause, *more = clauses_of(
        (*at, "title"), capability.title, prior="capability", around=around, listed=True
    )
    given = {name for name in capability.model_fields_set if getattr(capability, name)}
    done = is_done(capability.notes, told=clause.done or stage.done)
    refused = _refused(around.title)
    clause = replace(clause, done=done, sort=refused or clause.sort)
    if done and given <= _ONLY_TOLD:
        _keep_done(clause, capability, at, aside)
        return None
    nothing = refused or _ADDRESS.fullmatch(clause.text) or says_nothing_to_build(clause)
    elsewhere = (nothing and given <= {"id", "title", "notes"}) or (
        clause.sort.kind in _ELSEWHERE and given <= {"title"}
    )
    if elsewhere and not (clause.foreign or more):
        aside.keep(clause)
        for number, note in enumerate(capability.notes):
            aside.said.append(Said("about", clean(note), (*at, "notes", number)))
        return None
    own_stage = replace(stage, persona=capability.persona, done=done)
    inner = Aside()
    described = clauses_of((*at, "description"), capability.description, around=around)
    told = _told_by((*more, *described), replace(own_stage, heading=clause.text), inner)
    explicit = [
        explicit_draft(story, (*at, "stories", number), own_stage)
        for number, story in enumerate(capability.stories)
    ]
    named = bool(explicit) or _is_covered(clause, told)
    own = () if named else stories_of(clause, own_stage, has_epic=True)
    drafts = (*own, *told, *explicit)
    bundle = Bundle(
        capability.id or slug(capability.title), clause.text, at, drafts,
        is_epic=len(drafts) > 1 or (not own and drafts[0].title != clause.text),
        value=capability.value,
        size=points_of(capability.size), depends_on=capability.depends_on,
    )  # fmt: skip
    return _with_fields(bundle, capability, inner, scene)


def _told_by(sentences: Sequence[Clause], stage: Stage, inner: Aside) -> list[Draft]:
    """Return the stories that sentences of a description ask for; the others go to `inner`."""
    told: list[Draft] = []
    latest = 0
    for sentence in sentences:
        if wants_story(sentence, stage.scene):
            latest = len(told)
            told += stories_of(sentence, stage)
        elif tells_background(sentence) or says_nothing_to_build(sentence):
            inner.keep_note(sentence)
        elif told and _tells_more(sentence):
            told[latest:] = _with_told(tuple(told[latest:]), sentence, stage)
        else:
            inner.keep(sentence)
    return told


def _refused(heading: str) -> ClauseClass | None:
    """Return what all lines below a heading are that says that nobody will do it, else None."""
    words = refusal(heading)
    return ClauseClass("out_of_scope", "its heading is refused", words) if words else None


def _keep_done(clause: Clause, capability: Capability, at: PathKey, aside: Aside) -> None:
    """Keep all that a finished capability says as one line; there is nothing left to build."""
    text = clean(capability.title)
    if capability.description:
        text += f": {clean(capability.description)}"
    told = [clean(note) for note in capability.notes if not is_mark(note)]
    text += f" ({'; '.join(told)})" if told else ""
    aside.said.append(Said("done", text, clause.path))
    for number, note in enumerate(capability.notes):
        if is_mark(note):
            aside.said.append(Said("mark", note, (*at, "notes", number)))


def _is_covered(clause: Clause, told: list[Draft]) -> bool:
    """Return whether the description already asks for what the title names."""
    if not told:
        return False
    if clause.frame.form == "NP":
        return True
    wanted = {stem_of(key) for key in keys_of(clause.text)}
    return any(wanted <= {stem_of(key) for key in keys_of(draft.source)} for draft in told)


def _with_fields(bundle: Bundle, capability: Capability, inner: Aside, scene: Scene) -> Bundle:
    """Return the bundle with what the capability says beside its title."""
    criteria = [given_criterion(given) for given in capability.acceptance]
    criteria += [verbatim(text) for text in capability.constraints]
    criteria += [told_criterion(s.text, scene) for s in inner.said if s.kind in _HOLDING]
    templates = scene.templates
    notes = [inner.line(s, templates) for s in inner.said if s.kind not in {*_HOLDING, "question"}]
    notes += [
        templates.fill("epic/out-of-scope", text=clean(text)) for text in capability.out_of_scope
    ]
    notes += [text.strip() for text in capability.notes]
    questions = [s.text for s in inner.said if s.kind == "question"]
    questions += [clean(text) for text in capability.questions]
    told = criteria or notes or questions
    if not told and (bundle.is_epic or bundle.value == bundle.drafts[0].value):
        return bundle
    drafts = with_questions(with_criteria(bundle.drafts, tuple(criteria)), tuple(questions))
    if bundle.is_epic:
        return replace(bundle, drafts=drafts, notes=tuple(notes))
    only = replace(drafts[0], notes=(*drafts[0].notes, *notes), value=bundle.value)
    return replace(bundle, drafts=(only,))


def with_criteria(
    drafts: tuple[Draft, ...], criteria: tuple[AcceptanceCriterion, ...]
) -> tuple[Draft, ...]:
    """Return the drafts with each criterion on the stories that it is about.

    Where its words tell no story apart it stands on all of them, or on the first one of more
    than six.
    """
    if not criteria:
        return drafts
    matcher = Matcher(drafts)
    more: dict[int, list[AcceptanceCriterion]] = {}
    everywhere = tuple(range(len(drafts))) if len(drafts) <= MOST_STORIES else (0,)
    for criterion in criteria:
        words = f"{criterion.given} {criterion.when} {criterion.then} {criterion.text}"
        for place in matcher.best(words) or everywhere:
            more.setdefault(place, []).append(criterion)
    return tuple(
        _with_more(draft, tuple(more[place])) if place in more else draft
        for place, draft in enumerate(drafts)
    )


def _with_more(draft: Draft, criteria: tuple[AcceptanceCriterion, ...]) -> Draft:
    """Return the draft with criteria of the roadmap; they answer the question of the stub."""
    kept = draft.acceptance
    if not draft.explicit and any(not one.text for one in criteria):
        kept = tuple(one for one in kept if one.status is not CriterionStatus.STUB or one.examples)
    return replace(draft, acceptance=(*criteria, *kept))


def with_questions(drafts: tuple[Draft, ...], questions: tuple[str, ...]) -> tuple[Draft, ...]:
    """Return the drafts with each question on the story that it is about, else on the first."""
    if not questions:
        return drafts
    matcher = Matcher(drafts)
    asked: dict[int, list[str]] = {}
    for question in questions:
        place = next(iter(matcher.best(question)), 0)
        asked.setdefault(place, []).append(question)
    return tuple(
        replace(
            draft, questions=merged(tuple(asked[place]), draft.questions),
            flags=merged(draft.flags, ("QUESTION",)),
        )
        if place in asked else draft
        for place, draft in enumerate(drafts)
    )  # fmt: skip
