"""The page that shows the board: everything in rank order."""

from html import escape
from typing import Any

from roadmap2backlog.sandbox.showing import category_of
from roadmap2backlog.sandbox.site import Site
from roadmap2backlog.sandbox.store import Row, Store
from roadmap2backlog.vocabulary.counted import counted

_STYLE = """
:root { color-scheme: light dark; --ink: #172b4d; --soft: #5e6c84; --line: #dfe1e6;
  --ground: #f7f8f9; --card: #fff; --blue: #0c66e4; --violet: #6e5dc6;
  --green: #1f845a; --red: #ae2e24 }
@media (prefers-color-scheme: dark) { :root { --ink: #dee4ea; --soft: #9fadbc; --line: #38414a;
  --ground: #161a1d; --card: #22272b; --blue: #579dff; --violet: #9f8fef;
  --green: #4bce97; --red: #f87168 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 14px/1.45 system-ui, -apple-system, "Segoe UI", sans-serif }
header { background: var(--card); border-bottom: 1px solid var(--line); padding: 18px 28px }
h1 { font-size: 20px; margin: 0 0 4px } header p { margin: 0; color: var(--soft) }
main { max-width: 1280px; margin: 20px auto; padding: 0 20px }
.board { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 3fr); gap: 24px;
  align-items: start }
h2 { font-size: 14px; margin: 12px 0 8px; color: var(--soft) }
ol { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 8px;
  background: var(--card); overflow: hidden }
li { display: grid; grid-template-columns: 28px minmax(72px, auto) 1fr auto; gap: 10px;
  padding: 9px 14px; border-top: 1px solid var(--line); align-items: baseline }
li:first-child { border-top: 0 }
.rank { color: var(--soft); text-align: right; font-variant-numeric: tabular-nums }
.key { color: var(--blue); font-weight: 600; white-space: nowrap }
.epic .key { color: var(--violet) }
.title { overflow-wrap: anywhere } .epic .title { font-weight: 600 }
.done .title { text-decoration: line-through; color: var(--soft) }
.more { display: block; color: var(--soft); font-size: 12px; margin-top: 2px }
.more b { font-weight: 600; color: var(--violet) } .blocked { color: var(--red) }
.side { display: flex; gap: 6px; align-items: baseline; white-space: nowrap }
.points { min-width: 26px; text-align: center; border-radius: 10px; padding: 0 8px;
  font-weight: 600; background: color-mix(in srgb, var(--soft) 18%, transparent);
  font-variant-numeric: tabular-nums }
.status { font-size: 11px; font-weight: 700; text-transform: uppercase; color: var(--soft) }
.doing .status { color: var(--blue) } .done .status { color: var(--green) }
.empty { color: var(--soft); padding: 40px; text-align: center } code { font-size: 13px }
@media (max-width: 900px) { .board { grid-template-columns: minmax(0, 1fr) } }
@media (max-width: 640px) { li { grid-template-columns: 24px 1fr }
  .title, .side { grid-column: 2 } }
"""
_OWN = ("r2b-", "roadmap2backlog-")
"""Labels that say whose an issue is, which is no news here."""

_STAGES = {"To Do": "todo", "In Progress": "doing", "Done": "done"}


def board_page(site: Site, store: Store) -> str:
    """Return a self-contained page of all projects, its texts escaped."""
    rows = store.ranked()
    edition = "Cloud" if site.cloud else "Data Center"
    points = sum(_points(site, row) or 0 for row in rows if _level(site, row) < 1)
    epics = sum(_level(site, row) > 0 for row in rows)
    said = f"{counted(len(rows) - epics, 'issue')} in {counted(epics, 'epic')}"
    said += f", {counted(points, 'point')}, {counted(len(store.links()), 'link')}"
    body = "".join(_project(site, store, rows, key) for key in site.projects)
    empty = (
        '<p class="empty">Nothing here yet. Run <code>r2b push backlog.yaml</code> and reload.</p>'
    )
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Jira sandbox</title><style>{_STYLE}</style>"
        f"<header><h1>Jira sandbox · {edition}</h1><p>{said}, best first</p></header>"
        f"<main>{body or empty}</main></html>"
    )


def _project(site: Site, store: Store, rows: tuple[Row, ...], key: str) -> str:
    mine = [row for row in rows if row.project == key]
    if not mine:
        return ""
    names = {row.id: row for row in rows}
    blockers: dict[int, list[str]] = {}
    for _, kind, inward, outward in store.links():
        if kind == site.link_type and inward in names:
            blockers.setdefault(outward, []).append(names[inward].key)
    parts = []
    for title, level in (("Epics", True), ("Stories", False)):
        chosen = [row for row in mine if (_level(site, row) > 0) is level]
        items = "".join(
            _item(site, row, n, names, blockers.get(row.id, []))
            for n, row in enumerate(chosen, start=1)
        )
        parts.append(f"<section><h2>{title} in {escape(key)}</h2><ol>{items}</ol></section>")
    return f'<div class="board">{parts[1]}{parts[0]}</div>'


def _item(site: Site, row: Row, place: int, names: dict[int, Row], blockers: list[str]) -> str:
    """Return one issue."""
    status = str(row.data.get("status", "To Do"))
    kinds = ["epic"] if _level(site, row) > 0 else []
    kinds.append(_STAGES[category_of(status)])
    parent = names.get(row.data.get("parent") or 0)
    more = [f"<b>{escape(str(parent.data.get('summary')))}</b>"] if parent else []
    if blockers:
        more.append(f'<span class="blocked">blocked by {escape(", ".join(blockers))}</span>')
    labels = [label for label in row.data.get("labels") or () if not str(label).startswith(_OWN)]
    more += [escape(", ".join(map(str, labels)))] if labels else []
    points = _points(site, row)
    pill = f'<span class="points">{points:g}</span>' if points is not None else ""
    kind = site.kind(row.data.get("issuetype"))
    return (
        f'<li class="{" ".join(kinds)}"><span class="rank">{place}</span>'
        f'<span class="key">{escape(row.key)}</span>'
        f'<span class="title">{escape(str(row.data.get("summary", "")))}'
        f'{_line(more)}</span><span class="side"><span class="status">'
        f"{escape(kind.name if kind else '')} · {escape(status)}</span>{pill}</span></li>"
    )


def _line(parts: list[str]) -> str:
    return f'<span class="more">{" · ".join(parts)}</span>' if parts else ""


def _level(site: Site, row: Row) -> int:
    kind = site.kind(row.data.get("issuetype"))
    return kind.level if kind else 0


def _points(site: Site, row: Row) -> float | None:
    """Return the points of an issue, from whichever field has them."""
    for field in site.fields:
        value: Any = row.data.get(field.id)
        if field.name.casefold().startswith("story point") and isinstance(value, int | float):
            return float(value)
    return None
