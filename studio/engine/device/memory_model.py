"""How much memory of a card the parts of the work take: a model with few numbers, measured at full size.

What is not weights grows with rows · positions: a row is one latent in the net, of which guidance makes two for a
picture, and positions are the height times the width of the latents. The factors were measured on a simulated card
(`tests/card/README.md`); what a real one takes corrects them (`memory_plan.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from torch import nn

from studio.domain.recipe import AdapterConfig

FLOAT32 = 4
PER_PIXEL = 768
"""Numbers that the VAE of Stable Diffusion holds at once for a pixel of the picture."""
PIXELS_OF_A_POSITION = 64
OF_BLOCKS = ("attn1.to_q", "attn1.to_k", "attn1.to_v", "attn1.to_out.0", "attn2.to_q", "attn2.to_out.0")
OF_TRANSFORMERS = "proj_out"


@dataclass(frozen=True)
class Activations:
    """Numbers that a net holds at once for a position of a row.

    `drawing` without gradients, `recomputed` with gradient checkpointing, `kept` without it. An adapted layer keeps its
    input besides: `blocks` and `transformers` are the sizes of one such input, summed over all transformer blocks and
    all transformers, `block` that of the largest block, which is recomputed by itself.

    `largest_scores` and `all_scores` are for a pair of positions: how alike attention finds them, in the largest layer
    and in all of them.
    """

    drawing: int
    recomputed: int
    kept: int
    blocks: int
    transformers: int
    block: int
    largest_scores: float
    all_scores: float


@dataclass(frozen=True)
class Footprint:
    """What a model's family knows of its memory: the activations that were measured, how wide its net and its VAE are
    against those of the measurement, and whether the VAE can decode in tiles."""

    activations: Activations
    width: float = 1.0
    vae_width: float = 1.0
    vae_has_tiles: bool = True


class Parts(Protocol):
    """What takes memory of an open model."""

    @property
    def net(self) -> Any:
        """What predicts."""

    @property
    def text_encoders(self) -> Sequence[nn.Module]:
        """All of them."""

    @property
    def vae(self) -> Any:
        """What decodes and encodes pictures."""

    @property
    def footprint(self) -> Footprint:
        """What the family knows of it."""

    @property
    def native_side(self) -> int:
        """Latents of a side of the pictures that it was made for."""


SCORES_DRAWING = 2
SCORES_LEARNING = 4
"""Tensors of the size of one attention's scores that live together, in float32: before and after their softmax, and
with gradients two of these besides (what `sdpa_general_mps` and `_scaled_dot_product_attention_math` make)."""


@dataclass(frozen=True)
class Demand:
    """Bytes that some work takes at its peak: `fixed` are there in any case, `activations` grow with a batch."""

    fixed: int
    activations: int


@dataclass(frozen=True)
class LearningAdapter:
    """What learning holds beside the base model: `bytes` of the adapter with its gradients and moments, `gradients` of
    the weights that LoRA-GA looks at; and how many adapted layers there are in a transformer block and around it."""

    bytes: int
    gradients: int
    in_blocks: int
    in_transformers: int


@dataclass(frozen=True)
class MemoryModel:
    """Bytes of one base model: `net`, `text_encoders` and `vae` are those of the weights, `module` those of the net's
    largest module in float32.

    `itemsize` and `vae_itemsize` are bytes of a number that is computed with. With `shared` memory text encoders and
    VAE stay beside the net; and attention, for which Apple's devices have no kernel that does without, holds all of its
    scores.
    """

    net: int
    text_encoders: int
    vae: int
    module: int
    itemsize: int
    vae_itemsize: int
    footprint: Footprint
    shared: bool = False

    def embedding(self) -> Demand:
        """While texts are embedded, beside the net."""
        return Demand(self.net + (self._beside or self.text_encoders), 0)

    def drawing(self, rows: int, positions: int, *, in_float32: bool = False) -> Demand:
        """A denoising step of so many rows; `in_float32` while the weights are kept in half, and widened one module at
        a time."""
        fixed = self.net + self._beside + (self.module if in_float32 else 0)
        numbers = self._numbers(self.footprint.activations.drawing, rows * positions)
        scores = self._scores(SCORES_DRAWING * self.footprint.activations.largest_scores, rows, positions)
        return Demand(fixed, numbers * (FLOAT32 if in_float32 else self.itemsize) + scores)

    def decoding(self, pixels: int, *, net_stays: bool) -> Demand:
        """One picture or tile of so many pixels."""
        numbers = round(PER_PIXEL * self.footprint.vae_width * pixels)
        # the VAE attends once, with one head
        scores = self._scores(SCORES_DRAWING, 1, pixels // PIXELS_OF_A_POSITION)
        fixed = (self._beside or self.vae) + (self.net if net_stays else 0)
        return Demand(fixed, numbers * self.vae_itemsize + scores)

    def learning(
        self, rows: int, positions: int, adapter: LearningAdapter, *, kept: bool, sums_on_card: bool = True
    ) -> Demand:
        """A gradient through so many rows, with activations kept or computed twice."""
        own = self.footprint.activations
        everywhere = rows * positions
        adapted = adapter.in_blocks * (own.blocks if kept else own.block) + adapter.in_transformers * own.transformers
        # peft casts the input of an adapted layer to float32, where it has less
        per_adapted = FLOAT32 if self.itemsize < FLOAT32 else 0
        if adapter.gradients:
            # the gradient of a frozen weight needs the layer's input as it is
            per_adapted += self.itemsize
        numbers = self._numbers(own.kept if kept else own.recomputed, everywhere)
        activations = numbers * self.itemsize + self._numbers(adapted, everywhere) * per_adapted
        scores = SCORES_LEARNING * own.largest_scores + (own.all_scores if kept else 0)
        return Demand(
            self.net + self._beside + adapter.bytes + (adapter.gradients if sums_on_card else 0),
            activations + self._scores(scores, rows, positions),
        )

    @property
    def _beside(self) -> int:
        return self.text_encoders + self.vae if self.shared else 0

    def _scores(self, factor: float, rows: int, positions: int) -> int:
        return round(factor * rows * positions**2) * FLOAT32 if self.shared else 0

    def _numbers(self, factor: int, everywhere: int) -> int:
        return round(factor * self.footprint.width * everywhere)


def learning_adapter(config: AdapterConfig, shapes: Sequence[tuple[int, int]]) -> LearningAdapter:
    """Of a recipe's adapter on layers of these shapes (outputs, inputs), all that are adapted."""
    rank_one = sum(outputs + inputs for outputs, inputs in shapes)
    # A and B, their gradients, and the two moments of AdamW at most
    size = 4 * config.rank * rank_one * FLOAT32
    gradients = sum(outputs * inputs for outputs, inputs in shapes) * FLOAT32 if config.lora_ga_init else 0
    in_blocks = sum(_is_adapted(layer, config) for layer in OF_BLOCKS)
    return LearningAdapter(size, gradients, in_blocks, int(_is_adapted(OF_TRANSFORMERS, config)))


def adapted_shapes(net: nn.Module, config: AdapterConfig) -> list[tuple[int, int]]:
    """(outputs, inputs) of every layer of a net that an adapter of this kind adapts, whether it wears one or not."""
    return [_shape(layer) for name, layer in net.named_modules() if _is_adapted(name, config)]


def _is_adapted(name: str, config: AdapterConfig) -> bool:
    """As peft matches names of modules."""
    return f".{name}".endswith(tuple(f".{target}" for target in config.target_modules))


def _shape(layer: Any) -> tuple[int, int]:
    # a convolution of 1 × 1 where it is none: the transformers of Stable Diffusion 1 begin and end with one
    outputs, inputs, *_ = layer.weight.shape
    return outputs, inputs


def memory_model_of(parts: Parts, *, shared: bool = False) -> MemoryModel:
    """Of an open model as it is now: its dtypes, and its weights in four bits or not."""
    net, vae, footprint = parts.net, parts.vae, parts.footprint
    return MemoryModel(
        net=weight_bytes(net),
        text_encoders=sum(map(weight_bytes, parts.text_encoders)),
        vae=weight_bytes(vae),
        module=max(_bytes_in_float32(module) for module in net.modules()),
        itemsize=net.dtype.itemsize,
        vae_itemsize=vae.dtype.itemsize,
        footprint=footprint,
        shared=shared,
    )


def _bytes_in_float32(module: nn.Module) -> int:
    """Of a module's own weights, once they are widened."""
    return FLOAT32 * sum(each.numel() for each in module.parameters(recurse=False) if each.is_floating_point())


def weight_bytes(network: nn.Module) -> int:
    """Of all its parameters and buffers, an adapter's too."""
    return sum(tensor.numel() * tensor.element_size() for tensor in (*network.parameters(), *network.buffers()))
