"""Names of people who use a product: `student`, `shop owner`; not `in-app`, not `backend`."""

import re

from roadmap2backlog.loading.formats.words.folding import fold

ROLE_NAMES = frozenset({"role", "roles", "for role", "user", "users", "rolle", "rol", "ruolo"})
"""Fields that name people who use the product, or those who build it."""
_PEOPLE = frozenset(
    [
        "admin", "administrator", "agent", "all", "anyone", "applicant", "assistant", "attendee",
        "author", "candidate", "captain", "citizen", "client", "clerk", "coach", "cook", "crew",
        "everyone", "faculty", "family", "farmer", "friend", "guest", "guide", "host", "kid",
        "landlord", "librarian", "member", "merchant", "nurse", "parent", "participant", "patient",
        "people", "person", "physician", "pilot", "public", "resident", "staff", "student",
        "superadmin", "tenant", "tourist", "user",
    ]
)  # fmt: skip
_ENDINGS = re.compile(r"[a-z]{2,}(?:er|or|ist|ian|ee|man|woman|ant)")
_THINGS = frozenset(
    [
        "adapter", "api", "app", "backend", "bot", "browser", "center", "channel", "compiler",
        "computer", "container", "controller", "cron", "daemon", "database", "desktop", "docker",
        "driver", "email", "frontend", "hardware", "in app", "infrastructure", "layer", "mail",
        "mobile", "n a", "na", "none", "order", "other", "parser", "phone", "printer", "push",
        "router", "scanner", "scheduler", "script", "sensor", "server", "service", "sms",
        "software", "system", "tablet", "tbd", "timer", "trigger", "web", "website", "worker",
    ]
)  # fmt: skip
_MAKERS = frozenset(
    [
        "architect", "backend", "builder", "coder", "dev", "developer", "designer", "devops",
        "engineer", "frontend", "fullstack", "lead", "pm", "po", "programmer", "qa", "sre",
        "tester", "ux", "writer",
    ]
)  # fmt: skip


def names_user(text: str) -> bool:
    """Return whether a value names people who use something, and not those who build it."""
    words = fold(text).split()
    last = words[-1].removesuffix("s") if words else ""
    if names_thing(text) or last in _MAKERS:
        return False
    return last in _PEOPLE or words[-1:] == ["people"] or bool(_ENDINGS.fullmatch(last))


def names_thing(text: str) -> bool:
    """Return whether a value names no people but a channel or a part of a program: `in-app`."""
    folded = fold(text)
    return not folded or folded in _THINGS or folded.split()[-1].removesuffix("s") in _THINGS
