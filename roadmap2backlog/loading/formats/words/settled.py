"""Words that say that a thing is done, or that nobody will do it, as states and behind titles."""

import re

from roadmap2backlog.loading.formats.words.folding import fold

_DONE_WORDS = """
done | complete | completed | finished | shipped | released | closed | delivered | deployed
launched | live | resolved | merged | implemented | achieved | accomplished | ga | available now
generally available | in production | now live | live now | now available | already done
already implemented | already shipped | already built
all done | past
struck out | landed | rolled out | went live | fixed | published | already available
erledigt | fertig | fertiggestellt | abgeschlossen | umgesetzt | ausgeliefert | veröffentlicht
beendet | gelöst | geschlossen | vergangen | freigegeben
terminé | terminée | terminés | terminées | fait | faite | faits | livré | livrée | livrés
achevé
achevée | réalisé | réalisée | réalisés | publié | publiée | clos | close | fini | finie | déployé
déployée | passé
hecho | hecha | hechos | terminado | terminada | terminados | finalizado | finalizada
finalizados
completado | completada | completados | completadas | entregado | entregada | publicado
publicada
lanzado | lanzada | cerrado | cerrada | listo | resuelto | realizado | pasado
fatto | fatta | fatti | completato | completata | completati | completate | finito | rilasciato
rilasciata | rilasciati | concluso | conclusa | terminato | terminata | chiuso | chiusa
pubblicato
consegnato | realizzato | passato
concluído | concluída | concluídos | concluídas | feito | feita | feitos | finalizada | completo
completa | entregue | lançado | lançada | encerrado | pronto | publicados | passado
готово | готов | завершено | завершена | завершен | завершён | завершены | сделано | выполнено
выполнена | выполнен | выполнены | реализовано | реализована | реализован | реализованы | выпущено
выпущен | закрыто | закрыта | закрыт | решено | решена | закончено | закончена | внедрено
опубликовано | прошлое
виконано | завершений | зроблено | реалізовано
完成 | 已完成 | 已发布 | 已發佈 | 已上线 | 已上線 | 已实现 | 已實現 | 已交付 | 已结束 | 已关闭
完了
済 | 済み | 完了済み | 対応済み | リリース済み | 実装済み | 公開済み | 완료 | 완료됨 | 출시됨
출시 완료
ukończone | ukończony | ukończona | zakończone | zakończony | zakończona | gotowe | zrobione
wdrożone
hotovo | dokončeno | vydáno | hotové | dokončené | klaar | voltooid | gereed | afgerond
opgeleverd
afgesloten | klar | klart | färdig | färdigt | slutförd | slutfört | lanserad | færdig | afsluttet
fullført | ferdig | lansert | valmis | julkaistu | tamamlandı | bitti | tamam | yayınlandı
hoàn thành | đã hoàn thành | đã xong | selesai | kész | befejezett | befejezve | finalizată
terminată
ολοκληρώθηκε | ολοκληρωμένο | готова | завършено | مكتمل | مكتملة | تم | הושלם | पूर्ण | เสร็จสิ้น
"""
_DROPPED_WORDS = """
cancelled | canceled | rejected | declined | dropped | abandoned | discarded | wontfix | wont fix
wont do | won t do | won t fix | not planned | not doing | will not do | descoped | de scoped
withdrawn
obsolete | superseded | duplicate | scrapped | out of scope | not going to happen
abgelehnt | verworfen | abgebrochen | gestrichen | nicht geplant | hinfällig | storniert
annulé | annulée | annulés | rejeté | rejetée | abandonné | abandonnée | refusé | refusée
non prévu
cancelado | cancelada | cancelados | rechazado | rechazada | descartado | descartada
no planificado
annullato | annullata | rifiutato | rifiutata | respinto | scartato | non previsto
non pianificato
rejeitado | rejeitada | não planejado | não planeado | abandonado | abandonada
отменено | отменена | отменен | отменён | отменены | отклонено | отклонена | отклонен | отклонён
не планируется | скасовано | відхилено | 已取消 | 取消 | 已拒绝 | 已拒絕 | 拒绝 | 已放弃 | 放弃
不做 | 却下
中止 | キャンセル | 見送り | 취소 | 취소됨 | 거부됨 | anulowane | odrzucone | zrušeno | zamítnuto
geannuleerd
afgewezen | vervallen | avbruten | avvisad | annulleret | afvist | avbrutt | avvist | peruttu
hylätty
iptal | iptal edildi | reddedildi | đã hủy | dibatalkan | ditolak | elutasítva | anulat | respins
"""


_DEFERRED_WORDS = """
deferred | postponed | on hold | parked | paused | delayed indefinitely | shelved | zurückgestellt
verschoben | pausiert | reporté | reportée | en pause | suspendu | aplazado | aplazada | pospuesto
en pausa | rimandato | rimandata | sospeso | in sospeso | adiado | adiada | suspenso | отложено
отложена | отложен | на паузе | відкладено | 推迟 | 暂缓 | 延期 | 保留
보류 | wstrzymane | odłożone
odloženo | uitgesteld | uppskjuten | udskudt | utsatt | lykätty | ertelendi | tạm hoãn | ditunda
"""


_OPEN_WORDS = """
in progress | wip | work in progress | ongoing | underway | under way | started | in development
in review | not started | not done | todo | to do | tbd | pending | not yet | remaining | incomplete
unfinished | in arbeit | in bearbeitung | begonnen | offen | ausstehend | en cours | à faire
en curso | en progreso | pendiente | in corso | da fare | em andamento | pendente | в работе
в процессе | не начато | у роботі | 进行中 | 進行中 | 未开始 | 未着手 | 対応中 | 진행 중 | w toku
probíhá | mee bezig | pågår | i gang | kesken | devam ediyor | đang thực hiện | folyamatban
"""


def _set_of(words: str) -> frozenset[str]:
    return frozenset(filter(None, map(fold, words.replace("\n", "|").split("|"))))


_DONE, _DROPPED = _set_of(_DONE_WORDS), _set_of(_DROPPED_WORDS)
_DEFERRED, _OPEN = _set_of(_DEFERRED_WORDS), _set_of(_OPEN_WORDS)
_VAGUE = frozenset(
    [
        "ga", "live", "past", "passe", "pasado", "passato", "passado", "listo", "pronto", "close",
        "clos", "fixed", "completo", "completa", "fait", "fatto", "klar", "tamam", "kesz", "bitti",
        "resolved",
    ]
)  # fmt: skip
"""Words that say so as a state, but not behind a title, where they are a part of it."""
TICKS = "✅☑✔✓"
_TICK = re.compile(rf"[{TICKS}]\ufe0f?")
_TICK_AFTER = re.compile(rf"\s*[{TICKS}]\ufe0f?[\s)\].*_]*$")
_WHOLE = re.compile(r"^(?:100(?:[.,]0+)?\s*%(?:\s\w+)?|\[[xX]\]|(\d+)\s*/\s*\1)$")
_SIGNS = re.compile(r"^[^\w(\[]+|[^\w)\]%]+$")
_TAIL = re.compile(
    r"^(?P<head>[^\W\d_][\w’']*(?: [^\W\d_][\w’']*){0,2}?)"
    r"(?:\s*[(\[:;,|–—-]\s*|\s+(?:in|on|with|at|since|by|as of|am|im|en|le|il|em|v)\b\s*"
    r"|\s+(?=v?\d|[^\W\d_]+\.?,? \d{4}))"
    r"(?P<rest>.*)$",
    re.DOTALL,
)
_NOT_WHOLLY = re.compile(
    r"\b(?:but|except|partial\w*|partly|not|pending|remain\w*|todo|tbd|mostly|almost|some|still|open"
    r"|needs?|next|plan\w*|progress|teilweise|offen|noch|partiel\w*|parcial\w*|parzial\w*|частично)\b",
    re.IGNORECASE,
)
_PARTING = re.compile(r"[(\[（【]|\s[–—|-]+\s|\s[^\w\s\x00-\x7f]{1,3}\s|[,;:]\s|[：，；—]")
_MARK_BEFORE = re.compile(
    r"[*_~\s]*(?:[(\[【](?P<held>[^()\[\]【】]{1,40})[)\]】]|(?P<bare>[^\W\d_][^—–:|(\[-]{1,40}?)"
    r"[*_]*(?:\s[—–|-]+\s|[:：]\s|\s?—))[*_]*\s*\S"
)
_PUT_OFF = re.compile(
    r"[(\[]?(?:v?\d[\d.]* )?(?P<mark>[^\W\d_][^—–:|(\[\])-]{3,30}?)[)\]]?"
    r"(?:\s[—–|-]+\s|[:：]\s)(?P<rest>.+)"
)
_LONGEST_TITLE = 160
_MOST_PARTS = 8
_LONGEST_STATE = 60


def is_finished(text: str) -> bool:
    """Return whether a state says that nothing is left to do: `Done`, `shipped in v2`, `100 %`."""
    return _TICK.fullmatch(text.strip()) is not None or _says(text, _DONE)


def is_dropped(text: str) -> bool:
    """Return whether a state says that nobody will do it: `Rejected`, `won't do`."""
    return _says(text, _DROPPED)


def is_deferred(text: str) -> bool:
    """Return whether a state says that it is put off: `Deferred`, `on hold`."""
    return _says(text, _DEFERRED)


def ends_finished(title: str) -> bool:
    """Return whether a title ends in a mark of being done: `Search ✅`, `Phase 1 (shipped)`."""
    return _TICK_AFTER.search(title) is not None or _ends(title, _DONE - _VAGUE)


def ends_open(title: str) -> bool:
    """Return whether a title ends in a mark of being under way: `Search - in progress`."""
    return _ends(title, _OPEN)


def ends_dropped(title: str) -> bool:
    """Return whether a title ends in a mark that says that nobody will do it."""
    return _ends(title, _DROPPED)


def _says(text: str, words: frozenset[str], *, dated: bool = False) -> bool:
    """Return whether a state is one of these words; more may follow, a number if `dated`."""
    bare = _SIGNS.sub("", text.strip())
    folded = fold(bare)
    if not folded:
        return False
    if folded in words or (_WHOLE.match(bare) is not None and "done" in words):
        return True
    found = _TAIL.match(bare)
    if not found or len(bare) > _LONGEST_STATE or _NOT_WHOLLY.search(found["rest"]):
        return False
    return fold(found["head"]) in words and (not dated or any(map(str.isdigit, found["rest"])))


def starts_finished(title: str) -> bool:
    """Return whether a title starts with a mark of being done: `DONE — Search`, `(done) Search`."""
    return _starts(title, _DONE - _VAGUE)


def starts_dropped(title: str) -> bool:
    """Return whether a title starts with a mark that nobody will do it: `[REJECTED] Fax`."""
    return _starts(title, _DROPPED)


def behind_deferred(title: str) -> str:
    """Return what stands behind a mark of being put off, `v2 deferred - Map`, or an empty text."""
    found = _PUT_OFF.match(title)
    is_put_off = found is not None and is_deferred(found["mark"])
    return found["rest"] if found is not None and is_put_off else ""


def _starts(title: str, words: frozenset[str]) -> bool:
    found = _MARK_BEFORE.match(title)
    return found is not None and _says(found["bare"] or found["held"], words, dated=True)


def _ends(title: str, words: frozenset[str]) -> bool:
    if len(title) > _LONGEST_TITLE:  # a sentence
        return False
    marks = [found for found in _PARTING.finditer(title) if title[: found.start()].strip(" *_(")]
    tails = [(found.group(), title[found.end() :]) for found in marks[-_MOST_PARTS:]]
    return any(
        _says(tail.strip(" )]）】.*_"), words, dated=True)
        and (mark[0] not in ",，" or any(map(str.isdigit, tail)))
        for mark, tail in tails
    )
