"""The program in a process of its own, as it is."""

from roadmap2backlog.cli import main

if __name__ == "__main__":
    main()
