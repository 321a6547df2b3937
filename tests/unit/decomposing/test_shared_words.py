"""What the parts of a list share, and which words are parts at all."""

import pytest
from made_stories import stories_of

LISTS = {
    "Undo & redo for tide charts": ["have undo for tide charts", "have redo for tide charts"],
    "Export/import for groups": ["have an export for groups", "have an import for groups"],
    "Updates to the quay and pier maps": [
        "have updates to the quay maps",
        "have updates to the pier maps",
    ],
    "Catalogue and reader shortcuts": ["have catalogue shortcuts", "have reader shortcuts"],
    "Make room for search, reader, and loan caches": [
        "make room for search caches",
        "make room for reader caches",
        "make room for loan caches",
    ],
    "Tested CSV and OpenAPI exports": ["have tested CSV exports", "have tested OpenAPI exports"],
    "Calendar & social features": ["have calendar features", "have social features"],
    "Loan feed registry and reader-aware APIs": [
        "have a loan feed registry",
        "have reader-aware APIs",
    ],
    "More slash commands and shelves": ["have more slash commands", "have more shelves"],
    "Filter by owner, priority or custom tags": [
        "filter by owner",
        "filter by priority",
        "filter by custom tags",
    ],
    "Privacy policy and imprint": ["have a privacy policy", "have imprint"],
    "Publish charts to HN, Reddit, Dev.to": [
        "have charts published to HN",
        "have charts published to Reddit",
        "have charts published to Dev.to",
    ],
    "Build charts on CI and audit old loans": ["have charts built on CI", "audit old loans"],
    "Keep slips at the desk and retry later": ["keep slips at the desk", "retry later"],
    "Assign loan IDs and view desk metrics": ["assign loan IDs", "view desk metrics"],
    "Improved/enhanced loan search": ["have an improved/enhanced loan search"],
    "Login with a card (reader + PIN)": ["have login with a card"],
    "Mobile desk (quay first, piers later)": [
        "have a mobile desk, namely quay first",
        "have a mobile desk, namely piers later",
    ],
    "Drag and drop in lists": ["have drag and drop in lists"],
    "Fees (f2p) and loans (l2n)": ["have fees", "have loans"],
    "Examples for React and Vue": ["have examples for React", "have examples for Vue"],
    "Undo/redo": ["have undo/redo"],
    "Change the screw to M3 or M4": ["change the screw to M3 or M4"],
    "Choose React + TypeScript for the desk": ["choose React + TypeScript for the desk"],
    "Tide Charts & Crew Hub": ["have Tide Charts & Crew Hub"],
    "Pre/Post-Sail Checks": ["have Pre/Post-Sail Checks"],
    "Reduce queues with clear signs": ["have queues reduced with clear signs"],
    "Budget & Tide Tracking": ["have Budget & Tide Tracking"],
    "Fee & Tide Tracking": ["have Fee Tracking", "have Tide Tracking"],
    "Stop and count the slips": ["stop and count the slips"],
    "Stop and resume the ferry": ["stop the ferry", "resume the ferry"],
    "Alarms for missing slips, missing fees, and lost tides": [
        "have alarms for missing slips",
        "have alarms for missing fees",
        "have alarms for lost tides",
    ],
    "Respawn & checkpoints": ["have Respawn", "have checkpoints"],
    "iOS & Android Harbour Apps": ["have iOS Harbour Apps", "have Android Harbour Apps"],
    "Map of the pier; fog warnings; crew rota": [
        "have a map of the pier",
        "have fog warnings",
        "have a crew rota",
    ],
    "Show a before/after chart and the tide for every berth": [
        "have a before/after chart for every berth shown",
        "have the tide for every berth shown",
    ],
    "Zero lost slips; all tides backed by charts and buoys": [
        "have zero lost slips; all tides backed by charts and buoys"
    ],
    "Includes: a map, a guide, a list": ["have a map", "have a guide", "have a list"],
    "Option to switch between maps and lists": ["switch between maps and lists"],
    "Basic berth and tide data": ["have basic berth data", "have tide data"],
    "Finish getting a tide key set up and store it in a safe": [
        "finish getting a tide key set up and store it in a safe"
    ],
    "Loan management (their bread and butter)": ["have loan management"],
    "Vite + React app": ["have Vite + React app"],
    "Guest / read-only access": ["have guest access", "have read-only access"],
    "Release .deb and .rpm packages": ["release .deb packages", "release .rpm packages"],
    "System & tide settings": ["have system settings", "have tide settings"],
    "Gaps marked and resting pulse marked": ["have gaps marked", "have resting pulse marked"],
    "Loan policy and terms of service": ["have a loan policy", "have terms of service"],
    "TLC score (tide / light / current)": ["have a TLC score"],
    "Empty and loading states": ["have empty states", "have loading states"],
    "Print a slip showing name, berth and fee": ["print a slip showing name, berth and fee"],
    "Export a list containing: name, berth": ["export a list containing name, berth"],
    "Order a chart with: depths": ["order a chart with depths"],
    "Undo/redo buttons": ["have undo/redo buttons"],
    "Hardening of registration/login/PIN reset": ["have hardening of registration/login/PIN reset"],
    "Registration/login/signup page": [
        "have a registration page",
        "have a login page",
        "have a signup page",
    ],
    "RAG desk": ["have a RAG desk"],
    "Telemetry (opt-in)": ["have telemetry"],
    "Race condition when saving": ["have this problem solved: “Race condition when saving”"],
    "Harbour Store + Quay Store charts": ["have Harbour Store charts", "have Quay Store charts"],
    "Desk & search improvements": ["have desk improvements", "have search improvements"],
    "Attendance and event report": ["have an attendance report", "have an event report"],
    "Read/unread status": ["have a read/unread status"],
    "Boat/crew linking": ["have boat/crew linking"],
    "Berth detail w/ map and fees": [
        "have berth detail w/ map",
        "have berth detail w/ fees",
    ],
    "Assignment and loan history": ["have assignment history", "have loan history"],
    "Premium chart filters & monetization": [
        "have premium chart filters",
        "have monetization",
    ],
    "2FA/MFA support": ["have 2FA support", "have MFA support"],
    "Storage (tides + loans, fees optional)": [
        "have storage, namely tides",
        "have storage, namely loans",
        "have storage, namely fees optional",
    ],
    "Tags system (create, filter)": ["create tags", "filter tags"],
    "Chart Management UI (Delete, Edit)": ["delete charts", "edit charts"],
    "Host harbour/tide-26b-a4b": ["host harbour/tide-26b-a4b"],
    "Invite crews via link/QR code": ["invite crews via link", "invite crews via QR code"],
    "Toggle dark or light mode": ["toggle dark or light mode"],
    "Organize charts and sub-tides": ["organize charts", "organize sub-tides"],
    "Crews can register and login": ["register", "login"],
    "Crew lists & redirect flow": ["have crew lists", "have a redirect flow"],
    "Better search (tide-based, crew-based)": [
        "have a better search, namely tide-based",
        "have a better search, namely crew-based",
    ],
    "Fee rate (fees - costs / fees)": ["have a fee rate"],
    "Sort options (Newest, Oldest)": [
        "have sort options, namely Newest",
        "have sort options, namely Oldest",
    ],
    "Desk mode + crew UI": ["have a desk mode", "have a crew UI"],
    "Tide schedule from crew charts and forecast": [
        "have a tide schedule from crew charts",
        "have a tide schedule from forecast",
    ],
    "Duplicate slips after import": ["have this settled: “Duplicate slips after import”"],
    "Pricing per berth": ["have pricing per berth"],
    "Docs and sample charts": ["have docs", "have sample charts"],
    "Waveform in the tide/loan player": ["have waveform in the tide/loan player"],
    "Build a loan service: endpoints for loans, fees and tides": [
        "have a loan service built, namely endpoints for loans",
        "have a loan service built, namely endpoints for fees",
        "have a loan service built, namely endpoints for tides",
    ],
    "Docs: tide clock": ["have a tide clock"],
    "Refactoring options": ["have refactoring options"],
    "Mark berths read-only when the tide is low": ["mark berths read-only when the tide is low"],
    "More detailed clerk notes for opening": ["have more detailed clerk notes for opening"],
}


@pytest.mark.parametrize("line", LISTS)
def test_each_part_of_a_list_has_what_is_its_own(line):
    wants = [one.partition("want to ")[2].partition(", as part")[0] for one in stories_of(line)]
    assert [want.rstrip(".") for want in wants] == LISTS[line]
