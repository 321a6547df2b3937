"""The cases in `cases/runs`: a folder of files, commands, and what is said about them."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from running import r2b

from roadmap2backlog.pipeline.build import build

FOLDER = Path(__file__).parent / "cases" / "runs"
_TOLD = re.compile(
    r"^(?:(?P<file>[^\s:]+):(?P<line>\d+):\d+: )?(?P<severity>error|warning|note)\[(?P<code>R\d+)\]"
    r" (?P<message>.*)$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """One finding as a run shows it."""

    code: str
    severity: str
    file: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Step:
    """Files to write, texts to replace in files that are there, and a command.

    Attributes:
        run: A command line; `notes` stands for a build that shows its notes too.
    """

    files: dict[str, str]
    edits: dict[str, list[str]]
    run: str

    def told(self, folder: Path) -> list[Told]:
        """Return what is said after the command."""
        for name, text in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        for name, (old, new) in self.edits.items():
            text = (folder / name).read_text(encoding="utf-8")
            assert old in text, text
            (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        return _notes(folder) if self.run == "notes" else _shown(self.run, folder)


@dataclass(frozen=True, slots=True)
class RunCase:
    """Steps, and what the last of them says of the case's code."""

    code: str
    name: str
    steps: tuple[Step, ...]
    expect: list[dict[str, Any]]

    def told(self, folder: Path) -> list[Told]:
        """Return what is said of the code after the last step."""
        said: list[Told] = []
        for step in self.steps:
            said = step.told(folder)
        return [one for one in said if one.code == self.code]


def _notes(folder: Path) -> list[Told]:
    settings = folder / "r2b.yaml"
    _, reader = build(
        str(folder / "roadmap.yaml"),
        str(folder / "backlog.yaml"),
        str(settings) if settings.exists() else None,
    )
    return [
        Told(f.code, str(f.level), Path(f.span.file).name, f.span.line, f.message)
        for f in reader.findings
    ]


def _shown(command: str, folder: Path) -> list[Told]:
    done = r2b(*command.split(), cwd=folder)
    if command.endswith("json"):
        found = json.loads(done.out)["findings"]
        return [
            Told(*(f[part] for part in ("code", "severity", "file", "line", "message")))
            for f in found
        ]
    return [
        Told(one["code"], one["severity"], one["file"] or "", int(one["line"] or 0), one["message"])
        for one in _TOLD.finditer(f"{done.out}\n{done.err}")
    ]


def run_cases() -> list[RunCase]:
    """Return every case."""
    return [
        RunCase(
            path.stem,
            entry["name"],
            tuple(
                Step(step.get("files", {}), step.get("edits", {}), step["run"])
                for step in entry.get("steps", [entry])
            ),
            entry["expect"],
        )
        for path in sorted(FOLDER.glob("R*.yml"))
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]
