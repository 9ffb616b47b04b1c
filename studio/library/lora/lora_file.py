"""LoRA files as they lie on the disk, read from their headers: which modules they change, and how."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from studio.domain.errors import ModelError
from studio.json_files import read_json
from studio.library.component_classes import TEXT_ENCODERS
from studio.library.header import UNREADABLE, Header, printable, printable_name, read_header
from studio.library.lora.folder import lora_in
from studio.library.lora.keys import Form, Key, Kind, Role, is_numbered, is_rotation, other_adapter, parse_key
from studio.library.structure.number_formats import numbers

RANK_AT_MOST = 1024
ADAPTER_METADATA = "lora_adapter_metadata"
"""Under this name diffusers keeps the configuration of the adapters in a file's metadata, as JSON."""
ADAPTER_CONFIG = "adapter_config.json"
"""PEFT's own configuration, which lies beside its file and tells the strength."""
CONFIG_BYTES_AT_MOST = 2**20
COMPONENTS = ("unet", *TEXT_ENCODERS)
"""What the configuration beside a file may be of: peft writes a folder for each."""
NEEDED: dict[Kind, tuple[set[Role], ...]] = {
    Kind.LORA: ({Role.DOWN, Role.UP},),
    Kind.LOHA: ({Role.W1_A, Role.W1_B, Role.W2_A, Role.W2_B},),
    Kind.LOKR: (
        {Role.W1, Role.W2},
        {Role.W1_A, Role.W1_B, Role.W2},
        {Role.W1, Role.W2_A, Role.W2_B},
        {Role.W1_A, Role.W1_B, Role.W2_A, Role.W2_B},
    ),
    Kind.FULL: ({Role.DIFF},),
    Kind.IA3: ({Role.SCALE, Role.ON_INPUT},),
    Kind.GLORA: ({Role.A1, Role.A2, Role.B1, Role.B2},),
    Kind.NORM: ({Role.NORM},),
}
"""The tensors that a module of a kind has to have, one of the sets."""
ALLOWED: dict[Kind, set[Role]] = {
    Kind.LORA: {Role.MID, Role.UP_BIAS, Role.SINGULAR},
    Kind.LOHA: {Role.T1, Role.T2},
    Kind.LOKR: {Role.T2},
    Kind.NORM: {Role.NORM_BIAS},
}
"""Those that it may have besides, and besides those of every kind."""
MATRICES = {*Role} - {
    *(Role.ALPHA, Role.SCALAR, Role.MAGNITUDE, Role.BIAS, Role.UP_BIAS, Role.NORM, Role.NORM_BIAS),
    *(Role.DIFF, Role.SCALE, Role.ON_INPUT, Role.SINGULAR),
}
OF_EVERY_KIND = {Role.ALPHA, Role.SCALAR, Role.MAGNITUDE, Role.BIAS}
SCALE_SUFFIXES = (".weight_scale", ".scale_weight", ".weight_scale_inv", ".absmax", ".quant_state")
NO_LORA = "{0} holds no LoRA."
CHECKPOINT = "{0} is a whole checkpoint, not a LoRA."
ROTATION = "{0} is an OFT file, which turns weights instead of adding to them; Atelier cannot read it."
OTHER_ADAPTER = "{0} is an adapter of another kind ({1}), no LoRA; Atelier cannot read it."
NUMBERED = (
    "{0} is a LoRA of the first kind, of 2022, whose parts are told by numbers and not by name, which Atelier cannot "
    "read; look for a newer version."
)
SEVERAL = "{0} holds several adapters in one ({1}); save each of them as a file of its own."
HALF_MISSING = "{0} is damaged: one half of {1} is missing or does not fit the other."
MIXED = "{0} is damaged: {1} has tensors of two kinds."
ODD_ALPHA = "{0} is damaged: the alpha of {1} is no number."
QUANTISED = "{0} holds numbers packed with scales, such as {1}; choose another version of it."
CONFIG_DAMAGED = "{0} cannot be read, which tells the strength of the LoRA beside it; copy or download it again."
RANK_TOO_HIGH = "{0} has modules of rank {1}, which is no LoRA any more."


class Naming(StrEnum):
    """How the tensors of a file are called."""

    KOHYA = "kohya"
    PEFT = "peft"
    OLD_DIFFUSERS = "diffusers before 0.22"
    LYCORIS = "LyCORIS"


NAMINGS = {
    Form.KOHYA: Naming.KOHYA,
    Form.PEFT: Naming.PEFT,
    Form.PEFT_ADAPTER: Naming.PEFT,
    Form.PEFT_BARE: Naming.PEFT,
    Form.DOTTED: Naming.OLD_DIFFUSERS,
    Form.PROCESSOR: Naming.OLD_DIFFUSERS,
    Form.LINEAR_LAYER: Naming.OLD_DIFFUSERS,
}


@dataclass(frozen=True)
class ModuleTensors:
    """The names of one module's tensors by what they are. `form` is how a LoRA's halves are written, `adapter` what
    stands in peft's names; `rank` is None for a kind without one, `alpha` where the file holds none; `scalar` is one
    more factor."""

    kind: Kind
    tensors: Mapping[Role, str]
    rank: int | None = None
    alpha: float | None = None
    scalar: float = 1.0
    form: Form | None = None
    adapter: str = ""


@dataclass(frozen=True)
class LoraFile:
    """`modules` by their name in the file, `other_keys` are those of tensors that belong to none of them."""

    path: Path
    header: Header
    modules: dict[str, ModuleTensors]
    other_keys: tuple[str, ...] = ()

    @property
    def metadata(self) -> dict[str, str]:
        return self.header.metadata

    @property
    def naming(self) -> Naming:
        """That of the first LoRA in it."""
        forms = (module.form for module in self.modules.values() if module.form is not None)
        form = next(forms, None)
        return Naming.LYCORIS if form is None else NAMINGS[form]

    @property
    def kinds(self) -> list[Kind]:
        """Those that occur, in the order of `Kind`."""
        found = {module.kind for module in self.modules.values()}
        return [kind for kind in Kind if kind in found]

    @property
    def ranks(self) -> list[int]:
        return sorted({module.rank for module in self.modules.values() if module.rank is not None})

    def has(self, role: Role) -> bool:
        """Whether any module has such a tensor."""
        return any(role in module.tensors for module in self.modules.values())


def read_lora_file(path: Path) -> LoraFile:
    """Read and check the header of a file, or of the one in a folder; ModelError in one sentence for anything that is
    no LoRA or of its kin."""
    path = lora_in(path) if path.is_dir() else path
    header = _with_adapter_config(path, read_header(path))
    grouped, others = _grouped(header)
    if not grouped:
        raise _no_lora(printable_name(path), others)
    packed = next((name for name in others if name.endswith(SCALE_SUFFIXES)), None)
    if packed is not None:
        raise ModelError(QUANTISED, printable_name(path), printable(packed))
    try:
        modules = {name: _module(path, header, name, keys) for name, keys in grouped.items()}
    except OSError as error:
        raise ModelError(UNREADABLE, printable_name(path)) from error
    return LoraFile(path, header, modules, tuple(others))


def _grouped(header: Header) -> tuple[dict[str, list[Key]], list[str]]:
    """The tensors of each module, and the names of those that belong to none."""
    grouped: dict[str, list[Key]] = {}
    others = []
    for name in header.tensors:
        key = parse_key(name)
        if key is None:
            others.append(name)
        else:
            grouped.setdefault(key.module, []).append(key)
    for module, keys in list(grouped.items()):
        roles = {key.role for key in keys}
        # A weight by itself is of a checkpoint, and an alpha without its matrices a leftover, which strict readers
        # refuse like any name that they do not know.
        if roles <= {Role.SCALE} or roles <= {Role.ALPHA, Role.SCALAR}:
            others += [key.name for key in grouped.pop(module)]
    return grouped, others


def _no_lora(file: str, others: Iterable[str]) -> ModelError:
    if any(is_rotation(name) for name in others):
        return ModelError(ROTATION, file)
    if any(is_numbered(name) for name in others):
        return ModelError(NUMBERED, file)
    kind = next(filter(None, map(other_adapter, others)), "")
    if kind:
        return ModelError(OTHER_ADAPTER, file, kind)
    return ModelError(CHECKPOINT if _is_checkpoint(others) else NO_LORA, file)


def _with_adapter_config(path: Path, header: Header) -> Header:
    """With what PEFT tells beside its file, put as diffusers puts it."""
    config_file = path.with_name(ADAPTER_CONFIG)
    if ADAPTER_METADATA in header.metadata or not config_file.is_file():
        return header
    try:
        content = read_json(config_file, CONFIG_BYTES_AT_MOST)
        if not isinstance(content, dict):
            raise ValueError("no object")
        config = {f"{component}.{name}": value for component in COMPONENTS for name, value in content.items()}
    except (OSError, ValueError) as error:
        # Refused and not ignored: without its alpha the LoRA would be read at another strength than it was trained at.
        raise ModelError(CONFIG_DAMAGED, printable_name(config_file)) from error
    return replace(header, metadata={**header.metadata, ADAPTER_METADATA: json.dumps(config)})


def _module(path: Path, header: Header, name: str, keys: list[Key]) -> ModuleTensors:
    file = printable_name(path)
    shown = printable(name)
    tensors = {key.role: key.name for key in keys}
    kinds = {key.kind for key in keys if key.kind is not None}
    adapters = sorted({key.adapter for key in keys if key.adapter})
    if len(adapters) > 1:
        raise ModelError(SEVERAL, file, printable(", ".join(adapters)))
    if len(kinds) > 1 or len(tensors) < len(keys):
        raise ModelError(MIXED, file, shown)
    # A bias alone goes with no kind in particular.
    kind = next(iter(kinds), Kind.FULL)
    roles = tensors.keys() - OF_EVERY_KIND
    is_whole = any(needed <= roles and roles - needed <= ALLOWED.get(kind, set()) for needed in NEEDED[kind])
    if not is_whole and tensors.keys() != {Role.BIAS}:
        raise ModelError(HALF_MISSING, file, shown)
    if any(0 in header.shape(key.name) or _is_no_matrix(header, key) for key in keys):
        raise ModelError(HALF_MISSING, file, shown)

    rank = _rank(header, kind, tensors)
    if kind is Kind.LORA and not _fits(header, tensors):
        raise ModelError(HALF_MISSING, file, shown)
    if rank is not None and rank > RANK_AT_MOST:
        raise ModelError(RANK_TOO_HIGH, file, rank)
    # Where there is no rank nothing is divided by it, and files hold anything there: LyCORIS the rank that was asked
    # for, which may be too large for half precision.
    alpha = None if rank is None else _number(path, header, tensors.get(Role.ALPHA), shown)
    scalar = _number(path, header, tensors.get(Role.SCALAR), shown)
    form = next((key.form for key in keys if key.form is not None), None)
    return ModuleTensors(kind, tensors, rank, alpha, 1.0 if scalar is None else scalar, form, "".join(adapters))


def _is_no_matrix(header: Header, key: Key) -> bool:
    """Whether a tensor that has to have rows and columns has none."""
    return key.role in MATRICES and not 2 <= len(header.shape(key.name)) <= 4


def _fits(header: Header, tensors: Mapping[Role, str]) -> bool:
    """Whether the halves of a LoRA can be multiplied: up (out, r, 1, 1), mid (r, r, kh, kw), down (r, in, kh, kw), or
    two-dimensional ones."""
    down, up = header.shape(tensors[Role.DOWN]), header.shape(tensors[Role.UP])
    if not (2 <= len(down) <= 4 and 2 <= len(up) <= 4 and up[1] == down[0] and math.prod(up[2:]) == 1):
        return False
    if Role.MID not in tensors:
        return True
    mid = header.shape(tensors[Role.MID])
    return len(mid) == 4 and mid[:2] == (down[0], down[0]) and math.prod(down[2:]) == 1


def _rank(header: Header, kind: Kind, tensors: Mapping[Role, str]) -> int | None:
    """What alpha is divided by; of LoKr with two whole factors nothing is."""
    match kind:
        case Kind.LORA:
            return header.shape(tensors[Role.DOWN])[0]
        case Kind.LOHA:
            return header.shape(tensors[Role.W1_B])[0]
        case Kind.LOKR if Role.W2_B in tensors:
            return header.shape(tensors[Role.W2_B])[0]
        case Kind.LOKR if Role.W1_B in tensors:
            return header.shape(tensors[Role.W1_B])[0]
        case Kind.GLORA:
            # Of (in, r), (r, in), (out, r) and (r, out), or the other way round in older files: r is in all.
            return min(*header.shape(tensors[Role.A1])[:2], *header.shape(tensors[Role.B1])[:2])
    return None


def _number(path: Path, header: Header, key: str | None, module: str) -> float | None:
    """The one number of a tensor; ModelError where it holds more or less, or none that can be meant."""
    if key is None:
        return None
    values = _read_numbers(path, header, key) if header.numel(key) == 1 else []
    if len(values) != 1 or not math.isfinite(values[0]):
        raise ModelError(ODD_ALPHA, printable_name(path), module)
    return values[0]


def _read_numbers(path: Path, header: Header, key: str) -> list[float]:
    begin, end = header.byte_range(key)
    with path.open("rb") as file:
        file.seek(begin)
        return numbers(header.dtype(key), file.read(end - begin))


def _is_checkpoint(keys: Iterable[str]) -> bool:
    return any(key.startswith(("model.diffusion_model.", "first_stage_model.")) for key in keys)
