"""How trackers' exports call their columns, states and months, in several languages."""

from collections.abc import Mapping
from types import MappingProxyType

_COLUMNS = {
    "key": (
        "issue key;issue;key;work item key;ticket;vorgangsschlüssel;schlüssel;"
        "clave de incidencia;clave;clé de ticket;clé;chiave;chave;chave da item;"
        "chave do item;sleutel;klucz;klucz zgłoszenia;ключ;ключ запроса;キー;課題キー;키;"
        "关键字"
    ),
    "id": "issue id;id;work item id;task id;vorgangs-id;id de incidencia",
    "title": (
        "summary;title;name;zusammenfassung;titel;resumen;résumé;riepilogo;resumo;"
        "samenvatting;podsumowanie;тема;要約;요약;概要"
    ),
    "type": (
        "issue type;type;work type;work item type;vorgangstyp;typ;tipo de incidencia;"
        "tipo;type de ticket;tipo di ticket;tipo de item;issuetype;typ zgłoszenia;"
        "тип запроса;課題タイプ;이슈 유형;问题类型"
    ),
    "status": "status;state;estado;statut;état;stato;stan;статус;ステータス;상태;状态",
    "category": (
        "status category;statuskategorie;categoría de estado;catégorie de statut;"
        "categoria de status;kategoria statusu"
    ),
    "created": (
        "created;created at;creation date;date created;erstellt;creada;creado;création;"
        "créé;creato;creata;criado;criada;gemaakt;utworzono;создано;作成日;생성일;"
        "创建日期"
    ),
    "updated": (
        "updated;aktualisiert;actualizada;actualizado;mise à jour;aggiornato;atualizado;"
        "bijgewerkt;zaktualizowano;обновлено;更新日;变更日期"
    ),
    "resolved": (
        "resolved;resolved date;resolution date;closed;closed date;done date;erledigt;"
        "gelöst;resuelta;resuelto;résolu;résolue;risolto;resolvido;opgelost;rozwiązano;"
        "дата решения;解決日;해결일;解决日期"
    ),
    "changed": (
        "status category changed;statuskategorie geändert;categoría de estado cambiada;"
        "catégorie de statut modifiée"
    ),
    "points": (
        "story points;story point estimate;points;estimate;story-points;"
        "story-point-schätzung;puntos de historia;points de story;pontos de história;"
        "punkty historii"
    ),
    "sprint": "sprint;sprints;iteration;спринт;スプリント;스프린트",
    "parent": "parent;übergeordnet;padre;principal;pai;elemento padre",
    "parent_key": "parent key",
    "parent_title": "parent summary",
    "epic": "epic link;epic;epos;epos-verknüpfung",
    "team": "team;equipo;équipe",
}
COLUMNS: Mapping[str, str] = MappingProxyType(
    {name: meaning for meaning, names in _COLUMNS.items() for name in names.split(";")}
)
"""Column headings in lower case → what they mean."""

_KINDS = {
    "epic": "epic;epos;épica;épopée;epopea;épico;エピック;에픽",
    "subtask": "sub-task;subtask;unteraufgabe;subtarea;sous-tâche;subtarefa;podzadanie;подзадача",
    "bug": "bug;defect;error;fehler;fallo;anomalie;erro;błąd;ошибка;バグ;버그",
}
KINDS: Mapping[str, str] = MappingProxyType(
    {name: kind for kind, names in _KINDS.items() for name in names.split(";")}
)
"""Issue types in lower case → epic, subtask or bug; all others are stories."""

DONE_WORDS = (
    "done", "closed", "resolved", "complete", "finished", "released", "fertig", "erledigt",
    "geschlossen", "hecho", "listo", "cerrad", "finalizad", "terminé", "fermé", "fatto",
    "completato", "chiuso", "concluíd", "feito", "gereed", "gesloten", "gotowe", "zamknięt",
    "готово", "закрыт", "完了", "완료", "已完成",
)  # fmt: skip
"""Parts of words, in lower case, by which a state is recognised as done."""

DOING_WORDS = (
    "progress", "doing", "review", "testing", "development", "in arbeit", "in bearbeitung",
    "en curso", "en cours", "in corso", "em andamento", "mee bezig", "w toku", "в работе",
    "進行中", "진행 중", "进行中",
)  # fmt: skip
"""The same for work in progress."""

_MONTHS = (
    "jan ene gen янв sty", "feb fév fev фев lut", "mar mär mrt мар", "apr abr avr апр kwi",
    "may mai mag mei maj май", "jun juin giu июн cze", "jul juil lug июл lip",
    "aug aoû ago авг sie", "sep set сен wrz", "oct okt ott out окт paź", "nov ноя lis",
    "dec dez dic déc дек gru",
)  # fmt: skip
MONTHS: Mapping[str, int] = MappingProxyType(
    {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split()}
)
"""The first three (or four) letters of a month's name, in lower case → its number."""
