"""Single files are held against all tensors of their family: nothing surplus, missing or misshapen goes unsaid."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import torch

from model_files import tensors, write_file
from studio.domain.base_model import Component, Family
from studio.domain.errors import ModelError
from studio.library.header import read_header
from studio.library.model_card import card_of
from studio.library.structure.checkpoint import (
    VAE_ATTENTION,
    checkpoint_tensors,
    family_of,
    fault_of,
    missing_components,
)
from studio.library.structure.number_formats import numbers

FAMILIES = (Family.SD1, Family.SD2, Family.SDXL)
UNET = "model.diffusion_model."
EACH = 60
HARMLESS = {
    Family.SD1: ("cond_stage_model.transformer.text_model.embeddings.position_ids",),
    Family.SD2: ("cond_stage_model.model.logit_scale", "cond_stage_model.model.attn_mask"),
    Family.SDXL: (
        "conditioner.embedders.0.transformer.text_model.embeddings.position_ids",
        "conditioner.embedders.0.transformer.text_projection.weight",
        "conditioner.embedders.1.model.logit_scale",
    ),
}
EVERYWHERE = (
    "model_ema.decay",
    "model_ema.diffusion_modelinput_blocks00weight",
    "first_stage_model.loss.discriminator.main.0.weight",
    f"{UNET}time_embed.cond_proj.weight",
    *("betas", "alphas_cumprod", "sqrt_alphas_cumprod", "posterior_variance", "logvar", "denoiser.sigmas"),
    "global_step",
)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_table_agrees_with_one_that_was_written_from_stabilitys_code(family: Family) -> None:
    expected = checkpoint_tensors(family)
    written = tensors(family)
    assert {name: written.get(name) for name in expected} == expected
    assert fault_of(written, family, frozenset()) is None
    assert family_of(written) is family


@pytest.mark.parametrize("family", FAMILIES)
def test_a_tensor_that_is_missing_is_named(family: Family) -> None:
    whole = tensors(family)
    for name in random.Random(1).sample(sorted(checkpoint_tensors(family)), EACH):
        fault = fault_of({other: shape for other, shape in whole.items() if other != name}, family, frozenset())
        assert fault is not None
        assert (fault.kind, fault.name, fault.is_smaller) == ("missing", name, False)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_tensor_of_another_shape_is_named(family: Family) -> None:
    whole = tensors(family)
    chance = random.Random(2)
    for name in chance.sample(sorted(checkpoint_tensors(family)), EACH):
        shape = whole[name]
        other = chance.choice([(*shape, 1), shape[:-1], (shape[0] + 1, *shape[1:]), (*shape[:-1], 2 * shape[-1])])
        if VAE_ATTENTION.fullmatch(name):
            other = (shape[0], 1, 1)
        fault = fault_of({**whole, name: other}, family, frozenset())
        assert fault is not None
        assert (fault.kind, fault.name) == ("misshapen", name)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_tensor_too_much_is_named(family: Family) -> None:
    whole = tensors(family)
    chance = random.Random(3)
    parts = ("adapter", "extra.weight", "fuser", "hypernet.0", "lora_up.weight", "alpha")
    for name in chance.sample(sorted(checkpoint_tensors(family)), EACH):
        surplus = f"{name.rpartition('.')[0]}.{chance.choice(parts)}"
        fault = fault_of({**whole, surplus: (1,)}, family, frozenset())
        assert fault is not None
        assert (fault.kind, fault.name) == ("surplus", surplus)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(
    "prefix", ["unet.", "diffusion_model.", "vae.", "text_encoders.clip_l.", "te1.", "down_blocks."]
)
def test_a_second_part_in_another_naming_is_named(family: Family, prefix: str) -> None:
    fault = fault_of({**tensors(family), f"{prefix}a.weight": (1,)}, family, frozenset())
    assert fault is not None
    assert fault.name == f"{prefix}a.weight"


@pytest.mark.parametrize("family", FAMILIES)
def test_what_is_harmless_is_left_alone(family: Family) -> None:
    whole = tensors(family)
    for name in (*HARMLESS[family], *EVERYWHERE):
        assert fault_of({**whole, name: (1,)}, family, frozenset()) is None, name


@pytest.mark.parametrize("family", FAMILIES)
def test_a_component_is_missing_as_a_whole_or_not_at_all(family: Family) -> None:
    whole = tensors(family)
    for prefix, component in (
        ("first_stage_model.", Component.VAE),
        ("cond", Component.TEXT_ENCODER),
    ):
        rest = {name: shape for name, shape in whole.items() if not name.startswith(prefix)}
        missing = missing_components(rest, family)
        assert missing == {component}
        assert fault_of(rest, family, missing) is None
        half = {name: shape for name, shape in whole.items() if not name.startswith(prefix) or len(name) % 2}
        fault = fault_of(half, family, missing_components(half, family))
        assert fault is not None
        assert fault.kind == "missing"


def distilled(down: dict[int, int], up: dict[int, int], middle: bool) -> dict[str, tuple[int, ...]]:
    """SDXL with as many transformers in its blocks, and with attention in the middle or none."""
    kept = {}
    for name, shape in tensors(Family.SDXL).items():
        words = name.removeprefix(UNET).split(".")
        if words[0] == "middle_block" and words[1] != "0" and not middle:
            continue
        depths = {"input_blocks": down, "output_blocks": up}.get(words[0], {})
        if "transformer_blocks" in words and int(words[words.index("transformer_blocks") + 1]) >= depths.get(
            int(words[1]), 10
        ):
            continue
        kept[name] = shape
    return kept


@pytest.mark.parametrize(
    ("name", "down", "up", "middle"),
    [
        ("SSD-1B", {4: 2, 5: 2, 7: 4, 8: 4}, {0: 4, 1: 4, 2: 10, 3: 2, 4: 1, 5: 1}, False),
        ("segmind-vega", {4: 1, 5: 1, 7: 2, 8: 2}, {0: 2, 1: 2, 2: 2, 3: 1, 4: 1, 5: 1}, False),
        ("shallow", {7: 5, 8: 5}, {0: 5, 1: 5, 2: 5}, True),
        ("without a middle", {}, {}, False),
    ],
)
def test_a_distilled_model_is_told_from_one_that_was_cut_off(
    name: str, down: dict[int, int], up: dict[int, int], middle: bool, tmp_path: Path
) -> None:
    """kohya_ss#1665; ComfyUI, `supported_models.SSD1B`: SDXL's widths, and fewer transformers in each block."""
    path = write_file(tmp_path / f"{name}.safetensors", distilled(down, up, middle))
    with pytest.raises(ModelError, match="smaller kind of Stable Diffusion XL"):
        card_of(path)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.99])
@pytest.mark.parametrize("family", FAMILIES)
def test_a_model_that_was_cut_off_is_not_whole(family: Family, share: float, tmp_path: Path) -> None:
    unet = {name: shape for name, shape in tensors(family).items() if name.startswith(UNET)}
    kept = dict(list(unet.items())[: int(share * len(unet))])
    with pytest.raises(ModelError, match="not whole"):
        card_of(write_file(tmp_path / "m.safetensors", kept))


@pytest.mark.parametrize("dtype", ["I8", "U8", "I32"])
@pytest.mark.parametrize("part", ["first_stage_model.decoder.conv_in.weight", "cond_stage_model.transformer"])
def test_packed_weights_of_any_part_are_told(dtype: str, part: str, tmp_path: Path) -> None:
    packed = {name: dtype for name in tensors(Family.SD1) if name.startswith(part)}
    path = write_file(tmp_path / "m.safetensors", tensors(Family.SD1), dtypes=packed)
    with pytest.raises(ModelError, match="packed tighter"):
        card_of(path)


@pytest.mark.parametrize("dtype", ["F64", "F32", "F16", "BF16", "F8_E4M3", "F8_E5M2"])
def test_numbers_are_those_of_torch(dtype: str) -> None:
    kinds = {
        "F64": torch.float64,
        "F32": torch.float32,
        "F16": torch.float16,
        "BF16": torch.bfloat16,
        "F8_E4M3": torch.float8_e4m3fn,
        "F8_E5M2": torch.float8_e5m2,
    }
    kind = kinds[dtype]
    if kind.itemsize == 1:
        stored = torch.arange(256, dtype=torch.uint8).view(kind)
    else:
        stored = torch.randn(1000, generator=torch.Generator().manual_seed(0), dtype=torch.float64).to(kind)
    raw = stored.view(torch.uint8).numpy().tobytes()
    assert torch.equal(torch.tensor(numbers(dtype, raw)).nan_to_num(7), stored.float().nan_to_num(7))


def test_every_length_of_a_header_is_read(tmp_path: Path) -> None:
    """About one whole file in 1,600 has a length whose bytes begin as those of a pickle or an archive do (seen with
    19,280 bytes, which is “PK”)."""
    path = tmp_path / "model.safetensors"
    longest = 70_000
    path.write_bytes(bytes(8) + b"{}" + b" " * (longest - 2))
    with path.open("r+b", buffering=0) as file:
        for length in range(longest, 7, -1):
            file.seek(0)
            file.write(length.to_bytes(8, "little"))
            file.truncate(8 + length)
            assert read_header(path).data_start == 8 + length
