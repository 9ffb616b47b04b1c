"""What a round of training came to, as it stands on the disk: in a project's records and beside a checkpoint."""

from __future__ import annotations

from studio.domain.events import TrainingSummary
from studio.domain.json_fields import is_given, json_number, json_whole


def encode_summary(summary: TrainingSummary) -> dict[str, object]:
    """The keys are those of every checkpoint recorded so far, whatever the fields are called."""
    return {
        "updates": summary.updates,
        "loss": summary.loss,
        "margin": summary.margin,
        "accuracy": summary.accuracy,
        "held_out_accuracy": summary.held_out_accuracy,
        "drift": summary.drift,
        "seconds": summary.seconds,
    }


def decode_summary(values: object) -> TrainingSummary:
    """The summary that this or another version of Atelier wrote; ValueError for what cannot be meant.

    Unknown keys are passed over. Missing figures are 0: a checkpoint is worth more than a line of its table.
    """
    if not isinstance(values, dict):
        raise ValueError(f"no summary: {values!r}")
    return TrainingSummary(
        updates=json_whole(values, "updates", 0),
        # NaN and infinity are read as they are: a training that went astray was recorded, too
        loss=json_number(values, "loss", 0.0),
        margin=json_number(values, "margin", 0.0),
        accuracy=json_number(values, "accuracy", 0.0),
        held_out_accuracy=json_number(values, "held_out_accuracy") if is_given(values, "held_out_accuracy") else None,
        drift=json_number(values, "drift", 0.0),
        seconds=json_number(values, "seconds", 0.0),
    )
