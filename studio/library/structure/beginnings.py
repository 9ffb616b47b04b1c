"""What a file is by its first bytes, where it is no safetensors file at all."""

from __future__ import annotations

POINTER = "{0} is only a pointer of git-lfs to the file; fetch the file itself with “git lfs pull”, or download it."
WEB_PAGE = (
    "{0} is what a web site answered and not the file; download it again, where you are signed in if the site asks for "
    "that."
)
SIDE_FILE = "{0} is a side file of macOS without a model in it; choose the file without “._” in front of its name."
GGUF = "{0} is packed for other programs (GGUF); choose a safetensors file of this model."
ARCHIVE = "{0} is an archive; unpack it, then choose the safetensors file in it."
PICKLE = "{0} is a pickle file, which can run any program when it is opened; convert it to safetensors first."
BYTES = 512
"""How much of a file is looked at."""
STARTS = (
    (b"version https://git-lfs", POINTER),
    (b"\x00\x05\x16\x07", SIDE_FILE),
    (b"GGUF", GGUF),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"Rar!", ARCHIVE),
    (b"\x1f\x8b", ARCHIVE),
)
PAGE_STARTS = (b"<!doctype", b"<html", b"<head", b"<?xml", b"{")
ZIP_START = b"PK"
PICKLE_START = b"\x80"
PICKLE_PROTOCOLS = b"\x02\x03\x04\x05"
# torch saves a ZIP archive since 1.6, with this in it, and wrote a bare pickle of protocol 2 to 5 before.
PICKLE_IN_ARCHIVE = b"data.pkl"


def instead_of_safetensors(start: bytes) -> str | None:
    """The sentence for a file that begins like this, with a place for its name; None for any other."""
    found = next((sentence for beginning, sentence in STARTS if start.startswith(beginning)), None)
    if found is not None:
        return found
    if start.startswith(ZIP_START):
        return ARCHIVE if b".safetensors" in start and PICKLE_IN_ARCHIVE not in start else PICKLE
    if start[:1] == PICKLE_START and start[1:2] in PICKLE_PROTOCOLS:
        return PICKLE
    return WEB_PAGE if start.lstrip().lower().startswith(PAGE_STARTS) else None
