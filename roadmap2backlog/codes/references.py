"""R3xx: ids, references and cycles."""

from roadmap2backlog.codes.entry import Code

REFERENCE_CODES = {
    "R301": Code(
        "Unknown reference",
        "A dependency, goal or persona points at something that is not in the file. An unknown "
        "persona is only a warning, for stories can be told with its name as it is.",
        "correct the id, or add what it points at",
    ),
    "R302": Code(
        "Dependency cycle",
        "Each of these waits for the next one, so none of them can ever start.",
        "remove one of the dependencies shown",
    ),
    "R303": Code(
        "Duplicate id",
        "Two items of the same level have the same id.",
        "give one of them another id",
    ),
    "R304": Code(
        "Depends on itself",
        "An item waits for itself or for a part of itself.",
        "remove the dependency",
    ),
}
