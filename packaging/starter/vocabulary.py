"""The tokenizer of the starter model: byte-level BPE in which every word of our captions is one token."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

from transformers import CLIPTokenizer

from painter import MEDIUM_PHRASES, PALETTES, SETTING_PHRASES, SUBJECTS

MAX_TOKENS = 32
START = "<|startoftext|>"
END = "<|endoftext|>"


def caption_words() -> list[str]:
    """Every word that a caption can hold, plus the punctuation, in a fixed order."""
    phrases = [*SUBJECTS, *PALETTES, "a of in palette colours ,"]
    for table in (MEDIUM_PHRASES, SETTING_PHRASES):
        phrases += [phrase for options in table.values() for phrase in options]
    return list(dict.fromkeys(word for phrase in phrases for word in phrase.split()))


def byte_symbols() -> list[str]:
    """The 256 printable stand-ins for bytes that byte-level BPE uses (Radford et al., 2019)."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    spare = iter(range(256, 512))
    return [chr(byte) if byte in printable else chr(next(spare)) for byte in range(256)]


def split(word: str, ranks: dict[tuple[str, str], int]) -> list[str]:
    """The BPE symbols of one word under the merges known so far."""
    symbols = [*word[:-1], word[-1] + "</w>"]
    while True:
        ranked = [(ranks[pair], at) for at, pair in enumerate(itertools.pairwise(symbols)) if pair in ranks]
        if not ranked:
            return symbols
        _, at = min(ranked)
        symbols[at : at + 2] = [symbols[at] + symbols[at + 1]]


def build_tokenizer() -> CLIPTokenizer:
    """A CLIPTokenizer of about 700 tokens; words it does not know fall apart into letters.

    Each word's merges rank below all earlier ones, so they can never split a word that was already whole.
    """
    ranks: dict[tuple[str, str], int] = {}
    for word in caption_words():
        symbols = split(word, ranks)
        while len(symbols) > 1:
            ranks[(symbols[0], symbols[1])] = len(ranks)
            symbols[:2] = [symbols[0] + symbols[1]]
    letters = byte_symbols()
    merged = dict.fromkeys(left + right for left, right in ranks)
    tokens = [*letters, *(letter + "</w>" for letter in letters), *merged, START, END]
    vocabulary = {token: number for number, token in enumerate(tokens)}
    tokenizer = CLIPTokenizer(vocab=vocabulary, merges=list(ranks), model_max_length=MAX_TOKENS)
    for word in caption_words():
        if len(tokenizer(word).input_ids) != 3:
            raise ValueError(f"the word {word!r} is not one token")
    return tokenizer


def save_tokenizer(tokenizer: CLIPTokenizer, folder: Path) -> None:
    """Save with the vocabulary and merges files that older readers need beside `tokenizer.json`."""
    tokenizer.save_pretrained(folder)
    state = json.loads(tokenizer.backend_tokenizer.to_str())["model"]
    (folder / "vocab.json").write_text(json.dumps(state["vocab"], ensure_ascii=False), encoding="utf-8")
    merges = [pair if isinstance(pair, str) else " ".join(pair) for pair in state["merges"]]
    (folder / "merges.txt").write_text("\n".join(["#version: 0.2", *merges]) + "\n", encoding="utf-8")
