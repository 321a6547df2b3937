"""Other people's names for our fields and words, and our names for the levels of a file."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from roadmap2backlog.model.nearest import folded
from roadmap2backlog.vocabulary.fields import field_names


def _table(**names: str) -> Mapping[str, str]:
    """Return a table from each synonym to the word it stands for."""
    pairs = {synonym: name for name, synonyms in names.items() for synonym in synonyms.split()}
    return MappingProxyType(pairs)


def _with_shared(fields: Mapping[str, str], own: Mapping[str, str]) -> Mapping[str, str]:
    """Return the names that imports know, too, and over them those of a level of the plan.

    Args:
        fields: What the level calls a field of the shared table that has another name here.
        own: What is called otherwise there. A roadmap of our own says by its levels what a
            `feature`, a `task` or a `story` is, and has no field for an `owner`, a `milestone` or
            a `purpose`; imports tell them apart. There `user`, `role`, `category`, `score`, `by`,
            `required` and `other` are left out: in files of other tools they hold accounts, flags
            and lanes as often. What stands at `what`, `scope`, `summary` or `text` is a title or a
            list where that is missing, which only an import looks at first.
    """
    shared = {
        folded(name): fields.get(field, field)
        for field, names in field_names().items()
        for name in names
    }
    return MappingProxyType({**shared, **own})


_COMMON = {
    "depends_on": "required blocker",
    "notes": "misc other",
    "constraints": "quality qualities",
    "out_of_scope": "excluded",
}
_TITLE = "name summary headline label heading feature epic capability item task what"
_PEOPLE = "user role who"
_ONE_PERSONA = {"personas": "persona"}


@cache
def synonyms_of(noun: str) -> Mapping[str, str]:
    """Return for a noun of ours what others call its fields."""
    levels = {**_roadmap_levels(), **_story_levels(), **_SYNONYMS}
    return levels.get(noun, MappingProxyType({}))


@cache
def _roadmap_levels() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType(
        {
            "Initiative": _with_shared(
                {},
                _table(
                    **_COMMON,
                    title=f"{_TITLE} initiative theme",
                    description="text",
                    capabilities="capability features epics items deliverables scope requirements "
                    "tasks stories user_stories subtasks children functionality feature_list",
                    why="purpose",
                    personas=f"{_PEOPLE} users roles for",
                    target="release milestone by",
                    team="owner assignee responsible",
                    kind="category",
                    playbook="template",
                    priority="wsjf rice scoring score ice",
                    evidence="research_data sources proof",
                ),
            ),
            "Capability": _with_shared(
                _ONE_PERSONA,
                _table(
                    **_COMMON,
                    title=f"{_TITLE} text",
                    persona=f"{_PEOPLE} for",
                    stories="user_stories story tasks items features subtasks children",
                    value="priority worth",
                ),
            ),
            "ExplicitStory": _with_shared(
                _ONE_PERSONA,
                _table(
                    **_COMMON,
                    title=_TITLE,
                    story="text narrative description",
                    persona=_PEOPLE,
                    value="priority",
                ),
            ),
        }
    )


@cache
def _story_levels() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType(
        {
            "Playbook": _with_shared(
                {"story": "stories"},
                _table(
                    title="name headline label",
                    description="text summary",
                    stories="tasks items features",
                ),
            ),
            "PlaybookStory": _with_shared(
                {"description": "story"},
                _table(title=_TITLE, story="as_a narrative", kind="category"),
            ),
            "Story": _with_shared(
                {**_ONE_PERSONA, "description": "story", "parent": "epic", "size": "points"},
                _table(
                    **_COMMON,
                    title=f"{_TITLE} text",
                    story="narrative",
                    persona="user role",
                    kind="category",
                    epic="group",
                ),
            ),
        }
    )


_SYNONYMS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "Roadmap": _table(
            initiatives="epics features themes items roadmap projects deliverables milestones",
            personas="users roles actors audience stakeholders",
            goals="objectives okrs outcomes goal objective",
            product="project app application vision",
            notes="note comments",
        ),
        "Product": _table(
            name="title product label", vision="mission purpose why goal", description="desc about"
        ),
        "Persona": _table(
            name="title persona role label user who", needs="need wants goals goal jobs pains"
        ),
        "Goal": _table(
            statement="title name goal objective description text outcome summary",
            metric="kpi measure measured_by key_result indicator",
            baseline="current today from start",
            target="to value desired goal_value",
            by="deadline due date quarter when until due_date",
        ),
        "GivenCriterion": _table(
            given="context precondition background",
            when="action event trigger",
            then="result outcome expected",
            text="title description criterion name statement",
        ),
        "Evidence": _table(
            source="src from origin channel",
            count="number mentions n votes",
            quote="text comment feedback said",
            link="url href ref",
            weight="importance",
        ),
        "Priority": _table(
            value="business_value user_value user_business_value cost_of_delay",
            time_criticality="urgency time time_critical criticality",
            risk_reduction="risk opportunity opportunity_enablement rr_oe",
            size="job_size points",
            effort="person_months cost",
            moscow="must priority band",
        ),
    }
)
"""For each other noun: what others call its fields."""

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "story": "feature", "epic": "feature", "functional": "feature", "task": "feature",
        "technical": "tech-debt", "refactoring": "tech-debt", "debt": "tech-debt",
        "maintenance": "tech-debt", "enabling": "enabler", "infrastructure": "enabler",
        "spike": "research", "discovery": "research", "investigation": "research",
        "legal": "compliance", "security": "compliance", "regulatory": "compliance",
        "bugfix": "bug", "fix": "bug", "defect": "bug", "high": "must", "critical": "must",
        "medium": "should", "low": "could", "nice_to_have": "could", "won't": "wont",
        "will_not": "wont", "must_have": "must",
        "should_have": "should", "could_have": "could",
        "won't_have": "wont", "wont_have": "wont",
        "todo": "draft", "open": "draft", "doing": "in-progress",
        "started": "in-progress", "wip": "in-progress", "closed": "done", "finished": "done",
        "removed": "dropped", "cancelled": "dropped", "small": "S", "medium_size": "M",
        "big": "L", "huge": "XL", "large": "L", "extra_large": "XL", "xs": "S", "xxl": "XL",
    }
)  # fmt: skip
"""Other words for the words of our closed lists."""

LEVELS: Mapping[str, str] = MappingProxyType(
    {
        "initiatives": "initiative", "capabilities": "capability", "stories": "story",
        "goals": "goal", "personas": "persona", "acceptance": "criterion",
        "evidence": "evidence", "epics": "epic", "teams": "team", "holidays": "holiday",
        "releases": "release", "depends_on": "dependency", "product": "product",
    }
)  # fmt: skip
"""What one entry of a list is called."""
