"""Criteria of a story, built from the roadmap's text: drafts where it says enough, else stubs."""

from roadmap2backlog.decomposing.compose import Wish
from roadmap2backlog.decomposing.language import Coordination, Frame, load_language
from roadmap2backlog.decomposing.phrases import in_sentence, trimmed
from roadmap2backlog.decomposing.scene import Scene
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.model.backlog import AcceptanceCriterion, CriterionStatus
from roadmap2backlog.model.roadmap import GivenCriterion

AXIS_NAMES = {
    "VERB": "act",
    "OBJECT": "item",
    "DATA": "variation",
    "IFACE": "channel",
    "ROLE": "role",
    "RULE": "rule",
    "FREQ": "rhythm",
    "LIST": "item",
}


def happy_path(wish: Wish, frame: Frame, scene: Scene) -> tuple[AcceptanceCriterion, str]:
    """Return the main criterion and its template.

    With a condition in the source ("when the order ships") it is drafted from it; else the
    outcome is a question that a product owner can answer, chosen by what is done.
    """
    verb = frame.verbs[0].lemma if frame.verbs else ""
    kind = load_language().verb_class(verb) if verb else "have"
    name = f"then/{kind}"
    given = wish.who.phrase
    act = fill("when/act", action=wish.act) if wish.act else ""
    then = fill(name)
    criterion = AcceptanceCriterion(
        given=given,
        when=act or fill("when/have", thing=in_sentence(wish.title, scene)),
        then=then,
        status=CriterionStatus.STUB,
    )
    return criterion, name


def given_criterion(given: GivenCriterion) -> AcceptanceCriterion:
    """Return a product manager's criterion as it is."""
    return AcceptanceCriterion(
        given=given.given, when=given.when, then=given.then, text=given.text,
        status=CriterionStatus.AGREED,
    )  # fmt: skip


def verbatim(text: str) -> AcceptanceCriterion:
    """Return a sentence of the roadmap as a criterion, word for word."""
    return AcceptanceCriterion(text=text.strip(), status=CriterionStatus.DRAFTED)


def rows(wish: Wish, found: Coordination) -> AcceptanceCriterion:
    """Return one scenario with an example row for each variation."""
    name = AXIS_NAMES[found.axis]
    return AcceptanceCriterion(
        given=wish.who.phrase,
        when=fill("when/varied", action=wish.act or trimmed(wish.title), name=name),
        then=fill("then/rows"),
        examples={name: tuple(conjunct.text for conjunct in found.conjuncts)},
        status=CriterionStatus.STUB,
    )
