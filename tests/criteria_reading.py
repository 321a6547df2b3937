"""An independent reading of acceptance criteria: as Gherkin, and for what they claim."""

import re
from collections.abc import Iterable, Iterator

from gherkin.parser import Parser
from word_kinship import Vocabulary, words_in

from roadmap2backlog.model.backlog import AcceptanceCriterion, CriterionStatus, Story

_PLACE = re.compile(r"<([^<>]+)>")
# Words that only hold a sentence together; anything else a criterion claims must be the source's.
_HOLDING = frozenset(
    words_in(
        "a an the it they them their there this that is are was be been to of in on at by with for and or"
        " not no so as i my use uses can just under over exactly limit comes kept value result case applies does apply item act"
        " variation channel role rule rhythm who what which how these somebody may try"
    )
)


def gherkin_of(criterion: AcceptanceCriterion) -> str:
    """Return a criterion written as a feature by hand."""
    then = criterion.then or criterion.text
    parts = (("Given", criterion.given), ("When", criterion.when), ("Then", then))
    steps = [f"    {word} {' '.join(text.split())}" for word, text in parts if text.strip()]
    kind = "Scenario Outline" if criterion.examples else "Scenario"
    lines = ["Feature: one", f"  {kind}: one", *steps]
    if criterion.examples:
        rows = [list(criterion.examples), *zip(*criterion.examples.values(), strict=True)]
        lines.append("    Examples:")
        for row in rows:
            cells = (
                " ".join(cell.split()).replace("\\", "\\\\").replace("|", "\\|") for cell in row
            )
            lines.append(f"      | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


class CriteriaReader:
    """Reads the criteria of stories made from a roadmap whose texts it knows."""

    def __init__(self, sources: Iterable[str]) -> None:
        texts = list(sources)
        self._words = Vocabulary(texts)
        self._places = {place for text in texts for place in _PLACE.findall(text)}

    def objections(self, story: Story) -> Iterator[str]:
        """Yield what is wrong with the criteria of a generated story."""
        if not story.acceptance:
            yield "no criterion"
        for criterion in story.acceptance:
            yield from (f"{said}: {criterion}" for said in self._of(criterion))

    def _of(self, criterion: AcceptanceCriterion) -> Iterator[str]:
        (scenario,) = Parser().parse(gherkin_of(criterion))["feature"]["children"]
        steps = scenario["scenario"]["steps"]
        if not steps or steps[-1]["keyword"].strip() != "Then":
            yield "nothing that holds in the end"
        places = {name for step in steps for name in _PLACE.findall(step["text"])}
        if criterion.examples and not places <= set(criterion.examples) | self._places:
            yield "a place without a column"
        if criterion.examples and not places & set(criterion.examples):
            yield "rows that no step uses"
        outcome = (criterion.then or criterion.text).strip()
        if criterion.status is CriterionStatus.STUB:
            if not (outcome.startswith("TODO: ") and outcome.endswith("?")):
                yield "a stub that is no question"
        elif criterion.status is CriterionStatus.DRAFTED:
            yield from self._claims(outcome)

    def _claims(self, outcome: str) -> Iterator[str]:
        unsaid = [w for w in words_in(outcome) if w not in _HOLDING and w not in self._words]
        if unsaid:
            yield f"claims {unsaid}, which nobody said"
