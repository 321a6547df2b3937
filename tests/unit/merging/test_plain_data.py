"""What a text stands for is read without places, and entry by entry where lists are long."""

import pytest

from roadmap2backlog.merging.layout import Layout
from roadmap2backlog.merging.plain_data import fields_in

TEXT = """\
front: &words [one, "null", ~, '']
again: *words
map: {&name key: &value said, empty: , *name : *value }
stories:
- {id: a, team: null}
- id: b
"""


def test_fields_read_as_the_layout_reads_them():
    assert dict(fields_in(TEXT, ())) == Layout(TEXT).data(0)


def test_a_named_list_comes_entry_by_entry():
    found = [value for name, value in fields_in(TEXT, {"stories"}) if name == "stories"]
    assert found == [{"id": "a", "team": None}, {"id": "b"}]


def test_a_named_list_may_stand_elsewhere():
    text = "first: &all [a, b]\nstories: *all\n"
    assert list(fields_in(text, {"stories"}))[1:] == [("stories", "a"), ("stories", "b")]


@pytest.mark.parametrize("text", ["stories:\n", "stories: none\n", "- stories\n", ""])
def test_without_a_list_there_is_no_entry(text):
    assert list(fields_in(text, {"stories"})) == []
