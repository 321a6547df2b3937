"""The picture in the README is a run of the tool as it is."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

IMAGES = Path(__file__).parents[2] / "docs" / "images"


@pytest.mark.slow
def test_the_picture_shows_what_the_tool_prints_today(golden):
    spec = spec_from_file_location("draw_build", IMAGES / "draw_build.py")
    drawing = module_from_spec(spec)
    spec.loader.exec_module(drawing)
    golden(IMAGES / "build.svg", drawing.svg(drawing.screen()))
