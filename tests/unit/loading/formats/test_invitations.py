"""What invites readers, or leaves the future open, plans nothing."""

import pytest
from importing import markdown, titles

from roadmap2backlog.loading.formats.words.invitations import invites_readers, leaves_open

INVITING = [
    "We welcome boats of all sorts. If you have built one, please [tell us](https://x.example).",
    "Want to hear of new berths? Follow the harbour's channel!",
    "We'd love to hear from you. Please share your maps.",
]
PLANNING = [
    "Want it dark?",
    "Do you hate fog? We will light the mole.",
    "Follow boats and get updates.",
    "Please see issue #12.",
    "We welcome guests with a new pier. It has ten berths.",
]


@pytest.mark.parametrize("text", INVITING)
def test_an_invitation_is_no_plan(text):
    page = f"# Port\n\n## Quay\n- Dig the basin\n\n## Boats of the crew\n{text}\n"
    assert titles(markdown(page)) == ["Quay"]


@pytest.mark.parametrize("text", PLANNING)
def test_other_texts_invite_nobody(text):
    assert not invites_readers(text)


def test_a_time_that_is_left_open_holds_no_plan():
    page = "# Port\n\n## Quay\n- Dig the basin\n\n## Further future\n{}\n"
    assert titles(markdown(page.format("The future is open. We dream."))) == ["Quay"]
    assert len(markdown(page.format("We will build a pier.")).initiatives) == 2


@pytest.mark.parametrize(
    "text", ["We haven't decided anything.", "I don't have much in mind.", "Nothing is planned."]
)
def test_nobody_knows_yet(text):
    assert leaves_open(text)


def test_a_plan_is_no_open_future():
    assert not leaves_open("We have decided to build a pier.")
