"""Texts that are better quoted than rephrased: cases, troubles, what may be either."""

import re
from collections.abc import Callable
from dataclasses import replace

from roadmap2backlog.decomposing.doubts import may_be_trouble
from roadmap2backlog.decomposing.language import (
    Frame,
    frame,
    is_done_to_all,
    is_plural,
    lemma,
    load_language,
    may_describe,
    may_name,
    only_compares,
    refusal,
    tells_of_actor,
)
from roadmap2backlog.decomposing.quoting import quotable, without_brackets
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.decomposing.trouble import (
    complains,
    lists_only_troubles,
    lists_troubles,
    tells_case,
    tells_trouble,
    trouble_to_mend,
)
from roadmap2backlog.decomposing.wishes import Telling, Wish, quoted
from roadmap2backlog.model.provenance import Confidence
from roadmap2backlog.model.roadmap import InitiativeKind

_QUOTES = frozenset("\"“„«'‘`")
_SUBORDINATE = re.compile(
    r"(?:when|while|if|after|before|once|unless|although|instead of|rather than"
    r"|how|what|where|which|who)\s",
    re.IGNORECASE,
)
_SAYS_HOW = re.compile(r"(?:instead|rather|how|what|where|which|who)\s", re.IGNORECASE)
_HAPPENS = re.compile(
    r"[A-Z]?[a-z]+ing\b.*\b(?:currently|now|still|always|sometimes|often) [a-z]+s\b"
)
_PROGRAM_DOES = re.compile(r"[\w.]*\w[-_]\w[\w.-]* (?P<verb>[a-z]+s) (?!of\b|for\b|to\b)\w")
_DIAGRAM = re.compile(r"→|↔|[-=]>| · | = ")
_CODE_NAME = re.compile(r"\w+_\w+_\w+")
_COUNTED = re.compile(r"\(1\).*\(2\)")
_ORDER_AFTER = re.compile(r", (?:and |or )?([A-Z][a-z]+) ")
_EFFECT = re.compile(r"\w+ing\b.* (?:it|them|this|that) (?P<verb>[a-z]+s)\b", re.IGNORECASE)
_NAMED = re.compile(r"[\"“][^\"“”]{1,60}[\"”] (?:[a-z][\w-]* )?(?P<part>[a-z]+)")
_MENDING = frozenset({"fix", "bugfix", "bug fix", "bug-fix", "hotfix"})
_TODAY = re.compile(
    r"(?:at present|currently|nowadays|presently|right now|today),? ", re.IGNORECASE
)
_SAYING = re.compile(r"[^\W\d_]{2}")


def as_quotation(told: Telling) -> Wish | None:
    """Return the wish of a text that is better quoted than rephrased, if it is one."""
    if tells_case(told.body):
        return quoted(told, "want/case", "The text tells a case, so it is wanted handled.")
    trouble = _as_trouble(told)
    if trouble is not None:
        return trouble
    if refusal(told.full):
        want = fill("want/settled", text=told.full)
        wish = quoted(told, "want/settled", "The text says that nobody will do it.")
        return replace(wish, want=want, flags=("AMBIG_FORM",))
    for applies, template, reason in _REASONS:
        if applies(told):
            return quoted(told, template, reason)
    if _may_open_with_none(told):
        wish = quoted(told, "want/quoted", "The first word may be no verb here.")
        return replace(wish, confidence=Confidence.LOW, flags=("AMBIG_FORM",))
    return None


def _as_trouble(told: Telling) -> Wish | None:
    """Return the wish of a text that tells what is wrong, or may do so."""
    blamed = told.label and tells_trouble(told.label, frame(told.label))  # "Too many calls: map"
    said = told.label.lower() in _MENDING or told.tag.lower() in _MENDING | {"bug"}
    mended = told.frame.form != "VP" and said  # "Fix: map hangs", "[Bug] map hangs"
    if blamed or mended or tells_trouble(told.body, told.frame):
        return quoted(told, "want/solved", "The text tells what is wrong, so it is wanted solved.")
    wrong = trouble_to_mend(told.body)
    if wrong:
        want = fill("want/solved", text=quotable(wrong))
        wish = quoted(told, "want/solved", "The text tells what is wrong, and to mend it.")
        return replace(wish, want=want)
    claimed = told.frame.form == "CL" and complains(told.full)
    if claimed or _is_among_troubles(told) or may_be_trouble(told.body, told.frame):
        wish = quoted(told, "want/settled", "What is wrong, or what shall hold: it may be either.")
        return replace(wish, confidence=Confidence.LOW, flags=("AMBIG_FORM",))
    return None


def _quotes(told: Telling) -> bool:
    return told.body[:1] in _QUOTES and not _is_named_part(told)


def _is_code(told: Telling) -> bool:
    return _CODE_NAME.fullmatch(told.body) is not None


def _others_go_on(told: Telling) -> bool:
    """Return whether somebody else acts behind an order: "draft slips, clerk signs"."""
    _, *behind = told.body.split(", ")
    return told.frame.form == "VP" and any(map(tells_of_actor, behind))


def _works_on_occasion(told: Telling) -> bool:
    """Return whether a lone verb tells what something does: "Works | when the desk is shut"."""
    verb, occasion, *_ = (*told.body.lower().split(" ", 2), "", "")
    language = load_language()
    acts = lemma(verb) in language.verb_kinds["intransitive"] and verb.endswith("s")
    return acts and occasion in language.parts["condition"]


def _done_to_all(told: Telling) -> bool:
    return is_done_to_all(told.label)


def _draws(told: Telling) -> bool:
    return is_diagram(without_brackets(told.full)) or _COUNTED.search(told.full) is not None


def _tells_effect(told: Telling) -> bool:
    return tells_effect(told.body)


def _compares(told: Telling) -> bool:
    return told.frame.form == "NP" and only_compares(told.body)


def _names_question(told: Telling) -> bool:
    return told.frame.form == "NP" and told.label.lower() == "spike"


def _tells_today(told: Telling) -> bool:
    return told.frame.form == "CL" and _TODAY.match(told.body) is not None


def _says_nothing(told: Telling) -> bool:
    return not (_SAYING.search(told.body) or told.body.lower() in table("numeronyms"))


_REASONS: tuple[tuple[Callable[[Telling], bool], str, str], ...] = (
    (_names_question, "want/settled", "The text names what is to be found out."),
    (_tells_today, "want/settled", "The text tells how it is today."),
    (_quotes, "want/quoted", "The text quotes somebody."),
    (_is_code, "want/quoted", "The text is a name in code."),
    (_others_go_on, "want/quoted", "Somebody else acts further on."),
    (_works_on_occasion, "want/quoted", "The text says what something does, but not what."),
    (_done_to_all, "want/quoted", "The label says what is done to all that follows."),
    (_draws, "want/quoted", "Arrows or dots tell what words should."),
    (_tells_effect, "want/quoted", "The text tells what an act brings about."),
    (_compares, "want/quoted", "The text compares and names nothing."),
    (_says_nothing, "want/quoted", "Without its asides the text says nothing."),
)
"""What speaks for a quotation, its template and the reason given; the first that applies counts."""


def _may_open_with_none(told: Telling) -> bool:
    """Return whether the first word may be no verb: "clear messages", "request routing"."""
    return may_describe(told.body) or (told.frame.form == "VP" and _may_be_name(told))


def _is_named_part(told: Telling) -> bool:
    """Return whether what is quoted names a part of a product: "“Copy” button in lists"."""
    thing = told.frame.object
    named = _NAMED.fullmatch(thing.text) if thing and told.frame.form == "NP" else None
    language = load_language()
    parts = language.artefacts | language.heads["able"] | language.heads["named_part"]
    return named is not None and named["part"] in parts


def is_diagram(text: str) -> bool:
    """Return whether signs or capitals say what words should: "draft → order", "(1) Pay …".

    So does a row of orders without a joint: "Delete, Move to a shelf, Rate".
    """
    signs = _DIAGRAM.search(text) or _COUNTED.search(text)
    return signs is not None or any(map(_orders, _ORDER_AFTER.findall(text)))


def _orders(word: str) -> bool:
    """Return whether a word with a capital inside a sentence is a verb first of all."""
    low, language = word.lower(), load_language()
    return low in language.verbs and language.readings.get(low, "verb") in {"verb", "mostly"}


def tells_effect(text: str) -> bool:
    """Return whether an act is the subject: "Letting people pay with it creates value"."""
    found = _EFFECT.match(text)
    return found is not None and lemma(found["verb"]) in load_language().verbs


def template_of(text: str, parsed: Frame) -> str:
    """Return the template that is true of a quoted text, whether it praises or complains."""
    if tells_trouble(text, parsed):
        return "want/solved"
    told = parsed.form == "CL" and not parsed.modal
    return "want/settled" if told or may_be_trouble(text, parsed) else "want/quoted"


def _may_be_name(told: Telling) -> bool:
    """Return whether an order may be a name: "request contextualization"."""
    return not told.varied and not told.label and may_name(told.body)


def _is_among_troubles(told: Telling) -> bool:
    """Return whether a statement or a thing stands in a list of what is wrong."""
    if told.frame.form == "VP" or told.frame.modal:
        return False
    if told.around.kind is InitiativeKind.BUG:
        return True
    listed = lists_troubles if told.frame.form == "CL" else lists_only_troubles
    return listed(told.around.title) or listed(told.heading)


def quoted_last(told: Telling) -> Wish | None:
    """Return the wish of words without a subject that are neither an order nor a thing."""
    if _lists_unknown(told):
        return quoted(told, "want/quoted", "The text lists what its label names.")
    if told.frame.form != "VP" and _tells_what_happens(told.body):
        name = "want/quoted" if _SAYS_HOW.match(told.body) else "want/settled"
        wish = quoted(told, name, "The text tells what happens, not what is wanted.")
        return replace(wish, flags=("AMBIG_FORM",))
    return None


def _lists_unknown(told: Telling) -> bool:
    """Return whether a label of several is followed by words of no table: "Hooks: pre-push"."""
    parsed = told.frame
    lone = parsed.object is None or parsed.object.text.startswith(",")
    lone = lone and parsed.form == "VP" and bool(parsed.verbs)
    known = load_language().verbs
    return lone and is_plural(told.label) and parsed.verbs[0].lemma not in known


def _tells_what_happens(text: str) -> bool:
    """Return whether a text tells what something does: "Clicking a link now opens …"."""
    done, language = _PROGRAM_DOES.match(text), load_language()
    verb = lemma(done["verb"]) if done else ""
    does = verb in language.verbs and language.readings.get(verb, "verb") == "verb"
    return does or bool(_SUBORDINATE.match(text) or _HAPPENS.match(text))
