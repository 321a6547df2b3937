"""Field names → what they hold, in the languages that roadmaps and trackers are written in."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from roadmap2backlog.loading.formats.words.folding import fold, table_of

_FIELDS = """
why: why | rationale | reason | reasons | problem | problem statement | background | motivation
why: justification | pain | pain point | business case | warum | begründung | pourquoi | raison
why: por qué | motivo | motivazione | perché | porquê | зачем | причина | problème | problema
outcome: outcome | outcomes | expected outcome | benefit | benefits | expected benefit | result
outcome: results | expected result | value proposition | user value | nutzen | bénéfice
outcome: beneficio
outcome: desired outcome | business outcome | customer benefit | impact statement | ergebnis
goal: goal | goals | objective | objectives | strategic goal | business goal | okr | ziel | ziele
goal: goal name | objectif | objetivo | obiettivo | цель | strategic objective | linked goal
goal: key objective
description: description | desc | details | detail | body | content | overview | blurb | subtitle
description: beschreibung | descripción | descrizione | descrição | omschrijving | beskrivning
description: описание | 説明 | 描述 | 설명 | opis | popis | açıklama | beskrivelse | kuvaus
description: mô tả
description: long description | short description | summary text | scope | explanation | what
description: card description
description: feature description | initiative description | issue description | lead | excerpt
description: contenido | contenuto | contenu | texte | texto | testo
acceptance: acceptance | acceptance criteria | acceptance criterion | criteria | ac
acceptance: success criteria
acceptance: definition of done | dod | done when | exit criteria | akzeptanzkriterien
acceptance: abnahmekriterien
acceptance: critères d'acceptation | criterios de aceptación | criteri di accettazione
acceptance: критерии приемки | 受け入れ基準 | critérios de aceitação | completion criteria
story: story | user story | user stories | userstory | job story | historia de usuario
story: récit utilisateur
depends_on: depends on | depends | dependency | dependencies | dependson | blocked by
depends_on: is blocked by
depends_on: requires | prerequisite | prerequisites | predecessor | predecessors | waits for
depends_on: deps | after | comes after | needs
depends_on: blockers | needs first | abhängigkeiten | abhängig von | dépendances | dépend de
depends_on: dependencias | depende de | dipendenze | dipende da | зависимости | зависит от | 依存
depends_on: inward issue link blocks | preceded by | must come after
blocks: blocks | blocking | is blocking | enables | unlocks | successor | successors | required by
blocks: outward issue link blocks | followed by | blockiert | bloque | bloquea | blocca
parent: parent | parent id | parent key | parent link | epic link | epic key | epic id
parent: parent issue
parent: epic name link | parent epic | epen-verknüpfung | epic-verknüpfung | übergeordnet
parent: übergeordnetes element | élément parent | lien d'epic | lien d'épopée | enlace de épica
parent: principal | elemento padre | principale | ссылка на эпик | родитель | 親 | エピック リンク
parent: parent task | parent feature | parent item | lien epic | link epic | link do épico | pai
risks: risk | risks | risiken | risiko | risque | risques | riesgo | riesgos | rischi | rischio
risks: риски
questions: question | questions | open question | open questions | unknowns | offene fragen | tbd
questions: questions ouvertes | preguntas | domande | открытые вопросы | to clarify
out_of_scope: out of scope | non goals | nongoals | non goal | exclusions | not in scope
out_of_scope: excludes | rejected | explicitly rejected | rejected ideas | declined | not planned
out_of_scope: not doing | will not do | what we wont do | what we will not do | anti goals
out_of_scope: deliberately excluded | wont have | not building | what we are not building
out_of_scope: no gos | wont do | nicht im umfang | hors périmètre | fuera de alcance
out_of_scope: fuori ambito
constraints: constraint | constraints | non functional requirements | nfr | nfrs | limitations
constraints: quality requirements | rahmenbedingungen | contraintes | restricciones | vincoli
target: target | target date | due | due date | duedate | deadline | eta | quarter | release date
target: end | end date | finish | finish date | timeframe | time frame | horizon | when | month
target: planned for | launch | launch date | delivery date | delivery | ship date | date
target: end time
target: target quarter | target release date | expected | expected date | completion date | until
target: fällig | fälligkeitsdatum | termin | date d'échéance | échéance | fecha | vencimiento
target: fin
target: fecha de vencimiento | data di scadenza | scadenza | data | срок | срок исполнения | дата
target: 期限 | 期日 | 截止日期 | 기한 | vervaldatum | data de vencimento | prazo | trimestre
target: quartal
target: list name | section column | timeline end | timeline finish
target: lane | bucket | target version date | timeline | period | finish by | target end | due by
team: team | teams | squad | owning team | responsible team | assigned team | équipe | equipo
team: squadra | equipe | команда | チーム | mannschaft | delivery team | crew | tribe
owner: owner | owners | assignee | lead | product owner | responsible | dri | product manager | pm
owner: assigned to | champion | maintainer | verantwortlich | responsable | responsabile
owner: ответственный | 担当者 | zugewiesene person | bearbeiter | assigné | исполнитель | resource
personas: persona | personas | user type | user role | actor | actors | target user | target users
personas: audience | customer segment | customer segments | user segment | as a | for whom
personas: zielgruppe | benutzerrolle | acteur | rol de usuario | attore | роль
status: status | state | stage | progress | statut | estado | stato | статус | состояние | 状態
status: ステータス | 状态 | 상태 | tila | stav | durum | trạng thái | is complete | completed at
status: done
status: completion | percent complete | lifecycle | status category | feature status
priority: priority | prio | importance | priorität | priorité | prioridad | priorità | приоритет
priority: 優先度 | 优先级 | 우선순위 | prioriteit | prioritet | öncelik | độ ưu tiên | urgency
priority: severity
moscow: moscow | mo sco w | requirement level | requirement
kind: type | kind | issue type | issuetype | work item type | item type | vorgangstyp
kind: type de ticket
kind: tipo | tipo de incidencia | tipo di ticket | тип | тип задачи | 課題タイプ | 課題の種類
kind: type de demande | tipo segnalazione | tipo de item | issue 类型 | 问题类型 | 이슈 유형
kind: tracker
kind: nature | work type | entry type | card type | typ vorgang | typ | ärendetyp | zgłoszenie typ
size: story points | story point | points | storypoints | story point estimate | size
size: t shirt size
size: estimate | tshirt | tshirt size | effort | estimated effort | sp | punkte | story punkte
size: puntos de historia | puntos | points d'histoire | punti | оценка в story points | complexity
size: ストーリー ポイント | aufwand | esfuerzo | sforzo | charge estimée | estimated points
size: job size
value: value | business value | user value score | geschäftswert | valeur métier | valor | valore
reach: reach
impact: impact
confidence: confidence
time_criticality: time criticality
risk_reduction: risk reduction | risk reduction opportunity enablement
evidence: evidence | feedback | customer feedback | insights | customer quote | quotes
vision: vision | mission | mission statement | visión | visione | видение | vision statement
vision: purpose
notes: note | notes | comment | comments | remarks | remark | notizen | anmerkungen | notas | nota
notes: usage note | usage notes | hint | hints | example | for example | hypothesis
notes: additional notes | kommentar | commentaire | comentario | commento | комментарий | コメント
release: release | fix version | fix versions | fix version s | version | milestone | sprint
release: iteration
release: releases | affects version | affects versions | target release | target version | pi
"""
_TITLES = (
    "title | summary | name | card name"
    " | headline | heading | subject | feature name | feature title"
    " | story title | initiative name | initiative title | epic title | task name | task title"
    " | item name | issue title | project name | phase name | milestone name | zusammenfassung"
    " | titel | résumé | titre | resumen | título | nombre | sommario | titolo | riepilogo"
    " | riassunto | nome | resumo | краткое описание | название | тема | 概要 | 要約 | タイトル"
    " | 标题 | 摘要 | 名称 | 요약 | 제목 | samenvatting | podsumowanie | tytuł | nazwa | özet"
    " | başlık | sammanfattning | sammendrag | yhteenveto | otsikko | shrnutí | název | tóm tắt"
    " | story | user story | task | deliverable | feature | capability | epic name | epic"
    " | initiative | objective | theme | milestone | event | item | topic | goal | phase"
    " | requirement | idea | work item | activity | project | subject line | action | release"
    " | product | what | text | short title | label | key result | версия | version"
    " | month | quarter | year | period | date | fase | etapa | étape | stage | sprint"
)
TITLE_RANK: Mapping[str, int] = MappingProxyType(
    {name: rank for rank, name in reversed(list(enumerate(map(fold, _TITLES.split("|")))))}
)
"""How well a field suits as a title: the lower, the better."""
_IDS = (
    "id | key | issue key | slug | ref | code | identifier | task id | epic id | story id"
    " | feature id | item id | issue | ticket | vorgangsschlüssel | schlüssel | clé | clé de ticket"
    " | clave | clave de incidencia | chiave | chiave segnalazione | ключ | ключ запроса | キー"
    " | 課題キー | 关键字 | 问题关键字 | 키 | sleutel | reference | number | no | nr | anchor id"
    " | feature reference | card id"
    " | chave | chave da item | chave do item | nyckel | klucz | avain | clé ticket | issue id"
)
ID_RANK: Mapping[str, int] = MappingProxyType(
    {name: rank for rank, name in reversed(list(enumerate(map(fold, _IDS.split("|")))))}
)
"""How well a field suits as an id: the lower, the better."""
_ROLES = table_of(_FIELDS)
_SECOND_ROLES = MappingProxyType(
    {"summary": "description", "text": "description", "goal": "goal", "sommario": "description"}
)
_WRAPPED = re.compile(r"^[^()]*\(([^()]+)\)\s*$")
_NUMBERED = re.compile(r" \d+$")


def role_of(name: str) -> str:
    """Return what a field of this name holds, or an empty text for a name nobody knows.

    `Custom field (Story Points)`, in any language, is read as `Story Points`, and
    `Epic Link (2)`, as a repeated column is called, as `Epic Link`.
    """
    folded = fold(name)
    found = _ROLES.get(folded) or _ROLES.get(_NUMBERED.sub("", folded))
    if not found and folded.startswith(("depends on ", "blocked by ")):
        found = "depends_on"  # `depends_on_phases`
    if found or not (wrapped := _WRAPPED.match(name)):
        return found or _SECOND_ROLES.get(folded, "")
    return _ROLES.get(fold(wrapped.group(1)), "")


def title_rank(name: str) -> int | None:
    """Return how well a field suits as a title (lower is better), or None."""
    folded = fold(name)
    rank = TITLE_RANK.get(folded)
    if rank is None and folded.endswith((" name", " title")):
        return len(TITLE_RANK)
    return rank


def id_rank(name: str) -> int | None:
    """Return how well a field suits as an id (lower is better), or None."""
    return ID_RANK.get(fold(name))
