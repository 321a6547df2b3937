"""Acceptance criteria below a label, in descriptions and lists, belong to what is around them."""

import pytest
from importing import markdown, page, parts, yaml

from roadmap2backlog.loading.formats.shaping.bodies import split_body
from roadmap2backlog.loading.formats.words.links import heads_links, is_address, names_files

DREDGING = """
tasks:
  - title: Dredge the basin
    description: |
      Make it deep enough.

      **Changes:**
      - Move the buoys

      {label}
      - [ ] Ships of five metres pass
      - [x] Charts are printed
        and sold

      **Related docs:**
      - `/docs/basin.md` (Depths)
      - [Charts](https://charts.example)
"""
LABELS = ["**Acceptance Criteria:**", "**Acceptance criteria**", "Acceptance:", "AC:", "__DoD__:",
          "### Definition of done", "Done when:", "**Akzeptanzkriterien:**", "**Критерии приёмки:**",
          "**Critères d'acceptation:**", "**验收标准：**"]  # fmt: skip


def criteria(capability):
    return [found.text for found in capability.acceptance]


@pytest.mark.parametrize("label", LABELS)
def test_criteria_of_a_description_are_criteria_of_its_item(label):
    (task,) = yaml(DREDGING.format(label=label)).initiatives
    (part,) = task.capabilities
    assert criteria(part) == ["Ships of five metres pass", "Charts are printed and sold"]
    assert part.description == "Make it deep enough.\n\n**Changes:**\n- Move the buoys"
    assert "`/docs/basin.md` (Depths)" in task.notes[0]


def test_a_capability_keeps_the_rest_of_its_description():
    (epic,) = yaml("""
        epics:
          - title: Basin
            features:
              - title: Dredge it
                description: "Deep enough.\\n\\nAC:\\n- Ships pass\\n\\nThe tide helps."
    """).initiatives
    (part,) = epic.capabilities
    assert criteria(part) == ["Ships pass"]
    assert part.description == "Deep enough.\n\nThe tide helps."


def test_tasks_of_a_description_stay_parts_of_it():
    body = split_body("- Acceptance criteria:\n  - it floats\n- Tasks:\n  - paint it")
    assert body is not None
    assert body.criteria == ("it floats",)
    assert body.rest == "- Tasks:\n  - paint it"
    assert split_body("**Tasks:**\n- paint it") is None
    assert split_body("**Features:**\n- paint it\n- `core.py` is read") is None


def test_a_label_of_links_above_plans_is_none_of_links():
    assert split_body("Resources:\n- [Charts](https://charts.example)\n- Hire a pilot") is None
    assert split_body("References:\nnone so far") is None


IN_A_LIST = """
    # Harbour

    ## Basin

    - Dredge the basin
      **Acceptance criteria:**
      - [ ] Ships pass
      - [x] Charts are sold
        in town
    - Light the mole

      It is dark there.

      Done when:
      - The lamp burns

        all night
        ```
        lamp --on
        ```

      **Tasks:**
      - Buy a lamp
    - Paint the crane
      - **Definition of done:**
        - It is white
          - on all sides
      - Buy paint
"""


def test_criteria_inside_a_list_are_criteria_of_the_entry():
    basin = markdown(IN_A_LIST).initiatives[0]
    assert parts(basin) == ["Dredge the basin", "Light the mole", "Paint the crane"]
    assert [criteria(part) for part in basin.capabilities] == [
        ["Ships pass", "Charts are sold in town"],
        ["The lamp burns all night"],
        ["It is white", "on all sides"],
    ]
    assert basin.capabilities[0].notes == (
        "**Acceptance criteria:**\n- [x] Charts are sold in town",
    )
    assert "- Buy a lamp" in basin.capabilities[1].description
    assert basin.capabilities[2].description == "- Buy paint"


def test_ticked_criteria_in_a_section_stay_criteria():
    basin, mole = markdown("""
        ## Basin

        - Dredge it

        Some talk.
        **Acceptance criteria:**
        - [x] **Depth**: five metres
        - [ ] Ships pass

        **Tasks:**
        - [ ] Move the buoys

        ## Mole

        - Light it
    """).initiatives
    assert parts(basin) == ["Dredge it", "Move the buoys"]
    assert "acceptance: Depth: five metres" in basin.notes
    assert "[x] Depth: five metres" in basin.notes
    assert parts(mole) == ["Light it"]


def test_a_section_whose_criteria_have_parts_is_read_as_before():
    roadmap = markdown("## Basin\n- Dredge\n### Acceptance criteria\n- Ships\n  - [x] pass\n")
    assert not any("acceptance:" in note for item in roadmap.initiatives for note in item.notes)


def test_labels_that_come_again_are_kept_as_often():
    text = "## Basin\n" + "- Dredge {n}\n  - AC:\n    - It is {n} deep\n" * 3
    assert len(markdown(text).initiatives[0].capabilities) == 3


def test_a_label_without_a_list_is_a_line_of_its_item():
    (basin,) = markdown("""
        ## Basin

        - Dredge it

          Acceptance criteria:

        - Light it
    """).initiatives
    assert parts(basin) == ["Dredge it", "Light it"]
    assert "Acceptance criteria:" in str(basin.capabilities[0])


def test_criteria_of_a_page_in_an_entry_are_its_criteria():
    (basin,) = page(
        "<h2>Basin</h2><ul><li>Dredge it<p>Acceptance criteria:</p><ul><li>Ships pass</li></ul>"
        "</li><li>Light it</li></ul>"
    ).initiatives
    assert criteria(basin.capabilities[0]) == ["Ships pass"]


@pytest.mark.parametrize(
    "text",
    ["`/docs/tides.md`", "`docs/tides.md` (Ebb)", "[Tides](https://tides.example/a(b))",
     "https://tides.example", "src/tides.py", "`core/*.py`, `tides.component.*`", r"`C:\tides\ebb.py`",
     "[Tides](tides.md) — how they come", "docs/adr/", "[Tides](t.md){:target=_blank} and [Ebb](e.md)"],
)  # fmt: skip
def test_a_path_or_link_is_an_address(text):
    assert is_address(text)


@pytest.mark.parametrize(
    "text", ["Read `docs/tides.md`", "Tides", "Tides.", "Ebb and flow", "A " * 400]
)
def test_a_sentence_is_no_address(text):
    assert not is_address(text)
    assert not names_files(text)


def test_files_are_named_with_or_without_ticks():
    assert names_files("`tides.py`, `ebb.component.*` (both)")
    assert names_files("tides.py")
    assert not names_files("ebb/flow")
    assert heads_links("Related Docs")
    assert not heads_links("Tides")


def test_text_behind_code_goes_on_with_its_criterion():
    (plans,) = markdown("""
        # Harbour

        ## Pier

        - Build the lamp
          - **Acceptance criteria:**
            - The lamp is lit at dusk

              ```
              lamp --on
              ```

              And it goes out at dawn
    """).initiatives
    assert criteria(plans.capabilities[0]) == ["The lamp is lit at dusk And it goes out at dawn"]


def test_a_criterion_that_is_under_way_is_said_to_be():
    (plans,) = markdown("""
        # Harbour

        ## Pier

        ### Build the lamp

        Skippers see it.

        #### Acceptance criteria

        - 🚧 The lamp is lit
        - The switch is dry
    """).initiatives
    (lamp,) = plans.capabilities
    assert criteria(lamp) == ["The lamp is lit", "The switch is dry"]
    assert "🚧 The lamp is lit" in plans.notes


def test_criteria_below_a_label_with_a_remark_are_criteria():
    (hall,) = markdown("""
        # Choir

        ## Hall

        - Tune the organ
            - **Success criteria** (first concert)
                - No pipe is silent
    """).initiatives
    assert parts(hall) == ["Tune the organ"]
    (organ,) = hall.capabilities
    assert [found.text for found in organ.acceptance] == ["No pipe is silent"]


def test_criteria_may_say_who_can_do_what():
    (hall,) = markdown("""
        # Choir

        ## Hall

        - Tune the organ

        **Success criteria**: a new organist can:
        - Play a hymn without a mistake
    """).initiatives
    assert parts(hall) == ["Tune the organ"]
    (organ,) = hall.capabilities
    assert [found.text for found in organ.acceptance] == ["Play a hymn without a mistake"]


@pytest.mark.parametrize("name", ["Phase 1 completion", "Stage 2A exit", "V1.2 release"])
def test_criteria_of_a_numbered_phase_are_no_parts_of_it(name):
    (pier,) = markdown(f"""
        # Harbour

        ## Phase 1 - Pier

        - Light it

        ### {name} criteria

        - Boats can moor at night
    """).initiatives
    assert "Light it" in str(pier)
    assert not any("Boats" in part for part in parts(pier))
