"""The review page as one file that needs no server: edits stay in the browser until downloaded."""

import base64
import hashlib
import json
from datetime import date
from pathlib import Path

from markupsafe import Markup

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.pipeline.reviewing.bench import version_of
from roadmap2backlog.pipeline.reviewing.detail import detail
from roadmap2backlog.pipeline.reviewing.look import Look
from roadmap2backlog.pipeline.reviewing.pictures import SIGHTS, sight_script, sight_style
from roadmap2backlog.web.listing import filters_of, rows_of, sprints_of
from roadmap2backlog.web.state import cost_of, counts_of
from roadmap2backlog.web.templating import ASSETS, SCRIPTS, html
from roadmap2backlog.web.viewing import sight_html
from roadmap2backlog.workspace import read

_OFFLINE = {
    "transport.js": ("local_order.js", "local_edits.js", "local_rows.js", "offline.js"),
    "live.js": (),
}
_REASONED_STORIES = 400


def offline_page(backlog: Path, today: date) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """Return the page of a backlog file, or None with what is wrong with the file.

    Raises:
        WorkspaceError: If the file cannot be read.
    """
    version = version_of(read(backlog), str(backlog))
    if version.loaded is None:
        return None, version.findings
    look = Look(version, str(backlog), today)
    style = (ASSETS / "review.css").read_text(encoding="utf-8") + sight_style()
    script = "\n".join(_sources())
    page = html(
        "offline.html",
        name=backlog.name,
        mode="offline",
        product=look.roadmap.value.product.name if look.roadmap else "",
        broken=[],
        beside=look.beside,
        found=rows_of(look, {}),
        filters=filters_of(look, sprints_of(look)),
        counts=counts_of(look),
        epics=look.backlog.epics,
        query={},
        revision=version.revision,
        names=look.names,
        policy=_policy(script, style),
        style=Markup(style),  # noqa: S704 -- our own files
        script=Markup(script),  # noqa: S704 -- our own files
        data=Markup(_data(look, backlog.name)),  # noqa: S704 -- JSON without any `<`
        sights=[(name, Markup(sight_html(look, name))) for name in SIGHTS],  # noqa: S704 -- from a template that escapes
    )
    return page, ()


def _sources() -> list[str]:
    names = [one for name in SCRIPTS for one in _OFFLINE.get(name, (name,))]
    sources = [(ASSETS / name).read_text(encoding="utf-8") for name in names]
    return [sources[0], sight_script(), *sources[1:]]


def _policy(script: str, style: str) -> str:
    """Return the content security policy: this very script and style, nothing from anywhere."""
    return (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _data(look: Look, name: str) -> str:
    """Return what the page's script works with, as JSON that cannot end its element."""
    reasons = len(look.stories) <= _REASONED_STORIES
    epics = {epic.id: {"title": epic.title, "initiative": epic.initiative}
             for epic in look.backlog.epics}  # fmt: skip
    data = {
        "base": look.version.revision,
        "backlog": name,
        "stories": [detail(look, story, reasons=reasons) for story in look.stories.values()],
        "epics": epics,
        "teams": {one.id: one.team for one in look.backlog.initiatives},
        "sprints": dict(look.sprint_of),
        "cost": cost_of(look),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
