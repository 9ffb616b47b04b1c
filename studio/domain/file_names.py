"""Names of files that every system takes."""

from __future__ import annotations

import re

NAME_BYTES_AT_MOST = 120
RESERVED = {"CON", "PRN", "AUX", "NUL", *(f"{device}{number}" for device in ("COM", "LPT") for number in range(10))}


def safe_name(name: str) -> str:
    """The name as every system takes it, “style” where nothing is left of it."""
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f\x7f]+', "-", name).strip(" .-")
    short = plain.encode()[:NAME_BYTES_AT_MOST].decode(errors="ignore").rstrip(" .-")
    return f"{short}-" if short.split(".")[0].upper() in RESERVED else short or "style"
