"""A base model that was chosen for a project: what its file tells, and what is left to ask."""

from __future__ import annotations

from dataclasses import replace

from studio.assets import base_of
from studio.domain.base_model import Base, Component, ModelCard, Prediction
from studio.domain.errors import ModelError
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampler

ZERO_SNR_RESCALE = 0.7
"""How much of the contrast that guidance adds is taken back at zero SNR (2305.08891, section 3.4)."""

DISPUTED = "The marks of {0} contradict each other about what it predicts; choose it for this model."
NO_NOISE_AT_ZERO_SNR = "{0} ends without signal (zero SNR), where no noise can be predicted; choose velocity for it."

NO_ZERO_SNR_SAMPLER = "{0} ends without signal (zero SNR), from which {1} cannot draw; choose another sampler for it."

NO_FLOW_SAMPLER = "{0} is made for rectified flow, with which {1} cannot draw; choose another sampler for it."


def prediction_of(card: ModelCard, base: Base) -> Prediction:
    """What the UNet predicts; ModelError if nothing tells or a component of the model is in no file."""
    if Component.TEXT_ENCODER in card.missing:
        raise ModelError("{0} lacks a text encoder; choose a full checkpoint of this model.", card.name)
    if Component.VAE in card.missing and base.vae is None:
        raise ModelError("{0} holds no VAE; choose a VAE file for it.", card.name)

    prediction = base.prediction or card.prediction
    if prediction is None and card.disputed:
        raise ModelError(DISPUTED, card.name)
    if prediction is None:
        # Never guessed: a model that is opened with the wrong one draws noise, and votes on noise teach nothing.
        raise ModelError(
            "Nothing tells whether {0} predicts noise, velocity or flow; choose it for this model.", card.name
        )
    # At zero SNR the first step has no picture to take the noise away from: a division by nothing.
    if prediction is Prediction.EPSILON and (card.zero_snr if base.zero_snr is None else base.zero_snr):
        raise ModelError(NO_NOISE_AT_ZERO_SNR, card.name)
    return prediction


def ends_without_signal(card: ModelCard, base: Base) -> bool:
    """Whether the noise schedule was rescaled to zero terminal SNR; a straight line ends there as it is."""
    if prediction_of(card, base) is Prediction.FLOW:
        return False
    return card.zero_snr if base.zero_snr is None else base.zero_snr


def complete_settings(settings: ProjectSettings, card: ModelCard) -> ProjectSettings:
    """The settings with what the model's file tells; ModelError says what makes it unusable or has to be chosen."""
    base = base_of(settings)
    prediction = prediction_of(card, base)
    if prediction is Prediction.FLOW and not settings.sampling.sampler.flows:
        raise ModelError(NO_FLOW_SAMPLER, card.name, settings.sampling.sampler.label)
    zero_snr = ends_without_signal(card, base)
    if zero_snr and settings.sampling.sampler is Sampler.DPM_SDE_KARRAS:
        raise ModelError(NO_ZERO_SNR_SAMPLER, card.name, settings.sampling.sampler.label)
    guidance_rescale = ZERO_SNR_RESCALE if zero_snr else settings.sampling.guidance_rescale
    sampling = replace(settings.sampling, guidance_rescale=guidance_rescale)
    return replace(settings, prediction=prediction, zero_snr=zero_snr, sampling=sampling)
