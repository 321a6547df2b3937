"""Backlogs, roadmaps and settings with a hostile text in every field that people write."""

import random
from types import NoneType, UnionType
from typing import get_args, get_origin

import yaml
from shared_data import shared_data

from roadmap2backlog.merging.document import fresh_text
from roadmap2backlog.model.backlog import (
    AcceptanceCriterion,
    Backlog,
    BacklogInitiative,
    Epic,
    Story,
)
from roadmap2backlog.model.provenance import Source
from roadmap2backlog.model.roadmap import (
    Capability,
    Evidence,
    ExplicitStory,
    Goal,
    Initiative,
    Persona,
    Product,
    Roadmap,
)
from roadmap2backlog.model.settings import ReleaseSettings, Settings, TeamSettings

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror="alert(2)">',
    "</style></title></textarea><script>alert(3)</script>",
    "<svg/onload=alert(4)>",
    "'-alert(5)-'",
    "javascript:alert(6)",
    "{{7*7}}{% raw %}${alert(7)}",
    "</script><script>alert(8)</script><!--",
    "\u202etxet \u0000\u0007\u200b\ufeff",
)
HOOK = """
window.__ran = [];
for (const name of ["alert", "confirm", "prompt"]) window[name] = (words) => { window.__ran.push(String(words)); };
"""
"""Runs before anything of the page: whoever calls one of these is told in `__ran`."""


def filled(noun, word, **fixed):
    """Return a noun with the word in every text field; the others as given, else as they are."""
    values = {}
    for name, field in noun.model_fields.items():
        kind = field.annotation
        if name in fixed or name in {"id", "version"}:
            continue
        if kind is str:
            values[name] = word
        elif get_origin(kind) is tuple and get_args(kind)[0] is str:
            values[name] = (word,)
        elif get_origin(kind) is UnionType and set(get_args(kind)) == {str, NoneType}:
            values[name] = word
    return noun.model_validate({**values, **fixed})


def naughty_story(word, number, **more):
    """Return a story full of a word; its id too."""
    criteria = (
        filled(AcceptanceCriterion, word, text="", examples={word: (word,)}),
        filled(AcceptanceCriterion, word, given="", when="", then="", text=word),
    )
    fixed = {
        "id": f"s{number}-{word}"[:700], "epic": f"e{number // 7}", "acceptance": criteria, "points": 3.0,
        "depends_on": (), "suggested_after": (), "source": Source(line=3, text=word),
    }  # fmt: skip
    return filled(Story, word, **fixed | more)


def naughty_backlog(words):
    """Return a backlog with one story for each word, every third waiting for the one before."""
    stories = [naughty_story(words[0], 0)]
    for number, word in enumerate(words[1:], 1):
        waits = (stories[-1].id,) if number % 3 == 0 else ()
        stories.append(naughty_story(word, number, depends_on=waits))
    word = words[0]
    source = Source(line=3, text=word)
    groups = range(-(-len(words) // 7))
    return filled(
        Backlog, word, roadmap="roadmap.yaml",
        initiatives=tuple(filled(BacklogInitiative, word, id=f"i{n}", value=5.0) for n in groups),
        epics=tuple(filled(Epic, word, id=f"e{n}", initiative=f"i{n}", value=3.0, source=source)
                    for n in groups),
        stories=tuple(stories),
    )  # fmt: skip


def naughty_roadmap(word):
    """Return a roadmap full of a word."""
    evidence = (filled(Evidence, word, count=3.0),)
    story = filled(ExplicitStory, word, depends_on=())
    capability = filled(Capability, word, depends_on=(), stories=(story,), evidence=evidence)
    return filled(
        Roadmap, word,
        product=filled(Product, word),
        personas=(filled(Persona, word),),
        goals=(filled(Goal, word, id="g", by="2027-Q2"),),
        initiatives=(filled(Initiative, word, goal="g", depends_on=(), playbook="", target="2027-Q2",
                            capabilities=(capability,), evidence=evidence),),
    )  # fmt: skip


def naughty_settings(word):
    """Return settings with naughty names."""
    return Settings(
        teams=(TeamSettings(id=naughty_id(word), name=word, velocity=(21.0, 25.0, 18.0)),),
        releases=(ReleaseSettings(id="r", title=word, date="2027-04-01", initiatives=("i0",)),),
    )


def naughty_id(word):
    """Return as much of a word as an id may hold."""
    return f"t{''.join(word.split()).replace('/', '').replace(chr(92), '')}"[:200]


def clean(word):
    """Return a word without what no YAML file can hold."""
    whole = word.encode("utf-8", errors="ignore").decode()
    return "".join(c for c in whole if c.isprintable() or c in "\u202e\u200b\ufeff \u2028").strip()


def big_list(count, seed=1):
    """Return attacks and lines of the Big List of Naughty Strings, shuffled; all where 0."""
    lines = shared_data("blns", "blns.txt").read_text(encoding="utf-8").split("\n")
    words = [clean(line) for line in lines if line.strip() and not line.startswith("#")]
    random.Random(seed).shuffle(words)
    found = [word for word in (*map(clean, ATTACKS), *words) if word]
    return found[: count or None]


def write_naughty(folder, words):
    """Write roadmap, settings and backlog full of words; return the backlog's path."""
    roadmap = naughty_roadmap(clean(words[0])).model_dump(mode="json", exclude_defaults=True)
    (folder / "roadmap.yaml").write_text(yaml.safe_dump(roadmap, allow_unicode=True))
    settings = naughty_settings(clean(words[0])).model_dump(mode="json", exclude_defaults=True)
    (folder / "r2b.yaml").write_text(yaml.safe_dump(settings, allow_unicode=True))
    path = folder / "backlog.yaml"
    path.write_text(fresh_text(naughty_backlog([clean(word) for word in words])), encoding="utf-8")
    return path
