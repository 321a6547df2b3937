"""What a person should know about the result, each at its place in the roadmap."""

from collections.abc import Iterable, Iterator, Mapping

from roadmap2backlog.codes import CODES, FLAGS
from roadmap2backlog.decomposing.initiatives import Chapter
from roadmap2backlog.decomposing.result import Ledger
from roadmap2backlog.decomposing.scene import Scene
from roadmap2backlog.decomposing.verify import invented_words
from roadmap2backlog.decomposing.words import WordSet
from roadmap2backlog.decomposing.writing import WritingContext
from roadmap2backlog.diagnostics import Diagnostic, Span
from roadmap2backlog.model.backlog import Story
from roadmap2backlog.model.provenance import SourceMap
from roadmap2backlog.vocabulary.counted import counted
from roadmap2backlog.vocabulary.shortened import shortened

_SHOWN = 60
_SUMMED = ("PERSONA_MISSING", "PERSONA_INFERRED", "BENEFIT_MISSING", "LANGUAGE")


def findings_of(
    stories: Iterable[Story], titles: Mapping[str, str], context: WritingContext
) -> Iterator[Diagnostic]:
    """Yield one finding for each flag of each clause.

    What an initiative as a whole lacks (personas, a goal) is said once for it, with the number
    of its stories.

    Args:
        stories: All stories.
        titles: Of the initiatives, by id.
        context: Knows where everything comes from.
    """
    counts: dict[tuple[str, str], int] = {}
    seen: set[tuple[str, object, str]] = set()
    for story in stories:
        origin = context.provenance[story.id]
        for flag in story.flags:
            if flag in _SUMMED:
                key = (story.id.partition("/")[0], flag)
                counts[key] = counts.get(key, 0) + 1
                continue
            place = (flag, origin.path, origin.text)
            if place not in seen:
                seen.add(place)
                yield _finding(flag, origin.text, origin.span)
    for (initiative, flag), count in counts.items():
        words = f"{counted(count, 'story')} of “{titles[initiative]}”"
        yield _finding(
            flag, words, context.scene.places.at((*context.initiatives[initiative], "title"))
        )


def lost_findings(ledger: Ledger, places: SourceMap) -> Iterator[Diagnostic]:
    """Yield a finding for each text with a word that ended nowhere."""
    if ledger.unassigned:
        for path in ledger.unbalanced():
            yield Diagnostic("R590", "Words of this text ended nowhere", places.at(path))


def invented_findings(chapter: Chapter, known: WordSet, scene: Scene) -> Iterator[Diagnostic]:
    """Yield a finding for each story with words that come from nowhere.

    Every story passes here as it goes out, whichever way it was made.

    Args:
        chapter: The initiative with its stories.
        known: The words of all its texts, of its playbook, and of the roadmap as a whole.
        scene: The roadmap around it.
    """
    for bundle in chapter.bundles:
        for draft in bundle.drafts:
            made_up = invented_words(draft, known, scene.templates)
            if made_up:
                words = shortened(", ".join(dict.fromkeys(made_up)), _SHOWN)
                told = f"“{shortened(draft.title, _SHOWN)}” holds words from nowhere: {words}"
                yield Diagnostic("R591", told, scene.places.at(draft.path))


def _finding(flag: str, words: str, span: Span) -> Diagnostic:
    code = FLAGS[flag]
    return Diagnostic(code, f"{CODES[code].title}: {shortened(words, _SHOWN)}", span)
