"""What a diffusers folder holds beside its weights."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from studio.assets import resources_folder
from studio.domain.base_model import USUAL_SHIFT, Family, Prediction
from studio.engine.export.checkpoint.inventory import components_of
from studio.engine.export.checkpoint.ldm_names import VAE
from studio.engine.families.stable_diffusion.loading import SD2_V_SAMPLE_SIZE
from studio.engine.families.stable_diffusion.tokenizer import PAD_OF_SD2, clip_tokenizer
from studio.engine.lora.layers import ENCODERS, UNET
from studio.library.folder_files import MODEL_INDEX

NETWORK_WEIGHTS = "diffusion_pytorch_model.safetensors"
ENCODER_WEIGHTS = "model.safetensors"
WEIGHTS = {UNET: NETWORK_WEIGHTS, VAE: NETWORK_WEIGHTS, **dict.fromkeys(ENCODERS, ENCODER_WEIGHTS)}
"""The file that diffusers or transformers looks for in each component's folder."""
FLOW_SCHEDULER = {
    "_class_name": "DPMSolverMultistepScheduler",
    "prediction_type": Prediction.FLOW.value,
    "use_flow_sigmas": True,
    "flow_shift": USUAL_SHIFT,
}
"""Of those for straight lines the one that diffusers' pipelines of Stable Diffusion can draw with."""


def write_configurations(templates: Path, family: Family, target: Path, prediction: Prediction, zero_snr: bool) -> None:
    """Make the folder, with the `templates` changed to what the model predicts, and the tokenizers."""
    target.mkdir()
    index = json.loads((templates / MODEL_INDEX).read_text("utf-8"))
    if prediction is Prediction.FLOW:
        index["scheduler"][1] = FLOW_SCHEDULER["_class_name"]
    _write(target, MODEL_INDEX, index)
    for component in components_of(family):
        changes: dict[str, Any] = {}
        if component in ENCODERS:
            # diffusers opens networks in full precision unless told, transformers in what is stored unless told here.
            changes = {"dtype": "float32"}
        elif component == UNET and family is Family.SD2 and prediction is Prediction.VELOCITY:
            changes = {"sample_size": SD2_V_SAMPLE_SIZE}
        _copy(templates, target, f"{component}/config.json", changes)

    if prediction is Prediction.FLOW:
        (target / "scheduler").mkdir()
        _write(target, "scheduler/scheduler_config.json", FLOW_SCHEDULER)
    else:
        _copy(templates, target, "scheduler/scheduler_config.json", _schedule(prediction, zero_snr))

    _write_tokenizer(target / "tokenizer", PAD_OF_SD2 if family is Family.SD2 else None)
    if family is Family.SDXL:
        _write_tokenizer(target / "tokenizer_2", PAD_OF_SD2)


def _schedule(prediction: Prediction, zero_snr: bool) -> dict[str, Any]:
    schedule: dict[str, Any] = {"prediction_type": prediction.value, "rescale_betas_zero_snr": zero_snr}
    if zero_snr:
        # The last timestep has to be among those that are drawn, where the signal is gone (2305.08891, section 3.3).
        schedule["timestep_spacing"] = "trailing"
    return schedule


def _copy(templates: Path, target: Path, name: str, changes: dict[str, Any]) -> None:
    content = json.loads((templates / name).read_text("utf-8"))
    (target / name).parent.mkdir()
    _write(target, name, {**content, **changes})


def _write(target: Path, name: str, content: dict[str, Any]) -> None:
    (target / name).write_text(json.dumps(content, indent=2) + "\n", "utf-8")


def _write_tokenizer(folder: Path, pad: str | None) -> None:
    """Also in the two files that versions of transformers before 5 read."""
    tokenizer = clip_tokenizer(pad)
    tokenizer.save_pretrained(folder)
    vocabulary = dict(sorted(tokenizer.get_vocab().items(), key=lambda entry: entry[1]))
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), "utf-8")
    shutil.copyfile(resources_folder() / "models" / "tokenizer" / "merges.txt", folder / "merges.txt")
