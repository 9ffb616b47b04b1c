"""Pictures that were brought, as latents."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from conftest_engine import CPU, SAMPLING, fresh_copy
from opened_models import pipeline_of
from studio.assets import base_path
from studio.domain.base_model import Base, Family
from studio.domain.engine import Cancel
from studio.domain.errors import ModelError, Stopped
from studio.domain.events import Event, Phase, PictureEncoded, PictureRefused, Progress
from studio.domain.jobs import Encode, Picture
from studio.engine.model.base_model import BaseModel
from studio.engine.studio_engine import StudioEngine, without_finished
from studio.trajectory_file import text_key
from tiny_models import tiny_folder
from trajectory_files import load_trajectory

BASE = Base(base_path("starter"))
PSNR = 28.0
"""In decibels; the starter's autoencoder keeps 31 to 36 of what its painter paints."""


def shaded(side: int = 64, hue: int = 0) -> Image.Image:
    down = Image.linear_gradient("L").resize((side, side))
    return Image.merge("RGB", (down, down.rotate(90), Image.new("L", (side, side), hue)))


def brought(folder: Path, *, count: int = 1, prompts: tuple[str, ...] = ("a cat",)) -> tuple[Picture, ...]:
    pictures = list[Picture]()
    for number in range(count):
        image = folder / f"{number}.png"
        shaded(hue=40 * number).save(image)
        pictures += [
            Picture(prompt, "", 0, 0, image, folder / f"{number}-{text_key(prompt, '')}.safetensors")
            for prompt in prompts
        ]
    return tuple(pictures)


def run(engine: StudioEngine, pictures: tuple[Picture, ...]) -> list[Event]:
    return list(engine.run(Encode(BASE, SAMPLING, pictures), Cancel()))


def test_what_is_decoded_again_is_the_picture(model: BaseModel) -> None:
    # one that the decoder can make
    (pixels,) = model.decode(model.encode([torch.from_numpy(np.array(shaded()))]))
    latents = model.encode([pixels])
    error = (model.decode(latents)[0].float() - pixels.float()).square().mean()
    assert 10 * torch.log10(255**2 / error) > PSNR
    assert torch.equal(latents, model.encode([pixels]))


@pytest.mark.parametrize("family", [Family.SD1, Family.SD2, Family.SDXL])
def test_every_family_encodes_in_the_shape_that_it_draws(tmp_path: Path, family: Family) -> None:
    model = fresh_copy(Base(tiny_folder(tmp_path / "tiny", family)), CPU)
    vae = pipeline_of(model).vae
    width, height = model.picture_size(SAMPLING)
    pixels = torch.from_numpy(np.array(shaded(width)))
    assert width == height
    latents = model.encode([pixels])
    with torch.no_grad():
        mean = vae.encode(pixels.permute(2, 0, 1)[None].float() / 127.5 - 1).latent_dist.mean
    assert latents.shape == (1, *model.latent_shape(SAMPLING))
    torch.testing.assert_close(latents, mean * vae.config.scaling_factor)


def test_a_picture_is_written_once_for_each_prompt(engine: StudioEngine, tmp_path: Path) -> None:
    pictures = brought(tmp_path, count=2, prompts=("a cat", "a tree"))
    events = run(engine, pictures)
    assert [each.picture for each in events if isinstance(each, PictureEncoded)] == list(pictures)
    assert Progress(Phase.ENCODE, 4, 4) in events
    first, second, other = (load_trajectory(each.trajectory) for each in pictures[:3] if each.trajectory)
    assert torch.equal(first.latents, second.latents)
    assert not torch.equal(first.latents, other.latents)
    assert [first.text_key, second.text_key] == [text_key("a cat", ""), text_key("a tree", "")]
    assert (len(first.latents), len(first.timesteps), first.sampling) == (1, SAMPLING.steps, SAMPLING)


def test_what_cannot_be_read_is_told_and_the_others_are_read(engine: StudioEngine, tmp_path: Path) -> None:
    pictures = brought(tmp_path, count=4)
    pictures[0].image.write_bytes(b"half")
    pictures[1].image.unlink()
    shaded(32).save(pictures[2].image)
    events = run(engine, pictures)
    refused = [each for each in events if isinstance(each, PictureRefused)]
    assert [each.picture for each in refused] == list(pictures[:3])
    assert "32 × 32 pixels and the project draws 64 × 64" in str(refused[2].error)
    assert [each.picture for each in events if isinstance(each, PictureEncoded)] == [pictures[3]]


def test_a_stop_leaves_nothing_half_done(engine: StudioEngine, tmp_path: Path) -> None:
    pictures = brought(tmp_path, count=6)
    cancel = Cancel()
    events = engine.run(Encode(BASE, SAMPLING, pictures), cancel)
    while not isinstance(next(events), PictureEncoded):
        pass
    cancel.stop()
    with pytest.raises(Stopped):
        list(events)
    assert [file.stem[:1] for file in sorted(tmp_path.glob("*.safetensors"))] == ["0", "1", "2", "3"]


def test_what_is_encoded_is_not_done_again(tmp_path: Path) -> None:
    pictures = brought(tmp_path, count=2)
    job = Encode(BASE, SAMPLING, pictures)
    assert without_finished(job, PictureEncoded(pictures[0])) == Encode(BASE, SAMPLING, pictures[1:])
    assert without_finished(job, PictureRefused(pictures[1], ModelError("gone"))) == Encode(
        BASE, SAMPLING, pictures[:1]
    )


def test_numbers_that_are_none_are_refused(model: BaseModel, tmp_path: Path) -> None:
    with torch.no_grad():
        pipeline_of(model).vae.encoder.layers[-1].bias.fill_(torch.nan)
    engine = StudioEngine(CPU, lambda base, device: model)
    with pytest.raises(ModelError, match="in full precision too"):
        run(engine, brought(tmp_path))
    assert not list(tmp_path.glob("*.safetensors"))
