"""The engine reads plain files of its own only: it follows no link in a checkpoint and waits for no pipe."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from PIL import Image

from conftest_engine import SAMPLING
from stand_ins import STAND_INS
from studio.domain.errors import InputError, ModelError
from studio.domain.flaws import TrajectoryError
from studio.domain.recipe import AdapterConfig
from studio.engine.export.lora.metadata import open_rgb
from studio.engine.model.adapter import CONFIG, WEIGHTS, add_adapter, load_adapter, save_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.tensor_files import write_tensors
from studio.engine.sampling.trajectory import Trajectory, Wanted, load_latents, save_trajectory
from studio.engine.training.checkpoint import STATE, restore_training
from studio.engine.training.record import RECORD, read_updates
from studio.trajectory_file import text_key

every_stand_in = pytest.mark.parametrize("put", STAND_INS.values(), ids=STAND_INS)
Put = Callable[[Path], None]


@every_stand_in
def test_a_trajectory(tmp_path: Path, put: Put) -> None:
    file = tmp_path / "a.safetensors"
    save_trajectory(Trajectory(torch.ones(6, 8, 4, 4), torch.arange(5), text_key("a cat", ""), SAMPLING), file)
    put(file)
    with pytest.raises(TrajectoryError):
        load_latents(file, Wanted(text_key("a cat", ""), SAMPLING, (8, 4, 4), 5), whole=True)


@every_stand_in
@pytest.mark.parametrize("name", [CONFIG, WEIGHTS])
def test_a_file_of_an_adapter(model: BaseModel, tmp_path: Path, put: Put, name: str) -> None:
    config = AdapterConfig(3, 6.0, ("to_v",))
    add_adapter(model.net, config, seed=0)
    save_adapter(model.net, config, tmp_path)
    put(tmp_path / name)
    with pytest.raises(ModelError, match="missing or damaged"):
        load_adapter(model.net, tmp_path)


def test_the_folder_of_an_adapter(model: BaseModel, tmp_path: Path) -> None:
    config = AdapterConfig(3, 6.0, ("to_v",))
    add_adapter(model.net, config, seed=0)
    (tmp_path / "elsewhere").mkdir()
    save_adapter(model.net, config, tmp_path / "elsewhere")
    (tmp_path / "c0001").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ModelError, match="c0001 is missing or damaged"):
        load_adapter(model.net, tmp_path / "c0001")


@every_stand_in
@pytest.mark.parametrize("name", [RECORD, STATE])
def test_what_training_goes_on_from(tmp_path: Path, put: Put, name: str) -> None:
    (tmp_path / RECORD).write_text('{"updates": 5}')
    write_tensors({"generator": torch.Generator().get_state()}, tmp_path / STATE)
    optimiser = torch.optim.SGD([torch.nn.Parameter(torch.ones(1))])
    assert restore_training(optimiser, torch.Generator(), tmp_path) == read_updates(tmp_path) == 5
    put(tmp_path / name)
    with pytest.raises(ModelError, match="missing or damaged"):
        restore_training(optimiser, torch.Generator(), tmp_path)


@every_stand_in
def test_the_picture_of_an_export(tmp_path: Path, put: Put) -> None:
    file = tmp_path / "a.png"
    Image.new("RGB", (8, 8)).save(file)
    assert open_rgb(file).size == (8, 8)
    put(file)
    with pytest.raises(InputError, match="choose another thumbnail"):
        open_rgb(file)
