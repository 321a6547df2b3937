"""Laws of decomposing: whatever a roadmap says, nothing is lost, made up or renamed."""

from pathlib import Path
from random import Random

import pytest
import yaml
from backlog_words import lost_words, made_up_words, texts_of
from hypothesis import given, settings
from hypothesis import strategies as st
from owner_edits import NAUGHTY
from public_roadmaps import public_roadmaps
from shared_data import shared_data

from roadmap2backlog.decomposing import language
from roadmap2backlog.decomposing.decompose import decompose
from roadmap2backlog.loading.roadmap import load_roadmap
from roadmap2backlog.merging import continue_ids, merge_backlog

LEXICONS = Path(language.__file__).parent / "lexicons" / "en"
FEW = settings(max_examples=25, deadline=None, derandomize=True)
MANY = settings(max_examples=200, deadline=None, derandomize=True)


def lexicon() -> list[str]:
    """Return words and phrases that some rule is about."""
    found = set()
    for path in sorted(LEXICONS.glob("*.t[xs][tv]")):
        for line in path.read_text(encoding="utf-8").splitlines():
            entry = line.split("#")[0].split("\t")[0].strip()
            if entry and entry.isascii():
                found.add(entry)
    return sorted(found)


JOINTS = [
    ",", " ,", "and", "or", "&", "+", "/", "and/or", "(", ")", "[", "]", "—", " - ", ":", ";", ".", "!", "?",
    "“", "”", '"', "'", "’s", "*", "**", "_", "`", "~~", "<b>", "</b>", "|", "#", "@", "%", "e.g.", "i.e.", "etc.", "...", "…",
    "\n", "\n- ", "\n\n", "\t", "```js\nset(key, true);\n```\n", "so that", "when", "if", "unless", "for", "from", "to", "in", "with", "by", "within 5 seconds",
    "up to 20 MB", "at least 3", "users can", "admins should be able to", "ability to", "support for", "not",
    "no longer", "cannot", "don't", "without", "TBD", "out of scope:", "depends on", "As a clerk, I want to",
    "their", "your", "they", "namely", "such as", "including", "v1.2.3", "https://example.org/a_(b)", "[x](y.md)", "2027-Q1", "5xx", "2-4w",
]  # fmt: skip
PIECES = st.one_of(
    st.sampled_from(lexicon()),
    st.sampled_from(JOINTS),
    st.sampled_from(
        ["invoices", "the weekly report", "shoppers", "Members", "CSV", "iOS", "a plant", "orders"]
    ),
)
SENTENCES = st.lists(PIECES, min_size=1, max_size=14).map(" ".join)
ANYTHING = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]),
    min_size=1,
    max_size=60,
)
SOUP = st.text(
    st.sampled_from(list("aA1 ,.;:!?()[]{}<>\"'`*_~#|/\\+-–—&%@=“”’\n")), min_size=1, max_size=80
)
OPENERS = [
    "We hope to ", "We'd like to ", "We are building ", "We're working on ", "You will be able to ",
    "Soon you'll ", "This will allow guests to ", "It allows ", "Lets ", "Helps readers ", "There should be ",
    "Need a ", "It should be possible to ", "To ", "Our goal is to ", "Fix ", "Fix: ", "Crash when ", "Typo in ",
    "Rejected: ", "Not doing: ", "[wontfix] ", "Uses ", "Automatically ", "Improve ", "Split ", "Make ", "",
]  # fmt: skip
TAILS = [
    "print slips", "the pier", "loans and fees", "a map (admin)", "open/close the gate", "slips, fees, and tides",
    "loans both use a bell", "list and desk work scale", "maps — reading tags where any", "start with [desk 3]",
    "your loans, you see", "you", "(x)", "lower fees and better service", "PDF only", "only once", "1.2 to 1.3",
    "the bell does not ring", "if it rains, stay", "with A and for B where C is", "so that readers come",
]  # fmt: skip
ENDS = [
    "",
    " (rejected)",
    " – cancelled",
    ".",
    " (done)",
    ": a, b, c",
    " and gradually leave",
    " during tides",
]
PLANS = st.tuples(*map(st.sampled_from, (OPENERS, TAILS, ENDS))).map("".join)
JOINED = st.sampled_from([" ", ", ", " and ", "; ", " – "])
LONG = st.tuples(SENTENCES, st.integers(50, 200)).map(lambda pair: " ".join([pair[0]] * pair[1]))
TEXTS = st.one_of(SENTENCES, SENTENCES, ANYTHING, SOUP, st.sampled_from(NAUGHTY)).filter(str.strip)


def roadmaps(texts):
    few = st.lists(texts, max_size=3)
    story = st.fixed_dictionaries(
        {"title": texts}, optional={"story": texts, "acceptance": few, "notes": few}
    )
    capability = st.one_of(
        texts,
        st.fixed_dictionaries(
            {"title": texts},
            optional={
                "description": texts, "notes": few, "questions": few, "constraints": few,
                "out_of_scope": few, "acceptance": few, "stories": st.lists(story, max_size=2),
            },
        ),
    )  # fmt: skip
    initiative = st.fixed_dictionaries(
        {"title": texts, "capabilities": st.lists(capability, max_size=4)},
        optional={
            "why": texts, "outcome": texts, "description": texts, "risks": few, "questions": few,
            "constraints": few, "out_of_scope": few, "notes": few,
        },
    )  # fmt: skip
    return st.fixed_dictionaries({"initiatives": st.lists(initiative, min_size=1, max_size=3)})


def decomposed(text: str):
    loaded = load_roadmap(text, "roadmap.yaml").unwrap()
    return decompose(loaded.value, loaded.source_map)


def assert_lawful(data: dict) -> None:
    """Assert that no word is lost or made up, and that a rerun gives the same."""
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    found = decomposed(text)
    assert found.ledger.unassigned == 0
    assert not [one for one in found.findings if one.code in {"R590", "R591"}]
    sources = texts_of(data)
    assert not lost_words(sources, found.backlog)
    assert not made_up_words(sources, found.backlog)
    ids = [item.id for item in (*found.backlog.epics, *found.backlog.stories)]
    assert len(set(ids)) == len(ids)
    again = decomposed(text)
    assert again.backlog == found.backlog
    lock = merge_backlog(None, None, found.backlog).lock
    continued = continue_ids(lock, again.backlog, ours=found.backlog, given=frozenset())
    kept = continued.backlog.stories
    assert [story.id for story in kept] == [story.id for story in found.backlog.stories]
    assert all(old == new for old, new in continued.renamed.items())


@FEW
@given(roadmaps(TEXTS))
def test_no_word_of_a_random_roadmap_is_lost_or_made_up(data):
    assert_lawful(data)


@settings(max_examples=4, deadline=None, derandomize=True)
@given(LONG)
def test_a_very_long_line_keeps_its_words(text):
    assert_lawful({"initiatives": [{"title": "Long lines", "capabilities": [text]}]})


@settings(max_examples=60, deadline=None, derandomize=True)
@given(roadmaps(PLANS))
def test_no_word_of_a_plan_as_people_begin_and_end_it_is_lost_or_made_up(data):
    assert_lawful(data)


@pytest.mark.slow
@MANY
@given(roadmaps(st.one_of(PLANS, st.tuples(PLANS, JOINED, PLANS).map("".join))))
def test_no_word_of_joined_plans_is_lost_or_made_up(data):
    assert_lawful(data)


@pytest.mark.slow
@MANY
@given(roadmaps(TEXTS))
def test_no_word_of_many_random_roadmaps_is_lost_or_made_up(data):
    assert_lawful(data)


@pytest.mark.slow
def test_no_word_of_naughty_strings_is_lost():
    """Each string of the big list is a capability, alone and inside a sentence."""
    lines = shared_data("blns", "blns.txt").read_text(encoding="utf-8").splitlines()
    naughty = [line for line in lines if line.strip() and not line.startswith("#")]
    for start in range(0, len(naughty), 25):
        part = naughty[start : start + 25]
        both = [*part, *(f"Export {line} as CSV and Excel" for line in part)]
        text = yaml.safe_dump({"initiatives": [{"title": "Bad input", "capabilities": both}]})
        read = load_roadmap(text, "roadmap.yaml")
        if read.value is not None:
            assert_lawful({"initiatives": [{"title": "Bad input", "capabilities": both}]})


EDITS = ("drop", "swap", "double", "shout", "whisper", "capitals", "join")


def mutated(lines: list[str], rng, edit: str) -> list[str]:
    """Return the texts after one kind of careless edit."""
    found = list(lines)
    for _ in range(max(1, len(found) // 5)):
        at = rng.randrange(len(found))
        match edit:
            case "drop" if len(found) > 1:
                del found[at]
            case "swap":
                other = rng.randrange(len(found))
                found[at], found[other] = found[other], found[at]
            case "double":
                found.insert(at, found[at])
            case "shout":
                found[at] = found[at].upper()
            case "whisper":
                found[at] = found[at].lower()
            case "capitals":
                found[at] = "".join(rng.choice((c.upper(), c.lower())) for c in found[at])
            case "join":
                found[at] = f"{found[at]} and {found[rng.randrange(len(found))]}"
    return found


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_a_careless_edit_of_a_public_roadmap_loses_nothing(seed):
    rng = Random(seed)
    for roadmap in public_roadmaps(shared_data("roadmaps")):
        edit = rng.choice(EDITS)
        data = {
            "initiatives": [
                {"title": one.title, "capabilities": mutated(lines, rng, edit)}
                for one in roadmap.loaded().value.initiatives
                if (lines := [item.title for item in one.capabilities])
            ][:40]
        }
        if data["initiatives"]:
            assert_lawful(data)
