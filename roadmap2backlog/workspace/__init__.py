"""Every path read or written. `journal` and `turns` are imported where they are needed."""

from roadmap2backlog.workspace.files import (
    BACKLOG,
    LOCK,
    ROADMAP,
    SETTINGS,
    STANDARD_INPUT,
    files_in,
    is_file,
    lock_beside,
    read,
    read_if_there,
    read_settled,
    stamp_of,
    still_as_read,
    write,
    write_over,
    write_seen,
)

__all__ = [
    "BACKLOG",
    "LOCK",
    "ROADMAP",
    "SETTINGS",
    "STANDARD_INPUT",
    "files_in",
    "is_file",
    "lock_beside",
    "read",
    "read_if_there",
    "read_settled",
    "stamp_of",
    "still_as_read",
    "write",
    "write_over",
    "write_seen",
]
