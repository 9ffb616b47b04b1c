"""What a person typed or a file of theirs says, as the number, line or path that is meant; InputError where none is."""

from __future__ import annotations

import math
import os
import re
import unicodedata
from pathlib import Path

from studio.domain.errors import InputError
from studio.domain.limits import PATH_BYTES, PATH_PART_BYTES, shown

# Python's own `int` and `float` also take 1_000, digits of every script, and words such as nan.
WHOLE = re.compile(r"[+-]?[0-9]{1,40}")
NUMBER = re.compile(r"[+-]?([0-9]{1,40}([.,][0-9]{0,40})?|[.,][0-9]{1,40})([eE][+-]?[0-9]{1,4})?")
BYTE_ORDER_MARK = "\ufeff"
# Of the 255 that file systems take, so that there is room for an ending and for what is put before a name aside.
NAME_BYTES_AT_MOST = 120
PICTURE_NAME_LETTERS = 60
# Devices of Windows, whatever ending they have.
RESERVED_NAMES = {
    "CON",
    "PRN",
    "AUX",
    "NUL",
    *(f"{device}{number}" for device in ("COM", "LPT") for number in range(10)),
}


def whole_number(text: str) -> int:
    """In decimal digits."""
    if not WHOLE.fullmatch(text.strip()):
        raise InputError("“{0}” is no whole number.", shown(text))
    return int(text)


def number(text: str) -> float:
    """Finite; half of Europe types 0,5."""
    plain = text.strip()
    value = float(plain.replace(",", ".")) if NUMBER.fullmatch(plain) else math.nan
    if not math.isfinite(value):
        raise InputError("“{0}” is no number.", shown(text))
    return value + 0.0  # a negative zero is none that anybody means


def is_text(text: str) -> bool:
    """Whether it can be written into a file: what is no text in the encoding of the system arrives in halves of
    letters."""
    return not any(unicodedata.category(letter) == "Cs" for letter in text)


def line(text: str, most: int) -> str:
    """One line of at most so many letters; control characters, which nobody sees, become blanks."""
    if not is_text(text):
        raise InputError("“{0}” holds letters that are broken; type it anew.", shown(text))
    plain = "".join(" " if unicodedata.category(letter) in ("Cc", "Zl", "Zp") else letter for letter in text)
    plain = plain.strip().removeprefix(BYTE_ORDER_MARK).strip()
    if len(plain) > most:
        raise InputError("“{0}” is too long: it has {1} letters, and {2} is the most.", shown(text), len(plain), most)
    return plain


def one_line(text: str, most: int) -> str:
    """As `line`, of a text that is not to be refused: what cannot be printed becomes blanks, and what is too long is
    cut off."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text[: 4 * most])
    words = " ".join(plain.split())
    return words if len(words) <= most else f"{words[: most - 1]}…"


def path_of(text: str | os.PathLike[str]) -> Path:
    """A file or folder that can be asked for; a leading ~ is the home folder."""
    typed = os.fspath(text)
    if not typed:
        raise InputError("A path is missing; say where the file or folder lies.")
    if not is_text(typed) or "\0" in typed:
        raise InputError("The path {0} holds letters that are broken; rename the file or folder first.", shown(typed))
    try:
        path = Path(typed).expanduser()
    except RuntimeError as error:
        raise InputError("Nobody's home folder is called {0}; write the whole path.", Path(typed).parts[0]) from error
    encoded = str(path).encode()
    if len(encoded) > PATH_BYTES or any(len(part.encode()) > PATH_PART_BYTES for part in path.parts):
        raise InputError("The path {0} is too long; choose a shorter one.", shown(typed))
    return path


def picture_name(prompt: str, seeds: str) -> str:
    """For the file of a picture, without an ending, as every system takes it; a long prompt is cut off and leaves the
    seeds whole."""
    room = NAME_BYTES_AT_MOST - len(seeds) - 1
    return f"{safe_name(one_line(prompt, PICTURE_NAME_LETTERS), room)} {seeds}".rstrip()


def safe_name(name: str, bytes_at_most: int = NAME_BYTES_AT_MOST) -> str:
    """The name as every system takes it, “style” where nothing is left of it."""
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]+', "-", name).strip(" .-")
    # In bytes, since that is what file systems count; a letter that is cut in two is left out.
    short = plain.encode()[:bytes_at_most].decode(errors="ignore").rstrip(" .-")
    if short.split(".")[0].upper() in RESERVED_NAMES:
        return f"{short}-"
    return short or "style"


def home_folder() -> Path:
    """The person's own, or the current one where the system knows of none."""
    try:
        return Path.home()
    except RuntimeError:
        return Path.cwd()
