"""Sentences about a page, its releases or its rules, which ask for nothing to build."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.words.commands import is_command

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ\[*_])")
_RELEASE = r"(?:release|version|milestone|sprint)"
_IDEAS = r"(?:ideas?|suggestions?|feedback|contributions?|proposals?|requests?|issues)"
_TALK = re.compile(
    rf"(?:the )?(?:next|current|upcoming|latest|last) {_RELEASE} (?:is|will be)"
    r" (?:called |named |version )?v?\d[\w.]*"
    rf"|(?:this|the) (?:{_RELEASE}|page|document|list|section|roadmap) (?:is|are|will be)"
    r" (?:currently |now |still |always )?(?:in development|under development|in progress|released"
    r"|subject to change|updated|reviewed|maintained|not a|an? (?:living|evolving) \w+)\b.*"
    r"|.*\b(?:issues?|milestones?|boards?|documents?|trackers?|wiki)"
    r" (?:contains?|lists?|tracks?|describes?|shows?|holds?)\b.*"
    r"\b(?:dates?|features|enhancements|plans|planned|progress|work|roadmap|status|releases?)\b.*"
    r"|.*\b(?:milestones?|issues|labels|releases)\b.* (?:are|is)"
    r" (?:created|named|assigned|labell?ed|tracked|grouped|listed)\b.*"
    r"|.*\b(?:community|users|contributors|readers|members|you)\b.* (?:are|is)"
    r" (?:encouraged|invited|welcome)\b.*|we (?:encourage|welcome|invite|appreciate)\b.*"
    rf"|.*\b{_IDEAS}\b.* (?:are|is) (?:always |very |most )?welcome"
    r"|please (?:check|see|open|submit|file|read|visit|refer|join|contact|note|vote|use|consult)"
    r"\b.*"
    r"|(?:roadmap )?updates (?:are|will be) (?:logged|announced|published|posted) (?:in|on|at)\b.*"
    rf"|.*\b(?:{_IDEAS}|apis?|changes|features?|bugs?)\b.* (?:should|must|can|may) be"
    r" (?:submitted|proposed|filed|raised|discussed|reported)\b.*"
    rf"|.*\b{_IDEAS}\b.* (?:are|is|will be) (?:reviewed|voted|discussed|triaged|evaluated)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_PUT_OFF = re.compile(
    r".*\b(?:we|team|maintainers|project)(?:['’]ve| have| has)? (?:decided|chosen?|agreed|opted)"
    r" to (?:delay|hold (?:off|back)|postpone|put off|push back|wait)\b.*"
    r"|(?:the |our )?(?:main |primary )?(?:motivation|rationale|reasons?)(?: \w+){0,4}"
    r" (?:is|was|are)\b.*"
    r"|we(?:['’]d| would) (?:much )?(?:rather|prefer to) (?:call|cut|publish|release|ship|tag)\b.*"
    r"\b(?:after|once|when)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence that tells why a release is not out, or when it will be."""
_CONDITIONS = re.compile(
    r"\b(?:may|can|must|will|shall|should|might) (?:only )?be \w+(?: \w+){0,3}"
    r" (?:if|when|once|unless) (?:one or more|one|any|all|both|either|at least one|some)? ?(?:of )?"
    r"(?:the following|these) (?:conditions|criteria|requirements|statements|apply|applies|are)\b",
    re.IGNORECASE,
)
_USAGE = re.compile(
    r"(?:calling|formatting|importing|naming|organi[sz]ing|running|structuring|using|writing)\b"
    r"|(?:(?:code|basic|quick) )?(?:conventions?|examples?|samples?|snippets?|syntax|usage)\b"
    r"|(?:[\w-]+ )?(?:config(?:uration)?|env(?:ironment)?(?: variables)?|settings)(?: file)?\W*$",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    r"(?:how to )?(?:install|launch|run|start|try)(?:ing)?\b|(?:quick ?start|getting started)\b",
    re.IGNORECASE,
)
_SHELL = re.compile(r"(?:```+|~~~+) *(?:bash|bat|cmd|console|powershell|ps1|sh|shell|zsh)\s*\n")
_MARKUP = re.compile(r"[*_`]|\]\([^()\s]*\)|\[")
_DRAWING = re.compile(
    r"(?:```|~~~)\s*\{?\.?(?:mermaid|plantuml|puml|uml|dot|graphviz|gantt|d2|ditaa|kroki|svgbob"
    r"|nomnoml|vega(?:-lite)?|blockdiag|wavedrom|markmap)\b",
    re.IGNORECASE,
)
_ARROWS = re.compile(r"[→←↑↓↔↘↗↙⟶⇒▶►│├└┌┐┘─]|-->|->|=>")
_LONGEST = 500
_PLAIN_FENCE = re.compile(r"(?:```+|~~~+) *(?:text|txt|ascii|plaintext)?\s*\n")


def talks_of_page(text: str) -> bool:
    """Return whether each sentence tells of a page, its releases, or how to bring in ideas."""
    bare = sentences_in(text)
    if any(len(sentence) > _LONGEST for sentence in bare):
        return False
    return all(_TALK.fullmatch(sentence) or _PUT_OFF.fullmatch(sentence) for sentence in bare)


def sentences_in(text: str) -> list[str]:
    """Return the sentences of a text without inline markup and the marks at their ends."""
    sentences = _SENTENCE.split(" ".join(_MARKUP.sub("", text).split()))
    return [sentence.rstrip(" .!") for sentence in sentences]


def states_conditions(text: str) -> bool:
    """Return whether a text gives the conditions of a rule: `may be removed if any of these …`."""
    return bool(_CONDITIONS.search(" ".join(text.split())))


def is_drawing(text: str) -> bool:
    """Return whether a text is the source of a diagram, as pages hold it, or drawn with signs."""
    bare = text.lstrip()
    is_drawn = _PLAIN_FENCE.match(bare) is not None and _ARROWS.search(bare) is not None
    return is_drawn or bool(_DRAWING.match(bare))


def shows_usage(title: str, text: str) -> bool:
    """Return whether code below a title shows how a thing is used or written: `Using modules`."""
    return bool(_USAGE.match(title)) and text.lstrip().startswith(("```", "~~~"))


def shows_commands(text: str) -> bool:
    """Return whether a text is a block for a shell with a command that many know: `npm test`."""
    if _SHELL.match(text.lstrip()) is None:
        return False
    return any(is_command(part) for line in text.splitlines() for part in line.split("&&"))


def shows_runs(title: str, prose: Sequence[str], notes: Sequence[str]) -> bool:
    """Return whether nothing but lines for a shell, and what announces them, stand below a title.

    They show how a thing is run: `Run the demo`.
    """
    is_run = bool(notes) and _RUNNING.match(title) is not None
    are_leads = all(text.rstrip(" *_").endswith((":", "：")) for text in prose)
    return is_run and are_leads and all(_SHELL.match(note.lstrip()) for note in notes)
