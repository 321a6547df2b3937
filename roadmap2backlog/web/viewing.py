"""What the page shows: the list, one story, the pictures."""

from http import HTTPStatus

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response

from roadmap2backlog.pipeline.reviewing.choice import Choice, chosen
from roadmap2backlog.pipeline.reviewing.detail import detail, reasons_of
from roadmap2backlog.pipeline.reviewing.look import Look
from roadmap2backlog.pipeline.reviewing.pictures import SIGHTS, sight, sight_script, sight_style
from roadmap2backlog.web.answers import person_of, room_of
from roadmap2backlog.web.listing import filters_of, number_of, rows_html, rows_of, sprints_of
from roadmap2backlog.web.state import counts_of
from roadmap2backlog.web.templating import SCRIPTS, html

_FOUND = 12


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
        broken=[found.as_dict() for found in look.version.findings] if look.is_broken else [],
        beside=look.beside,
        found=rows_of(look, query),
        filters=filters_of(look, [query["sprint"]] if query.get("sprint") else []),
        counts=counts_of(look),
        epics=look.backlog.epics,
        query=query,
        revision=look.version.revision,
        names=look.names,
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
        return JSONResponse({"error": "there is no such story"}, HTTPStatus.NOT_FOUND)
    told = await run_in_threadpool(detail, look, found)
    return JSONResponse(told | {"revision": look.version.revision})


async def reasons(request: Request) -> Response:
    """Return why a story stands where it stands; nothing where there is no such story."""
    look = await _look(request)
    found = look.stories.get(request.query_params.get("id", ""))
    told = await run_in_threadpool(reasons_of, look, found) if found else ()
    return JSONResponse(list(told))


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
    place = number_of(request.query_params.get("rank"), 0)
    found = ids[min(place, len(ids)) - 1] if ids and place > 0 else None
    return JSONResponse({"id": found})


async def sprint_names(request: Request) -> Response:
    """Return the sprints to filter by."""
    look = await _look(request)
    return JSONResponse(await run_in_threadpool(sprints_of, look))


async def state(request: Request) -> Response:
    """Return the numbers at the top of the page."""
    look = await _look(request)
    undo, redo = room_of(request).bench.can(person_of(request))
    return JSONResponse(
        {"revision": look.version.revision, "names": look.names, "counts": counts_of(look),
         "undo": undo, "redo": redo, "broken": look.is_broken}
    )  # fmt: skip


async def cost(request: Request) -> Response:
    """Return what the order costs beside the best one."""
    return JSONResponse(await run_in_threadpool(room_of(request).cost))


async def see(request: Request) -> Response:
    """Return a view: a part of the report."""
    name = request.path_params["name"]
    if name not in SIGHTS:
        return PlainTextResponse("There is no such view.", HTTPStatus.NOT_FOUND)
    look = await _look(request)
    return HTMLResponse(await run_in_threadpool(sight_html, look, name))


def sight_html(look: Look, name: str) -> str:
    """Return a view as HTML."""
    found = sight(look, name)
    shown, known = found or (None, [])
    part = None if shown is None else Markup(shown)  # noqa: S704 -- from a template that escapes
    return html("sight.html", name=name, shown=part, known=known, look=look)


async def part_style(_: Request) -> Response:
    """Return the style of the views."""
    return Response(sight_style(), media_type="text/css")


async def part_script(_: Request) -> Response:
    """Return the script of the views."""
    return Response(sight_script(), media_type="text/javascript")


async def _look(request: Request) -> Look:
    return await run_in_threadpool(room_of(request).look)


def _product(look: Look) -> str:
    return look.roadmap.value.product.name if look.roadmap else ""
