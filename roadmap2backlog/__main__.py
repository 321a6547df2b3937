"""Starts the command line."""

from roadmap2backlog.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
