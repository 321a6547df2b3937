"""Where sentences end, and what an open bracket leaves of them."""

import pytest

from roadmap2backlog.decomposing.language import frame, split_sentences

SENTENCES = {
    "Light the pier. Close the gate.": ["Light the pier.", "Close the gate."],
    "Light the pier (at night! In fog too.) for ferries": [
        "Light the pier (at night! In fog too.) for ferries"
    ],
    "Light the pier (at night. In fog.) Close it.": [
        "Light the pier (at night. In fog.) Close it."
    ],
    "Light it. (It is dark. Very dark.) Close it.": [
        "Light it.",
        "(It is dark. Very dark.)",
        "Close it.",
    ],
    "Light [the (old. Small) pier. Now] it. Close it.": [
        "Light [the (old. Small) pier. Now] it.",
        "Close it.",
    ],
    "Light the pier (see below. Close the gate.": [
        "Light the pier (see below.",
        "Close the gate.",
    ],
    "1) Light the pier. Close it.": ["1) Light the pier.", "Close it."],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_no_sentence_ends_within_brackets(text):
    assert [span.text for span in split_sentences(text)] == SENTENCES[text]


def test_a_bracket_that_nobody_closed_is_an_aside():
    text = "Light the pier (at night above all"
    (aside,) = frame(text).aside
    assert text[aside.start : aside.end] == "at night above all"
