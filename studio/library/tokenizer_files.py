"""The tokenizer of a model folder, read from its tables alone: nothing else that stands there is followed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from studio.domain.errors import ModelError
from studio.library.data_file import open_data
from studio.library.folder_files import INCOMPLETE, TABLE_BYTES_AT_MOST, TOKENIZER_FILES, read_config
from studio.library.header import printable_name

VOCABULARY, MERGES, WHOLE, CONFIG, SPECIAL, ADDED = TOKENIZER_FILES
SPECIAL_TOKENS = {
    "bos_token": "<|startoftext|>",
    "eos_token": "<|endoftext|>",
    "unk_token": "<|endoftext|>",
    "pad_token": "<|endoftext|>",
}
"""With what CLIP has for them where a folder does not say."""
TOKEN_FLAGS = ("lstrip", "rstrip", "single_word", "normalized")
TOKENS_AT_MOST = 1024
"""Of one text; a tokenizer that was saved without a length says 10³⁰."""
USUAL_LENGTH = 77
END_OF_WORD = "</w>"
NO_WORDS = "The {1} of {0} has no words, so every text would mean the same; copy or download the model again."


@dataclass(frozen=True)
class TokenizerTables:
    """`added` are the numbers of tokens beside the vocabulary; `special` are those of SPECIAL_TOKENS that the folder
    names, as texts or with the flags of TOKEN_FLAGS; `length` is how many tokens a text has at most."""

    vocabulary: dict[str, int]
    merges: list[tuple[str, str]]
    special: dict[str, Any]
    added: dict[str, int]
    length: int

    def number(self, special: str) -> int:
        """Of the token that stands for `special`, such as eos_token."""
        token = _text_of(self.special.get(special, SPECIAL_TOKENS[special]))
        return {**self.vocabulary, **self.added}[token]


def read_tokenizer(folder: Path, component: str, words: int) -> TokenizerTables:
    """ModelError where a table is damaged or empty, or knows a token that the text encoder of `words` does not."""
    try:
        tables = _tables(folder, component)
        _check(tables, words)
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise ModelError(INCOMPLETE, printable_name(folder), component) from error
    if not _has_words(tables):
        raise ModelError(NO_WORDS, printable_name(folder), component)
    return tables


def _tables(folder: Path, component: str) -> TokenizerTables:
    config = _table(folder, component, CONFIG)
    special = {**config, **_table(folder, component, SPECIAL)}
    whole = _table(folder, component, WHOLE)
    added = _added_tokens(config, whole, _table(folder, component, ADDED))
    if (folder / component / VOCABULARY).exists():
        vocabulary = read_config(folder, f"{component}/{VOCABULARY}", TABLE_BYTES_AT_MOST)
        merges = _merges(folder / component / MERGES)
    else:
        vocabulary = dict(whole["model"]["vocab"])
        merges = [tuple(pair.split(" ") if isinstance(pair, str) else pair) for pair in whole["model"]["merges"]]
    named = {name: special[name] for name in SPECIAL_TOKENS if special.get(name) is not None}
    return TokenizerTables(vocabulary, [(left, right) for left, right in merges], named, added, _length(config))


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


def _check(tables: TokenizerTables, words: int) -> None:
    """Errors of the library underneath have no class of their own, so it gets nothing that it would refuse."""
    vocabulary = tables.vocabulary
    if not all(type(number) is int and number >= 0 for number in vocabulary.values()):
        raise TypeError("a token's number is none")
    for left, right in tables.merges:
        if not {left, right, left + right} <= vocabulary.keys():
            raise ValueError("a merge makes a token that is in no vocabulary")
    # Words that were learned for a picture stand behind the vocabulary, in the order of their numbers.
    learned = sorted(number for token, number in tables.added.items() if token not in vocabulary)
    numbers = [*vocabulary.values(), *learned]
    if len(set(numbers)) != len(numbers) or learned != list(range(len(vocabulary), len(numbers))):
        raise ValueError("a number stands for two tokens, or for none")
    if any(vocabulary.get(token, number) != number for token, number in tables.added.items()):
        raise ValueError("a token has two numbers")
    if max(numbers, default=0) >= words:
        raise ValueError("there are more tokens than embeddings")
    for special in SPECIAL_TOKENS:
        tables.number(special)


def _has_words(tables: TokenizerTables) -> bool:
    """Whether letters are known, and every longer token is made by a merge, without which nothing comes to it."""
    known = tables.vocabulary.keys()
    letters = {letter + end for letter in ascii_lowercase for end in ("", END_OF_WORD)}
    special = {_text_of(value) for value in (*SPECIAL_TOKENS.values(), *tables.special.values())} | tables.added.keys()
    made = {left + right for left, right in tables.merges}
    longer = {token for token in known if len(token.removesuffix(END_OF_WORD)) > 1}
    return letters <= known and bool(made) and longer <= made | special


def _text_of(token: Any) -> str:
    text = token if isinstance(token, str) else token["content"]
    if not isinstance(text, str):
        raise TypeError("a token is no text")
    return text


def _length(config: Mapping[str, Any]) -> int:
    length = config.get("model_max_length")
    return length if type(length) is int and 2 < length <= TOKENS_AT_MOST else USUAL_LENGTH
