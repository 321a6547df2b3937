"""Which stories a sentence is about: those that share the most of its content words."""

from collections.abc import Sequence

from roadmap2backlog.decomposing.drafts import Draft
from roadmap2backlog.decomposing.language import load_language
from roadmap2backlog.decomposing.words import keys_of, stem_of

MOST_STORIES = 6
_SHORTEST = 3


def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning."""
    stop = load_language().stop_words
    return frozenset(
        stem_of(key) for key in keys_of(text) if len(key) >= _SHORTEST and key not in stop
    )


class Matcher:
    """Finds stories by shared words; building and asking take time linear in the text."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._places: dict[str, list[int]] = {}
        for place, draft in enumerate(drafts):
            for stem in sorted(content_stems(f"{draft.title} {draft.persona}")):
                self._places.setdefault(stem, []).append(place)

    def best(self, text: str) -> tuple[int, ...]:
        """Return the places of the stories that share the most words, in order.

        Words that more than six stories have tell nothing apart and are passed over; where
        more than six stories are equally near, none is meant.
        """
        shared: dict[int, int] = {}
        for stem in sorted(content_stems(text)):
            places = self._places.get(stem, ())
            for place in places if len(places) <= MOST_STORIES else ():
                shared[place] = shared.get(place, 0) + 1
        most = max(shared.values(), default=0)
        found = tuple(sorted(place for place, count in shared.items() if count == most))
        return found if len(found) <= MOST_STORIES else ()
