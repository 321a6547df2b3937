"""What must hold whatever a product owner does to the text of a backlog."""

from random import Random

import pytest
import yaml
from owner_edits import NAUGHTY, OwnersFile, backlog_of, roadmap_edit
from wild_layouts import Hand

from roadmap2backlog.loading.backlog import load_backlog
from roadmap2backlog.merging import merge_backlog
from roadmap2backlog.merging.document import fresh_text, write_backlog
from roadmap2backlog.merging.merge_backlog import Merged

SEEDS = range(60)


def loaded(text):
    return load_backlog(text.encode(), "backlog.yaml").unwrap()


def rebuilt(lock, text, theirs) -> tuple[Merged, str]:
    there = loaded(text)
    merged = merge_backlog(lock, there.value, theirs)
    return merged, write_backlog(there.text, there.value, merged.backlog)


def edited(seed, edits):
    """Return what was generated, its lock, the owner's file, and what is generated next."""
    rng = Random(seed)
    generated = backlog_of(rng, rng.choice((5, 20, 60)))
    first = merge_backlog(None, None, generated)
    owner = OwnersFile.of(write_backlog(None, None, first.backlog), rng)
    for number in range(edits):
        owner.edit(number)
    return first.lock, owner, roadmap_edit(rng, generated, rng.randint(1, 30))


@pytest.mark.parametrize("seed", SEEDS)
def test_two_hundred_edits_outlive_a_changed_roadmap(seed):
    lock, owner, theirs = edited(seed, 200)
    _, text = rebuilt(lock, owner.text, theirs)
    stories = {story.id: story for story in loaded(text).value.stories}
    for (name, field), value in owner.fields.items():
        assert str(getattr(stories[name], field)) == str(value)
    assert not [comment for comment in owner.comments if comment not in text]
    assert set(owner.ids) <= stories.keys()
    assert not set(owner.gone) & stories.keys()


@pytest.mark.parametrize("seed", SEEDS)
def test_lines_of_stories_that_did_not_change_stay_byte_for_byte(seed):
    lock, owner, theirs = edited(seed, 40)
    merged, text = rebuilt(lock, owner.text, theirs)
    touched = {change.id for change in merged.changes}
    for name, block in zip(owner.ids, owner.blocks, strict=True):
        if name not in touched:
            assert "\n".join(block).rstrip("\n") in text


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("edits", [1, 30])
def test_building_again_changes_neither_file(seed, edits):
    lock, owner, theirs = edited(seed, edits)
    merged, text = rebuilt(lock, owner.text, theirs)
    again, same = rebuilt(merged.lock, text, theirs)
    assert same == text
    assert again.lock == merged.lock


@pytest.mark.parametrize("seed", SEEDS)
def test_windows_line_ends_stay(seed):
    lock, owner, theirs = edited(seed, 10)
    _, text = rebuilt(lock, owner.text.replace("\n", "\r\n"), theirs)
    kept = [line for line in owner.text.split("\n") if line.startswith("  - id: mine/")]
    assert all(f"{line}\r\n" in text for line in kept)
    assert rebuilt(lock, owner.text, theirs)[0].backlog == loaded(text).value


@pytest.mark.parametrize("seed", range(150))
def test_any_layout_keeps_its_comments_and_says_what_is_meant(seed):
    rng = Random(seed)
    generated = backlog_of(rng, rng.choice((1, 5, 12)))
    first = merge_backlog(None, None, generated)
    hand = Hand(rng)
    written = hand.write(first.backlog)
    written = written.replace("\n", "\r\n") if seed % 5 == 0 else written
    theirs = roadmap_edit(rng, generated, rng.randint(0, 20))
    merged, text = rebuilt(first.lock, written, theirs)
    assert not [comment for comment in hand.comments if comment not in text]
    assert loaded(text).value == merged.backlog
    assert rebuilt(merged.lock, text, theirs)[1] == text


@pytest.mark.parametrize("text", [*NAUGHTY, "why?", "a ?b", "x: [y]?", "{?}", "a?, b", ":?"])
def test_every_yaml_reader_reads_the_same_text(text):
    """Inside brackets a `?` ends a plain text for some readers and not for others."""
    backlog = backlog_of(Random(1), 1)
    story = backlog.stories[0].model_copy(update={"questions": (text, "ok"), "labels": (text,)})
    written = fresh_text(backlog.model_copy(update={"stories": (story,)}))
    for loader in (yaml.SafeLoader, yaml.BaseLoader):
        found = yaml.load(written, loader)["stories"][0]
        assert found["questions"] == [text, "ok"]
        assert found["labels"] == [text]
