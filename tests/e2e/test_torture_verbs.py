"""Files made to break programs, through the whole program: words and an exit code, never a crash.

`r2b` runs in this process, so that a crash of ours is an exception and fails the test.
"""

import json
import random
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from running import r2b
from shared_data import shared_data

EXAMPLES = Path(__file__).parents[2] / "examples"
SOURCES = sorted(
    path for path in EXAMPLES.rglob("*") if path.suffix in {".yaml", ".yml", ".md", ".csv"}
    and path.name not in {"README.md", "backlog.yaml", "r2b.yaml"}
)  # fmt: skip
ENDS = {0, 1}
GRAPHS = ("text", "mermaid", "dot", "json", "svg", "html")
AT_ONCE = 12
MARKS = {"␣": " ", "»": "\t", "———": "\t", "←": "\r", "⇔": "\ufeff", "↵": "", "∎": ""}


def naughty_strings() -> list[str]:
    lines = shared_data("blns", "blns.txt").read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#")]


def suite_texts() -> list[str]:
    found = []
    for file in sorted(shared_data("yaml-test-suite", "src").glob("*.yaml")):
        for case in yaml.safe_load(file.read_text(encoding="utf-8")):
            text = case.get("yaml", "")
            for mark, character in MARKS.items():
                text = text.replace(mark, character)
            found.append(text)
    return found


def roadmap_of(strings: list[str]) -> str:
    """Return a roadmap with each string in every place that takes a text."""
    initiatives = [
        {
            "title": text, "why": text, "outcome": text, "description": f"{text}\n\n- {text}",
            "personas": [text], "constraints": [text], "risks": [text], "questions": [text],
            "out_of_scope": [text], "team": text, "evidence": [{"source": text, "quote": text}],
            "capabilities": [
                text,
                {"title": f"Import {text}, {text} and {text}", "persona": text, "description": text,
                 "acceptance": [text, {"given": text, "when": text, "then": text}],
                 "stories": [text, {"title": text, "story": f"As a {text}, I want {text}"}]},
            ],
        }
        for text in strings
    ]  # fmt: skip
    return yaml.safe_dump(
        {"product": {"name": strings[0], "vision": strings[-1]}, "initiatives": initiatives},
        allow_unicode=True, sort_keys=False,
    )  # fmt: skip


def run_all(folder: Path, *, reports: tuple[str, ...]) -> int:
    """Run every verb that reads over `roadmap.yaml` of a folder; return how many stories came."""
    assert r2b("check", "roadmap.yaml", cwd=folder).code in ENDS
    (folder / "backlog.yaml").unlink(missing_ok=True)
    (folder / "backlog.lock.json").unlink(missing_ok=True)
    built = r2b("build", "roadmap.yaml", "--format", "json", cwd=folder)
    assert built.code in ENDS, built.err
    if not (folder / "backlog.yaml").exists():
        return 0
    again = r2b("build", "roadmap.yaml", "--exit-code", cwd=folder)
    assert again.code in ENDS, again.err
    told = json.loads(r2b("report", "--format", "json", cwd=folder).out)
    for story in (*told["stories"][:2], *told["stories"][-1:]):
        assert r2b("explain", story["id"], cwd=folder).code == 0
    for name in GRAPHS:
        assert r2b("graph", "--format", name, cwd=folder).code in ENDS
    for name in reports:
        ended = r2b("report", "--format", name, "-o", "report.out", cwd=folder)
        assert ended.code in ENDS, (name, ended.err)
    return len(told["stories"])


def report_names(folder: Path) -> tuple[str, ...]:
    """Return the formats of reports that need no program beside ours."""
    listed = r2b("report", "--format", "list", cwd=folder).out.split("\n")
    names = {line.split()[0] for line in listed if line.strip()}
    return tuple(sorted(names - {"pdf", "png", "list"}))


@pytest.mark.slow
def test_naughty_strings_pass_through_every_verb_in_every_place(tmp_path):
    strings = [text for text in naughty_strings() if text.strip()]
    assert len(strings) > 400
    random.Random(7).shuffle(strings)
    for start in range(0, len(strings), AT_ONCE):
        some = strings[start : start + AT_ONCE]
        (tmp_path / "roadmap.yaml").write_text(roadmap_of(some), encoding="utf-8")
        reports = report_names(tmp_path) if start % (4 * AT_ONCE) == 0 else ("md", "html", "csv")
        assert run_all(tmp_path, reports=reports), some


@pytest.mark.slow
def test_naughty_strings_pass_through_import_in_every_format(tmp_path):
    strings = naughty_strings()
    for file, text in (
        ("plan.md", "".join(f"## {s}\n\n- {s}\n  - {s}\n\n{s}\n\n| {s} | b |\n|--|--|\n| {s} | {s} |\n\n" for s in strings)),
        ("plan.csv", "Title,Note,Depends on\n" + "".join(f"{s},{s},{s}\n" for s in strings if '"' not in s)),
        ("plan.txt", "\n".join(strings)),
        ("plan.html", "".join(f"<h2>{s}</h2><ul><li>{s}</li></ul><p>{s}</p>" for s in strings)),
        ("plan.yaml", yaml.safe_dump({"epics": [{"name": s, "tasks": [s, s], s: s} for s in strings]}, allow_unicode=True)),
        ("plan.json", json.dumps([{s: [s]} for s in strings])),
    ):  # fmt: skip
        (tmp_path / file).write_text(text, encoding="utf-8")
        ended = r2b(
            "import", file, "-o", "roadmap.yaml", "--force", "--format", "json", cwd=tmp_path
        )
        assert ended.code in ENDS, ended.err
        if ended.code == 0:
            report = json.loads(ended.out)
            assert report["kept"] == report["leaves"], file
            assert r2b("check", "roadmap.yaml", cwd=tmp_path).code == 0
            assert (
                r2b("build", "roadmap.yaml", "-o", f"{file}.backlog.yaml", cwd=tmp_path).code == 0
            )


@pytest.mark.slow
def test_the_yaml_test_suite_passes_through_every_verb(tmp_path):
    texts = suite_texts()
    assert len(texts) > 100
    built = 0
    for text in texts:
        (tmp_path / "in.yaml").write_text(text, encoding="utf-8")
        assert r2b("check", "in.yaml", cwd=tmp_path).code in ENDS
        assert r2b("build", "in.yaml", "--dry-run", cwd=tmp_path).code in ENDS
        ended = r2b("import", "in.yaml", "-o", "roadmap.yaml", "--force", cwd=tmp_path)
        assert ended.code in ENDS, ended.err
        if ended.code == 0:
            built += bool(run_all(tmp_path, reports=("md",)))
    assert built > 50


@st.composite
def spoilt_files(draw) -> tuple[str, bytes]:
    """A file of the examples, cut off or with pieces changed, repeated or taken out."""
    path = draw(st.sampled_from(SOURCES))
    data = bytearray(path.read_bytes())
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, max(0, len(data) - 1)))
        length = draw(st.integers(0, 40))
        piece = draw(
            st.one_of(
                st.binary(max_size=6),
                st.sampled_from([b"\n", b"\t", b"- ", b": ", b"#", b'"', b"'", b"[", b"}", b"\0",
                                 b"&a ", b"*a", b"\xff", b"\xef\xbb\xbf", b"---\n", b"<<: ", b"|", b"? "]),
                st.just(bytes(data[start : start + length])),
            )
        )  # fmt: skip
        if draw(st.booleans()):
            data[start : start + length] = piece
        else:
            data[start:start] = piece
    if draw(st.integers(0, 3)) == 0:
        del data[draw(st.integers(0, len(data))) :]
    return path.suffix, bytes(data)


def take_spoilt(folder: Path, suffix: str, data: bytes, *, reports: tuple[str, ...]) -> None:
    (folder / f"in{suffix}").write_bytes(data)
    for verb in (("check",), ("build", "--dry-run")):
        assert r2b(*verb, f"in{suffix}", cwd=folder).code in ENDS
    ended = r2b("import", f"in{suffix}", "-o", "roadmap.yaml", "--force", cwd=folder)
    assert ended.code in ENDS, ended.err
    if ended.code == 0:
        run_all(folder, reports=reports)


@settings(max_examples=6, deadline=None, derandomize=True,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(spoilt_files())
def test_a_spoilt_example_gives_words_and_an_exit_code(tmp_path, spoilt):
    take_spoilt(tmp_path, *spoilt, reports=("md",))


@pytest.mark.slow
@settings(max_examples=150, deadline=None, derandomize=True,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(spoilt_files())
def test_many_spoilt_examples_give_words_and_an_exit_code(tmp_path, spoilt):
    take_spoilt(tmp_path, *spoilt, reports=("md", "csv"))


@pytest.mark.slow
@settings(max_examples=200, deadline=None, derandomize=True,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(st.binary(max_size=400), st.sampled_from([".yaml", ".md", ".csv", ".html", ".txt"]))
def test_random_bytes_give_words_and_an_exit_code(tmp_path, data, suffix):
    take_spoilt(tmp_path, suffix, data, reports=("md",))
