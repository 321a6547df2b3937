"""Backlogs written in YAML as many hands write it: indents, brackets, quotes, comments, order."""

import json
from random import Random

import yaml

from roadmap2backlog.model.backlog import Backlog

_KEEPS_DEFAULTS = {"status": "draft", "kind": "story", "points": None, "depends_on": []}


class Hand:
    """Writes one backlog in a layout of its own; `comments` are those that it put in."""

    def __init__(self, rng: Random, *, comments: bool = True) -> None:
        self.rng = rng
        self.comments: list[str] = []
        self.step = rng.choice((2, 2, 3, 4))
        self.dash = rng.choice((0, self.step))
        self.brackets = rng.choice((0.05, 0.3, 0.8))
        self.talkative = rng.choice((0.0, 0.1, 0.3)) if comments else 0.0
        self.blank = rng.choice((0.0, 0.2, 1.0))

    def write(self, backlog: Backlog) -> str:
        """Return the text of the backlog."""
        data = backlog.model_dump(mode="json", exclude_defaults=True)
        data["version"] = 1
        lines = [self._comment("# top")] if self.rng.random() < 0.5 else []
        lines += self._mapping(data, 0)
        text = "\n".join(lines) + ("\n" if self.rng.random() < 0.9 else "")
        self.comments = [comment for comment in self.comments if comment in text]
        return text

    def _comment(self, text: str) -> str:
        comment = f"{text} {len(self.comments)}: keep: 'me' [{self.rng.randint(0, 9)}]"
        self.comments.append(comment.strip())
        return comment

    def _aside(self, column: int) -> list[str]:
        found = []
        if self.rng.random() < self.talkative:
            found.append(" " * column + self._comment("# aside"))
        if self.rng.random() < self.blank * 0.3:
            found.append(self.rng.choice(("", "   ")))
        return found

    def _behind(self) -> str:
        return self._comment("  # behind") if self.rng.random() < self.talkative else ""

    def _mapping(self, data: dict, column: int) -> list[str]:
        names = list(data)
        if self.rng.random() < 0.3:
            self.rng.shuffle(names)
        if column and self.rng.random() < 0.1 and "id" in data:
            name, value = self.rng.choice(list(_KEEPS_DEFAULTS.items()))
            if "story" in data and name not in data:
                data = {**data, name: value}
                names.append(name)
        lines = []
        for name in names:
            lines += self._aside(column)
            lines += self._pair(name, data[name], column)
        return lines

    def _pair(self, name: str, value: object, column: int) -> list[str]:
        lead = f"{' ' * column}{self._key(name)}:"
        if isinstance(value, dict | list):
            if not value or self.rng.random() < self.brackets:
                return [f"{lead} {self._flow(value, column)}{self._behind()}"]
            inner = column + self.step if isinstance(value, dict) else column + self.dash
            rows = (
                self._mapping(value, inner) if isinstance(value, dict) else self._list(value, inner)
            )
            return [f"{lead}{self._behind()}", *rows]
        return self._scalar(lead, value, column)

    def _list(self, values: list, column: int) -> list[str]:
        lines = []
        for value in values:
            lines += self._aside(column)
            lead = f"{' ' * column}-{' ' * self.rng.choice((1, 1, 3))}"
            if isinstance(value, dict) and value and self.rng.random() >= self.brackets:
                rows = self._mapping(value, len(lead))
                first = next(
                    i for i, row in enumerate(rows) if row.strip() and row.strip()[0] != "#"
                )
                lines += [
                    " " * column + row.strip() if row.strip() else row for row in rows[:first]
                ]
                lines += [lead + rows[first].lstrip(), *rows[first + 1 :]]
            elif isinstance(value, dict | list):
                lines.append(f"{lead}{self._flow(value, column)}{self._behind()}")
            else:
                lines += self._scalar(lead.rstrip(), value, column)
        return lines

    def _scalar(self, lead: str, value: object, column: int) -> list[str]:
        if isinstance(value, str) and self.rng.random() < 0.3:
            block = self._block(value, column + self.step + 1)
            if block is not None:
                return [f"{lead} {block[0]}", *block[1:]]
        if isinstance(value, str) and " " in value and self.rng.random() < 0.1:
            folded = self._folded(value, column + self.step + 2)
            if folded is not None:
                return [f"{lead} {folded}"]
        return [f"{lead} {self._one_line(value)}{self._behind()}"]

    def _block(self, text: str, column: int) -> list[str] | None:
        sign = "|-" if not text.endswith("\n") else "|"
        if self.rng.random() < 0.4 and "\n" not in text:
            sign = ">-"
        head = sign + (self._comment("  # header") if self.rng.random() < self.talkative else "")
        lines = [
            head,
            *(" " * column + line if line else "" for line in text.removesuffix("\n").split("\n")),
        ]
        return lines if _reads(["k: " + lines[0], *lines[1:]], text) else None

    def _folded(self, text: str, column: int) -> str | None:
        head, _, rest = text.partition(" ")
        folded = f"{head}\n{' ' * column}{rest}"
        return folded if _reads([f"k: {folded}"], text) else None

    def _one_line(self, value: object) -> str:
        if not isinstance(value, str):
            return "~" if value is None else _quoted(value)
        forms = [_quoted(value)]
        if "\n" not in value and _reads([f"k: {value}"], value):
            forms += [value, value, value]
        single = "'" + value.replace("'", "''") + "'"
        if "\n" not in value and _reads([f"k: {single}"], value):
            forms.append(single)
        return self.rng.choice(forms)

    def _key(self, name: str) -> str:
        if not name.isidentifier():
            return _quoted(name)
        return _quoted(name) if self.rng.random() < 0.05 else name

    def _flow(self, value: object, column: int) -> str:
        wide = self.rng.random() < 0.2
        gap = f"\n{' ' * (column + self.step + 2)}" if wide else ""
        behind = self._comment("  # inside") if wide and self.rng.random() < self.talkative else ""
        join = f",{behind}{gap}" if wide else self.rng.choice((", ", ",  "))
        if isinstance(value, dict):
            pairs = [f"{self._key(k)}: {self._flow(v, column)}" for k, v in value.items()]
            return "{" + gap + self._joined(pairs, join) + "}"
        if isinstance(value, list):
            return "[" + gap + self._joined([self._flow(v, column) for v in value], join) + "]"
        if isinstance(value, str) and _is_simple(value) and self.rng.random() < 0.7:
            return value if _reads([f"[{value}]"], [value], lone=True) else _quoted(value)
        return "~" if value is None else _quoted(value)

    @staticmethod
    def _joined(parts: list[str], join: str) -> str:
        """Join, with a comment of the joint at its first place only."""
        plain = join if "#" not in join else "," + join[join.index("\n") :]
        if len(parts) < 2:
            return plain.join(parts) + ("" if "#" not in join else join[1:])
        return parts[0] + join + plain.join(parts[1:])


def _reads(lines: list[str], wanted: object, *, lone: bool = False) -> bool:
    """Return whether YAML reads the lines as the value, and as text under any schema."""
    text = "\n".join(lines)
    if any((ord(c) < 32 and c != "\n") or c in "\x85\u2028\u2029\ufeff" for c in text):
        return False
    try:
        found = yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return False
    plain = found if lone else found.get("k") if isinstance(found, dict) else None
    return plain == wanted and wanted not in ("", "~", "null", "Null", "NULL")


def _quoted(value: object) -> str:
    """Return a value as JSON, which is YAML, too, once what YAML calls a line break is escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return "".join(f"\\u{ord(c):04x}" if c in "\x85\u2028\u2029\ufeff" else c for c in text)


def _is_simple(value: str) -> bool:
    return value.replace(" ", "").isalpha() and value.lower() != "null"
