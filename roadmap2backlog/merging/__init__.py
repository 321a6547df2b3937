"""Combining what was generated last, what people wrote and what is new, field by field."""

from roadmap2backlog.merging.blockers import Blockers, blockers_of
from roadmap2backlog.merging.changes import BacklogChange, BacklogConflict, ChangeKind
from roadmap2backlog.merging.continue_ids import Continued, continue_ids
from roadmap2backlog.merging.document import WriteBackError, write_backlog
from roadmap2backlog.merging.findings import rename_findings
from roadmap2backlog.merging.lock_file import render_lock
from roadmap2backlog.merging.merge_backlog import Merged, merge_backlog, merge_fields
from roadmap2backlog.merging.moves import moves
from roadmap2backlog.merging.renamed import follow_renames
from roadmap2backlog.merging.repair_order import repair_order
from roadmap2backlog.merging.rewrite_ids import rewrite_ids

__all__ = [
    "BacklogChange", "BacklogConflict", "Blockers", "ChangeKind", "Continued", "Merged",
    "WriteBackError", "blockers_of", "continue_ids", "follow_renames", "merge_backlog",
    "merge_fields", "moves", "rename_findings", "render_lock", "repair_order", "rewrite_ids",
    "write_backlog",
]  # fmt: skip
