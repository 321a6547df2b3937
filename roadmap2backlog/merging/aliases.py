"""A YAML text without aliases: what they repeat is written out in their place."""

from roadmap2backlog.merging.edits import applied
from roadmap2backlog.merging.layout import Layout, Plain
from roadmap2backlog.merging.yaml_scalars import one_line


def without_aliases(layout: Layout) -> str:
    """Return the text with every alias replaced by what it stands for, on one line."""
    edits = [
        (layout.starts[node], layout.ends[node], _written(layout.data(target)))
        for node, target in layout.targets.items()
    ]
    return applied(layout.text, edits)


def _written(value: Plain) -> str:
    if value is None:
        return "~"
    if isinstance(value, list):
        return "[" + ", ".join(map(_written, value)) + "]"
    if isinstance(value, dict):
        pairs = (f"{one_line(name, flow=True)}: {_written(part)}" for name, part in value.items())
        return "{" + ", ".join(pairs) + "}"
    return one_line(value, flow=True)
