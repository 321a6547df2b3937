"""What can be said about a roadmap or backlog that has the right shape: `checks/`, one a file."""

from roadmap2backlog.checking.run import (
    check_backlog,
    check_roadmap,
    lost_references,
    repeated_ids,
)

__all__ = ["check_backlog", "check_roadmap", "lost_references", "repeated_ids"]
