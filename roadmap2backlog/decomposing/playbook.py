"""Playbooks: named sets of standard stories whose words are template words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from types import MappingProxyType

import yaml

from roadmap2backlog.diagnostics import Checked, Diagnostic, Span
from roadmap2backlog.model.backlog import StoryKind
from roadmap2backlog.model.identity import slug

# Of PyYAML's two, the one in C where it is there; the tool's own playbooks are read at each start.
_Loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


@dataclass(frozen=True, slots=True)
class PlaybookStory:
    """A standard story; `{initiative}` in its texts stands for the initiative's title."""

    id: str
    title: str
    kind: StoryKind = StoryKind.STORY
    story: str = ""
    acceptance: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Playbook:
    """A named set of standard stories."""

    id: str
    title: str
    description: str
    stories: tuple[PlaybookStory, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """What its stories are made of."""
        own = ((story.title, story.story, *story.acceptance) for story in self.stories)
        return (self.title, *chain.from_iterable(own))


def read_playbook(name: str, text: str, file: str = "") -> Checked[Playbook]:
    """Return the playbook written in a YAML text.

    Args:
        name: Its id, the file's name without ending.
        text: The YAML: `title`, `description` and `stories` with `title`, and optionally `id`,
            `kind`, `story` and `acceptance` (texts).
        file: Shown in findings.
    """
    try:
        data = _Loader(text).get_single_data()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        span = Span(file, mark.line + 1, mark.column + 1) if mark else Span(file)
        return Checked(None, (Diagnostic("R101", f"playbook {name}: not readable as YAML", span),))
    problem = _problem(data)
    if problem:
        return Checked(None, (Diagnostic("R516", f"playbook {name}: {problem}", Span(file)),))
    return Checked(
        Playbook(
            name, str(data.get("title") or name), str(data.get("description") or ""),
            tuple(_story(entry) for entry in data["stories"]),
        )
    )  # fmt: skip


def _problem(data: object) -> str:
    """Return what is wrong with the shape, "" for nothing."""
    if not isinstance(data, dict) or not isinstance(data.get("stories"), list):
        return "it needs a list `stories`"
    unknown = [str(key) for key in data if key not in ("title", "description", "stories")]
    if unknown:
        return f"unknown field `{unknown[0]}`"
    problems = (_story_problem(entry) for entry in data["stories"])
    for number, problem in enumerate(problems, start=1):
        if problem:
            return f"story {number} {problem}"
    return "" if data["stories"] else "it has no stories"


def _story_problem(entry: object) -> str:
    if isinstance(entry, str):
        return "" if entry.strip() else "is empty"
    if not isinstance(entry, dict) or not str(entry.get("title") or "").strip():
        return "needs a title"
    extra = [str(key) for key in entry if key not in _FIELDS]
    if extra:
        return f"has an unknown field `{extra[0]}`"
    if str(entry.get("kind") or "story") not in set(StoryKind):
        return f"has an unknown kind `{entry['kind']}`"
    return "" if isinstance(entry.get("acceptance") or [], list) else "needs a list `acceptance`"


_FIELDS = frozenset({"id", "title", "kind", "story", "acceptance"})


def _story(entry: str | dict[str, object]) -> PlaybookStory:
    if isinstance(entry, str):
        return PlaybookStory(slug(entry), entry)
    title = str(entry["title"])
    criteria = entry.get("acceptance")
    return PlaybookStory(
        str(entry.get("id") or slug(title)), title, StoryKind(str(entry.get("kind") or "story")),
        str(entry.get("story") or ""),
        tuple(str(text) for text in criteria) if isinstance(criteria, list) else (),
    )  # fmt: skip


@cache
def load_playbooks() -> Mapping[str, Playbook]:
    """Return the playbooks that come with the tool, by id."""
    folder = files("roadmap2backlog.decomposing").joinpath("playbooks")
    found = {}
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        if entry.name.endswith(".yaml"):
            name = entry.name.removesuffix(".yaml")
            found[name] = read_playbook(name, entry.read_text(encoding="utf-8")).unwrap()
    return MappingProxyType(found)
