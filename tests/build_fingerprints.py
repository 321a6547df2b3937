"""Builds every roadmap of a folder and prints a digest of each file that a build writes.

python tests/build_fingerprints.py FOLDER OUTPUT

FOLDER holds `*.yaml` roadmaps and, if wanted, `r2b.yaml`; OUTPUT is an empty folder.
"""

import hashlib
import shutil
import sys
from pathlib import Path

from running import r2b

SETTINGS = "r2b.yaml"


def fingerprints(folder: Path, output: Path) -> list[str]:
    """Return one line per written file: its name and the digest of its bytes."""
    lines = []
    for path in sorted(folder.glob("*.yaml")):
        if path.name == SETTINGS:
            continue
        workspace = output / path.stem
        workspace.mkdir(parents=True)
        shutil.copy(path, workspace / "roadmap.yaml")
        if (folder / SETTINGS).exists():
            shutil.copy(folder / SETTINGS, workspace / SETTINGS)
        run = r2b("build", cwd=workspace)
        told = hashlib.sha256(f"{run.code}\n{run.out}\n{run.err}".encode()).hexdigest()
        lines.append(f"{path.stem} says {told}")
        for name in ("backlog.yaml", "backlog.lock.json"):
            if (workspace / name).exists():
                digest = hashlib.sha256((workspace / name).read_bytes()).hexdigest()
                lines.append(f"{path.stem} {name} {digest}")
    return lines


if __name__ == "__main__":
    lines = fingerprints(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.stdout.write("".join(f"{line}\n" for line in lines))
