"""A line in another language than English as a story: word for word."""

from roadmap2backlog.decomposing.phrases import clean, trimmed
from roadmap2backlog.decomposing.scene import Scene
from roadmap2backlog.decomposing.who import persona_name


def foreign_story(text: str, persona: str, scene: Scene) -> tuple[str, str, tuple[str, ...]]:
    """Return the sentence of a line, the persona's name, and the templates used.

    The line is quoted in a sentence of the roadmap's language. Where that is English, a sentence
    would be half in either, so the line stands bare, and nobody is named.
    """
    if scene.in_english:
        return clean(text), "", ()
    name = persona_name(persona, scene) if persona else ""
    who = name or scene.templates["persona/unknown"]
    told = scene.templates.fill("story/quoted", persona=who, text=trimmed(text) or clean(text))
    return told, name, ("story/quoted", "persona/unknown")
