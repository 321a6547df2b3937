"""One clause to the title and the sentence of a story, from named templates."""

import re
from dataclasses import replace

from roadmap2backlog.decomposing.asides import telling_aside
from roadmap2backlog.decomposing.core_text import core_of
from roadmap2backlog.decomposing.fronted import main_first
from roadmap2backlog.decomposing.intentions import intended, is_act
from roadmap2backlog.decomposing.language import (
    Frame,
    frame,
    load_language,
    may_describe,
    plural,
    read_story,
    shows_question,
    singular,
    thing_frame,
)
from roadmap2backlog.decomposing.orders import order_wish
from roadmap2backlog.decomposing.phrases import (
    before_preposition,
    capitalised,
    in_sentence,
    is_known_word,
    trimmed,
)
from roadmap2backlog.decomposing.quotations import as_quotation, quoted_last
from roadmap2backlog.decomposing.quoting import quotable, without_brackets
from roadmap2backlog.decomposing.scene import Benefit, Stage
from roadmap2backlog.decomposing.statements import assured, enabled_wish, statement_wish
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.decomposing.things import thing_wish
from roadmap2backlog.decomposing.who import Who, is_person, stated
from roadmap2backlog.decomposing.wishes import NOTHING_VARIED, Telling, Varied, Wish
from roadmap2backlog.decomposing.words import keys_of
from roadmap2backlog.model.provenance import Confidence

_SO_THAT = re.compile(r",?\s+\bso that\b\s+", re.IGNORECASE)
_PURPOSE = re.compile(r"\b(?:in order to|so as to|so (?:we|they|users|people|you)) ", re.IGNORECASE)
_STORY = re.compile(
    r"as (?:an? |the )?(?:(?!\bi\b)[^,]){1,80}?,? i (?:want to|can|may|should be able to) ",
    re.IGNORECASE,
)
_ABLE_TO = re.compile(r"^(?:be able to|to)\s+", re.IGNORECASE)
_MANAGED = re.compile(r" (?:management(?: ui)?|system|module)$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:an?|the) ", re.IGNORECASE)
_EITHER = re.compile(r"^(?:either|both)\s+", re.IGNORECASE)
_ASKED = re.compile(r"\?[^\w?]*$")


def wish_of(text: str, parsed: Frame, stage: Stage, varied: Varied = NOTHING_VARIED) -> Wish:
    """Return what a clause asks for.

    Args:
        text: The clause, on one line.
        parsed: Its frame; spans point into `text`.
        stage: What is around it.
        varied: What tells this part of a split clause from the others; it stands in the
            sentence even where it is in brackets.
    """
    own = _as_story(text, stage)
    if own is not None:
        return own
    moved = main_first(text, parsed, stage.scene)
    if moved != text:
        return wish_of(moved, frame(moved), stage, varied)
    meant = intended(text)
    if meant:
        acts = is_act(meant) and not varied.text
        act = Varied(meant.partition(" ")[0], "VERB") if acts else varied
        wish = wish_of(meant, frame(meant), stage, act)
        return replace(wish, title=capitalised(trimmed(text)))
    found = _SO_THAT.search(text)
    benefit = without_brackets(trimmed(text[found.end() :])) if found else ""
    body, core = core_of(text[: found.start()] if found else text, parsed)
    named = stated(stage.persona, stage.scene, "capability") if stage.persona else None
    told = Telling(
        text, parsed, body, core, named, stage.around, stage.scene,
        bool(varied.text), stage.heading,
    )  # fmt: skip
    lone = " " not in trimmed(body) or _opens_with_noun(told.frame)
    lone = lone and varied.axis == "OBJECT" and parsed.form == "NP"
    listed = varied.axis == "LIST" or lone
    if told.label and told.frame.form == "VP" and (listed or _begins_list(told.frame)):
        told = replace(told, body=body, frame=thing_frame(body))  # "Print: labels, cover sheets"
    told = replace(told, named=told.named or _whom_label_names(told))
    if _ASKED.search(without_brackets(text)) and not shows_question(text):
        wish = _question(told)
    elif _is_act_of_row(told, varied):
        wish = order_wish(told)
    else:
        wish = _labelled_act(told, varied) or _wish(told)
    title = capitalised(trimmed(wish.title)) or trimmed(text)
    wish = replace(wish, title=title, benefit=benefit, has_purpose=bool(_PURPOSE.search(text)))
    return _with_part(_with_kind(wish, told), varied, body)


def _with_kind(wish: Wish, told: Telling) -> Wish:
    """Return an order with what tells its thing from others: "add a format, namely PDF"."""
    ordered = wish.rule in {"frame/imperative", "frame/arranged"} and told.frame.object is not None
    behind = [told.full[: one.start].rstrip()[-1:] for one in told.whole.aside]
    kind = telling_aside(told) if ordered and behind == [":"] else ""
    if not kind:
        return wish
    act = fill("want/namely", want=wish.act, part=kind) if wish.act else ""
    want = fill("want/namely", want=wish.want, part=kind)
    return replace(wish, want=want, act=act, templates=(*wish.templates, "want/namely"))


def _whom_label_names(told: Telling) -> Who | None:
    """Return the people whose acts a label tells, or None: "Readers: renew loans".

    "Editor: paste images" may tell of a program, "Team: invite members" of a part of one. A verb
    alone is done to them: "Readers: invite".
    """
    label, language = told.label, load_language()
    acts = told.frame.form == "VP" and told.frame.object is not None
    acts = acts and is_person(label, told.scene) and " " not in label
    other = label.lower() in language.noun_kinds["program"] | language.noun_kinds["area_label"]
    return stated(label, told.scene, "text") if acts and not other else None


def _opens_with_noun(parsed: Frame) -> bool:
    """Return whether what is taken for an order begins with what may as well be a thing.

    A gesture says what it is for: "drag to reschedule".
    """
    verbs = [verb.lemma for verb in parsed.verbs]
    aimed = any(adjunct.preposition == "to" for adjunct in parsed.adjuncts)
    readings = load_language().readings
    return bool(verbs) and not aimed and readings.get(verbs[0], "verb") in {"either", "seldom"}


def _begins_list(parsed: Frame) -> bool:
    """Return whether a list goes on where an order would name its thing: "route, proof of age"."""
    return parsed.object is not None and parsed.object.text.startswith(",")


def _is_act_of_row(told: Telling, varied: Varied) -> bool:
    """Return whether a part of a row of acts reads as a thing alone: "return loans"."""
    first = told.body.partition(" ")[0].lower()
    row = varied.axis == "VERB" and first == varied.text.lower().partition(" ")[0]
    row = row or (bool(varied.verb) and first == varied.verb)
    if row and varied.axis == "VERB" and told.frame.form == "VP" and may_describe(told.body):
        return True  # "Lower fees and print slips"
    thing = told.frame.form == "NP" and told.frame.frame_kind != "support"
    thing = thing and not _tells_done(varied.text)
    language = load_language()
    second = told.body.lower().split()[1:2]
    sure = language.readings.get(first, "verb") in {"verb", "mostly"} and not told.label
    acts = second[0] != "of" if second else sure
    pair = " ".join((first, *second)) in language.noun_compounds  # "live classes"
    sure = sure and first not in language.verb_kinds["verb_or_adjective"]  # "open API"
    return row and thing and acts and (sure or not pair) and first in language.verbs


def _tells_done(text: str) -> bool:
    """Return whether a text ends in what is done to a thing: "live readings taped", not "feed"."""
    last = text.rpartition(" ")[2].lower()
    return last.endswith("ed") and last not in load_language().verbs


def can_be_reworded(story: str) -> bool:
    """Return whether a user story says what somebody wants to do, so that `wish_of` reads it."""
    return _STORY.match(story) is not None


def _as_story(text: str, stage: Stage) -> Wish | None:
    """Return the wish of a text that is a user story already, its words kept."""
    read = read_story(text) if can_be_reworded(text) else None
    if read is None or read.persona is None or read.want is None:
        return None
    want = trimmed(_ABLE_TO.sub("", read.want.text))
    benefit = trimmed(read.benefit.text) if read.benefit else ""
    who = stated(read.persona.text, stage.scene, "text")
    return Wish(
        want, capitalised(want), who, "frame/story", "The text is a user story already.",
        benefit=benefit, act=want,
    )  # fmt: skip


def _labelled_act(told: Telling, varied: Varied) -> Wish | None:
    """Return the wish of a lone verb after its thing: "Subscriptions: pause".

    In a row of acts it may be any verb; in a list of things it is a thing: "Text: size, contrast".
    """
    verb = trimmed(told.body).lower()
    label = told.label
    if not label or any(map(str.isdigit, label)) or varied.axis in {"LIST", "OBJECT"}:
        return None
    language = load_language()
    if language.readings.get(verb, "verb") not in {"verb", "mostly"} and varied.axis != "VERB":
        return None
    if verb not in language.verbs or verb in language.channels:  # "Alerts: email, push"
        return None
    if label.rpartition(" ")[2].lower() in language.heads["course"]:
        return Wish(  # "Loan workflow: request, approve"
            verb, told.full, told.who(), "frame/labelled",
            "The text names a course, and what people want to do on it.", act=verb, heading=label,
        )  # fmt: skip
    act = f"{verb} {in_sentence(label, told.scene)}"
    return Wish(
        act, told.full, told.who(), "frame/labelled",
        "The text names a thing, and what people want to do with it.", act=act,
    )  # fmt: skip


def _with_part(wish: Wish, varied: Varied, body: str) -> Wish:
    """Return the wish with the part that only its brackets name: "…, namely audit logs"."""
    if not varied.text or varied.text.casefold() in body.casefold():
        return wish
    head = singular(wish.thing.rpartition(" ")[2].lower())
    kinds = head in load_language().noun_kinds["of_people"]
    name = "want/for" if varied.axis == "ROLE" and not kinds else "want/namely"
    part = trimmed(re.split(r"\s[-–—]\s|;\s", quotable(_EITHER.sub("", varied.text)))[0])
    placed = name == "want/for" and before_preposition(part) != part
    if placed or set(keys_of(part)) - {"it", "them"} <= set(keys_of(body)):
        return wish
    if wish.want.rpartition(" ")[2] in load_language().parts["preposition"]:
        return replace(wish, want=f"{wish.want} {part}", act=f"{wish.act} {part}".strip())
    opener = _opener_of(part, wish.title)
    if opener:
        thing = f"{wish.thing} {opener} {part}" if wish.thing else ""
        act = f"{wish.act} {opener} {part}" if wish.act else ""
        return replace(wish, want=f"{wish.want} {opener} {part}", act=act, thing=thing)
    whole = head in load_language().heads["tool"] or head.endswith("tion")
    whole = whole and not _MANAGED.search(wish.thing)
    if varied.axis == "VERB" and wish.thing and not whole:  # not "gate execution (lint, build)"
        act = f"{part.lower()} {_bare_thing(wish.thing)}"
        return replace(wish, want=act, act=act, thing="")
    return replace(
        wish,
        want=fill(name, want=wish.want, part=part),
        act=fill(name, want=wish.act, part=part) if wish.act else "",
        thing=fill(name, want=wish.thing, part=part) if wish.thing else "",
        templates=(*wish.templates, name),
    )


def _opener_of(part: str, title: str) -> str:
    """Return the preposition that opens the brackets of a part: "limits (by desk, shelf)"."""
    found = re.search(rf"\((\w+) {re.escape(part)}\)", title)
    opener = found[1].lower() if found else ""
    return opener if opener in {"by", "per"} else ""


def _bare_thing(thing: str) -> str:
    """Return what is acted on: "responses" of "support for responses".

    Of "user management (suspend, delete)" the users are, of "a tags system (create)" the tags.
    """
    bare = thing.removeprefix("support for ")
    managed = _MANAGED.sub("", bare)
    acted_on = _ARTICLE.sub("", managed)
    acted_on = acted_on.lower() if is_known_word(acted_on.lower()) else acted_on
    return bare if managed == bare else plural(singular(acted_on))


def sentence(wish: Wish, fallback: Benefit) -> tuple[str, tuple[str, ...], bool]:
    """Return the story sentence, its templates, and whether it says what it is good for."""
    good_for = wish.benefit or ("" if wish.has_purpose else fallback.text)
    name = "story" if good_for else "story/no-benefit"
    persona = wish.who.phrase or fill("persona/unknown")
    under = ("want/part-of",) if wish.heading else ()
    want = fill("want/part-of", want=wish.want, heading=wish.heading) if under else wish.want
    text = fill(name, persona=persona, want=want, benefit=good_for)
    used = () if wish.benefit else fallback.templates
    made = (name, *wish.templates, *under, *used, *wish.who.templates)
    return text, made, bool(good_for or wish.has_purpose)


def _question(told: Telling) -> Wish:
    """Return the wish for an answer to a question that stands where a capability should."""
    question = trimmed(told.full)
    return Wish(
        fill("want/answer", question=question), told.full, told.who(), "frame/question",
        "The text asks something, so an answer is wanted.", ("want/answer",), Confidence.LOW,
        flags=("QUESTION",),
    )  # fmt: skip


def _wish(told: Telling) -> Wish:
    parsed = told.frame
    quotation = as_quotation(told)
    if quotation is not None:
        return quotation
    if parsed.subject is not None and parsed.frame_kind in ("modal", "statement"):
        return statement_wish(told)
    if parsed.frame_kind in ("enabling", "ability") and parsed.predicate is not None:
        enabled = enabled_wish(told)
        if enabled is not None:
            return enabled
    if parsed.form == "CL":
        return assured(told, told.who())
    untold = quoted_last(told)
    if untold is not None:
        return untold
    return order_wish(told) if parsed.form == "VP" else thing_wish(told)
