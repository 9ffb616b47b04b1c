"""The file of a trajectory, read and made smaller without torch.

It is a safetensors file. Its tensor `latents`, float32 (rows, C, H, W), holds the latents of every denoising step, x_T
first, or the final latent alone; `timesteps` (T,) has one number a step in both cases.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from studio.atomic_files import written_aside
from studio.domain.json_fields import json_text
from studio.domain.sampling import Sampling, decode_sampling
from studio.regular_files import open_regular

LATENTS = "latents"
TIMESTEPS = "timesteps"
METADATA = "__metadata__"
LENGTH_BYTES = 8
HEADER_AT_MOST = 2**16
"""Those of Atelier have some 400 bytes."""
FLOAT_BYTES = 4


def text_key(prompt: str, negative: str) -> str:
    """A short name of the pair of texts whose embeddings a picture was drawn with."""
    return hashlib.sha256(json.dumps([prompt, negative]).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Tensor:
    """Where a tensor lies: its bytes in the file."""

    dtype: str
    shape: tuple[int, ...]
    begin: int
    end: int


@dataclass(frozen=True)
class Layout:
    """What a trajectory's file says of itself; `tensors` are in the order in which they lie there."""

    tensors: Mapping[str, Tensor]
    metadata: Mapping[str, str]
    text_key: str
    sampling: Sampling

    @property
    def latents(self) -> Tensor:
        return self.tensors[LATENTS]

    @property
    def rows(self) -> int:
        """1 of a file that holds the final latent alone."""
        return self.latents.shape[0]

    @property
    def steps(self) -> int:
        (steps,) = self.tensors[TIMESTEPS].shape
        return steps

    @property
    def final(self) -> tuple[int, int]:
        """Begin and end of the final latent."""
        return self.latents.end - math.prod(self.latents.shape[1:]) * FLOAT_BYTES, self.latents.end


def read_layout(file: BinaryIO) -> Layout:
    """ValueError if the file is none of a trajectory, or not whole."""
    size = os.fstat(file.fileno()).st_size
    length = int.from_bytes(file.read(LENGTH_BYTES), "little")
    if not 0 < length <= min(HEADER_AT_MOST, size):
        raise ValueError(f"a header of {length} bytes")
    try:
        header = json.loads(file.read(length))
        given = header.pop(METADATA)
        metadata = {key: json_text(given, key) for key in given}
        tensors = {name: _tensor(values, LENGTH_BYTES + length) for name, values in header.items()}
        sampling = decode_sampling(json.loads(metadata["sampling"]))
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"no header of a trajectory: {error!r}") from error
    layout = Layout(
        dict(sorted(tensors.items(), key=lambda item: item[1].begin)),
        metadata,
        json_text(metadata, "text_key"),
        sampling,
    )
    _refuse_misfit(layout, size)
    return layout


def read_bytes(file: BinaryIO, begin: int, end: int) -> bytes:
    """ValueError if they are not there."""
    file.seek(begin)
    content = file.read(end - begin)
    if len(content) < end - begin:
        raise ValueError("the file ends too early")
    return content


def surplus(path: Path) -> int:
    """How many bytes `keep_final` would free; OSError or ValueError if the file cannot be read."""
    with open_regular(path) as file:
        layout = read_layout(file)
    return layout.final[0] - layout.latents.begin


def final_only(path: Path) -> bytes:
    """The file as it would be with the final latent alone, bit by bit as it was; OSError or ValueError as for
    `surplus`."""
    with open_regular(path) as file:
        layout = read_layout(file)
        parts = {name: (tensor.begin, tensor.end) for name, tensor in layout.tensors.items()} | {LATENTS: layout.final}
        contents = {name: read_bytes(file, *part) for name, part in parts.items()}
    header: dict[str, object] = {METADATA: dict(layout.metadata)}
    begin = 0
    for name, content in contents.items():
        tensor = layout.tensors[name]
        shape = [1, *tensor.shape[1:]] if name == LATENTS else list(tensor.shape)
        end = begin + len(content)
        header[name] = {"dtype": tensor.dtype, "shape": shape, "data_offsets": [begin, end]}
        begin = end
    text = json.dumps(header, separators=(",", ":")).encode()
    # the format wants its tensors aligned
    text += b" " * (-len(text) % LENGTH_BYTES)
    return len(text).to_bytes(LENGTH_BYTES, "little") + text + b"".join(contents.values())


def keep_final(path: Path) -> None:
    """Write the file anew as `final_only` gives it; OSError or ValueError as for `surplus`."""
    content = final_only(path)
    with written_aside(path) as aside:
        aside.write_bytes(content)


def _tensor(values: Mapping[str, object], begin: int) -> Tensor:
    first, last = _counts(values["data_offsets"])
    return Tensor(json_text(values, "dtype"), _counts(values["shape"]), begin + first, begin + last)


def _counts(values: object) -> tuple[int, ...]:
    if not isinstance(values, list) or not all(type(value) is int and value >= 0 for value in values):
        raise ValueError(f"no counts: {values!r}")
    return tuple(values)


def _refuse_misfit(layout: Layout, size: int) -> None:
    """ValueError unless the tensors are those of a trajectory and fill the file."""
    latents = layout.tensors.get(LATENTS)
    timesteps = layout.tensors.get(TIMESTEPS)
    if latents is None or timesteps is None or len(timesteps.shape) != 1:
        raise ValueError("no latents or no timesteps")
    if latents.dtype != "F32" or len(latents.shape) != 4 or 0 in latents.shape:
        raise ValueError(f"latents of {latents.dtype} {latents.shape}")
    if latents.end - latents.begin != math.prod(latents.shape) * FLOAT_BYTES:
        raise ValueError("latents of another size than they say")
    if max(tensor.end for tensor in layout.tensors.values()) != size:
        raise ValueError("the file has another size than it says")
