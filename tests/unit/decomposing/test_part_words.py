"""Each part of a split line keeps the words that belong to it; what is one thing stays whole."""

import pytest
from made_stories import backlog_of, stories_of


def test_each_act_of_a_row_is_an_act():
    wants = [story.partition("want to ")[2] for story in stories_of("Renew, return and lend books")]
    assert wants == ["renew books.", "return books.", "lend books."]


def test_things_that_are_spoken_of_together_stay_together():
    (story,) = stories_of("Update the web, iOS and Android apps to bring them in line")
    assert "web, iOS and Android apps" in story


def test_names_before_a_plural_share_it():
    assert stories_of("Support React Native, Flutter and Unity SDKs") == [
        f"As a stakeholder, I want to have support for {name} SDKs."
        for name in ("React Native", "Flutter", "Unity")
    ]


def test_what_may_not_be_done_is_one_prohibition():
    assert len(stories_of("Never store passwords, tokens or card numbers")) == 1


def test_several_things_are_provided_not_one():
    text = """\
version: 1
initiatives:
- title: Billing
  outcome: Provide invoices, payment tracking, and credit notes
  capabilities: [Invoice archive]
"""
    assert (
        backlog_of(text)
        .stories[0]
        .story.endswith("so that invoices, payment tracking, and credit notes are provided.")
    )


def test_plus_signs_join_things_even_where_one_could_be_an_order():
    assert stories_of("Image gallery + map fix + install messages") == [
        f"As a stakeholder, I want to have {thing}."
        for thing in ("an image gallery", "map fix", "install messages")
    ]


@pytest.mark.parametrize(
    ("line", "acts"),
    [
        (
            "Measure damp and dust every hour",
            ["measure damp every hour", "measure dust every hour"],
        ),
        (
            "Extend loans beyond books, maps and films",
            ["extend loans beyond books, maps and films"],
        ),
        ("Recognise TV/radio seasons/episodes", ["recognise TV/radio seasons/episodes"]),
        (
            "Add copy, duplicate, and delete actions for each shelf",
            ["add copy, duplicate, and delete actions for each shelf"],
        ),
        ("Add receipts or other slips", ["add receipts or other slips"]),
        (
            "Add a bar with lend, return and renew buttons",
            ["add a bar with lend, return and renew buttons"],
        ),
        (
            "Give each shelf a menu with print, copy title, and move actions",
            ["give each shelf a menu with print, copy title, and move actions"],
        ),
        (
            "Add a page with fees and late loans",
            ["add a page with fees", "add a page with late loans"],
        ),
        ("Profile startup and remove any slow steps", ["profile startup", "remove any slow steps"]),
        ("Collect fees and view shelf maps", ["collect fees", "view shelf maps"]),
        ("Sign in and restore a session", ["sign in", "restore a session"]),
        (
            "Add a plan for marking active years and old maps cleanly",
            [
                "add a plan for marking active years cleanly",
                "add a plan for marking old maps cleanly",
            ],
        ),
        (
            "Preserve desk add, replace, and upload workflows",
            ["preserve desk add, replace, and upload workflows"],
        ),
        (
            "Add a shelf theme with light, dark, and hybrid modes, selectable in settings",
            [
                f"add a shelf theme with {mode} modes, selectable in settings"
                for mode in ("light", "dark", "hybrid")
            ],
        ),
        (
            "Move slips + dispatch notes to other desks",
            ["move slips to other desks", "move dispatch notes to other desks"],
        ),
        (
            "Replace the sign with a state derived from the loan and the date",
            ["have the sign replaced with a state derived from the loan and the date"],
        ),
        ("Sell cards at the desk and online", ["sell cards at the desk and online"]),
        ("Shelves: add, empty, list", ["add shelves", "empty shelves", "list shelves"]),
        ("Rename the new imaging/ folder", ["rename the new imaging/ folder"]),
        (
            "Buy shelves, rails and carts, and tools such as hammers",
            ["buy shelves, rails and carts, and tools such as hammers"],
        ),
        (
            "Lower the fee of late readers and gradually open the shelves to all",
            ["have the fee of late readers lowered", "gradually open the shelves to all"],
        ),
        (
            "Support slips, read cards that name a reader, and be compatible with older desks",
            [
                "have support for slips",
                "read cards that name a reader",
                "be compatible with older desks",
            ],
        ),
        (
            "Choose a return slot and leave notes",
            ["choose a return slot", "leave notes"],
        ),
        (
            "List loans by age and time of day",
            ["list loans by age", "list loans by time of day"],
        ),
        (
            "Sort trips by price and departure time",
            ["sort trips by price", "sort trips by departure time"],
        ),
        (
            "Sort loans by creation and due date",
            ["sort loans by creation date", "sort loans by due date"],
        ),
        ("Live chat and chatbot", ["have a live chat", "have a chatbot"]),
        ("Lost & found", ["have lost & found"]),
        ("Renew loans and message tutors", ["renew loans", "message tutors"]),
        (
            "Show each reader their fines and next due date",
            ["show each reader their fines", "show each reader their next due date"],
        ),
        ("Invite staff and guest lecturers", ["invite staff", "invite guest lecturers"]),
        (
            "Remind readers of loans by text message and email",
            [
                "have readers reminded of loans by text message",
                "have readers reminded of loans by email",
            ],
        ),
        (
            "Create a desk class and update shelf records",
            ["create a desk class", "update shelf records"],
        ),
        (
            "Late fees counted and paid automatically",
            ["have late fees counted", "have late fees paid automatically"],
        ),
        (
            "Live readings taped and shared",
            ["have live readings taped", "have live readings shared"],
        ),
        (
            "Reader cards: night loans, day loans, one fee",
            [
                "have reader cards, namely night loans",
                "have reader cards, namely day loans",
                "have reader cards, namely one fee",
            ],
        ),
        (
            "Add RFID, Koha, email, and Power BI links",
            [f"add {name} links" for name in ("RFID", "Koha", "email", "Power BI")],
        ),
        (
            "Heavy wind or tidal changes",
            ["have heavy wind or tidal changes"],
        ),
        (
            "Loan card UI (Delete, Edit)",
            ["have a loan card UI, namely Delete", "have a loan card UI, namely Edit"],
        ),
        (
            "Status page and incident history",
            ["have a status page", "have incident history"],
        ),
        (
            "Reset shelf state and continue the count",
            ["reset shelf state", "continue the count"],
        ),
    ],
)
def test_what_is_said_of_all_parts_stands_in_each(line, acts):
    assert stories_of(line) == [f"As a stakeholder, I want to {act}." for act in acts]


def test_what_a_set_is_of_belongs_to_it_alone():
    assert stories_of("Work out a vision and a set of rules")[0].endswith("work out a vision.")


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Repository + build sanity", ["repository sanity", "build sanity"]),
        (
            "Shelf plan preview, backup, and restore tooling",
            ["a shelf plan preview", "backup", "restore tooling"],
        ),
        ("Search, checkout and order tracking", ["a search", "checkout", "order tracking"]),
        ("Lint + TypeScript", ["lint", "TypeScript"]),
        ("Theme switcher (sun/moon/book icons)", ["a theme switcher"]),
        ("Sleep timer (15 min, 30 min, 45 min)", ["a sleep timer"]),
        ("Map options (red, green, blue)", ["map options"]),
        (
            "Panel with: font size, font family",
            ["font size, as part of “Panel”", "a font family, as part of “Panel”"],
        ),
        ("Map resources + resource_link", ["map resources", "resource_link"]),
        (
            "Stack utility (push/pop)",
            ["a stack utility, namely push", "a stack utility, namely pop"],
        ),
        ("Images via canvas + cache", ["images via canvas + cache"]),
        ("CRS transforms for vectors", ["CRS transforms for vectors"]),
        ("Debug/log flag", ["a debug flag", "a log flag"]),
        ("Store readiness + signs", ["store readiness", "store signs"]),
        ("Search & Renewal System", ["a Search System", "a Renewal System"]),
        ("DEM tiles and hill shades", ["DEM tiles", "hill shades"]),
        ("Linked book and film lists", ["linked book and film lists"]),
        ("Natural search, card-based", ["natural search, card-based"]),
        ("4.3 SAML / OIDC adapter", ["a SAML adapter", "an OIDC adapter"]),
        ("Reader page in @reading/room-kit", ["a reader page in @reading/room-kit"]),
        (
            "Orphaned, ambiguous, or doubled slips",
            ["orphaned slips", "ambiguous slips", "doubled slips"],
        ),
        ("Trust and source clarity", ["trust clarity", "source clarity"]),
        ("Navigation and page polish", ["navigation polish", "page polish"]),
        (
            "Safety: labels, signs, print packets",
            [
                "labels, as part of “Safety”",
                "signs, as part of “Safety”",
                "print packets, as part of “Safety”",
            ],
        ),
        (
            "Clerk, Manager, and Librarian presets",
            ["clerk presets", "Manager presets", "Librarian presets"],
        ),
        (
            "A reading room or equivalent isolated space",
            ["a reading room", "an equivalent isolated space"],
        ),
        (
            "Kiosk tests and shelf rules, followed by a launch",
            ["kiosk tests, followed by a launch", "shelf rules, followed by a launch"],
        ),
        ("Shelf mirroring (steps complete and checked May 3, 2027)", ["shelf mirroring"]),
        ("Shelf list, PCO Run of Show, and slips", ["a shelf list", "PCO Run of Show", "slips"]),
        ("Branch/town + adult/child balance", ["branch/town + adult/child balance"]),
        ("Client and server validation", ["client validation", "server validation"]),
        ("Dark / light theme selector", ["dark / light theme selector"]),
        ("Letter channel (email + web push shipped)", ["a letter channel"]),
        (
            "Print: size, fonts, contrast",
            [
                "size, as part of “Print”",
                "fonts, as part of “Print”",
                "contrast, as part of “Print”",
            ],
        ),
        ("Pick, pack and ship workflow", ["pick, pack and ship workflow"]),
        ("Loan rules (i.e. days, fees)", ["loan rules"]),
        ("Public API and validation", ["a public API", "validation"]),
        (
            "Portal for families to view fees and request quiet rooms",
            [
                "a portal for families to view fees",
                "a portal for families to request quiet rooms",
            ],
        ),
    ],
)
def test_each_part_keeps_what_belongs_to_it(line, parts):
    assert stories_of(line) == [f"As a stakeholder, I want to have {part}." for part in parts]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Loan slips with card number and address", ["card number", "address"]),
        ("Loan slips with reader name and address", ["reader name", "reader address"]),
        ("Loan slips with maps and tides every week", ["maps every week", "tides every week"]),
        ("Loan slips with New York and Boston", ["New York", "Boston"]),
        ("Loan slips with tide range, pier and size", ["tide range", "pier", "size"]),
        ("Loan slips with tide times, stamps and maps", ["tide times", "stamps", "maps"]),
        ("Loan slips with card scan or stamp", ["card scan", "stamp"]),
        ("Loan slips with a red stamp and spare tabs", ["a red stamp", "spare tabs"]),
        (
            "Loan slips with current and forecast tide data",
            ["current tide data", "forecast tide data"],
        ),
        ("Loan slips with name spellings and dates of birth", ["name spellings", "dates of birth"]),
    ],
)
def test_a_number_says_which_by_its_own_word_alone(line, parts):
    assert stories_of(line) == [
        f"As a stakeholder, I want to have loan slips with {part}." for part in parts
    ]


def test_what_a_known_name_stands_before_is_shared():
    assert stories_of("Pier and heat pump repair rota") == [
        "As a stakeholder, I want to have a pier repair rota.",
        "As a stakeholder, I want to have a heat pump repair rota.",
    ]


def test_interfaces_in_a_row_are_things_of_their_own():
    assert [one.partition("have ")[2] for one in stories_of("CLI, API and Koha importer")] == [
        "a CLI.",
        "an API.",
        "a Koha importer.",
    ]


def test_what_a_whole_includes_is_no_part_of_its_own():
    (story,) = stories_of("Export of all loans, including maps, films and games")
    assert story.endswith("have an export of all loans, including maps, films and games.")


def test_each_part_keeps_its_own_references():
    text = "version: 1\ninitiatives:\n- title: Map (#4) + Calendar (#5)\n"
    assert [story.title for story in backlog_of(text).stories] == ["Map (#4)", "Calendar (#5)"]


def test_a_list_in_quotation_marks_stays_in_them():
    (story,) = stories_of('Show "sent / read / lost" marks')
    assert '"sent / read / lost"' in story


def test_orders_of_two_forms_are_two_stories():
    assert len(stories_of("Improving the catalogue and extend the opening hours")) == 2


def test_names_in_a_row_are_no_orders():
    stories = stories_of("Add Favorites and Read as built-in shelves")
    assert not any("I want to read" in story for story in stories)


def test_ways_to_choose_from_are_one_story():
    assert len(stories_of("Buy a map or draw one by hand")) == 1


def test_a_label_that_is_an_order_rules_each_thing_after_it():
    assert stories_of("Delete: old importer and unused fields") == [
        "As a stakeholder, I want to delete old importer.",
        "As a stakeholder, I want to delete unused fields.",
    ]


def test_less_of_each_thing_is_wanted():
    assert stories_of("Reduced waiting times and paper overhead") == [
        "As a stakeholder, I want to have reduced waiting times.",
        "As a stakeholder, I want to have reduced paper overhead.",
    ]


def test_a_remark_behind_a_dash_is_no_order():
    (story,) = stories_of("Berth logs — kept two years, deleted after audits")
    assert "have berth logs" in story


def test_a_sign_stays_with_its_word_at_the_end_of_a_story():
    (story,) = stories_of("Add a desk for A+")
    assert story.endswith("add a desk for A+.")


def test_what_but_joins_is_no_list():
    assert len(stories_of("Show the harbour map but no list")) == 1
