import pytest
from importing import markdown

from roadmap2backlog.loading.formats.words.calls import calls_for_help, heads_calls
from roadmap2backlog.loading.formats.words.list_leads import announces_list, is_bare_lead
from roadmap2backlog.loading.formats.words.pointers import (
    names_epic,
    names_release,
    points_elsewhere,
)
from roadmap2backlog.loading.formats.words.reference_names import lists_only_references
from roadmap2backlog.loading.formats.words.setting_names import is_setting, is_settled


@pytest.mark.parametrize(
    "line",
    ["See: the fares", "See also: fares", "Details in [fares](x)", "For more information, see below",
     "Latest version: 4.2", "More details can be found in the guide", "Siehe: Preise",
     "Check out the harbour log for more details", "Please visit our wiki for updates"],
)  # fmt: skip
def test_a_pointer_asks_for_nothing(line):
    assert points_elsewhere(line)


@pytest.mark.parametrize(
    "line",
    ["See live places on the map", "Details in the sidebar", "More details in search results",
     "See the order history", "Read more articles offline",
     "Check out the books of a shelf", "Visit the map for details"],
)  # fmt: skip
def test_a_wish_may_begin_like_a_pointer(line):
    assert not points_elsewhere(line)


def test_readers_are_asked_for_help():
    assert all(map(calls_for_help, ["Join the discussion", "Open an issue", "Report bugs"]))
    assert all(map(heads_calls, ["Help shape the ferry", "Help wanted", "How can I help?"]))
    assert not any(map(heads_calls, ["Help center", "Help improve onboarding", "Share boats"]))


def test_a_release_is_out():
    assert all(
        map(names_release, ["Current release: Ferry 4.2", "Latest version", "Stable release"])
    )
    assert not any(map(names_release, ["Release notes in the app", "Next release: 5.0"]))


def test_a_lead_announces_a_list():
    assert announces_list("The following crews can benefit from hulls.")
    assert not announces_list("Sails are sewn by hand. The following are red.")
    assert is_bare_lead("The pillars are:")
    assert not is_bare_lead("We support the following cards:")


@pytest.mark.parametrize(
    ("name", "texts", "refers"),
    [
        ("issues", ["6", "#13"], True),
        ("weights", ["1", "2"], True),
        ("stories", ["ST-1", "ST-2"], True),
        ("refs", ["ADR-7"], True),
        ("features", ["UTF-8", "SHA-256"], False),
        ("formats", ["MP-3", "MP-4"], False),
        ("issues", ["Doors stick"], False),
    ],
)
def test_a_list_may_only_refer(name, texts, refers):
    assert lists_only_references(name, texts) is refers


def test_settings_have_names_of_their_own():
    assert all(map(is_setting, ["max_posts_per_run", "review_cadence", "enabled"]))
    assert not any(map(is_setting, ["dark_mode", "Max speed", "rate_limit", "rider_alerts"]))
    assert all(map(is_settled, ["decision_log", "intakeRules", "naming-conventions"]))
    assert not any(map(is_settled, ["rules_engine", "policy_editor", "template_gallery"]))


@pytest.mark.parametrize(
    "line",
    ["#12 — the epic: gaps in the mole", "[#12] – this epic", "PIER-1: tracking issue",
     "harbour#12 - umbrella issue for lamps", "#12 — the parent epic of all lamps"],
)  # fmt: skip
def test_a_line_may_only_name_the_issue_of_its_heading(line):
    assert names_epic(line)


@pytest.mark.parametrize(
    "line",
    ["#12 — the epic quest page", "#12 — describe the epic", "#12: Umbrella stands", "The epic: lamps",
     "#12 — tracking issues of lamps"],
)  # fmt: skip
def test_a_line_with_a_number_may_be_work(line):
    assert not names_epic(line)


def test_the_issue_of_a_heading_is_its_note():
    (mole,) = markdown(
        "## Close the mole (#12)\n\n- #12 — the epic: gaps\n- #13 — light it\n"
    ).initiatives
    assert [part.title for part in mole.capabilities] == ["light it"]
    assert "#12 — the epic: gaps" in mole.notes
    boxed = markdown("## Mole\n\n- [ ] #12 — the epic: gaps\n").initiatives[0]
    assert len(boxed.capabilities) == 1
