"""Texts cut to a length."""


def shortened(text: str, longest: int) -> str:
    """Return a text of at most so many characters; where something is cut, it ends in `…`."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
