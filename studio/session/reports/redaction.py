"""Taking out of a text what is nobody else's business: names, prompts, places on the disk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

SHORTEST = 2
HOME = "<home>"
PLACE = "<path>"
HIDDEN = "<hidden>"
PATH = re.compile(rf"""(?:{HOME}|(?<![\w./\\~>])(?:[A-Za-z]:)?[\\/](?![\s/]))[^\n"“”:]*""")
LIBRARY = re.compile(r"site-packages[\\/][\w\\/.-]+\.py\Z")


class Redactor:
    """Replaces each secret by what is to stand for it, the longest first, and then every path that is left.

    Too much goes rather than too little: of a path the rest of its line, as far as a quote or a colon. Of a path into a
    Python library the part inside it stays, for it says where an error came from.
    """

    def __init__(self, secrets: Mapping[str, str], paths_too: bool = True) -> None:
        self._paths_too = paths_too
        self._signs = {
            form: sign for secret, sign in secrets.items() if len(secret) >= SHORTEST for form in _forms(secret)
        }

    def __call__(self, text: str) -> str:
        folded = text.casefold()
        present = sorted((form for form in self._signs if form in folded), key=len, reverse=True)
        secret = re.compile("|".join(map(_bounded, present)), re.IGNORECASE) if present else None
        return "\n".join(self._line(line, secret) for line in text.split("\n"))

    def _line(self, line: str, secret: re.Pattern[str] | None) -> str:
        if secret is not None:
            line = secret.sub(self._sign, line)
        return PATH.sub(_shortened, line) if self._paths_too else line

    def _sign(self, found: re.Match[str]) -> str:
        return self._signs.get(found[0].casefold(), HIDDEN)


def _forms(secret: str) -> Iterable[str]:
    """As it is, and as it looks inside quoted or escaped text; in small letters."""
    forms = {secret, secret.replace("\\", "\\\\"), secret.replace("\\", "/"), repr(secret)[1:-1]}
    return {form.casefold() for form in forms}


def _bounded(secret: str) -> str:
    """A whole word or line, not a part of a longer word."""
    start, end = (r"\b" if letter.isalnum() else "" for letter in (secret[0], secret[-1]))
    return f"{start}{re.escape(secret)}{end}"


def _shortened(found: re.Match[str]) -> str:
    library = LIBRARY.search(found[0])
    return f"{PLACE}/{library[0]}" if library else PLACE
