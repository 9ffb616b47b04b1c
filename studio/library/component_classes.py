"""What a model folder may ask for: classes of our own list, and networks of a size that there is.

diffusers would import whatever a folder names, so this list is held against it before any library sees the folder.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from studio.domain.errors import ModelError
from studio.library.folder_files import INCOMPLETE, MODEL_INDEX, read_config
from studio.library.header import printable, printable_name
from studio.library.structure.schedule import kind_of_schedule

NETWORKS = ("unet", "vae")
TEXT_ENCODERS = ("text_encoder", "text_encoder_2")
TOKENIZERS = ("tokenizer", "tokenizer_2")
SCHEDULER = "scheduler"
# Those whose configuration is a table of β that DDIM reads too, or the shift of a straight line; EDM's is neither.
SCHEDULERS = (
    "DDIMScheduler",
    "DDPMScheduler",
    "DEISMultistepScheduler",
    "DPMSolverMultistepScheduler",
    "DPMSolverSDEScheduler",
    "DPMSolverSinglestepScheduler",
    "EulerAncestralDiscreteScheduler",
    "EulerDiscreteScheduler",
    "FlowMatchEulerDiscreteScheduler",
    "FlowMatchHeunDiscreteScheduler",
    "HeunDiscreteScheduler",
    "KDPM2AncestralDiscreteScheduler",
    "KDPM2DiscreteScheduler",
    "LCMScheduler",
    "LMSDiscreteScheduler",
    "PNDMScheduler",
    "TCDScheduler",
    "UniPCMultistepScheduler",
)
CLASSES: dict[str, tuple[str, tuple[str, ...]]] = {
    "unet": ("diffusers", ("UNet2DConditionModel",)),
    "vae": ("diffusers", ("AutoencoderKL", "AutoencoderTiny")),
    "text_encoder": ("transformers", ("CLIPTextModel",)),
    "text_encoder_2": ("transformers", ("CLIPTextModelWithProjection",)),
    "tokenizer": ("transformers", ("CLIPTokenizer", "CLIPTokenizerFast")),
    "tokenizer_2": ("transformers", ("CLIPTokenizer", "CLIPTokenizerFast")),
    "scheduler": ("diffusers", SCHEDULERS),
}
"""The library and its classes, for each component that Atelier opens; others that a folder holds are left alone."""
COMPONENTS = {
    "StableDiffusionPipeline": ("unet", "vae", "text_encoder", "tokenizer", "scheduler"),
    "StableDiffusionXLPipeline": tuple(CLASSES),
}
TEXTS_OF_CLIP = "text_config"
NUMBER_AT_MOST = 2**20
LAYERS_AT_MOST = 64
"""In one block or stack; 2 in a UNet and 32 in a text encoder are usual."""
VALUES_AT_MOST = 256
LATENT_SIDE_AT_MOST = 512
TRAINING_STEPS_AT_MOST = 10_000
OTHER_CLASS = "{0} asks for {1} as its {2}, which Atelier does not open; choose an ordinary Stable Diffusion model."
OTHER_PIPELINE = "{0} is made for {1}; Atelier tunes Stable Diffusion 1, 2 and XL."
EDM_NOISE = "{0} is made for the noise of EDM ({1}), which Atelier cannot learn from; choose another model."
QUANTISED = "The weights of {0} are packed tighter than Atelier can train on; choose an fp16 version of this model."
UNUSUAL = "{0} cannot be opened: {1} is {2} in its {3}; copy or download it again."


def read_index(folder: Path) -> dict[str, Any]:
    """The index, once every component that Atelier opens is of a known class; ModelError for any other.

    `_class_name` is a key of COMPONENTS, and each of its components is a pair of a library and a class; one that the
    index does not name is of the usual class.
    """
    index = read_config(folder, MODEL_INDEX)
    pipeline = index.get("_class_name")
    if not isinstance(pipeline, str) or pipeline not in COMPONENTS:
        raise ModelError(OTHER_PIPELINE, printable_name(folder), _written(pipeline))
    for component in COMPONENTS[pipeline]:
        library, classes = CLASSES[component]
        entry = index.setdefault(component, [library, classes[0]])
        if entry is None or entry == [None, None]:
            raise ModelError(INCOMPLETE, printable_name(folder), component)
        if component == SCHEDULER:
            _refuse_other_noise(folder, entry, {})
        if not isinstance(entry, list) or len(entry) != 2 or entry[0] != library or entry[1] not in classes:
            raise ModelError(OTHER_CLASS, printable_name(folder), _written(entry), component)
    return index


def check_component(
    folder: Path, component: str, class_name: str | None = None, subfolder: str | None = None
) -> dict[str, Any]:
    """The configuration of a component, of the class `class_name` or any that is allowed; ModelError for any other."""
    name = "scheduler_config.json" if component == SCHEDULER else "config.json"
    config = read_config(folder, f"{component if subfolder is None else subfolder}/{name}")
    if component == SCHEDULER:
        _refuse_other_noise(folder, config.get("_class_name"), config)
    _check_class(folder, component, class_name, config)
    if config.get("quantization_config") is not None:
        raise ModelError(QUANTISED, printable_name(folder))
    inner = config.get(TEXTS_OF_CLIP)
    # Of a whole CLIP, texts and pictures, transformers takes what is said of the texts.
    config = inner if component in TEXT_ENCODERS and isinstance(inner, dict) else config
    _check_numbers(folder, component, config)
    return config


def _check_class(folder: Path, component: str, class_name: str | None, config: Mapping[str, Any]) -> None:
    """What the configuration says of itself; schedulers stand in for each other, and text encoders do not say it."""
    allowed = CLASSES[component][1] if class_name is None or component == SCHEDULER else (class_name,)
    said = config.get("_class_name")
    if said is not None and said not in allowed:
        raise ModelError(OTHER_CLASS, printable_name(folder), _written(said), component)


def _refuse_other_noise(folder: Path, class_name: object, config: Mapping[str, Any]) -> None:
    """ModelError for a schedule that is neither a table of β nor a straight line, whatever class stands for it."""
    if kind_of_schedule(class_name, config) == "edm":
        raise ModelError(EDM_NOISE, printable_name(folder), _written(class_name))


def _written(value: object) -> str:
    """`library.Class` where it is such a pair."""
    return printable(".".join(map(str, value)) if isinstance(value, list) and value else value)


def _check_numbers(folder: Path, component: str, config: Mapping[str, Any]) -> None:
    """Refuses what would take hours or all memory to build."""
    for key, value in config.items():
        numbers = list(_numbers(value))
        most = LAYERS_AT_MOST if "layers" in key or key.endswith("_blocks") else NUMBER_AT_MOST
        if key == "num_train_timesteps":
            most = TRAINING_STEPS_AT_MOST
        elif key == "sample_size" and component == "unet":
            most = LATENT_SIDE_AT_MOST
        for number in numbers:
            if not -most <= number <= most:
                raise ModelError(UNUSUAL, printable_name(folder), printable(key), printable(number), component)
        if component != SCHEDULER and isinstance(value, list) and len(value) > VALUES_AT_MOST:
            raise ModelError(UNUSUAL, printable_name(folder), printable(key), f"{len(value)} × …", component)


def _numbers(value: object) -> Iterator[float]:
    """All in a value and in the lists inside it."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, list):
            waiting += each
        elif isinstance(each, int | float):
            yield each
