"""backlog.lock.json to a Lock."""

from typing import TYPE_CHECKING

from pydantic import ValidationError

from roadmap2backlog.diagnostics import Checked, Diagnostic, Span

if TYPE_CHECKING:  # loaded only when such a file is read
    from json import JSONDecodeError

    from roadmap2backlog.model.lock import Lock

_RESTORE = "restore it from version control, e.g. `git checkout -- {file}`"
_NEWER = "a newer roadmap2backlog wrote it: install that one"
_CONFLICT = "<<<<<<<"


def load_lock(data: bytes | str, file: str) -> "Checked[Lock]":
    """Return the lock of a file; anything wrong in it is one R704 at its line."""
    import json  # noqa: PLC0415 -- as the noun

    from roadmap2backlog.model.lock import Lock  # noqa: PLC0415 -- see above

    try:
        text = data.decode("utf-8-sig") if isinstance(data, bytes) else data
        return Checked(Lock.model_validate(json.loads(text)))
    except UnicodeDecodeError:
        return _refused("the lock is not UTF-8 text", Span(file), file)
    except RecursionError:
        return _refused("the lock is nested too deeply", Span(file), file)
    except json.JSONDecodeError as error:
        return _broken(text, error, file)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        if first["loc"] == ("version",) or first["type"] == "extra_forbidden":
            return _newer(first["loc"], first["input"], file)
        place = ".".join(str(step) for step in first["loc"]) or "the whole file"
        return _refused(f"the lock is damaged at {place}: {first['msg']}", Span(file), file)


def _newer(place: "tuple[str | int, ...]", value: object, file: str) -> "Checked[Lock]":
    """Return the finding for a lock that a later program wrote."""
    if place == ("version",):
        said = f"version {value} of the lock"
    else:
        said = f"`{'.'.join(map(str, place))}` in the lock"
    return _refused(f"this program does not know {said}", Span(file), file, _NEWER)


def _broken(text: str, error: "JSONDecodeError", file: str) -> "Checked[Lock]":
    """Return the finding for text that is no JSON, above all one with merge conflicts."""
    conflict = text.find(_CONFLICT)
    if conflict >= 0:
        span = Span(file, text.count("\n", 0, conflict) + 1, 1)
        hint = "take one side of the conflict whole, then run `r2b build` again"
        return _refused("the lock holds a merge conflict of git", span, file, hint)
    span = Span(file, error.lineno, error.colno)
    return _refused(f"the lock cannot be read: {error.msg}", span, file)


def _refused(message: str, span: Span, file: str, hint: str = "") -> "Checked[Lock]":
    found = Diagnostic("R704", message, span, hint or _RESTORE.format(file=file))
    return Checked(None, (found,))
