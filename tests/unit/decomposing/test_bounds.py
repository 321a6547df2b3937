"""A number with a limit becomes rows around it, and nothing more is said than the limit says."""

import pytest

from roadmap2backlog.decomposing.bounds import bound_criterion, limits


@pytest.mark.parametrize(
    ("text", "bound", "results"),
    [
        ("Upload files up to 20 MB", "20 MB", ("kept", "kept", "not kept")),
        ("Pages load within 2 seconds", "2 seconds", ("kept", "kept", "not kept")),
        ("Refunds within 3 working days", "3 working days", ("kept", "kept", "not kept")),
        ("Answer in under 5 minutes", "5 minutes", ("kept", "not kept", "not kept")),
        ("Uptime of at least 99.5 %", "99.5 %", ("not kept", "kept", "kept")),
        ("Managers approve refunds above 100 €", "100 €",
         ("does not apply", "does not apply", "applies")),
        ("Ship orders over $50 for free", "$50", ("does not apply", "does not apply", "applies")),
        ("Send at most 3 per day", "3", ("kept", "kept", "not kept")),
        ("Keep at least 5 GB/month of logs", "5 GB/month", ("not kept", "kept", "kept")),
        ("Cancel up to 24h before it starts", "24h", ("not kept", "kept", "kept")),
        ("Never spray within 5 m of water", "5 m", ("applies", "applies", "does not apply")),
        ("Book for up to 4 other people", "4 other people", ("kept", "kept", "not kept")),
        ("Grants up to £2 million for schools", "£2 million", ("kept", "kept", "not kept")),
    ],
)  # fmt: skip
def test_a_limit_becomes_rows_below_at_and_above_its_number(text, bound, results):
    (limit,) = limits(text)
    assert limit.bound == bound
    assert limit.text in text
    criterion = bound_criterion(limit)
    assert criterion.examples == {
        "value": (f"just under {bound}", f"exactly {bound}", f"just over {bound}"),
        "result": results,
    }


@pytest.mark.parametrize(
    "text", ["Open within 2027", "Under construction", "Sell 20 plants", "Raise take-up to 60%"]
)
def test_a_year_or_a_bare_number_is_no_limit(text):
    assert limits(text) == ()
