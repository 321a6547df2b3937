import pytest
import yaml

from roadmap2backlog.diagnostics import Severity
from roadmap2backlog.loading import scalar_places
from roadmap2backlog.loading.yaml_nodes import Document, leaves, read_yaml


def document(text: str, *, lenient: bool = False) -> Document:
    read = read_yaml(text, "a.yaml", lenient=lenient)
    assert read.value is not None, read.findings
    return read.value


def codes(text: str | bytes, *, lenient: bool = False) -> list[str]:
    return [found.code for found in read_yaml(text, "a.yaml", lenient=lenient).findings]


@pytest.mark.parametrize(
    "typed",
    ["no", "on", "Yes", "1:30", "012", "0x1F", "1_000", "2027-01", "2027-02-30", "1.10", ".inf",
     "true", "8", "12e03", "=", "NaN", "1.0.0", "+49 30", "01:02:03"],
)  # fmt: skip
def test_every_scalar_stays_the_text_that_was_typed(typed: str):
    assert document(f"a: {typed}").value == {"a": typed}


@pytest.mark.parametrize("typed", ["", "~", "null", "Null", "NULL"])
def test_only_nothing_is_none(typed: str):
    assert document(f"x: y\na: {typed}").value == {"x": "y", "a": None}
    assert document(f'a: "{typed}"').value == {"a": typed}


def test_a_key_is_text_whatever_it_looks_like():
    assert document("2027: a\non: b\nnull: c\n~: d\n1.0: e").value == {
        "2027": "a", "on": "b", "null": "c", "~": "d", "1.0": "e",
    }  # fmt: skip


def test_line_ends_of_every_system_give_the_same_data_and_places():
    lines = ["a: |", "  one", "  two", "b:", "  - c: d", ""]
    for end in ("\n", "\r\n"):
        found = document(end.join(lines))
        assert found.value == {"a": "one\ntwo\n", "b": [{"c": "d"}]}
        assert found.source_map.at(("b", 0, "c")).line == 5
        assert found.source_map.at(("b", 0, "c")).column == 8
        assert found.source_map.text_at(("a",), 4).line == 3


def test_a_byte_order_mark_shifts_nothing():
    read = read_yaml("\ufeffa: b".encode(), "a.yaml")
    assert read.value is not None
    assert read.value.value == {"a": "b"}
    assert read.value.source_map.at(("a",)).column == 4
    assert read.value.text == "a: b"


def test_columns_count_characters_not_bytes():
    assert document("a: {ü: 😀, b: c}").source_map.at(("a", "b")).column == 14


def test_places_of_keys_and_values():
    places = document('a:\n  - b\n  - {"c d": &x e, f: [g, h]}\n').source_map
    assert (places.at((0,)).line, places.at(()).line) == (1, 1)
    assert places.key_at(("a", 1, "c d")).column == 6
    assert places.at(("a", 1, "f", 1)).column == 26
    assert places.key_at(("a", 1, "f", 1)) == places.at(("a", 1, "f", 1))


def test_what_is_not_there_is_at_the_nearest_thing_around_it():
    places = document("a:\n  b: c\n").source_map
    assert places.at(("a", "nope", 3)) == places.at(("a",))
    assert places.key_at(("a", "nope")) == places.at(("a",))
    assert places.at(("a", "b", "nope")) == places.at(("a", "b"))


def test_an_alias_stands_where_it_stands_and_its_inside_where_it_was_written():
    places = document("a: &x\n  b: c\nd: *x\n").source_map
    assert places.at(("d",)).line == 3
    assert places.at(("d", "b")).line == 2


def test_places_in_a_wide_list_do_not_take_quadratic_time():
    found = document("a:\n" + "- b\n" * 30_000)
    assert [found.source_map.at(("a", index)).line for index in range(0, 30_000, 7)] == list(
        range(2, 30_002, 7)
    )


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("a: plain text", 6, (1, 10)),
        ('a: "quoted text"', 7, (1, 12)),
        ("a: 'it''s text'", 5, (1, 11)),
        ('a: "a\\tb text"', 4, (1, 10)),
        ("a: |\n  one\n  two\n", 4, (3, 3)),
        ("a: |-\n    one\n\n    two\n", 5, (4, 5)),
        ("a: >\n  one\n  two\n", 4, (3, 3)),
        ("a: one\n  two\n", 4, (2, 3)),
        ("a: &x one two", 4, (1, 11)),
        ("a: one two", 3, (1, 7)),
        ("a: one", 99, (1, 7)),
        ("a: [b]", 0, (1, 4)),
        ('a: "one\n  two"', 4, (2, 3)),
    ],
)
def test_every_character_of_a_text_has_its_place(text: str, offset: int, place: tuple[int, int]):
    span = document(text).source_map.text_at(("a",), offset)
    assert (span.line, span.column) == place


def test_a_text_is_read_once_for_the_places_of_all_its_characters(monkeypatch):
    read = []
    shown = scalar_places._shown
    monkeypatch.setattr(scalar_places, "_shown", lambda *args: read.append(args) or shown(*args))
    places = document("a: |\n" + "  boats\n" * 100).source_map
    lines = [places.text_at(("a",), offset).line for offset in range(0, 600, 6)]
    assert lines == list(range(2, 102))
    assert len(read) == 1


def test_an_entry_written_short_has_the_place_of_its_text():
    assert document("a:\n  - one two").source_map.text_at(("a", 0, "title"), 4).column == 9


def test_all_findings_come_at_once_where_yaml_allows_reading_on():
    text = "a: 1\na: 2\nb: !x c\nd: {<<: {e: f}}\n? [g]\n: h\n---\n"
    assert codes(text) == ["R102", "R108", "R108", "R108", "R103"]


def test_a_duplicate_keeps_the_first_and_names_both_places():
    read = read_yaml("a: 1\nb: 2\na: 3", "a.yaml")
    assert read.value is not None
    assert read.value.value == {"a": "1", "b": "2"}
    assert "line 1" in read.findings[0].message
    assert read.findings[0].span.line == 3


def test_nesting_of_a_hundred_thousand_is_refused_not_crashed_on():
    for opening in ("[", "{a: ", "- "):
        assert codes(opening * 100_000) == ["R106"]


def test_aliases_that_grow_without_bound_are_refused():
    rows = [
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 10)}]" for n in range(9)
    ]
    assert codes("a: &a [" + "x," * 10 + "]\n" + "\n".join(rows)) == ["R104"]
    assert codes("a: &a [*a]") == ["R104"]
    assert codes("a: &a " + "x" * 100_000 + "\nb: [" + "*a, " * 1000 + "]") == ["R104"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("a: ü".encode("utf-16"), "R105"),
        ("a: ü".encode("utf-16-be"), "R105"),
        ("a: ü".encode("latin-1"), "R105"),
        (b"PK\x03\x04\xff\xfe", "R105"),
        (b"%PDF-1.7\n\xe2\xe3", "R105"),
        (b"a: \x00", "R101"),
        (b"a: \x1b[31m", "R101"),
        (b"", "R109"),
        (b"\xef\xbb\xbf", "R109"),
        (b"--- ~", "R109"),
        (b"#" * 100_000_001, "R107"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_clear_word(data: bytes, code: str):
    for lenient in (False, True):
        found = read_yaml(data, "a.yaml", lenient=lenient)
        assert found.findings[0].code == code


def test_half_a_character_is_refused():
    assert codes("a: \ud800") == ["R105"]


def test_the_place_of_a_byte_that_is_not_utf8():
    span = read_yaml("a: b\nc: ü und ".encode() + b"\xfc", "a.yaml").findings[0].span
    assert (span.line, span.column) == (2, 10)


def test_a_foreign_file_gives_everything_it_holds():
    text = "a: &x {b: c}\nd: {<<: *x, e: f, b: g}\na: 2\na: 3\n? [h]\n: !t i\n---\n- j\n---\n"
    found = document(text, lenient=True)
    assert found.value == [
        {
            "a": {"b": "c"}, "d": {"e": "f", "b": "g"}, "a (2)": "2", "a (3)": "3", '["h"]': "i",
        },
        ["j"],
        None,
    ]  # fmt: skip
    assert found.source_map.at((0, "a (3)")).line == 4
    assert found.source_map.at((1, 0)).line == 8


def test_findings_of_a_foreign_file_are_warnings():
    findings = read_yaml("a: 1\na: 2\nb: !x c\nd: \x07\n---\n- j", "a", lenient=True).findings
    assert {found.level for found in findings} == {Severity.WARNING}


def test_merged_fields_have_the_place_where_they_were_written():
    found = document("a: &x\n  b: c\nd:\n  <<: [*x, {e: f}]\n", lenient=True)
    assert found.value == {"a": {"b": "c"}, "d": {"b": "c", "e": "f"}}
    assert found.source_map.at(("d", "b")).line == 2
    assert found.source_map.key_at(("d", "e")).line == 4


def test_a_merge_of_something_else_is_an_ordinary_field():
    assert document("a: {<<: b}", lenient=True).value == {"a": {"<<": "b"}}


def test_leaves_are_all_texts_in_document_order():
    found = document("a: b\nc:\n  - d\n  - {e: f, g: ~}\n")
    assert list(leaves(found.value)) == [
        (("a",), "b"), (("c", 0), "d"), (("c", 1, "e"), "f"),
    ]  # fmt: skip


def test_a_single_foreign_document_is_no_list():
    assert document("---\na: b\n---\n", lenient=True).value == {"a": "b"}


@pytest.fixture
def without_libyaml(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(yaml, "__with_libyaml__", False)


@pytest.mark.parametrize("text", ["a: b\nc: [d, {e: |\n  f\n}]", "a: &x 1\nb: *x\n'c': \"d\"\n"])
def test_without_libyaml_data_and_places_are_the_same(text: str, without_libyaml: None):
    slow = read_yaml(text, "a.yaml")
    yaml.__with_libyaml__ = True
    fast = read_yaml(text, "a.yaml")
    assert fast.findings == slow.findings
    if fast.value is not None and slow.value is not None:
        assert fast.value.value == slow.value.value
        for path, _ in leaves(fast.value.value):
            assert fast.value.source_map.at(path) == slow.value.source_map.at(path)
