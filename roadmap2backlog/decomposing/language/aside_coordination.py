"""Lists in brackets and after a dash or colon: "(keyboard, mouse)", "- Slack, Teams"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from roadmap2backlog.decomposing.language.adjectives import (
    PRONE_ENDINGS,
    is_adjective,
    tells_what_it_does,
)
from roadmap2backlog.decomposing.language.adjunct_coordination import before_relative
from roadmap2backlog.decomposing.language.assembly import of_phrases
from roadmap2backlog.decomposing.language.axes import typed_axis
from roadmap2backlog.decomposing.language.branching import Branching, branch, is_gesture
from roadmap2backlog.decomposing.language.clauses import Outline
from roadmap2backlog.decomposing.language.imperatives import (
    begins_with_imperative,
    without_leading_adverbs,
)
from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.judgements import judge_phrases
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.names import names_act
from roadmap2backlog.decomposing.language.parse import Axis, Coordination, Judgement
from roadmap2backlog.decomposing.language.sharing import Sharing, share
from roadmap2backlog.decomposing.language.verb_groups import JOINTS
from roadmap2backlog.decomposing.language.words import Segment, Word, is_plural_word, is_role_word
from roadmap2backlog.vocabulary.states import state_words

_FOR_EXAMPLE = frozenset({"e.g.", "e.g", "eg", "like", "such", "i.e.", "i.e"})
_EXAMPLES = frozenset({"e.g.", "e.g", "eg", "i.e.", "incl", "incl.", "including", "like", "such"})
_ALIKE = frozenset({"different", "equal", "identical", "same", "similar"})
_YEAR = re.compile(r"20\d\d")
_REMARKS = frozenset(
    {"per", "with", "without", "no", "thanks", "its", "their", "our", "your", "his", "her"}
)
_REMARK_TAGS = frozenset({"condition", "cause", "not", "pronoun", "be", "modal", "have", "do"})
_REFERENCE = re.compile(
    r"(?:[A-Za-z]{1,8}[-–])?#?\d+|(?=.{12})[A-Za-z]*\d[A-Za-z0-9]{4,}"
    r"|(?:AC|BR|DR|EPIC|FEAT|FR|N?FR|R|REQ|RQ|SR|STORY|TC|UC|UR|US)\d+(?:\.\d+)*"
)


def of_asides(text: str, pieces: Outline, *, bracketed: bool = False) -> list[Coordination]:
    """Return the lists of the asides of a clause; remarks and references are none.

    Behind the dash of a full clause stand results, not parts: then only `bracketed` ones count.
    """
    found = []
    for aside in pieces.asides:
        if _is_remark(aside, pieces) or (bracketed and not _is_in_brackets(aside, pieces)):
            continue
        region = aside
        while region and (region[0].low in _EXAMPLES or region[0].tag in {"comma", "preposition"}):
            region = region[1:]
        branching = branch(before_relative(region), listed=True)
        if branching is None or _is_told(branching):
            continue
        axis: Axis = typed_axis(branching.segments, "LIST")
        if _are_bare_verbs(branching.segments):
            axis = "VERB"
        sharing = _unshared(branching)
        judgement = _whole(branching, aside, pieces, axis) or judge_phrases(
            branching.segments, sharing
        )
        found.append(of_phrases(text, branching, axis, judgement, sharing))
    return found


def _whole(
    branching: Branching, aside: Sequence[Word], pieces: Outline, axis: Axis
) -> Judgement | None:
    """Return why the list of an aside makes no parts, or None."""
    segments = branching.segments
    reasons: tuple[tuple[bool, Judgement], ...] = (
        (
            axis == "VERB" and _goes_on(aside, pieces),
            Judgement("keep", "they say which kind, and the clause goes on"),
        ),
        (aside[0].low in _FOR_EXAMPLE, Judgement("keep", "they are examples, not all there is")),
        (_says_basis(aside[0]), Judgement("keep", "they say what it is based on")),
        (_tells_who_acts(aside), Judgement("keep", "they tell what happens")),
        (_are_weighed(segments), Judgement("keep", "they say in what things are alike")),
        (_end_by_state(segments), Judgement("keep", "they say how far something is")),
        (_tell_of_thing(segments, aside), Judgement("keep", "they tell what the thing does")),
        (_is_formula(aside), Judgement("keep", "they are worked out together")),
        (branching.plus and _make_one(segments), Judgement("keep", "one thing is made of them")),
        (_are_languages(segments), Judgement("keep", "they say in which languages")),
        (_spell_out(segments, pieces), Judgement("keep", "they spell out a short name")),
        (
            _are_mixed(segments) or _ends_in_act(segments, aside),
            Judgement("unclear", "acts stand beside things"),
        ),
        (
            axis == "LIST" and _is_one_place(aside, pieces),
            Judgement("keep", "they tell what one thing is made of"),
        ),
        (
            branching.joint == "," and _tell_how(segments),
            Judgement("keep", "the later ones tell more of the first"),
        ),
        (
            _describe(segments) or _are_praise(segments),
            Judgement("unclear", "a word that describes stands beside things"),
        ),
        (
            axis == "LIST" and _are_values(segments, aside, pieces),
            Judgement("keep", "they are values of one thing"),
        ),
        (
            axis == "LIST" and branching.joint == "or",
            Judgement("keep", "they are alternatives to choose from"),
        ),
    )
    return next((judgement for holds, judgement in reasons if holds), None)


def _spell_out(segments: Sequence[Segment], pieces: Outline) -> bool:
    """Return whether parts have the letters of a short name: "TLC score (tide, light, current)"."""
    initials = "".join(segment[0].low[0] for segment in segments).upper()
    return len(initials) > 2 and any(word.token.text == initials for word in pieces.words)


def _end_by_state(segments: Sequence[Segment]) -> bool:
    """Return whether brackets tell a state: "(web push shipped)", "(done May 3, 2027)"."""
    said = [one for one in segments if len(one) > 1 and one[-2].tag != "to"]  # not "tap to close"
    done = any(one[-1].low in state_words("done") for one in said)
    return done or any(_YEAR.fullmatch(word.low) for one in segments for word in one)


def _is_formula(aside: Sequence[Word]) -> bool:
    """Return whether brackets tell how a figure is worked out: "(fees - costs / fees)"."""
    return any(word.low in {"-", "="} for word in aside)


def _make_one(segments: Sequence[Segment]) -> bool:
    """Return whether two things make one: "(reader + PIN)", not acts or channels."""
    language = load_language()
    heads = [segment[-1] for segment in segments]
    apart = any(word.low in language.channels or names_act(word, language) for word in heads)
    return len(segments) == 2 and not apart


def _is_remark(aside: Sequence[Word], pieces: Outline) -> bool:
    """Return whether an aside is a tag, a reference or a remark, and no list of things.

    "[Auto + Manual] Add diagnostics", "tools (bl-024, bl-025)", "rename a file — the loader
    checks both, prefers the new one".
    """
    first = aside[0]
    tells = first.shape == "s" and bool(first.base) and first.reading in {"", "verb"}
    tells = (tells and _is_finite(first)) or _tells_why(aside) or _tells_doing(aside)
    if first.low in _REMARKS or first.tag in _REMARK_TAGS or tells:
        return True
    acts = begins_with_imperative(aside) or without_leading_adverbs(aside)[0].low.endswith("ing")
    if (acts or _tells_of_it(aside)) and not _is_in_brackets(aside, pieces):
        return True  # "Desktop - launch and manage it", ", silently losing logs and metrics"
    after = next((word for word in pieces.words if word.start > aside[-1].end), None)
    if after is not None and after.tag in JOINTS:  # one of several things with brackets
        return True
    if any(word.token.text == ";" and word.start > aside[-1].end for word in pieces.words):
        return True  # another sentence follows
    bracketed = pieces.words[0].tag == "open" and aside[0] is pieces.words[1]
    named = [word for word in aside if word.tag not in JOINTS]
    if bracketed or all(_is_reference(word) for word in named):
        return True
    return any(
        word.token.text == ";" or word.tag == "colon" or (word.tag == "comma" and _is_finite(after))
        for word, after in pairwise(aside)
    )


def _tells_why(aside: Sequence[Word]) -> bool:
    """Return whether it is told what for: "(helps loan runs)", "(for speed)"; clerks are no aim."""
    if aside[0].low == "helps":
        return len(aside) > 1
    return aside[0].low == "for" and not any(map(is_role_word, aside))


def _tells_doing(aside: Sequence[Word]) -> bool:
    """Return whether one act with its things is told: "(joining loans and fines)"."""
    first, *rest = aside
    after = rest[0].tag == "word" and rest[0].shape != "ing" if rest else False
    doing = first.shape == "ing" and bool(first.base) and first.reading in {"", "verb"}
    return doing and after and not any(word.shape == "ing" or word.tag == "comma" for word in rest)


def _tells_of_it(aside: Sequence[Word]) -> bool:
    """Return whether a participle tells of the thing before: "asked for by pilots, …"."""
    first, *rest = aside
    if first.shape != "ed" or not rest:
        return False
    telling = rest[0].tag in {"preposition", "to", "adverb", "determiner"}
    return telling or rest[0].low in {"best", "highest", "least", "lowest", "most", "worst"}


def _goes_on(aside: Sequence[Word], pieces: Outline) -> bool:
    """Return whether words follow behind brackets: "give risky acts (move/delete) a preview"."""
    return any(word.tag == "word" and word.start > aside[-1].end for word in pieces.words)


def _is_in_brackets(aside: Sequence[Word], pieces: Outline) -> bool:
    before = [word.tag for word in pieces.words if word.start < aside[0].start][-1:]
    return before == ["open"]


def _is_reference(word: Word) -> bool:
    """Return whether a word only says where to look: "bl-024", "owner/name#12", "a.py", "R5"."""
    return (
        word.token.kind in {"file", "url"}
        or word.low == "#"
        or bool(_REFERENCE.fullmatch(word.token.text))
    )


def _is_finite(word: Word) -> bool:
    """Return whether a word is a verb that tells what something does: "prefers"."""
    sure = word.base not in load_language().readings or word.base in {"need", "require"}
    return word.shape == "s" and bool(word.base) and sure


def _is_told(branching: Branching) -> bool:
    """Return whether brackets tell something where a slash stands by the way."""
    words = [word for segment in branching.segments for word in segment]
    if all(word.low in load_language().frequencies for word in words):
        return False  # "(daily/weekly)"
    return branching.tight and any(word.tag in {"preposition", "adverb"} for word in words)


def _unshared(branching: Branching) -> Sharing:
    """Return the sharing of a list in brackets: each item is named in full there.

    "Google Groups, Zoom" has no "Google Zoom", and "Kong, AWS GW" no "Kong GW"; only a
    conjunction or a slash may share a head, as in "failed or late loans".
    """
    opening = _opening(branching.segments)
    if opening:
        first, *rest = branching.segments
        return Sharing(first[:opening], (first[opening:], *rest), ())
    if branching.joint == ",":
        return Sharing((), branching.segments, ())
    sharing = share(branching.segments, branching.joint, tight=branching.tight)
    if not sharing.prefix or sharing.suffix:
        return sharing
    first, *others = sharing.cores
    return replace(sharing, prefix=(), cores=((*sharing.prefix, *first), *others))


def _opening(segments: Sequence[Segment]) -> int:
    """Return how many words open all parts: those up to "for" in "endpoints for loans, fees"."""
    first, *others = segments
    at = next((place for place, word in enumerate(first) if word.low == "for"), 0)
    bare = not any(word.tag in {"preposition", "to"} for one in others for word in one)
    opens = 0 < at < len(first) - 1 and is_plural_word(first[at - 1])
    return at + 1 if opens and bare else 0


def _are_bare_verbs(segments: Sequence[Segment]) -> bool:
    """Return whether a list names acts: "(add, remove, reference)", "(add, move, set default)"."""
    longer = [segment for segment in segments if len(segment) > 1]
    if any(segment[0].shape != "base" for segment in segments) or 3 * len(longer) >= len(segments):
        return False
    if any(segment[0].reading not in {"verb", "mostly"} for segment in longer):
        return False
    sure = sum(segment[0].reading in {"verb", "mostly"} for segment in segments)
    return 2 * sure >= len(segments)


def _are_values(segments: Sequence[Segment], aside: Sequence[Word], pieces: Outline) -> bool:
    """Return whether brackets list what one thing can be set to.

    "Sleep timer (15 min, 30 min, 45 min)", "colour options (red, green, blue)".
    """
    measured = sum(one[0].token.text.lstrip("$€£¥")[:1].isdigit() for one in segments)
    before = [word for word in pieces.words if word.start < aside[0].start and word.tag == "word"]
    head = singular(before[-1].low) if before else ""
    language = load_language()
    if all(one[-1].low in language.adjective_kinds["hue"] for one in segments):
        return True
    return 2 * measured >= len(segments) or head in language.heads["value"]


def _describe(segments: Sequence[Segment]) -> bool:
    """Return whether a lone word in brackets describes: "(desk team, non-blocking)"."""
    lone = [one[0] for one in segments if len(one) == 1]
    return any(
        word.low.startswith(("non-", "opt-")) or word.low.endswith(("able", *PRONE_ENDINGS))
        for word in lone
    )


def _are_praise(segments: Sequence[Segment]) -> bool:
    """Return whether a lone word in brackets says how good a thing is: "(simple, paper slips)"."""
    praise = load_language().adjective_kinds["quality"]
    return any(len(one) == 1 and one[0].low in praise and is_adjective(one[0]) for one in segments)


def _tell_of_thing(segments: Sequence[Segment], aside: Sequence[Word]) -> bool:
    """Return whether a part says what a thing does: "(tide clock, pairs with the gate, works)"."""
    language = load_language()
    for one in segments:
        told = list(takewhile(lambda word: word.tag not in JOINTS, aside[aside.index(one[0]) :]))
        if not told or told[0].shape != "s":
            continue
        verb = told[0]
        pairs = (
            len(told) > 1 and verb.base in language.verb_kinds["pairing"] and told[1].low == "with"
        )
        alone = len(told) == 1 and verb.base in language.verb_kinds["functioning"]
        if pairs or alone or tells_what_it_does(told):
            return True
    return False


def _says_basis(first: Word) -> bool:
    """Return whether a list tells what a thing is made from: "(based on tides and loans)"."""
    return first.low == "based" and first.tag == "preposition"


def _tells_who_acts(aside: Sequence[Word]) -> bool:
    """Return whether brackets or a dash tell a clause: "— a clerk talks with guests on …"."""
    language = load_language()
    return any(
        word.shape == "s"
        and word.base not in language.verb_kinds["also_noun"]
        and language.readings.get(word.base, "verb") == "verb"
        and before.tag == "word"
        and not is_plural_word(before)
        and after.tag in {"preposition", "determiner", "pronoun"}
        and after.low != "of"
        for before, word, after in zip(aside, aside[1:4], aside[2:5], strict=False)
    )


def _are_languages(segments: Sequence[Segment]) -> bool:
    """Return whether codes of languages alone are listed: "(FR/EN)"."""
    codes = load_language().noun_kinds["language_code"]
    return all(
        len(one) == 1 and one[0].low in codes and one[0].token.text.isupper() for one in segments
    )


def _are_weighed(segments: Sequence[Segment]) -> bool:
    """Return whether it is told in what things are alike: "(same length, different fees)"."""
    return all(len(one) > 1 and one[0].low in _ALIKE for one in segments)


def _is_one_place(aside: Sequence[Word], pieces: Outline) -> bool:
    """Return whether brackets tell of one place of a product: "the loans page (search, table)"."""
    before = [word for word in pieces.words if word.start < aside[0].start and word.tag == "word"]
    places = load_language().heads["one_place"]
    return bool(before) and before[-1].low in places and _is_in_brackets(aside, pieces)


def _tell_how(segments: Sequence[Segment]) -> bool:
    """Return whether what follows tells how a thing is made: "recall of loans, fed by the desk"."""
    return all(
        len(one) > 1 and one[0].shape == "ed" and one[1].tag == "preposition"
        for one in segments[1:]
    )


def _are_mixed(segments: Sequence[Segment]) -> bool:
    """Return whether some parts are acts and some are things: "(manage stock, order forms)"."""
    segments = [one for one in segments if not is_gesture(one)]
    long = [one for one in segments if len(one) > 1]
    acts = [one[0].shape == "base" and one[0].reading == "verb" for one in long]
    if len(long) == len(segments):
        return any(acts) and not all(acts)
    sure = [one[0].shape == "base" and one[0].reading in {"verb", "mostly"} for one in segments]
    return any(map(_is_order, long)) and not all(sure)


def _ends_in_act(segments: Sequence[Segment], aside: Sequence[Word]) -> bool:
    """Return whether a list ends in an act that goes on: "(label, sensor, add to the list)"."""
    last = segments[-1]
    after = [word for word in aside if word.start >= last[-1].end][:1]
    lone = len(last) == 1 and last[0].shape == "base" and bool(after) and after[0].tag == "to"
    return lone and any(one[0].shape != "base" for one in segments)


def _is_order(segment: Segment) -> bool:
    """Return whether a phrase can only be an act with its thing: "choose shelves"."""
    verb, after, language = segment[0], segment[1], load_language()
    if verb.shape != "base" or not verb.token.text.islower():
        return False
    if after.tag in {"determiner", "to"}:
        return verb.reading in {"verb", "mostly"}
    pair = f"{verb.low} {after.low}" in language.noun_compounds
    named = pair or verb.base in language.verb_kinds["also_noun"]
    return verb.reading == "verb" and is_plural_word(segment[-1]) and not named
