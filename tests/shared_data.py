"""Where the public development data lies, for the tests that need it."""

import os
from pathlib import Path

import pytest

_ROOT = Path(os.environ.get("R2B_SHARED_DATA", Path(__file__).parents[2] / "shared"))


def shared_data(*parts: str) -> Path:
    """Return a folder or file of the development data, or skip with a counted reason."""
    path = _ROOT.joinpath("data", *parts)
    if not path.exists():
        pytest.skip(f"development data missing: {'/'.join(parts)}")
    return path


def jira_specs() -> Path:
    """Return the folder of Jira's official request schemas, or skip with a counted reason."""
    path = _ROOT / "jira" / "specs"
    if not path.exists():
        pytest.skip("development data missing: jira/specs")
    return path
