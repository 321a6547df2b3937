"""What must be found out first is a time-boxed spike ("Investigate a chat assistant", "TBD").

Pattern: Spike, the S of SPIDR (Cohn 2017); the ninth pattern of Humanizing Work.
Refuses: verbs of investigation that are the product's own function ("Users can research prices").
"""

import re

from roadmap2backlog.decomposing.language import load_language, tokenize
from roadmap2backlog.decomposing.splitting import Part, Proposal, Rule, RuleContext
from roadmap2backlog.model.backlog import StoryKind
from roadmap2backlog.model.provenance import Confidence

_OPEN = frozenset({"tbd", "tbc", "tba"})
_LABEL = re.compile(r"(?:time-?boxed )?spike\s*(?::|\s[–—-]\s)", re.IGNORECASE)


class Spike:
    """Turns an investigation into a spike."""

    def propose(self, clause: str, context: RuleContext) -> tuple[Proposal, ...]:
        """Return the one spike, or nothing."""
        words = {token.lower for token in tokenize(clause)}
        frame = context.frame
        lemmas = {verb.lemma for verb in frame.verbs}
        asks = frame.form == "VP" and lemmas & load_language().investigation_verbs
        if not (asks or words & _OPEN or _LABEL.match(clause)):
            return ()
        part = Part(clause, "", StoryKind.SPIKE)
        reason = "The text asks to find something out before anything can be built."
        return (Proposal("spike", 9, "RULE", (part,), reason, Confidence.HIGH, ("SPIKE",)),)


PLUGIN: Rule = Spike()
