"""Names of files that every system takes."""

from __future__ import annotations

import re

# Of the 255 that file systems take, so that there is room for an ending and for what is put before a name aside.
NAME_BYTES_AT_MOST = 120
# Devices of Windows, whatever ending they have.
RESERVED_NAMES = {
    "CON",
    "PRN",
    "AUX",
    "NUL",
    *(f"{device}{number}" for device in ("COM", "LPT") for number in range(10)),
}


def safe_name(name: str) -> str:
    """The name as every system takes it, “style” where nothing is left of it."""
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]+', "-", name).strip(" .-")
    # In bytes, since that is what file systems count; a letter that is cut in two is left out.
    short = plain.encode()[:NAME_BYTES_AT_MOST].decode(errors="ignore").rstrip(" .-")
    if short.split(".")[0].upper() in RESERVED_NAMES:
        return f"{short}-"
    return short or "style"
