"""No story goes out with words that neither the roadmap, nor its playbook, nor a template has."""

from dataclasses import replace

import pytest
from made_stories import backlog_of

from roadmap2backlog.codes import CODES
from roadmap2backlog.decomposing import bundles
from roadmap2backlog.decomposing import decompose as module
from roadmap2backlog.decomposing.decompose import decompose
from roadmap2backlog.decomposing.playbook import load_playbooks
from roadmap2backlog.loading.roadmap import load_roadmap

ROADMAP = """\
version: 1
initiatives:
- title: Desk
  capabilities:
  - Lend books
"""


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


def test_texts_of_the_whole_roadmap_are_read_once_for_all_its_plans(monkeypatch):
    read = []
    plain = module.plain
    monkeypatch.setattr(module, "plain", lambda text: read.append(text) or plain(text))
    notes = "".join(f"- Boats wait at lamp {number}\n" for number in range(50))
    plans = "".join(f"- title: Lamp {number}\n" for number in range(50))
    faults = faults_of(f"version: 1\nnotes:\n{notes}initiatives:\n{plans}")
    assert not faults
    assert read.count("Boats wait at lamp 7") == 1
