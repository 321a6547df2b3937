"""What all tests share: rewriting golden files on request."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How fast a busy machine makes examples is no claim of a test.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite golden files with what came out"
    )


@pytest.fixture
def golden(request):
    """Return a function that compares bytes with a golden file, or rewrites it on request."""

    def compare(path: Path, content: str | bytes) -> None:
        data = content.encode() if isinstance(content, str) else content
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        assert path.exists(), f"no golden file {path}: run pytest --update-golden"
        assert data.decode() == path.read_bytes().decode()

    return compare
