"""Relations that nobody declared: what is created before it is used, and what is said twice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.fuzz import token_sort_ratio

from roadmap2backlog.decomposing.drafts import Draft
from roadmap2backlog.decomposing.language import load_language
from roadmap2backlog.decomposing.naming import NamedChapter
from roadmap2backlog.decomposing.words import keys_of, stem_of

SAME = 85.0
"""Similarity in percent from which two stories are probably the same."""

_ALIKE_WORDS = 0.75
_RARE_WORDS = 3
_NEIGHBOURS = 30
_ARTICLES = frozenset({"a", "an", "the", "my", "our", "their", "new", "own", "all", "each"})


@dataclass(frozen=True, slots=True)
class Relations:
    """Suggestions by story id.

    Attributes:
        after: Ids of stories that create what this story uses; order only, they never block.
        same: The id of an earlier story that says nearly the same.
    """

    after: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    same: Mapping[str, str] = field(default_factory=dict)


def relations_of(chapters: Sequence[NamedChapter]) -> Relations:
    """Return the relations of all stories, in time near linear in their number."""
    after: dict[str, tuple[str, ...]] = {}
    for item in chapters:
        after |= _create_before_use(tuple(_stories(item)))
    return Relations(after, _said_twice([one for item in chapters for one in _stories(item)]))


def _stories(item: NamedChapter) -> Iterator[tuple[str, Draft]]:
    for named in item.bundles:
        yield from zip(named.stories, named.bundle.drafts, strict=True)


def _create_before_use(stories: Sequence[tuple[str, Draft]]) -> dict[str, tuple[str, ...]]:
    """Return for each story that acts on a thing the first story that creates that thing."""
    language = load_language()
    acts = [
        (story_id, entity_of(draft), language.verb_class(draft.verb) in _MAKING)
        for story_id, draft in stories
    ]
    makers: dict[str, str] = {}
    for story_id, entity, makes in acts:
        if entity and makes:
            makers.setdefault(entity, story_id)
    return {
        story_id: (makers[entity],)
        for story_id, entity, makes in acts
        if entity in makers and not makes
    }


_MAKING = frozenset({"create", "import"})


def entity_of(draft: Draft) -> str:
    """Return what a story acts on, as stems without articles: "delivery address"."""
    if not draft.verb or not draft.entity:
        return ""
    keys = [key for key in keys_of(draft.entity) if key not in _ARTICLES]
    return " ".join(stem_of(key) for key in keys)


def _said_twice(stories: Sequence[tuple[str, Draft]]) -> dict[str, str]:
    """Return for each repeated story the earlier one.

    Only stories that share one of their three rarest words are compared, and of those the
    latest thirty; parts of one clause are alike on purpose and are never compared.
    """
    stems = [frozenset(stem_of(key) for key in keys_of(d.title)) for _, d in stories]
    counts: dict[str, int] = {}
    for words in stems:
        for word in words:
            counts[word] = counts.get(word, 0) + 1
    exact: dict[frozenset[str], list[int]] = {}
    blocks: dict[str, list[int]] = {}
    found: dict[str, str] = {}
    for place, words in enumerate(stems):
        near = exact.setdefault(words, [])
        other = next((n for n in near if _comparable(stories, n, place)), None)
        rare = sorted(words, key=lambda word: (counts[word], word))[:_RARE_WORDS]
        if other is None:
            candidates = sorted({n for word in rare for n in blocks.get(word, ())[-_NEIGHBOURS:]})
            other = next((n for n in candidates if _alike(stories, stems, n, place)), None)
        if other is not None:
            found[stories[place][0]] = stories[other][0]
        if len(near) < _NEIGHBOURS:
            near.append(place)
        for word in rare:
            blocks.setdefault(word, []).append(place)
    return found


def _comparable(stories: Sequence[tuple[str, Draft]], one: int, other: int) -> bool:
    """Return whether two stories are not parts of one clause and do not differ in their role."""
    first, second = stories[one][1], stories[other][1]
    if first.path == second.path and first.start == second.start:
        return False
    return first.persona == second.persona or not (first.persona and second.persona)


def _alike(
    stories: Sequence[tuple[str, Draft]], stems: Sequence[frozenset[str]], one: int, other: int
) -> bool:
    first, second = stems[one], stems[other]
    shared = len(first & second)
    if shared < _ALIKE_WORDS * (len(first) + len(second) - shared) or not _comparable(
        stories, one, other
    ):
        return False
    if _has_number(first - second) and _has_number(second - first):  # "report for Q1", "… for Q2"
        return False
    return token_sort_ratio(stories[one][1].title, stories[other][1].title) >= SAME


def _has_number(words: frozenset[str]) -> bool:
    return any(char.isdigit() for word in words for char in word)
