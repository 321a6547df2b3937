"""Lines that a shell runs, such as `npm run check` or `docker compose up`."""

import re

_WORD = r"(?:[\w@.+-]*[/=*~][\w@./=:*~+-]*|--?[\w-]+\S*|[\w-]+\.[a-z]{1,5}|\.{1,3})"
_RUN = r"(?:run|test|ci|install|i|start|build|exec|dev|lint|check|audit|publish|dlx|x)"
_COMMAND = re.compile(
    rf"""(?:\$\s+|sudo\s+|[A-Z][A-Z_]+=\S+\s+)*(?:
    uv\s+(?:run|sync|pip|add|lock)\b.*
    | (?:npm|pnpm|yarn|bun)\s+(?:{_RUN})(?:\s+[\w@./:=*-]+)*
    | npx\s+\S+.*
    | docker\s+compose(?:\s+[\w./:=-]+)*
    | docker\s+(?:run|exec|build|pull|push)\s+(?:{_WORD}|[\w-]+$).*
    | docker-compose(?:\s+[\w./:=-]+)+
    | pip3?\s+install\s+\S+(?:\s+{_WORD})*
    | python3?\s+(?:-\w+\b|\S+\.py\b).*
    | (?:pytest|mypy|ruff|eslint|tsc|jest|vitest|tox|nox|black|flake8|pre-commit|rubocop|rspec)
      (?:\s+(?:{_WORD}|check|format|run|install|src|tests?))*
    | cargo\s+(?:test|build|run|clippy|fmt|check|bench)(?:\s+{_WORD}.*)?
    | go\s+(?:test|build|run|vet|generate|mod)\s+(?:\.|-|tidy|\S+\.go\b).*
    | make(?:\s+-\S+)+(?:\s+[\w-]+)*
    | git\s+(?:clone|checkout|pull|push|commit|fetch|switch|rebase|tag)\s+(?:{_WORD}|origin|main).*
    | curl\s+(?:-|https?:).* | (?:ba|z)?sh\s+\S+\.sh\b.* | \./[\w./-]+(?:\s+[\w./:=-]+)*
    | (?:kubectl|helm|terraform|poetry|dotnet|mvn|gradle|bundle|rake|php|composer|az|aws|gcloud)\s+
      (?:apply|get|describe|upgrade|install|init|run|test|build|exec|verify|plan|artisan)
      (?:\s+[\w./:=-]+){{0,4}}
    )""",
    re.VERBOSE,
)
_LONGEST = 300


def is_command(text: str) -> bool:
    """Return whether a text is a line for a shell: `uv run pytest tests`, `npm run check`."""
    bare = text.strip().strip("`").strip()
    return len(bare) <= _LONGEST and "\n" not in bare and bool(_COMMAND.fullmatch(bare))
