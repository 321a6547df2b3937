"""Every request of every test of this folder is as the official schemas say, and every answer."""

import pytest
from jira_schemas import schemas

from roadmap2backlog.sandbox.service import SiteService

_GOOD = range(200, 300)


@pytest.fixture(autouse=True)
def official(monkeypatch):
    """Hold what goes over the wire against the schemas; where these are missing, against nothing."""
    wire = []
    take = SiteService.take

    def noted(service, *request):
        with service._lock:
            sent = take(service, *request)
            entry = service.log[-1]
        # What a fault made of an answer is no answer of the site's.
        good = sent.reply is not None and sent.reply.status in _GOOD and sent.reply.content is None
        wire.append((service.site.cloud, entry, sent.reply.data if good else None, good))
        return sent

    monkeypatch.setattr(SiteService, "take", noted)
    yield
    if not wire:
        return
    try:
        known = {cloud: schemas(cloud=cloud) for cloud in {one[0] for one in wire}}
    except pytest.skip.Exception:
        return
    found = {
        problem
        for cloud, one, data, good in wire
        for problem in (
            *known[cloud].problems(one.method, one.path, one.query, one.body),
            *(known[cloud].answer_problems(one.method, one.path, one.status, data) if good else ()),
        )
    }
    assert sorted(found) == []
