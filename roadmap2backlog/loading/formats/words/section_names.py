"""Headings of roadmaps that head no plans, one pattern a line, `{name}` for a set of words.

They are compared with headings in lower case, without accents, marks and numbers.
"""

SETS = {
    "done": "done complete completed finished shipped released delivered deployed launched"
    " implemented landed merged achieved accomplished",
    "there": "live available closed built added supported",
    "lately": "recently already previously newly just fully lately",
    "before": "recent previous past earlier historical old shipped done completed finished"
    " delivered released implemented",
    "plans": "releases? versions? features? milestones? work items? tasks? phases? sprints?"
    " projects? epics? initiatives? issues goals objectives deliverables achievements"
    " accomplishments highlights deliveries"
    " updates wins development improvements quarters? years? roadmaps?",
    "aside": "explicitly deliberately intentionally currently permanently definitely probably"
    " likely also still what things features ideas items that we is are re s this",
    "idea": "ideas features items proposals requests goals scope work tasks things plans"
    " suggestions",
    "kindof": "potential possible key main known current open major technical project identified"
    " biggest our top anticipated business",
    "risk": "risks? challenges? gaps? concerns? threats? weaknesses obstacles pitfalls limitations?"
    " shortcomings drawbacks roadblocks",
    "beside": "and amp or mitigations? strategies plan opportunity opportunities assessment"
    " analysis register matrix solutions considerations dependencies assumptions issues",
    "measured": "critical success key product business growth adoption engagement project target"
    " impact progress user technical quality community health financial overall north star our"
    " outcome",
    "measure": "metrics? kpis? indicators? measures? criteria factors measurements?",
    "lore": "guiding founding core design key our product development engineering general",
}
DONE = r"""
({lately} )?{done}( {plans})? | {lately} {there}( {plans})? | live( now)? | closed( issues)?
{done} {lately} | {done} (and|or) {done} | (done|completed) in maintenance
{done} (in|since) (v?\d|20|q\d|the last).* | {done} (this|last) \w+
{before} ({before} )?{plans} | existing features?( and .*)? | available (now|today|features)
(what|things|everything) (we|we have|we ve|is|has been|have been|that are|s)( {lately})? {done}
(what|things) ({lately} )?{done}
what (we have( today| now| built| already)?|works( today| now)?)
(our |key |major |notable |recent |past )?(achievements|accomplishments|wins)
(the |these |all )?(following )?({plans} )?(were|was|have been|are)( {lately})? {done}( {lately})?
(the |these |all )?(following )?({plans} )?(were|was|have been) {done} (in|this|last) .*
milestones (reached|achieved|completed) | track record | release history | in production
(changes|progress) so far
(kurzlich|bereits|zuletzt|schon|recemment|deja|recientemente|ya|gia|recentemente|ja) \w+
(недавно|уже) \w+
erfolge | errungenschaften | realisations | logros | risultati | достижения
(abgeschlossene|erledigte|fertige|umgesetzte|завершенные|реализованные|выполненные|выпущенные) \w+
(fonctionnalites|taches|etapes|versions) (livrees|terminees|realisees|passees|publiees)
(funcionalidades|tareas|tarefas|hitos|etapas|fases) \w+(adas|idas|ues)
(funzionalita|attivita) (completate|rilasciate) | versiones anteriores
已完成.* | 历史版本
"""
DROPPED = r"""
({aside} )*(not|never) (planned|planning|plan|doing|going to .*|building|pursuing|pursued|in scope)
({aside} )*(not|never) (in plan|on the roadmap|included|on the table|do|part of .*)( {idea})?
({aside} )*(wont|won t|will not) (do|fix|build|have|happen|be .*)
({aside} )*not (considered|being considered|planned|in scope) .*
({aside} )*(rejected|declined|abandoned|cancell?ed|dropped|descoped|de scoped|discarded)( {idea})?
({aside} )*(refused|withdrawn|scrapped|excluded)( {idea})?( from .*)?
(deliberately )?(out of scope|off the table|exclusions?)( .*)?
non ?(goals?|features?|objectives)( .*)? | anti ?goals? | no gos?
nicht (geplant|im umfang|vorgesehen) | (verworfene?|abgelehnte?)( \w+)? | nicht ?ziele
hors (perimetre|champ) | non (prevu|planifie)e?s? | abandonnee?s? | rejetee?s?
no (planificado|previsto|planeado) | (descartado|rechazado)s? | fuera del? alcance
non (previsto|pianificato) | scartat[oi] | fuori (ambito|portata)
fora de? escopo | fora do ambito | nao planejado
не планируется | отклонено | отменено | вне (рамок|области).*
不做 | 不在计划内 | 范围外 | 超出范围 | 対象外 | スコープ外 | やらないこと | 범위 외 | 제외
"""
RISKS = r"""
({kindof} )*{risk}( ({risk}|{beside}))* | pain points
(risiken|herausforderungen|risques|defis)( (und|et) \w+)?
(riesgos|retos|desafios|rischi|sfide|riscos)( [ey] \w+)?
риски.* | вызовы | 风险 | 挑战 | 風險 | リスク | 위험
"""
METRICS = r"""
({measured} )+{measure}( (and|to|we) .*| targets?| goals| kpis?)?
(metrics?|kpis?)( (and|to|for|we|that|goals|targets|tracking) ?.*)?
(measuring|measures? of|how we measure) (.* )?success
erfolgskriterien | kennzahlen | indicateurs.* | criteres de succes | metricas.* | indicadores.*
metriche.* | indicatori.* | criterios de exito | criteri di successo | criterios de sucesso
метрики.* | показатели.* | критерии успеха | 指标 | 成功指标 | 关键指标 | 成功標準 | 指標
評価指標
"""
NOTE = r"""
how .* (gets?|get|is|are|was|were) (added|chosen|selected|decided|prioriti[sz]ed|ranked|updated)
how | how (to|you|we|do|can|does|should|this|the|is|are|i) .*
((giving|give|share|send|your|submit) )?feedback( (and|channels?|process|loop).*)?
(customer|community) feedback( (and|channels?|process|loop).*)?
(suggest(ing|ions?)?|propos(e|ing)|submit(ting)?) (an? |new )?(changes?|features?|ideas?)
(requesting|request|suggest|suggesting) (an? |new )?(changes?|features?|improvements?)
(feature|change|idea|enhancement) (request|proposal|submission)s? (process|policy|form)
(want|like|wish) to (help|contribute|get involved).* | join (us|the).* | call to action
document (information|info|history|control|details)
((last|next) )?(updated?|reviewed|review|modified|revision)( .*)? | versioning
(version|revision|change|update) history
release (dates?|schedule|calendar|cycle|cadence|channels|management|policy|strategy|train)
release channels and .*
release (and support .*|process|notes|numbering)
(support|lts|eol|end of life|version support|deprecation) (schedule|policy|matrix|timeline|window)
supported versions | version support
((status|priority|symbol|label|color|colour|icon|emoji|effort|size) )?(legende?|key|legenda|leyenda)
(status|priority|effort|impact|label|symbol)s? (definitions?|levels?|symbols?|labels|icons)
((our|the|core|development|project) )?team( (structure|composition))?
stakeholders? | roles( and responsibilities)?
(resource|staffing|hiring) (requirements|needs|plan)
((estimated|total|project) )?(budget|costs?|funding)( (and|resources) .*)?
(budget|cost|funding) (estimates?|breakdown|summary)
assumptions?( and .*)?
(decision|selection|evaluation|inclusion) (criteria|framework|process|matrix|method)
prioriti[sz]ation (criteria|framework|process|matrix|method)
(decision|prioriti[sz]ation) (log|principles|signals?|factors|guidelines|rules)
prioriti[sz]ation
criteria for .* | (implementation )?priority (matrix|order|framework|levels?|scale)
{lore} (principles|values|philosophy|tenets) | principles | philosophy | our values
(mission|vision)( (and|statement) ?.*)?
(market|competitive|competitor|swot|stakeholder|gap) (analysis|landscape|research|comparison)
competitors | (revenue|pricing|business|monetization) (models?|streams?|strategy)
conclusions? | final (notes?|thoughts|words|remarks) | executive summary | tl dr | thanks( to .*)?
(further|related|external|useful|more) (reading|links?|documents?|documentation|resources|info.*)
(links|references)( and .*)? | contact( .*)? | maintainers?( .*)? | disclaimer.* | acronyms
abbreviations | glossary( .*)? | sponsors? | sign off | inspirations?
communication (plan|channels)
(quarterly|annual|sprint|roadmap) (planning|review|update) (process|cadence|schedule)
about (this|the|us|me|our)( .*)?
project (vision|overview|background|description|introduction|foundation)( and .*)?
ruckmeldung\w* | glossar | glossaire | glosario | glossario | глоссарий | команда | бюджет
обратная связь | 术语表 | 团队 | 预算 | 反馈 | 贡献指南 | 联系方式 | 用語集 | チーム | 予算
overview | introduction | intro | contributing | contribute | license | resources
table of contents | contents | toc | changelog | support | faq | help | definitions | terms
notes | see also | acknowledgements | credits | contributors | about | key product terms
get involved | getting involved | participate | history | appendix | footnotes | einleitung
inhalt | inhaltsverzeichnis | ubersicht | sommaire | introduccion | introduzione | indice
введение | содержание | mitmachen | beitragen | process | methodology | communication
community | update process | purpose | demonstration | important | caveats | project overview
monetization | feedback and contributions | purpose | fine ?print | small ?print
"""
NEWS = r"""
current (status|state|situation)( analysis| overview| summary)? | (status|state) (overview|summary)
(the )?(status quo|state of play|story so far) | (present|as is) (state|situation)
where (we are|are we|we stand|things stand|it stands|we re at|we are at)( now| today| at)?
(the )?((latest|recent|project|product) )?(news|announcements?)( and (updates?|announcements?))?
((latest|new|project) )?updates | what s new( in v?\d.*)? | whats new
ist ?(stand|zustand) | aktueller stand | neuigkeiten | aktuelles | wo wir stehen
etat des lieux | situation actuelle | etat actuel | actualites | nouveautes | ou nous en sommes
(situacion|estado) actual | novedades | noticias | donde estamos
(stato|situazione) attuale | novita | notizie | dove siamo | (situacao|estado) atual | novidades
текущее состояние | новости | где мы сеичас | 现状 | 現状 | 新闻 | 最新消息 | お知らせ
"""
