"""The dependency graph as one page: the picture, and everything in it as a list."""

from roadmap2backlog.reporting.graph_subject import GraphSubject
from roadmap2backlog.reporting.graphs.svg import PLUGIN as SVG
from roadmap2backlog.reporting.graphs.text import PLUGIN as TEXT
from roadmap2backlog.reporting.svg import text

_STYLE = (
    ":root{color-scheme:light dark}body{margin:1rem;font:15px/1.5 system-ui,sans-serif}"
    "figure{margin:0;overflow:auto;border:1px solid #8a94a6;border-radius:8px}"
    "pre{white-space:pre-wrap;overflow-wrap:anywhere}"
)


class HtmlGraph:
    """A self-contained page without scripts."""

    is_picture = True

    def render(self, graph: GraphSubject) -> str:
        """Return the page; all user text is escaped."""
        picture = SVG.render(graph)
        title = text(graph.title)
        return (
            f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>\n'
            '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
            f"<style>{_STYLE}</style></head>\n<body><main><h1>{title}</h1>\n"
            f'<figure tabindex="0" aria-label="Dependency graph">{picture}</figure>\n'
            f"<h2>As a list</h2>\n<pre>{text(TEXT.render(graph))}</pre></main></body></html>\n"
        )


PLUGIN = HtmlGraph()
