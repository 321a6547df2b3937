"""What the page shows: the list, one story, the pictures."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response

from roadmap2backlog.pipeline.reviewing.choice import Choice, chosen
from roadmap2backlog.pipeline.reviewing.detail import detail
from roadmap2backlog.pipeline.reviewing.look import Look
from roadmap2backlog.pipeline.reviewing.pictures import PICTURES, picture, sprints
from roadmap2backlog.web.answers import person_of, room_of
from roadmap2backlog.web.guards import PICTURE_POLICY
from roadmap2backlog.web.listing import filters_of, rows_html, rows_of
from roadmap2backlog.web.state import cost_of, counts_of
from roadmap2backlog.web.templating import SCRIPTS, html

_FOUND = 12
_MISSING = 404
SIGHTS = ("timeline", "sprints", "forecast", "graph")


async def page(request: Request) -> Response:
    """Return the whole page."""
    look = await _look(request)
    query = dict(request.query_params)
    return HTMLResponse(await run_in_threadpool(page_html, look, query))


def page_html(look: Look, query: dict[str, str]) -> str:
    """Return the page of a look, with the rows that the address asks for."""
    return html(
        "page.html",
        name=look.path,
        product=_product(look),
        broken=[found.as_dict() for found in look.version.findings] if _broken(look) else [],
        found=rows_of(look, query),
        filters=filters_of(look),
        counts=counts_of(look),
        epics=look.backlog.epics,
        query=query,
        revision=look.version.revision,
        scripts=SCRIPTS,
    )


async def rows(request: Request) -> Response:
    """Return rows of the list."""
    look = await _look(request)
    return HTMLResponse(await run_in_threadpool(rows_html, look, dict(request.query_params)))


async def story(request: Request) -> Response:
    """Return everything about one story."""
    look = await _look(request)
    found = look.stories.get(request.query_params.get("id", ""))
    if found is None:
        return JSONResponse({"error": "there is no such story"}, _MISSING)
    told = await run_in_threadpool(detail, look, found)
    return JSONResponse(told | {"revision": look.version.revision})


async def find(request: Request) -> Response:
    """Return the first stories and epics that hold all words, for choosing a dependency."""
    look = await _look(request)
    words = request.query_params.get("q", "")
    found = (await run_in_threadpool(chosen, look, Choice(words=words)))[:_FOUND]
    shown = [{"id": s.id, "title": s.title, "rank": look.ranks[s.id]} for s in found]
    parts = words.casefold().split()
    groups = [e for e in look.epics.values() if all(p in e.title.casefold() for p in parts)]
    shown += [{"id": e.id, "title": f"All of {e.title}", "rank": ""} for e in groups[:3]
              if parts and e.id not in look.stories]  # fmt: skip
    return JSONResponse(shown)


async def at(request: Request) -> Response:
    """Return the id of the story at a place from 1; past the end the last one's."""
    look = await _look(request)
    ids = list(look.stories)
    text = request.query_params.get("rank", "")
    place = int(text) if text.isascii() and text.isdigit() else 0
    found = ids[min(place, len(ids)) - 1] if ids and place > 0 else None
    return JSONResponse({"id": found})


async def state(request: Request) -> Response:
    """Return the numbers at the top of the page."""
    look = await _look(request)
    cost = await run_in_threadpool(cost_of, look)
    undo, redo = room_of(request).bench.can(person_of(request))
    return JSONResponse(
        {"revision": look.version.revision, "cost": cost, "counts": counts_of(look),
         "undo": undo, "redo": redo, "broken": _broken(look)}
    )  # fmt: skip


async def see(request: Request) -> Response:
    """Return one of the pictures with its heading, or the sprint plan."""
    name = request.path_params["name"]
    if name not in SIGHTS:
        return PlainTextResponse("There is no such view.", _MISSING)
    look = await _look(request)
    return HTMLResponse(await run_in_threadpool(sight_html, look, name))


def sight_html(look: Look, name: str, inlined: str = "") -> str:
    """Return a view as HTML; `inlined` is the picture's address where it is not a file."""
    plan = sprints(look) if name == "sprints" else []
    forecast = look.forecast if name == "forecast" else None
    return html("sight.html", name=name, sprints=plan, forecast=forecast,
                revision=look.version.revision, inlined=inlined, look=look)  # fmt: skip


async def drawing(request: Request) -> Response:
    """Return a picture as SVG."""
    name = request.path_params["name"]
    look = await _look(request)
    svg = await run_in_threadpool(picture, look, name) if name in PICTURES else None
    if svg is None:
        return PlainTextResponse("There is no such picture.", _MISSING)
    headers = {"content-security-policy": PICTURE_POLICY}
    return Response(svg, media_type="image/svg+xml", headers=headers)


async def _look(request: Request) -> Look:
    return await run_in_threadpool(room_of(request).look)


def _broken(look: Look) -> bool:
    return look.version.loaded is None


def _product(look: Look) -> str:
    return look.roadmap.value.product.name if look.roadmap else ""
