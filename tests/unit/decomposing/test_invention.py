"""No story goes out with words that neither the roadmap, nor its playbook, nor a template has."""

import re
from dataclasses import replace

import pytest
from made_stories import backlog_of

from roadmap2backlog.codes import CODES
from roadmap2backlog.decomposing import bundles
from roadmap2backlog.decomposing import decompose as module
from roadmap2backlog.decomposing.decompose import decompose
from roadmap2backlog.decomposing.playbook import load_playbooks
from roadmap2backlog.decomposing.templates import load_templates
from roadmap2backlog.decomposing.words import keys_of
from roadmap2backlog.loading.roadmap import load_roadmap

_FILLED = re.compile(r"\{\w+\}")

ROADMAP = """\
version: 1
initiatives:
- title: Desk
  capabilities:
  - Lend books
"""


def texts_of(draft):
    criteria = [(c.given, c.when, c.then, c.text, *c.examples) for c in draft.acceptance]
    rows = [value for c in draft.acceptance for row in c.examples.values() for value in row]
    return (draft.title, draft.story, *draft.questions, *(t for c in criteria for t in c), *rows)


def faults_of(text: str) -> list[tuple[str, str]]:
    loaded = load_roadmap(text, "roadmap.yaml").unwrap()
    found = decompose(loaded.value, loaded.source_map).findings
    return [(one.code, one.message) for one in found if CODES[one.code].severity == "error"]


@pytest.mark.parametrize("field", ["title", "story"])
def test_a_word_from_nowhere_is_told_and_is_an_error(monkeypatch, field):
    honest = bundles.stories_of

    def inventive(*args, **options):
        told = honest(*args, **options)
        return tuple(replace(one, **{field: f"{getattr(one, field)} by zeppelin"}) for one in told)

    monkeypatch.setattr(bundles, "stories_of", inventive)
    ((code, message),) = faults_of(ROADMAP)
    assert code == "R591"
    assert "zeppelin" in message


@pytest.mark.parametrize(
    "line",
    [
        "Lend books",
        "e.g.",
        "`\\n`",
        "` `",
        "`[\\n`",
        "`1\\n1`",
        "0+",
        "12+–",
        "A+—",
        "Open branches in the U.S. and the U.K.",
        "As a clerk I want a list of loans",
        "Add `__loan__` constant",
        "See https://harbour.example/a#b",
        "Bücher verleihen und zurücknehmen",
        "- stories: [{title: Lend, story: 'As a clerk, I want maps'}]\n    title: Maps",
    ],
)
def test_words_that_are_there_are_no_invention(line):
    item = line if line.startswith("- ") else f'- "{line}"'
    assert not faults_of(ROADMAP.replace("- Lend books", item))


@pytest.mark.parametrize("name", sorted(load_playbooks()))
def test_a_story_of_a_playbook_names_the_playbook_as_its_source(name):
    text = f"version: 1\ninitiatives:\n- title: Desk\n  playbook: {name}\n"
    assert not faults_of(text)
    stories = [story for story in backlog_of(text).stories if f"/{name}/" in story.id]
    assert stories
    assert {story.source.text for story in stories} == {name}


@pytest.mark.parametrize(
    "line",
    [
        "Lend books",
        "Fines",
        "Using a shelf table",
        "Clerks and readers renew loans",
        "Anybody can see the tide",
        "Warn readers when a loan is due",
        "Delete maps",
        "Import slips from CSV and PDF by branch or quay",
        "Lend up to 3 maps to readers above 12 years",
        "The desk sends a receipt",
        "Broken links on the desk page",
    ],
)
def test_a_story_names_only_the_sentences_that_it_is_made_with(monkeypatch, line):
    drafts = []
    honest = bundles.stories_of

    def watched(*args, **options):
        drafts.extend(honest(*args, **options))
        return honest(*args, **options)

    monkeypatch.setattr(bundles, "stories_of", watched)
    assert not faults_of(f"{ROADMAP}  - {line}\n")
    for draft in drafts:
        said = set(keys_of(" ".join(texts_of(draft))))
        for name in draft.templates:
            assert set(keys_of(_FILLED.sub(" ", load_templates()[name]))) <= said, name


def test_texts_of_the_whole_roadmap_are_read_once_for_all_its_plans(monkeypatch):
    read = []
    plain = module.plain
    monkeypatch.setattr(module, "plain", lambda text: read.append(text) or plain(text))
    notes = "".join(f"- Boats wait at lamp {number}\n" for number in range(50))
    plans = "".join(f"- title: Lamp {number}\n" for number in range(50))
    faults = faults_of(f"version: 1\nnotes:\n{notes}initiatives:\n{plans}")
    assert not faults
    assert read.count("Boats wait at lamp 7") == 1
