"""Issues that the index does not show yet, put where they stood when they were last ranked."""

from collections.abc import Mapping, Sequence

from roadmap2backlog.syncing.tracker import Issue


def with_unlisted(
    listed: Sequence[Issue],
    unlisted: Sequence[Issue],
    order: Sequence[str],
    keys: Mapping[str, str],
) -> tuple[Issue, ...]:
    """Return all issues in rank order, as far as it is known.

    An issue that is asked for by its key comes without a rank. It stands behind the one it
    stood behind when backlog and tracker last had an order in common; else at the end.

    Args:
        listed: In rank order.
        unlisted: Further issues.
        order: Names in the order last in common.
        keys: Keys by name.
    """
    if not unlisted:
        return tuple(listed)
    place = {keys[name]: number for number, name in enumerate(order) if name in keys}
    followers: dict[str, list[Issue]] = {}
    there = {issue.key for issue in listed}
    waiting = {issue.key: issue for issue in unlisted}
    anchor = ""
    for key in place:
        if key in there:
            anchor = key
        elif key in waiting:
            followers.setdefault(anchor, []).append(waiting[key])
    found = list(followers.get("", ()))
    for issue in listed:
        found += [issue, *followers.get(issue.key, ())]
    return (*found, *(issue for issue in unlisted if issue.key not in place))
