"""A team says which language its roadmap is in, and builds in it."""

from running import r2b

GERMAN = """\
initiatives:
  - title: Liegeplätze
    why: Niemand findet einen Platz
    capabilities:
      - Platz suchen
      - Export CSV
"""


def build_in(folder, language):
    (folder / "roadmap.yaml").write_text(GERMAN, encoding="utf-8")
    (folder / "r2b.yaml").write_text(f"decomposing:\n  language: {language}\n")
    return r2b("build", cwd=folder)


def test_the_backlog_is_in_the_language_of_the_settings(tmp_path):
    assert build_in(tmp_path, "de").code == 0
    backlog = (tmp_path / "backlog.yaml").read_text(encoding="utf-8")
    assert "Als beteiligte Person möchte ich Folgendes haben: „Export CSV“." in backlog
    assert "Warum: Niemand findet einen Platz" in backlog
    assert "As a" not in backlog


def test_a_language_that_nobody_has_told_is_an_error_at_its_place(tmp_path):
    run = build_in(tmp_path, "tlh")
    assert run.code == 1
    assert "r2b.yaml:2:13: error[R205]" in run.err
    assert "use one of de, en, es, fr" in run.err
    assert not (tmp_path / "backlog.yaml").exists()


def test_another_language_changes_what_the_tool_wrote_and_no_edit(tmp_path):
    build_in(tmp_path, "en")
    backlog = tmp_path / "backlog.yaml"
    edited = backlog.read_text(encoding="utf-8").replace("title: Platz suchen", "title: Platz da?")
    backlog.write_text(edited, encoding="utf-8")
    assert build_in(tmp_path, "de").code == 0
    text = backlog.read_text(encoding="utf-8")
    assert "title: Platz da?" in text
    assert "„Export CSV“" in text
