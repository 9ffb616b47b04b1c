"""A graphics card that is not there: tensors without numbers, and a memory that can run out.

Tensors on the CPU are real; tensors on the device “card” have shape, dtype and storage, but no numbers; what is copied
from the card to the CPU is made up. What is found out so: operations that mix devices or dtypes, copies, numbers that
are read one by one, and how much memory lives at once. What is not: numerics, kernels and their workspaces, the
fragments of a real allocator, and time.

It is built from torch's private interfaces, so it runs in a process of its own; that ends with the status `MISSING`
where they have changed.
"""

from __future__ import annotations

import contextlib
import gc
import sys
import weakref
from collections import Counter
from collections.abc import Iterator
from typing import Any, NoReturn

import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_flatten, tree_map, tree_unflatten

from studio.domain.engine import GraphicsMemory
from studio.engine.device.device import Device

GIB = 2**30
BOUNDLESS = 80 * GIB
BLOCK = 512
"""Bytes: CUDA's allocator rounds every storage up to a multiple of it."""
KIND = "card"
aten = torch.ops.aten
SMALL = 2**16
"""Numbers of a tensor that is worth to be filled on its way to the CPU."""
STEP = 2**-10
"""What an operation in place adds to numbers that nobody knows."""
ONE_DTYPE = {
    aten.convolution.default,
    aten.addmm.default,
    aten.mm.default,
    aten.bmm.default,
    aten.baddbmm.default,
}
"""Operations of which CUDA refuses floating-point inputs of several dtypes."""
MISSING = 3
"""The exit status of a process whose torch has not the private interfaces that the card is made of."""


def _give_up(error: Exception) -> NoReturn:
    print(f"torch {torch.__version__} has other private interfaces: {error}", file=sys.stderr)
    raise SystemExit(MISSING) from error


try:
    from torch._subclasses.fake_tensor import FakeTensor, FakeTensorMode
    from torch.utils.backend_registration import (
        _DummyBackendModule,
        _setup_privateuseone_for_python_backend,
    )

    set_only_lift_cpu_tensors = torch._C._set_only_lift_cpu_tensors
    memory_format_of_convolutions = torch._C._conv_determine_backend_memory_format
except (ImportError, AttributeError) as error:
    _give_up(error)


class _BackendModule(_DummyBackendModule):  # type: ignore[misc,unused-ignore]
    """`torch.card`: what torch itself asks a backend for."""

    def current_device(self) -> int:
        return 0

    def is_initialized(self) -> bool:
        return True

    def device(self, index: int) -> contextlib.AbstractContextManager[None]:
        return contextlib.nullcontext()

    def get_rng_state(self, device: object = None) -> Tensor:
        return torch.get_rng_state()

    def set_rng_state(self, state: Tensor, device: object = None) -> None:
        pass

    def get_amp_supported_dtype(self) -> list[torch.dtype]:
        return [torch.float16, torch.bfloat16]


def _convolution_format(inputs: Tensor, weight: Tensor, backend: object) -> torch.memory_format:
    """As cuDNN chooses it: channels last where one of the two is."""
    for tensor in (inputs, weight):
        if tensor.ndim == 4 and not tensor.is_contiguous() and tensor.is_contiguous(memory_format=torch.channels_last):
            return torch.channels_last
    return torch.contiguous_format


def _swap_tensors(swap: Any) -> Any:
    """FakeTensorMode holds weak references to what it made, which swapping does not hurt but refuses."""

    def swapped(first: Tensor, second: Tensor) -> None:
        real = weakref.getweakrefs
        weakref.getweakrefs = lambda _: []
        try:
            swap(first, second)
        finally:
            weakref.getweakrefs = real

    return swapped


def _register() -> torch.device:
    _setup_privateuseone_for_python_backend(KIND, backend_module=_BackendModule())
    # `Module.to` otherwise gives a parameter other data, which a real and a fake tensor refuse of each other.
    torch.__future__.set_swap_module_params_on_conversion(True)
    torch.utils.swap_tensors = _swap_tensors(torch.utils.swap_tensors)
    torch._C._conv_determine_backend_memory_format = _convolution_format  # type: ignore[assignment]
    return torch.device(KIND, 0)


try:
    TARGET = _register()
except (AttributeError, TypeError, RuntimeError) as error:
    _give_up(error)


def is_on_card(place: Any) -> bool:
    return place is not None and torch.device(place).type == KIND


def caller() -> str:
    """The line of the engine that asked for the operation."""
    frame = sys._getframe(2)
    while frame is not None:
        name = frame.f_code.co_filename
        if "/studio/engine/" in name:
            return f"{name.rpartition('/studio/engine/')[2]}:{frame.f_lineno}"
        if frame.f_back is None:
            break
        frame = frame.f_back
    return "elsewhere"


class SimulatedCard(TorchDispatchMode):
    """While it is entered there is a card with `capacity` bytes for tensors (None for a boundless one).

    `live`, `peak` and `highest` are bytes of storages, the last since `reset`; `uploads`, `downloads` and `reads` count
    copies to the card, copies to the CPU and numbers read, by the line of the engine that did it.
    """

    def __init__(self, capacity: int | None = None) -> None:
        TorchDispatchMode.__init__(self)

        class Mode(FakeTensorMode):
            avoid_device_init = property(lambda self: True)

        self._fake = Mode(allow_non_fake_inputs=True)
        self.capacity = capacity
        self.live = 0
        self.peak = 0
        self.highest = 0
        self.operations = 0
        self._values: dict[int, float] = {}
        self._overflows: set[int] = set()
        self.uploads: Counter[str] = Counter()
        self.downloads: Counter[str] = Counter()
        self.reads: Counter[str] = Counter()
        self._storages: dict[int, tuple[weakref.ref[Any], int]] = {}

    def __enter__(self) -> SimulatedCard:
        set_only_lift_cpu_tensors(True)
        TorchDispatchMode.__enter__(self)
        return self

    def __exit__(self, *error: Any) -> None:
        TorchDispatchMode.__exit__(self, *error)
        set_only_lift_cpu_tensors(False)

    def reset(self) -> None:
        """Count and watch anew from here."""
        self.peak = self.highest = self.live
        self.operations = 0
        for counter in (self.uploads, self.downloads, self.reads):
            counter.clear()

    # ------------------------------------------------------------------------------------------ memory

    def _hold(self, tensor: Tensor) -> None:
        """Count its storage, until it is gone."""
        storage = tensor.untyped_storage()
        key = storage._cdata
        if key in self._storages:
            return
        size = -(-storage.nbytes() // BLOCK) * BLOCK
        if self.capacity is not None and self.live + size > self.capacity:
            raise torch.OutOfMemoryError(f"{size / GIB:.3f} GiB more than {self.live / GIB:.3f} GiB")

        def gone(_: object) -> None:
            self._storages.pop(key, None)
            self._values.pop(key, None)
            self._overflows.discard(key)
            self.live -= size

        self._storages[key] = (weakref.ref(storage, gone), size)
        self.live += size
        self.peak = max(self.peak, self.live)
        self.highest = max(self.highest, self.live)

    # ---------------------------------------------------------------------------------------- dispatch

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        kwargs = kwargs or {}
        flat, tree = tree_flatten((args, kwargs))
        tensors = [value for value in flat if isinstance(value, Tensor)]
        if not any(isinstance(value, FakeTensor) for value in tensors) and not self._asks_for_card(flat):
            return func(*args, **kwargs)
        self.operations += 1
        _refuse_mixed(func, tensors, kwargs)
        if func is aten._local_scalar_dense.default:
            self.reads[caller()] += 1
            if tensors[0].untyped_storage()._cdata in self._overflows:
                return 0.0
            return 1.0 if tensors[0].is_floating_point() else 1
        if func in (aten.is_nonzero.default, aten.equal.default):
            self.reads[caller()] += 1
            return True
        if func is aten.copy_.default and not isinstance(args[0], FakeTensor):
            self.downloads[caller()] += 1
            return args[0].fill_(self._value(args[1]))
        if func is aten._to_copy.default and not isinstance(args[0], FakeTensor):
            return self._upload(args[0], kwargs)
        if func is aten._to_copy.default and _is_cpu(kwargs.get("device")):
            return self._download(args[0], kwargs.get("dtype"))
        if func._schema.is_mutable and tensors and not isinstance(tensors[0], FakeTensor):
            raise RuntimeError(f"{func} changes a tensor on the CPU with one on the card")
        with self._fake:
            new_args, new_kwargs = tree_unflatten([self._faked(value) for value in flat], tree)
            output = func(*new_args, **new_kwargs)
        if func is aten._amp_foreach_non_finite_check_and_unscale_.default:
            # the second of what it changes: whether a gradient overflowed, which none does here
            self._overflows.add(args[1].untyped_storage()._cdata)
        if func._schema.is_mutable:
            self._change(func, args)
        return tree_map(self._received, output)

    @staticmethod
    def _asks_for_card(flat: list[Any]) -> bool:
        return any(isinstance(value, torch.device) and value.type == KIND for value in flat)

    def _faked(self, value: Any) -> Any:
        if isinstance(value, Tensor) and not isinstance(value, FakeTensor):
            return self._fake.from_tensor(value, static_shapes=True)
        return value

    def _received(self, value: Any) -> Any:
        if not isinstance(value, FakeTensor):
            return value
        if is_on_card(value.device):
            self._hold(value)
            return value
        self.downloads[caller()] += 1
        return torch.zeros(value.size(), dtype=value.dtype)

    def _upload(self, source: Tensor, kwargs: dict[str, Any]) -> Tensor:
        self.uploads[caller()] += 1
        layout = kwargs.get("memory_format")
        with self._fake:
            copy = torch.empty_strided(
                source.size(), source.stride(), dtype=kwargs.get("dtype") or source.dtype, device=TARGET
            )
            if layout not in (None, torch.preserve_format):
                copy = copy.contiguous(memory_format=layout)
        self._hold(copy)
        self._values[copy.untyped_storage()._cdata] = self._value(source)
        return copy

    def _download(self, source: Tensor, dtype: torch.dtype | None) -> Tensor:
        self.downloads[caller()] += 1
        value = self._value(source)
        reach = 1 + sum((size - 1) * stride for size, stride in zip(source.size(), source.stride(), strict=True))
        if source.numel() and reach == source.numel():
            numbers = self._numbers(torch.Size([reach]), dtype or source.dtype, value)
            return numbers.as_strided(source.size(), source.stride())
        return self._numbers(source.size(), dtype or source.dtype, value)

    @staticmethod
    def _numbers(shape: torch.Size, dtype: torch.dtype, value: float) -> Tensor:
        """All alike, so that on the CPU too what was changed differs from before and what was not does not. Large ones
        are zeros that take no memory."""
        numbers = torch.zeros(shape, dtype=dtype)
        if value and numbers.is_floating_point() and numbers.numel() <= SMALL:
            numbers += value
        return numbers

    def _value(self, tensor: Tensor) -> float:
        if isinstance(tensor, FakeTensor):
            return self._values.get(tensor.untyped_storage()._cdata, 0.0)
        return float(tensor.flatten()[0]) if tensor.is_floating_point() and 0 < tensor.numel() <= SMALL else 0.0

    def _change(self, func: Any, args: Any) -> None:
        """What an operation in place leaves."""
        targets = args[0] if isinstance(args[0], list | tuple) else [args[0]]
        for target in targets:
            if isinstance(target, FakeTensor):
                old = self._value(target)
                new = self._value(args[1]) if func is aten.copy_.default else old + STEP
                self._values[target.untyped_storage()._cdata] = new


def _is_cpu(place: Any) -> bool:
    return place is not None and torch.device(place).type == "cpu"


def _refuse_mixed(func: Any, tensors: list[Tensor], kwargs: dict[str, Any]) -> None:
    """RuntimeError, as CUDA raises it, for a generator of another device and for dtypes that do not go together."""
    generator = kwargs.get("generator")
    place = kwargs.get("device") or next((tensor.device for tensor in tensors), None)
    if generator is not None and place is not None and torch.device(place).type != generator.device.type:
        raise RuntimeError(f"{func}: the tensor is on {place}, the generator on {generator.device}")
    if func in ONE_DTYPE:
        dtypes = {tensor.dtype for tensor in tensors if tensor.is_floating_point()}
        if len(dtypes) > 1:
            raise RuntimeError(f"{func} of {dtypes}")


class SimulatedDevice(Device):
    """A device of the engine on the simulated card."""

    card: SimulatedCard

    @property
    def has_own_memory(self) -> bool:
        return True

    def empty_cache(self) -> None:
        gc.collect()

    def memory(self) -> GraphicsMemory | None:
        return GraphicsMemory(self.card.live, self.card.capacity or BOUNDLESS)

    def room(self) -> int | None:
        return self.card.capacity or BOUNDLESS

    def reset_peak(self) -> None:
        self.card.peak = self.card.live

    def peak(self) -> int | None:
        return self.card.peak


@contextlib.contextmanager
def simulated_card(capacity: int | None = None) -> Iterator[SimulatedCard]:
    """The card, entered, and the one that every `SimulatedDevice` is on."""
    with SimulatedCard(capacity) as card:
        SimulatedDevice.card = card
        yield card
