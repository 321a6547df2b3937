"""Stories mean what their line means: nothing is turned round, no persona is made up."""

import pytest
from made_stories import stories_of

from roadmap2backlog.decomposing.decompose import decompose
from roadmap2backlog.loading.roadmap import load_roadmap


@pytest.mark.parametrize(
    "line", ["Broken links on the checkout page", "Memory leak in the importer",
             "The export fails for large files", "Slow dashboards for large accounts"],
)  # fmt: skip
def test_what_is_wrong_is_wanted_solved(line):
    assert stories_of(line) == [f"As a stakeholder, I want to have this problem solved: “{line}”."]


@pytest.mark.parametrize(
    "line",
    ["Broken link checker for the docs", "Zero downtime", "Fewer crashes", "Crash reporting"],
)
def test_what_fights_a_problem_is_no_problem(line):
    assert "problem solved" not in stories_of(line)[0]


@pytest.mark.parametrize(
    "line", ["Users cannot see other users' invoices", "Staff can't see salaries"]
)
def test_a_prohibition_keeps_its_words(line):
    (story,) = stories_of(line)
    assert line in story


def test_what_is_no_longer_needed_is_not_asked_for():
    (story,) = stories_of("Users no longer need to re-enter their address")
    assert "be sure that users no longer need to re-enter their address" in story


def test_an_order_not_to_do_something_stays_one():
    (story,) = stories_of("Do not allow guests to delete orders")
    assert "I want to not allow guests to delete orders" in story


def test_a_user_story_in_a_roadmap_is_kept():
    line = "As a librarian, I want to renew loans, so that readers keep books longer."
    assert stories_of(line) == [line]


def test_pronouns_follow_who_speaks():
    assert stories_of("The rider pays with the card they use for shopping") == [
        "As a rider, I want to pay with the card I use for shopping."
    ]
    assert "export my data" in stories_of("Export your data")[0]


def test_two_things_keep_the_words_they_share():
    found = stories_of("Integrate with Slack and Microsoft Teams")
    assert [story.rpartition(" integrate with ")[2] for story in found] == [
        "Slack.", "Microsoft Teams.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "wish"),
    [
        ("When a window is closed, the frame closes before the contents", "this settled"),
        ("When the old server is no longer the right host", "this settled"),
        ("How to add new boards", "this"),
        ("Instead of only viewing plants, keep a diary", "this"),
    ],
)
def test_what_happens_is_quoted_not_wanted_done(line, wish):
    assert stories_of(line) == [f"As a stakeholder, I want to have {wish}: “{line}”."]


def test_a_thing_that_may_go_wrong_is_wanted_settled():
    line = "Live resize can stretch stale window content"
    assert stories_of(line) == [f"As a stakeholder, I want to have this settled: “{line}”."]


def test_a_wish_for_things_that_want_something_keeps_its_order():
    assert stories_of("Block known services that want to read your mail") == [
        "As a stakeholder, I want to block known services that want to read my mail."
    ]


@pytest.mark.parametrize("label", ["Item 81", "ADR 056", "Step 3"])
def test_a_label_before_a_dash_is_not_what_is_wanted(label):
    (story,) = stories_of(f"{label} — a nightly export for accounting")
    assert "I want to have a nightly export for accounting" in story


@pytest.mark.parametrize(
    "line",
    ["Support agents lack context when a customer calls", "Customers wait three days for a refund",
     "Users forget their password too often", "Export crashes with large files",
     "Login takes too long", "Too many clicks to check out", "Low conversion on mobile",
     "When a window is closed, the frame disappears before the contents"],
)  # fmt: skip
def test_a_complaint_is_nobodys_wish(line):
    assert stories_of(line) == [f"As a stakeholder, I want to have this problem solved: “{line}”."]


@pytest.mark.parametrize(
    "line",
    ["Users have to log in twice", "Staff retype orders by hand", "Emails end up in spam",
     "Certificates expire without anyone noticing", "Duplicate emails",
     "Customers call support to cancel", "Buyers leave without paying", "Orders arrive late",
     "Members cancel after three months", "We have no overview of stock",
     "Passwords are stored in plain text", "The import takes an hour",
     "Two systems hold the same data", "The site is down every Sunday",
     "The card shows a globe instead of the flag", "Nobody knows which version is live"],
)  # fmt: skip
def test_what_may_be_a_complaint_or_a_wish_is_quoted(line):
    assert stories_of(line) == [f"As a stakeholder, I want to have this settled: “{line}”."]


@pytest.mark.parametrize(
    "line",
    ["Deliveries arrive on time", "The import takes less than a minute",
     "Passwords are stored encrypted", "Search results are ranked by relevance",
     "The app sends a receipt", "Opening hours are stable"],
)  # fmt: skip
def test_what_shall_hold_is_wanted(line):
    wish = line[:1].lower() + line[1:]
    assert stories_of(line) == [f"As a stakeholder, I want to be sure that {wish}."]


def test_a_word_that_may_be_verb_or_adjective_is_quoted():
    (story,) = stories_of("Clear error messages")
    assert story == "As a stakeholder, I want to have this: “Clear error messages”."


@pytest.mark.parametrize(
    ("line", "wish"),
    [
        ("When a payment fails, retry it", "have a payment retried when it fails"),
        ("If stock is low, notify the buyer", "have the buyer notified if stock is low"),
        ("To speed up triage, tag incoming tickets", "tag incoming tickets to speed up triage"),
        ("Pause a membership (from the app)", "pause a membership"),
        ("Linked account - GitHub", "have a linked account, namely GitHub"),
        ("Payment reminders - weekly email", "have a weekly email, as part of “Payment reminders”"),
        ("v2.1-beta — Offline maps", "have offline maps"),
        (
            "Exports: members — CSV file splitting",
            "have CSV file splitting, as part of “Exports: members”",
        ),
        ("Member search — remaining", "have a member search"),
        ("Plugins for mobile players", "have plugins for mobile players"),
        ("Delete /loans/:id", "delete /loans/:id"),
        ("Add: dark mode", "add dark mode"),
        ("Update check", "have an update check"),
        (
            'Expand the form with a "loans per month" field',
            'expand the form with a "loans per month" field',
        ),
        ("Fix Geyser", "have Geyser fixed"),
        ("7d. Converge the headings", "converge the headings"),
        ("Alt texts of images — NEEDS DECISION", "have alt texts of images"),
        ("Mobile menu — focus trap — READY", "have focus trap, as part of “Mobile menu”"),
        ("Decide on wip/scratch-2031", "decide on wip/scratch-2031"),
        ("Outbound http:// links", "have outbound http:// links"),
        ("Print all cards that are lost", "print all cards that are lost"),
        ("Split reporting into two pages", "split reporting into two pages"),
        ("Release automation for the apps", "have release automation for the apps"),
        ("Add an entry shop=shop.cli:main", "add an entry shop=shop.cli:main"),
        ("Split LoanService: rules vs storage", "split LoanService"),
        ("Wrap untrusted shop pages", "wrap untrusted shop pages"),
        ("GO LIVE Value Prompts", "have GO LIVE Value Prompts"),
        ("Install flow is checked weekly", "be sure that install flow is checked weekly"),
        ("Update of the loan rules", "have an update of the loan rules"),
        ("Colour per opening hour", "have colour per opening hour"),
        ("Bill per seat", "bill per seat"),
        ("Provision for night shifts", "have provision for night shifts"),
        (
            "Improve the search page so it’s quicker to use",
            "have the search page improved so it’s quicker to use",
        ),
        ("Code quality score (e.g. CodeClimate)", "have a code quality score"),
        ("Welsh GP record (WGPR)", "have a Welsh GP record"),
        ("Show the map and the list side by side", "have the map and the list shown side by side"),
        ("Don't show expired offers", "not show expired offers"),
        ("Then review the diagram", "review the diagram"),
        ("Knowing what others work on", "know what others work on"),
        (
            "Notify the courier about cancelled orders",
            "have the courier notified about cancelled orders",
        ),
        (
            "Code which fails a check will be blocked",
            "be sure that code which fails a check will be blocked",
        ),
        ("The map loads in under 2 seconds", "be sure that the map loads in under 2 seconds"),
    ],
)
def test_the_sentence_says_the_wish_and_no_more(line, wish):
    assert stories_of(line) == [f"As a stakeholder, I want to {wish}."]


@pytest.mark.parametrize(
    ("line", "stories"),
    [
        ("When an order ships, customers receive an SMS",
         ["As a customer, I want to receive an SMS when an order ships."]),
        ("Members of the public can suggest changes",
         ["As a member of the public, I want to suggest changes."]),
        ("Cyclists can report potholes", ["As a cyclist, I want to report potholes."]),
        ("Auditors need read-only access", ["As an auditor, I want to have read-only access."]),
        ("Workers clock in and out with their phone",
         ["As a worker, I want to clock in and out with my phone."]),
        ("Volunteers sign up for shifts, swap them and log hours",
         ["As a volunteer, I want to sign up for shifts, swap them and log hours."]),
        ("As an admin I can deactivate users", ["As an admin, I want to deactivate users."]),
        ("Managers approve or reject leave requests",
         ["As a manager, I want to approve leave requests.",
          "As a manager, I want to reject leave requests."]),
        ("Parents can pay school fees online and see past payments",
         ["As a parent, I want to pay school fees online.",
          "As a parent, I want to see past payments."]),
        ("Subscriptions: pause, resume",
         ["As a stakeholder, I want to pause subscriptions.",
          "As a stakeholder, I want to resume subscriptions."]),
        ("Loyalty points (earn and redeem)",
         ["As a stakeholder, I want to earn loyalty points.",
          "As a stakeholder, I want to redeem loyalty points."]),
    ],
)  # fmt: skip
def test_who_acts_wants_it(line, stories):
    assert stories_of(line) == stories


def test_what_several_people_do_in_turn_stays_one_claim():
    (story,) = stories_of("Teachers create assignments, students submit them")
    assert "be sure that teachers create assignments, students submit them" in story


@pytest.mark.parametrize(
    "line", ["Buscar productos", "Gestione utenti", "Rechnungen exportieren", "Benutzer verwalten"]
)
def test_a_short_line_of_another_language_stays_word_for_word(line):
    assert stories_of(line) == [line]


def test_a_name_keeps_its_capital():
    assert stories_of("Littlepay") == ["As a stakeholder, I want to have Littlepay."]
    assert stories_of("Slack notifications") == [
        "As a stakeholder, I want to have Slack notifications."
    ]


def test_a_whole_clause_is_ensured_not_had_ensured():
    assert stories_of("Ensure that orders without an address can still be packed") == [
        "As a stakeholder, I want to ensure that orders without an address can still be packed."
    ]


def test_braces_inside_a_path_stay_in_it():
    assert stories_of("POST /orders/{id}/refunds") == [
        "As a stakeholder, I want to have POST /orders/{id}/refunds."
    ]


def test_a_reference_in_brackets_is_not_what_is_wanted():
    assert stories_of("Nightly export for accounting (shop-26)") == [
        "As a stakeholder, I want to have a nightly export for accounting."
    ]


def test_an_initiative_of_finished_work_asks_for_nothing():
    text = (
        "version: 1\ninitiatives:\n- title: Design and planning\n  capabilities:\n"
        "  - {title: Readme, notes: ['status: done']}\n"
    )
    loaded = load_roadmap(text, "roadmap.yaml").value
    (story,) = decompose(loaded.value, loaded.source_map).backlog.stories
    assert (story.title, story.status) == ("Design and planning", "done")


def test_all_below_finished_work_is_done_but_what_says_that_it_is_open():
    text = (
        "version: 1\ninitiatives:\n- title: Search\n  notes: ['status: done']\n  capabilities:\n"
        "  - {title: By title, description: Any word., notes: ['owner: Ann', 'Status: shipped']}\n"
        "  - By author\n"
        "  - {title: By year, notes: ['status: in progress']}\n"
    )
    loaded = load_roadmap(text, "roadmap.yaml").value
    made = decompose(loaded.value, loaded.source_map)
    (story,) = made.backlog.stories
    assert (story.title, story.status) == ("By year", "draft")
    assert made.backlog.epics[0].description == (
        "Done already: By title: Any word. (owner: Ann)\nDone already: By author"
    )
    assert not made.backlog.notes
    assert not made.ledger.unassigned


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Settlement fields: amount, currency", "have settlement fields, namely amount"),
        ("Theme system (light/dark mode)", "have a theme system, namely light mode"),
        ("Updating the price list", "update the price list"),
        ("Better support for small screens", "have better support for small screens"),
        ("Versioning for data volumes", "have versioning for data volumes"),
        ("Fix sending receipts from the till", "have sending receipts from the till fixed"),
        ("Seat map (if needed beyond today's)", "have a seat map"),
        ("Note editor (not a Roam/Word competitor)", "have a note editor"),
        ("Drop support for old scanners", "drop support for old scanners"),
        ("User management (suspend, delete)", "suspend users"),
        ("React Native SDK", "have a React Native SDK"),
    ],
)  # fmt: skip
def test_the_wish_says_what_the_line_says(line, wanted):
    story = stories_of(line)[0]
    assert story == f"As a stakeholder, I want to {wanted}."


@pytest.mark.parametrize(
    "line",
    ["Friend request / mutual-follow model vs. direct add", "; there is an injection",
     "Add offers for tenants, for example, parking, bikes"],
)  # fmt: skip
def test_alternatives_and_examples_are_no_stories_of_their_own(line):
    assert len(stories_of(line)) == 1


@pytest.mark.parametrize("line", ["10.1", "https://tracker.example/board"])
def test_a_number_or_an_address_alone_is_no_story(line):
    assert all(line not in story for story in stories_of(line))


def test_an_ensured_goal_keeps_its_clause():
    text = (
        "version: 1\ngoals:\n- id: rule\n  statement: Ensure all tools adhere to the rule\n"
        "initiatives:\n- title: Work\n  goal: rule\n  capabilities:\n  - Print a summary\n"
    )
    loaded = load_roadmap(text, "roadmap.yaml").value
    (story,) = decompose(loaded.value, loaded.source_map).backlog.stories
    assert story.story.endswith("so that all tools adhere to the rule.")


def test_a_complaint_behind_a_dash_is_nothing_to_be_sure_of():
    (story,) = stories_of("The catalogue grows by chance — new sites cannot reach old entries")
    assert "have this settled" in story


def test_what_somebody_did_is_told_as_done():
    text = (
        "version: 1\ninitiatives:\n- title: Work\n  capabilities:\n  - Export the catalogue\n"
        "  - The Example Foundation established a steering committee\n"
    )
    loaded = load_roadmap(text, "roadmap.yaml").value
    backlog = decompose(loaded.value, loaded.source_map).backlog
    assert [story.title for story in backlog.stories] == ["Export the catalogue"]
    assert "Done already: The Example Foundation established" in str(backlog.epics)


def test_a_line_about_it_names_its_heading():
    text = (
        "version: 1\ninitiatives:\n- title: Keep to the open standard\n  capabilities:\n"
        "  - Ensure it for new branches\n"
    )
    loaded = load_roadmap(text, "roadmap.yaml").value
    (story,) = decompose(loaded.value, loaded.source_map).backlog.stories
    assert story.story.endswith(
        "ensure it for new branches, as part of “Keep to the open standard”."
    )


def test_a_part_of_the_product_is_nobody():
    found = stories_of("New screens for Search, Loans & Volumes Manager")
    assert all("Volumes Manager, I want" not in story for story in found)


def test_a_verb_with_it_is_named_once():
    _, second = stories_of("Clean up the examples and unify them with the website's")
    assert "namely" not in second


def test_who_is_spoken_to_says_it():
    (story,) = stories_of("A page where you can find your loans")
    assert story == "As a stakeholder, I want to have a page where I can find my loans."


def test_results_behind_a_dash_are_no_parts_of_what_somebody_does():
    (story,) = stories_of("Readers check the new list — a banner, 86 rows, no errors")
    assert story == "As a reader, I want to check the new list."


def test_code_is_kept_as_it_is_written():
    (story,) = stories_of("Apply it via page.fontSize() and custom styles")
    assert "page.fontSize() and custom styles" in story


def test_where_to_read_more_is_no_wish():
    (story,) = stories_of("Draw the map with brushes. see: port/maps#12 and port/ink#3")
    assert story.endswith("draw the map with brushes.")
