"""What clauses are read by: the words of English as tables, read once from `lexicons/en/`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import chain
from types import MappingProxyType

from roadmap2backlog.decomposing.language.tables import (
    ENGLISH,
    folder_of,
    groups_of,
    lines_of,
    rows_of,
    words_of,
)
from roadmap2backlog.decomposing.language.tokens import tokenize

Words = frozenset[str]

_KINDS = ("function_words", "verb_kinds", "heads", "noun_kinds", "adjective_kinds")


@dataclass(frozen=True, slots=True)
class Language:
    """The tables of English, the one language whose grammar is code.

    Other languages have sentences alone, see `sentences_of`: their lines are not split.

    Attributes:
        verbs: Base form to class: create, edit, delete, view, search, select, notify, import,
            export, approve, assign, buy, enter, manage, investigate, run (any other act).
        readings: Base form to mostly, either or seldom: what a bare word is at the beginning of
            a bullet; verbs that are not listed are verbs.
        verb_forms: Inflected irregular form to base form.
        irregular_verbs: Base form to (past, past participle).
        plurals: Irregular singular to plural; `singulars` the other way.
        spoken: Words that "an" or "a" stands before against their spelling, and capitals that are
            said as one word ("word").
        parts: Small words by the part they play in a clause (determiner, preposition …).
        verb_kinds: Verbs by what they do (give, tell, make better …).
        heads: Nouns that end a phrase, by what they make of the words before them.
        noun_kinds: Nouns by what they name (measures, attributes, programs …).
        adjective_kinds: Adjectives by what they say (praise, comparison, state …).
        opposites: Each half of a pair such as first and last to its other halves.
        compounds: Entries of these five of several words, by first word: (words, group), longest
            first.
        phrasal_verbs: Verbs of several words, by first word, longest first.
    """

    verbs: Mapping[str, str] = field(repr=False)
    readings: Mapping[str, str] = field(repr=False)
    symmetric_verbs: Words = field(repr=False)
    investigation_verbs: Words = field(repr=False)
    verb_forms: Mapping[str, str] = field(repr=False)
    irregular_verbs: Mapping[str, tuple[str, str]] = field(repr=False)
    doubling: Words = field(repr=False)
    nominalisations: Mapping[str, str] = field(repr=False)
    plurals: Mapping[str, str] = field(repr=False)
    singulars: Mapping[str, str] = field(repr=False)
    opposites: Mapping[str, frozenset[str]] = field(repr=False)
    uncountable: Words = field(repr=False)
    spoken: Mapping[str, Words] = field(repr=False)
    modals: Words = field(repr=False)
    roles: Words = field(repr=False)
    platforms: Words = field(repr=False)
    channels: Words = field(repr=False)
    formats: Words = field(repr=False)
    frequencies: Words = field(repr=False)
    layers: Words = field(repr=False)
    technologies: Words = field(repr=False)
    fixed_phrases: Mapping[str, tuple[tuple[str, ...], ...]] = field(repr=False)
    parts: Mapping[str, Words] = field(repr=False)
    verb_kinds: Mapping[str, Words] = field(repr=False)
    heads: Mapping[str, Words] = field(repr=False)
    noun_kinds: Mapping[str, Words] = field(repr=False)
    adjective_kinds: Mapping[str, Words] = field(repr=False)
    compounds: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = field(repr=False)
    phrasal_verbs: Mapping[str, tuple[tuple[str, ...], ...]] = field(repr=False)
    phrasal_pairs: frozenset[tuple[str, ...]] = field(repr=False)
    noun_compounds: Words = field(repr=False)
    verb_objects: Words = field(repr=False)
    modifying_plurals: Words = field(repr=False)
    relations: Words = field(repr=False)
    past_openers: Words = field(repr=False)
    standalone: Words = field(repr=False)
    abbreviations: Words = field(repr=False)
    cues: Mapping[str, tuple[str, ...]] = field(repr=False)
    stop_words: Words = field(repr=False)

    @property
    def artefacts(self) -> Words:
        """Nouns that name a part of a product: page, workflow, dashboard."""
        return self.heads["artefact"]

    def verb_class(self, verb: str) -> str:
        """Return the class of a base form, "run" for a verb that no table knows."""
        low = verb.lower()
        return self.verbs.get(low) or self.verbs.get(low.split(" ", 1)[0], "run")


@cache
def load_language() -> Language:
    """Return the tables of English."""
    folder = folder_of(ENGLISH)
    nouns = _pairs(rows_of(folder, "irregular_nouns.tsv"))
    irregular = {row[0]: (row[1], row[2]) for row in rows_of(folder, "irregular_verbs.tsv")}
    verbs = _inverted(groups_of(folder, "verbs.tsv"))
    kinds = {name: groups_of(folder, f"{name}.tsv") for name in _KINDS}
    words = partial(words_of, folder)
    return Language(
        verbs=verbs,
        readings=_inverted(groups_of(folder, "verb_readings.tsv")),
        symmetric_verbs=words("symmetric_verbs.txt"),
        investigation_verbs=words("investigation_verbs.txt"),
        verb_forms=_verb_forms(irregular),
        irregular_verbs=MappingProxyType(irregular),
        doubling=words("doubling_verbs.txt"),
        nominalisations=_pairs(rows_of(folder, "nominalisations.tsv")),
        plurals=nouns,
        singulars=MappingProxyType({many: one for one, many in nouns.items()}),
        opposites=_opposites(rows_of(folder, "opposites.tsv")),
        uncountable=words("uncountable.txt"),
        spoken=_sets({"an": (), "a": (), "word": ()} | groups_of(folder, "articles.tsv")),
        modals=words("modals.txt"),
        roles=words("roles.txt"),
        platforms=words("platforms.txt"),
        channels=words("channels.txt"),
        formats=words("formats.txt"),
        frequencies=words("frequencies.txt"),
        layers=words("technical_layers.txt"),
        technologies=words("technologies.txt"),
        fixed_phrases=_phrases(lines_of(folder, "fixed_phrases.txt")),
        parts=_sets(kinds["function_words"]),
        verb_kinds=_sets(kinds["verb_kinds"]),
        heads=_sets(kinds["heads"]),
        noun_kinds=_sets(kinds["noun_kinds"]),
        adjective_kinds=_sets(kinds["adjective_kinds"]),
        compounds=_compounds(kinds.values()),
        phrasal_verbs=_phrases(verb for verb in verbs if " " in verb),
        phrasal_pairs=frozenset(tuple(v.split(" ")) for v in verbs if v.count(" ") == 1),
        noun_compounds=_two_words(groups_of(folder, "noun_compounds.tsv")),
        verb_objects=_two_words(groups_of(folder, "verb_objects.tsv")),
        modifying_plurals=words("modifying_plurals.txt"),
        relations=words("relations.txt"),
        past_openers=words("past_openers.txt"),
        abbreviations=words("abbreviations.txt"),
        standalone=words("standalone_abbreviations.txt"),
        cues=MappingProxyType(groups_of(folder, "clause_cues.tsv")),
        stop_words=words("stop_words.txt"),
    )


def _pairs(rows: Iterable[list[str]]) -> Mapping[str, str]:
    return MappingProxyType({row[0]: row[1] for row in rows})


def _inverted(groups: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    return MappingProxyType({entry: name for name, found in groups.items() for entry in found})


def _sets(groups: Mapping[str, tuple[str, ...]]) -> Mapping[str, Words]:
    return MappingProxyType({name: frozenset(found) for name, found in groups.items()})


def _two_words(groups: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """Return the pairs, those in -ization as in -isation."""
    pairs = {f"{first} {second}" for first, found in groups.items() for second in found}
    return frozenset(pairs | {pair.replace("ization", "isation") for pair in pairs})


def _verb_forms(irregular: Mapping[str, tuple[str, str]]) -> Mapping[str, str]:
    forms = {"is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be"}
    forms |= {"am": "be", "has": "have", "does": "do", "goes": "go"}
    for base, (past, participle) in irregular.items():
        forms.setdefault(past, base)
        forms.setdefault(participle, base)
    return MappingProxyType(forms)


def _opposites(rows: Iterable[list[str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in rows:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return MappingProxyType({half: frozenset(others) for half, others in found.items()})


def _phrases(lines: Iterable[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return phrases as lower-case tokens, by first token, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in lines:
        words = tuple(token.lower for token in tokenize(line))
        found.setdefault(words[0], []).append(words)
    return MappingProxyType(
        {first: tuple(sorted(same, key=lambda p: (-len(p), p))) for first, same in found.items()}
    )


def _compounds(
    tables: Iterable[Mapping[str, tuple[str, ...]]],
) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group, entries in chain.from_iterable(table.items() for table in tables):
        for entry in entries:
            words = tuple(token.lower for token in tokenize(entry))
            if len(words) > 1:
                found.setdefault(words[0], []).append((words, group))
    return MappingProxyType(
        {
            first: tuple(sorted(same, key=lambda pair: (-len(pair[0]), pair)))
            for first, same in found.items()
        }
    )
