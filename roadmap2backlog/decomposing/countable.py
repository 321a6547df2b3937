"""Nouns of product texts that take an article in the singular. Own compilation."""

COUNTABLE = frozenset(
    """
    account action activity adapter address agenda agreement alert algorithm alternative app
    application approval area article assessment assistant attachment attribute avatar badge
    banner basket batch bill blog board book bookmark booking bot box branch browser budget bug
    builder bundle button calculator calendar campaign card cart case catalog catalogue category
    certificate chain change channel chart chat chatbot check checkbox checklist choice claim
    client clock cluster code collection column command comment community comparison component
    connector console contact container contract conversation copy counter coupon course cron
    dashboard database dataset date deadline definition demo deployment device diagram dialog
    dialogue digest directory discount document domain download draft dropdown editor email
    endpoint entity entry environment error estimate event example exception experiment export
    extension factory feature feed field file filter flag flow folder footer forecast form format
    forum framework frontend function gallery game gap gateway generator glossary goal graph grid
    group guide guideline handler header heatmap highlight homepage hook icon idea image import
    inbox index indicator initiative input installer instance instruction integration interface
    invitation invite invoice issue item job journey key keyboard kit label language launcher
    layer layout leaderboard ledger lesson level library licence license limit line link list
    listing location log logo loop machine manifest manual map marketplace matrix measure
    mechanism meeting member menu message method metric migration milestone mode model module
    monitor mechanism name network newsletter node note notification number object offer option
    order organisation organization outline overview package page panel parser partner password
    patch path pattern period permission phase picker picture pipeline placeholder plan platform
    player plugin point policy poll popup portal post prediction preset preview price printer
    process profile program programme project prompt proposal protocol prototype provider proxy
    quarter query question queue quiz quota range rate rating receipt recipe recommendation
    record region registry release reminder report repository request reservation resource
    response result review reward risk roadmap robot role room route router rule run sandbox scan
    scenario schedule schema scope score scorecard screen script sdk search section segment
    selector sensor server service session setting shell shop shortcut sidebar signal signature
    site sitemap skill slider slot snapshot solution source space spec specification sprint
    stage standard state statement status step store story strategy stream string structure
    student style subscription suggestion suite summary survey switch system tab table tag target
    task team template terminal test theme threshold ticket tile timeline timer timestamp token
    tool toolbar toolkit tooltip topic total tour track trail transaction transcript translation
    tree trend trial trigger tutorial type unit update upload url user utility validator value
    variable variant vendor version view viewer voucher wallet warning webhook webpage website
    week widget window wishlist wizard word workflow workshop workspace wrapper year zone
    """.split()
)
