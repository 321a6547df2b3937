"""Orders of several words, with an occasion before them or a manner inside."""

import pytest
from made_stories import stories_of


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("Speed up the loan desk", "have the loan desk sped up"),
        ("Speed limits per pier", "have speed limits per pier"),
        ("Tidy up slips", "tidy up slips"),
        ("Drill down into a harbour", "drill down into a harbour"),
        ("Ramp access map", "have a ramp access map"),
        ("Once a loan ends, ask the reader to rate it", "ask the reader to rate it once a loan"),
        ("Once lent, print a slip", "print a slip once lent"),
        ("The harbour will silently close gates", "have the harbour silently close gates"),
        ("Make it easier for readers to renew", "make it easier for readers to renew"),
        ("Get rid of paper slips", "get rid of paper slips"),
        ("If the bell fails, call three times", "call three times if the bell fails"),
        ("Add the ability to print slips", "I want to print slips."),
        ("Give singers the ability to mute parts", "As a singer, I want to mute parts."),
        ("Singers can post scores and schedule practice", "post scores and schedule practice"),
        ("School choirs", "have school choirs"),
        ("Ensure ferries run on time", "ensure ferries run on time"),
        ("Text guests the tide each morning", "text guests the tide"),
        ("Plan tours around the tide", "plan tours around the tide"),
        ("Automated backups every night", "have automated backups every night"),
    ],
)
def test_an_order_keeps_all_its_words(line, want):
    (story,) = stories_of(line)
    assert want in story


def test_orders_in_a_row_are_stories_of_their_own():
    assert [
        one.partition("want to ")[2]
        for one in stories_of("Desk app: manage loans, print slips, call readers")
    ] == ["manage loans.", "print slips.", "call readers."]


def test_initials_at_the_end_keep_their_stop_and_end_the_sentence():
    assert stories_of("Readers can borrow books from the U.S.") == [
        "As a reader, I want to borrow books from the U.S."
    ]
    assert stories_of("Readers can borrow books by e-mail.") == [
        "As a reader, I want to borrow books by e-mail."
    ]
