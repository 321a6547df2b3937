"""`order` writes over what it read, and over nothing that somebody saved meanwhile."""

import pytest

from roadmap2backlog.diagnostics import WorkspaceError
from roadmap2backlog.pipeline.reorder import reorder, save

BACKLOG = """\
version: 1
initiatives:
  - {id: shop, title: Shop, value: 5}
epics:
  - {id: shop, title: Shop, initiative: shop}
stories:
  - {id: shop/b, epic: shop, title: B, story: B., depends_on: [shop/a]}
  - {id: shop/a, epic: shop, title: A, story: A.}
"""


def ordered(path):
    path.write_text(BACKLOG)
    found, _ = reorder(str(path), None)
    assert found.changed
    return found


def test_a_new_order_is_written(tmp_path):
    path = tmp_path / "backlog.yaml"
    save(str(path), ordered(path))
    assert path.read_text().index("shop/a,") < path.read_text().index("shop/b,")


def test_what_somebody_saved_meanwhile_is_not_written_over(tmp_path):
    path = tmp_path / "backlog.yaml"
    found = ordered(path)
    path.write_text(BACKLOG + "# a word of somebody's own\n")
    with pytest.raises(WorkspaceError):
        save(str(path), found)
    assert path.read_text().endswith("# a word of somebody's own\n")
