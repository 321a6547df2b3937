"""R6xx: order and capacity."""

from roadmap2backlog.codes.entry import Code

ORDER_CODES = {
    "R601": Code(
        "Input of the scoring method missing",
        "The scoring method needs a number that the roadmap does not give; a default was used.",
        "add it under `priority:`",
        severity="note",
    ),
}
