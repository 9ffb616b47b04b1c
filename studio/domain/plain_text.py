"""Words that come from a file, as they can stand in a line of the window or of a terminal."""

from __future__ import annotations


def one_line(text: str, at_most: int) -> str:
    """The text in one line, without characters that cannot be printed, and cut off where it is too long."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text[: 4 * at_most])
    line = " ".join(printable.split())
    return line if len(line) <= at_most else f"{line[: at_most - 1]}…"
