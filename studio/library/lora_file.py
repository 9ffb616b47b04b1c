"""LoRA files as they lie on the disk, read from their headers: which modules they change, and how."""

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
from studio.json_files import read_json
from studio.library.header import Header, printable_name, read_header

KEY = re.compile(
    r"(?P<module>.+?)[._](?:lora[._](?P<side>down|up|mid|A|B)(?:\.(?P<adapter>[^.]+))?\.weight|(?P<alpha>alpha)"
    r"|(?P<magnitude>dora_scale|lora_magnitude_vector(?:\.\w+)*)|(?P<other>(?:hada|lokr|oft|glora|boft)_.+|diff(?:_b)?))"
)
FAMILIES_BY_WIDTH = {768: Family.SD1, 1024: Family.SD2, 2048: Family.SDXL}
FAMILIES_BY_VERSION = {"sd_v1": Family.SD1, "sd_v2": Family.SD2, "sdxl_": Family.SDXL, "atelier_": Family.OWN}
"""By how `ss_base_model_version` begins."""
# Two text encoders and Stability's names of blocks both occur in SDXL only.
SDXL_PREFIXES = ("lora_te2_", "text_encoder_2.", "lora_unet_input_blocks")
CROSS_ATTENTION = ("attn2_to_k", "attn2_to_v", "attn2.to_k", "attn2.to_v")
ALPHA_FORMATS = {"F32": "<f", "F64": "<d", "F16": "<e", "I64": "<q", "I32": "<i"}
RANK_AT_MOST = 1024
ADAPTER_METADATA = "lora_adapter_metadata"
"""Under this name diffusers keeps the configuration of the adapters in a file's metadata, as JSON."""
ADAPTER_CONFIG = "adapter_config.json"
"""PEFT's own configuration, which lies beside its file and tells the strength."""
CONFIG_BYTES_AT_MOST = 2**20
FOLDER_FILES = (WEIGHTS_NAME, f"adapter_model{EXPORT_SUFFIX}")
NO_LORA = "{0} holds no LoRA."
CHECKPOINT = "{0} is a whole checkpoint, not a LoRA."
LYCORIS = "{0} is a LyCORIS file of another kind than LoRA, which Atelier cannot read."
HALF_MISSING = "{0} is damaged: one half of {1} is missing or does not fit the other."
CONFIG_DAMAGED = "{0} cannot be read, which tells the strength of the LoRA beside it; copy or download it again."
RANK_TOO_HIGH = "{0} has modules of rank {1}, which is no LoRA any more."


class Naming(StrEnum):
    """How the modules of a file are called."""

    KOHYA = "kohya"
    PEFT = "peft"
    OLD_DIFFUSERS = "diffusers before 0.22"


@dataclass(frozen=True)
class ModuleTensors:
    """One module's tensors by name; `alpha` is None where the file holds none, `adapter` what stands in PEFT's keys."""

    down: str
    up: str
    rank: int
    in_features: int
    alpha: float | None = None
    adapter: str = ""


@dataclass(frozen=True)
class LoraFile:
    """`modules` by their name in the file, `other_keys` are those of tensors that belong to none of them.

    `is_dora` where magnitudes stand beside the matrices, `is_tucker` where convolutions are decomposed in three.
    """

    path: Path
    header: Header
    naming: Naming
    modules: dict[str, ModuleTensors]
    other_keys: tuple[str, ...] = ()
    is_dora: bool = False
    is_tucker: bool = False

    @property
    def metadata(self) -> dict[str, str]:
        return self.header.metadata

    @property
    def family(self) -> Family | None:
        """By the width of what cross-attention reads, else by what names and metadata tell."""
        # Widths come first, since they cannot lie: metadata are copied along when files are merged or converted.
        widths = {module.in_features for name, module in self.modules.items() if name.endswith(CROSS_ATTENTION)}
        family = FAMILIES_BY_WIDTH.get(widths.pop()) if len(widths) == 1 else None
        if family is not None:
            return family
        if any(name.startswith(SDXL_PREFIXES) for name in self.modules):
            return Family.SDXL
        version = self.metadata.get("ss_base_model_version", "")
        return next((family for start, family in FAMILIES_BY_VERSION.items() if version.startswith(start)), None)

    @property
    def ranks(self) -> list[int]:
        return sorted({module.rank for module in self.modules.values()})


def read_lora_file(path: Path) -> LoraFile:
    """Read and check the header of a file, or of the one in a folder of PEFT or diffusers; ModelError in one sentence
    for anything that is no LoRA."""
    path = next((path / name for name in FOLDER_FILES if (path / name).is_file()), path)
    header = _with_adapter_config(path, read_header(path))
    keys = _Keys()
    for key in header.tensors:
        match = KEY.fullmatch(key)
        if match is None:
            keys.others.append(key)
        elif match["other"] is not None:
            raise ModelError(LYCORIS, printable_name(path))
        else:
            keys.add(match)
    if not keys.matrices:
        raise ModelError(CHECKPOINT if _is_checkpoint(keys.others) else NO_LORA, printable_name(path))

    modules = {name: _module(path, header, keys, name) for name in keys.matrices}
    # An alpha without its matrices is a leftover, which strict readers refuse like any key that they do not know.
    keys.others += [key for name, key in keys.alphas.items() if name not in modules]
    return LoraFile(path, header, keys.naming, modules, tuple(keys.others), keys.has_magnitudes, keys.has_mid)


def _with_adapter_config(path: Path, header: Header) -> Header:
    """With what PEFT tells beside its file, put as diffusers puts it."""
    config_file = path.with_name(ADAPTER_CONFIG)
    if ADAPTER_METADATA in header.metadata or not config_file.is_file():
        return header
    try:
        content = read_json(config_file, CONFIG_BYTES_AT_MOST)
        if not isinstance(content, dict):
            raise ValueError("no object")
        config = {f"unet.{name}": value for name, value in content.items()}
    except (OSError, ValueError) as error:
        # Refused and not ignored: without its alpha the LoRA would be read at another strength than it was trained at.
        raise ModelError(CONFIG_DAMAGED, printable_name(config_file)) from error
    return replace(header, metadata={**header.metadata, ADAPTER_METADATA: json.dumps(config)})


@dataclass
class _Keys:
    """Tensor names by module as they are met; `matrices` has "down" and "up", whatever the file calls them."""

    matrices: dict[str, dict[str, str]] = field(default_factory=dict)
    alphas: dict[str, str] = field(default_factory=dict)
    adapters: dict[str, str] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)
    naming: Naming = Naming.KOHYA
    has_magnitudes: bool = False
    has_mid: bool = False

    def add(self, match: re.Match[str]) -> None:
        module = match["module"]
        side = match["side"]
        if match["alpha"]:
            self.alphas[module] = match[0]
        elif match["magnitude"]:
            self.has_magnitudes = True
        elif side == "mid":
            self.has_mid = True
        else:
            self.matrices.setdefault(module, {})["down" if side in {"A", "down"} else "up"] = match[0]
            self.adapters[module] = match["adapter"] or ""
            if side in {"A", "B"}:
                self.naming = Naming.PEFT
            # kohya writes `lora_down`; diffusers wrote `lora.down` until it took over peft's names.
            elif f"lora.{side}" in match[0]:
                self.naming = Naming.OLD_DIFFUSERS


def _module(path: Path, header: Header, keys: _Keys, name: str) -> ModuleTensors:
    matrices = keys.matrices[name]
    if len(matrices) < 2:
        raise ModelError(HALF_MISSING, printable_name(path), name)
    down = header.shape(matrices["down"])
    up = header.shape(matrices["up"])
    if not 2 <= len(down) <= 4 or len(up) != len(down) or up[1] != down[0] or 0 in (*down, *up):
        raise ModelError(HALF_MISSING, printable_name(path), name)
    if down[0] > RANK_AT_MOST:
        raise ModelError(RANK_TOO_HIGH, printable_name(path), down[0])

    alpha = _alpha(path, header, keys.alphas[name]) if name in keys.alphas else None
    return ModuleTensors(matrices["down"], matrices["up"], down[0], down[1], alpha, keys.adapters[name])


def _alpha(path: Path, header: Header, name: str) -> float | None:
    """The one number of a tensor; None in a format that cannot be read without more."""
    dtype = header.dtype(name)
    begin, end = header.byte_range(name)
    with path.open("rb") as file:
        file.seek(begin)
        raw = file.read(end - begin)
    # bf16 is the upper half of a float32, which struct has no code for.
    if dtype == "BF16" and len(raw) == 2:
        return float(struct.unpack("<f", b"\0\0" + raw)[0])
    if dtype not in ALPHA_FORMATS or len(raw) != struct.calcsize(ALPHA_FORMATS[dtype]):
        return None
    return float(struct.unpack(ALPHA_FORMATS[dtype], raw)[0])


def _is_checkpoint(keys: Iterable[str]) -> bool:
    return any(key.startswith(("model.diffusion_model.", "first_stage_model.")) for key in keys)
