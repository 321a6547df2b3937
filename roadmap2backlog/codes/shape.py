"""R2xx: the right fields with the right kind of value."""

from roadmap2backlog.codes.entry import Code

SHAPE_CODES = {
    "R201": Code(
        "Required field missing",
        "A field that the tool cannot do without is not there.",
        "add the field",
    ),
    "R202": Code(
        "Unknown field",
        "The field is not one the tool knows; it is refused so that a typing error is not lost.",
        "remove it, or put its text under `notes`",
    ),
    "R203": Code(
        "Wrong kind of value",
        "The field holds a list, mapping or text where another kind is expected.",
    ),
    "R204": Code(
        "Not a number in range",
        "The field takes a number, and this is none or lies outside its range.",
    ),
    "R205": Code(
        "Not one of the known words",
        "The field takes one of a few words, and this is none of them.",
    ),
    "R206": Code(
        "Empty text",
        "The field is there, but says nothing.",
        "write the text, or remove the line",
    ),
    "R207": Code(
        "Id with characters that cannot stand in an id",
        "Ids are made of letters, digits, dot, dash and underscore; a slash separates levels. "
        "Typographic quotes around an id are a warning: they become part of it.",
        "use letters, digits and dashes, e.g. `self-serve-onboarding`",
    ),
    "R208": Code(
        "Not a roadmap in this tool's own format",
        "The file is readable, but has the shape of another roadmap format.",
        "run `r2b import FILE -o roadmap.yaml` to turn it into one",
    ),
    "R209": Code(
        "Version that this program does not know",
        "The file was written for another version of the format.",
        "use `version: 1`, or install a newer roadmap2backlog",
    ),
    "R210": Code(
        "Field that reads as text",
        "A line that was meant as a field, such as `title:Billing` or `title = Billing`, reads as "
        "a text, because YAML wants a colon and a space.",
        "write `name: text`, with a colon and a space",
    ),
    "R211": Code(
        "Criterion cut into several",
        "A dash begins a new entry. With one before each of `given:`, `when:` and `then:` the "
        "parts become criteria of their own, and each alone says nothing that can be checked.",
        "keep the dash before the first part alone, and write the other parts straight below it",
        severity="warning",
    ),
}
