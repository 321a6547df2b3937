"""What the program ends with; 2, wrong usage, is click's own."""

FINE = 0
FINDINGS = 1
"""Errors in a file."""
CHANGES_PENDING = 3
"""Something would change; with `--exit-code` only."""
FAILED = 4
"""The tracker or the disk failed: running again may help."""
UNSAFE = 5
"""Refused: a person must look first."""
INTERRUPTED = 130
"""Ctrl-C; 128 + SIGINT, as shells have it."""
