"""LoRA files with the names of diffusers and peft."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from peft import LoraConfig
from torch import Tensor

from studio.engine.lora.layers import Layer
from studio.engine.lora.module_names import peft_name
from studio.library.lora.lora_file import ADAPTER_METADATA


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
