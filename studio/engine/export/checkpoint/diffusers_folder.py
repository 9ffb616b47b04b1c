"""What a diffusers folder holds beside its weights."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from studio.assets import resources_folder
from studio.domain.base_model import Family, Prediction
from studio.engine.export.checkpoint.inventory import parts_of
from studio.engine.export.checkpoint.ldm_names import VAE
from studio.engine.export.lora.layers import ENCODERS, UNET
from studio.engine.model.loader import SIZE_OF_SD2_V
from studio.engine.model.tokenizer import PAD_OF_SD2, clip_tokenizer
from studio.library.diffusers_folder import INDEX

OF_NETWORK = "diffusion_pytorch_model.safetensors"
OF_ENCODER = "model.safetensors"
WEIGHTS = {UNET: OF_NETWORK, VAE: OF_NETWORK, **dict.fromkeys(ENCODERS, OF_ENCODER)}


def write_configurations(
    configuration: Path, family: Family, target: Path, prediction: Prediction, zero_snr: bool
) -> None:
    """Make the folder, with those of `configuration` changed to what the model predicts, and the tokenizers."""
    target.mkdir()
    shutil.copyfile(configuration / INDEX, target / INDEX)
    for part in parts_of(family):
        changes: dict[str, Any] = {}
        if part in ENCODERS:
            # diffusers opens networks in full precision unless told, transformers in what is stored unless told here.
            changes = {"dtype": "float32"}
        elif part == UNET and family is Family.SD2 and prediction is Prediction.VELOCITY:
            changes = {"sample_size": SIZE_OF_SD2_V}
        _copy(configuration, target, f"{part}/config.json", changes)
    noise = {"prediction_type": prediction.value, "rescale_betas_zero_snr": zero_snr}
    spacing = {"timestep_spacing": "trailing"} if zero_snr else {}
    _copy(configuration, target, "scheduler/scheduler_config.json", {**noise, **spacing})
    _write_tokenizer(target / "tokenizer", PAD_OF_SD2 if family is Family.SD2 else None)
    if family is Family.SDXL:
        _write_tokenizer(target / "tokenizer_2", PAD_OF_SD2)


def _copy(configuration: Path, target: Path, name: str, changes: dict[str, Any]) -> None:
    content = json.loads((configuration / name).read_text("utf-8"))
    (target / name).parent.mkdir()
    (target / name).write_text(json.dumps({**content, **changes}, indent=2) + "\n", "utf-8")


def _write_tokenizer(folder: Path, pad: str | None) -> None:
    """Also in the two files that versions of transformers before 5 read."""
    tokenizer = clip_tokenizer(pad)
    tokenizer.save_pretrained(folder)
    vocabulary = dict(sorted(tokenizer.get_vocab().items(), key=lambda entry: entry[1]))
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), "utf-8")
    shutil.copyfile(resources_folder() / "models" / "tokenizer" / "merges.txt", folder / "merges.txt")
