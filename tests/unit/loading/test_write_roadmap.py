import yaml

from roadmap2backlog.loading.roadmap import load_roadmap
from roadmap2backlog.loading.write_roadmap import render_roadmap
from roadmap2backlog.model.roadmap import (
    Capability,
    Evidence,
    ExplicitStory,
    GivenCriterion,
    Goal,
    Initiative,
    Persona,
    Priority,
    Product,
    Roadmap,
)

RICH = Roadmap(
    product=Product(name="Acme", vision="Every team.\nEverywhere.\n"),
    personas=(Persona(name="admin"), Persona(id="new", name="new member", needs="a start")),
    goals=(Goal(statement="More: faster"), Goal(id="g", statement="Less", by="2027-01")),
    initiatives=(
        Initiative(title="no"),
        Initiative(
            id="onboarding",
            title="Self-serve onboarding",
            description="Admins can invite.\n\n  - indented\nThe end",
            capabilities=(
                Capability(title="Import #1"),
                Capability(
                    title="Invite",
                    stories=(ExplicitStory(title="By link"), ExplicitStory(title="x", size="S")),
                    acceptance=(GivenCriterion(text="Works"), GivenCriterion(given="a", then="b")),
                    depends_on=("billing",),
                    size=8,
                ),
            ),
            priority=Priority(value=8, confidence=0.8, impact=0.25, factors={"no: way": 1.5}),
            evidence=(Evidence(quote="- I want it"), Evidence(source="survey", count=124)),
        ),
    ),
    notes=("~", "a\tb"),
)

EXPECTED = r"""version: 1

product:
  name: Acme
  vision: |
    Every team.
    Everywhere.

personas:
  - admin
  - id: new
    name: new member
    needs: a start

goals:
  - "More: faster"
  - id: g
    statement: Less
    by: "2027-01"

initiatives:
  - title: "no"

  - id: onboarding
    title: Self-serve onboarding
    description: |-
      Admins can invite.

        - indented
      The end
    capabilities:
      - "Import #1"
      - title: Invite
        stories:
          - By link
          - title: x
            size: S
        acceptance:
          - Works
          - given: a
            then: b
        depends_on:
          - billing
        size: 8
    priority:
      value: 8
      impact: 0.25
      confidence: 0.8
      factors:
        "no: way": 1.5
    evidence:
      - "- I want it"
      - source: survey
        count: 124

notes:
  - "~"
  - "a\tb"
"""


def test_a_roadmap_is_written_as_a_person_would():
    assert render_roadmap(RICH) == EXPECTED


def test_what_is_written_loads_as_the_same_roadmap():
    loaded = load_roadmap(render_roadmap(RICH), "roadmap.yaml")
    assert loaded.findings == ()
    assert loaded.unwrap().value == RICH


def test_other_readers_get_the_same_texts():
    data = yaml.safe_load(render_roadmap(RICH))
    assert data["initiatives"][0]["title"] == "no"
    assert data["goals"][1]["by"] == "2027-01"
    assert data["notes"] == ["~", "a\tb"]
