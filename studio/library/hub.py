"""What a download from the Hugging Face hub would bring: files, exact size and licence, asked before it starts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from studio.domain.errors import InputError, ModelError, ResourceError, StudioError

ADDRESS = re.compile(
    r"(?:https?://huggingface\.co/)?(?P<name>[\w.-]+/[\w.-]+)(?:/(?:tree|blob|resolve)/(?P<revision>[^/]+)/?(?P<file>.*))?/?"
)
INDEX = "model_index.json"
WEIGHTS = ("unet", "vae", "text_encoder", "text_encoder_2")
PARTS = (*WEIGHTS, "tokenizer", "tokenizer_2", "scheduler")
TEXTS = {".json", ".txt", ".model"}
SHOWN_AT_MOST = 6
WEIGHT = re.compile(r"(diffusion_pytorch_)?model(\.fp16)?(-\d+-of-\d+)?\.safetensors")
GATED = "{0} is given only to those who accept its terms: do so on its page on huggingface.co, then store a read token."
SECONDS_TO_ANSWER = 20.0


@dataclass(frozen=True)
class RemoteFile:
    """`path` is inside the repository; `sha256` of the content is None for small files kept in git itself."""

    path: str
    bytes: int
    sha256: str | None = None


@dataclass(frozen=True)
class Plan:
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


def plan_download(address: str, token: str | None = None, file: str = "", endpoint: str | None = None) -> Plan:
    """Ask the hub about a repository, `owner/name` or its page's address; InputError and ModelError say what is wrong.

    Of a diffusers folder the half-precision weights are taken where there are any, of other repositories one
    checkpoint, `file` if there are several.
    """
    meant = ADDRESS.fullmatch(address.strip())
    if meant is None:
        raise InputError("“{0}” is no model on the hub; write owner/name, or paste the address of its page.", address)
    found = _asked(meant["name"], meant["revision"] or "main", token, endpoint)
    files = {one.rfilename: _file(one) for one in found.siblings or [] if _is_harmless(one.rfilename)}
    names = _chosen(meant["name"], list(files), file or meant["file"] or "")
    return Plan(meant["name"], str(found.sha), _licence(found), tuple(files[name] for name in names))


def _asked(name: str, revision: str, token: str | None, endpoint: str | None) -> Any:
    from huggingface_hub import HfApi, errors

    try:
        return HfApi(endpoint=endpoint, token=token or False).model_info(
            name, revision=revision, files_metadata=True, timeout=SECONDS_TO_ANSWER
        )
    except errors.GatedRepoError as error:
        raise gated(name) from error
    except errors.RevisionNotFoundError as error:
        raise InputError("{0} has no version “{1}” on the hub.", name, revision) from error
    except errors.RepositoryNotFoundError as error:
        raise InputError("There is no model {0} on the hub, or it is private; look at its name.", name) from error
    except (errors.HfHubHTTPError, errors.HTTPError, OSError, ValueError) as error:
        raise ResourceError("The hub cannot be reached; look at the connection and try again.") from error


def gated(name: str) -> StudioError:
    """What to do about a model that its owner gives only to those who asked."""
    return ModelError(GATED, name)


def _file(one: Any) -> RemoteFile:
    return RemoteFile(one.rfilename, one.size or 0, one.lfs.sha256 if one.lfs else None)


def _is_harmless(path: str) -> bool:
    """Whether a file of this name stays inside the folder it is put into, on every system."""
    parts = PurePosixPath(path).parts
    return bool(parts) and ".." not in parts and not path.startswith("/") and not re.search(r"[\\:\0]", path)


def _licence(found: Any) -> str:
    card = found.card_data
    told = card.get("license_name") or card.get("license") if card else None
    tags = [tag.removeprefix("license:") for tag in found.tags or [] if tag.startswith("license:")]
    return str(told or (tags[0] if tags else ""))


def _chosen(name: str, paths: Sequence[str], file: str) -> list[str]:
    if file:
        if file not in paths or not file.endswith(".safetensors"):
            raise InputError("{0} holds no safetensors file “{1}”.", name, file)
        return [file]
    if INDEX in paths:
        return [INDEX, *_texts(paths), *_weights(name, paths)]
    single = [path for path in paths if "/" not in path and path.endswith(".safetensors")]
    if len(single) > 1:
        shown = ", ".join(single[:SHOWN_AT_MOST]) + (", …" if len(single) > SHOWN_AT_MOST else "")
        raise InputError("{0} holds several checkpoints; choose one of these files: {1}.", name, shown)
    if not single:
        raise ModelError("{0} holds no model in the safetensors format; choose another one.", name)
    return single


def _texts(paths: Iterable[str]) -> list[str]:
    """Configurations and tokenizers."""
    found = (path for path in paths if PurePosixPath(path).suffix in TEXTS)
    return [path for path in found if path.count("/") == 1 and path.split("/")[0] in PARTS]


def _weights(name: str, paths: Sequence[str]) -> list[str]:
    """Half precision where every part has it, never both."""
    own = {part: [path for path in paths if _is_weight(path, part)] for part in WEIGHTS}
    own = {part: found for part, found in own.items() if found}
    half = {part: [path for path in found if ".fp16" in path] for part, found in own.items()}
    if not {"unet", "vae", "text_encoder"} <= own.keys():
        raise ModelError("{0} holds no whole model in the safetensors format; choose another one.", name)
    whole = {part: [path for path in found if ".fp16" not in path] for part, found in own.items()}
    chosen = half if all(half.values()) else whole
    return [path for found in chosen.values() for path in found]


def _is_weight(path: str, part: str) -> bool:
    folder, _, file = path.rpartition("/")
    return folder == part and WEIGHT.fullmatch(file) is not None
