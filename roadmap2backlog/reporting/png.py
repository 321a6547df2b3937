"""SVG pictures as PNG, for slides."""

from roadmap2backlog.diagnostics import ExtraMissingError

_ZOOM = 2
_LARGEST_SIDE = 8000
_FONTS = ("Noto Sans", "DejaVu Sans", "Segoe UI", "Helvetica")


def png_of(svg: str, width: float, height: float) -> bytes:
    """Return a picture in twice its size, or smaller where a side would pass 8,000 pixels.

    Raises:
        ExtraMissingError: If resvg-py is not installed.
    """
    try:
        from resvg_py import svg_to_bytes  # noqa: PLC0415 -- an extra
    except ImportError as error:
        raise ExtraMissingError("resvg-py", "png") from error
    zoom = min(_ZOOM, _LARGEST_SIDE / max(width, height, 1.0))
    return bytes(
        svg_to_bytes(
            svg_string=svg,
            width=max(1, round(width * zoom)),
            background="#ffffff",
            font_family=_FONTS[0],
            sans_serif_family=_FONTS[0],
        )
    )
