"""Icons that site generators draw, in front of titles, behind them and in columns."""

import pytest
from importing import markdown

from roadmap2backlog.loading.formats.words.icon_tags import icon_tag_state
from roadmap2backlog.vocabulary.state_notes import are_done

DONE = [
    ":white_check_mark:",
    ":heavy_check_mark:",
    ":material-check-circle:",
    ":octicons-check-16:",
    ":fontawesome-solid-check:{ .green }",
    "{{< icondone >}}",
    "{{<icon_done>}}",
    '{{< icon "check" >}}',
    '{{% icon name="check-circle" %}}',
    "{% icon done %}",
]
OPEN = [
    ":construction:",
    ":hourglass:",
    "{{< icontodo >}}",
    "{{< iconinprogress >}}",
    "{% icon todo %}",
]
NEITHER = [
    ":rocket:",
    ":green_circle:",
    ":radio:",
    ":material-boat:",
    "{{< icon boat >}}",
    "{{< icon >}}",
    "{{< done >}}",
    "{{ icondone }}",
    ":white_check_mark: Lamps",
    "at 10:30:00",
]


@pytest.mark.parametrize(
    ("text", "state"),
    [*((t, "done") for t in DONE), *((t, "open") for t in OPEN), *((t, "") for t in NEITHER)],
)
def test_an_icon_of_a_state_tells_it(text, state):
    assert icon_tag_state(text) == state


@pytest.mark.parametrize("icon", DONE)
def test_what_has_an_icon_of_being_done_is_done(icon):
    plans = markdown(f"""
        # Harbour

        ## {icon} Lamps
        - Light the mole

        ## Radio {icon}
        - Hear the pilot

        ## Crane
        - {icon} Raise it
        - Paint it {icon}
        - Move it

        ## Ferry

        | Plan | State |
        | --- | --- |
        | Moor it | {icon} |
        | Fuel it | :construction: |
    """).initiatives
    assert [plan.title for plan in plans] == ["Lamps", "Radio", "Crane", "Ferry"]
    assert [are_done(plan.notes) for plan in plans] == [True, True, False, False]
    told = [[are_done(part.notes) for part in plan.capabilities] for plan in plans[2:]]
    assert told == [[True, True, False], [True, False]]
    assert [part.title for part in plans[2].capabilities] == ["Raise it", "Paint it", "Move it"]


@pytest.mark.parametrize("icon", [":rocket:", ":radio:", "{{< icon boat >}}"])
def test_other_icons_tell_no_state(icon):
    plans = markdown(f"# Harbour\n\n## {icon} Lamps\n- Light it\n\n## Radio\n- {icon} Hear it\n")
    assert not any(are_done(plan.notes) for plan in plans.initiatives)


def test_a_state_may_stand_behind_its_icon():
    (ferry,) = markdown("""
        # Harbour

        ## Ferry

        | Plan | Status |
        | --- | --- |
        | Moor it | :white_check_mark: Mostly |
        | Paint it | :white_check_mark: Shipped |
        | Fuel it | :hourglass: Pending |
    """).initiatives
    assert [are_done(part.notes) for part in ferry.capabilities] == [False, True, False]
