"""What the artist tried out, each with its settings in a file beside its picture."""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from pathlib import Path

from studio.atomic_files import as_studio_error, written_aside
from studio.domain.errors import InputError
from studio.domain.json_fields import parse_json
from studio.domain.requests import Try, TryRequest, decode_try, encode_try
from studio.regular_files import is_regular, read_regular

NAME = re.compile(r"(\d{6})\.json")
BYTES_AT_MOST = 2**20
LAST = 999_999


class TryRecords:
    """In the project's folder `tries`: `000012.json` are the settings of `000012.png`, `000012-03.png` a cell of it.

    The settings are written when a picture is asked for; what is not drawn is in no history. Nothing is kept in memory,
    so that `all` may be called in any thread.
    """

    def __init__(self, project: Path) -> None:
        self.folder = project / "tries"

    def all(self) -> list[Try]:
        """Those of which something is drawn, the newest first; what cannot be read is left out."""
        found = []
        for number in sorted(self._numbers(), reverse=True):
            with suppress(OSError, ValueError, InputError):
                values = parse_json(read_regular(self._settings(number), BYTES_AT_MOST))
                kept = self._try(number, decode_try(values))
                if any(is_regular(file) for file in (kept.image, *kept.cells)):
                    found.append(kept)
        return found

    def add(self, request: TryRequest) -> Try:
        """Record what is to be drawn, in a folder that is there; ProjectError where the disk refuses."""
        number = max(self._numbers(), default=0) + 1
        if number > LAST:
            raise InputError("The history is full; delete some of its pictures first.")
        with written_aside(self._settings(number)) as aside:
            aside.write_text(json.dumps(encode_try(request)), encoding="utf-8")
        return self._try(number, request)

    def remove(self, kept: Try) -> None:
        """Delete it with its pictures; the settings last, so that what a kill leaves of it can be deleted again."""
        for file in (kept.image, *kept.cells, self._settings(kept.number)):
            try:
                file.unlink(missing_ok=True)
            except OSError as error:
                raise as_studio_error(error, file) from error

    def _numbers(self) -> list[int]:
        try:
            names = os.listdir(self.folder)
        except OSError:
            return []
        return [int(found[1]) for name in names if (found := NAME.fullmatch(name))]

    def _settings(self, number: int) -> Path:
        return self.folder / f"{number:06}.json"

    def _try(self, number: int, request: TryRequest) -> Try:
        image = self.folder / f"{number:06}.png"
        if not request.columns:
            return Try(number, request, image, (image,))
        cells = tuple(self.folder / f"{number:06}-{cell:02}.png" for cell in range(len(request.cells)))
        return Try(number, request, image, cells)
