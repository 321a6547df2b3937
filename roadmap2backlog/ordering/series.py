"""Series cuts: the places where everything before must precede everything after."""

from heapq import heapify, heappop, heappush

from roadmap2backlog.ordering.jobs import Jobs


def series_parts(jobs: Jobs) -> list[list[int]]:
    """Return the parts, each wholly before the next, as fine as possible; linear time.

    A cut lies where every last job so far is a direct predecessor of every job that could come
    next: then the arcs between the two sets, counted on the way, are all there can be.
    """
    front = _Front(jobs)
    parts: list[list[int]] = [[]]
    while front.ready:
        parts[-1].append(front.advance())
        if front.is_cut():
            parts[-1].sort()
            parts.append([])
    return [part for part in parts if part]


class _Front:
    """The jobs that are last so far, those that could come next, and the arcs between them."""

    __slots__ = ("arcs", "is_last", "is_next", "jobs", "lasts", "nexts", "ready", "waiting")

    def __init__(self, jobs: Jobs) -> None:
        self.jobs = jobs
        self.waiting = [len(links) for links in jobs.before]
        self.ready = [job for job, count in enumerate(self.waiting) if not count]
        heapify(self.ready)
        self.is_last = bytearray(len(jobs))
        self.is_next = bytearray(len(jobs))
        for job in self.ready:
            self.is_next[job] = 1
        self.lasts, self.nexts, self.arcs = 0, len(self.ready), 0

    def is_cut(self) -> bool:
        return self.arcs == self.lasts * self.nexts

    def advance(self) -> int:
        """Return the next job, after moving it from those that could come to those that came."""
        job = heappop(self.ready)
        self.is_next[job] = 0
        self.nexts -= 1
        self.arcs -= sum(self.is_last[link] for link in self.jobs.before[job])
        for link in self.jobs.before[job]:
            if self.is_last[link]:
                self.is_last[link] = 0
                self.lasts -= 1
                self.arcs -= sum(self.is_next[later] for later in self.jobs.after[link])
        self.is_last[job] = 1
        self.lasts += 1
        for later in self.jobs.after[job]:
            self.waiting[later] -= 1
            if not self.waiting[later]:
                heappush(self.ready, later)
                self.is_next[later] = 1
                self.nexts += 1
                self.arcs += sum(self.is_last[link] for link in self.jobs.before[later])
        return job
