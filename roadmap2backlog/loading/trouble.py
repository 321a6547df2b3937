"""What stopped a YAML parser, and what is said about it."""

from typing import NamedTuple

from roadmap2backlog.loading.source_lines import Line, line_at


class Trouble(NamedTuple):
    """What stopped the parser.

    Args:
        text: The whole text.
        at: Index of the character that the parser could not take.
        opened: Index where what it was reading began.
    """

    text: str
    at: int
    opened: int

    @property
    def line(self) -> Line:
        """Return the line of the character."""
        return line_at(self.text, self.at)

    @property
    def character(self) -> str:
        """Return the character, or an empty text at the end of the file."""
        return self.text[self.at : self.at + 1]

    @property
    def column(self) -> int:
        """Return the offset of the character in its line."""
        return self.at - self.line.start

    @property
    def begins_line(self) -> bool:
        """Whether nothing but white space stands before the character on its line."""
        return not self.text[self.line.start : self.at].strip()


class Verdict(NamedTuple):
    """What is wrong, from where to where, and what to do."""

    message: str
    hint: str
    start: int
    length: int = 1
