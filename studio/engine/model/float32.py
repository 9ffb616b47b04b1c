"""A network that calculates in float32, whatever its weights are kept in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

import torch
from torch import nn


@contextmanager
def in_float32(network: nn.Module) -> Iterator[None]:
    """Every module with weights of its own calculates in float32 inside, and in its own dtype again afterwards.

    Weights are widened one module at a time, since a network that is as large as the card would not fit on it twice.
    Weights in four bits stay what they are; what is calculated with them is float32 too. Without gradients only:
    they would be those of weights that are gone.
    """
    with ExitStack() as hooks, torch.compiler.set_stance("force_eager"):
        for module in network.modules():
            if next(module.parameters(recurse=False), None) is not None:
                widening = _Widening()
                for handle in (
                    module.register_forward_pre_hook(widening.before, with_kwargs=True),
                    module.register_forward_hook(widening.after, always_call=True),
                ):
                    hooks.callback(handle.remove)
        yield


class _Widening:
    """The weights of one module, in float32 for the time of a call."""

    def __init__(self) -> None:
        self._narrow: list[tuple[nn.Parameter, torch.Tensor]] = []
        self._compute_dtype: torch.dtype | None = None

    # `module: Any`, since bitsandbytes' linear layers have a dtype that they calculate in.
    def before(
        self, module: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[tuple[Any, ...], dict[str, Any]]:
        for parameter in module.parameters(recurse=False):
            if parameter.is_floating_point():
                self._narrow.append((parameter, parameter.data))
                parameter.data = parameter.data.float()
        self._compute_dtype = getattr(module, "compute_dtype", None)
        if self._compute_dtype is not None:
            module.compute_dtype = torch.float32
        return tuple(map(_wide, args)), _all_wide(kwargs)

    def after(self, module: Any, args: tuple[Any, ...], output: Any) -> None:
        for parameter, data in self._narrow:
            parameter.data = data
        self._narrow.clear()
        if self._compute_dtype is not None:
            module.compute_dtype = self._compute_dtype


def _all_wide(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _wide(value) for name, value in values.items()}


def _wide(value: Any) -> Any:
    return value.float() if isinstance(value, torch.Tensor) and value.is_floating_point() else value
