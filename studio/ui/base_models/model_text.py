"""Base models in the artist's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.base_model import Component, Family, ModelCard, Prediction
from studio.ui.widgets.formatting import decimal

GIB = 2**30
DTYPES = {"F32": "fp32", "F16": "fp16", "BF16": "bf16", "F8_E4M3": "fp8", "F8_E5M2": "fp8", "F64": "fp64"}


def _tr(text: str) -> str:
    return QCoreApplication.translate("model_words", text)


def family_words(family: Family) -> str:
    return {
        Family.SD1: "Stable Diffusion 1",
        Family.SD2: "Stable Diffusion 2",
        Family.SDXL: "Stable Diffusion XL",
        Family.OWN: _tr("a model of its own size"),
    }[family]


def facts(card: ModelCard) -> str:
    """“Stable Diffusion XL · fp16 · 6.5 GB · predicts noise”."""
    parts = [
        family_words(card.family),
        "/".join(sorted({DTYPES.get(code, code) for code in card.dtypes})),
        _tr("{0} GB").format(decimal(card.bytes / GIB, 1)),
        prediction_words(card.prediction),
        card.licence,
    ]
    return " · ".join(part for part in parts if part)


def prediction_words(prediction: Prediction | None) -> str:
    if prediction is None:
        return ""
    return _tr("predicts noise") if prediction is Prediction.EPSILON else _tr("predicts velocity")


def warning(card: ModelCard) -> str:
    """What the artist should know before choosing the model; empty if nothing."""
    if card.few_steps:
        told = _tr("{0} models are made for few steps with little guidance: votes teach them less well.")
        return told.format(card.few_steps)
    if Component.TEXT_ENCODER in card.missing:
        return _tr("This file holds no text encoder: choose a full checkpoint of this model.")
    return ""
