"""Other people's names for our fields and words, and our names for the levels of a file."""

from collections.abc import Mapping
from types import MappingProxyType


def _table(**names: str) -> Mapping[str, str]:
    """Return a table from each synonym to the word it stands for."""
    pairs = {synonym: name for name, synonyms in names.items() for synonym in synonyms.split()}
    return MappingProxyType(pairs)


_COMMON = {
    "depends_on": "blocked_by dependencies dependency depends dependson requires required "
    "prerequisites prerequisite blockers blocker after waits_for needs predecessor predecessors",
    "description": "desc details detail body text summary content about",
    "notes": "note comment comments remarks remark misc other",
    "questions": "open_questions question unknowns tbd",
    "constraints": "nfr nfrs non_functional non_functional_requirements quality qualities",
    "out_of_scope": "non_goals nongoals excluded exclusions not_in_scope wont_do outofscope",
    "acceptance": "acceptance_criteria criteria criterion ac definition_of_done dod",
    "size": "points estimate story_points estimation complexity t_shirt_size effort_points",
}
_TITLE = "name summary headline label heading feature epic capability item task text what"
_DATE = "deadline due due_date quarter date eta release horizon timeframe when milestone by"

SYNONYMS: Mapping[str, Mapping[str, str]] = MappingProxyType(
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
        "Initiative": _table(
            **_COMMON,
            title=_TITLE.replace("text", "initiative theme"),
            capabilities="features epics items deliverables scope requirements tasks stories "
            "user_stories subtasks children functionality feature_list capability",
            why="reason rationale problem motivation because value_proposition benefit purpose",
            goal="goals objective objectives okr",
            outcome="outcomes result expected_outcome impact_statement",
            personas="persona users user roles role actors audience for",
            risks="risk threats",
            target=_DATE,
            team="owner squad teams assignee responsible owned_by",
            kind="type category",
            playbook="template",
            priority="prio wsjf rice scoring score ice",
            evidence="feedback quotes research_data sources proof",
        ),
        "Capability": _table(
            **_COMMON,
            title=_TITLE,
            persona="user role actor personas who for",
            stories="user_stories story tasks items features subtasks children",
            value="business_value priority worth",
        ),
        "ExplicitStory": _table(
            title=_TITLE,
            story="user_story as_a narrative description text",
            persona="user role actor personas who",
            acceptance=_COMMON["acceptance"],
            depends_on=_COMMON["depends_on"],
            size=_COMMON["size"],
            notes=_COMMON["notes"],
            value="business_value priority",
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
        "Story": _table(
            acceptance=_COMMON["acceptance"],
            depends_on=_COMMON["depends_on"],
            notes=_COMMON["notes"],
            questions=_COMMON["questions"],
            title=_TITLE,
            points="size estimate story_points estimation",
            story="user_story narrative description",
            persona="user role actor",
            kind="type category",
            status="state progress",
            epic="parent group",
        ),
    }
)
"""For each noun: what others call its fields."""

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
