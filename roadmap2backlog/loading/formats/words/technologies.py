"""Technologies that programs are built with, and the layers they are listed by."""

import re
from functools import cache

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import lines

_LAYER = re.compile(
    r"(?:\d+ )?(?:the )?(?:api|app|auth|authentication|backend|back end|build|cache|ci cd|client"
    r"|data|database|databases|db|deployment|devops|framework|frameworks|frontend|front end"
    r"|hosting|infrastructure|language|languages|libraries|mobile|monitoring|orm|platform|queue"
    r"|runtime|server|storage|styling|testing|tests|tooling|tools|ui|web)"
    r"(?: (?:framework|layer|libraries|library|stack|tools))?"
)


def names_layer(title: str) -> bool:
    """Return whether a title is a layer of a program: `Backend:`, `2. Database`."""
    return bool(_LAYER.fullmatch(fold(title)))


def is_technology(text: str) -> bool:
    """Return whether a text names a technology and no work on it: `Django 5 (REST)`."""
    return bool(_technology().fullmatch(text.strip().replace("`", "").casefold()))


@cache
def _technology() -> re.Pattern[str]:
    names = "|".join(re.escape(name).replace(r"\ ", "[ .-]?") for name in lines("technologies.txt"))
    one = rf"(?:{names})(?:[.-]?js)?(?: extension| driver)?(?: v?\d[\w.]*\+?)?(?: ?\([^()]*\))?"
    return re.compile(
        rf"{one}(?:(?: ?[,+/&]| and| with| via| on| or) ?{one})*\.?(?: (?:for|as) .*)?"
    )
