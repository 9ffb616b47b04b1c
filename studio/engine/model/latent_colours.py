"""Which colours latents stand for, learned from the pictures that the VAE decodes anyway."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import adaptive_avg_pool2d

from studio.engine.device.transfer import to_device

ENOUGH = 16
"""After so many pictures one more changes nothing that could be seen."""


class LatentColours:
    """The linear map from the channels of a latent to red, green and blue that is nearest to the VAE: a blurred picture
    without the detail, for a hundredth of the work."""

    def __init__(self) -> None:
        self._pictures = 0
        # the normal equations of least squares, so that no picture has to be kept
        self._products: Tensor | float = 0.0
        self._targets: Tensor | float = 0.0
        self._map: Tensor | None = None

    @property
    def known(self) -> bool:
        """Whether anything was learned yet."""
        return self._map is not None

    def learn(self, latents: Tensor, pixels: Tensor) -> None:
        """Latents (n, C, h, w), and uint8 (n, H, W, 3) that the VAE made of them."""
        if self._pictures >= ENOUGH:
            return
        self._pictures += len(latents)
        height, width = latents.shape[2:]
        small = adaptive_avg_pool2d(pixels.permute(0, 3, 1, 2).float(), (height, width))
        values = latents.detach().cpu().double().movedim(1, -1).flatten(0, -2)
        inputs = torch.cat([values, torch.ones_like(values[:, :1])], 1)
        self._products = self._products + inputs.T @ inputs
        self._targets = self._targets + inputs.T @ small.double().movedim(1, -1).flatten(0, -2)
        # the pseudo-inverse: a picture of one colour says nothing of most directions
        self._map = (torch.linalg.pinv(self._products, hermitian=True) @ self._targets).float()

    def pictures(self, latents: Tensor) -> Tensor | None:
        """uint8 (n, h, w, 3) on the CPU of latents (n, C, h, w); None before anything was learned."""
        if self._map is None:
            return None
        weights = to_device(self._map, latents.device)
        colours = torch.einsum("nchw,cr->nhwr", latents.float(), weights[:-1]) + weights[-1]
        # what runs over in half precision is no colour
        return colours.nan_to_num().clamp(0, 255).round().to(torch.uint8).cpu()
