"""CLIP's tokenizer, whose table of merges ships with Atelier."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from transformers import CLIPTokenizer

from studio.assets import resources_folder

TOKENS = 77
PAD_OF_SD2 = "!"
"""What SD 2 and the second encoder of SDXL fill up with; another filling silently draws other pictures."""


@cache
def _merges(table: Path) -> tuple[str, ...]:
    return tuple(table.read_text(encoding="utf-8").splitlines()[1:])


def _bytes_as_letters() -> list[str]:
    """One visible letter for each byte, in the order of CLIP's vocabulary (GPT-2's byte-level BPE)."""
    visible = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    hidden = 256 - len(visible)
    return [chr(code) for code in visible] + [chr(256 + number) for number in range(hidden)]


def clip_tokenizer(pad: str | None = None) -> CLIPTokenizer:
    """The tokenizer of all Stable Diffusion models; `pad` None fills up with the end of the text."""
    merges = _merges(resources_folder() / "models" / "tokenizer" / "merges.txt")
    letters = _bytes_as_letters()
    words = [*letters, *(letter + "</w>" for letter in letters), *(merge.replace(" ", "") for merge in merges)]
    vocabulary = {word: number for number, word in enumerate([*words, "<|startoftext|>", "<|endoftext|>"])}
    pairs = [tuple(merge.split()) for merge in merges]
    extra = {} if pad is None else {"pad_token": pad}
    return CLIPTokenizer(vocab=vocabulary, merges=pairs, model_max_length=TOKENS, **extra)
