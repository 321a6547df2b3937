"""Segments and what they share, put together as the coordination that others read."""

import re
from collections.abc import Sequence
from itertools import takewhile

from roadmap2backlog.decomposing.language.branching import Branching
from roadmap2backlog.decomposing.language.inflect import with_article
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.parse import Axis, Coordination, Judgement, TextSpan
from roadmap2backlog.decomposing.language.reading import read_words
from roadmap2backlog.decomposing.language.sharing import Sharing, share
from roadmap2backlog.decomposing.language.words import Segment, is_plural_word, span

_SHORT_FORM = re.compile(r"\s*\([A-Z][A-Z0-9]{1,7}s?\)")
_REFERENCES = re.compile(r"\s*\((?:[^()]*#\d[^()]*|[a-z]\d{1,2}[a-z])\)")
"""What stands for one part alone: "(see #4)", "(i18n)"."""
_OF_ONE = re.compile(r" of [\w' -]+$")
_OPEN_LIST = re.compile(r",? ?(?:etc\b|and so (?:on|forth)|and the like|and more)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:^|\s)(an?) $", re.IGNORECASE)
_CLOSED_BY = {'"': '"', "“": "”"}
_EITHER = frozenset({"either", "both", "neither"})


def of_phrases(
    text: str,
    branching: Branching,
    axis: Axis,
    judgement: Judgement,
    sharing: Sharing | None = None,
) -> Coordination:
    """Return the coordination of phrases; `sharing` where it is known already."""
    segments = branching.segments
    if branching.joint == "and/or" and judgement.verdict == "split":
        judgement = Judgement("unclear", '"and/or" leaves open whether both are wanted')
    if branching.broken and judgement.verdict == "split":
        judgement = Judgement("unclear", "the list goes on with what may be an act")
    if _OPEN_LIST.match(text, segments[-1][-1].end) and judgement.verdict == "split":
        judgement = Judgement("keep", '"etc." says that there are more of them')
    sharing = sharing or share(segments, branching.joint, tight=branching.tight)
    articles = any(segment[0].tag == "determiner" for segment in segments[1:])
    own = []
    end = segments[-1][-1].end
    for segment, core in zip(segments, sharing.cores, strict=True):
        pieces = [span(text, part).text for part in (sharing.prefix, core, sharing.suffix) if part]
        opens = len(segment) > 1 and segment[0].tag == "determiner"  # not "Less" in "(Sass, Less)"
        alone = segment is segments[0] and _is_each_alone(segments)
        if (articles or alone) and opens and segment[0].low not in _EITHER:
            pieces.insert(0, segment[0].token.text)
        own.append(" ".join(pieces))
    first = segments[0]
    own_of = _OF_ONE.match(text, segments[-1][-1].end)
    if own_of and articles and first[0].tag != "determiner":  # "spend and the impact of usage"
        own[-1] += own_of.group()
        end = own_of.end()
    begin = 0
    shared = not articles and first[0].low not in _EITHER and not _is_each_alone(segments)
    while shared and begin < len(first) - 1 and first[begin].tag == "determiner":
        begin += 1
    return coordination_of(
        text,
        axis=axis,
        conjuncts=tuple(span(text, segment) for segment in segments),
        own=tuple(own),
        stretch=(first[begin].start, end),
        joint=branching.joint,
        judgement=judgement,
        head=span(text, sharing.suffix) if sharing.suffix else None,
    )


def _is_each_alone(segments: Sequence[Segment]) -> bool:
    """Return whether "each" belongs to the first part alone: "each reader's name, and fees"."""
    first, *others = segments
    each = first[0].low in {"each", "every"}
    return each and any(is_plural_word(one[-1]) for one in others)


def _with_articles(own: tuple[str, ...], prefix: str) -> tuple[tuple[str, ...], str]:
    """Return parts that begin with the article before them: "an ImageJ guide", "a Fiji guide"."""
    found = _ARTICLE.search(prefix)
    if not found:
        return own, prefix
    return tuple(map(_with_article, own)), prefix[: found.start(1)]


def _with_article(part: str) -> str:
    """Return a part with its article, but not "spare sails" of "a mast and spare sails"."""
    thing = list(takewhile(lambda word: word.tag == "word", read_words(part)))
    bare = thing and (is_plural_word(thing[-1]) or thing[-1].low in load_language().uncountable)
    return part if bare else with_article(part)


def coordination_of(
    text: str,
    *,
    axis: Axis,
    conjuncts: tuple[TextSpan, ...],
    own: tuple[str, ...],
    stretch: tuple[int, int],
    joint: str,
    judgement: Judgement,
    head: TextSpan | None = None,
) -> Coordination:
    """Return a coordination; its parts are the text with one of `own` in place of `stretch`."""
    start, end = stretch
    if start and text[start - 1] in _CLOSED_BY and _CLOSED_BY[text[start - 1]] in own[0]:
        opener = text[start - 1]  # '"Done" list & board'
        start, own = start - 1, (f"{opener}{own[0].removeprefix(opener)}", *own[1:])
    asides = [_REFERENCES.match(text, conjunct.end) for conjunct in conjuncts]
    if any(asides[:-1]):  # "a map (#4) and a list (#5)": each has its own
        own = tuple(
            f"{one}{told.group() if told else ''}" for one, told in zip(own, asides, strict=True)
        )
        end = asides[-1].end() if asides[-1] else end
    short = _SHORT_FORM.match(text, end)
    if short:  # "logs and role-based access control (RBAC)": it is the last one's alone
        own, end = (*own[:-1], f"{own[-1]}{short.group()}"), short.end()
    prefix, suffix = text[:start], text[end:]
    own, prefix = _with_articles(own, prefix)
    return Coordination(
        axis=axis,
        conjuncts=conjuncts,
        span=TextSpan(text[start:end], start, end),
        head=head,
        prefix=prefix,
        suffix=suffix,
        conjunction=joint,
        verdict=judgement.verdict,
        reason=judgement.reason,
        parts=tuple(f"{prefix}{one}{suffix}".strip() for one in own),
    )
