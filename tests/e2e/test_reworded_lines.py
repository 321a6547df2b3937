"""Small changes of a line of the roadmap: its stories keep their ids, and nothing takes another's."""

import pytest
import yaml
from running import r2b

ROADMAP = """\
initiatives:
  - title: Billing
    capabilities:
      - Admins can send, void and resend invoices
      - Open, rename, pause and close a pot
      - Import contacts from CSV, Excel and Google Sheets
"""


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP)
    assert r2b("build", cwd=tmp_path).code == 0
    return tmp_path


def stories_of(folder):
    stories = yaml.safe_load((folder / "backlog.yaml").read_text())["stories"]
    return {story["id"]: story for story in stories}


def rebuilt(folder, old, new):
    assert old in ROADMAP
    (folder / "roadmap.yaml").write_text(ROADMAP.replace(old, new))
    assert r2b("build", cwd=folder).code == 0
    return stories_of(folder)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("resend invoices", "resend bills"),
        ("close a pot", "close an account"),
        ("Import contacts", "Import clients"),
        ("Open, rename, pause and close", "Close, pause, rename and open"),
    ],
)
def test_other_words_for_the_thing_keep_all_ids_of_a_split_line(workspace, old, new):
    before = stories_of(workspace)
    after = rebuilt(workspace, old, new)
    assert after.keys() == before.keys()
    assert not any(story.get("orphaned") for story in after.values())
    for name, story in after.items():
        assert before[name]["title"].split()[0] == story["title"].split()[0]


def test_one_act_more_is_one_story_more(workspace):
    before = stories_of(workspace)
    after = rebuilt(workspace, "pause and close a pot", "pause, lock and close an account")
    assert [name.rpartition("/")[2] for name in after.keys() - before.keys()] == ["lock"]
    assert not any(story.get("orphaned") for story in after.values())


def test_an_act_that_took_over_a_name_lets_the_name_go(workspace):
    """`send` came to mean mailing; an act of sending that comes later is not that story."""
    first = rebuilt(workspace, "send, void and resend", "mail, void and resend")
    (mailing,) = [name for name, story in first.items() if story["title"] == "Mail invoices"]
    after = rebuilt(workspace, "send, void and resend invoices", "mail, send and void bills")
    sending = [name for name, story in after.items() if story["title"] == "Send bills"]
    assert sending != [mailing]
