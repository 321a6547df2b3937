"""Texts that programs read: paths, hashes and commands; names of branches, numbers, switches."""

import re

from roadmap2backlog.loading.formats.words.commands import is_command
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.links import names_files
from roadmap2backlog.loading.formats.words.tables import any_of

_PATH = re.compile(r"(?:[A-Za-z]:[\\/]|\\\\|~?/(?!/)|\.{1,2}/).*|[\w@.-]+(?:/[\w@.-]+)*/")
_HASH = re.compile(r"(?:sha\d+[:-])?(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}")
_ADDRESS = re.compile(
    r"(?:https?|ssh|git|ftp|file|postgres\w*|redis|wss?)://\S+|(?:git|\w+)@[\w.-]+[:\w/.-]*"
)
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")
_TOKEN = re.compile(r"[a-z0-9$_*-][\w./:@+*${}-]*")


def is_place_or_hash(text: str) -> bool:
    """Return whether a text is a path, a hash or a command, which nobody plans."""
    bare = text.strip()
    found = (_PATH, _HASH)
    is_known = any(pattern.fullmatch(bare) for pattern in found) and "\n" not in bare
    return is_known or names_files(bare) or is_command(bare)


def is_machine_value(text: str) -> bool:
    """Return whether a text may be the value of a setting: a path, an address, `main`, `8080`."""
    bare = text.strip()
    is_token = bool(_ADDRESS.fullmatch(bare) or _TOKEN.fullmatch(bare))
    return is_token or is_place_or_hash(bare) or bare in {"True", "False", ""}


def is_repository(text: str) -> bool:
    """Return whether a text is where code lies: `harbour/pier-tools`, an address, a path."""
    bare = text.strip()
    found = (_REPOSITORY, _ADDRESS)
    return any(pattern.fullmatch(bare) for pattern in found) or is_place_or_hash(bare)


def names_machines(key: str) -> bool:
    """Return whether a key names what programs work on: `repos`, `servers`."""
    return bool(re.fullmatch(f"(?:.+ )?{any_of('machine_keys')}", fold(key)))
