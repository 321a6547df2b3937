"""Only what people use is asked about as used: nobody uses a migration or an audit passed."""

import pytest
from made_stories import backlog_of

USED = {
    "Map of piers": "they use a map of piers",
    "Crew roles (admin, editor)": "they use crew roles, namely admin",
    "Loan search": "they use a loan search",
    "Migration to a new quay": "",
    "Security audit passed": "",
    "Slips printed": "",
    "99.9% uptime": "",
    "GDPR compliance": "",
    "All pages load quickly": "",
}


@pytest.mark.parametrize("line", USED)
def test_a_thing_is_used_where_it_is_a_part_of_a_product(line):
    text = f"version: 1\ninitiatives:\n- title: Work\n  capabilities: ['{line}']\n"
    story, *_ = backlog_of(text).stories
    first = story.acceptance[0]
    assert (first.when or "") == USED[line]
    assert first.then.startswith("TODO: ")
