"""The values a reading of a text is made of; every span keeps its offsets into the text."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

TokenKind = Literal[
    "word", "number", "punct", "url", "email", "code", "file", "version", "abbreviation", "symbol"
]
Form = Literal["VP", "NP", "CL"]
FrameKind = Literal[
    "modal",  # "Admins can delete keys"
    "statement",  # "Customers receive an SMS"
    "enabling",  # "Allow PMs to define columns"
    "ability",  # "Ability to download files"
    "support",  # "Support for totals"
    "imperative",  # "Export reports to PDF"
    "nominalisation",  # "Import of contacts", "Invoice creation"
    "noun",  # "Audit log of all permission changes"
    "story",  # "As a buyer, I want … so that …"
]
Axis = Literal["VERB", "OBJECT", "DATA", "IFACE", "ROLE", "RULE", "FREQ", "LIST"]
Verdict = Literal["split", "keep", "unclear"]
ClauseKind = Literal[
    "question",
    "out_of_scope",
    "dependency",
    "risk",
    "metric",
    "non_functional",
    "constraint",
    "persona_statement",
    "problem",
    "capability",
]


class TextSpan(NamedTuple):
    """A stretch of a text: `text == source[start:end]`."""

    text: str
    start: int
    end: int


class Token(NamedTuple):
    """A smallest unit; every character that is not white space lies in exactly one token.

    `lower` is the text in lower case, typographic apostrophes made plain.
    """

    text: str
    start: int
    end: int
    kind: TokenKind
    lower: str


@dataclass(frozen=True, slots=True)
class VerbHead:
    """A verb of a clause as written ("reacts to"), and its base form ("react to")."""

    text: str
    lemma: str
    span: TextSpan


@dataclass(frozen=True, slots=True)
class Adjunct:
    """A prepositional part of a clause: "from the billing page"; `preposition` is lower case."""

    preposition: str
    span: TextSpan
    inner: TextSpan


@dataclass(frozen=True, slots=True)
class Frame:
    """Who does what to what, with what conditions and why, as far as the words tell.

    Attributes:
        form: Imperative (VP), noun phrase (NP) or full clause (CL).
        frame_kind: The pattern that was recognised.
        subject: Who acts: grammatical subject, or X of "allow X to …", or a story's persona.
        modal: "can", "should", "must", "need to" …, lower case; None where there is none.
        verbs: The coordinated verbs; empty for plain noun phrases.
        object: What is acted on; for a noun phrase all of it before its adjuncts.
        adjuncts: Parts that begin with a preposition, in order.
        conditions: Parts that begin with when, if, unless, until …
        benefit: Part that begins with so that, in order to, to …: without these words.
        negated: Whether the verb is denied: "must not", "cannot", "no longer".
        passive: Whether the subject is acted on: "orders are archived".
        predicate: Verbs to end of clause, without conditions and benefit.
        aside: Bracketed parts and what follows a dash or colon.
    """

    form: Form
    frame_kind: FrameKind
    subject: TextSpan | None = None
    modal: str | None = None
    verbs: tuple[VerbHead, ...] = ()
    object: TextSpan | None = None
    adjuncts: tuple[Adjunct, ...] = ()
    conditions: tuple[TextSpan, ...] = ()
    benefit: TextSpan | None = None
    negated: bool = False
    passive: bool = False
    predicate: TextSpan | None = None
    aside: tuple[TextSpan, ...] = ()


class Judgement(NamedTuple):
    """Whether to split what is coordinated, and why, in words for people."""

    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Coordination:
    """Several of a kind in one clause, and whether they are better told apart.

    Attributes:
        axis: What varies.
        conjuncts: The varying parts as written.
        span: From the first conjunct to the end of the last.
        head: The word all conjuncts share ("alerts" in "SLA and anomaly alerts"), if any.
        prefix: Shared text before the conjuncts, back to the beginning of the clause.
        suffix: Shared text after them.
        conjunction: "and", "or", "/", ","; the last one where they are mixed.
        verdict: split, keep (one thing or one act) or unclear (a person should look).
        reason: Why, in plain words.
        parts: One text a conjunct, made from the source's own words only.
    """

    axis: Axis
    conjuncts: tuple[TextSpan, ...]
    span: TextSpan
    head: TextSpan | None
    prefix: str
    suffix: str
    conjunction: str
    verdict: Verdict
    reason: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClauseClass:
    """What a clause is, by which rule, and the words that decided ("" for the default)."""

    kind: ClauseKind
    reason: str
    cue: str = ""


@dataclass(frozen=True, slots=True)
class StorySentence:
    """The parts of "As a buyer, I want to compare offers, so that I save money".

    Attributes:
        persona: "buyer", without article.
        actions: The coordinated main verbs: "compare".
        entities: What they act on, each once: "offers".
        want: All that is wanted: "to compare offers".
        benefit: "I save money".
    """

    persona: TextSpan | None
    actions: tuple[TextSpan, ...]
    entities: tuple[TextSpan, ...]
    want: TextSpan | None
    benefit: TextSpan | None

    @property
    def action(self) -> TextSpan | None:
        """The primary action."""
        return self.actions[0] if self.actions else None

    @property
    def entity(self) -> TextSpan | None:
        """The primary entity."""
        return self.entities[0] if self.entities else None
