"""Why a story stands where it stands, in a line that a person reads in a glance."""

from report_subjects import EXAMPLES, example, planned


def test_a_single_block_is_not_named():
    reason = planned(20).place(planned(20).backlog.stories[0].id).reason
    assert reason.startswith("Earns 0.")
    assert "block" not in reason


def test_one_block_of_several_is_named():
    shop = example(EXAMPLES / "shop" / "backlog.yaml")
    reason = shop.place(shop.backlog.stories[0].id).reason
    assert reason.startswith("Earns most for its size, 3.8 a point (block 1 of 6)")
