"""A word keeps its capital inside a sentence only where it is part of a name."""

import pytest
from made_stories import stories_of


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("Public API with SDKs", "have a public API with SDKs"),
        ("Hosted CRM with an API", "have a hosted CRM with an API"),
        ("Guest Wi-Fi with QR codes", "have guest Wi-Fi with QR codes"),
        ("Offline GPS", "have offline GPS"),
        ("X-rays on the quay", "have X-rays on the quay"),
        ("Trip Guardian model", "have a Trip Guardian model"),
        ("Royal NHS Trust loans", "have Royal NHS Trust loans"),
    ],
)
def test_a_plain_word_before_a_technical_one_has_no_capital(line, want):
    assert stories_of(line) == [f"As a stakeholder, I want to {want}."]
