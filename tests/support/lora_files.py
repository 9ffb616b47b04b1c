"""LoRA files of every kind and every way of writing them, with what they have to add to each weight."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import torch
from safetensors.torch import save
from torch import Tensor

from studio.engine.lora.layers import ENCODERS, UNET
from studio.engine.lora.module_names import Sgm, sgm_path
from studio.engine.lora.module_shapes import ModuleShapes

Place = tuple[str, str]
FIRST, SECOND = ENCODERS
UNET_PREFIXES = (
    "",
    "unet.",
    "lora_unet_",
    "lycoris_",
    "lycoris_unet_",
    "base_model.model.",
    "base_model.model.unet.",
    "unet.base_model.model.",
    "diffusion_model.",
    "model.diffusion_model.",
)
ENCODER_PREFIXES = {
    FIRST: (
        "text_encoder.",
        "lora_te1_",
        "clip_l.",
        "text_encoders.clip_l.transformer.",
        "text_encoder.base_model.model.",
    ),
    SECOND: (
        "text_encoder_2.",
        "lora_te2_",
        "clip_g.",
        "text_encoders.clip_g.transformer.",
        "conditioner.embedders.1.",
    ),
}
PAIRS = {
    "kohya": (".lora_down.weight", ".lora_up.weight"),
    "peft": (".lora_A.weight", ".lora_B.weight"),
    "peft, default": (".lora_A.default.weight", ".lora_B.default.weight"),
    "peft, named": (".lora_A.style.weight", ".lora_B.style.weight"),
    "peft, bare": (".lora_A", ".lora_B"),
    "dotted": (".lora.down.weight", ".lora.up.weight"),
    "processor": ("_lora.down.weight", "_lora.up.weight"),
    "linear layer": (".lora_linear_layer.down.weight", ".lora_linear_layer.up.weight"),
}


def numbers(*shape: int, seed: int = 0) -> Tensor:
    """Small random ones, the same for the same shape and seed."""
    generator = torch.Generator().manual_seed(seed + sum(size * 31**at for at, size in enumerate(shape)))
    return 0.1 * torch.randn(shape, generator=generator)


@dataclass
class Written:
    """Tensors of a file, and what they add to the weights of modules by (component, path)."""

    tensors: dict[str, Tensor] = field(default_factory=dict)
    truth: dict[Place, Tensor] = field(default_factory=dict)

    def save(self, path: Path, metadata: Mapping[str, str] | None = None) -> Path:
        path.write_bytes(self.bytes(metadata))
        return path

    def bytes(self, metadata: Mapping[str, str] | None = None) -> bytes:
        content: bytes = save(
            {name: tensor.contiguous() for name, tensor in self.tensors.items()}, dict(metadata or {})
        )
        return content


def spelled(place: Place, prefix: str, sgm: Sgm | None = None) -> str:
    """A module's name behind a prefix, with underscores where the prefix ends in one."""
    component, path = place
    path = sgm_path(path, sgm) if sgm and component == UNET else path
    return prefix + (path.replace(".", "_") if prefix.endswith("_") else path)


def lora(
    shape: tuple[int, ...],
    name: str,
    pair: tuple[str, str] = PAIRS["kohya"],
    rank: int = 2,
    alpha: float | None = None,
    dtype: torch.dtype = torch.float32,
) -> tuple[dict[str, Tensor], Tensor]:
    """Both halves of a module, with an alpha if there is one; and their product, times alpha / rank."""
    down = numbers(rank, *shape[1:], seed=1).to(dtype)
    up = numbers(shape[0], rank, *(1,) * (len(shape) - 2), seed=2).to(dtype)
    tensors = {f"{name}{pair[0]}": down, f"{name}{pair[1]}": up}
    if alpha is not None:
        tensors[f"{name}.alpha"] = torch.tensor(alpha)
    product = (up.double().flatten(1) @ down.double().flatten(1)).reshape(shape)
    return tensors, product * (1 if alpha is None else alpha / rank)


def tucker(shape: tuple[int, ...], name: str) -> tuple[dict[str, Tensor], Tensor]:
    """A convolution decomposed in three, by its definition summed over both ranks."""
    out, into, *kernel = shape
    up, mid, down = numbers(out, 2, 1, 1, seed=1), numbers(2, 2, *kernel, seed=2), numbers(2, into, 1, 1, seed=3)
    tensors = {f"{name}.lora_up.weight": up, f"{name}.lora_mid.weight": mid, f"{name}.lora_down.weight": down}
    truth = torch.zeros(shape, dtype=torch.float64)
    for row in range(2):
        for column in range(2):
            plane = torch.outer(up[:, row].flatten().double(), down[column].flatten().double())
            truth += plane[:, :, None, None] * mid[row, column].double()
    return {**tensors, f"{name}.alpha": torch.tensor(1.0)}, truth / 2


def loha(shape: tuple[int, ...], name: str) -> tuple[dict[str, Tensor], Tensor]:
    """Two products of matrices, multiplied entry by entry."""
    out, into = shape[0], torch.Size(shape[1:]).numel()
    halves = {"w1_a": (out, 3), "w1_b": (3, into), "w2_a": (out, 3), "w2_b": (3, into)}
    tensors = {f"{name}.hada_{key}": numbers(*size, seed=at) for at, (key, size) in enumerate(halves.items())}
    w1_a, w1_b, w2_a, w2_b = (tensor.double() for tensor in tensors.values())
    truth = ((w1_a @ w1_b) * (w2_a @ w2_b)).reshape(shape) * (1.5 / 3)
    return {**tensors, f"{name}.alpha": torch.tensor(1.5)}, truth


def lokr(shape: tuple[int, ...], name: str, *, factored: bool = False) -> tuple[dict[str, Tensor], Tensor]:
    """The Kronecker product of a small matrix and a large one, which may be a product itself."""
    out, into, *kernel = shape
    first = numbers(2, 2, seed=1)
    scaling = 1.0
    tensors = {f"{name}.lokr_w1": first, f"{name}.alpha": torch.tensor(3.0)}
    if factored:
        rows, columns = numbers(out // 2, 3, seed=2), numbers(3, into // 2 * torch.Size(kernel).numel(), seed=3)
        tensors |= {f"{name}.lokr_w2_a": rows, f"{name}.lokr_w2_b": columns}
        second = (rows.double() @ columns.double()).reshape(out // 2, into // 2, *kernel)
        scaling = 3.0 / 3
    else:
        second = numbers(out // 2, into // 2, *kernel, seed=2)
        tensors[f"{name}.lokr_w2"] = second
    truth = torch.zeros(shape, dtype=torch.float64)
    for row in range(2):
        for column in range(2):
            block = first[row, column].double() * second.double()
            truth[row * (out // 2) : (row + 1) * (out // 2), column * (into // 2) : (column + 1) * (into // 2)] = block
    return tensors, truth * scaling


def full(shape: tuple[int, ...], name: str) -> tuple[dict[str, Tensor], Tensor]:
    """The whole difference."""
    difference = numbers(*shape, seed=4)
    return {f"{name}.diff": difference}, difference.double()


KINDS: dict[str, Callable[[tuple[int, ...], str], tuple[dict[str, Tensor], Tensor]]] = {
    "LoRA": lambda shape, name: lora(shape, name, alpha=1.0),
    "LoHa": loha,
    "LoKr": lokr,
    "LoKr, factored": lambda shape, name: lokr(shape, name, factored=True),
    "full": full,
}


def places(shapes: ModuleShapes, *endings: str, component: str = UNET) -> list[Place]:
    """The modules of a component whose paths end like one of these."""
    return [place for place in shapes.shapes if place[0] == component and place[1].endswith(endings)]
