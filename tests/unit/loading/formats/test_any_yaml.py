import pytest
from importing import markdown, parts, shape, titles, yaml

from roadmap2backlog.loading.formats import import_roadmap


def test_now_next_later_become_targets():
    roadmap = yaml("""
        now: [Dark mode]
        next: [Offline reading]
        later: [Widgets]
    """)
    assert [(i.title, i.target) for i in roadmap.initiatives] == [
        ("Dark mode", "now"), ("Offline reading", "next"), ("Widgets", "later"),
    ]  # fmt: skip


def test_epics_of_phases_are_initiatives_and_their_tasks_capabilities():
    roadmap = yaml("""
        phases:
          - name: Phase 1
            epics:
              - name: Billing
                tasks: [Send invoices, Accept cards]
    """)
    assert shape(roadmap) == {"Billing": ["Send invoices", "Accept cards"]}
    assert "phase: Phase 1" in roadmap.initiatives[0].notes


def test_features_of_versions_are_capabilities_of_the_version():
    roadmap = yaml("""
        versions:
          - version: "2.0"
            features:
              - name: Sync
                status: done
              - Share
    """)
    assert shape(roadmap) == {"2.0": ["Sync", "Share"]}
    assert roadmap.initiatives[0].capabilities[0].notes == ("status: done",)


def test_categories_of_releases_are_initiatives():
    roadmap = yaml("""
        - name: Beta
          released: true
          categories:
            - name: Editor
              tasks: [{name: Undo}, {name: Redo}]
    """)
    assert shape(roadmap) == {"Editor": ["Undo", "Redo"]}
    assert roadmap.initiatives[0].notes == ("part of: Beta", "status: done")


def test_a_quarter_with_bare_titles_is_one_initiative():
    roadmap = yaml("""
        quarters:
          - label: Q1 2027
            themes: [Guest checkout, Stock alerts]
    """)
    assert shape(roadmap) == {"Q1 2027": ["Guest checkout", "Stock alerts"]}
    assert roadmap.initiatives[0].target == "2027-Q1"


def test_a_language_around_everything_is_no_level():
    roadmap = yaml("""
        it:
          Primo Trimestre 2027:
            - title: Pagamenti
              subtitle: Si paga con carta.
    """)
    assert titles(roadmap) == ["Pagamenti"]
    assert roadmap.initiatives[0].target == "2027-Q1"
    assert roadmap.initiatives[0].description == "Si paga con carta."


def test_a_mapping_of_titles_to_states_gives_titles():
    roadmap = yaml("features: {Search: done, Export: planned}")
    assert titles(roadmap) == ["Search", "Export"]
    assert roadmap.initiatives[0].notes == ("status: done",)


def test_a_mapping_of_names_to_records_keeps_the_names_as_ids():
    roadmap = yaml("""
        roadmap:
          self_serve: {title: Self-serve, description: Teams start alone.}
          billing: {title: Billing, depends_on: self_serve}
    """)
    assert [i.id for i in roadmap.initiatives] == ["self_serve", "billing"]
    assert roadmap.initiatives[1].depends_on == ("self_serve",)


def test_fields_go_where_they_belong():
    roadmap = yaml("""
        initiatives:
          - title: Billing
            problem: Invoices are late.
            squad: payments
            due: March 2027
            risks: [Chargebacks]
            non_goals: [Crypto]
            open_questions: [Which currencies?]
            reach: 4000
            confidence: 80%
            requirement: MUST
            tags: [money, law]
    """)
    found = roadmap.initiatives[0]
    assert (found.why, found.team, found.target) == ("Invoices are late.", "payments", "2027-03")
    assert (found.risks, found.out_of_scope) == (("Chargebacks",), ("Crypto",))
    assert found.questions == ("Which currencies?",)
    assert (found.priority.reach, found.priority.confidence) == (4000, 0.8)
    assert found.priority.moscow == "must"
    assert "tags: money, law" in found.notes


def test_a_persons_name_is_no_team():
    roadmap = yaml("initiatives: [{title: Billing, owner: Mira}, {title: Search, owner: Team Fox}]")
    assert roadmap.initiatives[0].team == ""
    assert roadmap.initiatives[0].notes == ("owner: Mira",)
    assert roadmap.initiatives[1].team == "Team Fox"


def test_criteria_of_an_initiative_without_parts_get_a_capability():
    roadmap = yaml("""
        - title: Billing
          acceptance_criteria: [An invoice has a number]
    """)
    assert shape(roadmap) == {"Billing": ["Billing"]}
    assert roadmap.initiatives[0].capabilities[0].acceptance[0].text == "An invoice has a number"


def test_a_user_story_sentence_is_kept_word_for_word():
    sentence = "As a buyer, I want to pay by card, so that I can order at night."
    roadmap = yaml(f"epics: [{{title: Pay, stories: ['{sentence}']}}]")
    story = roadmap.initiatives[0].capabilities[0].stories[0]
    assert (story.story, story.title, story.persona) == (sentence, "Pay by card", "buyer")
    assert [persona.name for persona in roadmap.personas] == ["buyer"]


def test_tasks_below_a_story_are_notes():
    roadmap = yaml("""
        epics:
          - title: Accounts
            stories:
              - title: Register by email
                acceptance_criteria: [The address is confirmed]
                tasks: ["Frontend: form"]
    """)
    capability = roadmap.initiatives[0].capabilities[0]
    assert capability.notes == ("tasks: Frontend: form",)
    assert capability.acceptance[0].text == "The address is confirmed"


def test_objectives_beside_plans_are_goals():
    roadmap = yaml("""
        objectives: [{id: loans, title: More loans, metric: loans a month}]
        initiatives: [{title: Search, goal: loans}]
    """)
    assert [(g.id, g.statement, g.metric) for g in roadmap.goals] == [
        ("loans", "More loans", "loans a month")
    ]
    assert roadmap.initiatives[0].goal == "loans"


def test_objectives_alone_are_initiatives():
    roadmap = yaml("objectives: [{objective: More loans, key_results: [5,500 loans a month]}]")
    assert shape(roadmap) == {"More loans": ["5", "500 loans a month"]}


def test_what_stands_around_the_plans_is_product_and_notes():
    roadmap = yaml("""
        project: {name: Open Shelf, mission: Everybody reads.}
        authors: [{name: Mira, contact: mira@example.org}]
        items: [{title: Search}]
    """)
    assert (roadmap.product.name, roadmap.product.vision) == ("Open Shelf", "Everybody reads.")
    assert roadmap.notes == ("authors:\n  - name: Mira\n    contact: mira@example.org",)


def test_lists_in_lists_nest():
    assert shape(yaml("- [Phase A, [One, Two]]")) == {"Phase A": ["One", "Two"]}


def test_several_documents_are_read_as_one():
    assert titles(yaml("title: One\n---\ntitle: Two\n")) == ["One", "Two"]


def test_repeated_ids_stay_as_notes():
    roadmap = yaml("- {id: a, title: One}\n- {id: a, title: Two}")
    assert [i.id for i in roadmap.initiatives] == ["a", None]
    assert roadmap.initiatives[1].notes == ("id: a",)


def test_a_long_title_is_cut_at_a_clause_and_kept_whole():
    text = "Move every customer to the new ledger: " + "accounts and receipts; " * 12 + "all"
    found = yaml(f"items: ['{text}']").initiatives[0]
    assert found.title == "Move every customer to the new ledger"
    assert found.description == text


def test_a_text_alone_is_an_initiative():
    assert titles(yaml("Rewrite the editor")) == ["Rewrite the editor"]


def test_keys_alone_are_titles():
    assert titles(yaml("Search:\nExport:\n")) == ["Search", "Export"]


def test_done_items_stay_with_their_state():
    roadmap = yaml("phases: [{name: Start, completed: [Log in], planned: [Log out]}]")
    assert parts(roadmap.initiatives[0]) == ["Log in", "Log out"]
    assert roadmap.initiatives[0].capabilities[0].notes == ("status: Completed",)


NOTES = (
    "Harbour ====\n- Dredge the basin\n- {0}\nDone so far\n- Berths have numbers\n  - and lights\n"
)


def test_a_text_that_is_called_yaml_is_told_apart():
    """Its bullets may be of any state: somebody has to say that it is a text."""
    read = import_roadmap(NOTES.format("Light: the mole: soon").encode(), "todo.yml")
    assert read.value is None
    assert [f.code for f in read.findings if "ends in `.md`" in f.advice] == ["R101"]
    assert titles(markdown(NOTES))


@pytest.mark.parametrize(
    "text", ["a: 1\nb: 'open\n", "- one\n- 'two\n", "a:\n- b\nc d\n- e: f: g\n"]
)
def test_broken_yaml_is_not_called_a_text(text):
    findings = import_roadmap(text.encode(), "todo.yml").findings
    assert findings
    assert not any("ends in `.md`" in found.advice for found in findings)


def test_a_record_of_lists_by_sort_is_a_group_of_plans():
    roadmap = yaml("""
        items:
          future:
            name: Someday
            description: Ideas to come back to
            searchIdeas: [Fuzzy names, By tide and berth]
            alarms: [Ice alarm, Fog alarm by radio]
    """)
    planned = " ".join(
        f"{part.title} {part.description}"
        for one in roadmap.initiatives
        for part in one.capabilities
    )
    assert all(plan in planned for plan in ("Fuzzy names", "Ice alarm", "By tide and berth"))
