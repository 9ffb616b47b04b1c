"""What is told of a picture: why it cannot be read, and what was done so that it could be."""

from __future__ import annotations

import errno
import os
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from studio.domain.errors import InputError, StudioError
from studio.regular_files import open_regular

DISK_GONE = {errno.EIO, errno.ENXIO, errno.ENODEV, errno.ESTALE}
_quietened = threading.Lock()


class PictureError(InputError):
    """A picture, or a folder of them, that cannot be read."""


class PictureNote(StudioError):  # noqa: N818 - never raised
    """What was done to a picture so that it could be read, or what the artist should know of it."""


@contextmanager
def opened_picture(file: Path) -> Iterator[IO[bytes]]:
    """The file for reading, behind a link too; what a disk says while it is read becomes a PictureError."""
    try:
        with open_regular(Path(os.path.realpath(file))) as stream:
            yield stream
    except OSError as error:
        # Decoders raise it too, without a number, for what is cut off.
        if error.errno is None:
            raise damaged(file) from error
        # Unlike its like of `Path` this says nothing of a name that no disk takes.
        if os.path.isdir(file):
            raise PictureError("{0} is a folder; choose the pictures in it.", file.name) from error
        raise refused_by_disk(file, error) from error
    except ValueError as error:  # a zero in the path
        raise damaged(file) from error


def damaged(file: Path) -> PictureError:
    return PictureError(
        "{0} is damaged, not copied to its end, or of a rare kind; copy it again, or save it anew in another program.",
        file.name,
    )


def short_of_memory(file: Path) -> PictureError:
    return PictureError(
        "The memory of this computer is too small to read {0}; make it smaller in another program.", file.name
    )


def refused_by_disk(path: Path, error: OSError) -> PictureError:
    """What to say when a file or folder cannot be opened or read on."""
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        if os.path.islink(path):
            return PictureError("{0} is a link to a picture that is no longer there.", path.name)
        return PictureError("{0} is no longer there; was it moved, or a stick pulled out?", path.name)
    if error.errno in (errno.EACCES, errno.EPERM):
        return PictureError("{0} may not be read; its permissions forbid it.", path.name)
    if error.errno in DISK_GONE:
        return PictureError("{0} cannot be read on: the disk answers no more. Was a stick pulled out?", path.name)
    if error.errno == errno.ELOOP:
        return PictureError("{0} is no file with a picture, but a link in a circle, a pipe or a device.", path.name)
    return PictureError("{0} cannot be read: {1}.", path.name, error.strerror or str(error))


@contextmanager
def without_warnings() -> Iterator[None]:
    """Pillow's warnings of odd files are left out: what matters in them is told in a sentence.

    One thread at a time, since two of them could leave each other's filters behind.
    """
    with _quietened, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
