"""What a download from the Hugging Face hub would bring: files, exact size and licence, asked before it starts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from studio.domain.errors import InputError, ModelError, ResourceError, StudioError
from studio.library.folder_files import MODEL_INDEX

ADDRESS = re.compile(
    r"(?:https?://huggingface\.co/)?(?P<name>[\w.-]+/[\w.-]+)(?:/(?:tree|blob|resolve)/(?P<revision>[^/]+)/?(?P<file>.*))?/?"
)
WEIGHT_FOLDERS = ("unet", "vae", "text_encoder", "text_encoder_2")
# No safety checker and no feature extractor: they would be a gigabyte that is never opened.
FOLDERS = (*WEIGHT_FOLDERS, "tokenizer", "tokenizer_2", "scheduler")
CONFIG_SUFFIXES = {".json", ".txt", ".model"}
NAMES_SHOWN_AT_MOST = 6
WEIGHT_FILE = re.compile(r"(diffusion_pytorch_)?model(\.fp16)?(-\d+-of-\d+)?\.safetensors")
GATED = "{0} is given only to those who accept its terms: do so on its page on huggingface.co, then store a read token."
UNREACHABLE = "The hub cannot be reached; look at the connection and try again."
NO_SIZE = "The hub does not say how large {0} is, so it is not downloaded; choose another model."
ANSWER_SECONDS = 20.0
BYTES_AT_MOST = 2**40
"""Of one file, far more than any model has."""


@dataclass(frozen=True)
class RemoteFile:
    """`path` is inside the repository; `sha256` of the content is None for small files kept in git itself."""

    path: str
    bytes: int
    sha256: str | None = None


@dataclass(frozen=True)
class DownloadPlan:
    """Everything that is to be downloaded, fixed to one commit; `licence` is empty where none is named."""

    repository: str
    commit: str
    licence: str
    files: tuple[RemoteFile, ...]

    @property
    def bytes(self) -> int:
        return sum(file.bytes for file in self.files)

    @property
    def is_single_file(self) -> bool:
        return len(self.files) == 1


def plan_download(address: str, token: str | None = None, file: str = "", endpoint: str | None = None) -> DownloadPlan:
    """Ask the hub about a repository, `owner/name` or its page's address; InputError and ModelError say what is wrong.

    Of a diffusers folder the half-precision weights are taken where there are any, of other repositories one
    checkpoint, `file` if there are several.
    """
    match = ADDRESS.fullmatch(address.strip())
    if match is None:
        raise InputError("“{0}” is no model on the hub; write owner/name, or paste the address of its page.", address)

    repository = match["name"]
    info = _model_info(repository, match["revision"] or "main", token, endpoint)
    files = {sibling.rfilename: sibling for sibling in info.siblings or [] if _is_harmless(sibling.rfilename)}
    paths = _chosen(repository, list(files), file or match["file"] or "")
    # The commit is kept, not the branch: a resumed download must not mix two versions of a model.
    return DownloadPlan(repository, str(info.sha), _licence(info), tuple(remote_file(files[path]) for path in paths))


def _model_info(repository: str, revision: str, token: str | None, endpoint: str | None) -> Any:
    try:
        # In here: it reads the environment when it is imported, and whatever it cannot make sense of is a ValueError.
        from huggingface_hub import HfApi, errors
    except ValueError as error:
        raise ResourceError(UNREACHABLE) from error
    try:
        # `False` instead of None: the library would otherwise send a token that it finds in the artist's home.
        return HfApi(endpoint=endpoint, token=token or False).model_info(
            repository, revision=revision, files_metadata=True, timeout=ANSWER_SECONDS
        )
    # Gated comes first, since the library derives it from "not found".
    except errors.GatedRepoError as error:
        raise gated_error(repository) from error
    except errors.RevisionNotFoundError as error:
        raise InputError("{0} has no version “{1}” on the hub.", repository, revision) from error
    except errors.RepositoryNotFoundError as error:
        raise InputError("There is no model {0} on the hub, or it is private; look at its name.", repository) from error
    # Any other: an address out of the environment and an answer may be any nonsense, and fail in as many ways.
    except Exception as error:
        raise ResourceError(UNREACHABLE) from error


def gated_error(repository: str) -> StudioError:
    """What to do about a model that its owner gives only to those who asked."""
    return ModelError(GATED, repository)


def remote_file(sibling: Any) -> RemoteFile:
    """ModelError unless it is told how large the file is: the download ends there, whatever comes."""
    size = sibling.size
    if type(size) is not int or not 0 <= size <= BYTES_AT_MOST:
        raise ModelError(NO_SIZE, sibling.rfilename)
    return RemoteFile(sibling.rfilename, size, sibling.lfs.sha256 if sibling.lfs else None)


def _is_harmless(path: str) -> bool:
    """Whether a file of this name stays inside the folder it is put into, on every system."""
    parts = PurePosixPath(path).parts
    return bool(parts) and ".." not in parts and not path.startswith("/") and not re.search(r"[\\:\0]", path)


def _licence(info: Any) -> str:
    card = info.card_data
    # `license` is only "other" where the licence has a name of its own.
    named = card.get("license_name") or card.get("license") if card else None
    tags = [tag.removeprefix("license:") for tag in info.tags or [] if tag.startswith("license:")]
    return str(named or (tags[0] if tags else ""))


def _chosen(repository: str, paths: Sequence[str], file: str) -> list[str]:
    """The files to be downloaded; InputError where the artist has to choose one, ModelError where there is none."""
    if file:
        if file not in paths or not file.endswith(".safetensors"):
            raise InputError("{0} holds no safetensors file “{1}”.", repository, file)
        return [file]
    if MODEL_INDEX in paths:
        return [MODEL_INDEX, *_configs(paths), *_weights(repository, paths)]

    checkpoints = [path for path in paths if "/" not in path and path.endswith(".safetensors")]
    if len(checkpoints) > 1:
        names = ", ".join(checkpoints[:NAMES_SHOWN_AT_MOST])
        if len(checkpoints) > NAMES_SHOWN_AT_MOST:
            names += ", …"
        raise InputError("{0} holds several checkpoints; choose one of these files: {1}.", repository, names)
    if not checkpoints:
        raise ModelError("{0} holds no model in the safetensors format; choose another one.", repository)
    return checkpoints


def _configs(paths: Iterable[str]) -> list[str]:
    """Configurations and tokenizers."""
    configs = (path for path in paths if PurePosixPath(path).suffix in CONFIG_SUFFIXES)
    return [path for path in configs if path.count("/") == 1 and path.split("/")[0] in FOLDERS]


def _weights(repository: str, paths: Sequence[str]) -> list[str]:
    """Half precision where every component has it, never both."""
    weights = {folder: [path for path in paths if _is_weight(path, folder)] for folder in WEIGHT_FOLDERS}
    weights = {folder: files for folder, files in weights.items() if files}
    if not {"unet", "vae", "text_encoder"} <= weights.keys():
        raise ModelError("{0} holds no whole model in the safetensors format; choose another one.", repository)

    half = {folder: [path for path in files if ".fp16" in path] for folder, files in weights.items()}
    full = {folder: [path for path in files if ".fp16" not in path] for folder, files in weights.items()}
    # All or nothing: diffusers opens a whole folder in one variant.
    chosen = half if all(half.values()) else full
    return [path for files in chosen.values() for path in files]


def _is_weight(path: str, component: str) -> bool:
    folder, _, file = path.rpartition("/")
    return folder == component and WEIGHT_FILE.fullmatch(file) is not None
