"""Labels below other fields of a plan are fields, and lines that explain a plan are notes of it."""

import pytest
from importing import markdown, parts, shape


def test_labels_below_ranks_are_fields():
    roadmap = markdown("""
        # Harbour

        ## Night

        ### Mend the mole lamp
        - **Priority**: medium
        - **Effort**: S
        - **Prompt**: the lamp on the mole is out
        - **Fix**: put in a new bulb
        - **Verification**: skippers see it from the sea

        ### Ring the bell
        - Buy a bell
        - Hang it
    """)
    assert "Prompt" not in str(shape(roadmap))
    assert "Verification" not in str(shape(roadmap))
    told = str(roadmap.model_dump())
    assert all(text in told for text in ("lamp on the mole is out", "new bulb", "from the sea"))


@pytest.mark.parametrize("label", ["Validation", "Prompt", "Tests"])
def test_such_labels_are_parts_elsewhere(label):
    roadmap = markdown(f"""
        # Harbour

        ## Form for berths
        - **Status:** planned
        - **Owner:** Ria
        - **Form:** asks for a name
        - **{label}:** mail the skipper

        ## Lamps
        - Mend them
    """)
    assert label in parts(roadmap.initiatives[0])


@pytest.mark.parametrize(
    "line",
    [
        "Addresses the complaints of skippers from spring",
        "Builds on the trust that the lamps brought",
        "Responds to what the survey found",
    ],
)
def test_a_line_that_explains_a_plan_is_no_plan(line):
    roadmap = markdown(f"# Port\n\n## Spring\n- Light the mole\n- {line}\n\n## Fall\n- Map\n")
    assert "Light the mole" in str(shape(roadmap))
    assert line not in str(shape(roadmap))
    assert line in str(roadmap.model_dump())


@pytest.mark.parametrize("line", ["Builds on Linux", "Addresses of skippers", "Answers by mail"])
def test_other_lines_stay(line):
    roadmap = markdown(f"# Port\n\n## Spring\n- Light the mole\n- {line}\n\n## Fall\n- Map\n")
    assert line in str(shape(roadmap))
