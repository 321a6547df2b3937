"""What harms, or somebody who does, is a problem to solve and never wanted."""

import pytest
from made_stories import stories_of

HARM = [
    "Berth message authorization bypass",
    "Attacker can brick the bridge and the crane",
    "Hackers steal loans",
    "A malicious reader could submit a slip twice",
    "Full tank panic causes network-wide shutdown",
    "Lone chart tracking leads to loan loss on restart",
    "Unbounded berth listing leading to DoS in the harbour",
    "Worker DoS",
]


@pytest.mark.parametrize("line", HARM)
def test_harm_is_a_problem_to_solve(line):
    (story,) = stories_of(line)
    assert story.endswith(f"I want to have this problem solved: “{line}”.")


EITHER = ["The loan list can return invalid slips", "The desk can deadlock"]


@pytest.mark.parametrize("line", EITHER)
def test_what_may_go_wrong_is_to_be_settled(line):
    (story,) = stories_of(line)
    assert story.endswith(f"I want to have this settled: “{line}”.")


GUARDED = {
    "DoS protection": "have DoS protection",
    "Attack detection": "have attack detection",
    "Crash reporting": "have crash reporting",
    "Root cause analysis of failures": "have root cause analysis of failures",
    "Map of causes of delays": "have a map of causes of delays",
    "Overview of what causes delays": "have an overview of what causes delays",
    "Clerks can mark outdated charts": "mark outdated charts",
}


@pytest.mark.parametrize("line", GUARDED)
def test_what_guards_against_harm_is_wanted(line):
    (story,) = stories_of(line)
    assert story.partition("I want to ")[2] == f"{GUARDED[line]}."


@pytest.mark.parametrize(
    "line", ["The desk never loses slips", "Clerks never ignore alarms", "Maps never get lost"]
)
def test_what_never_goes_wrong_is_wanted(line):
    (story,) = stories_of(line)
    assert story == f"As a stakeholder, I want to be sure that {line[0].lower()}{line[1:]}."
