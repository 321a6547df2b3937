"""Tables of words: each says what it is for, and tells every word once, in order."""

from pathlib import Path

import pytest

from roadmap2backlog.vocabulary.tables import groups_of, lines_of

PACKAGE = Path(__file__).parents[2] / "roadmap2backlog"
TABLES = sorted([*PACKAGE.glob("**/tables/*.t?[tv]"), *PACKAGE.glob("**/lexicons/*/*.t?[tv]")])
BEST_FIRST = {"group_columns.txt", "id_names.txt", "project_columns.txt", "title_names.txt"}
SORTED = [
    path
    for path in TABLES
    if path.is_relative_to(PACKAGE / "loading") or path.is_relative_to(PACKAGE / "vocabulary")
    if path.name not in BEST_FIRST
]
KINDS = [
    PACKAGE / "decomposing" / "language" / "lexicons" / "en" / f"{name}.tsv"
    for name in ("function_words", "verb_kinds", "heads", "noun_kinds", "adjective_kinds")
]


def named(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def words_of(path: Path) -> list[list[str]]:
    """Return the entries of a table; those of each group, where it has groups."""
    lines = lines_of(path)
    return [list(lines)] if path.suffix == ".txt" else [list(g) for g in groups_of(lines).values()]


def test_there_are_tables():
    assert len(SORTED) > 30


@pytest.mark.parametrize("path", TABLES, ids=named)
def test_a_table_says_what_it_is_for_and_where_it_comes_from(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    comment = " ".join(line for line in lines if line.startswith("#"))
    assert lines[0].startswith("# ")
    assert any(source in comment for source in ("compilation", "selection", "Living Standard"))


@pytest.mark.parametrize("path", SORTED, ids=named)
def test_words_of_a_table_are_sorted(path):
    for words in words_of(path):
        assert words == sorted(words, key=lambda word: (word.casefold(), word))


@pytest.mark.parametrize("path", [p for p in TABLES if p.suffix == ".txt"], ids=named)
def test_a_table_says_no_word_twice(path):
    (words,) = words_of(path)
    assert [word for word in set(words) if words.count(word) > 1] == []


@pytest.mark.parametrize("path", KINDS, ids=named)
def test_a_kind_says_no_word_twice(path):
    for words in words_of(path):
        assert words == sorted(set(words))


def test_a_word_for_a_field_or_level_has_one_meaning():
    for path in SORTED:
        if path.suffix == ".tsv" and path.name != "section_words.tsv":
            words = [word for group in words_of(path) for word in group]
            assert len(words) == len(set(words)), path.name


def test_a_vague_word_is_a_word_of_a_state():
    folder = PACKAGE / "vocabulary" / "tables"
    known = {word for path in folder.iterdir() if path.stem != "vague" for word in lines_of(path)}
    assert set(lines_of(folder / "vague.txt")) <= known
