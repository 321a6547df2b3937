"""The cases in `cases/codes`: a file as people write it, and what is said about it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from roadmap2backlog.checking import check_backlog
from roadmap2backlog.diagnostics import Diagnostic, sort_findings
from roadmap2backlog.loading.backlog import load_backlog
from roadmap2backlog.loading.lock import load_lock
from roadmap2backlog.loading.roadmap import load_roadmap
from roadmap2backlog.loading.settings import load_settings
from roadmap2backlog.pipeline.check import inspect
from roadmap2backlog.pipeline.inputs import FileReader

FOLDER = Path(__file__).parent / "cases" / "codes"


@dataclass(frozen=True, slots=True)
class CodeCase:
    """One file and what is expected of it."""

    name: str
    kind: str
    file: str
    data: bytes
    expect: list[dict[str, Any]]
    notes: list[dict[str, Any]]

    def findings(self) -> tuple[Diagnostic, ...]:
        """Return everything that is found in the file."""
        if self.kind == "lock":
            return load_lock(self.data, self.file).findings
        if self.kind == "settings":
            return load_settings(self.data, self.file).findings
        if self.kind == "backlog":
            loaded = load_backlog(self.data, self.file)
            value = loaded.value
            more = check_backlog(value.value, value.source_map) if value else ()
            return sort_findings((*loaded.findings, *more))
        reader = FileReader()
        inspect(reader, reader.take(load_roadmap(self.data, self.file)))
        return sort_findings(reader.findings)


def code_cases() -> list[CodeCase]:
    """Return every case of every code that has a file."""
    return [
        _case(file.stem, entry)
        for file in sorted(FOLDER.glob("R[1-4]*.yml")) + sorted(FOLDER.glob("R704.yml"))
        for entry in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


def _case(code: str, entry: dict[str, Any]) -> CodeCase:
    kind = entry.get("kind", "roadmap")
    usual = {"lock": "backlog.lock.json", "settings": "r2b.yaml"}.get(kind, f"{kind}.yaml")
    repeated = entry.get("repeat", {"text": "", "times": 0})
    data = (
        bytes.fromhex(entry["hex"])
        if "hex" in entry
        else entry.get("text", repeated["text"] * repeated["times"]).encode()
    )
    name = f"{code}: {entry['name']}"
    return CodeCase(
        name, kind, entry.get("file", usual), data, entry["expect"], entry.get("notes", [])
    )
