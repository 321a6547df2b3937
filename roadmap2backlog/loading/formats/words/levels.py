"""Names of collections → the level of what they hold, and names that hold no items at all."""

import re

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import meanings, names

GROUP, INITIATIVE, CAPABILITY, STORY, TASK = "group", "initiative", "capability", "story", "task"
NEUTRAL, ASIDE, EVENT = "neutral", "aside", "event"
_SHOWN = re.compile(
    r"(?:.+ )?(?:legends?|colou?rs?|icons?|emojis?|i18n|l10n|translations?|metadata|glossary|kpis?"
    r"|principles|guidelines"
    r"|fields|columns? (?:names?|titles?|headers?|widths?|order))|headers?|widgets?|css|styles?"
    r"|(?:html|page|site|social) ?meta(?:data)?|meta ?tags|open ?graph|fonts?"
    r"|prioriti[sz]ation(?: \w+)?|(?:decision|priority|selection) criteria|locales?"
)
"""Keys of what is shown, not planned: colours, headers, texts of the page."""

_MAIN = re.compile(r"^(?:key|main|core|major|primary|top|essential|basic) ")


def level_of(name: str) -> str:
    """Return the level that a collection of this name holds, or an empty text."""
    known, folded = meanings("levels"), fold(name)
    bare = known.get(_MAIN.sub("", folded), "")
    if bare in {CAPABILITY, TASK, STORY} and folded not in known:
        return bare  # `key_tasks`
    is_shown = " " not in name.strip() and _SHOWN.fullmatch(folded)
    return known.get(folded) or (ASIDE if is_shown else "")


def is_language(name: str) -> bool:
    """Return whether a key is a language code such as `it` or `pt-BR`."""
    head, _, region = name.replace("_", "-").partition("-")
    return head in names("languages") and (not region or len(region) in {2, 4})
