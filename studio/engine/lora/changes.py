"""What each kind of adapter adds to a module's weight, by the formulas of their papers.

LoRA: 2106.09685; AdaLoRA: 2303.10512; DoRA: 2402.09353; LoHa and LoKr, also decomposed by Tucker: 2309.14859 (LyCORIS),
after 2108.06098; (IA)³: 2205.05638; GLoRA: 2306.07967.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from studio.domain.errors import ModelError
from studio.engine.lora.layers import Layer, nearest_layer
from studio.library.lora.keys import Kind, Role

TOO_LARGE = "{0} is changed by numbers that are too large to calculate with."
NEEDS_WEIGHT = {Kind.IA3, Kind.GLORA}
"""Kinds whose change depends on the weight that it is added to."""


@dataclass(frozen=True)
class Change:
    """One module's change: its `tensors` in float32 on the CPU, and alpha / rank times whatever else multiplies them.
    Kinds without a rank take no alpha.

    `shape` is that of the module's weight. `component` is of the pipeline, `path` is the module's in it.
    """

    component: str
    path: str
    kind: Kind
    tensors: Mapping[Role, Tensor]
    scaling: float
    shape: tuple[int, ...]

    @property
    def title(self) -> str:
        """What artists call its kind."""
        if Role.SINGULAR in self.tensors:
            return "AdaLoRA"
        return "DoRA" if Role.MAGNITUDE in self.tensors else str(self.kind)

    @property
    def name(self) -> str:
        return f"{self.component}.{self.path}"

    @property
    def needs_weight(self) -> bool:
        """Whether the change is a function of the weight."""
        return self.kind in NEEDS_WEIGHT or Role.MAGNITUDE in self.tensors

    @property
    def is_lora(self) -> bool:
        """Whether two matrices and a number tell all of it."""
        return self.kind is Kind.LORA and Role.MAGNITUDE not in self.tensors

    @property
    def fits(self) -> bool:
        """Whether the tensors make a change of the module's shape: the formula is tried without any numbers."""
        shaped = {role: tensor if role is Role.ON_INPUT else tensor.to("meta") for role, tensor in self.tensors.items()}
        try:
            replace(self, tensors=shaped).delta(torch.empty(self.shape, device="meta"))
        except (RuntimeError, IndexError):
            return False
        return True

    @property
    def is_finite(self) -> bool:
        """Whether all its numbers are."""
        return math.isfinite(self.scaling) and all(bool(tensor.isfinite().all()) for tensor in self.tensors.values())

    def layer(self) -> Layer:
        """Of a LoRA, exactly: a decomposed convolution is one of the same rank whose down holds the kernel."""
        down, up = self.tensors[Role.DOWN], self.tensors[Role.UP].flatten(1)
        if Role.SINGULAR in self.tensors:
            down = down * self.tensors[Role.SINGULAR]
        if Role.MID in self.tensors:
            down = torch.einsum("rshw,si->rihw", self.tensors[Role.MID], down.flatten(1))
        # A matrix stands for a kernel of one pixel and the other way round.
        down = down.reshape(len(down), *self.shape[1:])
        return Layer(
            self.component, self.path, down, up.reshape(*up.shape, *(1,) * (len(self.shape) - 2)), self.scaling
        )

    def delta(self, weight: Tensor | None = None) -> Tensor:
        """What is added to the module's weight, in its shape; RuntimeError where shapes do not fit together.

        `weight` is float32 and has to be there where `needs_weight` is true.
        """
        match self.kind:
            case Kind.LORA:
                delta = self.layer().delta_weight()
            case Kind.LOHA:
                delta = self.scaling * self._hadamard_factor(1) * self._hadamard_factor(2)
            case Kind.LOKR:
                delta = self.scaling * self._kronecker()
            case Kind.FULL:
                delta = self.scaling * self.tensors[Role.DIFF]
            case Kind.IA3:
                delta = self._stretch(_given(weight))
            case Kind.GLORA:
                delta = self.scaling * self._generalised(_given(weight))
            case Kind.NORM:
                delta = self.tensors[Role.NORM]
        # A transposed change would have as many numbers.
        if len(delta) != self.shape[0]:
            raise RuntimeError(f"{self.name} has {self.shape[0]} outputs and not {len(delta)}")
        delta = delta.reshape(self.shape)
        return self._decomposed(_given(weight), delta) if Role.MAGNITUDE in self.tensors else delta

    def _hadamard_factor(self, number: int) -> Tensor:
        """One of the two matrices whose entries are multiplied, (out, in · kh · kw)."""
        first, second, tucker = (Role.W1_A, Role.W1_B, Role.T1) if number == 1 else (Role.W2_A, Role.W2_B, Role.T2)
        if tucker in self.tensors:
            return _tucker(self.tensors[tucker], self.tensors[first], self.tensors[second]).flatten(1)
        product: Tensor = self.tensors[first] @ self.tensors[second]
        return product

    def _kronecker(self) -> Tensor:
        """The product of the two factors, (out, in · kh · kw); either may be a product of two itself."""
        tensors = self.tensors
        w1 = tensors[Role.W1] if Role.W1 in tensors else tensors[Role.W1_A] @ tensors[Role.W1_B]
        if Role.W2 in tensors:
            w2 = tensors[Role.W2]
        elif Role.T2 in tensors:
            w2 = _tucker(tensors[Role.T2], tensors[Role.W2_A], tensors[Role.W2_B])
        else:
            w2 = tensors[Role.W2_A] @ tensors[Role.W2_B]
        return torch.kron(w1.flatten(1), w2.flatten(1))

    def _stretch(self, weight: Tensor) -> Tensor:
        """Each input or each output is made longer by a share."""
        scale = self.tensors[Role.SCALE].flatten()
        dimension = 1 if bool(self.tensors[Role.ON_INPUT]) else 0
        return weight * scale.reshape([len(scale) if at == dimension else 1 for at in range(weight.dim())])

    def _generalised(self, weight: Tensor) -> Tensor:
        """A product of its own, and another one that the weight is multiplied with."""
        a1, a2, b1, b2 = (self.tensors[role].flatten(1) for role in (Role.A1, Role.A2, Role.B1, Role.B2))
        inputs = weight.shape[1]
        # LyCORIS first saved every pair the other way round; where all is square only the narrow side tells.
        if a1.shape[0] != inputs or a1.shape[1] > a1.shape[0]:
            a1, a2, b1, b2 = a2, a1, b2, b1
        return torch.einsum("oi...,ij->oj...", weight, a1 @ a2).flatten(1) + (b1 @ b2)

    def _decomposed(self, weight: Tensor, delta: Tensor) -> Tensor:
        """The change of a weight whose direction is trained apart from its magnitude, by row or by column."""
        magnitude = self.tensors[Role.MAGNITUDE].flatten()
        turned = weight + delta
        kernel = tuple(range(2, turned.dim()))
        by_row = self.tensors[Role.MAGNITUDE].shape[0] == turned.shape[0]
        norm = torch.linalg.vector_norm(turned, dim=(1, *kernel) if by_row else (0, *kernel), keepdim=True)
        stretched: Tensor = turned * (magnitude.reshape(norm.shape) / norm.clamp_min(torch.finfo(norm.dtype).eps))
        return stretched - weight


def nearest_layers(
    changes: Sequence[Change], rank: int, weight_of: Callable[[Change], Tensor] | None = None
) -> tuple[list[Layer], float]:
    """The LoRA of at most this rank that comes nearest, and how far off it is: the Frobenius norm of what is lost over
    that of all. `weight_of` gives the float32 weight that a change depends on. ModelError where numbers overflow."""
    layers = []
    lost_energy = all_energy = 0.0
    for change in changes:
        weight = weight_of(change) if weight_of and change.needs_weight else None
        delta = change.delta(weight)
        if not bool(delta.isfinite().all()):
            raise ModelError(TOO_LARGE, change.name)
        layer, lost, energy = nearest_layer(change.component, change.path, delta, rank)
        layers.append(layer)
        lost_energy += lost
        all_energy += energy
    return layers, math.sqrt(lost_energy / all_energy) if all_energy else 0.0


def _tucker(core: Tensor, outputs: Tensor, inputs: Tensor) -> Tensor:
    """(r, r, kh, kw), (r, out) and (r, in) make a kernel (out, in, kh, kw)."""
    return torch.einsum("rshw,ro,si->oihw", core, outputs, inputs)


def _given(weight: Tensor | None) -> Tensor:
    assert weight is not None, "this kind of change depends on the weight"
    return weight
