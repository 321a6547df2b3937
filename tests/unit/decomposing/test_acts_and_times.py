"""Who acts, on what, and when: words of time, means and place stay with what they belong to."""

import pytest
from made_stories import stories_of

LINES = {
    "Order lunch until noon": ["order lunch until noon"],
    "Top up the account by card or bank transfer": [
        "top up the account by card",
        "top up the account by bank transfer",
    ],
    "Translate slips for readers who travel": ["translate slips for readers who travel"],
    "Harbour board reports twice a year": ["have harbour board reports twice a year"],
    "Offline desk, syncs when online": ["have offline desk, syncs when online"],
    "Data stays in the archive": ["be sure that data stays in the archive"],
    "Hotel stays in winter": ["have hotel stays in winter"],
    "Clerks print slips, readers collect them, fees are paid": [
        "be sure that clerks print slips, readers collect them, fees are paid"
    ],
    "Auto-suggest substitutes based on their trade": [
        "have substitutes auto-suggested based on their trade"
    ],
    "Suggest new charts automatically": ["have new charts suggested automatically"],
    "Track improvement over several tides": ["track improvement over several tides"],
    "Bulk write optimization": ["have bulk write optimization"],
    "Newly added desks should load charts": ["have newly added desks load charts"],
    "Charts for additional US state rules": ["have charts for additional US state rules"],
    "Every loan logged: renewals, returns": ["have this: “Every loan logged: renewals, returns”"],
    "Desk: `Shelf<&[u8]>` for crews": ["have this: “Desk: `Shelf<&[u8]>` for crews”"],
    "Service Worker would add offline charts": [
        "be sure that Service Worker would add offline charts"
    ],
    "Supporting Safari": ["have support for Safari"],
    "Supporting documents": ["have supporting documents"],
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_keeps_its_sense(line):
    wants = [one.partition("want to ")[2].rstrip(".") for one in stories_of(line)]
    assert wants == LINES[line]


def test_a_department_acts_and_is_not_the_word_it():
    assert stories_of("IT support can unlock accounts") == [
        "As IT support, I want to unlock accounts."
    ]


PARTS = {
    "Clerks order maps and lending from one desk": [
        "As a clerk, I want to order maps and lending from one desk."
    ],
    "Loan requests by app, phone or in person": [
        "As a stakeholder, I want to have loan requests by app.",
        "As a stakeholder, I want to have loan requests by phone.",
        "As a stakeholder, I want to have loan requests in person.",
    ],
    "Loan access: clerks, readers": [
        "As a stakeholder, I want to have loan access for clerks.",
        "As a stakeholder, I want to have loan access for readers.",
    ],
    "Loan dashboard: fines, returns": [
        "As a stakeholder, I want to see fines, as part of “Loan dashboard”.",
        "As a stakeholder, I want to see returns, as part of “Loan dashboard”.",
    ],
    "Helm chart: probes, limits": [
        "As a stakeholder, I want to have probes, as part of “Helm chart”.",
        "As a stakeholder, I want to have limits, as part of “Helm chart”.",
    ],
    "Complaints are answered in 10 days": [
        "As a stakeholder, I want to be sure that complaints are answered in 10 days."
    ],
    "Progress visible to clerks": ["As a stakeholder, I want to have progress visible to clerks."],
    "Record live walks and publish them within an hour": [
        "As a stakeholder, I want to record live walks.",
        "As a stakeholder, I want to have live walks published within an hour.",
    ],
    "The desk survives a browser crash": [
        "As a stakeholder, I want to have this settled: “The desk survives a browser crash”."
    ],
    "Films start within 2 seconds": [
        "As a stakeholder, I want to be sure that films start within 2 seconds."
    ],
    "Charts for AI tutor": ["As a stakeholder, I want to have charts for AI tutor."],
    "Draft slips with AI, clerk signs": [
        "As a stakeholder, I want to have this: “Draft slips with AI, clerk signs”."
    ],
    "Clerks can copy charts shared with them": [
        "As a clerk, I want to copy charts shared with me."
    ],
    "Readers can report torn maps, broken lamps and fog": [
        "As a reader, I want to report torn maps.",
        "As a reader, I want to report broken lamps.",
        "As a reader, I want to report fog.",
    ],
    "Readers see which slips are missing": ["As a reader, I want to see which slips are missing."],
    "Clerks request missing slips with one click": [
        "As a clerk, I want to request missing slips with one click."
    ],
    "Budget: submit, discuss and vote on charts": [
        "As a stakeholder, I want to submit, discuss and vote on charts."
    ],
    "Permits: apply, renew, change berth": [
        "As a stakeholder, I want to apply, renew, change berth."
    ],
    "Crane pickup: book, pay, cancel": [
        "As a stakeholder, I want to book crane pickup.",
        "As a stakeholder, I want to pay crane pickup.",
        "As a stakeholder, I want to cancel crane pickup.",
    ],
    "Move of 200 maps, half of which can be deleted": [
        "As a stakeholder, I want to have move of 200 maps, half of which can be deleted."
    ],
    "Search that finds typos": ["As a stakeholder, I want to have a search that finds typos."],
    'Feedback on maps ("Was this right?")': ["As a stakeholder, I want to have feedback on maps."],
    "Works when the desk is shut": [
        "As a stakeholder, I want to have this: “Works when the desk is shut”."
    ],
}


@pytest.mark.parametrize("line", PARTS)
def test_parts_say_whom_they_are_for_and_what_they_show(line):
    assert stories_of(line) == PARTS[line]
