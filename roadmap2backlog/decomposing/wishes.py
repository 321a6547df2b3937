"""What a clause asks for, on its way to a sentence."""

import re
from dataclasses import dataclass

from roadmap2backlog.decomposing.language import Frame, load_language
from roadmap2backlog.decomposing.phrases import in_sentence, trimmed, verb_first
from roadmap2backlog.decomposing.quoting import is_in_quotes, quotable
from roadmap2backlog.decomposing.scene import Scene, Surroundings
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.decomposing.who import Who, who_inferred
from roadmap2backlog.model.provenance import Confidence

_ORDERS = {"allowing": "allow", "enabling": "enable", "using": "use"}
"""What acts that are named as one does in plans ask for: "Using slips for loans"."""
_COLON = re.compile(r"\s*(?:\([^()]*\)\s*)?:")
"""Behind a label, with a remark in brackets or without."""
_AT_IT = re.compile(rf"^(?:{'|'.join(_ORDERS)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted, by whom: all that the sentence needs.

    Attributes:
        want: The words after "I want to".
        title: The wish as a heading.
        act: What the persona does, in the third person plural, for criteria: "export reports".
        thing: What they have then, with its article, where nothing is done.
        claim: What shall be true, where it is nobody's act.
        benefit: Words after "so that" that stand in the clause itself.
        heading: The heading that the sentence names, for a thing that says little alone.
        has_purpose: Whether the clause says what it is for in its own words.
    """

    want: str
    title: str
    who: Who
    rule: str
    decision: str
    templates: tuple[str, ...] = ()
    confidence: Confidence = Confidence.HIGH
    benefit: str = ""
    act: str = ""
    thing: str = ""
    claim: str = ""
    heading: str = ""
    has_purpose: bool = False
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Varied:
    """What tells a part of a split clause from the others, and along which axis.

    `verb` is what the whole clause asks to do, where it is an order.
    """

    text: str = ""
    axis: str = ""
    verb: str = ""


NOTHING_VARIED = Varied()


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause on its way to a wish.

    `full` is all of it with its frame `whole`; `body` is the clause without asides and benefit,
    with its own frame `frame`.
    `named` is the persona that a field of the roadmap names, if any; `heading` the title above.
    `varied` says that it is a part of a split.
    """

    full: str
    whole: Frame
    body: str
    frame: Frame
    named: Who | None
    around: Surroundings
    scene: Scene
    varied: bool = False
    heading: str = ""

    def who(self) -> Who:
        """Return who wants it where the clause itself names nobody."""
        return self.named or who_inferred(self.full, self.around, self.scene)

    @property
    def label(self) -> str:
        """What stands before a colon at the beginning: "Settlement fields", else ""."""
        first = self.whole.aside[0] if self.whole.aside else None
        if first is None or first.start or not _COLON.match(self.full, first.end):
            return ""
        words = first.text.split()
        while len(words) > 1 and words[-1].lower() in load_language().parts["preposition"]:
            words = words[:-1]  # "Panel with: font size"
        return " ".join(words)

    @property
    def tag(self) -> str:
        """What stands in brackets in front: "Bug" of "[Bug] labels overlap", else ""."""
        first = self.whole.aside[0] if self.whole.aside else None
        tagged = first is not None and first.start == 1 and self.full[0] in "[("
        return first.text if first is not None and tagged else ""

    @property
    def inside(self) -> str:
        """The body as it stands inside a sentence; a verb at its front has no capital."""
        text = trimmed(self.body)
        if self.frame.form == "VP" and (not self.frame.subject or _AT_IT.match(text)):
            order = _as_order(verb_first(text), self.frame)
            return _AT_IT.sub(lambda found: _ORDERS[found[0].lower()], order)
        return in_sentence(text, self.scene)


def _as_order(text: str, parsed: Frame) -> str:
    """Return "update the docs and remove the page" for "updating …, removing …"."""
    for verb in parsed.verbs:
        inner = verb.span.start or " " in verb.text  # "heavily Advertise", "Set Up Desks"
        if inner and verb.text.istitle() and not is_in_quotes(text, verb.span.start):
            form = re.compile(rf"\b{re.escape(verb.text)}\b", re.IGNORECASE)
            text = form.sub(verb.text.lower(), text, count=1)
    for verb in parsed.verbs:
        said, base = verb.text.partition(" ")[0], verb.lemma.partition(" ")[0]
        if said.lower().endswith("ing") and base != said.lower():
            form = re.compile(rf"\b{re.escape(said)}\b", re.IGNORECASE)
            text = form.sub(base, text, count=1)
    return text


def quoted(told: Telling, name: str, decision: str) -> Wish:
    """Return the wish whose sentence quotes words that are no wish by themselves."""
    rule = f"frame/{name.partition('/')[2]}"
    want = fill(name, text=quotable(told.full))
    return Wish(want, told.full, told.who(), rule, decision, (name,), Confidence.MEDIUM)
