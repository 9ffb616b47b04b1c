"""Text embeddings: what the network gets of a prompt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class TextEmbeddings:
    """`hidden` (n, tokens, width), and for SDXL `pooled` (n, width) of its second encoder."""

    hidden: Tensor
    pooled: Tensor | None = None

    def only(self, numbers: Sequence[int]) -> TextEmbeddings:
        """The rows of these numbers."""
        rows = list(numbers)
        return TextEmbeddings(self.hidden[rows], None if self.pooled is None else self.pooled[rows])


def joined(texts: Sequence[TextEmbeddings]) -> TextEmbeddings:
    """All rows of the texts, one after the other."""
    pooled = [text.pooled for text in texts if text.pooled is not None]
    return TextEmbeddings(torch.cat([text.hidden for text in texts]), torch.cat(pooled) if pooled else None)


def moved_to(text: TextEmbeddings, device: torch.device) -> TextEmbeddings:
    return TextEmbeddings(text.hidden.to(device), None if text.pooled is None else text.pooled.to(device))


def zeros_like(text: TextEmbeddings) -> TextEmbeddings:
    """Zeros, which SDXL was trained to take for no prompt at all."""
    return TextEmbeddings(torch.zeros_like(text.hidden), None if text.pooled is None else torch.zeros_like(text.pooled))
