"""Every form that a story may use of a verb is told to be one of it: else it counts as invented."""

import pytest

from roadmap2backlog.decomposing.language import (
    load_language,
    past,
    past_participle,
    third_person,
)
from roadmap2backlog.decomposing.words import forms_of


@pytest.mark.parametrize("inflect", [past, past_participle, third_person])
def test_each_form_of_a_known_verb_leads_back_to_it(inflect):
    verbs = [verb for verb in load_language().verbs if " " not in verb]
    assert len(verbs) > 1000
    assert [verb for verb in verbs if verb not in forms_of(inflect(verb))] == []
