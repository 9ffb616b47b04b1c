"""Settings of a network's configuration, and the tensors of its layers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from math import isfinite
from typing import Any

Shape = tuple[int, ...]
Named = tuple[str, Shape]
Shapes = dict[str, Shape]
"""Tensors by their names."""


class UnknownSettingError(ValueError):
    """A configuration asks for what Atelier does not build: `key` is `value` in it."""

    def __init__(self, key: str, value: object) -> None:
        super().__init__(f"{key} is {value}")
        self.key = key
        self.value = value


def layer(name: str, *weight: int, bias: bool = True) -> Iterator[Named]:
    """A layer's weight, and a bias as long as its first side."""
    yield f"{name}.weight", weight
    if bias:
        yield f"{name}.bias", weight[:1]


def under(prefix: str, named: Iterable[Named]) -> Iterator[Named]:
    """The same tensors with a prefix."""
    return ((f"{prefix}{name}", shape) for name, shape in named)


def count(config: Mapping[str, Any], key: str, default: int | None = None, least: int = 1) -> int:
    """A whole number of at least `least`; UnknownSettingError for anything else."""
    value = config.get(key, default)
    if type(value) is not int or value < least:
        raise UnknownSettingError(key, value)
    return value


def number(config: Mapping[str, Any], key: str, default: float) -> float:
    """A positive number; UnknownSettingError for anything else."""
    value = config.get(key, default)
    if type(value) not in (int, float) or not 0 < value < float("inf"):
        raise UnknownSettingError(key, value)
    return float(value)


def check_plain(config: Mapping[str, Any], numbers: Collection[str], flags: Collection[str]) -> None:
    """UnknownSettingError where one of these is no finite number, or no truth value; either may be left out."""
    for key in config.keys() & set(numbers):
        if type(config[key]) not in (int, float) or not isfinite(config[key]):
            raise UnknownSettingError(key, config[key])
    for key in config.keys() & set(flags):
        if type(config[key]) is not bool:
            raise UnknownSettingError(key, config[key])


def per_level(config: Mapping[str, Any], key: str, default: int, levels: int, least: int = 1) -> list[int]:
    """A whole number for each level, from one number or a list of that length."""
    value = config.get(key, default)
    values = list(value) if isinstance(value, list | tuple) else [value] * levels
    if len(values) != levels or any(type(each) is not int or each < least for each in values):
        raise UnknownSettingError(key, value)
    return values


def counts(config: Mapping[str, Any], key: str, default: Sequence[int], least: int = 1) -> list[int]:
    """A list of whole numbers that is not empty."""
    value = config.get(key, default)
    if not isinstance(value, list | tuple) or not value or any(type(each) is not int or each < least for each in value):
        raise UnknownSettingError(key, value)
    return list(value)


def names(config: Mapping[str, Any], key: str, default: Sequence[str], allowed: Collection[str]) -> list[str]:
    """A list of words, each of them allowed."""
    value = config.get(key, default)
    if not isinstance(value, list | tuple) or not all(isinstance(each, str) and each in allowed for each in value):
        raise UnknownSettingError(key, value)
    return list(value)


def refuse_others(config: Mapping[str, Any], allowed: Mapping[str, tuple[object, ...]]) -> None:
    """UnknownSettingError unless each key has one of its values or is left out."""
    for key, values in allowed.items():
        if key in config and not any(type(config[key]) is type(value) and config[key] == value for value in values):
            raise UnknownSettingError(key, config[key])
