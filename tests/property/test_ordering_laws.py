"""Laws of ordering, on small graphs of any shape, zero sizes and zero values included."""

from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap2backlog.ordering.jobs import cost_of, make_jobs
from roadmap2backlog.ordering.sequence import sequence
from roadmap2backlog.ordering.sidney import sidney_blocks
from roadmap2backlog.ordering.solid import solve_by_pairs, solve_large


@st.composite
def small_jobs(draw, most=8):
    count = draw(st.integers(0, most))
    number = st.integers(0, draw(st.sampled_from([1, 3, 20])))
    names = draw(st.permutations(range(count)))
    before = [[] for _ in range(count)]
    for place, job in enumerate(names):
        before[job] = [other for other in names[:place] if draw(st.booleans())]
    weights = draw(st.lists(number, min_size=count, max_size=count))
    sizes = draw(st.lists(number, min_size=count, max_size=count))
    return make_jobs(weights, sizes, before)


def least_cost(jobs):
    """Return the cost of the best order by going through all sets of jobs done."""
    best = {0: 0}
    for done in range(1 << len(jobs)):
        if done not in best:
            continue
        clock = sum(size for job, size in enumerate(jobs.sizes) if done >> job & 1)
        for job, links in enumerate(jobs.before):
            if not done >> job & 1 and all(done >> link & 1 for link in links):
                after = done | 1 << job
                cost = best[done] + jobs.weights[job] * (clock + jobs.sizes[job])
                best[after] = min(cost, best.get(after, cost))
    return best[(1 << len(jobs)) - 1]


def is_feasible(order, jobs):
    place = {job: number for number, job in enumerate(order)}
    return sorted(order) == list(range(len(jobs))) and all(
        place[link] < place[job] for job, links in enumerate(jobs.before) for link in links
    )


LAW = settings(deadline=None, derandomize=True, max_examples=150)


@LAW
@given(small_jobs())
def test_the_order_is_the_best_of_all_and_the_bound_says_so(jobs):
    found = sequence(jobs)
    assert is_feasible(found.order, jobs)
    assert found.cost == cost_of(found.order, jobs) == found.lower_bound == least_cost(jobs)


@LAW
@given(small_jobs())
def test_the_bound_of_every_way_through_is_below_the_best_cost(jobs):
    """Pieces of this size never reach these ways on their own, so they are asked directly."""
    for pairs in (0, 60, 100_000):
        found = solve_by_pairs(jobs, 0, pairs, 1000) if pairs else solve_large(jobs, 0, 1000)
        assert is_feasible(found.order, jobs)
        assert found.bound <= least_cost(jobs) <= cost_of(found.order, jobs)


@LAW
@given(small_jobs())
def test_blocks_come_by_falling_ratio_and_have_no_better_beginning(jobs):
    ratios = []
    for block in sidney_blocks(jobs):
        inside = set(block.members)
        assert block.weight == sum(jobs.weights[job] for job in block.members)
        for chosen in range(1, 1 << len(block.members)):
            part = {job for bit, job in enumerate(block.members) if chosen >> bit & 1}
            if all(set(jobs.before[job]) & inside <= part for job in part):
                weight = sum(jobs.weights[job] for job in part)
                size = sum(jobs.sizes[job] for job in part)
                assert weight * block.size <= block.weight * size
        if block.size:
            ratios.append(block.weight / block.size)
    assert ratios == sorted(ratios, reverse=True)


@LAW
@given(small_jobs(), st.integers(1, 9))
def test_scaling_values_or_sizes_changes_no_order(jobs, factor):
    order = sequence(jobs).order
    weights = [factor * weight for weight in jobs.weights]
    sizes = [factor * size for size in jobs.sizes]
    assert sequence(make_jobs(weights, sizes, jobs.before)).order == order
