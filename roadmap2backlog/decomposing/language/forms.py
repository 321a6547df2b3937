"""Whether a text is an imperative, a noun phrase or a full clause."""

from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.parse import Form
from roadmap2backlog.decomposing.language.tokens import tokenize


def form_of(text: str) -> Form:
    """Return VP (imperative), NP (noun phrase) or CL (full clause)."""
    words = [token.lower for token in tokenize(text) if token.kind == "word"]
    language = load_language("en")
    if any(word in language.modals for word in words[:8]):
        return "CL"
    return "VP" if words and words[0] in language.verbs else "NP"
