"""What libraries raise for files, as sentences: one place for all of them."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from studio.domain.errors import ModelError, ResourceError, StudioError
from studio.engine.device.out_of_memory import is_out_of_memory

log = logging.getLogger(__name__)
NO_MEMORY = "The memory of this computer is too small to open {0}; close other programs, then try again."
CANNOT_BE_OPENED = "{0} cannot be opened as a Stable Diffusion model: {1}"


@contextmanager
def opening(name: str) -> Iterator[None]:
    """Whatever is raised for the file or folder of this name becomes a ModelError; the log holds where it came from.

    diffusers, transformers, torch and safetensors have no class of errors in common, nor keep to any.
    """
    try:
        yield
    except StudioError:
        raise
    except MemoryError as error:
        raise ResourceError(NO_MEMORY, name) from error
    except Exception as error:
        # Nothing is wrong with the file where the memory is too small: the engine tries again with less.
        if is_out_of_memory(error):
            raise
        log.warning("%s cannot be opened", name, exc_info=True)
        raise ModelError(CANNOT_BE_OPENED, name, first_line(error)) from error


def first_line(error: Exception) -> str:
    """The first line of an error's text, to stand inside a sentence."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
