"""The quick way to tell words and numbers says what the one pattern of all tokens says."""

from hypothesis import example, given
from hypothesis import strategies as st

from roadmap2backlog.decomposing.language import tokens
from roadmap2backlog.decomposing.words import keys_of

PIECES = st.sampled_from(
    ["shop", "etc", "approx", "e.g", "www", "v2", "2027", "12", "²", "٣", "é", "I", "a", "make.py",
     "http://x.y", "don't", "users'", "$5", "3rd", "-", "…", " ", "  ", "\n", ".", ",", "?", "!",
     ":", ";", "'", '"', "(", ")", "/", "#12", "A.B.", "99.5", "1,000", "ªb", "ǅ"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=12).map("".join))


def by_pattern(text):
    found = tokens._pattern().finditer(text)
    return tuple(tokens._token(one) for one in found)


@given(TEXTS)
@example("Pay approx. 12, etc. Then stop.")
@example("shop 43.")
def test_tokens_are_those_of_the_pattern(text):
    assert tokens.tokenize(text) == by_pattern(text)


@given(TEXTS)
@example("It costs 12. Nothing more!")
def test_keys_are_those_of_the_tokens(text):
    wanted = (one.lower.strip(".,;:!?'\"`") for one in by_pattern(text) if one.kind != "punct")
    assert keys_of(text) == tuple(key for key in wanted if key)
