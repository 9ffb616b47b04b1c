"""Models whose numbers run over: nothing of them reaches the disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from conftest_engine import CPU, SAMPLING, pair
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.errors import ModelError
from studio.domain.jobs import Generate, GenerateBlindTest, Job, ModelVariant, Render, Spare
from studio.engine.model.base_model import BaseModel
from studio.engine.studio_engine import StudioEngine

BASE = Base(base_path("starter"))


def jobs(folder: Path) -> list[Job]:
    spares = (Spare(1, 2, folder / "spare.safetensors"),)
    picture_set = replace(pair(folder, 1), spares=spares)
    variants = (ModelVariant(None, None), ModelVariant(None, None))
    return [
        Generate(BASE, None, None, SAMPLING, (picture_set,)),
        GenerateBlindTest(BASE, variants, SAMPLING, (picture_set,)),
        Render(BASE, None, SAMPLING, picture_set.pictures),
    ]


@pytest.mark.parametrize("part", ["unet", "vae"])
@pytest.mark.parametrize("number", [torch.nan, torch.inf])
def test_pictures_that_are_none_are_refused(model: BaseModel, tmp_path: Path, part: str, number: float) -> None:
    layer = model.unet.conv_out if part == "unet" else model.pipeline.vae.decoder.layers[-1]
    with torch.no_grad():
        layer.bias.fill_(number)
    engine = StudioEngine(CPU, lambda base, device: model)
    for job in jobs(tmp_path):
        with pytest.raises(ModelError, match=r"half precision is too narrow for it; choose the precision “Full \(fp32"):
            list(engine.run(job, Cancel()))
    assert list(tmp_path.iterdir()) == []
