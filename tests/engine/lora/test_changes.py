"""What each kind of adapter adds to a weight, held against its paper's definition."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest
import torch
from torch import Tensor

from lora_files import KINDS, PAIRS, Written, lora, numbers, places, tucker
from studio.domain.base_model import Family
from studio.domain.errors import ModelError
from studio.engine.lora.changes import Change, nearest_layers
from studio.engine.lora.module_shapes import ModuleShapes, shapes_from_configs
from studio.engine.lora.reading import read_changes
from studio.library.lora.keys import Kind
from studio.library.lora.lora_file import read_lora_file
from tiny_models import tiny_folder

CODES = {
    "F32": torch.float32,
    "F16": torch.float16,
    "BF16": torch.bfloat16,
    "F64": torch.float64,
    "E4M3": torch.float8_e4m3fn,
    "E5M2": torch.float8_e5m2,
    "I64": torch.int64,
    "I32": torch.int32,
    "I16": torch.int16,
    "I8": torch.int8,
    "U8": torch.uint8,
}


@pytest.fixture(scope="module")
def shapes(tmp_path_factory: pytest.TempPathFactory) -> ModuleShapes:
    return shapes_from_configs(tiny_folder(tmp_path_factory.mktemp("model"), Family.SD1))


@pytest.fixture
def matrix(shapes: ModuleShapes) -> tuple[str, str]:
    return places(shapes, "attn2.to_k")[0]


@pytest.fixture
def kernel(shapes: ModuleShapes) -> tuple[str, str]:
    return places(shapes, "conv1")[0]


def kohya(place: tuple[str, str]) -> str:
    return "lora_unet_" + place[1].replace(".", "_")


def read(written: Written, shapes: ModuleShapes, folder: Path, metadata: dict[str, str] | None = None) -> list[Change]:
    reading = read_changes(read_lora_file(written.save(folder / "some.safetensors", metadata)), shapes)
    assert (reading.unknown, reading.beside) == ([], [])
    return reading.changes


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ending", ["attn2.to_k", "ff.net.0.proj", "conv1", "proj_in"])
def test_a_kind_is_its_definition(kind: str, ending: str, shapes: ModuleShapes, tmp_path: Path) -> None:
    place = places(shapes, ending)[0]
    tensors, truth = KINDS[kind](shapes.shapes[place], kohya(place))
    (change,) = read(Written(tensors), shapes, tmp_path)
    torch.testing.assert_close(change.delta().double(), truth, rtol=1e-5, atol=1e-7)


def test_a_convolution_in_three_parts(shapes: ModuleShapes, kernel: tuple[str, str], tmp_path: Path) -> None:
    tensors, truth = tucker(shapes.shapes[kernel], kohya(kernel))
    (change,) = read(Written(tensors), shapes, tmp_path)
    torch.testing.assert_close(change.delta().double(), truth, rtol=1e-5, atol=1e-7)
    assert change.layer().rank == 2


@pytest.mark.parametrize("kind", [Kind.LOHA, Kind.LOKR])
def test_a_factor_that_is_decomposed_in_three_parts(
    kind: Kind, shapes: ModuleShapes, kernel: tuple[str, str], tmp_path: Path
) -> None:
    out, into, *size = shapes.shapes[kernel]
    name = kohya(kernel)

    def built(core: Tensor, outputs: Tensor, inputs: Tensor) -> Tensor:
        return torch.einsum("rshw,ro,si->oihw", core.double(), outputs.double(), inputs.double()).contiguous()

    if kind is Kind.LOHA:
        halves = {"t1": (2, 2, *size), "w1_a": (2, out), "w1_b": (2, into)}
        halves |= {"t2": (2, 2, *size), "w2_a": (2, out), "w2_b": (2, into)}
        tensors = {f"{name}.hada_{key}": numbers(*shape, seed=at) for at, (key, shape) in enumerate(halves.items())}
        parts = list(tensors.values())
        truth = built(*parts[:3]) * built(*parts[3:])
    else:
        halves = {"w1": (2, 2), "t2": (2, 2, *size), "w2_a": (2, out // 2), "w2_b": (2, into // 2)}
        tensors = {f"{name}.lokr_{key}": numbers(*shape, seed=at) for at, (key, shape) in enumerate(halves.items())}
        first, *parts = tensors.values()
        truth = torch.kron(first.double()[:, :, None, None], built(*parts))
    (change,) = read(Written({**tensors, f"{name}.alpha": torch.tensor(1.0)}), shapes, tmp_path)
    torch.testing.assert_close(change.delta().double(), truth / 2, rtol=1e-5, atol=1e-7)


@pytest.mark.parametrize("by_row", [False, True])
@pytest.mark.parametrize("ending", ["attn2.to_k", "conv1"])
def test_a_dora_turns_and_stretches(ending: str, by_row: bool, shapes: ModuleShapes, tmp_path: Path) -> None:
    """W′ = m · (W + ΔW) / ‖W + ΔW‖, the norm taken of rows (peft) or of columns (kohya's scripts, LyCORIS)."""
    place = places(shapes, ending)[0]
    shape = shapes.shapes[place]
    tensors, plain = lora(shape, kohya(place), alpha=4.0)
    size = (shape[0], *(1,) * (len(shape) - 1)) if by_row else (1, shape[1], *(1,) * (len(shape) - 2))
    magnitude = numbers(*size, seed=9).abs() + 1
    (change,) = read(Written({**tensors, f"{kohya(place)}.dora_scale": magnitude}), shapes, tmp_path)
    weight = numbers(*shape, seed=11)
    whole = weight.double() + plain
    lines = whole.flatten(1) if by_row else whole.transpose(0, 1).flatten(1)
    unit = torch.stack([line / line.square().sum().sqrt() for line in lines])
    turned = unit.reshape(whole.shape) if by_row else unit.reshape(whole.transpose(0, 1).shape).transpose(0, 1)
    torch.testing.assert_close(
        change.delta(weight).double(), turned * magnitude.double() - weight, rtol=1e-4, atol=1e-6
    )
    assert change.needs_weight


def test_peft_names_the_magnitude_in_its_own_way(shapes: ModuleShapes, matrix: tuple[str, str], tmp_path: Path) -> None:
    shape = shapes.shapes[matrix]
    found = []
    for name, pair, key, size in (
        (".".join(matrix), PAIRS["peft"], "lora_magnitude_vector", shape[:1]),
        (".".join(matrix), PAIRS["peft, default"], "lora_magnitude_vector.default.weight", shape[:1]),
        (kohya(matrix), PAIRS["kohya"], "dora_scale", (shape[0], 1)),
    ):
        tensors, _ = lora(shape, name, pair)
        tensors[f"{name}.{key}"] = numbers(shape[0]).abs().reshape(size) + 1
        (change,) = read(Written(tensors), shapes, tmp_path)
        found.append(change.delta(numbers(*shape, seed=3)))
    assert torch.equal(found[0], found[1])
    assert torch.equal(found[0], found[2])


@pytest.mark.parametrize("on_input", [False, True])
def test_ia3_stretches_by_a_share(
    on_input: bool, shapes: ModuleShapes, matrix: tuple[str, str], tmp_path: Path
) -> None:
    out, into = shapes.shapes[matrix]
    scale = numbers(1, into) if on_input else numbers(out, 1)
    name = kohya(matrix)
    (change,) = read(Written({f"{name}.weight": scale, f"{name}.on_input": torch.tensor(on_input)}), shapes, tmp_path)
    weight = numbers(out, into, seed=3)
    torch.testing.assert_close(change.delta(weight), weight * scale)


@pytest.mark.parametrize("old", [False, True])
def test_glora_adds_to_and_multiplies(old: bool, shapes: ModuleShapes, matrix: tuple[str, str], tmp_path: Path) -> None:
    out, into = shapes.shapes[matrix]
    name = kohya(matrix)
    a1, a2, b1, b2 = numbers(into, 2), numbers(2, into), numbers(out, 2), numbers(2, into, seed=5)
    named = zip(("a1", "a2", "b1", "b2"), (a2, a1, b2, b1) if old else (a1, a2, b1, b2), strict=True)
    tensors = {f"{name}.{key}.weight": tensor for key, tensor in named}
    (change,) = read(Written({**tensors, f"{name}.alpha": torch.tensor(1.0)}), shapes, tmp_path)
    weight = numbers(out, into, seed=3)
    torch.testing.assert_close(change.delta(weight), (weight @ a1 @ a2 + b1 @ b2) / 2, rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("shape", [(), (1,), (1, 1)])
def test_an_alpha_is_read_whatever_it_is_stored_as(
    code: str, shape: tuple[int, ...], shapes: ModuleShapes, matrix: tuple[str, str], tmp_path: Path
) -> None:
    tensors, truth = lora(shapes.shapes[matrix], kohya(matrix), rank=4)
    tensors[f"{kohya(matrix)}.alpha"] = torch.full(shape, 2.0).to(CODES[code])
    (change,) = read(Written(tensors), shapes, tmp_path)
    torch.testing.assert_close(change.delta().double(), truth / 2, rtol=1e-5, atol=1e-7)


@pytest.mark.parametrize("alpha", [torch.tensor(torch.nan), torch.tensor(torch.inf), torch.ones(2), torch.ones(0)])
def test_an_alpha_that_is_no_number_is_refused(
    alpha: Tensor, shapes: ModuleShapes, matrix: tuple[str, str], tmp_path: Path
) -> None:
    tensors, _ = lora(shapes.shapes[matrix], kohya(matrix))
    with pytest.raises(ModelError, match="damaged"):
        read(Written({**tensors, f"{kohya(matrix)}.alpha": alpha}), shapes, tmp_path)


def test_ranks_and_alphas_may_differ_from_module_to_module(shapes: ModuleShapes, tmp_path: Path) -> None:
    """As `block_dims` and `block_alphas` of sd-scripts make them (sd-scripts#866)."""
    written = Written()
    for at, (place, rank) in enumerate(product(places(shapes, "to_q", "conv1"), (1, 5))):
        if place not in written.truth:
            tensors, truth = lora(shapes.shapes[place], kohya(place), rank=rank + at % 3, alpha=0.5 + at)
            written.tensors |= tensors
            written.truth[place] = truth
    for change in read(written, shapes, tmp_path):
        truth = written.truth[change.component, change.path]
        torch.testing.assert_close(change.delta().double(), truth, rtol=1e-5, atol=1e-7)


@pytest.mark.parametrize("stabilised", [False, True])
def test_the_metadata_of_peft_tell_the_strength(
    stabilised: bool, shapes: ModuleShapes, matrix: tuple[str, str], tmp_path: Path
) -> None:
    tensors, truth = lora(shapes.shapes[matrix], ".".join(matrix), PAIRS["peft"], rank=4)
    config = {"unet.r": 4, "unet.lora_alpha": 6, "unet.use_rslora": stabilised}
    (change,) = read(Written(tensors), shapes, tmp_path, {"lora_adapter_metadata": json.dumps(config)})
    torch.testing.assert_close(change.delta().double(), truth * (6 / 2 if stabilised else 6 / 4), rtol=1e-5, atol=1e-7)


@pytest.mark.parametrize("ending", ["proj_in", "attn2.to_k"])
def test_a_matrix_stands_for_a_kernel_of_one_pixel_and_the_other_way_round(
    ending: str, shapes: ModuleShapes, tmp_path: Path
) -> None:
    place = places(shapes, ending)[0]
    shape = shapes.shapes[place]
    other = shape[:2] if len(shape) == 4 else (*shape, 1, 1)
    tensors, truth = lora(other, kohya(place))
    (change,) = read(Written(tensors), shapes, tmp_path)
    torch.testing.assert_close(change.delta().double(), truth.reshape(shape), rtol=1e-5, atol=1e-7)


@pytest.mark.parametrize("kind", KINDS)
def test_a_change_of_another_size_is_refused(
    kind: str, shapes: ModuleShapes, matrix: tuple[str, str], tmp_path: Path
) -> None:
    out, into = shapes.shapes[matrix]
    for shape in ((out + 4, into), (out, into + 4), (into, out)):
        tensors, _ = KINDS[kind](shape, kohya(matrix))
        with pytest.raises(ModelError, match="another shape"):
            read(Written(tensors), shapes, tmp_path)


def test_the_nearest_lora_loses_what_it_says(shapes: ModuleShapes, tmp_path: Path) -> None:
    written = Written()
    for place in places(shapes, "to_q", "conv1"):
        tensors, truth = KINDS["full"](shapes.shapes[place], kohya(place))
        written.tensors |= tensors
        written.truth[place] = truth
    changes = read(written, shapes, tmp_path)
    for rank in (1, 4, 1000):
        layers, lost = nearest_layers(changes, rank)
        off = sum(
            float((layer.delta_weight() - written.truth[layer.component, layer.path]).square().sum())
            for layer in layers
        )
        size = sum(float(truth.square().sum()) for truth in written.truth.values())
        assert lost == pytest.approx((off / size) ** 0.5, rel=0.01, abs=1e-3)
