"""A section with a label for its feature beside its use is one plan, told in labels."""

from importing import markdown, parts, shape

LABELS = """
# Harbour

## Autumn

### Berths by Radio
- **Feature**: Tell skippers which berth is theirs
- **Benefit**: Boats need not wait outside
- **Implementation**: A second channel of the old set

### Night Lamps
- **Feature**: Light the mole from dusk to dawn
- **Benefit**: Boats find the entrance
- **Implementation**: Lamps that burn oil
"""


def test_a_labelled_feature_describes_what_the_heading_names():
    roadmap = markdown(LABELS)
    told = str(shape(roadmap))
    assert "Feature" not in told
    assert "Implementation" not in told
    berths, _ = roadmap.initiatives
    assert berths.title == "Berths by Radio"
    assert berths.description == "Tell skippers which berth is theirs"
    assert "Implementation: A second channel of the old set" in str(roadmap.model_dump())


def test_what_is_checked_beside_a_feature_is_its_acceptance():
    (mole,) = markdown("""
        # Harbour

        ## Mole
        - **Feature**: Lamps
        - **Benefit**: Boats find the entrance
        - **Verification**: Skippers see them from the sea
    """).initiatives
    assert "Skippers see them from the sea" in str(mole)
    assert "Verification" not in parts(mole)


def test_two_features_of_a_section_are_its_parts():
    (mole,) = markdown("""
        # Harbour

        ## Mole
        - **Benefit**: Boats find the entrance
        - **Feature**: Lamps
        - **Feature**: A bell
    """).initiatives
    assert len(parts(mole)) > 1


def test_other_parts_beside_a_feature_stay():
    (mole,) = markdown("""
        # Harbour

        ## Mole
        - **Benefit**: Boats find the entrance
        - **Feature**: Lamps
        - **Bell**: Ring it in fog
    """).initiatives
    assert "Bell" in str(parts(mole))
    assert "Feature" in str(parts(mole))
