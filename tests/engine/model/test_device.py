"""What the artist chose in the settings, as a device."""

from __future__ import annotations

import pytest
import torch

from studio.domain.errors import ResourceError
from studio.domain.machine import Hardware, Precision
from studio.engine.model.device import best_device, device_for


def test_automatic_is_the_best_device() -> None:
    assert device_for(Hardware.AUTOMATIC, Precision.AUTOMATIC) == best_device()


@pytest.mark.parametrize("precision", Precision)
def test_the_processor_always_works_in_full_precision(precision: Precision) -> None:
    device = device_for(Hardware.PROCESSOR, precision)
    assert (device.target.type, device.dtype) == ("cpu", torch.float32)


@pytest.mark.skipif(best_device().target.type != "cpu", reason="there is a card")
def test_a_card_that_is_not_there_is_told() -> None:
    with pytest.raises(ResourceError, match="no graphics card"):
        device_for(Hardware.CARD, Precision.AUTOMATIC)


@pytest.mark.gpu
@pytest.mark.parametrize(("precision", "dtype"), [(Precision.FULL, torch.float32), (Precision.HALF, torch.float16)])
def test_a_card_works_in_the_chosen_precision(precision: Precision, dtype: torch.dtype) -> None:
    assert device_for(Hardware.CARD, precision).dtype is dtype


def test_a_processor_compiles_nothing() -> None:
    assert not device_for(Hardware.PROCESSOR, Precision.AUTOMATIC, compiled=True).compiled
