"""R1xx: the file as text and as YAML."""

from roadmap2backlog.codes.entry import Code

YAML_CODES = {
    "R101": Code(
        "YAML that cannot be read",
        "The file breaks a rule of YAML at the place shown, so nothing after it can be trusted."
        " In a file to import, a text with a colon in it is a warning: all of it is read as one"
        " text.",
        "check the indentation, the quotes and the colons on this line and the one above",
    ),
    "R102": Code(
        "Duplicate key",
        "The same key stands twice in one block; YAML readers silently keep only one of them.",
        "merge the two into one, or rename one of them",
    ),
    "R103": Code(
        "Several documents in one file",
        "A line of three dashes starts a second document; the tool reads one document a file.",
        "split the file at the line of three dashes, or remove that line",
    ),
    "R104": Code(
        "Aliases that grow too large",
        "Aliases (`*name`) repeat so often that the file would unfold to millions of values.",
        "write the repeated parts out, or remove the aliases",
    ),
    "R105": Code(
        "Text encoding that is not UTF-8",
        "Files are UTF-8. This one is in another encoding, or is not text at all.",
        'save the file again as "UTF-8" in your editor',
    ),
    "R106": Code(
        "Nested too deeply",
        "The file nests lists or mappings deeper than any roadmap needs.",
        "look for a run of opening brackets, or flatten the structure",
    ),
    "R107": Code(
        "File too large",
        "The file is over 100 MB; a backlog may have 1 GB.",
        "split the roadmap into several files",
    ),
    "R108": Code(
        "YAML feature that is not supported",
        "Merge keys (`<<`), explicit tags (`!…`) and keys that are not plain text are refused, "
        "because readers disagree about what they mean.",
        "write the values out in plain YAML",
    ),
    "R109": Code(
        "Empty file",
        "The file holds no content.",
        "run `r2b init` to get a small example to start from",
    ),
    "R110": Code(
        "Table that cannot be read",
        "The file breaks a rule of CSV at the place shown, so cells after it would run together.",
        "look for a quote that is opened and never closed",
    ),
    "R111": Code(
        "Text cut off by a sign",
        "A space and `#` begin a comment in YAML, and a word with `&` in front names what follows "
        "it; neither is part of the text.",
        "put the text in quotes",
        severity="warning",
    ),
    "R112": Code(
        "List entry read as text",
        "A line that starts with a dash continues the text above it, because that text stands on "
        "the line of the field or entry; so it is no entry of a list, and `- Reports` with "
        "`- weekly` further in below it is the one text “Reports - weekly”. Below a field that "
        "takes a name or a title it is an error.",
        "write each entry below the dash of the one above it, or give the list a field of its own",
        severity="warning",
    ),
    "R113": Code(
        "Row with more cells than columns",
        "A row of a table to import has more cells than the table has columns, mostly because a "
        "text with commas is not in quotes; its cells may stand in the wrong columns.",
        "put texts with commas in quotes, and import the file again",
        severity="warning",
    ),
}
