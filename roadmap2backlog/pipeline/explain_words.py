"""How an explanation is put: the marked source line, the chain of rules, ways to change it."""

from collections.abc import Iterator
from itertools import zip_longest

from roadmap2backlog.codes import CODES, FLAGS
from roadmap2backlog.decomposing.language import Token, tokenize
from roadmap2backlog.decomposing.result import Provenance
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.words import WordSet
from roadmap2backlog.diagnostics import excerpt
from roadmap2backlog.model.backlog import Epic, Story

Item = Story | Epic

_WAYS = {
    "split/spike": "say what is to be built, once that is found out",
    "split/": "to keep the parts together, write that story yourself, under `stories:`",
    "explicit": "change the words of the story in the roadmap",
    "playbook/": "drop a standard story that you do not need, or use a playbook of your team's own",
    "word-for-word": "start the line with who does it, e.g. `Clerks can export reports`",
    "frame/assured": "say who does what (`Clerks can …`) if it is a person who acts",
    "frame/solved": "say what people can do once it is solved",
    "frame/arranged": "say who does what (`Clerks can …`) if it is not the team who acts",
    "frame/noun": "start the line with a verb if people are to do something (`Export reports`)",
    "epic/rest": "give a capability two stories or more, and it becomes an epic of its own",
    "epic/capability": "write it as one thing to do, and it joins the epic of its initiative",
    "epic/playbook": "leave `playbook:` out",
}
_ALWAYS = "reword the line and build again; words that somebody changed in the backlog stay theirs"


def source_lines(found: Provenance, item: Item, line: str) -> tuple[str, ...]:
    """Return the source line and marks under the words of it that the item says.

    Args:
        found: Where the item comes from.
        item: A story or epic.
        line: That line of the file.
    """
    shown, carets = excerpt(line, found.span)
    margin, begin = len("      | "), found.span.column - 1
    cut = begin - (carets.index("^") - margin)
    same_line = found.span.end_line in (0, found.span.line)
    wide = found.span.end_column - found.span.column if same_line else 0
    # A clause of a longer text is known by its start only.
    length = wide if wide > 1 else len(found.text)
    marks = _marks(line[begin : begin + length], item)
    if "^" not in marks:
        return shown, carets
    placed = f"{' ' * begin}{marks}"[cut : cut + len(shown) - margin]
    return shown, f"{carets[:margin]}{placed.rstrip()}"


def _marks(clause: str, item: Item) -> str:
    """Return a line as long as the clause with a caret under each word that the item says.

    Small words ("a", "to") are marked beside others only.
    """
    said = (item.title, item.story, item.persona) if isinstance(item, Story) else (item.title,)
    known = WordSet(said)
    runs: list[list[Token]] = []
    end = -1
    for token in tokenize(clause):
        if token.kind == "punct" or token.lower not in known:
            continue
        if runs and clause[end : token.start].isspace():
            runs[-1].append(token)
        else:
            runs.append([token])
        end = token.end
    marks = " " * len(clause)
    for run in runs:
        if any(token.lower not in table("absorbed") for token in run):
            start, end = run[0].start, run[-1].end
            marks = f"{marks[:start]}{'^' * (end - start)}{marks[end:]}"
    return marks


def rule_lines(found: Provenance) -> Iterator[str]:
    """Yield each rule with what it decided, in order, then what else was decided."""
    pairs = zip_longest(found.rules, map(_sentence, found.decisions), fillvalue="")
    for number, (rule, decision) in enumerate(pairs, 1):
        yield f"  {number}. {': '.join(text for text in (rule, decision) if text)}"


def flag_lines(flags: tuple[str, ...]) -> Iterator[str]:
    """Yield each flag with what it means and what to write to be rid of it."""
    for flag in flags:
        code = CODES[FLAGS[flag]] if flag in FLAGS else None
        yield f"  {flag}: {code.explanation}" if code else f"  {flag}"
        if code and code.hint:
            yield f"    to change it: {code.hint}"


def ways(found: Provenance) -> tuple[str, ...]:
    """Return what to write to get something else, whatever the flags say; at least one way."""
    told = [
        way
        for rule in (() if "LANGUAGE" in found.flags else found.rules)
        if (way := next((way for start, way in _WAYS.items() if rule.startswith(start)), ""))
    ]
    return (*dict.fromkeys(told), _ALWAYS)


def _sentence(text: str) -> str:
    closed = text if text.endswith((".", "?", "!")) else f"{text}."
    return closed[:1].upper() + closed[1:]
