"""LoRA files with the names of diffusers and peft."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from peft import LoraConfig
from peft.utils.other import get_pattern_key
from torch import Tensor

from studio.engine.export.lora.layers import Layer
from studio.engine.export.lora.naming import peft_name
from studio.library.lora_file import CONFIGS

FIELDS = ("r", "lora_alpha", "alpha_pattern", "use_rslora")


def peft_tensors(layers: Sequence[Layer]) -> dict[str, Tensor]:
    """`<name>.lora_A.weight` and `.lora_B.weight`; the scale is in B, so that the files work without their metadata."""
    tensors: dict[str, Tensor] = {}
    for layer in layers:
        name = peft_name(layer.part, layer.path)
        tensors[f"{name}.lora_A.weight"] = layer.down.contiguous()
        tensors[f"{name}.lora_B.weight"] = (layer.up * layer.scale).contiguous()
    return tensors


def peft_metadata(layers: Sequence[Layer]) -> dict[str, str]:
    """The configuration of each part's adapter, as diffusers keeps it: alpha is the rank everywhere."""
    parts = dict.fromkeys(layer.part for layer in layers)
    entries = (entry for part in parts for entry in _config(part, [layer for layer in layers if layer.part == part]))
    return {CONFIGS: json.dumps(dict(entries), sort_keys=True)}


def _config(part: str, layers: Sequence[Layer]) -> Iterator[tuple[str, object]]:
    (usual, _), *_ = Counter(layer.rank for layer in layers).most_common(1)
    other = {layer.path: layer.rank for layer in layers if layer.rank != usual}
    config = LoraConfig(
        r=usual,
        lora_alpha=usual,
        target_modules=sorted(layer.path for layer in layers),
        rank_pattern=other,
        alpha_pattern=other,
        inference_mode=True,
    )
    for field, value in config.to_dict().items():
        yield f"{part}.{field}", sorted(value) if isinstance(value, set) else value


def told_scale(metadata: Mapping[str, str], name: str, rank: int) -> float:
    """alpha / rank of a module by a file's metadata; 1 where they say nothing, as diffusers takes it."""
    part, _, path = name.partition(".")
    try:
        told = json.loads(metadata.get(CONFIGS, "{}"))
        fields = {field: told[f"{part}.{field}"] for field in FIELDS if f"{part}.{field}" in told}
        if not fields:
            return 1.0
        config = LoraConfig(**fields)
        patterns = config.alpha_pattern
        alpha = float(patterns.get(get_pattern_key(list(patterns), path), config.lora_alpha))
    except (ValueError, TypeError, AttributeError, RecursionError, re.error):
        return 1.0
    return alpha / (math.sqrt(rank) if config.use_rslora else rank)
