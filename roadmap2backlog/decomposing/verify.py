"""Checks on every story before it goes out: nothing lost, nothing made up."""

from collections.abc import Iterable, Sequence

from roadmap2backlog.decomposing.drafts import Draft
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.templates import Templates, words_of_all
from roadmap2backlog.decomposing.words import WordSet, keys_of
from roadmap2backlog.model.backlog import AcceptanceCriterion


def lost_words(source: str, drafts: Sequence[Draft], elsewhere: Iterable[str] = ()) -> list[str]:
    """Return the words of a clause that none of its stories carries.

    A word that denies must be in every one of the stories.
    """
    landed = WordSet((*elsewhere, *(text for d in drafts for text in _carried(d))))
    keys = keys_of(source)
    lacking = landed.lacking(frozenset(keys) - table("absorbed"))
    lost = [k for k in keys if k in lacking]
    denials = [k for k in keys if is_denial(k)]
    for draft in drafts if denials else ():
        own = WordSet((draft.title, draft.story))
        lost += [k for k in denials if not own.has_exactly(k)]
    return lost


def is_denial(key: str) -> bool:
    """Return whether a word denies or limits."""
    return key in table("denials") or key.endswith("n't")


def invented_words(draft: Draft, known: WordSet, templates: Templates) -> list[str]:
    """Return the words of a story that come neither from its sources nor from its templates."""
    texts = (draft.title, draft.story, *_texts(draft.acceptance))
    keys = [key for text in texts for key in keys_of(text)]
    lacking = known.lacking(frozenset(keys) - words_of_all(draft.templates, templates))
    return [key for key in keys if key in lacking]


def _carried(draft: Draft) -> tuple[str, ...]:
    return (
        draft.title, draft.story, draft.persona, *_texts(draft.acceptance), *draft.questions,
        *draft.notes,
    )  # fmt: skip


def _texts(criteria: Iterable[AcceptanceCriterion]) -> list[str]:
    found: list[str] = []
    for one in criteria:
        found += (one.given, one.when, one.then, one.text, *one.examples)
        found += (value for row in one.examples.values() for value in row)
    return [text for text in found if text]
