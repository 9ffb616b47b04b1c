"""CLIP's tokenizer, whose table of merges ships with Atelier."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from transformers import CLIPTokenizer

from studio.assets import resources_folder

MAX_TOKENS = 77
PAD_OF_SD2 = "!"
"""What SD 2 and the second encoder of SDXL fill up with; another filling silently draws other pictures."""


@cache
def _merges(table: Path) -> tuple[str, ...]:
    # The first line is a comment with the version.
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
    # The vocabulary follows from the merges (OpenAI's simple_tokenizer.py), so only these are shipped.
    tokens = [*letters, *(letter + "</w>" for letter in letters), *(merge.replace(" ", "") for merge in merges)]
    tokens += ["<|startoftext|>", "<|endoftext|>"]
    vocabulary = {token: number for number, token in enumerate(tokens)}
    pairs = [tuple(merge.split()) for merge in merges]
    extra = {} if pad is None else {"pad_token": pad}
    # Without a length, padding to the longest would ask for 10³⁰ tokens.
    return CLIPTokenizer(vocab=vocabulary, merges=pairs, model_max_length=MAX_TOKENS, **extra)
