"""Reading short English texts: words, clauses, frames and coordinations, by rules and tables.

Pure functions of their text. The tables of English are in `lexicons/en/`; the folders beside it
hold the sentences in which roadmaps of other languages are told, and no grammar.
"""

from roadmap2backlog.decomposing.language.adjectives import (
    describes,
    may_describe,
    only_compares,
    opens_with_verb,
    tells_more,
)
from roadmap2backlog.decomposing.language.agreement import names_people, tells_of_actor
from roadmap2backlog.decomposing.language.classify import (
    classify_clause,
    refusal,
    shows_question,
)
from roadmap2backlog.decomposing.language.coordination import coordinations
from roadmap2backlog.decomposing.language.forms import form_of
from roadmap2backlog.decomposing.language.frames import frame, thing_frame
from roadmap2backlog.decomposing.language.inflect import (
    is_plural,
    lemma,
    nominal_verb,
    past,
    past_participle,
    plural,
    singular,
    third_person,
    with_article,
)
from roadmap2backlog.decomposing.language.labels import is_done_to_all
from roadmap2backlog.decomposing.language.lexicon import Language, load_language
from roadmap2backlog.decomposing.language.order_or_name import may_name
from roadmap2backlog.decomposing.language.parse import (
    Adjunct,
    Axis,
    ClauseClass,
    ClauseKind,
    Coordination,
    Form,
    Frame,
    FrameKind,
    StorySentence,
    TextSpan,
    Token,
    TokenKind,
    VerbHead,
    Verdict,
)
from roadmap2backlog.decomposing.language.sentences import split_sentences
from roadmap2backlog.decomposing.language.story_sentence import read_story
from roadmap2backlog.decomposing.language.tables import ENGLISH, languages, sentences_of, word_table
from roadmap2backlog.decomposing.language.tokens import tokenize

__all__ = [
    "ENGLISH",
    "Adjunct",
    "Axis",
    "ClauseClass",
    "ClauseKind",
    "Coordination",
    "Form",
    "Frame",
    "FrameKind",
    "Language",
    "StorySentence",
    "TextSpan",
    "Token",
    "TokenKind",
    "VerbHead",
    "Verdict",
    "classify_clause",
    "coordinations",
    "describes",
    "form_of",
    "frame",
    "is_done_to_all",
    "is_plural",
    "languages",
    "lemma",
    "load_language",
    "may_describe",
    "may_name",
    "names_people",
    "nominal_verb",
    "only_compares",
    "opens_with_verb",
    "past",
    "past_participle",
    "plural",
    "read_story",
    "refusal",
    "sentences_of",
    "shows_question",
    "singular",
    "split_sentences",
    "tells_more",
    "tells_of_actor",
    "thing_frame",
    "third_person",
    "tokenize",
    "with_article",
    "word_table",
]
