"""Names of tensors in LoRA files, each read as a module, what the tensor is of it, and how that is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a tensor is of the change of its module, in the words of the papers and of LyCORIS."""

    DOWN = "down"
    UP = "up"
    MID = "mid"
    ALPHA = "alpha"
    SCALAR = "scalar"
    MAGNITUDE = "magnitude"
    SINGULAR = "singular values"
    W1 = "w1"
    W1_A = "w1_a"
    W1_B = "w1_b"
    W2 = "w2"
    W2_A = "w2_a"
    W2_B = "w2_b"
    T1 = "t1"
    T2 = "t2"
    DIFF = "diff"
    NORM = "norm"
    NORM_BIAS = "norm bias"
    BIAS = "bias"
    UP_BIAS = "up bias"
    SCALE = "scale"
    ON_INPUT = "on input"
    A1 = "a1"
    A2 = "a2"
    B1 = "b1"
    B2 = "b2"


class Kind(StrEnum):
    """What a module's tensors make of its weight; the names are those that artists know."""

    LORA = "LoRA"
    LOHA = "LoHa"
    LOKR = "LoKr"
    FULL = "full"
    IA3 = "IA3"
    GLORA = "GLoRA"
    NORM = "norm"


class Form(StrEnum):
    """How the two halves of a LoRA are written behind a module's name."""

    KOHYA = ".lora_down.weight"
    PEFT = ".lora_A.weight"
    PEFT_ADAPTER = ".lora_A.default.weight"
    PEFT_BARE = ".lora_A"
    DOTTED = ".lora.down.weight"
    PROCESSOR = "_lora.down.weight"
    LINEAR_LAYER = ".lora_linear_layer.down.weight"


@dataclass(frozen=True)
class Key:
    """A tensor's name, taken apart. `adapter` is what peft calls the adapter, if that stands in the name; `form` is
    told by the halves of a LoRA alone, `kind` by whatever belongs to one kind only."""

    name: str
    module: str
    role: Role
    kind: Kind | None = None
    form: Form | None = None
    adapter: str = ""


ADAPTER = r"(?:\.(?P<adapter>(?!weight$|bias$)\w+))?"
SIDES = {"down": Role.DOWN, "A": Role.DOWN, "up": Role.UP, "B": Role.UP, "mid": Role.MID}
HALVES = (
    (r"\.lora_(?P<side>down|up|mid)\.weight", Form.KOHYA),
    (r"\.lora_(?P<side>A|B)\.weight", Form.PEFT),
    (r"\.lora_(?P<side>A|B)\.(?P<adapter>\w+)\.weight", Form.PEFT_ADAPTER),
    (r"\.lora_(?P<side>A|B)", Form.PEFT_BARE),
    (r"\.lora\.(?P<side>down|up)\.weight", Form.DOTTED),
    (r"_lora\.(?P<side>down|up)\.weight", Form.PROCESSOR),
    (r"\.lora_linear_layer\.(?P<side>down|up)\.weight", Form.LINEAR_LAYER),
)
# Their names are those of LyCORIS' own tensors.
HADAMARD = (Role.W1_A, Role.W1_B, Role.W2_A, Role.W2_B, Role.T1, Role.T2)
KRONECKER = (Role.W1, Role.W1_A, Role.W1_B, Role.W2, Role.W2_A, Role.W2_B, Role.T2)
OTHERS: tuple[tuple[str, Role, Kind | None], ...] = (
    (r"\.(?:lora_(?:B|up)|lora\.up)" + ADAPTER + r"\.bias", Role.UP_BIAS, Kind.LORA),
    (r"(?:_lora|\.lora|\.lora_linear_layer)?\.alpha", Role.ALPHA, None),
    (r"\.scalar", Role.SCALAR, None),
    (r"\.lora_E" + ADAPTER, Role.SINGULAR, Kind.LORA),
    (r"\.dora_scale", Role.MAGNITUDE, None),
    (r"\.lora_magnitude_vector" + ADAPTER + r"(?:\.weight)?", Role.MAGNITUDE, Kind.LORA),
    *((rf"\.hada_{role}{ADAPTER}", role, Kind.LOHA) for role in HADAMARD),
    *((rf"\.lokr_{role}{ADAPTER}", role, Kind.LOKR) for role in KRONECKER),
    (r"\.diff", Role.DIFF, Kind.FULL),
    (r"\.diff_b", Role.BIAS, None),
    (r"\.w_norm", Role.NORM, Kind.NORM),
    (r"\.b_norm", Role.NORM_BIAS, Kind.NORM),
    *((rf"\.{role}\.weight", role, Kind.GLORA) for role in (Role.A1, Role.A2, Role.B1, Role.B2)),
    (r"\.on_input", Role.ON_INPUT, Kind.IA3),
    # Last, for the names of many others end like it.
    (r"\.weight", Role.SCALE, Kind.IA3),
)
MODULE = r"(?P<module>.+?)"
HALF_PATTERNS = [(re.compile(MODULE + ending), form) for ending, form in HALVES]
OTHER_PATTERNS = [(re.compile(MODULE + ending), role, kind) for ending, role, kind in OTHERS]
ROTATION = re.compile(r".+\.(?:b?oft_\w+|rescale)(?:\.\w+)*")
OTHER_ADAPTER = re.compile(
    r".*\b(?P<kind>p?vera|ia3|fourierft|waveft|vblora|randlora|gralora|tinylora|unilora|delora|shira|hra|c3a|miss|bone|lily|road"
    r"|ln_tuning)_\w+(?:\.\w+)*"
)
"""What peft calls tensors of adapters that are no LoRA."""
NUMBERED = re.compile(r"(?:unet|text_encoder):\d+:(?:up|down)")


def parse_key(name: str) -> Key | None:
    """What a tensor is, by its name; None if it is no part of a known kind of adapter."""
    for pattern, form in HALF_PATTERNS:
        if match := pattern.fullmatch(name):
            found = match.groupdict()
            return Key(name, found["module"], SIDES[found["side"]], Kind.LORA, form, found.get("adapter") or "")
    for pattern, role, kind in OTHER_PATTERNS:
        if match := pattern.fullmatch(name):
            return Key(name, match["module"], role, kind, adapter=match.groupdict().get("adapter") or "")
    return None


def is_rotation(name: str) -> bool:
    """Whether a tensor is of OFT or BOFT, which turn a weight and add nothing to it."""
    return ROTATION.fullmatch(name) is not None


def other_adapter(name: str) -> str:
    """How peft calls the kind of adapter that a tensor is of, where Atelier knows no more of it than that."""
    match = OTHER_ADAPTER.fullmatch(name)
    return "" if match is None else match["kind"]


def is_numbered(name: str) -> bool:
    """Whether a tensor is called as in the first LoRA files, of 2022, by its place in a list."""
    return NUMBERED.fullmatch(name) is not None
