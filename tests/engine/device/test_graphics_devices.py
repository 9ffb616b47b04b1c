"""Which graphics devices there are to work on, in which precision, and which of them the engine takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from diffusers import AutoencoderKL
from torch import nn

from stand_in_devices import (
    ARC,
    ARCHITECTURES,
    GIB,
    GTX_1080,
    RADEON_OF_A_PROCESSOR,
    RTX_2060,
    RTX_3060,
    RTX_4090,
    RX_7900,
    Cuda,
    Xpu,
    cuda_devices,
    mps_device,
    no_devices,
    rocm_devices,
    xpu_devices,
)
from studio.domain.errors import ResourceError
from studio.domain.machine import AUTOMATIC, PROCESSOR, Backend, Precision
from studio.engine.device import device_choice
from studio.engine.device.device import Device, best_device
from studio.engine.device.device_choice import choose_device
from studio.engine.device.graphics_devices import graphics_devices
from studio.engine.model.loader import prepare


@pytest.fixture(autouse=True)
def no_nvidia_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    monkeypatch.setattr(device_choice, "nvidia_cards", list)


def dtype_on(monkeypatch: pytest.MonkeyPatch, card: Cuda) -> torch.dtype:
    cuda_devices(monkeypatch, card, architectures=("sm_61", *ARCHITECTURES))
    return best_device().dtype


# ---------------------------------------------------------------------------------------- precision


@pytest.mark.parametrize(
    "name", ["NVIDIA GeForce GTX 1660 Ti", "NVIDIA GeForce GTX 1650", "NVIDIA T1000", "NVIDIA GeForce MX450"]
)
def test_turing_without_tensor_cores_draws_no_black_pictures(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    assert dtype_on(monkeypatch, Cuda(name, 7, 5, 6 * GIB)) is torch.float32


@pytest.mark.parametrize(
    ("card", "dtype"),
    [
        (RTX_4090, torch.bfloat16),
        (RTX_2060, torch.float16),
        (Cuda("Quadro RTX 4000", 7, 5, 8 * GIB), torch.float16),
        (Cuda("Tesla T4", 7, 5, 15 * GIB), torch.float16),
        (GTX_1080, torch.float16),
        (Cuda("NVIDIA RTX T1000-like of a later day", 8, 6, 8 * GIB), torch.bfloat16),
    ],
    ids=str,
)
def test_other_cards_compute_in_half_precision(monkeypatch: pytest.MonkeyPatch, card: Cuda, dtype: torch.dtype) -> None:
    assert dtype_on(monkeypatch, card) is dtype


@pytest.mark.parametrize(
    ("macos", "dtype"), [((13, 7), torch.float16), ((14, 0), torch.bfloat16), ((26, 1), torch.bfloat16)]
)
def test_a_mac_computes_in_the_half_precision_that_its_system_knows(
    monkeypatch: pytest.MonkeyPatch, macos: tuple[int, int], dtype: torch.dtype
) -> None:
    mps_device(monkeypatch, macos, 16 * GIB)
    device = best_device()
    assert (device.target.type, device.dtype) == ("mps", dtype)


def test_a_precision_that_is_chosen_holds_beyond_cuda(monkeypatch: pytest.MonkeyPatch) -> None:
    mps_device(monkeypatch, (14, 0), 16 * GIB)
    assert choose_device(precision=Precision.FULL)[0].dtype is torch.float32
    assert choose_device(precision=Precision.HALF)[0].dtype is torch.float16
    xpu_devices(monkeypatch, ARC)
    assert choose_device(precision=Precision.HALF)[0].dtype is torch.float16


def test_a_macos_without_bf16_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    mps_device(monkeypatch, (13, 7), 16 * GIB)
    with pytest.raises(ResourceError, match="needs macOS 14"):
        choose_device(precision=Precision.BRAIN)


class Unet(nn.Module):
    """Stays where it is, wherever it is moved."""

    def to(self, *args: object, **kwargs: object) -> Unet:
        return self


@pytest.mark.parametrize(
    ("target", "dtype", "vae_dtype"),
    [
        ("mps", torch.bfloat16, torch.float32),
        ("mps", torch.float16, torch.float32),
        ("cuda", torch.float16, torch.float32),
        ("cuda", torch.bfloat16, torch.bfloat16),
    ],
)
@pytest.mark.parametrize("force_upcast", [True, False])
def test_a_vae_that_asks_for_full_precision_gets_it_where_half_is_not_enough(
    target: str,
    dtype: torch.dtype,
    vae_dtype: torch.dtype,
    force_upcast: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # there is no card whose memory could be asked for
    monkeypatch.setattr("studio.engine.model.loader.needs_nf4", lambda device, pipeline: False)
    vae = AutoencoderKL(block_out_channels=(32,), norm_num_groups=8, force_upcast=force_upcast).to(dtype)
    family: Any = SimpleNamespace(net=Unet(), vae=vae, text_encoders=[])
    prepare(family, Device(torch.device(target), dtype, 1, 2))
    assert vae.dtype is (vae_dtype if force_upcast else dtype)


# --------------------------------------------------------------------------------------------- speed


@pytest.fixture
def tf32() -> Iterator[Callable[[], bool]]:
    """Whether it is allowed; as it was afterwards."""
    before = torch.backends.cuda.matmul.allow_tf32
    yield lambda: bool(torch.backends.cuda.matmul.allow_tf32)
    torch.backends.cuda.matmul.allow_tf32 = before


def test_float32_beside_half_precision_is_multiplied_as_fast_and_float32_by_choice_is_not(
    monkeypatch: pytest.MonkeyPatch, tf32: Callable[[], bool]
) -> None:
    cuda_devices(monkeypatch, RTX_3060)
    allowed = []
    for precision in (Precision.AUTOMATIC, Precision.FULL, Precision.HALF):
        choose_device(precision=precision)
        allowed.append(tf32())
    choose_device(PROCESSOR)
    assert [*allowed, tf32()] == [True, False, True, False]
    assert torch.get_float32_matmul_precision() == "highest"


def test_a_mac_has_no_convolutions_in_channels_last(monkeypatch: pytest.MonkeyPatch) -> None:
    mps_device(monkeypatch, (15, 0), 16 * GIB)
    assert best_device().memory_format is torch.contiguous_format
    cuda_devices(monkeypatch, RTX_3060)
    assert best_device().memory_format is torch.channels_last


# ------------------------------------------------------------------------------------------ listing


def test_each_device_is_listed_by_name_and_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    cuda_devices(monkeypatch, RTX_3060, RTX_4090, RTX_3060)
    listed = [(device.target, device.name, device.backend, device.memory) for device in graphics_devices()]
    assert listed == [
        ("cuda:0", "NVIDIA GeForce RTX 3060", Backend.CUDA, 12 * GIB),
        ("cuda:1", "NVIDIA GeForce RTX 4090", Backend.CUDA, 24 * GIB),
        ("cuda:2", "NVIDIA GeForce RTX 3060 (2)", Backend.CUDA, 12 * GIB),
    ]


def test_cards_of_amd_intel_and_apple_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    rocm_devices(monkeypatch, RX_7900)
    (amd,) = graphics_devices()
    xpu_devices(monkeypatch, ARC, Xpu("Intel(R) UHD Graphics", 30 * GIB, has_bfloat16_conversions=False))
    intel, small_intel = graphics_devices()
    mps_device(monkeypatch, (15, 0), 21 * GIB)
    (apple,) = graphics_devices()
    assert (amd.backend, amd.target, amd.precision) == (Backend.ROCM, "cuda:0", Precision.BRAIN)
    assert (intel.backend, intel.target, intel.precision) == (Backend.XPU, "xpu:0", Precision.BRAIN)
    assert (small_intel.target, small_intel.precision) == ("xpu:1", Precision.HALF)
    assert (apple.backend, apple.name, apple.memory) == (Backend.MPS, "Apple M2 Pro", 21 * GIB)


def test_without_a_card_there_is_nothing_to_list(monkeypatch: pytest.MonkeyPatch) -> None:
    no_devices(monkeypatch)
    assert graphics_devices() == ()


@pytest.mark.parametrize(
    ("card", "architectures", "listed"),
    [
        (GTX_1080, ("sm_75", "sm_86", "compute_86"), False),
        (GTX_1080, ("sm_60",), True),
        (RTX_3060, ("sm_80",), True),
        (RTX_3060, ("sm_89",), False),
        (RTX_4090, ("sm_70", "compute_70"), True),
        (RTX_4090, ("sm_90a", "compute_100f"), False),
        (RTX_4090, (), True),
    ],
)
def test_a_card_is_listed_if_torch_has_code_for_it(
    monkeypatch: pytest.MonkeyPatch, card: Cuda, architectures: tuple[str, ...], listed: bool
) -> None:
    cuda_devices(monkeypatch, card, architectures=architectures)
    assert len(graphics_devices()) == listed


# ------------------------------------------------------------------------------------------- choice


def test_automatic_takes_the_card_with_the_most_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    cuda_devices(monkeypatch, RTX_3060, RTX_4090, RTX_4090)
    assert best_device().target == torch.device("cuda:1")


def test_automatic_takes_no_memory_that_is_the_computers(monkeypatch: pytest.MonkeyPatch) -> None:
    rocm_devices(monkeypatch, RADEON_OF_A_PROCESSOR, RX_7900)
    assert best_device().target == torch.device("cuda:1")
    rocm_devices(monkeypatch, RADEON_OF_A_PROCESSOR)
    assert best_device().target == torch.device("cuda:0")


def test_the_chosen_card_is_taken_and_made_the_current_one(monkeypatch: pytest.MonkeyPatch) -> None:
    current = list[torch.device]()
    cuda_devices(monkeypatch, RTX_4090, RTX_3060)
    monkeypatch.setattr(torch.cuda, "set_device", current.append)
    device, machine = choose_device("NVIDIA GeForce RTX 3060")
    assert device.target == torch.device("cuda:1")
    assert current == [device.target]
    assert machine.used is machine.devices[1]
    assert (machine.precision, machine.remarks) == (Precision.BRAIN, ())


def test_a_card_that_is_gone_is_told_and_the_best_one_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    cuda_devices(monkeypatch, RTX_3060)
    device, machine = choose_device("NVIDIA GeForce RTX 4090")
    assert device.target == torch.device("cuda:0")
    assert list(map(str, machine.remarks)) == [
        "NVIDIA GeForce RTX 4090, which is chosen in the settings, cannot be found: Atelier works on NVIDIA GeForce "
        "RTX 3060."
    ]
    no_devices(monkeypatch)
    device, machine = choose_device("NVIDIA GeForce RTX 4090")
    assert device.target.type == "cpu"
    assert "works on the processor" in str(machine.remarks[0])


def test_the_processor_is_taken_when_it_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    cuda_devices(monkeypatch, RTX_4090)
    device, machine = choose_device(PROCESSOR, Precision.HALF)
    assert (device.target.type, device.dtype) == ("cpu", torch.float32)
    assert (machine.used, machine.precision) == (None, Precision.FULL)


# ------------------------------------------------------------------------------------- idle cards


def remarks(hardware: str = AUTOMATIC) -> str:
    return " ".join(map(str, choose_device(hardware)[1].remarks))


@pytest.fixture
def idle_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """NVIDIA's, beside a torch that sees no card."""
    no_devices(monkeypatch)
    monkeypatch.setattr(device_choice, "nvidia_cards", lambda: ["NVIDIA GeForce RTX 3060"])


@pytest.mark.usefixtures("idle_card")
def test_a_torch_without_cuda_is_told_beside_a_card(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "(NVIDIA GeForce RTX 3060), but the installed PyTorch comes without CUDA" in remarks()
    monkeypatch.setattr(torch.version, "cuda", "13.0")
    assert "its driver is missing or too old" in remarks()


@pytest.mark.usefixtures("idle_card")
def test_whoever_wants_no_card_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert remarks(PROCESSOR) == ""
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    assert remarks() == ""


@pytest.mark.usefixtures("idle_card")
def test_a_card_of_nvidia_is_told_beside_a_slower_one_of_intel(monkeypatch: pytest.MonkeyPatch) -> None:
    xpu_devices(monkeypatch, ARC)
    assert "comes without CUDA" in remarks()
    assert remarks(ARC.name) == ""


def test_a_card_that_torch_has_no_code_for_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    cuda_devices(monkeypatch, GTX_1080)
    assert remarks() == (
        "The installed PyTorch has no code for NVIDIA GeForce GTX 1080. Install one from pytorch.org that has: an "
        "older card needs one with an older CUDA."
    )
    cuda_devices(monkeypatch, GTX_1080, RTX_2060)
    assert "no code for NVIDIA GeForce GTX 1080" in remarks()
    assert remarks(RTX_2060.name) == ""


def test_a_smaller_card_that_lies_idle_is_no_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    cuda_devices(monkeypatch, GTX_1080, RTX_3060)
    assert remarks() == ""


# ------------------------------------------------------------------------------------------- memory


@pytest.mark.parametrize(
    ("arrange", "total", "free"),
    [
        (lambda patch: cuda_devices(patch, RTX_3060, used=3 * GIB), 12 * GIB, 10 * GIB),
        (lambda patch: xpu_devices(patch, ARC, used=3 * GIB), 16 * GIB, 13 * GIB),
        (lambda patch: mps_device(patch, (15, 0), GIB // 4, used=GIB // 8), GIB // 4, GIB // 8),
    ],
    ids=["cuda", "xpu", "mps"],
)
def test_a_device_knows_its_memory(
    monkeypatch: pytest.MonkeyPatch, arrange: Callable[[pytest.MonkeyPatch], None], total: int, free: int
) -> None:
    arrange(monkeypatch)
    device = best_device()
    assert (device.total(), device.free()) == (total, free)


def test_a_driver_that_does_not_tell_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(device: object = None) -> tuple[int, int]:
        raise RuntimeError("The device doesn't support querying the available free memory.")

    xpu_devices(monkeypatch, ARC, used=3 * GIB)
    monkeypatch.setattr(torch.xpu, "mem_get_info", silent)
    device = best_device()
    assert device.memory() is None
    assert (device.total(), device.free()) == (16 * GIB, 13 * GIB)


def test_a_driver_that_counts_what_is_taken_as_free_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    xpu_devices(monkeypatch, ARC, used=3 * GIB)
    monkeypatch.setattr(torch.xpu, "mem_get_info", lambda device=None: (16 * GIB, 16 * GIB))
    assert best_device().free() == 13 * GIB


def test_the_processor_has_the_memory_of_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    no_devices(monkeypatch)
    device = best_device()
    assert 0 < device.free() < device.total()
    if Path("/proc/meminfo").exists():
        kibibytes = int(Path("/proc/meminfo").read_text().split()[1])
        assert device.total() == kibibytes * 1024
