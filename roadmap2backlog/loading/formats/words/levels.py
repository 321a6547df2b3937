"""Names of collections → the level of what they hold, and names that hold no items at all."""

import re

from roadmap2backlog.loading.formats.words.folding import fold, table_of

GROUP, INITIATIVE, CAPABILITY, STORY, TASK = "group", "initiative", "capability", "story", "task"
NEUTRAL, ASIDE, EVENT = "neutral", "aside", "event"
_LEVELS = """
group: phase | phases | stage | stages | release | releases | version | versions | quarter
group: quarters
group: sprint | sprints | iteration | iterations | theme | themes | pillar | pillars | area
group: areas
group: category | categories | track | tracks | stream | streams | workstream | workstreams
group: period
group: periods | year | years | month | months | horizon | horizons | increments | wave | waves
group: tier
group: phasen | fases | fasi | étapes | etapas | fase | trimestre | trimestres | quartale | themen
group: thèmes | temas | temi | фазы | этапы | фаза | этап | domain | domains | focus areas | group
group: groups | sections | section | column | columns | lanes | swimlanes | categorías | categorie
group: program | programs | programme | programmes | product areas | modules | module | product
group: products
initiative: initiative | initiatives | epic | epics | project | projects | initiativen
initiative: iniciativas
initiative: iniziative | épopées | épicas | big rocks | bets | milestone | milestones | objective
initiative: objectives | meilensteine | jalons | hitos | pietre miliari | themes of work
initiative: инициативы
capability: feature | features | capability | capabilities | requirement | requirements
capability: deliverable
capability: deliverables | topic | topics | item | items | activity | activities
capability: goals for release
capability: enhancement | enhancements | improvement | improvements | funktionen | fonctionnalités
capability: funcionalidades | funzionalità | функции | actions | activité | activités
capability: actividades
capability: work items | workitems | issues | issue | tickets | ticket | cards | card | entries
capability: work | scope | breakdown | parts | components | subitems | sub items | pieces
capability: streams
capability: outputs | highlights | changes | additions | ideas | idea | wishlist | scope items
capability: key results | keyresults | key result | results | points | elements | bullets
capability: modules list
story: story | stories | user stories | userstories | use cases | usecases | scenarios | histories
story: historias | récits | storie | истории
task: task | tasks | subtask | subtasks | sub tasks | todo | todos | step | steps | checklist
task: aufgaben | tâches | tareas | compiti | attività | задачи | action items
task: implementation steps
neutral: roadmap | backlog | data | plan | content | root | list | planning | priorities | objects
neutral: results list | all | children | nodes | records | product roadmap | lines
neutral: feuille de route
neutral: hoja de ruta | дорожная карта | documents
event: timeline | events | event | dates | schedule | calendar | appointments | key dates
aside: metadata | meta | stats | statistics | metric | metrics | summary | config | configuration
aside: settings | authors | author | links | link | resources | references | contributors | about
aside: defaults | anchors | shared | common
aside: changelog | legend | labels | tags | tag | schema | version history | maintainers | contact
aside: contacts | team members | people | team | teams | glossary | definitions | attachments
aside: files
aside: how to add | instructions | template | templates | license | quality gates | infrastructure
aside: documentation | docs | kpis | kpi | budget | costs | assumptions | notes | footer | header
aside: navigation | nav | seo | layout | conventions | standards | success metrics | colors
aside: theme config
aside: btn | btns | button | buttons | cta | ctas | call to action | calls to action | hrefs
aside: charge | urls | sources | source | images | media | comments | comment | history | log
aside: votes
aside: status definitions | categories list | i18n | assignees | reviewers | watchers | attendees
"""
_TABLE = table_of(_LEVELS)
_SHOWN = re.compile(
    r"(?:.+ )?(?:legends?|colou?rs?|icons?|emojis?|i18n|l10n|translations?|metadata|glossary|kpis?"
    r"|principles|guidelines"
    r"|fields|columns? (?:names?|titles?|headers?|widths?|order))|headers?|widgets?|css|styles?"
    r"|fonts?|prioriti[sz]ation(?: \w+)?|(?:decision|priority|selection) criteria|locales?"
)
"""Keys of what is shown, not planned: colours, headers, texts of the page."""
_LANGUAGES = frozenset(
    [
        "ar", "bg", "bn", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi",
        "fr", "ga", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "ko", "lt",
        "lv", "mk", "ms", "mt", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq",
        "sr", "sv", "sw", "th", "tr", "uk", "ur", "uz", "vi", "zh",
    ]
)  # fmt: skip


def level_of(name: str) -> str:
    """Return the level that a collection of this name holds, or an empty text."""
    folded = fold(name)
    is_shown = " " not in name.strip() and _SHOWN.fullmatch(folded)
    return _TABLE.get(folded) or (ASIDE if is_shown else "")


def is_language(name: str) -> bool:
    """Return whether a key is a language code such as `it` or `pt-BR`."""
    head, _, region = name.replace("_", "-").partition("-")
    return head in _LANGUAGES and (not region or len(region) in {2, 4})
