import json

import pytest

from roadmap2backlog.trackers.jira.rich_text import ADF, WIKI

TEXT = "As a user, I want [x] {y} | z\n\n## Acceptance criteria\n\n- Given a\n  When *b*\n- C:\\x"


@pytest.mark.parametrize("rich", [ADF, WIKI])
def test_criteria_and_signs_come_back_as_written(rich):
    assert rich.from_rich(rich.to_rich(TEXT)) == TEXT


def test_data_center_gets_wiki_markup_whose_signs_mean_nothing():
    assert WIKI.to_rich(TEXT) == (
        "As a user, I want \\[x] \\{y} \\| z\n\nh2. Acceptance criteria\n\n"
        "* Given a\\\\\nWhen *b*\n* C:&#92;x"
    )


def test_cloud_gets_a_document():
    document = ADF.to_rich(TEXT)
    assert document["type"] == "doc"
    assert [node["type"] for node in document["content"]] == ["paragraph", "heading", "bulletList"]


@pytest.mark.parametrize("rich", [ADF, WIKI])
def test_a_text_that_is_too_long_with_its_markup_is_cut_and_marked(rich):
    shown = rich.spelling("\n\n".join(f"line {n} {{}}" for n in range(9000)))
    assert len(json.dumps(rich.to_rich(shown))) < 32_767
    assert shown.endswith("…")
    assert rich.from_rich(rich.to_rich(shown)) == shown


def test_what_people_write_on_cloud_leaves_a_trace():
    document = {
        "type": "doc",
        "content": [
            {
                "type": "paragraph",
                "content": [
                    {"type": "mention", "attrs": {"text": "@Ann"}},
                    {"type": "text", "text": " see ", "marks": [{"type": "strong"}]},
                    {"type": "inlineCard", "attrs": {"url": "https://a.example"}},
                ],
            },
            {
                "type": "panel",
                "content": [{"type": "paragraph", "content": [{"type": "text", "text": "in"}]}],
            },
        ],
    }
    assert ADF.from_rich(document) == "@Ann** see **https://a.example\n\nin"
