"""The first words of a line say whether it is an order, a thing or a statement."""

import pytest
from made_stories import stories_of

from roadmap2backlog.decomposing.language import frame


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("90%+ of orders shipped the same day", "90%+ of orders"),
        ("Reach 50+ active volunteers", "reach 50+ active volunteers"),
        ("Laravel / Symfony adapters", "Laravel adapters"),
        ("Fortran to Python conversion", "have Fortran to Python conversion"),
        ("Improving the reading room for large groups", "have the reading room for large groups"),
        ("Deprecating old shelf marks", "have old shelf marks deprecated"),
        ("Vote for the next book", "vote for the next book"),
        ("PLAT-REL-004 — operational risk surfacing", "have operational risk surfacing"),
        ("Draft preview workflow", "have a draft preview workflow"),
        ("10-band equalizer with presets", "have a 10-band equalizer"),
        ("Data Science Pipelines operator", "have a Data Science Pipelines operator"),
        ("A “candidate list” for terms before they are added", "have a “candidate list” for terms"),
        ("Maybe offer the archive as a feed", "maybe offer the archive"),
        ("Omit empty shelves", "omit empty shelves"),
        ("Use Flutter or React Native to show the shelves", "use Flutter or React Native"),
        ("Add unit and fuzz tests to find faults", "add unit"),
        ("Integration-test the loan handlers", "integration-test the loan handlers"),
        ("Sports and event photos", "have sports photos"),
        ("Embed shelves in other pages", "have shelves embedded in other pages"),
        ("Remove the dependency on paper cards", "remove the dependency on paper cards"),
        ("Reserve a reading desk online", "reserve a reading desk online"),
        ("Dragging & dropping shelves", "dragging & dropping shelves"),
        ("Fixes old issues", "have this: “Fixes old issues”"),
        ("Supports late readers", "have this: “Supports late readers”"),
        ("Windows support improvements", "have Windows support improvements"),
        ("Getting rid of the old scanner", "get rid of the old scanner"),
        ("GET /loans endpoint", "have a GET /loans endpoint"),
        ("QA the whole kiosk", "QA the whole kiosk"),
        ("Automate work around cases like lost books", "have work around cases like lost books"),
        ("The build makes a flat archive (breaks signing)", "have this settled"),
        ("Package as a desktop app", "package as a desktop app"),
        ("Identifying problems that need a change of the rules", "identify problems"),
        ("What readers see at the desk", "have this: “What readers see at the desk”"),
        ("TLS/SSL support", "have TLS/SSL support"),
        ("Push ingest API", "have a push ingest API"),
        ("Apify connector for boards", "have an apify connector"),
        ("Surfacing errors of the scanner", "have errors of the scanner surfaced"),
        ("Worker checks the request", "be sure that worker checks the request"),
        ("There is a high load in the evening", "There is a high load"),
        ("Windows and Linux packaging", "have Windows packaging"),
        ("Import + maintenance", "have an import"),
        ("Order loans by shelf", "order loans by shelf"),
        ("Test persistent bookmarks on old readers", "test persistent bookmarks"),
        ("Move to “shelf + row” instead of numbers", "move to “shelf + row” instead"),
        ("Look into supporting the new kiosk", "look into supporting the new kiosk"),
        ("Borrow, renew, and return books", "borrow books"),
        ("Create an ImageJ/Fiji guide for readers", "create an ImageJ guide"),
        ("Create a new, well-lit and very quiet reading room", "a new, well-lit and very quiet"),
        ("Let readers write or edit a short note and show it", "write or edit a short note"),
        ("Figure out why the scanner stops", "figure out why the scanner stops"),
        ("Organising Reading Day 2027", "organise Reading Day 2027"),
        ("Prioritising regularly to keep shelves free", "prioritise regularly"),
        ("Easier to manage shelves", "have this: “Easier to manage shelves”"),
        ("Upgrades will require downtime", "have this settled: “Upgrades will require downtime”"),
        ("Picture formats like .png and .jpg", "have picture formats like .png and .jpg"),
        ("Loans scale and performance tests", "have loans scale tests"),
        ("Investigate why adding loans to the list is slow", "investigate why adding loans"),
        ("A/B testing framework", "have an A/B testing framework"),
        ("Auto-update mechanism for the kiosk", "have an auto-update mechanism"),
        ("Tools to create, keep, and rotate door keys", "have tools to create door keys"),
        ("Shelf labels display wrong prices", "have this problem solved"),
        ("Every loan will go through a first / second / last notice", "a first / second / last"),
    ],
)
def test_the_first_words_are_read_as_they_are_meant(line, want):
    assert want in stories_of(line)[0]


def test_a_text_without_words_is_a_thing_without_a_name():
    parsed = frame("")
    assert (parsed.form, parsed.verbs, parsed.object) == ("NP", (), None)
