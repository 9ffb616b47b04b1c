"""A base model that is open, on its device."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import Any

import torch
from diffusers import DDIMScheduler, FlowMatchEulerDiscreteScheduler
from torch import Tensor, nn

from studio.domain.errors import InputError
from studio.domain.sampling import Sampler, Sampling
from studio.engine.device.device import Device
from studio.engine.device.memory_plan import MemoryPlan, Work
from studio.engine.families.family import FamilyModel, ModelScheduler, Predictor
from studio.engine.families.text_embeddings import TextEmbeddings, joined, moved_to
from studio.engine.model.float32 import in_float32
from studio.engine.model.guidance import Condition
from studio.engine.model.latent_colours import LatentColours
from studio.engine.model.precision import Part, PrecisionError
from studio.engine.model.text_store import TextStore

PIXELS_PER_LATENT = 8
"""Of a side, by which sizes of pictures are counted."""
PIXELS_STEP = 64
CORNER = 16
"""So many latents a side are decoded in a moment, and have colours enough to learn from."""
NOT_FINITE = (
    "The VAE of the base model made numbers that are no picture (NaN), in full precision too; choose another VAE, or "
    "another base model."
)
NOT_FINITE_LATENT = (
    "The VAE of the base model made no numbers that can be learned from of your pictures (NaN), in full precision too; "
    "choose another VAE, or another base model."
)


@dataclass
class BaseModel:
    """The net stays on the device; text encoders and VAE come to it while they work and leave memory of its own again.

    Text embeddings are computed once per text and layer that they are read from, and kept in `texts` if there is such a
    store. `draws_in_float32` says whether the
    net, while it draws, calculates in float32 whatever its weights are kept in.
    """

    family: FamilyModel
    device: Device
    _texts: dict[tuple[str, int], TextEmbeddings] = field(default_factory=dict)
    texts: TextStore | None = field(default=None, init=False)
    draws_in_float32: bool = field(default=False, init=False)
    colours: LatentColours = field(default_factory=LatentColours, init=False)
    memory: MemoryPlan = field(init=False)

    def __post_init__(self) -> None:
        self.memory = MemoryPlan(self.device, self.family)

    @property
    def net(self) -> Any:
        """The module that predicts and wears the adapter."""
        return self.family.net

    @property
    def predictor(self) -> Predictor:
        """The same as the denoising steps call it."""
        return self.family.predictor

    @property
    def scheduler(self) -> ModelScheduler:
        """A fresh scheduler of the model's own noise schedule."""
        own = self.family.scheduler
        kind = type(own) if isinstance(own, FlowMatchEulerDiscreteScheduler) else DDIMScheduler
        return kind.from_config(own.config)

    @property
    def text_encoders(self) -> list[nn.Module]:
        return list(self.family.text_encoders)

    def latent_shape(self, sampling: Sampling) -> tuple[int, int, int]:
        """(C, H, W) of the latents; InputError for a size that the net cannot halve as often as it does."""
        native = self.family.native_side * PIXELS_PER_LATENT
        width = sampling.width or native
        height = sampling.height or native
        if width % PIXELS_STEP or height % PIXELS_STEP:
            raise InputError("Pictures cannot be {0} × {1} pixels: both have to be multiples of 64.", width, height)
        return self.family.channels, height // PIXELS_PER_LATENT, width // PIXELS_PER_LATENT

    def picture_size(self, sampling: Sampling) -> tuple[int, int]:
        """Width and height of what is drawn, in pixels: of the latents as the VAE of this very model makes them."""
        _, height, width = self.latent_shape(sampling)
        factor = self.family.pixels_per_latent
        return width * factor, height * factor

    def move_to(self, place: torch.device) -> None:
        """Put the net's weights there, an adapter's and their gradients too; parameters stay the same objects."""
        self.net.to(place)

    def learn_with(self, *, kept: bool) -> None:
        """Whether the net keeps its activations for the gradient, or computes them twice."""
        if kept:
            self.net.disable_gradient_checkpointing()
        else:
            self.net.enable_gradient_checkpointing()

    def widen(self, part: Part) -> None:
        """Calculate in float32 where half precision was too narrow; the net's weights stay as they are."""
        if part is Part.VAE:
            self.family.vae.to(torch.float32)
        elif part is Part.DRAWING:
            self.draws_in_float32 = True

    def drawing(self) -> AbstractContextManager[None]:
        """The net draws inside."""
        return in_float32(self.net) if self.draws_in_float32 else nullcontext()

    @contextmanager
    def _on_device(self, *parts: nn.Module) -> Iterator[None]:
        """The parts are on the device while they are needed; memory that is the card's own is left again."""
        for part in parts:
            part.to(self.device.target)
        try:
            yield
        finally:
            for part in parts if self.device.has_own_memory else ():
                part.to("cpu")

    @contextmanager
    def _net_away(self, away: bool) -> Iterator[None]:
        """With `away` the net leaves the card meanwhile."""
        if away:
            self.move_to(torch.device("cpu"))
            self.device.empty_cache()
        try:
            yield
        finally:
            if away:
                self.device.empty_cache()
                self.move_to(self.device.target)

    def embed(self, text: str, clip_skip: int = 1) -> TextEmbeddings:
        """One row of embeddings on the device; InputError where a text encoder has not so many layers."""
        self._embed_all([text], clip_skip)
        return self._texts[text, clip_skip]

    def embed_ahead(self, texts: Iterable[str], clip_skip: int, check: Callable[[], None]) -> None:
        """Have the texts of a job ready where the text encoders would come to the card for each of them.

        `check` is called before every one. InputError where an encoder has not so many layers.
        """
        if self.device.has_own_memory:
            self._embed_all(texts, clip_skip, check)

    def _embed_all(self, texts: Iterable[str], clip_skip: int, check: Callable[[], None] = lambda: None) -> None:
        missing = [text for text in dict.fromkeys(texts) if not self._recalls(text, clip_skip)]
        if not missing:
            return
        with self._on_device(*self.text_encoders):
            for text in missing:
                check()
                embeddings = self.family.embed(text, self.device.target, clip_skip)
                self._texts[text, clip_skip] = embeddings
                if self.texts is not None:
                    self.texts.write(text, clip_skip, embeddings)

    def _recalls(self, text: str, clip_skip: int) -> bool:
        """Whether the embeddings are there without any work."""
        if (text, clip_skip) in self._texts:
            return True
        kept = self.texts.read(text, clip_skip) if self.texts is not None else None
        if kept is not None:
            self._texts[text, clip_skip] = moved_to(kept, self.device.target)
        return kept is not None

    def _negative(self, text: str, clip_skip: int) -> TextEmbeddings:
        embeddings = self.embed(text, clip_skip)
        return embeddings if text else self.family.without_prompt(embeddings)

    def condition(self, texts: Sequence[tuple[str, str]], sampling: Sampling) -> Condition:
        """One row for each (prompt, negative prompt)."""
        self._embed_all((text for pair in texts for text in pair), sampling.clip_skip)
        return Condition(
            joined([self.embed(prompt, sampling.clip_skip) for prompt, _ in texts]),
            joined([self._negative(negative, sampling.clip_skip) for _, negative in texts]),
            sampling.guidance_scale,
            sampling.guidance_rescale,
            # With DDIM such models have been drawn with both prompts from the beginning, and old projects still are.
            embeds_guidance=self.predictor.reads_guidance and sampling.sampler is not Sampler.DDIM,
        )

    @torch.no_grad()
    def decode(self, latents: Tensor) -> Tensor:
        """uint8 pictures (n, H, W, 3) on the CPU from latents (n, c, h, w), one after the other.

        PrecisionError where the VAE makes numbers of them that are none.
        """
        vae = self.family.vae
        height, width = (side * PIXELS_PER_LATENT for side in latents.shape[2:])
        decoding = self.memory.decoding(height, width)
        with self._net_away(not decoding.net_stays), self._on_device(vae), self.memory.working(Work.DECODING):
            self.family.decode_in_tiles(decoding.tile)
            # one by one: the VAE works at the size of the picture and needs more memory for it than the net
            decoded = torch.cat([self.family.decode(latent[None]) for latent in latents.to(self.device.target)])
        if not decoded.isfinite().all():
            raise PrecisionError(Part.VAE, NOT_FINITE)
        pixels = _pixels(decoded)
        self.colours.learn(latents, pixels)
        return pixels

    @torch.no_grad()
    def estimates(self, latents: Tensor) -> Tensor | None:
        """Small uint8 pictures (n, h, w, 3) on the CPU of latents (n, c, h, w), in next to no time.

        None as long as nothing tells what the latents stand for: before the first picture was decoded the VAE decodes a
        corner of them, unless it would have to come to the card for that.
        """
        if not self.colours.known and not self.device.has_own_memory:
            corner = latents[:, :, :CORNER, :CORNER]
            decoded = self.family.decode(corner)
            if decoded.isfinite().all():
                self.colours.learn(corner, _pixels(decoded))
        return self.colours.pictures(latents)

    @torch.no_grad()
    def encode(self, pictures: Sequence[Tensor], check: Callable[[], None] = lambda: None) -> Tensor:
        """Latents float32 (n, c, h, w) on the CPU of uint8 pictures (H, W, 3) of one size, one after the other.

        What comes out is the mean of what the VAE takes a picture for, so that a picture always has the same latent.
        `check` is called before each. PrecisionError where the VAE makes numbers of one that are none.
        """
        vae = self.family.vae
        height, width, _ = pictures[0].shape
        # The encoder is half as wide as the decoder at the same size: what one is planned for is enough for the other.
        decoding = self.memory.decoding(height, width)
        encoded = []
        with self._net_away(not decoding.net_stays), self._on_device(vae), self.memory.working(Work.DECODING):
            self.family.decode_in_tiles(decoding.tile)
            for pixels in pictures:
                check()
                image = pixels.to(self.device.target).permute(2, 0, 1)[None].to(vae.dtype) / 127.5 - 1
                encoded.append(self.family.encode(image).cpu())
        latents = torch.cat(encoded)
        if not latents.isfinite().all():
            raise PrecisionError(Part.VAE, NOT_FINITE_LATENT)
        return latents


def _pixels(decoded: Tensor) -> Tensor:
    """uint8 (n, H, W, 3) on the CPU of what a VAE made, (n, 3, H, W) from -1 to 1."""
    unit = (decoded / 2 + 0.5).clamp(0, 1)
    pixels: Tensor = (unit.permute(0, 2, 3, 1) * 255).round().to(torch.uint8).cpu()
    return pixels
