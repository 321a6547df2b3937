"""Laws of reading and writing that hold for any text."""

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap2backlog.checking import check_roadmap
from roadmap2backlog.loading.roadmap import load_roadmap
from roadmap2backlog.loading.write_roadmap import render_roadmap
from roadmap2backlog.loading.yaml_nodes import leaves, read_yaml
from roadmap2backlog.model.roadmap import (
    Capability,
    Evidence,
    Initiative,
    Persona,
    Priority,
    Product,
    Roadmap,
)

DETERMINED = settings(deadline=None, derandomize=True, max_examples=300)
AWKWARD = st.sampled_from(
    ["no", "1:30", "012", "~", "null", "- a", "a: b", "a #b", "*x", "**b** c", " x", "x ", "a\nb",
     "a\n", "\na", "  a\nb", "a\n\n", "a\n \nb", "\n \n", "\t", "---", "...", "=", "<<", "0o14",
     "1.10", "2027-01-04", "x:", "'a'", '"a"', "\\", "{a", "]", "é\u2028x", "\ufeff", "a\r\nb",
     "\x85", "😀", "1_000", "y", "---\na", "a\n---\nb", "a\n\tb", "\ta\nb", "\x7f", "\x1b[0m",
     "# a\nb", "|", ">\n", "%a", "@a", "!a", "&a", "? a", "a\n b\n  c\n", "\x00"]
)  # fmt: skip
TEXT = st.text(min_size=1, max_size=40) | AWKWARD
YAML_LIKE = st.lists(
    st.sampled_from(
        ["a", "b", ": ", "- ", "\n", "  ", "\t", "[", "]", "{", "}", ",", '"', "'", "|\n", ">\n",
         "#", " #", "&x ", "*x", "!t ", "<<", "---\n", "...\n", "initiatives:", "title", "\r\n",
         "\\", "~", "ü", "\ufeff", "? ", "%YAML 1.2\n", "  - title: x\n", "depends_on", "é"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@DETERMINED
@given(title=TEXT, body=TEXT, more=st.lists(TEXT, max_size=3))
def test_a_written_roadmap_loads_as_itself_here_and_elsewhere(
    title: str, body: str, more: list[str]
):
    roadmap = Roadmap(
        product=Product(name=title, vision=body),
        personas=(Persona(name=title),),
        initiatives=(
            Initiative(
                title=title,
                description=body,
                constraints=tuple(more),
                capabilities=(Capability(title=body), Capability(title=title, description=body)),
                priority=Priority(value=8, factors={title: 1.5}),
                evidence=(Evidence(quote=title), Evidence(source=body, count=3)),
            ),
        ),
        notes=tuple(more),
    )
    text = render_roadmap(roadmap)
    loaded = load_roadmap(text, "roadmap.yaml")
    assert loaded.findings == ()
    assert loaded.unwrap().value == roadmap
    elsewhere = yaml.safe_load(text)["initiatives"][0]
    assert elsewhere["title"] == title
    assert elsewhere["description"] == body


@DETERMINED
@given(text=YAML_LIKE | st.text(max_size=60))
def test_any_text_is_read_or_refused_with_a_place(text: str):
    lines = text.count("\n") + text.count("\r") + 1
    for lenient in (False, True):
        read = read_yaml(text, "a.yaml", lenient=lenient)
        assert all(1 <= found.span.line <= lines for found in read.findings)
        if read.value is not None:
            for path, leaf in leaves(read.value.value):
                assert 1 <= read.value.source_map.at(path).line <= lines
                read.value.source_map.text_at(path, len(leaf) // 2)


@DETERMINED
@given(text=YAML_LIKE.map(lambda text: "initiatives:\n  - title: x\n    " + text))
def test_any_roadmap_is_loaded_and_checked_without_a_crash(text: str):
    loaded = load_roadmap(text, "roadmap.yaml")
    if loaded.value is not None:
        check_roadmap(loaded.value.value, loaded.value.source_map)


@DETERMINED
@given(data=st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes):
    read = read_yaml(data, "a.yaml")
    assert read.value is not None or read.findings


@DETERMINED
@given(value=st.recursive(TEXT, lambda inner: st.lists(inner, max_size=4)
       | st.dictionaries(TEXT, inner, max_size=4), max_leaves=12))  # fmt: skip
def test_whatever_pyyaml_writes_is_read_back(value: object):
    text = yaml.safe_dump(value, allow_unicode=True, default_style='"')
    read = read_yaml(text, "a.yaml")
    if value:
        assert read.value is not None
        assert read.value.value == value
