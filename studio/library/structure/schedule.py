"""Which noise schedules of a diffusers folder Atelier's own steps can stand in for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from studio.domain.base_model import USUAL_SHIFT
from studio.library.structure.settings import UnknownSettingError, count, number

BETA_SCHEDULES = ("linear", "scaled_linear", "squaredcos_cap_v2")
FLOW_MARKS = ("use_flow_sigmas", "shift", "base_shift", "max_shift")
"""Of schedulers of flow matching, and of ordinary ones that are told to be one."""
EDM_MARKS = ("sigma_data",)
SHIFT_AT_MOST = 100.0
"""As far as ComfyUI lets it be set."""


def kind_of_schedule(class_name: object, config: Mapping[str, Any]) -> Literal["usual", "flow", "edm"]:
    """Whether it is a table of β, straight lines to the noise (2209.03003), or the noise of EDM (2206.00364)."""
    names = f"{class_name} {config.get('_class_name')}"
    if "FlowMatch" in names or any(config.get(mark) not in (None, False) for mark in FLOW_MARKS):
        return "flow"
    if config.get("prediction_type") == "flow_prediction":
        return "flow"
    continuous = config.get("timestep_type") == "continuous"
    if "EDM" in names or continuous or any(config.get(mark) is not None for mark in EDM_MARKS):
        return "edm"
    return "usual"


def check_schedule(config: Mapping[str, Any]) -> None:
    """UnknownSettingError unless DDIM can be made of it, or a straight line where it is one."""
    if kind_of_schedule(config.get("_class_name"), config) == "flow":
        shift_of(config)
        return
    steps = count(config, "num_train_timesteps", 1000)
    trained = config.get("trained_betas")
    if trained is not None:
        if not isinstance(trained, list) or len(trained) != steps or not all(map(_is_beta, trained)):
            raise UnknownSettingError("trained_betas", trained)
        return
    for key, default in (("beta_start", 0.0001), ("beta_end", 0.02)):
        if number(config, key, default) >= 1:
            raise UnknownSettingError(key, config.get(key))
    if config.get("beta_schedule", "linear") not in BETA_SCHEDULES:
        raise UnknownSettingError("beta_schedule", config.get("beta_schedule"))


def shift_of(config: Mapping[str, Any]) -> float:
    """How far the steps are moved towards the noise; the usual where nothing is said. UnknownSettingError for what is
    no positive number."""
    key = "flow_shift" if config.get("flow_shift") is not None else "shift"
    shift = number(config, key, USUAL_SHIFT)
    if not 0 < shift <= SHIFT_AT_MOST:
        raise UnknownSettingError(key, shift)
    return shift


def _is_beta(value: object) -> bool:
    return type(value) in (int, float) and 0 < float(str(value)) < 1
