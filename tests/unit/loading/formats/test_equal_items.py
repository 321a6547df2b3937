"""Items that say the same are two things, each with its own place."""

from roadmap2backlog.loading.formats.outline.item import Item

DEEP = 5_000


def nested() -> Item:
    root = item = Item("Mole")
    for _ in range(DEEP):
        item.children = [Item("Mole")]
        (item,) = item.children
    return root


def test_items_that_say_the_same_are_two():
    assert Item("Mole") != Item("Mole")


def test_looking_for_an_item_does_not_look_into_others():
    """Comparing by value would go down both trees, and end in a RecursionError here."""
    first, second = nested(), nested()
    assert [first, second].index(second) == 1
