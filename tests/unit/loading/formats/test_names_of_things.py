"""Names that programs write, names of products, and phases that say when."""

import pytest
from importing import markdown, parts, yaml


def test_names_of_three_words_are_read_as_words_and_kept():
    (basin,) = yaml("""
        roadmap:
          phase_1: {name: Basin, tasks: [dredge_the_basin, light_mole, Paint it]}
    """).initiatives
    assert parts(basin) == ["Dredge the basin", "light_mole", "Paint it"]
    assert basin.capabilities[0].notes == ("dredge_the_basin",)


@pytest.mark.parametrize("name", ["'4.1'", "v2.0", "2027-03-01", "draft", "'{{ site.name }}'"])
def test_a_version_a_time_or_a_state_names_no_product(name):
    roadmap = yaml(f"metadata: {{version: {name}, philosophy: Tides}}\nplans: [{{title: Basin}}]")
    assert roadmap.product.name == ""
    assert any(name.strip("'") in note for note in roadmap.notes)


@pytest.mark.parametrize(("phase", "target"), [("next", "next"), ("Q1 2027", "2027-Q1"), ("A", "")])
def test_a_phase_that_is_a_time_is_the_target(phase, target):
    (basin,) = yaml(f"features: {{basin: {{title: Basin, phase: {phase}}}}}").initiatives
    assert (basin.target or "") == target


def test_the_first_column_names_the_rows_where_no_name_is_known():
    (plans,) = markdown("""
        # 항구

        ## 계획

        | 전략 | 격리 수준 | 복잡도 |
        |---|---|---|
        | Basin | a part of it | low |
        | Mole | all of it | high |
    """).initiatives
    assert parts(plans) == ["Basin", "Mole"]


@pytest.mark.parametrize("heading", ["Known limitations", "알려진 제약", "制限事項", "已知限制"])
def test_known_limits_are_risks(heading):
    (basin,) = markdown(
        f"# Port\n\n## Basin\n\n- Dredge it\n\n### {heading}\n\n- Mud comes back\n"
    ).initiatives
    assert parts(basin) == ["Dredge it"]
    assert list(basin.risks) == ["Mud comes back"]
