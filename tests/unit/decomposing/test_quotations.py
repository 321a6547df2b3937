"""What may be a complaint, a case or a remark is quoted, never rephrased."""

import pytest
from made_stories import stories_of, stories_under


@pytest.mark.parametrize(
    "line",
    ["Menu entry missing from the sidebar", 'Sync status stuck on "pending"', "Nightly build broken",
     "Payment link ignored on tablets", "A KeyError on sign-up",
     "Two overlapping import jobs of the shop", "Login page issue", "Too many calls: map view"],
)  # fmt: skip
def test_a_thing_in_trouble_is_wanted_solved(line):
    assert stories_of(line) == [f"As a stakeholder, I want to have this problem solved: “{line}”."]


@pytest.mark.parametrize("line", ["Lost item search", "Ignored words list"])
def test_a_word_of_trouble_before_a_thing_of_a_product_is_none(line):
    assert "problem solved" not in stories_of(line)[0]


@pytest.mark.parametrize(
    "line",
    [
        "Disk usage grows with each import",
        "A second click is one step from a lost order",
        "Anchor links shift the page",
        "Search on tablets shows old books",
        "Shelf marks don't match the catalogue",
        "Tests and previews share the till's key",
        "A wrong key can freeze the dialog",
        "No waiting list",
        '"Loan not saved" bug from memory',
        "Without a card the shelf will not be usable",
        "The report lists empty columns",
        "The copy keeps notes that don't belong to the member",
    ],
)
def test_a_statement_that_hardly_anybody_wants_is_quoted(line):
    assert stories_of(line) == [f"As a stakeholder, I want to have this settled: “{line}”."]


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("Known issues", "The map shows the old town hall"),
        ("Known issues", "The map on tablets"),
        ("Bugs and ideas", "The map shows the old town hall"),
        ("Performance gaps", "The map on tablets"),
        ("Known issues (from the audit)", "Hardcoded opening hours"),
    ],
)
def test_what_stands_in_a_list_of_troubles_is_wanted_settled(heading, line):
    assert f"have this settled: “{line}”" in stories_under(heading, line)[0]


@pytest.mark.parametrize(
    ("heading", "line", "wish"),
    [
        ("Known issues", "Fix the login", "have the login fixed"),
        ("Bugs and ideas", "Dark mode", "have a dark mode"),
        ("Issue-tracked work", "Dark mode", "have a dark mode"),
    ],
)
def test_an_order_or_an_idea_under_such_a_heading_stays_one(heading, line, wish):
    assert wish in stories_under(heading, line)[0]


@pytest.mark.parametrize(
    "line",
    ["Shows all loans of a member", "Runs on tablets", "As a member of the public",
     "Hook types: pre-commit, post-commit", "Draft → order → invoice",
     "Aligned with the new rules", "Based on maps", "We Move the City", "Letting friends pay and share it creates trust", "Batch: Delete, Move to a shelf, Rate",
     "set_up_the_shop", "Inside the shop to pay", "Usable for all readers", "Nodes = members, edges = loans", "Sorting: aligned with the shelves"],
)  # fmt: skip
def test_words_without_a_wish_are_quoted(line):
    assert f"have this: “{line}”" in stories_of(line)[0]


@pytest.mark.parametrize(
    "line",
    [
        "Request contextualization",
        "Export generation",
        "Balance checks tested",
        "Review form in the app",
        "Track upload UI",
    ],
)
def test_an_order_that_may_be_a_name_is_quoted(line):
    assert f"have this: “{line}”" in stories_of(line)[0]


@pytest.mark.parametrize(
    ("line", "wish"),
    [
        ("Update documentation", "update documentation"),
        ("Track orders", "track orders"),
        ("React Hook Form", "have a React Hook Form"),
        ("Zoom integration", "have a zoom integration"),
        ("Feed of loans", "have a feed of loans"),
        ("Rehearsal of plays", "have rehearsal of plays"),
        ("Festival in spring", "have festival in spring"),
        ("We Will Build Two Shops", "build Two Shops"),
        ("Screen (later)", "have a screen"),
        ("Account (GitHub)", "have an account, namely GitHub"),
    ],
)
def test_a_sure_order_or_name_is_not(line, wish):
    assert f"I want to {wish}." in stories_of(line)[0]


def test_steps_with_numbers_are_quoted_together():
    (story,) = stories_of("Tour: (1) Find a book, (2) Lend it, (3) Return it")
    assert "have this: “Tour: Find a book, Lend it, Return it”" in story


@pytest.mark.parametrize(
    "line",
    ["Faster", "More accessible", "Safer and greener", "Less expensive for schools",
     "More open and participatory for members", "Easier to find"],
)  # fmt: skip
def test_what_only_compares_is_quoted_whole(line):
    assert stories_of(line) == [f"As a stakeholder, I want to have this: “{line}”."]


@pytest.mark.parametrize("line", ["More boats", "Safer moorings", "Less paper", "Faster checkout"])
def test_a_thing_that_is_compared_is_wanted(line):
    told = line[0].lower() + line[1:]
    assert stories_of(line) == [f"As a stakeholder, I want to have {told}."]


@pytest.mark.parametrize(
    ("line", "wants"),
    [
        ('Show "Loan due: tomorrow" in the list', 'show "Loan due: tomorrow" in the list'),
        ("Show “Hello [name]” at the door", "show “Hello [name]” at the door"),
        ('Rename "Loans - all" to "All loans"', 'rename "Loans - all" to "All loans"'),
    ],
)
def test_signs_inside_a_quotation_part_nothing(line, wants):
    assert stories_of(line) == [f"As a stakeholder, I want to {wants}."]


def test_inches_quote_nothing():
    assert stories_of('Fit 5" screens: a new layout for 7" pages')[0].endswith(
        'have a new layout for 7" pages.'
    )


def test_brackets_that_have_an_ending_stay():
    (story,) = stories_of("Work with other quays (1/1)'s")
    assert "(1/1)'s" in story
