"""A roadmap to its backlog, in passes, with the account of every word."""

from collections import Counter
from collections.abc import Iterable, Mapping

from roadmap2backlog.decomposing.account import Account, rows_of
from roadmap2backlog.decomposing.epics import note_of
from roadmap2backlog.decomposing.findings import findings_of, invented_findings, lost_findings
from roadmap2backlog.decomposing.initiatives import chapter_of
from roadmap2backlog.decomposing.language import ENGLISH
from roadmap2backlog.decomposing.leaves import Leaf, initiative_leaves, roadmap_leaves
from roadmap2backlog.decomposing.ledger import balance, fates_of, home_of
from roadmap2backlog.decomposing.markup import plain
from roadmap2backlog.decomposing.naming import named_chapters, targets_of
from roadmap2backlog.decomposing.playbook import load_playbooks
from roadmap2backlog.decomposing.relate import relations_of
from roadmap2backlog.decomposing.result import Decomposition, Fate
from roadmap2backlog.decomposing.scene import scene_of
from roadmap2backlog.decomposing.templates import load_templates
from roadmap2backlog.decomposing.words import WordSet
from roadmap2backlog.decomposing.writing import WritingContext, Written, front_notes, written
from roadmap2backlog.diagnostics import Diagnostic, sort_findings
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.playbook import Playbook
from roadmap2backlog.model.provenance import PathKey, SourceMap
from roadmap2backlog.model.roadmap import Roadmap


def decompose(
    roadmap: Roadmap,
    places: SourceMap,
    *,
    playbooks: Mapping[str, Playbook] | None = None,
    criteria: str = "source",
    language: str = ENGLISH,
) -> Decomposition:
    """Return the epics and stories of a roadmap, unranked, in document order.

    Args:
        roadmap: The roadmap.
        places: Where its values stand in the file.
        playbooks: Sets of standard stories by id; those that come with the tool by default.
        criteria: `source`: criteria say what the roadmap says and ask for the rest;
            `full`: also the usual questions about permissions and failures.
        language: What the roadmap is written in. English is split, and lines in other languages
            are told apart by their words; any other is told word for word, in its own sentences.

    Raises:
        LookupError: If there is no folder of tables for the language.
    """
    known = load_playbooks() if playbooks is None else playbooks
    front = list(roadmap_leaves(roadmap))
    both = [(one, ("initiatives", n)) for n, one in enumerate(roadmap.initiatives)]
    own = [list(initiative_leaves(initiative, path)) for initiative, path in both]
    templates = load_templates(language)
    leaves_of_all = [leaf for group in (front, *own) for leaf in group]
    scene = scene_of(roadmap, leaves_of_all, places, criteria, templates)
    chapters = named_chapters(
        roadmap, [chapter_of(i, path, scene, known.get(i.playbook)) for i, path in both]
    )
    targets = targets_of(roadmap, chapters)
    context = WritingContext(targets, relations_of(chapters), scene)
    notes = list(front_notes(roadmap, templates))
    front_home = home_of(Fate.NOTE, *notes)
    rows = {leaf.path: fates_of(leaf, (front_home,)) for leaf in front}
    shared = WordSet(_shown_as(front))
    finished: list[Written] = []
    faults = list(_unknown_playbooks(roadmap, known, places))
    for item, leaves in zip(chapters, own, strict=True):
        words = _words_of(leaves, known.get(item.chapter.initiative.playbook), shared)
        faults += invented_findings(item.chapter, words, scene)
        done = written(item, context)
        finished.append(done)
        told = "" if done.epics else note_of(item.chapter, scene)
        more, kept = rows_of(leaves, Account(item, done, targets, told))
        rows |= more
        notes += ([told] if told else []) + list(kept)
    return _finished(finished, notes, rows, context, faults)


class _WordsAround(WordSet):
    """The words that stories of an initiative may have; those of the whole are asked second."""

    __slots__ = ("_shared",)

    def __init__(self, texts: Iterable[str], shared: WordSet) -> None:
        super().__init__(texts)
        self._shared = shared

    def __contains__(self, key: str) -> bool:
        return super().__contains__(key) or key in self._shared


def _words_of(leaves: Iterable[Leaf], playbook: Playbook | None, shared: WordSet) -> WordSet:
    return _WordsAround((*_shown_as(leaves), *(playbook.texts if playbook else ())), shared)


def _shown_as(leaves: Iterable[Leaf]) -> list[str]:
    """Return the texts of leaves, as written and as shown."""
    texts = [leaf.text for leaf in leaves]
    return [*texts, *(plain(text).text for text in texts)]


def _unknown_playbooks(
    roadmap: Roadmap, known: Mapping[str, Playbook], places: SourceMap
) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic(
            "R517",
            f"unknown playbook “{initiative.playbook}”",
            places.at(("initiatives", number, "playbook")),
            f"use one of: {', '.join(known)}" if known else "",
        )
        for number, initiative in enumerate(roadmap.initiatives)
        if initiative.playbook and initiative.playbook not in known
    )


def _finished(
    finished: list[Written], notes: list[str], rows: Mapping[PathKey, bytes],
    context: WritingContext, faults: Iterable[Diagnostic],
) -> Decomposition:  # fmt: skip
    stories = tuple(story for done in finished for group in done.stories for story in group)
    ledger = balance(rows)
    titles = {done.initiative.id: done.initiative.title for done in finished}
    told = findings_of(stories, titles, context)
    findings = sort_findings((*told, *lost_findings(ledger, context.scene.places), *faults))
    flags = Counter(flag for story in stories for flag in story.flags)
    return Decomposition(
        Backlog(
            notes=tuple(dict.fromkeys(notes)),
            initiatives=tuple(done.initiative for done in finished),
            epics=tuple(epic for done in finished for epic in done.epics),
            stories=stories,
        ),
        ledger,
        dict(sorted(flags.items())),
        findings,
        context.provenance,
    )
