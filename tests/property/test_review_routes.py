"""Laws of the review page's routes: no request breaks the server, none leaves a broken file."""

import json
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote_from_bytes

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reviewed import TEXT, backlog_of
from served import served

from roadmap2backlog.pipeline.reviewing.decisions import apply_decisions
from roadmap2backlog.pipeline.reviewing.edits import EDITABLE
from roadmap2backlog.web.app import ROUTES

ROADMAP = "initiatives:\n  - id: shop\n    title: Shop\n    description: Pay by card, please\n"
SETTLED = settings(
    deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
STREAMS_OR_STARTS_PROGRAMS = {"/events", "/push", "/push/apply", "/pull"}

NUMBERS = st.sampled_from(
    (0, -0.0, 1, -1, 3.5, 1e15, 1e16, 1e308, 5e-324, float("inf"), float("nan"), 10**300)
)
TEXTS = st.sampled_from(
    ("", " ", "x", "\x00", "\ud800", "a\r\nb", "\u2028\x85", "no", "1e400", "TODO", "🌱" * 300)
) | st.text(st.characters(), max_size=5)
LEAVES = st.none() | st.booleans() | NUMBERS | TEXTS
JUNK = st.recursive(
    LEAVES, lambda part: st.lists(part, max_size=3) | st.dictionaries(TEXTS, part, max_size=3)
)
NAMES = st.sampled_from(
    ("shop/pay/card", "shop/pay/invoice", "shop/pay/refund", "shop/free", "shop/pay", "shop",
     "", "nowhere", "SHOP/FREE", "shop/free ", "../shop", "x" * 701)
)  # fmt: skip
CRITERIA = st.fixed_dictionaries(
    {},
    optional={
        "given": TEXTS, "when": TEXTS, "then": TEXTS, "text": TEXTS, "more": JUNK,
        "status": st.sampled_from(("stub", "agreed", "x", None)),
        "examples": st.dictionaries(TEXTS, st.lists(TEXTS, max_size=2), max_size=2) | JUNK,
    },
)  # fmt: skip
VALUES = (
    JUNK | NAMES | NUMBERS | TEXTS | st.lists(NAMES, max_size=3) | st.lists(TEXTS, max_size=3)
    | st.lists(CRITERIA, max_size=2) | st.sampled_from(("done", "ready", "dropped", "spike"))
)  # fmt: skip
KNOWN = {one.id: one.model_dump(mode="json") for one in backlog_of().stories}


@st.composite
def sets(draw):
    """Return an edit of fields that mostly knows what stands there."""
    name = draw(st.sampled_from(sorted(KNOWN)) | NAMES)
    fields = {}
    for field in draw(st.lists(st.sampled_from(sorted(EDITABLE)) | TEXTS, min_size=1, max_size=3)):
        there = st.just(KNOWN.get(name, {}).get(field))
        fields[field] = {"before": draw(there | there | VALUES), "after": draw(VALUES)}
    return {"op": "set", "id": name, "fields": fields}


def shaped(op, **fields):
    """Return edits of one kind; each field may be missing, and one may be too much."""
    return st.fixed_dictionaries({"op": st.just(op)}, optional={**fields, "more": JUNK})


ID = NAMES | NAMES | VALUES
POINTS = NUMBERS | VALUES
EDITS = (
    sets()
    | shaped("move", id=ID, after=ID, before=ID, together=st.booleans() | JUNK)
    | shaped("split", id=ID, title=TEXTS | VALUES, points=POINTS, first_points=POINTS, new_id=ID,
             first_title=TEXTS | VALUES, criteria=st.lists(st.integers(-1, 3) | VALUES, max_size=4))
    | shaped("merge", id=ID, other=ID)
    | shaped("answer", id=ID, question=st.sampled_from(("Which cards?", "")) | VALUES, answer=VALUES)
    | shaped("add", title=TEXTS | VALUES, epic=ID, after=ID, new_id=ID | TEXTS)
)  # fmt: skip


@st.composite
def nested(draw):
    """Return a body nested as deep as JSON is read, or deeper."""
    depth = draw(st.sampled_from((50, 400, 500, 700, 950, 5000)))
    open_, close = draw(st.sampled_from(((b"[", b"]"), (b'{"a":', b"}"))))
    key = draw(st.sampled_from((b"op", b"id", b"fields", b"seen", b"shown")))
    rest = b'"op":"set","id":"shop/free","fields":{},'
    return b"{" + rest + b'"' + key + b'":' + open_ * depth + b"1" + close * depth + b"}"


BODIES = EDITS.map(lambda edit: json.dumps(edit).encode())
WILD_BODIES = JUNK.map(lambda junk: json.dumps(junk).encode()) | nested() | st.binary(max_size=20)
ODD = st.sampled_from((b"", b"1", b"-1", b"9" * 5000, b"\xff\xfe", b"\x00", b"1e9", "٣".encode(),
                       b"shop", b"shop/pay/card", b"epics", b"draft", b"a" * 3000))  # fmt: skip
PARAMETERS = st.lists(
    st.tuples(
        st.sampled_from(
            ("q", "from", "count", "view", "show", "persona", "initiative", "team", "sprint",
             "id", "rank", "seen", "")
        ), ODD | st.binary(max_size=4),
    ), max_size=5,
)  # fmt: skip


@contextmanager
def shop():
    """Yield a client of a server, and the file that it serves."""
    with TemporaryDirectory() as folder:
        Path(folder, "roadmap.yaml").write_text(ROADMAP)
        path = Path(folder, "backlog.yaml")
        path.write_text(TEXT)
        with served(path) as client:
            yield client, path


@pytest.fixture(scope="module")
def there():
    with shop() as found:
        yield found


def routes(method):
    """Return the addresses that answer a method, of all routes there are."""
    found = [route for route in ROUTES if method in (getattr(route, "methods", None) or ())]
    return sorted({route.path for route in found} - STREAMS_OR_STARTS_PROGRAMS)


GETS = [path.replace("{name}", name) for path in routes("GET")
        for name in (("timeline", "sprints", "forecast", "graph", "x") if "{" in path else ("",))]  # fmt: skip
QUICK = [path for path in GETS if path not in {"/see/timeline", "/see/forecast"}]


def asked(path, parameters):
    """Return an address with parameters that no browser would make up."""
    pairs = (f"{name}={quote_from_bytes(value)}" for name, value in parameters)
    return f"{path}?{'&'.join(pairs)}"


def holds(client, path, body):
    """Post an edit and hold the answer and the file against the laws."""
    before = path.read_bytes()
    headers = {"content-type": "application/json"}
    answer = client.post("/edit", content=body, headers=headers)
    assert answer.status_code in {200, 409, 422}
    told = answer.json()
    assert told["done"] == (answer.status_code == 200)
    if not told["done"]:
        assert told["findings"][0]["message"]
        assert "keeps changing" not in answer.text
        assert path.read_bytes() == before
    names = [one.id for one in backlog_of(path.read_bytes().decode()).stories]
    assert len(set(names)) == len(names)
    return told["done"]


@given(BODIES, st.sampled_from(QUICK))
@settings(SETTLED, max_examples=300)
def test_any_edit_is_done_or_refused_and_the_page_goes_on(there, body, view):
    client, path = there
    path.write_text(TEXT)
    if not holds(client, path, body):
        return
    done = path.read_bytes()
    assert client.get(view).status_code in {200, 404}
    if done != TEXT.encode():
        assert client.post("/undo", json={}).status_code == 200
        assert path.read_text() == TEXT
        assert client.post("/redo", json={}).status_code == 200
        assert path.read_bytes() == done


@given(st.lists(BODIES, min_size=2, max_size=5))
@settings(SETTLED, max_examples=25)
def test_any_edits_in_a_row_leave_a_file_that_every_view_can_draw(there, bodies):
    client, path = there
    path.write_text(TEXT)
    for body in bodies:
        holds(client, path, body)
    for view in GETS:
        assert client.get(view).status_code in {200, 404}


@given(st.sampled_from(routes("POST")), WILD_BODIES)
@settings(SETTLED, max_examples=100)
def test_no_body_breaks_a_route_or_touches_the_file(there, route, body):
    client, path = there
    path.write_text(TEXT)
    headers = {"content-type": "application/json", "x-r2b-person": "who did nothing"}
    answer = client.post(route, content=body, headers=headers)
    assert answer.status_code in {200, 422}
    assert path.read_text() == TEXT


@given(st.sampled_from(QUICK), PARAMETERS)
@settings(SETTLED, max_examples=200)
def test_no_parameters_break_a_page(there, route, parameters):
    client, path = there
    path.write_text(TEXT)
    assert client.get(asked(route, parameters)).status_code in {200, 404}
    answer = client.get(route, headers={"x-r2b-person": b"\xff\xfe" * 50, "x-r2b-tab": b"\xe9"})
    assert answer.status_code in {200, 404}


@given(st.lists(EDITS | JUNK, max_size=4), JUNK)
@settings(SETTLED, max_examples=100)
def test_any_decisions_leave_a_valid_file(there, edits, base):
    path = there[1]
    path.write_text(TEXT)
    file = path.with_name("decisions.json")
    decisions = {"format": "r2b-decisions", "version": 1, "base": base, "edits": edits}
    file.write_text(json.dumps(decisions))
    applied = apply_decisions(str(path), str(file))
    assert all(one.message for one in applied.findings)
    assert list(applied.lines())
    backlog_of(path.read_bytes().decode())


@given(nested())
@settings(SETTLED, max_examples=30)
def test_no_decisions_file_is_nested_too_deep_to_be_refused(there, body):
    path = there[1]
    path.write_text(TEXT)
    file = path.with_name("decisions.json")
    file.write_bytes(b'{"format":"r2b-decisions","version":1,"edits":[' + body + b"]}")
    apply_decisions(str(path), str(file))
    assert path.read_text() == TEXT
