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
from studio.engine.export.lora.module_names import peft_name
from studio.library.lora_file import ADAPTER_METADATA

SCALING_FIELDS = ("r", "lora_alpha", "alpha_pattern", "use_rslora")


def peft_tensors(layers: Sequence[Layer]) -> dict[str, Tensor]:
    """`<name>.lora_A.weight` and `.lora_B.weight`; the scaling is in B, so that the files work without their
    metadata."""
    tensors: dict[str, Tensor] = {}
    for layer in layers:
        name = peft_name(layer.component, layer.path)
        tensors[f"{name}.lora_A.weight"] = layer.down.contiguous()
        tensors[f"{name}.lora_B.weight"] = (layer.up * layer.scaling).contiguous()
    return tensors


def peft_metadata(layers: Sequence[Layer]) -> dict[str, str]:
    """The configuration of each component's adapter, as diffusers keeps it: alpha is the rank everywhere."""
    config: dict[str, object] = {}
    for component in dict.fromkeys(layer.component for layer in layers):
        config.update(_config(component, [layer for layer in layers if layer.component == component]))
    return {ADAPTER_METADATA: json.dumps(config, sort_keys=True)}


def _config(component: str, layers: Sequence[Layer]) -> Iterator[tuple[str, object]]:
    ranks = Counter(layer.rank for layer in layers)
    usual_rank = ranks.most_common(1)[0][0]
    exceptions = {layer.path: layer.rank for layer in layers if layer.rank != usual_rank}
    config = LoraConfig(
        r=usual_rank,
        lora_alpha=usual_rank,
        target_modules=sorted(layer.path for layer in layers),
        rank_pattern=exceptions,
        alpha_pattern=exceptions,
        inference_mode=True,
    )
    for field, value in config.to_dict().items():
        # peft makes a set of the targets, which JSON does not know.
        yield f"{component}.{field}", sorted(value) if isinstance(value, set) else value


def scaling_in_metadata(metadata: Mapping[str, str], name: str, rank: int) -> float:
    """alpha / rank of a module by a file's metadata; 1 where they say nothing, as diffusers takes it."""
    component, _, path = name.partition(".")
    try:
        content = json.loads(metadata.get(ADAPTER_METADATA, "{}"))
        fields = {
            field: content[f"{component}.{field}"] for field in SCALING_FIELDS if f"{component}.{field}" in content
        }
        if not fields:
            return 1.0
        config = LoraConfig(**fields)
        patterns = config.alpha_pattern
        # peft's own matching: a pattern may be the end of a path or a regular expression.
        alpha = float(patterns.get(get_pattern_key(list(patterns), path), config.lora_alpha))
    except (ValueError, TypeError, AttributeError, RecursionError, re.error):
        return 1.0
    # Rank-stabilised LoRA (2312.03732) divides by the root.
    return alpha / (math.sqrt(rank) if config.use_rslora else rank)
