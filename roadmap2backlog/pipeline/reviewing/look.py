"""A version of the file with everything the page shows beside it, worked out when asked for."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.model.backlog import Backlog, Epic, Story, initiative_of
from roadmap2backlog.model.outlook import Forecast
from roadmap2backlog.model.plan import BacklogPlan
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.pipeline.planning import forecast_of, plan_of
from roadmap2backlog.pipeline.problem import ordering_problem
from roadmap2backlog.pipeline.reviewing.bench import Version
from roadmap2backlog.pipeline.reviewing.source_words import Texts, texts_by_line
from roadmap2backlog.pipeline.sequencing import Sequenced, sequenced_problem
from roadmap2backlog.pipeline.standing import Standing, factors_beside, order_as_read, roadmap_of
from roadmap2backlog.pipeline.untangling import Untangled
from roadmap2backlog.pipeline.values import unknown_method
from roadmap2backlog.workspace import SETTINGS

_NAMES_LENGTH = 16


@dataclass(frozen=True)
class Look:
    """A backlog as it stands, and what follows from it; slow parts are worked out once.

    Args:
        version: The file; its backlog is there.
        path: Where it lies; settings and roadmap are looked for beside it.
        today: Where the calendar starts if the settings name no start.
    """

    version: Version
    path: str
    today: date

    @property
    def backlog(self) -> Backlog:
        """The backlog; an empty one where the file is broken."""
        return self.version.backlog or Backlog()

    @property
    def is_broken(self) -> bool:
        """Whether the file cannot be read as a backlog."""
        return self.version.loaded is None

    @cached_property
    def _reader(self) -> FileReader:
        return FileReader()

    @cached_property
    def settings(self) -> Settings:
        """The settings beside the backlog; the defaults where they cannot be read."""
        return self._reader.settings(None, self.path)

    @property
    def beside(self) -> tuple[str, ...]:
        """What is wrong with the settings beside the backlog."""
        chosen = self.settings
        wrong = unknown_method(chosen, str(SETTINGS))
        errors = [found for found in self._reader.findings if found.level == "error"]
        return tuple(found.message for found in (*errors, *([wrong] if wrong else [])))

    @cached_property
    def roadmap(self) -> Loaded[Roadmap] | None:
        """The roadmap that the backlog names, where it can be read."""
        return roadmap_of(FileReader(), self.backlog, self.path, None)

    @cached_property
    def roadmap_texts(self) -> Texts:
        """The texts of the roadmap by line."""
        return texts_by_line(self.roadmap) if self.roadmap else {}

    @cached_property
    def stories(self) -> Mapping[str, Story]:
        """The stories by id, in order."""
        return {story.id: story for story in self.backlog.stories}

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """The rank of each story, from 1."""
        return {story.id: rank for rank, story in enumerate(self.backlog.stories, 1)}

    @cached_property
    def epics(self) -> Mapping[str, Epic]:
        """The epics by id."""
        return {epic.id: epic for epic in self.backlog.epics}

    @cached_property
    def personas(self) -> tuple[str, ...]:
        """Every persona of a story, the most frequent first."""
        counts = Counter(story.persona for story in self.backlog.stories if story.persona)
        return tuple(name for name, _ in counts.most_common())

    @cached_property
    def teams(self) -> tuple[str, ...]:
        """Every team of a story, its own or its initiative's, by name."""
        return tuple(sorted({team for s in self.backlog.stories if (team := self.team_of(s))}))

    @cached_property
    def names(self) -> str:
        """A short text that differs where the page offers other names to choose from."""
        epics = [(epic.id, epic.title) for epic in self.backlog.epics]
        initiatives = [(one.id, one.title) for one in self.backlog.initiatives]
        known = (sorted(self.personas), self.teams, epics, initiatives)
        return sha256(repr(known).encode(errors="replace")).hexdigest()[:_NAMES_LENGTH]

    @cached_property
    def waited_for_by(self) -> Mapping[str, tuple[str, ...]]:
        """Who names an item under `depends_on`, by the item."""
        found: dict[str, list[str]] = {}
        for story in self.backlog.stories:
            for name in story.depends_on:
                found.setdefault(name, []).append(story.id)
        return {name: tuple(names) for name, names in found.items()}

    @cached_property
    def _free(self) -> Untangled | Diagnostic:
        if self.version.loaded is None:
            return Diagnostic("R101", "the file cannot be read as a backlog")
        wrong = unknown_method(self.settings, str(SETTINGS))
        if wrong:
            return wrong
        factors = factors_beside(FileReader(), self.backlog, self.path, self.settings)
        problem = ordering_problem(self.backlog, self.settings, factors)
        return order_as_read(self.version.loaded, self.path, problem)

    @property
    def unordered(self) -> str:
        """Why there is no order; an empty text where there is one."""
        return self._free.message if isinstance(self._free, Diagnostic) else ""

    @cached_property
    def order(self) -> Sequenced | None:
        """What the order costs beside the best one; None where there is none."""
        free = self._free
        if isinstance(free, Diagnostic):
            return None
        return sequenced_problem(free.problem, free.ordering)

    @property
    def circles(self) -> tuple[str, ...]:
        """What is said of stories that wait for each other."""
        free = self._free
        return () if isinstance(free, Diagnostic) else tuple(one.message for one in free.findings)

    @cached_property
    def standing(self) -> Standing | None:
        """The backlog with its order as `r2b explain` and `r2b report` know it."""
        if self.order is None or self.version.loaded is None:
            return None
        return Standing(self.version.loaded, self.settings, self.roadmap, {}, self.order)

    @cached_property
    def plan(self) -> BacklogPlan:
        """The stories in sprints."""
        return plan_of(self.backlog, self.settings, self.today).plan

    @cached_property
    def sprint_of(self) -> Mapping[str, int]:
        """The planned sprint of each story that has a place."""
        return {placed.story: placed.sprint for placed in self.plan.placed}

    @cached_property
    def forecast(self) -> Forecast:
        """Dates with their chances."""
        return forecast_of(self.backlog, self.settings, self.today, self.roadmap)

    def initiative_of(self, story: Story) -> str:
        """Return the id of the initiative that a story belongs to, or an empty text."""
        return initiative_of(story, self.epics.get(story.epic))

    def team_of(self, story: Story) -> str:
        """Return the story's team, else its initiative's."""
        if story.team:
            return story.team
        home = self.initiative_of(story)
        return next((one.team for one in self.backlog.initiatives if one.id == home), "")
