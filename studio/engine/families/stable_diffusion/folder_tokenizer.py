"""The tokenizer of a model folder, made of its tables alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tokenizers import AddedToken
from transformers import CLIPTokenizer

from studio.domain.errors import ModelError
from studio.library.folder_files import INCOMPLETE
from studio.library.header import printable_name
from studio.library.tokenizer_files import TOKEN_FLAGS, TokenizerTables, read_tokenizer


def open_tokenizer(folder: Path, component: str, vocabulary_size: int) -> CLIPTokenizer:
    """CLIP's own steps with the folder's vocabulary, merges and special tokens.

    ModelError where a table is damaged, or knows a token that the text encoder of `vocabulary_size` tokens does not.
    """
    tables = read_tokenizer(folder, component, vocabulary_size)
    try:
        return _tokenizer(tables)
    except (ValueError, TypeError, KeyError) as error:
        raise ModelError(INCOMPLETE, printable_name(folder), component) from error


def _tokenizer(tables: TokenizerTables) -> CLIPTokenizer:
    tokenizer = CLIPTokenizer(
        vocab=dict(tables.vocabulary),
        merges=tables.merges,
        model_max_length=tables.length,
        **{name: _special_token(token) for name, token in tables.special.items()},
    )
    # Words that were learned for a picture stand behind the vocabulary, in the order of their numbers.
    tokenizer.add_tokens(sorted(tables.added.keys() - tokenizer.get_vocab().keys(), key=tables.added.__getitem__))
    if any(tokenizer.get_vocab()[token] != number for token, number in tables.added.items()):
        raise ValueError("a token has two numbers")
    return tokenizer


def _special_token(value: Any) -> AddedToken | str:
    if isinstance(value, str):
        return value
    return AddedToken(value["content"], special=True, **{flag: value[flag] for flag in TOKEN_FLAGS if flag in value})
