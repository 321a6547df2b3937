"""R5xx: what decomposing found and could not settle; each is also a flag on a story."""

from roadmap2backlog.codes.entry import Code

DECOMPOSITION_CODES = {
    "R501": Code(
        "No persona",
        "The roadmap does not say who wants this, so the story stands without a persona.",
        "name the person in the text (`Admins can …`) or list `personas:` on the initiative",
        severity="warning",
        flag="PERSONA_MISSING",
    ),
    "R502": Code(
        "Persona taken from the initiative or roadmap",
        "The text does not say who wants this; the persona comes from a list higher up.",
        "name the person in the text if it is someone else",
        severity="note",
        flag="PERSONA_INFERRED",
    ),
    "R503": Code(
        "No benefit",
        "Neither a goal nor an outcome says what this is good for; the story ends without a why.",
        "give the initiative a `goal:` or an `outcome:`",
        severity="note",
        flag="BENEFIT_MISSING",
    ),
    "R504": Code(
        "Form not certain",
        "The text can be read as an action or as a thing; it is kept word for word.",
        "start the line with a verb, e.g. `Export reports`",
        severity="note",
        flag="AMBIG_FORM",
    ),
    "R505": Code(
        "Scope not certain",
        "It is unclear which words belong to all parts of the list, so it was not split.",
        "write the parts as separate lines",
        severity="warning",
        flag="AMBIG_SCOPE",
    ),
    "R506": Code(
        "Kept as one story",
        "The text joins parts with and, or, a comma or a slash, and was kept whole on purpose.",
        "write the parts as separate lines if they can be delivered one by one",
        severity="note",
        flag="NO_SPLIT",
    ),
    "R507": Code(
        "Wide",
        "One line gives more than six stories; only its first list was split.",
        "write the parts as separate capabilities",
        severity="warning",
        flag="WIDE",
    ),
    "R508": Code(
        "A solution instead of a need",
        "The text names a technology, not what a person can do with it.",
        "say what people can do afterwards",
        severity="note",
        flag="SOLUTION",
    ),
    "R509": Code(
        "Quality without a way to measure it",
        "The text asks for a quality but does not say how it is measured.",
        "name the measurement, e.g. `95 % of requests within 2 seconds`",
        severity="warning",
        flag="NFR_METHOD",
    ),
    "R510": Code(
        "Quality without a number",
        "The text asks for more, faster or better without saying how much.",
        "add a number and a unit",
        severity="warning",
        flag="UNQUANTIFIED",
    ),
    "R511": Code(
        "Open question",
        "The text asks something; it stands as a question on the story.",
        "answer it in the roadmap or on the story",
        severity="note",
        flag="QUESTION",
    ),
    "R512": Code(
        "Spike",
        "The text asks to find something out, so it became a time-boxed spike.",
        severity="note",
        flag="SPIKE",
    ),
    "R513": Code(
        "Probably the same as another story",
        "Two stories say nearly the same.",
        "drop one of them, or make the difference clear",
        severity="warning",
        flag="DUPLICATE",
    ),
    "R514": Code(
        "`manage` was unfolded",
        "“Manage X” was unfolded to create, view, edit and delete; that is a suggestion.",
        "drop the ones you do not need",
        severity="warning",
        flag="MANAGE_EXPANSION",
    ),
    "R515": Code(
        "Another language",
        "The text is not English, so it became one story, word for word.",
        "say `decomposing.language` in r2b.yaml to have it told in sentences of its own language",
        severity="note",
        flag="LANGUAGE",
    ),
    "R516": Code(
        "Playbook that cannot be used",
        "A playbook is a YAML file with a title and a list of standard stories.",
        "compare it with a playbook that comes with the tool",
    ),
    "R517": Code(
        "Unknown playbook",
        "The initiative names a playbook that neither the tool nor the team's folder has.",
        "use integration, migration, api, report, mobile, compliance, tech-debt or research, "
        "or add a file of that name to the folder",
        severity="warning",
    ),
    "R590": Code(
        "Words of the roadmap without a place",
        "Some words of the roadmap appear nowhere in the backlog. That is a fault of this program.",
        "please report it with the line shown",
    ),
    "R591": Code(
        "Invented words",
        "A story holds words that come from nowhere. That is a fault of this program.",
        "please report it with the line shown",
    ),
}
