"""The read token for models that are not given to everybody: in the environment or the system's keyring, only."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Protocol

from studio.domain.errors import InputError, ResourceError

SERVICE = "atelier"
ACCOUNT = "huggingface"
VARIABLE = "HF_TOKEN"


class Keyring(Protocol):
    """What is used of the library keyring."""

    def get_password(self, service_name: str, username: str) -> str | None: ...
    def set_password(self, service_name: str, username: str, password: str) -> None: ...
    def delete_password(self, service_name: str, username: str) -> None: ...


def system_keyring() -> Keyring:
    import keyring

    return keyring


def read_token(environment: Mapping[str, str], keyring: Keyring) -> str | None:
    """None where there is none, or where the system has no keyring or keeps it locked."""
    token = environment.get(VARIABLE, "").strip()
    if token:
        return token
    # Every desktop's secret service fails with exceptions of its own, and none of them is worth a word here.
    with suppress(Exception):
        return keyring.get_password(SERVICE, ACCOUNT) or None
    return None


def store_token(token: str, keyring: Keyring) -> None:
    """Keep it for the next time; ResourceError if the system keeps no secrets."""
    token = token.strip()
    # It becomes a line of an HTTP header, which takes no other letters; typographic quotes come along when copying.
    if not token or not token.isascii():
        raise InputError("This is no token; copy it whole from your settings on huggingface.co.")
    try:
        keyring.set_password(SERVICE, ACCOUNT, token)
    except Exception:
        raise ResourceError(
            "This system keeps no secrets for Atelier; set the environment variable {0} instead.", VARIABLE
        ) from None


def forget_token(keyring: Keyring) -> None:
    """Remove it; nothing happens where there is none."""
    with suppress(Exception):
        keyring.delete_password(SERVICE, ACCOUNT)
