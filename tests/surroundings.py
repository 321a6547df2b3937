"""The same builds in different surroundings: hash seed, language, time zone, folder."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SURROUNDINGS: tuple[dict[str, str], ...] = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo"},
    {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "America/St_Johns"},
)
_SCRIPT = Path(__file__).with_name("build_fingerprints.py")
_LONGEST = 600


def fingerprints_in_each(folder: Path, scratch: Path) -> list[list[str]]:
    """Return what a folder's roadmaps are built to, once in each of the surroundings."""
    with ThreadPoolExecutor(2) as both:
        numbered = list(enumerate(SURROUNDINGS))
        return list(both.map(lambda one: _run(folder, scratch / f"at {one[0]}", one[1]), numbered))


def _run(folder: Path, scratch: Path, surroundings: dict[str, str]) -> list[str]:
    scratch.mkdir(parents=True)
    done = subprocess.run(
        [sys.executable, str(_SCRIPT), str(folder), str(scratch / "out")],
        env=os.environ | surroundings,
        cwd=scratch,
        capture_output=True,
        timeout=_LONGEST,
        check=True,
    )
    return done.stdout.decode().splitlines()
