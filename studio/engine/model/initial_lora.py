"""A LoRA that a base model wears from the start."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, safe_open

from studio.domain.errors import ModelError
from studio.library.header import NO_SAFETENSORS, printable_name

INITIAL_LORA = "start"
"""The name that peft knows it by while it is loaded."""
PEFT_SETTINGS = "lora_adapter_metadata"
FOREIGN_SETTING = "megatron_config"
DORA_KEYS = ("dora_scale", "lora_magnitude_vector")


def fuse_initial_lora(pipeline: Any, lora: Path) -> None:
    """Make the LoRA, a file in kohya's or PEFT's format, part of the pipeline's weights; ModelError if it cannot be."""
    load_initial_lora(pipeline, lora)
    pipeline.fuse_lora(components=list(pipeline.get_list_adapters()), adapter_names=[INITIAL_LORA])
    pipeline.unload_lora_weights()


def load_initial_lora(pipeline: Any, lora: Path) -> None:
    """Load the LoRA as the adapter INITIAL_LORA; ModelError if it is damaged or made for another kind of model."""
    # diffusers opens anything else as a pickle.
    if lora.suffix != ".safetensors":
        raise ModelError(NO_SAFETENSORS, printable_name(lora))
    try:
        with safe_open(lora, framework="pt") as file:
            keys = list(file.keys())
            settings = json.loads((file.metadata() or {}).get(PEFT_SETTINGS, "{}"))
        # peft imports the module that such a file names.
        if any(value for key, value in settings.items() if key.endswith(FOREIGN_SETTING)):
            raise ModelError("{0} is made for another library; choose a plain LoRA.", lora.name)
        # diffusers drops the magnitudes with a warning, and the style would be another one than the artist knows.
        if any(mark in key for key in keys for mark in DORA_KEYS):
            raise ModelError("{0} is a DoRA, which no project can start from; choose a plain LoRA.", lora.name)

        with warnings.catch_warnings():
            # peft warns of a second adapter, which is what an export loads on purpose.
            warnings.filterwarnings("ignore", message="Already found a `peft_config`")
            pipeline.load_lora_weights(
                lora.parent, weight_name=lora.name, adapter_name=INITIAL_LORA, local_files_only=True
            )
    except (OSError, SafetensorError) as error:
        raise ModelError("The LoRA {0} is damaged or cannot be read; choose another one.", lora.name) from error
    except (ValueError, RuntimeError, KeyError, AttributeError, IndexError) as error:
        raise ModelError("The LoRA {0} was made for another kind of base model.", lora.name) from error
    # diffusers only logs that no key fitted, and goes on without the LoRA.
    if INITIAL_LORA not in {name for names in pipeline.get_list_adapters().values() for name in names}:
        raise ModelError("The LoRA {0} was made for another kind of base model.", lora.name)
