"""Lines that only say what sort of thing follows: `Tasks:`, `Phase 2`; labels about the page."""

import re

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.times import is_time

_LISTS = frozenset(
    map(
        fold,
        [
            "task", "tasks", "main tasks", "key tasks", "subtasks", "sub tasks", "to do", "todo",
            "todos", "steps", "action items", "actions", "activities", "key activities",
            "checklist", "work items", "work", "items", "features", "key features", "core features",
            "main features", "new features", "other features", "additional features",
            "feature list", "planned features", "sub features", "functionality", "functionalities",
            "capabilities", "key capabilities", "deliverables", "key deliverables", "outputs",
            "implementation", "implementation steps", "implementation tasks",
            "technical implementation", "implementation details", "scope", "in scope", "includes",
            "including", "what is included", "what s included", "this includes", "contents",
            "components", "key components", "sub items", "highlights", "user stories", "stories",
            "enhancements", "key improvements", "planned", "planned work", "planned items",
            "next steps", "examples", "aufgaben", "funktionen", "umfang", "schritte", "inhalte",
            "arbeitspakete", "tâches", "fonctionnalités", "livrables", "étapes", "tareas",
            "funcionalidades", "entregables", "pasos", "características", "compiti", "funzionalità",
            "attività", "caratteristiche", "passi", "tarefas", "entregáveis", "recursos", "etapas",
            "задачи", "функции", "возможности", "шаги", "результаты", "任务", "功能", "内容",
            "步骤",
            "タスク", "機能", "작업", "기능", "taken", "functies", "zadania", "funkcje",
        ],
    )
)  # fmt: skip
_STAGE = re.compile(
    r"(?:(?:the )?(?:next|upcoming|future|current|coming|final|first|second|third|last) )?"
    r"(?:phase|release|version|milestone|stage|sprint|iteration|wave|increment|fase|etapa|etape"
    r"|phasen?|версия|фаза|этап|step|part|week|month|year|quarter)s?"
    r"(?: (?:\d+(?: \d+)*|[ivx]+|[a-d]|one|two|three|four|five))?|v?\d+(?: (?:\d+|x))*(?: lts)?"
)
_VERSION = re.compile(
    r"v?\d+(?:\.(?:\d+|x))*(?:[ -]?(?:alpha|beta|rc|lts|ga|dev|pre)\d*)?", re.IGNORECASE
)
_PAGE = frozenset(
    map(
        fold,
        [
            "last updated", "last update", "updated", "last modified", "last reviewed",
            "last revised", "next review", "next update", "document owner", "document version",
            "document status", "prepared by", "reviewed by", "approved by", "maintained by",
            "created by", "written by", "author", "authors", "created", "created at",
            "created on", "planned date", "planned release date", "release planned",
            "zuletzt aktualisiert", "letzte änderung",
            "dernière mise à jour", "mis à jour", "última actualización", "actualizado",
            "ultimo aggiornamento", "aggiornato", "última atualização", "atualizado",
            "последнее обновление", "обновлено", "автор", "最后更新", "更新日期", "作者",
            "最終更新",
            "작성자",
        ],
    )
)  # fmt: skip
_SHORT = frozenset(
    map(
        fold,
        [
            "contact", "contacts", "email", "e mail", "slack", "website", "homepage",
            "repository", "repo", "source repository", "license", "licence", "tracking issue",
            "discussion", "maintainers", "location", "venue", "timezone", "ort", "lieu", "lugar",
            "luogo", "local", "место",
        ],
    )
)  # fmt: skip
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_PHASE = re.compile(
    r"(?:\w+(?:ing|ory|ary|ive|ation|ery|ment) "
    r"|(?:first|second|third|last|next|final|initial|early|late"
    r"|later|pilot|alpha|beta|launch|test|design|build|research|rollout|growth) )?(?:phase|stage)"
    r"|(?:current )?(?:wips?|work in progress)"
)
_ACT_AFTER = re.compile(
    r"(?:[QH][1-4] ?)?20\d\d(?:[-/.]\d\d?){0,2}:? (?!(?:and|or|to|until|onwards?)\b)[A-Z]\w+ \w+"
)
_ADDRESS = re.compile(r"://|@\w|\]\(|^#\d")
_MOST_WORDS, _FEW_WORDS = 8, 4


def is_list_label(title: str) -> bool:
    """Return whether a title only announces a list: `Tasks:`, `Key features`."""
    return fold(title) in _LISTS


def is_bare_label(title: str) -> bool:
    """Return whether a title says nothing to build: `Tasks:`, `Phase 2:`, `Next release`."""
    folded = fold(title)
    is_announced = title.rstrip(" *_").endswith((":", "：")) and folded in _LISTS
    return is_announced or bool(_STAGE.fullmatch(folded)) or _is_bare_time(title)


def _is_bare_time(title: str) -> bool:
    """Return whether a title is a time and no more: `Q2 2026`, not `Q2 2026 Open it`."""
    bare = title.strip(" :：*_")
    found = _ACT_AFTER.match(bare)
    return is_time(bare) and not found


def is_phase_label(title: str) -> bool:
    """Return whether a line announces what a phase holds: `Building phase (soon):`."""
    bare = _BRACKETS.sub("", title).strip(" *_")
    return bare.endswith((":", "：")) and bool(_PHASE.fullmatch(fold(bare)))


def is_version(text: str) -> bool:
    """Return whether a text is the number of a version: `v2.1`, `8.2 LTS`."""
    return bool(_VERSION.fullmatch(text.strip()))


def is_page_label(name: str, value: str) -> bool:
    """Return whether a labelled line tells of the page or an event: `Last updated: May 2026`."""
    words = len(value.split())
    if fold(name) in _SHORT:
        return words <= _FEW_WORDS or bool(_ADDRESS.search(value))
    return fold(name) in _PAGE and words <= _MOST_WORDS
