"""Equal words in several places of one initiative: a build without changes swaps no ids."""

from running import r2b

ROADMAP = """\
initiatives:
  - title: Export
    description: |
      Shoppers can export orders.

      - Export orders
    capabilities:
      - Export orders
      - {title: Reports, stories: [Export orders, {title: Export orders}]}
      - Export orders
"""


def test_building_twice_writes_nothing_where_words_come_again(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP, encoding="utf-8")
    assert r2b("build", cwd=tmp_path).code == 0
    backlog, lock = tmp_path / "backlog.yaml", tmp_path / "backlog.lock.json"
    before = backlog.read_bytes(), lock.read_bytes()
    assert r2b("build", "--exit-code", cwd=tmp_path).code == 0
    assert (backlog.read_bytes(), lock.read_bytes()) == before
