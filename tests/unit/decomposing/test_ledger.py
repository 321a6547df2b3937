"""Where the words of a leaf ended."""

from hypothesis import given
from hypothesis import strategies as st

from roadmap2backlog.decomposing.ledger import Home, Homes
from roadmap2backlog.decomposing.result import Fate
from roadmap2backlog.decomposing.words import WordSet

WORDS = st.sampled_from(["loan", "loans", "found", "find", "import", "imports", "desk", "tide"])
HOMES = st.lists(
    st.builds(
        lambda fate, texts: Home(fate, WordSet(texts)),
        st.sampled_from([Fate.STORY, Fate.EPIC, Fate.NOTE, Fate.QUESTION]),
        st.lists(st.lists(WORDS, max_size=3).map(" ".join), max_size=2),
    ),
    max_size=5,
)


@given(HOMES, WORDS)
def test_looking_a_word_up_finds_what_asking_home_by_home_finds(homes, word):
    together = Homes(homes)
    exact = next((home.fate for home in homes if word in home.words.exact()), None)
    inflected = next((home.fate for home in homes if word in home.words), None)
    assert together.with_word(word) == exact
    assert together.with_form(word) == inflected
