"""A language is a folder of tables: its roadmaps are told word for word, in its own sentences."""

from string import Formatter

import pytest
import yaml
from backlog_words import lost_words, texts_of

from roadmap2backlog.decomposing.decompose import decompose
from roadmap2backlog.decomposing.language import languages, tables
from roadmap2backlog.decomposing.templates import load_templates
from roadmap2backlog.loading.roadmap import load_roadmap

OTHERS = [code for code in languages() if code != "en"]
NEEDED = ("story/quoted", "persona/unknown", "then/any", "points/", "epic/", "note/")
"""The sentences that stories in another language are made of."""

ROADMAP = """\
version: 1
product: {name: Werft, vision: Boote für alle}
personas: [{id: lotse, name: Lotse, needs: Ruhe}]
goals: [{id: z, statement: Mehr Boote, metric: Boote im Jahr, baseline: "3", target: "9"}]
initiatives:
- title: Liegeplätze
  why: Niemand findet einen Platz
  outcome: Jeder findet einen Platz
  goal: z
  personas: [lotse]
  size: 8
  risks: [Der Sturm]
  out_of_scope: [Winterlager]
  questions: ["Wer zahlt?"]
  evidence: [{source: Umfrage, quote: "Wo ist Platz?"}]
  capabilities:
  - Platz suchen und buchen
  - {title: Export CSV, persona: lotse, acceptance: [Die Datei ist da]}
  - title: Meldungen
    stories: [{title: Lotse meldet Ankunft}, {title: Abfahrt, size: 2}]
- {title: Funk, playbook: api}
- {title: Kran, capabilities: [{title: Platz suchen und buchen, size: 3}]}
"""


def told(language):
    loaded = load_roadmap(ROADMAP, "roadmap.yaml").unwrap()
    return decompose(loaded.value, loaded.source_map, language=language)


def places_in(sentence: str) -> list[str]:
    return sorted(name for _, name, *_ in Formatter().parse(sentence) if name)


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_has_every_sentence_it_needs_with_the_same_places(code):
    english, own = load_templates().texts, tables.sentences_of(code)
    assert set(own) == {name for name in english if name.startswith(NEEDED)}
    for name, sentence in own.items():
        assert places_in(sentence) == places_in(english[name]), name


@pytest.mark.parametrize("code", OTHERS)
def test_every_line_is_told_word_for_word_in_the_sentences_of_its_language(code):
    found = told(code)
    own = load_templates(code)
    lines = {s.title: s for s in found.backlog.stories if s.epic != "funk"}
    export = lines["Export CSV"]
    assert export.story == own.fill("story/quoted", persona="Lotse", text="Export CSV")
    assert export.persona == "Lotse"
    both = lines["Platz suchen und buchen"]
    nobody = own["persona/unknown"]
    assert both.story == own.fill("story/quoted", persona=nobody, text="Platz suchen und buchen")
    assert {"LANGUAGE"} <= set(both.flags)
    assert both.acceptance[0].then == own["then/any"]
    first = found.backlog.epics[0].description
    assert own.fill("epic/why", text="Niemand findet einen Platz") in first
    assert own.fill("epic/risk", text="Der Sturm") in first


@pytest.mark.parametrize("code", languages())
def test_no_word_is_lost_or_made_up_in_any_language(code):
    found = told(code)
    assert found.ledger.unassigned == 0
    assert not [one for one in found.findings if one.code in {"R590", "R591"}]
    assert not lost_words(texts_of(yaml.safe_load(ROADMAP)), found.backlog)


def test_a_folder_with_one_sentence_is_a_language(monkeypatch, tmp_path):
    (tmp_path / "sv").mkdir()
    sentence = "# Own compilation.\nstory/quoted\tSom {persona} vill jag ha detta: ”{text}”.\n"
    (tmp_path / "sv" / "templates.tsv").write_text(sentence, encoding="utf-8")
    known = tables.folder_of
    monkeypatch.setattr(
        tables, "folder_of", lambda code: tmp_path / "sv" if code == "sv" else known(code)
    )
    monkeypatch.setattr(
        "roadmap2backlog.decomposing.decompose.load_templates", load_templates.__wrapped__
    )
    story = told("sv").backlog.stories[0]
    assert story.story == "Som a stakeholder vill jag ha detta: ”Platz suchen und buchen”."


def test_a_language_without_a_folder_is_no_language():
    with pytest.raises(LookupError, match="'tlh'"):
        told("tlh")
