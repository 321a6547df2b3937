"""What people do is theirs: each act a story, each word of time and kind with its own act."""

import pytest
from made_stories import stories_of

LINES = {
    "Skippers share tide tables and track progress": [
        "As a skipper, I want to share tide tables.",
        "As a skipper, I want to track progress.",
    ],
    "Readers book, move or cancel a tour": [
        "As a reader, I want to book a tour.",
        "As a reader, I want to move a tour.",
        "As a reader, I want to cancel a tour.",
    ],
    "Skippers can see fees and must not edit them": [
        "As a stakeholder, I want to be sure that skippers can see fees and must not edit them."
    ],
    "Clerks can pay out only after a review by a second clerk": [
        "As a clerk, I want to pay out only after a review by a second clerk."
    ],
    "Each crew gets its own berth": ["As crew, I want to get my own berth."],
    "Skippers can give each boat its own berth": [
        "As a skipper, I want to give each boat its own berth."
    ],
    "Book again with one tap": ["As a stakeholder, I want to book again with one tap."],
    "Clerks no longer have to retype berths": [
        "As a stakeholder, I want to be sure that clerks no longer have to retype berths."
    ],
    "Clerks have to retype berths": [
        "As a stakeholder, I want to have this settled: “Clerks have to retype berths”."
    ],
    "The tide map works without a login": [
        "As a stakeholder, I want to be sure that the tide map works without a login."
    ],
    "The gate does not work without power": [
        "As a stakeholder, I want to have this settled: “The gate does not work without power”."
    ],
    "Report and track potholes": [
        "As a stakeholder, I want to report potholes.",
        "As a stakeholder, I want to track potholes.",
    ],
    "Order and return books": [
        "As a stakeholder, I want to order books.",
        "As a stakeholder, I want to return books.",
    ],
    "Skippers can see fees, but must not change them": [
        "As a stakeholder, I want to be sure that skippers can see fees, but must not change them."
    ],
    "Nurses chart vitals": ["As a nurse, I want to chart vitals."],
    "Clerks can freeze an account": ["As a clerk, I want to freeze an account."],
    "Clerks merge duplicates": ["As a clerk, I want to merge duplicates."],
    "Readers can report a leak, and follow it until it is closed": [
        "As a reader, I want to report a leak, and follow it until it is closed."
    ],
    "Readers can report leaks, and follow the repair until the dock opens": [
        "As a reader, I want to report leaks.",
        "As a reader, I want to follow the repair until the dock opens.",
    ],
    "Tutors mark work on the tablet and may leave voice notes": [
        "As a tutor, I want to mark work on the tablet.",
        "As a tutor, I want to leave voice notes.",
    ],
    "The reader edits or removes them": [
        "As a reader, I want to edit them.",
        "As a reader, I want to remove them.",
    ],
    "Show me how late the ferry is": [
        "As a stakeholder, I want to be shown how late the ferry is."
    ],
    "Boats are paired by length, wait max. 90s": [
        "As a stakeholder, I want to be sure that boats are paired by length, wait max. 90s."
    ],
    "Alert skippers 30 min before a lock opens": [
        "As a stakeholder, I want to have skippers alerted 30 min before a lock opens."
    ],
    "Test the map in the harbour and address any gaps": [
        "As a stakeholder, I want to test the map in the harbour.",
        "As a stakeholder, I want to address any gaps.",
    ],
    "Add tide themes and toggle between views": [
        "As a stakeholder, I want to add tide themes.",
        "As a stakeholder, I want to toggle between views.",
    ],
    "At three or more alarms, close the lock": [
        "As a stakeholder, I want to close the lock at three or more alarms."
    ],
    "Paper slips should exist and be visible": [
        "As a stakeholder, I want to have paper slips exist.",
        "As a stakeholder, I want to be sure that paper slips should be visible.",
    ],
    "Add map formats: GPX": ["As a stakeholder, I want to add map formats, namely GPX."],
    "Moorings by quay, hour and day of the week": [
        "As a stakeholder, I want to have moorings by quay.",
        "As a stakeholder, I want to have moorings by hour.",
        "As a stakeholder, I want to have moorings by day of the week.",
    ],
    "Crane visual and safety check": [
        "As a stakeholder, I want to have a crane visual check.",
        "As a stakeholder, I want to have a safety check.",
    ],
    "Tests for the dispatcher": ["As a stakeholder, I want to have tests for the dispatcher."],
    "Clerks retry failed payments": ["As a clerk, I want to retry failed payments."],
    "Vets dictate notes, attach scans and order lab tests": [
        "As a vet, I want to dictate notes.",
        "As a vet, I want to attach scans.",
        "As a vet, I want to order lab tests.",
    ],
    "Text reminders 48 and 2 hours before the tide": [
        "As a stakeholder, I want to have text reminders 48 and 2 hours before the tide."
    ],
    "Detect idle boats longer than 20 m": [
        "As a stakeholder, I want to detect idle boats longer than 20 m."
    ],
    "Cover lessons assigned fairly": [
        "As a stakeholder, I want to have cover lessons assigned fairly."
    ],
    "Payments: card at the desk, online link, direct debit for groups": [
        "As a stakeholder, I want to have payments, namely card at the desk.",
        "As a stakeholder, I want to have payments, namely online link.",
        "As a stakeholder, I want to have payments, namely direct debit for groups.",
    ],
    "Clerks update their address and emergency contacts themselves": [
        "As a clerk, I want to update my address and emergency contacts myself."
    ],
    "Volunteers swap shifts among themselves": [
        "As a volunteer, I want to swap shifts among themselves."
    ],
    "Credit notes and refunds": [
        "As a stakeholder, I want to have credit notes.",
        "As a stakeholder, I want to have refunds.",
    ],
    "Slips comply with harbour law": [
        "As a stakeholder, I want to be sure that slips comply with harbour law."
    ],
    "Make tides and fees clear": ["As a stakeholder, I want to make tides and fees clear."],
    "Tide providers exist for each quay": [
        "As a stakeholder, I want to be sure that tide providers exist for each quay."
    ],
    "Filter loans by: date, reader and desk": [
        "As a stakeholder, I want to filter loans by date.",
        "As a stakeholder, I want to filter loans by reader.",
        "As a stakeholder, I want to filter loans by desk.",
    ],
    "Board specific maps as layers": [
        "As a stakeholder, I want to have board specific maps as layers."
    ],
    "Reduce setup time and support recovery": [
        "As a stakeholder, I want to have setup time reduced.",
        "As a stakeholder, I want to have support for recovery.",
    ],
    "Reduce training and support costs": [
        "As a stakeholder, I want to have training reduced.",
        "As a stakeholder, I want to have support costs reduced.",
    ],
    "TideException Target Chart": [
        "As a stakeholder, I want to have a TideException Target Chart."
    ],
    "Mooring edit / archive / delete pages": [
        "As a stakeholder, I want to have mooring edit / archive / delete pages."
    ],
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_tells_each_act_with_what_belongs_to_it(line):
    assert stories_of(line) == LINES[line]
