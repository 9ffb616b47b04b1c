"""The module of a model behind whatever a file calls it: what stands before a path, and how the path is written, are
read independently of each other."""

from __future__ import annotations

from functools import cached_property

from studio.engine.lora.layers import ENCODERS, UNET
from studio.engine.lora.module_names import Sgm, sgm_path
from studio.engine.lora.module_shapes import ModuleShapes
from studio.engine.lora.text_encoders import in_text_model

FIRST, SECOND = ENCODERS
COMPONENTS = {
    "unet": UNET,
    "diffusion_model": UNET,
    "te": FIRST,
    "te1": FIRST,
    "te2": SECOND,
    "text_encoder": FIRST,
    "text_encoder_1": FIRST,
    "text_encoder_2": SECOND,
    "clip_l": FIRST,
    "clip_h": FIRST,
    "clip_g": SECOND,
    "cond_stage_model": FIRST,
    "conditioner_embedders_0": FIRST,
    "conditioner_embedders_1": SECOND,
}
"""What names a part of the pipeline, dots written as underscores."""
WRAPPERS = ("lora", "lycoris", "base_model_model", "model", "module", "text_encoders", "transformer")
"""What programs and libraries put around it, which says nothing."""
PREFIXES = sorted([*COMPONENTS, *WRAPPERS], key=len, reverse=True)
COMPILED = "_orig_mod_"
"""What torch.compile puts into the names of a model, or of its blocks."""
SUFFIXES = ("_lora_linear_layer", "_lora")
"""Left over where an alpha stands beside halves that are written like this."""


class ModuleLookup:
    """Finds modules by name. Dots and underscores are the same: no two modules of a model differ in them alone."""

    def __init__(self, shapes: ModuleShapes) -> None:
        self._shapes = shapes

    @cached_property
    def _modules(self) -> dict[tuple[str, str], tuple[str, str]]:
        """By component and path in every dialect, with underscores."""
        modules = {}
        for component, path in self._shapes.shapes:
            for written in _dialects(component, path, self._shapes.sgm):
                modules[component, _flat(written)] = component, path
        return modules

    def find(self, name: str) -> tuple[str, str] | None:
        """(component, path) of a module; None for a name that says nothing to us."""
        rest = _flat(name).replace("_processor_to_", "_to_").replace(COMPILED, "")
        for suffix in SUFFIXES:
            rest = rest.removesuffix(suffix)
        component = None
        while True:
            found = self._look(component, rest)
            prefix = next((prefix for prefix in PREFIXES if rest.startswith(f"{prefix}_")), None)
            if found is not None or prefix is None:
                return found
            rest = rest.removeprefix(f"{prefix}_")
            component = COMPONENTS.get(prefix, component)

    def _look(self, component: str | None, path: str) -> tuple[str, str] | None:
        # diffusers' attention processors had one layer at the way out, the first of a sequence today.
        paths = (path, f"{path}_0") if path.endswith("_to_out") else (path,)
        components = (component,) if component else (UNET, *self._only_encoder)
        return next((self._modules[key] for key in _pairs(components, paths) if key in self._modules), None)

    @cached_property
    def _only_encoder(self) -> tuple[str, ...]:
        """The text encoder, where a path alone tells which one is meant."""
        return (FIRST,) if self._shapes.encoder_count == 1 else ()


def _dialects(component: str, path: str, sgm: Sgm) -> set[str]:
    if component == UNET:
        return {path, sgm_path(path, sgm)}
    # transformers writes `text_model` in front or leaves it out, by its version.
    return {path, in_text_model(path), in_text_model(path).removeprefix("text_model.")}


def _flat(name: str) -> str:
    return name.replace(".", "_")


def _pairs(components: tuple[str, ...], paths: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(component, path) for component in components for path in paths]
