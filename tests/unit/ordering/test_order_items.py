"""The library call on plain items."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from backlog_families import FAMILIES
from common_methods import COMMON_METHODS, cost_of_items, first_broken

from roadmap2backlog.ordering import CycleError, order_items


def item(name, value=0, size=1, *depends_on):
    return {"id": name, "value": value, "size": size, "depends_on": list(depends_on)}


def test_without_dependencies_the_best_ratio_comes_first():
    assert order_items([item("a", 1, 2), item("b", 3, 1), item("c", 2, 1)]).order == ("b", "c", "a")


def test_equal_ratios_keep_the_order_given():
    assert order_items([item("z", 1, 1), item("b", 2, 2), item("a", 3, 3)]).order == (
        "z",
        "b",
        "a",
    )


def test_an_enabler_comes_forward_for_what_it_unlocks():
    found = order_items([item("logo", 1, 1), item("login", 0, 2), item("shop", 8, 5, "login")])
    assert found.order == ("login", "shop", "logo")
    assert found.blocks == (("login", "shop"), ("logo",))


def test_an_item_valued_as_a_whole_is_worth_something_when_its_last_part_is_done():
    found = order_items(
        [item("a", 0, 3), item("solo", 1, 1), item("b", 0, 2), item("all", 20, 0, "a", "b")]
    )
    assert found.order == ("a", "b", "all", "solo")
    assert found.cost == 20 * 5 + 6


def test_cost_and_bound_are_exact_for_decimal_numbers():
    found = order_items([item("a", 0.1, 0.1), item("b", 0.2, 0.7)])
    assert found.order == ("a", "b")
    assert found.cost == found.lower_bound == float(Fraction("0.17"))


def test_a_bound_shown_as_float_is_never_above_the_cost():
    found = order_items([item("a", 1 / 3, 1 / 7), item("b", 2 / 3, 1 / 9, "a")])
    assert found.lower_bound <= found.cost
    assert found.gap < 1e-12


def test_the_result_reads_like_a_tuple_of_ids():
    found = order_items([item("a", 1), item("b", 2)])
    assert (list(found), len(found), found[0], "a" in found) == (["b", "a"], 2, "b", True)


def test_no_items_have_an_order():
    found = order_items([])
    assert (found.order, found.cost, found.lower_bound, found.gap) == ((), 0, 0, 0.0)


def test_nothing_given_counts_as_no_value_and_one_unit_of_size():
    found = order_items([{"id": "a"}, {"id": "b", "value": 2}])
    assert (found.order, found.cost) == (("b", "a"), 2)


def test_a_cycle_is_named_in_the_error():
    with pytest.raises(CycleError, match="a → b → c → a") as caught:
        order_items([item("a", 1, 1, "b"), item("b", 1, 1, "c"), item("c", 1, 1, "a")])
    assert caught.value.cycle == ("a", "b", "c")


def test_an_item_that_waits_for_itself_is_a_cycle():
    with pytest.raises(CycleError, match="a → a"):
        order_items([item("a", 1, 1, "a")])


@pytest.mark.parametrize(
    ("items", "message"),
    [
        ([item("a"), item("a")], "two items have the id 'a'"),
        ([item("a", 1, 1, "nowhere")], "'a' depends on 'nowhere', which is not there"),
        ([item("a", -1)], "value of 'a' cannot be -1"),
        ([item("a", 1, -2)], "size of 'a' cannot be -2"),
        ([item("a", float("nan"))], "value of 'a' cannot be nan"),
        ([item("a", float("inf"))], "value of 'a' cannot be inf"),
        ([item("a", Decimal("NaN"))], "value of 'a' cannot be NaN"),
        ([item("a", Decimal("Infinity"))], "value of 'a' cannot be Infinity"),
        ([{"value": 1}], "item 1 has no id"),
        ([item("a"), {"id": None}], "item 2 has no id"),
        ([item("a", 1, 1, ["b"])], r"'a' depends on \['b'\], which is not there"),
    ],
)
def test_what_cannot_be_ordered_says_why(items, message):
    with pytest.raises(ValueError, match=message):
        order_items(items)


@pytest.mark.parametrize("value", ["8", True, 1j, [], {}])
def test_a_value_that_is_no_number_is_refused(value):
    with pytest.raises(TypeError, match="value of 'a' is no number"):
        order_items([item("a", value)])


@pytest.mark.parametrize(
    ("items", "message"),
    [
        (["a"], "item 1 is no mapping: 'a'"),
        ([{"id": ["a"]}], r"the id of item 1 is no text: \['a'\]"),
        ([{"id": "shop", "depends_on": "login"}, item("login")], "'shop' is no list: 'login'"),
        ([{"id": "a", "depends_on": {"b": 1}}, item("b")], "depends_on of 'a' is no list"),
        ([{"id": "a", "depends_on": 5}], "depends_on of 'a' is no list: 5"),
    ],
)
def test_what_is_of_the_wrong_kind_is_named(items, message):
    with pytest.raises(TypeError, match=message):
        order_items(items)


@pytest.mark.parametrize(
    "half", [0.5, Fraction(1, 2), Decimal("0.5"), np.float64(0.5), np.float32(0.5)]
)
def test_numbers_of_every_kind_count_the_same(half):
    found = order_items([item("a", half, np.int64(4)), item("b", 2, half)])
    assert (found.order, found.cost, found.lower_bound) == (("b", "a"), 3.25, 3.25)


def test_numbers_too_large_for_a_float_are_ordered_and_bounded_all_the_same():
    huge = 10**400
    found = order_items([item("b", 1, huge), item("a", huge, 0.5), item("c", 0.3, 1, "b")])
    assert found.order == ("a", "b", "c")
    assert found.lower_bound <= found.cost
    assert found.gap == 0.0


def test_ids_may_be_numbers_and_dependencies_any_collection():
    found = order_items([{"id": 1, "value": 9, "depends_on": {2}}, {"id": 2, "depends_on": ()}])
    assert found.order == (2, 1)


def test_a_long_chain_needs_no_recursion():
    chain = [item(f"s{n}", n % 7, n % 5, *([f"s{n - 1}"] if n else [])) for n in range(6000)]
    assert order_items(reversed(chain)).order == tuple(f"s{n}" for n in range(6000))


def test_a_long_chain_with_side_branches_needs_no_recursion():
    chain = [item(f"s{n}", 0, 1, *([f"s{n - 1}"] if n else [])) for n in range(3000)]
    sides = [item(f"x{n}", n % 9, 2, f"s{n}") for n in range(3000)]
    found = order_items(chain + sides)
    assert first_broken(found.order, chain + sides) is None
    assert found.gap < 0.01


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("count", [50, 300, 1000])
def test_no_common_method_does_better_and_the_gap_is_small(family, count):
    items = FAMILIES[family](count, count)
    found = order_items(items)
    assert first_broken(found.order, items) is None
    assert found.cost == cost_of_items(found.order, items)
    assert found.lower_bound <= found.cost
    assert found.gap <= 0.001
    for method in COMMON_METHODS.values():
        assert found.cost < cost_of_items(method(items), items)


def test_the_example_of_the_handbook_gives_what_it_says():
    found = order_items(
        [
            item("shop", 8, 5, "login"),
            item("login", 0, 4),
            item("logo", 1, 1),
        ]
    )
    assert found.order == ("logo", "login", "shop")
    assert (found.cost, found.lower_bound, found.gap, found.score_order_cost) == (81, 81, 0.0, 82)
    assert found.blocks == (("logo",), ("login", "shop"))
