"""Markup inside a line goes, what is written as code or behind a backslash stays."""

import pytest
from importing import markdown, page, parts

from roadmap2backlog.loading.formats.text.inline import label_of, plain

AS_WRITTEN = [
    ("`/tides/<id>.log` (kept)", "/tides/<id>.log (kept)"),
    ("Leave by `Alt+\\`", "Leave by Alt+\\"),
    ("`tide.*`, `ebb.*` and **bold**", "tide.*, ebb.* and bold"),
    ("All `[[Berth]]` links", "All [[Berth]] links"),
    ("[`docs/tide_ebb.md`](https://tides.example)", "docs/tide_ebb.md"),
    ("**`__tide__`**", "__tide__"),
    ("``a ` b``", "a ` b"),
    ("`&lt;` is a sign", "&lt; is a sign"),
    (r"\*not\* *slanted*", "*not* slanted"),
    (r"C:\tides\ebb", r"C:\tides\ebb"),
    ("Ebb\\\nand flow", "Ebb and flow"),
    ("**Ebb****: and flow", "Ebb: and flow"),
    ("**** Ebb", "Ebb"),
    ("2 ** 3 tides", "2 ** 3 tides"),
    ("ebb/**/flow", "ebb/**/flow"),
    ("2**3 tides", "2**3 tides"),
    ("Ebb ` flow", "Ebb flow"),
    ("\ue0000\ue001 `ebb`", "\ue0000\ue001 ebb"),
]


@pytest.mark.parametrize(("text", "words"), AS_WRITTEN)
def test_what_is_written_as_code_stays(text, words):
    assert plain(text) == words


def test_code_in_a_list_and_in_a_table_stays():
    (basin,) = markdown("""
        ## Basin

        - Write `/tides/<id>.log`

        | Feature | Size |
        |---|---|
        | Read `ebb.*` and `tide.*` | S |
    """).initiatives
    assert parts(basin) == ["Write /tides/<id>.log", "Read ebb.* and tide.*"]


def test_a_sign_in_the_code_of_a_page_stays():
    (basin,) = page("<h2>Basin</h2><ul><li>Write `/tides/&lt;id>.log`</li></ul>").initiatives
    assert parts(basin) == ["Write /tides/<id>.log"]


def test_a_label_without_words_behind_it_names_no_field():
    assert label_of("**Definition of done:**") is None
    assert label_of("**Owner:** —") is None
