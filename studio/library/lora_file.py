"""LoRA files as they lie on the disk, told from their headers: which modules they change, and how."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from studio.domain.base_model import Family
from studio.domain.errors import ModelError
from studio.domain.export import EXPORT_SUFFIX, WEIGHTS_NAME
from studio.library.header import Header, read_header, shown

KEY = re.compile(
    r"(?P<module>.+?)[._](?:lora[._](?P<side>down|up|mid|A|B)(?:\.(?P<adapter>[^.]+))?\.weight|(?P<alpha>alpha)"
    r"|(?P<magnitude>dora_scale|lora_magnitude_vector(?:\.\w+)*)|(?P<other>(?:hada|lokr|oft|glora|boft)_.+|diff(?:_b)?))"
)
WIDTHS = {768: Family.SD1, 1024: Family.SD2, 2048: Family.SDXL}
ALPHAS = {"F32": "<f", "F64": "<d", "F16": "<e", "I64": "<q", "I32": "<i"}
RANK_AT_MOST = 1024
CONFIGS = "lora_adapter_metadata"
"""Under this name diffusers keeps the configuration of the adapters in a file's metadata, as JSON."""
NEIGHBOUR = "adapter_config.json"
NEIGHBOUR_BYTES_AT_MOST = 2**20
"""PEFT's own configuration, which lies beside its file and tells the strength."""
FOLDER_FILES = (WEIGHTS_NAME, f"adapter_model{EXPORT_SUFFIX}")
NO_LORA = "{0} holds no LoRA."
CHECKPOINT = "{0} is a whole checkpoint, not a LoRA."
LYCORIS = "{0} is a LyCORIS file of another kind than LoRA, which Atelier cannot read."
HALF = "{0} is damaged: one half of {1} is missing or does not fit the other."
NO_CONFIG = "{0} cannot be read, which tells the strength of the LoRA beside it; copy or download it again."
HUGE = "{0} has modules of rank {1}, which is no LoRA any more."


class Naming(StrEnum):
    """How the modules of a file are called."""

    KOHYA = "kohya"
    PEFT = "peft"
    OLD = "diffusers before 0.22"


@dataclass(frozen=True)
class Module:
    """One module's tensors by name; `alpha` is None where the file holds none, `adapter` what stands in PEFT's keys."""

    down: str
    up: str
    rank: int
    width: int
    alpha: float | None = None
    adapter: str = ""


@dataclass(frozen=True)
class LoraFile:
    """`modules` by their name in the file. `magnitudes` tells of a DoRA, `middles` of a Tucker decomposition."""

    path: Path
    header: Header
    naming: Naming
    modules: dict[str, Module]
    others: tuple[str, ...] = ()
    magnitudes: bool = False
    middles: bool = False

    @property
    def family(self) -> Family | None:
        """By the width of what cross-attention reads, else by what names and metadata tell."""
        widths = {module.width for name, module in self.modules.items() if _reads_text(name)}
        if len(widths) == 1 and (known := WIDTHS.get(widths.pop())):
            return known
        if any(name.startswith(("lora_te2_", "text_encoder_2.", "lora_unet_input_blocks")) for name in self.modules):
            return Family.SDXL
        version = self.header.metadata.get("ss_base_model_version", "")
        named = {"sd_v1": Family.SD1, "sd_v2": Family.SD2, "sdxl_": Family.SDXL, "atelier_": Family.OWN}
        return next((family for start, family in named.items() if version.startswith(start)), None)

    @property
    def ranks(self) -> list[int]:
        return sorted({module.rank for module in self.modules.values()})


def _reads_text(name: str) -> bool:
    return name.endswith(("attn2_to_k", "attn2_to_v", "attn2.to_k", "attn2.to_v"))


def read_lora_file(path: Path) -> LoraFile:
    """Read and check the header of a file, or of the one in a folder of PEFT or diffusers; ModelError in one sentence
    for anything that is no LoRA."""
    path = next((file for name in FOLDER_FILES if (file := path / name).is_file()), path)
    header = _with_neighbour(path, read_header(path))
    found = _Parts()
    others = list[str]()
    magnitudes = False
    middles = False
    for key in header.tensors:
        match = KEY.fullmatch(key)
        if match is None:
            others.append(key)
        elif match["other"] is not None:
            raise ModelError(LYCORIS, shown(path))
        else:
            magnitudes |= match["magnitude"] is not None
            middles |= match["side"] == "mid"
            found.add(match)
    if not found.sides:
        raise ModelError(CHECKPOINT if _whole(others) else NO_LORA, shown(path))
    modules = {name: _module(path, header, found, name) for name in found.sides}
    others += [key for name, key in found.alphas.items() if name not in modules]
    return LoraFile(path, header, found.naming, modules, tuple(others), magnitudes, middles)


def _with_neighbour(path: Path, header: Header) -> Header:
    """With what PEFT tells beside its file, put as diffusers puts it."""
    neighbour = path.with_name(NEIGHBOUR)
    if CONFIGS in header.metadata or not neighbour.is_file():
        return header
    try:
        with neighbour.open("rb") as file:
            told = json.loads(file.read(NEIGHBOUR_BYTES_AT_MOST))
        config = {f"unet.{name}": value for name, value in told.items()}
    except (OSError, ValueError, AttributeError, RecursionError) as error:
        raise ModelError(NO_CONFIG, shown(neighbour)) from error
    return replace(header, metadata={**header.metadata, CONFIGS: json.dumps(config)})


@dataclass
class _Parts:
    """Tensor names of each module as they are met."""

    sides: dict[str, dict[str, str]] = field(default_factory=dict)
    alphas: dict[str, str] = field(default_factory=dict)
    adapters: dict[str, str] = field(default_factory=dict)
    naming: Naming = Naming.KOHYA

    def add(self, match: re.Match[str]) -> None:
        name = match["module"]
        side = match["side"]
        if match["alpha"]:
            self.alphas[name] = match[0]
        elif side in {"A", "B", "down", "up"}:
            self.sides.setdefault(name, {})["down" if side in {"A", "down"} else "up"] = match[0]
            self.adapters[name] = match["adapter"] or ""
            if side in {"A", "B"}:
                self.naming = Naming.PEFT
            elif f"lora.{side}" in match[0]:
                self.naming = Naming.OLD


def _module(path: Path, header: Header, found: _Parts, name: str) -> Module:
    pair = found.sides[name]
    if len(pair) < 2:
        raise ModelError(HALF, shown(path), name)
    down = header.shape(pair["down"])
    up = header.shape(pair["up"])
    if not 2 <= len(down) <= 4 or len(up) != len(down) or up[1] != down[0] or 0 in (*down, *up):
        raise ModelError(HALF, shown(path), name)
    if down[0] > RANK_AT_MOST:
        raise ModelError(HUGE, shown(path), down[0])
    module = Module(pair["down"], pair["up"], down[0], down[1], adapter=found.adapters[name])
    return replace(module, alpha=_alpha(path, header, found.alphas[name])) if name in found.alphas else module


def _alpha(path: Path, header: Header, name: str) -> float | None:
    """The one number of a tensor; None in a format that cannot be read without more."""
    code = header.dtype(name)
    (begin, end) = header.span(name)
    with path.open("rb") as file:
        file.seek(begin)
        raw = file.read(end - begin)
    if code == "BF16" and len(raw) == 2:
        return float(struct.unpack("<f", b"\0\0" + raw)[0])
    if code not in ALPHAS or len(raw) != struct.calcsize(ALPHAS[code]):
        return None
    return float(struct.unpack(ALPHAS[code], raw)[0])


def _whole(keys: Iterable[str]) -> bool:
    return any(key.startswith(("model.diffusion_model.", "first_stage_model.")) for key in keys)
