"""Changes of others, as server-sent events."""

import asyncio
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from roadmap2backlog.web.answers import room_of

_BEAT_SECONDS = 15.0


async def events(request: Request) -> Response:
    """Return a stream with one event for each change of the file."""
    room = room_of(request)
    queue = room.listen()

    async def stream() -> AsyncIterator[str]:
        try:
            yield "retry: 1500\n: hello\n\n"
            while True:
                try:
                    event = await asyncio.wait_for(queue.get(), _BEAT_SECONDS)
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                yield event
        finally:
            room.leave(queue)

    return StreamingResponse(stream(), media_type="text/event-stream")
