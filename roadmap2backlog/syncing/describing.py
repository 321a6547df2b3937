"""A story's words as one description, and back."""

from collections.abc import Iterable, Sequence

from roadmap2backlog.model.backlog import AcceptanceCriterion, Epic, Story
from roadmap2backlog.syncing.markup import Block, normalise, parse, render

CRITERIA = "Acceptance criteria"
QUESTIONS = "Open questions"
NOTES = "Notes"
_STEPS = (("given", "Given "), ("when", "When "), ("then", "Then "))
_SECTION_LEVEL = 2


def describe_story(story: Story) -> str:
    """Return a story's sentence, criteria, questions and notes as one text."""
    blocks = [
        *parse(story.story),
        *_section(CRITERIA, [criterion_lines(criterion) for criterion in story.acceptance]),
        *_section(QUESTIONS, [_lines(question) for question in story.questions]),
        *_section(NOTES, [_lines(note) for note in story.notes]),
    ]
    return normalise(render(blocks))


def describe_epic(epic: Epic) -> str:
    """Return an epic's description and notes as one text."""
    blocks = [*parse(epic.description), *_section(NOTES, [_lines(note) for note in epic.notes])]
    return normalise(render(blocks))


def read_story(text: str, story: Story) -> Story | None:
    """Return the story with the words of a description, or None where that would lose some.

    Criteria that say the same as before keep their status; others count as drafted.

    Args:
        text: As `describe_story` writes it, edited by people.
        story: The story as the backlog has it.
    """
    lead, sections = _sections(parse(text))
    known = {criterion_lines(criterion): criterion for criterion in story.acceptance}
    criteria = [read_criterion(lines) for lines in sections.get(CRITERIA, ())]
    read = story.model_copy(
        update={
            "story": render(lead),
            "acceptance": tuple(known.get(criterion_lines(c), c) for c in criteria),
            "questions": tuple("\n".join(lines) for lines in sections.get(QUESTIONS, ())),
            "notes": tuple("\n".join(lines) for lines in sections.get(NOTES, ())),
        }
    )
    return read if describe_story(read) == normalise(text) else None


def read_epic(text: str, epic: Epic) -> Epic | None:
    """Return the epic with the words of a description, or None where that would lose some."""
    lead, sections = _sections(parse(text))
    notes = tuple("\n".join(lines) for lines in sections.get(NOTES, ()))
    read = epic.model_copy(update={"description": render(lead), "notes": notes})
    return read if describe_epic(read) == normalise(text) else None


def criterion_lines(criterion: AcceptanceCriterion) -> tuple[str, ...]:
    """Return a criterion as lines: steps, or its sentence, then a table of its examples."""
    steps = [word + getattr(criterion, name) for name, word in _STEPS if getattr(criterion, name)]
    lines = [line for text in (*steps, criterion.text) for line in _lines(text)]
    if criterion.examples:
        columns = list(criterion.examples)
        rows = zip(*criterion.examples.values(), strict=True)
        lines += [_row(columns), *(_row(row) for row in rows)]
    return tuple(lines)


def read_criterion(lines: Sequence[str]) -> AcceptanceCriterion:
    """Return the criterion that lines of a description stand for."""
    words = [line for line in lines if not _is_row(line)]
    rows = [_cells(line) for line in lines if _is_row(line)]
    examples = {}
    if rows and all(len(row) == len(rows[0]) for row in rows):
        examples = {c: tuple(r[i] for r in rows[1:]) for i, c in enumerate(rows[0])}
    steps: dict[str, list[str]] = {}
    current = "text"
    for line in words:
        found = next(((n, w) for n, w in _STEPS if line.startswith(w) and n not in steps), None)
        current = found[0] if found else current
        steps.setdefault(current, []).append(line.removeprefix(found[1]) if found else line)
    return AcceptanceCriterion(
        **{name: "\n".join(text) for name, text in steps.items()}, examples=examples
    )


def _section(title: str, entries: Sequence[tuple[str, ...]]) -> Iterable[Block]:
    """Return a heading and a list, or nothing where there are no entries."""
    filled = tuple(lines for lines in entries if lines)
    if not filled:
        return ()
    heading = Block("heading", ((title,),), _SECTION_LEVEL)
    return (heading, Block("bullets", filled))


def _sections(
    blocks: Sequence[Block],
) -> tuple[tuple[Block, ...], dict[str, tuple[tuple[str, ...], ...]]]:
    """Return what stands before the first section of ours, and the list of each section."""
    titles = {title.casefold(): title for title in (CRITERIA, QUESTIONS, NOTES)}
    lead: list[Block] = []
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    current = ""
    for block in blocks:
        title = titles.get(" ".join(block.items[0]).casefold()) if block.kind == "heading" else None
        if title:
            current = title
        elif not current:
            lead.append(block)
        else:
            found[current] = (*found.get(current, ()), *block.items)
    return tuple(lead), found


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "¦") for cell in cells) + " |"


def _is_row(line: str) -> bool:
    return line.startswith("| ") and line.endswith(" |")


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line[2:-2].split(" | ")]
