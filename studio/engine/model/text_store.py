"""Text embeddings on the disk, so that a text encoder that leaves the card need not come back to it after a restart.

Texts stand in the store by hashes alone: whoever looks into it reads none of them.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

import platformdirs
from safetensors.torch import load, save

from studio.atomic_files import make_folder, written_aside
from studio.domain.base_model import Base
from studio.domain.errors import StudioError
from studio.engine.device.device import Device
from studio.engine.families.text_embeddings import TextEmbeddings
from studio.regular_files import is_regular, read_regular

PROGRAM = "Atelier"
FOLDER = "texts"
SUFFIX = ".embedding"
FORMAT = 1
MOST_BYTES = 128 * 2**20
"""Of all of them: a thousand texts of Stable Diffusion 1.5, four hundred of SDXL."""
MOST_OF_ONE = 2**24
CHECKSUM_BYTES = 32


def texts_folder() -> Path:
    """Where they lie unless somebody says otherwise: in the user's caches, which may be emptied at any time."""
    return Path(platformdirs.user_cache_dir(PROGRAM, appauthor=False)) / FOLDER


class TextStore:
    """The embeddings of one base model, as one kind of device computes them in one precision.

    Nothing here is ever an error: what cannot be read, or is not what was written, counts as missing, and what cannot
    be written is left out.
    """

    def __init__(self, folder: Path, base: Base, device: Device) -> None:
        self._folder = folder
        # Libraries too: a new one may read a prompt in another way.
        libraries = [version(name) for name in ("torch", "transformers", "diffusers")]
        self._owner = [FORMAT, *libraries, device.target.type, str(device.dtype), *_marks(base)]

    def read(self, text: str, clip_skip: int) -> TextEmbeddings | None:
        """What was kept, on the CPU."""
        file = self._file(text, clip_skip)
        try:
            content = read_regular(file, MOST_OF_ONE)
        except OSError:
            return None
        checksum, tensors = content[:CHECKSUM_BYTES], content[CHECKSUM_BYTES:]
        if checksum != _checksum(file, tensors):
            return None
        # The oldest go first when there are too many.
        with suppress(OSError):
            os.utime(file)
        found = load(tensors)
        return TextEmbeddings(found["hidden"], found.get("pooled"))

    def write(self, text: str, clip_skip: int, embeddings: TextEmbeddings) -> None:
        file = self._file(text, clip_skip)
        tensors = {"hidden": embeddings.hidden.cpu().contiguous()}
        if embeddings.pooled is not None:
            tensors["pooled"] = embeddings.pooled.cpu().contiguous()
        content = save(tensors)
        with suppress(StudioError):
            make_folder(self._folder, parents=True)
            with written_aside(file) as aside:
                aside.write_bytes(_checksum(file, content) + content)
            self._forget_oldest()

    def _file(self, text: str, clip_skip: int) -> Path:
        key = json.dumps([*self._owner, clip_skip, text])
        return self._folder / f"{hashlib.sha256(key.encode()).hexdigest()}{SUFFIX}"

    def _forget_oldest(self) -> None:
        """Until there is room for as many again as a quarter of what there may be."""
        with suppress(OSError):
            found = sorted((file.stat().st_mtime_ns, file.stat().st_size, file) for file in self._files())
            total = sum(size for _, size, _ in found)
            too_much = total - MOST_BYTES * 3 // 4 if total > MOST_BYTES else 0
            for _, size, file in found:
                if too_much <= 0:
                    break
                file.unlink()
                too_much -= size

    def _files(self) -> Iterator[Path]:
        return (file for file in self._folder.glob(f"*{SUFFIX}") if is_regular(file))


def _checksum(file: Path, content: bytes) -> bytes:
    """Of the name too: a file that was renamed is another text's."""
    return hashlib.sha256(file.name.encode() + content).digest()


def _marks(base: Base) -> list[object]:
    """By which a base model is known again: where its files lie, how large they are and when they were written."""
    places = [place for place in (base.path, base.lora) if place is not None]
    files = [file for place in places for file in (sorted(place.rglob("*")) if place.is_dir() else [place])]
    facts = [(file, file.stat()) for file in files if file.is_file()]
    return [[str(file.resolve()), found.st_size, found.st_mtime_ns] for file, found in facts]
