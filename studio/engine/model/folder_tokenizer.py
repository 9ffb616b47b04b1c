"""The tokenizer of a model folder, made of its tables alone: nothing else that stands there is followed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tokenizers import AddedToken
from transformers import CLIPTokenizer

from studio.domain.errors import ModelError
from studio.engine.model.tokenizer import MAX_TOKENS
from studio.library.data_file import open_data
from studio.library.folder_files import INCOMPLETE, TABLE_BYTES_AT_MOST, TOKENIZER_FILES, read_config
from studio.library.header import printable_name

VOCABULARY, MERGES, WHOLE, CONFIG, SPECIAL, ADDED = TOKENIZER_FILES
SPECIAL_TOKENS = ("bos_token", "eos_token", "unk_token", "pad_token")
TOKEN_FLAGS = ("lstrip", "rstrip", "single_word", "normalized")
TOKENS_AT_MOST = 1024
"""Of one text; a tokenizer that was saved without a length says 10³⁰."""


def open_tokenizer(folder: Path, component: str, vocabulary_size: int) -> CLIPTokenizer:
    """CLIP's own steps with the folder's vocabulary, merges and special tokens.

    ModelError where a table is damaged, or knows a token that the text encoder of `vocabulary_size` tokens does not.
    """
    try:
        tokenizer = _tokenizer(folder, component)
        if max(tokenizer.get_vocab().values()) >= vocabulary_size:
            raise ValueError("there are more tokens than embeddings")
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise ModelError(INCOMPLETE, printable_name(folder), component) from error
    return tokenizer


def _tokenizer(folder: Path, component: str) -> CLIPTokenizer:
    config = _table(folder, component, CONFIG)
    special = {**config, **_table(folder, component, SPECIAL)}
    whole = _table(folder, component, WHOLE)
    added = _added_tokens(config, whole, _table(folder, component, ADDED))
    if (folder / component / VOCABULARY).exists():
        vocabulary = read_config(folder, f"{component}/{VOCABULARY}", TABLE_BYTES_AT_MOST)
        merges = _merges(folder / component / MERGES)
    else:
        vocabulary = whole["model"]["vocab"]
        merges = [tuple(pair.split(" ") if isinstance(pair, str) else pair) for pair in whole["model"]["merges"]]
    _check(vocabulary, merges)

    tokenizer = CLIPTokenizer(
        vocab=dict(vocabulary),
        merges=merges,
        model_max_length=_length(config),
        **{name: _special_token(special[name]) for name in SPECIAL_TOKENS if special.get(name) is not None},
    )
    # Words that were learned for a picture stand behind the vocabulary, in the order of their numbers.
    tokenizer.add_tokens(sorted(added.keys() - tokenizer.get_vocab().keys(), key=added.__getitem__))
    if any(tokenizer.get_vocab()[token] != number for token, number in added.items()):
        raise ValueError("a token has two numbers")
    return tokenizer


def _table(folder: Path, component: str, name: str) -> dict[str, Any]:
    """A JSON file that may be missing."""
    present = (folder / component / name).exists()
    return read_config(folder, f"{component}/{name}", TABLE_BYTES_AT_MOST) if present else {}


def _added_tokens(config: Mapping[str, Any], whole: Mapping[str, Any], added: Mapping[str, Any]) -> dict[str, int]:
    """Numbers of tokens beside the vocabulary, in the three places where versions of transformers keep them."""
    entries = [(entry["content"], entry["id"]) for entry in whole.get("added_tokens", [])]
    entries += [(entry["content"], int(number)) for number, entry in config.get("added_tokens_decoder", {}).items()]
    entries += added.items()
    tokens = dict(entries)
    if not all(type(token) is str and type(number) is int for token, number in tokens.items()):
        raise TypeError("a token is no text, or its number no number")
    return tokens


def _merges(path: Path) -> list[tuple[str, ...]]:
    with open_data(path) as file:
        lines = file.read(TABLE_BYTES_AT_MOST).decode("utf-8").split("\n")
    # The first line is a comment with the version. Only line feeds divide, other marks of a line's end are letters.
    return [tuple(line.rstrip("\r").split(" ")) for line in lines if line.strip() and not line.startswith("#version")]


def _check(vocabulary: Mapping[str, Any], merges: list[tuple[str, ...]]) -> None:
    """Errors of the library underneath have no class of their own, so it gets nothing that it would refuse."""
    if not all(type(number) is int and number >= 0 for number in vocabulary.values()):
        raise TypeError("a token's number is none")
    for left, right in merges:
        if not {left, right, left + right} <= vocabulary.keys():
            raise ValueError("a merge makes a token that is in no vocabulary")


def _length(config: Mapping[str, Any]) -> int:
    length = config.get("model_max_length")
    return length if type(length) is int and 2 < length <= TOKENS_AT_MOST else MAX_TOKENS


def _special_token(value: Any) -> AddedToken | str:
    if isinstance(value, str):
        return value
    return AddedToken(value["content"], special=True, **{flag: value[flag] for flag in TOKEN_FLAGS if flag in value})
