"""The house rules that no linter holds."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "roadmap2backlog"
MODULES = sorted(PACKAGE.rglob("*.py"))
BESIDE = sorted(path for room in ("tests", "benchmarks") for path in (ROOT / room).rglob("*.py"))
ROOMS = (
    "checking", "codes", "decomposing", "evidence", "graph", "loading", "merging", "model", "ordering",
    "reporting", "scheduling", "syncing", "vocabulary",
)  # fmt: skip
NAMELESS = {"utils", "helpers", "common", "misc", "manager", "base"}
WORLDLY = {"os", "sys", "time", "random", "socket", "subprocess", "urllib", "requests", "tempfile"}
LONGEST_FILE = 400
LONGEST_FUNCTION = 50


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [*MODULES, *BESIDE], ids=named)
def test_a_file_stays_readable(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_function_fits_on_a_screen(path):
    long = [
        f"{node.name} ({node.end_lineno - node.lineno + 1} lines)"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno >= LONGEST_FUNCTION
    ]
    assert not long


def test_every_module_has_a_name_of_its_own():
    assert not [named(path) for path in MODULES if path.stem in NAMELESS]


@pytest.mark.parametrize("path", [p for p in MODULES if room_of(p) in ROOMS], ids=named)
def test_a_room_does_not_touch_the_world(path):
    """Files, clocks, chance and the environment belong to the edge, so that rooms stay pure."""
    imported, called = set(), set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            imported |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").partition(".")[0])
        elif isinstance(node, ast.Call):
            called.add(ast.unparse(node.func))
    clocks = {name for name in called if name.endswith(("datetime.now", ".today", "utcnow"))}
    assert not imported & WORLDLY
    assert not called & {"open", "print", "input"}
    assert not clocks


def loaded_by(*arguments: str) -> set[str]:
    code = (
        "import sys\nsys.argv[0] = 'r2b'\nfrom roadmap2backlog.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('\\n' + ' '.join(sorted(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True,
        cwd=ROOT,
    )  # fmt: skip
    return set(done.stderr.splitlines()[-1].split())


def test_help_loads_nothing_heavy():
    assert not loaded_by("--help") & {"networkx", "numpy", "jira", "pydantic", "rich", "yaml"}


def test_check_loads_nothing_heavy():
    """Each of these costs more than all that checking a clean file needs of our own modules."""
    heavy = {
        "asyncio", "email", "http", "importlib.metadata", "jinja2", "jira", "networkx", "numpy",
        "rapidfuzz", "requests", "rich", "ssl", "starlette", "tempfile",
        "uvicorn",
    }  # fmt: skip
    assert not loaded_by("check", "examples/minimal/roadmap.yaml") & heavy


def test_check_of_a_clean_file_loads_only_the_rooms_it_needs():
    """Codes come with the first finding, nouns of the backlog with the first backlog."""
    loaded = {
        ".".join(name.split(".")[1:3])
        for name in loaded_by("check", "examples/minimal/roadmap.yaml")
        if name.startswith("roadmap2backlog.")
    }
    rooms = {name.partition(".")[0] for name in loaded} - {"__main__"}
    assert rooms == {
        "checking", "cli", "diagnostics", "loading", "model", "pipeline", "plugins", "workspace",
        "yaml_events",
    }  # fmt: skip
    assert not loaded & {"model.backlog", "model.settings", "model.lock", "loading.formats"}


def test_no_two_test_files_share_a_name():
    """Folders of tests are no packages, so a second file of one name would not be collected."""
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_no_private_name_of_a_module_stands_unused(path):
    module = tree(path)
    made = {
        target.id
        for node in module.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    } | {node.name for node in module.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    text = path.read_text(encoding="utf-8")
    private = {name for name in made if name.startswith("_") and not name.startswith("__")}
    assert not [n for n in private if len(re.findall(rf"(?<!\w){re.escape(n)}(?!\w)", text)) == 1]
