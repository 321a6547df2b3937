"""The proof, checked by a program that shares nothing with the one that gave it."""

from fractions import Fraction
from itertools import permutations
from random import Random

import pytest
from backlog_families import FAMILIES
from common_methods import cost_of_items, first_broken

from roadmap2backlog.ordering import order_items

_NUMBERS = ((0, 0, 1), (0, 1, 2, 3, 5, 8, 13), (1, 2, 3, 5, 8, 13, 20), (0, 0.5, 1.25, 3))


def small_graph(seed):
    """Return up to nine items, any shape, listed in any order; zeros are frequent."""
    rng = Random(seed)
    count = rng.randint(1, 9)
    names = [f"n{number}" for number in range(count)]
    rng.shuffle(names)
    density = rng.choice((0, 0.1, 0.25, 0.5, 0.9))
    values, sizes = rng.choice(_NUMBERS), rng.choice(_NUMBERS)
    items = [
        {
            "id": name,
            "value": rng.choice(values),
            "size": rng.choice(sizes),
            "depends_on": [other for other in names[:place] if rng.random() < density],
        }
        for place, name in enumerate(names)
    ]
    rng.shuffle(items)
    return items


def least_cost(items):
    """Return the cost of the best order, by dynamic programming over the sets done."""
    place = {item["id"]: number for number, item in enumerate(items)}
    need = [sum(1 << place[name] for name in item["depends_on"]) for item in items]
    size = [0] * (1 << len(items))
    best = [0] + [None] * ((1 << len(items)) - 1)
    for done in range(1, 1 << len(items)):
        last = done.bit_length() - 1
        size[done] = size[done & ~(1 << last)] + items[last]["size"]
        for number, item in enumerate(items):
            before = done & ~(1 << number)
            if done == before or best[before] is None or need[number] & ~before:
                continue
            cost = best[before] + item["value"] * size[done]
            if best[done] is None or cost < best[done]:
                best[done] = cost
    return best[-1]


@pytest.mark.parametrize("start", range(0, 2000, 250))
def test_bound_optimum_and_cost_stand_in_this_order_on_two_thousand_graphs(start):
    for seed in range(start, start + 250):
        items = small_graph(seed)
        found = order_items(items)
        assert first_broken(found.order, items) is None
        assert sorted(found.order) == sorted(item["id"] for item in items)
        assert found.cost == cost_of_items(found.order, items)
        assert found.lower_bound <= least_cost(items) <= found.cost
        assert found.lower_bound == found.cost, f"seed {seed}: small graphs are solved"


def test_the_checker_agrees_with_trying_every_order():
    for seed in range(60):
        items = small_graph(seed)
        if len(items) <= 6:
            orders = permutations([item["id"] for item in items])
            allowed = [order for order in orders if first_broken(order, items) is None]
            assert least_cost(items) == min(cost_of_items(order, items) for order in allowed)


@pytest.mark.parametrize("family", FAMILIES)
def test_one_changed_value_moves_only_what_its_block_and_the_ratios_demand(family):
    """All else keeps its order, and whatever moves lies between the old ratio and the new one."""
    items = FAMILIES[family](200, 5)
    before = order_items(items)
    for number in range(0, 200, 17):
        name = items[number]["id"]
        changed = [{**item, "value": item["value"] + (item["id"] == name)} for item in items]
        after = order_items(changed)
        old, new = block_of(before, name), block_of(after, name)
        differ = {old, new} | (set(before.blocks) ^ set(after.blocks))
        touched = {each for block in differ for each in block}
        assert [x for x in before.order if x not in touched] == [
            x for x in after.order if x not in touched
        ]
        low, high = ratio(old, items), ratio(new, changed)
        moved = [block for block in before.blocks if touched & set(block)]
        assert all(low <= ratio(block, items) <= high for block in moved)


def block_of(found, name):
    return next(block for block in found.blocks if name in block)


def ratio(block, items):
    """Return value per size of a block; infinite without size."""
    inside = [item for item in items if item["id"] in block]
    size = sum(item["size"] for item in inside)
    value = sum(item["value"] for item in inside)
    return Fraction(value, size) if size else float("inf")


@pytest.mark.parametrize("family", FAMILIES)
def test_the_order_does_not_depend_on_how_dependencies_are_listed(family):
    items = FAMILIES[family](300, 11)
    mixed = [
        {**item, "depends_on": [*reversed(item["depends_on"]), *item["depends_on"]]}
        for item in items
    ]
    assert order_items(items) == order_items(mixed) == order_items(items)


@pytest.mark.parametrize("family", FAMILIES)
def test_what_a_dependency_says_twice_over_a_detour_changes_nothing(family):
    """Adding an arc that a chain of two already stands for must not move anything."""
    items = FAMILIES[family](200, 3)
    links = {item["id"]: item["depends_on"] for item in items}
    wider = [
        {
            **item,
            "depends_on": [
                *item["depends_on"],
                *(far for near in item["depends_on"] for far in links[near]),
            ],
        }
        for item in items
    ]
    assert order_items(wider).cost == order_items(items).cost
