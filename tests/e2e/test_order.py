"""`r2b order`, `compare-methods` and the rank reasons, as a product owner meets them."""

import json

import pytest
from running import r2b, r2b_process

BY_HAND = """\
# kept by hand since 2021
version: 1
stories:
  - id: logo      # marketing wants this
    title: Draw the logo
    points: 1
    value: 1

  # nobody can buy without
  - id: login
    title: "Log in"
    points: 2
  - id: shop
    title: Buy a plant
    points: 5
    value: 8
    depends_on: [login]
"""
IN_ORDER = """\
# kept by hand since 2021
version: 1
stories:
  # nobody can buy without
  - id: login
    title: "Log in"
    points: 2
  - id: shop
    title: Buy a plant
    points: 5
    value: 8
    depends_on: [login]
  - id: logo      # marketing wants this
    title: Draw the logo
    points: 1
    value: 1
"""
ROADMAP = """\
initiatives:
  - id: reach
    title: Reach
    priority: {value: 2, reach: 9000, impact: 3}
    capabilities: [Visitors can share a page]
  - id: worth
    title: Worth
    priority: {value: 20, reach: 10}
    capabilities: [Members can pay by card]
  - id: fixed
    title: Fixed
    value: 30
    capabilities: [Members can cancel an order]
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "backlog.yaml").write_text(BY_HAND)
    return tmp_path


def squeezed(text):
    return [line for line in text.splitlines() if line]


def test_a_backlog_kept_by_hand_is_ordered_and_keeps_its_comments(folder):
    run = r2b("order", "--format", "json", cwd=folder)
    said = json.loads(run.out)
    assert list(said) == ["stories", "moved", "ordering", "written"]
    assert list(said["ordering"]) == [
        "method", "cost", "lower_bound", "gap", "score_order_cost", "blocks", "seconds",
    ]  # fmt: skip
    assert (said["ordering"]["cost"], said["ordering"]["lower_bound"]) == (64, 64)
    assert squeezed((folder / "backlog.yaml").read_text()) == squeezed(IN_ORDER)


def test_ordering_twice_changes_nothing(folder):
    r2b("order", cwd=folder)
    before = (folder / "backlog.yaml").read_bytes()
    assert r2b("order", "--exit-code", cwd=folder).code == 0
    assert (folder / "backlog.yaml").read_bytes() == before


def test_a_dry_run_says_what_is_pending_and_writes_nothing(folder):
    assert r2b("order", "--dry-run", "--exit-code", cwd=folder).code == 3
    assert (folder / "backlog.yaml").read_text() == BY_HAND


def test_standard_input_is_ordered_to_standard_output():
    run = r2b_process("order", "-", stdin=BY_HAND.encode())
    assert run.code == 0
    assert squeezed(run.out) == squeezed(IN_ORDER)


def test_pinned_stories_keep_their_place_and_the_price_is_said(folder):
    text = BY_HAND.replace("value: 1\n", "value: 1\n    pinned: true\n")
    (folder / "backlog.yaml").write_text(text)
    run = r2b("order", cwd=folder)
    assert (folder / "backlog.yaml").read_text() == text
    assert "the moves made by hand cost 1.6% more delay than the free order" in run.out


def test_a_pin_that_a_dependency_forbids_is_told_with_its_line(folder):
    """A blocker that stands behind what waits for it comes first; the pin gives way."""
    first, rest = BY_HAND.split("  # nobody can buy without\n")
    text = first.replace("value: 1\n", "value: 1\n    pinned: true\n    depends_on: [login]\n")
    (folder / "backlog.yaml").write_text(text + rest)
    run = r2b("order", cwd=folder)
    assert run.code == 0
    assert "warning[R625] 'logo' is pinned but cannot keep its place: it waits for login" in run.err
    assert "backlog.yaml:8" in run.err


def test_a_circle_is_an_error_with_the_line_of_each_step(folder):
    text = BY_HAND.replace('"Log in"\n', '"Log in"\n    depends_on: [shop]\n')
    (folder / "backlog.yaml").write_text(text)
    run = r2b("order", cwd=folder)
    assert run.code == 1
    assert "`login` waits for `shop` (backlog.yaml:12), `shop` waits for `login`" in run.err
    assert "the cost: `shop` starts without the 2 points of `login`" in run.err
    assert (folder / "backlog.yaml").read_text() == text


def test_order_and_graph_advise_the_same_cut_of_each_of_many_circles(tmp_path):
    lines = ["stories:"]
    for n in range(500):
        lines.append(f"  - {{id: a{n}, title: A, points: 3, depends_on: [b{n}]}}")
        lines.append(f"  - {{id: b{n}, title: B, points: 5, depends_on: [a{n}]}}")
    (tmp_path / "backlog.yaml").write_text("\n".join(lines))
    drawn, ordered = r2b("graph", cwd=tmp_path), r2b("order", cwd=tmp_path)
    assert (drawn.code, ordered.code) == (1, 1)
    assert drawn.out.count("cycle: ") == 500
    cut = "starts without the 3 points of"
    assert f"b0 no longer waits for a0; its cost: b0 {cut} a0" in drawn.err
    assert (
        f"the `depends_on` of `b0`, if you can: it costs least; the cost: `b0` {cut}" in ordered.err
    )


def test_a_story_says_what_would_move_it(folder):
    run = r2b("explain", "logo", cwd=folder)
    assert run.code == 0
    assert "a value of logo above 1.14286 (now 1) would move it up to block 1" in run.out


@pytest.fixture
def built(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP)
    assert r2b("build", cwd=tmp_path).code == 0
    return tmp_path


def test_a_value_stated_on_an_initiative_is_its_cost_of_delay(built):
    report = json.loads(r2b("report", "--format", "json", cwd=built).out)
    assert [item["weight"] for item in report["initiatives"]] == [4, 22, 30]


def test_defaults_that_stand_in_for_a_priority_are_told(built):
    """Nobody should take a default for an estimate."""
    run = r2b("build", cwd=built)
    told = (
        "wsjf takes defaults for 2 initiatives whose priority does not say all: "
        "time_criticality (2), risk_reduction (2)"
    )
    assert told in run.out
    said = json.loads(r2b("build", "--format", "json", cwd=built).out)
    missing = ["time_criticality", "risk_reduction"]
    assert said["assumed"] == {"reach": missing, "worth": missing}
    story = json.loads(r2b("report", "--format", "json", cwd=built).out)["stories"][-1]["id"]
    why = r2b("explain", story, cwd=built).out
    assert "nobody gave time_criticality, risk_reduction of reach; defaults of wsjf stand in" in why


def test_methods_are_compared_by_what_the_roadmap_says_not_by_what_one_of_them_computed(built):
    run = r2b("compare-methods", "--method", "rice", "--top", "1", "--format", "json", cwd=built)
    said = json.loads(run.out)
    assert said["methods"] == ["wsjf", "rice"]
    assert said["inputs_known"] is True
    assert said["agreement"]["wsjf"]["rice"] == pytest.approx(-1 / 3)
    first = {
        name: min(said["movers"], key=lambda m: m["ranks"][name])["id"] for name in ("wsjf", "rice")
    }
    assert first["wsjf"].startswith("fixed/")
    assert first["rice"].startswith("reach/")
    (flip,) = said["flips"]
    assert flip["entered"] == [first["rice"]]
    assert flip["left"] == [first["wsjf"]]
    assert "reach" in {reason["id"] for reason in flip["because"]}


def test_document_order_is_that_of_the_roadmap_and_not_of_the_ordered_file(built):
    run = r2b("compare-methods", "--method", "document", "--format", "json", cwd=built)
    said = json.loads(run.out)
    placed = sorted(said["movers"], key=lambda mover: mover["ranks"]["document"])
    homes = list(dict.fromkeys(mover["id"].partition("/")[0] for mover in placed))
    assert homes == ["reach", "worth", "fixed"]
    assert said["agreement"]["wsjf"]["document"] < 1


def test_the_comparison_says_what_nobody_told_a_method(built):
    """Agreement means little where defaults stand in."""
    said = json.loads(r2b("compare-methods", "--format", "json", cwd=built).out)
    assert said["initiatives_asked"] == 2
    assert said["inputs_missing"]["ice"] == {"impact": 1, "confidence": 2, "ease": 2}
    assert said["inputs_missing"]["wsjf"] == {"time_criticality": 2, "risk_reduction": 2}
    assert said["inputs_missing"]["value-effort"] == {}
    text = r2b("compare-methods", cwd=built).out
    assert "Inputs nobody gave (of 2 initiatives); defaults stand in" in text
    assert "  ice: confidence (2), ease (2), impact (1)" in text


def test_the_flips_of_document_order_say_whose_order_it_is(built):
    text = r2b("compare-methods", "--method", "document", "--top", "1", cwd=built).out
    assert "  document, as it keeps the order of the roadmap:\n    + reach/" in text


def test_the_comparison_in_words_names_movers_and_what_flips_the_top(built):
    run = r2b("compare-methods", "--top", "1", cwd=built)
    assert run.code == 0
    for words in (
        "Kendall's tau",
        "Biggest movers",
        "What flips the top 1 of wsjf",
        "    + reach/",
    ):
        assert words in run.out


def test_an_unknown_method_is_named(built):
    run = r2b("compare-methods", "--method", "gut", cwd=built)
    assert run.code == 1
    assert "gut" in run.err


def test_without_a_roadmap_the_comparison_says_that_it_knows_little(folder):
    assert "roadmap behind this backlog is not known" in r2b("compare-methods", cwd=folder).out


@pytest.mark.slow
def test_a_chain_of_five_thousand_stories_goes_through_every_verb(tmp_path):
    """The file is written back to front; nothing may recurse along the chain."""
    lines = ["stories:"]
    for n in range(5000):
        after = f"s{n + 1}" if n < 4999 else ""
        lines.append(
            f"  - {{id: s{n}, title: S, points: 3, value: {n % 7}, depends_on: [{after}]}}"
        )
    (tmp_path / "backlog.yaml").write_text("\n".join(lines))
    said = json.loads(r2b("order", "--format", "json", cwd=tmp_path).out)
    assert (said["moved"], said["ordering"]["gap"]) == (5000, 0)
    assert (tmp_path / "backlog.yaml").read_text().splitlines()[1].startswith("  - {id: s4999,")
    assert "critical path, 15000 points" in r2b("graph", "--format", "text", cwd=tmp_path).out
    assert "it unlocks s2499, s2498" in r2b("explain", "s2500", cwd=tmp_path).out
    assert r2b("graph", "--format", "svg", cwd=tmp_path).out.startswith("<svg")


def test_no_finding_is_left_out_where_json_does_not_list_them(tmp_path):
    stories = (f"  - {{id: s{n}, title: S, depends_on: [gone{n}]}}" for n in range(201))
    (tmp_path / "backlog.yaml").write_text("\n".join(["stories:", *stories]))
    told = r2b("order", cwd=tmp_path).err
    assert told.count("warning[R301]") == 201
    assert "… and" not in told
