import pytest

from roadmap2backlog.loading.roadmap import load_roadmap
from roadmap2backlog.model.provenance import Source
from roadmap2backlog.pipeline.reviewing.source_words import marked, texts_by_line

ROADMAP = """\
initiatives:
  - title: Pay
    description: |
      Pay by card. Then some.
      Refunds take a day.
    capabilities:
      - {title: "Pay by \\u0063ard", persona: Pay}
      - Pay
      - title: 'It''s fast'   # Pay
"""


def cut(line, text):
    roadmap = load_roadmap(ROADMAP.encode(), "roadmap.yaml").unwrap()
    found = marked(roadmap, texts_by_line(roadmap), Source(line=line, text=text))
    return found.before, found.marked, found.after


@pytest.mark.parametrize(
    ("line", "text", "wanted"),
    [
        (2, "Pay", ("- title: ", "Pay", "")),
        (4, "Pay by card", ("", "Pay by card", ". Then some.")),
        (5, "a day", ("Refunds take ", "a day", ".")),
        (8, "Pay", ("- ", "Pay", "")),
        (9, "It's fast", ("- title: '", "It''s fast", "'   # Pay")),
        (7, "Pay by card", ('- {title: "', "Pay by \\u0063ard", '", persona: Pay}')),
        (99, "Gone", ("", "Gone", "")),
        (5, "Nowhere", ("", "Nowhere", "")),
    ],
)
def test_exactly_the_words_of_the_value_are_marked(line, text, wanted):
    assert cut(line, text) == wanted


def test_without_a_roadmap_the_words_stand_alone():
    found = marked(None, {}, Source(line=3, text="Pay"))
    assert (found.before, found.marked, found.after) == ("", "Pay", "")
