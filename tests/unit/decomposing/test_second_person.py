"""Who reads the roadmap is addressed in it, and speaks in the story: "you" becomes "I" or "me"."""

import pytest
from made_stories import stories_of

SPOKEN = {
    "Make it easy for you to lend your boat": "make it easy for me to lend my boat",
    "Remember which piers you like best": "remember which piers I like best",
    "Show the berths you are allowed to book": "show the berths I am allowed to book",
    "Send you a reminder": "send me a reminder",
    "Filter logs by what you wrote": "filter logs by what I wrote",
    "Allow notes, to tell you when your loan is due": (
        "allow notes, to tell me when my loan is due"
    ),
    "Print one “what you borrowed” slip": "print one “what you borrowed” slip",
    "Hide boats that nobody but you, the skipper, may see": (
        "hide boats that nobody but you, the skipper, may see"
    ),
}


@pytest.mark.parametrize("line", SPOKEN)
def test_the_reader_speaks_of_oneself_where_the_place_of_the_pronoun_is_sure(line):
    assert stories_of(line) == [f"As a stakeholder, I want to {SPOKEN[line]}."]
