"""Prefix, path and suffix of a name in a LoRA file are read independently: every combination is understood."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
import torch

from lora_files import ENCODER_PREFIXES, PAIRS, UNET_PREFIXES, Written, lora, places, spelled
from studio.domain.base_model import Family
from studio.engine.lora.layers import ENCODERS, UNET
from studio.engine.lora.module_lookup import ModuleLookup
from studio.engine.lora.module_shapes import ModuleShapes, shapes_from_configs, shapes_of_family
from studio.engine.lora.reading import read_changes
from studio.library.lora.lora_file import read_lora_file
from tiny_models import tiny_folder

ENDINGS = ("attn1.to_q", "attn1.to_out.0", "attn2.to_k", "ff.net.0.proj", "proj_in", "conv1", "time_emb_proj")


@pytest.fixture(scope="module", params=[Family.SD1, Family.SDXL])
def shapes(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> ModuleShapes:
    return shapes_from_configs(tiny_folder(tmp_path_factory.mktemp("model"), request.param))


@pytest.mark.parametrize("family", [Family.SD1, Family.SD2, Family.SDXL])
def test_no_two_modules_of_a_model_differ_in_dots_alone(family: Family) -> None:
    for sgm in (False, True):
        whole = shapes_of_family(family)
        written = {spelled(place, f"{place[0]}_", whole.sgm if sgm else None) for place in whole.shapes}
        assert len(written) == len(whole.shapes)


@pytest.mark.parametrize("family", [Family.SD1, Family.SD2, Family.SDXL])
def test_every_module_is_found_by_every_name_of_it(family: Family) -> None:
    whole = shapes_of_family(family)
    lookup = ModuleLookup(whole)
    tried = 0
    for place in whole.shapes:
        for prefix in UNET_PREFIXES if place[0] == UNET else ENCODER_PREFIXES[place[0]]:
            for sgm in (False, True):
                assert lookup.find(spelled(place, prefix, whole.sgm if sgm else None)) == place
                tried += 1
    assert tried > 4000


def test_every_prefix_goes_with_every_path_and_every_suffix(shapes: ModuleShapes, tmp_path: Path) -> None:
    some = places(shapes, *ENDINGS)[::9]
    tried = 0
    for prefix, sgm, pair in product(UNET_PREFIXES, (False, True), PAIRS.values()):
        for alpha in (None, 1.0):
            written = Written()
            for place in some:
                name = spelled(place, prefix, shapes.sgm if sgm else None)
                tensors, truth = lora(shapes.shapes[place], name, pair, alpha=alpha)
                written.tensors |= tensors
                written.truth[place] = truth
            check(written, shapes, tmp_path)
            tried += 1
    assert tried == 2 * 2 * len(UNET_PREFIXES) * len(PAIRS)


@pytest.mark.parametrize("component", ENCODERS)
def test_text_encoders_have_as_many_names(shapes: ModuleShapes, component: str, tmp_path: Path) -> None:
    some = places(shapes, "q_proj", "fc1", component=component)
    if not some:
        pytest.skip("it has one text encoder")
    for prefix, pair in product(ENCODER_PREFIXES[component], PAIRS.values()):
        for left_out in ("", "text_model."):
            written = Written()
            for place in some:
                name = spelled(place, prefix).replace(left_out, "") if left_out else spelled(place, prefix)
                tensors, truth = lora(shapes.shapes[place], name, pair)
                written.tensors |= tensors
                written.truth[place] = truth
            check(written, shapes, tmp_path)


def test_what_diffusers_wrote_before_it_knew_peft(shapes: ModuleShapes, tmp_path: Path) -> None:
    """`unet.….attn1.processor.to_q_lora.down.weight`, and `to_out` without its place in a sequence (ComfyUI#1144)."""
    written = Written()
    for place in places(shapes, "attn1.to_q", "attn1.to_out.0"):
        name = f"unet.{place[1]}".replace(".to_", ".processor.to_").removesuffix(".0")
        tensors, truth = lora(shapes.shapes[place], name, PAIRS["processor"])
        written.tensors |= tensors
        written.truth[place] = truth
    check(written, shapes, tmp_path)


def check(written: Written, shapes: ModuleShapes, folder: Path) -> None:
    """The reader finds exactly what was written."""
    reading = read_changes(read_lora_file(written.save(folder / "some.safetensors")), shapes)
    assert (reading.unknown, reading.beside) == ([], [])
    found = {(change.component, change.path): change.delta() for change in reading.changes}
    assert found.keys() == written.truth.keys()
    for place, truth in written.truth.items():
        torch.testing.assert_close(found[place].double(), truth, rtol=1e-5, atol=1e-7)
