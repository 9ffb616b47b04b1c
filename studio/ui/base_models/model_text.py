"""Base models in the artist's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.base_model import Component, Family, ModelCard, Prediction
from studio.ui.widgets.formatting import decimal

GIB = 2**30
DTYPES = {"F32": "fp32", "F16": "fp16", "BF16": "bf16", "F8_E4M3": "fp8", "F8_E5M2": "fp8", "F64": "fp64"}


def _tr(text: str) -> str:
    return QCoreApplication.translate("model_words", text)


def family_text(family: Family) -> str:
    return {
        Family.SD1: "Stable Diffusion 1",
        Family.SD2: "Stable Diffusion 2",
        Family.SDXL: "Stable Diffusion XL",
        Family.OWN: _tr("a model of its own size"),
    }[family]


def card_text(card: ModelCard) -> str:
    """“Stable Diffusion XL · fp16 · 6.5 GB · predicts noise”."""
    parts = [
        family_text(card.family),
        "/".join(sorted({DTYPES.get(code, code) for code in card.dtypes})),
        _tr("{0} GB").format(decimal(card.bytes / GIB, 1)),
        prediction_text(card.prediction),
        card.licence,
    ]
    return " · ".join(part for part in parts if part)


def prediction_text(prediction: Prediction | None) -> str:
    match prediction:
        case Prediction.EPSILON:
            return _tr("predicts noise")
        case Prediction.VELOCITY:
            return _tr("predicts velocity")
        case Prediction.FLOW:
            return _tr("predicts flow")
        case None:
            return ""


def warning_text(card: ModelCard) -> str:
    """What the artist should know before choosing the model; empty if nothing."""
    if card.few_steps:
        warning = _tr(
            "{0} models are made for few steps with little guidance, as is suggested below; votes teach them less well."
        )
        return warning.format(card.few_steps)
    if Component.TEXT_ENCODER in card.missing:
        return _tr("This file lacks a text encoder: choose a full checkpoint of this model.")
    return ""
