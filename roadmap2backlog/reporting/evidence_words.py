"""What evidence moved, in words."""

from roadmap2backlog.reporting.subject import EvidenceEffect
from roadmap2backlog.reporting.wording import number


def people_words(effect: EvidenceEffect) -> str:
    """Return how many spoke for an initiative."""
    people = number(effect.people, 1)
    return "1 person" if people == "1" else f"{people} people"


def moved_words(effect: EvidenceEffect, method: str) -> str:
    """Return what the evidence did to the place of an initiative."""
    if effect.weight is None:
        return "moves nothing, since a value is stated"
    if effect.weight == effect.weight_without:
        return f"moves nothing, since {method} does not count evidence (rice and weighted do)"
    weight = f"weighs {number(effect.weight, 1)} instead of {number(effect.weight_without, 1)}"
    if effect.rank is None or effect.rank_without is None:
        return f"{weight}; nothing is left to do"
    if effect.rank == effect.rank_without:
        return f"{weight}; stays at rank {effect.rank}"
    return f"{weight}; first story at rank {effect.rank} instead of {effect.rank_without}"
