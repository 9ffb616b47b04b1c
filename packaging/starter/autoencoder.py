"""The starter model's autoencoder: an AutoencoderTiny whose encoder is a PCA and whose decoder is trained.

The encoder takes 4 × 4 pixel patches to 8 channels of unit variance. AutoencoderTiny without residual blocks is a
chain of linear convolutions, so a PCA can be written straight into its weights and costs no training.
"""

from __future__ import annotations

import time

import numpy as np
import torch
from diffusers import AutoencoderTiny
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

PATCH = 4
LATENT_CHANNELS = 8
ENCODER_CHANNELS = 3 * PATCH * PATCH
DECODER_CHANNELS = 48


def to_tensor(pictures: NDArray[np.uint8]) -> Tensor:
    """uint8 (n, h, w, 3) → float32 (n, 3, h, w) in −1…1."""
    return torch.from_numpy(pictures).permute(0, 3, 1, 2).float().div(127.5).sub(1)


def build() -> AutoencoderTiny:
    """An untrained model of the right shape."""
    return AutoencoderTiny(
        latent_channels=LATENT_CHANNELS,
        encoder_block_out_channels=(ENCODER_CHANNELS,) * 3,
        num_encoder_blocks=(0, 0, 0),
        decoder_block_out_channels=(DECODER_CHANNELS,) * 3,
        num_decoder_blocks=(3, 3, 0),
        scaling_factor=1.0,
    )


def write_pca(model: AutoencoderTiny, pictures: NDArray[np.uint8]) -> float:
    """Write the PCA of the pictures' patches into the encoder; returns the share of variance kept, 0…1.

    Two convolutions of stride 2 gather the patch: channel 3·q + c of the first holds pixel q of a 2 × 2 block, channel
    12·p + k of the second holds channel k of block p. The last convolution is the projection.
    """
    unit = to_tensor(pictures).add(1).div(2)
    gathered = functional.pixel_unshuffle(unit, 2).unflatten(1, (3, 4)).transpose(1, 2).flatten(1, 2)
    gathered = functional.pixel_unshuffle(gathered, 2).unflatten(1, (12, 4)).transpose(1, 2).flatten(1, 2)
    patches = gathered.permute(0, 2, 3, 1).reshape(-1, ENCODER_CHANNELS).double()
    mean = patches.mean(0)
    values, vectors = torch.linalg.eigh((patches - mean).T @ (patches - mean) / len(patches))
    top = values[-LATENT_CHANNELS:].flip(0)
    axes = vectors[:, -LATENT_CHANNELS:].flip(1)
    projection = (axes / top.sqrt()).T
    first, second, third, last = (layer for layer in model.encoder.layers)
    with torch.no_grad():
        for layer in (first, second, third, last):
            layer.weight.zero_()
        first.bias.zero_()
        first.weight[range(3), range(3), 1, 1] = 1
        for layer, channels in ((second, 3), (third, 12)):
            for place in range(4):
                row, column = divmod(place, 2)
                for channel in range(channels):
                    layer.weight[channels * place + channel, channel, 1 + row, 1 + column] = 1
        last.weight[:, :, 1, 1] = projection.float()
        last.bias.copy_((-projection @ mean).float())
    return float(top.sum() / values.sum())


def train_decoder(
    model: AutoencoderTiny, pictures: NDArray[np.uint8], count: int, minutes: float, seed: int, device: str
) -> float:
    """Train the decoder on `count` pictures or for `minutes`; returns the PSNR of the last batches in dB."""
    rng = np.random.default_rng(seed)
    model.to(device, memory_format=torch.channels_last).encoder.requires_grad_(False)
    optimiser = torch.optim.AdamW(model.decoder.parameters(), lr=2e-3)
    batch = 24
    start = time.monotonic()
    seen = 0
    errors = [1.0]
    while (done := max(seen / count, (time.monotonic() - start) / 60 / minutes)) < 1:
        optimiser.param_groups[0]["lr"] = 2e-3 * min(1.0, seen / 2000 + 0.01) * (1 - done) ** 0.8
        clean = to_tensor(pictures[rng.integers(0, len(pictures), batch)])
        clean = clean.to(device, memory_format=torch.channels_last)
        with torch.no_grad():
            latents = model.encode(clean).latents
        redrawn = model.decode(latents).sample
        edges = functional.l1_loss(redrawn.diff(dim=-1), clean.diff(dim=-1)) + functional.l1_loss(
            redrawn.diff(dim=-2), clean.diff(dim=-2)
        )
        (functional.l1_loss(redrawn, clean) + functional.mse_loss(redrawn, clean) + 0.5 * edges).backward()
        optimiser.step()
        optimiser.zero_grad()
        seen += batch
        errors.append(float(functional.mse_loss(redrawn.detach().clamp(-1, 1), clean)) / 4)
        if len(errors) % 200 == 0:
            print(f"decoder: {seen} pictures, {-10 * np.log10(np.mean(errors[-100:])):.1f} dB", flush=True)
    return float(-10 * np.log10(np.mean(errors[-100:])))


@torch.no_grad()
def encode_all(model: AutoencoderTiny, pictures: NDArray[np.uint8], device: str) -> Tensor:
    """All latents, float16 (n, 8, size/4, size/4), on the CPU."""
    parts = [
        model.encode(to_tensor(pictures[at : at + 256]).to(device)).latents.half().cpu()
        for at in range(0, len(pictures), 256)
    ]
    return torch.cat(parts)
