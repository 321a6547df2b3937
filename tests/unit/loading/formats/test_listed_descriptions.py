"""A description that is a list: orders are bullets, sentences that only tell stand beside them."""

import pytest
from importing import yaml

from roadmap2backlog.loading.formats.words.telling import tells_only

TELLING = [
    "The lamps on the pier are old and fail in every storm.",
    "The old lamp not only fails often, but is also hard to reach.",
    "These lamps will be able to outlast a storm.",
    "This means that boats find the pier at night.",
    "We do have drawings ready, but will refine them soon.",
    "There are lamps on the mole that nobody uses.",
]
OTHERS = [
    "Light the pier at night so that boats find it.",
    "The lamps on the pier shall be lit at night.",
    "The lamps are to be painted before the summer comes.",
    "These lamps must be lit before the boats come.",
    "We will light the pier at night for the boats.",
    "The lamps are old",
    "Lamps on the pier, for boats that come late.",
]


@pytest.mark.parametrize("text", TELLING)
def test_a_sentence_tells_how_things_are(text):
    assert tells_only(text)


@pytest.mark.parametrize("text", OTHERS)
def test_orders_and_names_tell_no_state(text):
    assert not tells_only(text)


def test_only_what_is_wanted_is_a_bullet():
    told, order, other, ready = TELLING[0], OTHERS[0], OTHERS[1], TELLING[4]
    (lights,) = yaml(f"""
        cards:
          - title: Pier lights
            description: ["{told}", "{order}", "{other}", "{ready}"]
    """).initiatives
    assert lights.description == f"{told}\n\n- {order}\n- {other}\n\n{ready}"
