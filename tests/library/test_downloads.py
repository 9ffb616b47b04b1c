"""Downloads from the hub: told before they start, gone on with after a break, checked, and never half a model."""

from __future__ import annotations

import errno
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from failing_disk import FailingDisk
from stand_in_hub import COMMIT, Hub, stand_in_hub
from stand_in_keyring import Safe
from studio.domain.engine import Cancel
from studio.domain.errors import InputError, ModelError, ResourceError, Stopped, StudioError
from studio.library.access_token import forget_token, read_token, store_token
from studio.library.download import CHUNK, download, download_target
from studio.library.hub import DownloadPlan, plan_download, remote_file

CHECKPOINT = bytes(range(256)) * 40_000
FOLDER = {
    "model_index.json": b"{}",
    "README.md": b"# Moths",
    "unet/config.json": b"{}",
    "unet/diffusion_pytorch_model.safetensors": b"u" * 4000,
    "unet/diffusion_pytorch_model.fp16.safetensors": b"u" * 2000,
    "unet/diffusion_pytorch_model.non_ema.safetensors": b"n" * 4000,
    "unet/diffusion_pytorch_model.bin": b"\x80\x02.",
    "vae/config.json": b"{}",
    "vae/diffusion_pytorch_model.safetensors": b"v" * 400,
    "vae/diffusion_pytorch_model.fp16.safetensors": b"v" * 200,
    "text_encoder/model.safetensors": b"t" * 400,
    "text_encoder/model.fp16.safetensors": b"t" * 200,
    "text_encoder/pytorch_model.bin": b"\x80\x02.",
    "tokenizer/vocab.json": b"{}",
    "tokenizer/merges.txt": b"",
    "scheduler/scheduler_config.json": b"{}",
    "safety_checker/model.safetensors": b"s" * 9000,
    "moths.safetensors": b"m" * 9000,
}


@pytest.fixture
def hub() -> Iterator[Hub]:
    with stand_in_hub() as made:
        made.repositories["ann/moths"] = {"README.md": b"", "moths.safetensors": CHECKPOINT}
        made.repositories["ann/folder"] = FOLDER
        yield made


def plan(hub: Hub, name: str = "ann/moths", **options: str) -> DownloadPlan:
    return plan_download(name, endpoint=hub.address, **options)


def bring(hub: Hub, wanted: DownloadPlan, folder: Path, token: str | None = None) -> Path:
    reached = [step.done for step in download(wanted, folder, Cancel(), token, hub.address)]
    assert reached == sorted(reached)
    assert reached[-1] == wanted.bytes
    return download_target(wanted, folder)


def break_off(hub: Hub, wanted: DownloadPlan, folder: Path) -> None:
    """Stop the download after its first bytes."""
    stopped = Cancel()
    steps = download(wanted, folder, stopped, None, hub.address)
    next(steps)
    stopped.stop()
    with pytest.raises(Stopped):
        list(steps)


def test_size_licence_and_files_are_told_before(hub: Hub) -> None:
    told = plan(hub)
    assert (told.bytes, told.licence, told.commit) == (len(CHECKPOINT), "openrail++", COMMIT)
    assert [file.path for file in told.files] == ["moths.safetensors"]
    assert hub.asked == []


def test_of_a_folder_half_precision_is_taken_without_its_twin(hub: Hub) -> None:
    assert sorted(file.path for file in plan(hub, "ann/folder").files) == [
        "model_index.json",
        "scheduler/scheduler_config.json",
        "text_encoder/model.fp16.safetensors",
        "tokenizer/merges.txt",
        "tokenizer/vocab.json",
        "unet/config.json",
        "unet/diffusion_pytorch_model.fp16.safetensors",
        "vae/config.json",
        "vae/diffusion_pytorch_model.fp16.safetensors",
    ]


def test_full_precision_where_a_part_has_no_other(hub: Hub) -> None:
    files = {
        path: content for path, content in FOLDER.items() if path != "vae/diffusion_pytorch_model.fp16.safetensors"
    }
    hub.repositories["ann/folder"] = files
    weights = {file.path for file in plan(hub, "ann/folder").files if file.path.endswith(".safetensors")}
    assert weights == {
        "text_encoder/model.safetensors",
        "unet/diffusion_pytorch_model.safetensors",
        "vae/diffusion_pytorch_model.safetensors",
    }


def test_a_pasted_address_is_understood(hub: Hub) -> None:
    assert plan(hub, "https://huggingface.co/ann/moths/").files == plan(hub).files
    several = {"a.safetensors": b"a", "b.safetensors": b"bb"}
    hub.repositories["ann/many"] = several
    assert plan(hub, "https://huggingface.co/ann/many/blob/main/b.safetensors").bytes == 2
    with pytest.raises(InputError, match=r"several checkpoints.*a\.safetensors, b\.safetensors"):
        plan(hub, "ann/many")
    assert plan(hub, "ann/many", file="a.safetensors").bytes == 1


@pytest.mark.parametrize(
    ("address", "files", "kind", "said"),
    [
        ("moths", {}, InputError, "owner/name"),
        ("ann/ghosts", None, InputError, "no model ann/ghosts"),
        ("https://huggingface.co/ann/moths/tree/v9", {}, InputError, "version “v9”"),
        ("ann/pickles", {"model.ckpt": b"", "pytorch_model.bin": b""}, ModelError, "safetensors"),
        ("ann/part", {"model_index.json": b"", "unet/model.bin": b""}, ModelError, "no whole model"),
        ("ann/evil", {"../../evil.safetensors": b"", "a\\b.safetensors": b""}, ModelError, "safetensors"),
    ],
)
def test_what_cannot_be_brought_is_told(
    hub: Hub, address: str, files: dict[str, bytes] | None, kind: type[StudioError], said: str
) -> None:
    if files:
        hub.repositories[address] = files
    with pytest.raises(kind, match=said):
        plan(hub, address)


def test_a_hub_that_is_not_there_is_told() -> None:
    with pytest.raises(ResourceError, match="cannot be reached"):
        plan_download("ann/moths", endpoint="http://127.0.0.1:9")


def test_a_gate_is_explained_and_a_token_opens_it(hub: Hub, tmp_path: Path) -> None:
    hub.token = "hf_secret"
    with pytest.raises(ModelError, match="accept its terms"):
        plan(hub)
    opened = plan(hub, token="hf_secret")
    assert bring(hub, opened, tmp_path, "hf_secret").read_bytes() == CHECKPOINT
    hub.gated_files = True
    with pytest.raises(ModelError, match="accept its terms") as told:
        bring(hub, opened, tmp_path / "again", "hf_secret")
    assert "hf_secret" not in repr(told.value) + repr(opened)


def test_a_folder_comes_whole(hub: Hub, tmp_path: Path) -> None:
    made = bring(hub, plan(hub, "ann/folder"), tmp_path)
    assert made.name == "ann--folder@01234567"
    assert (made / "unet/diffusion_pytorch_model.fp16.safetensors").read_bytes() == b"u" * 2000
    assert sorted(path.name for path in tmp_path.iterdir()) == [made.name]


def test_a_finished_download_is_not_done_again(hub: Hub, tmp_path: Path) -> None:
    wanted = plan(hub)
    bring(hub, wanted, tmp_path)
    hub.asked.clear()
    assert list(download(wanted, tmp_path, Cancel(), None, hub.address)) == []
    assert hub.asked == []


def test_a_broken_connection_is_gone_on_with(hub: Hub, tmp_path: Path) -> None:
    hub.breaks_after = 6_000_000
    assert bring(hub, plan(hub), tmp_path).read_bytes() == CHECKPOINT
    assert [asked[1] for asked in hub.asked] == [None, f"bytes={6_000_000 // CHUNK * CHUNK}-"]


def test_a_connection_that_stays_broken_keeps_what_there_is(hub: Hub, tmp_path: Path) -> None:
    hub.breaks_after = 3_000_000
    wanted = plan(hub)
    break_off(hub, wanted, tmp_path)
    assert not download_target(wanted, tmp_path).exists()
    hub.breaks_after = None
    hub.asked.clear()
    assert bring(hub, wanted, tmp_path).read_bytes() == CHECKPOINT
    assert hub.asked[0][1] is not None


def test_a_server_without_ranges_begins_anew(hub: Hub, tmp_path: Path) -> None:
    hub.breaks_after = 6_000_000
    wanted = plan(hub)
    break_off(hub, wanted, tmp_path)
    hub.breaks_after = None
    hub.ranges = False
    made = download_target(wanted, tmp_path)
    for _ in download(wanted, tmp_path, Cancel(), None, hub.address):
        pass
    assert made.read_bytes() == CHECKPOINT


def test_a_stop_is_felt_although_the_server_is_silent(hub: Hub, tmp_path: Path) -> None:
    hub.breaks_after = 1_000_000
    hub.stalls.set()
    cancel = Cancel()
    threading.Timer(0.3, cancel.stop).start()
    began = time.monotonic()
    steps = download(plan(hub), tmp_path, cancel, None, hub.address)
    with pytest.raises(Stopped):
        list(steps)
    assert not hub.released.is_set()
    assert time.monotonic() - began < 20


def test_a_damaged_file_is_thrown_away(hub: Hub, tmp_path: Path) -> None:
    hub.wrong_sums = True
    wanted = plan(hub)
    with pytest.raises(ModelError, match="arrived damaged"):
        bring(hub, wanted, tmp_path)
    assert not download_target(wanted, tmp_path).exists()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_full_disk_is_told_before_anything_is_fetched(hub: Hub, tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="disk is too full"):
        list(download(plan(hub), tmp_path, Cancel(), None, hub.address, free=lambda _: 2**30))
    assert hub.asked == []


def test_the_token_is_told_to_no_other_server(hub: Hub, tmp_path: Path) -> None:
    with stand_in_hub() as other:
        other.repositories = hub.repositories
        hub.sends_to = other
        bring(hub, plan(hub), tmp_path, "hf_secret")
        assert [asked[2] for asked in hub.asked] == ["Bearer hf_secret"]
        assert [asked[2] for asked in other.asked] == [None]


def test_the_token_is_kept_in_the_keyring_and_forgotten() -> None:
    safe = Safe()
    assert read_token({}, safe) is None
    store_token(" hf_secret ", safe)
    assert read_token({}, safe) == "hf_secret"
    assert read_token({"HF_TOKEN": "hf_other"}, safe) == "hf_other"
    forget_token(safe)
    forget_token(safe)
    assert read_token({}, safe) is None


def test_without_a_keyring_there_is_no_token() -> None:
    safe = Safe(locked=True)
    assert read_token({}, safe) is None
    forget_token(safe)
    with pytest.raises(ResourceError, match="HF_TOKEN") as told:
        store_token("hf_secret", safe)
    assert "hf_secret" not in f"{told.value!r} {told.value.__cause__!r}"
    with pytest.raises(InputError, match="no token"):
        store_token("", safe)


def test_more_than_was_promised_is_not_kept(hub: Hub, tmp_path: Path) -> None:
    wanted = plan(hub)
    (file,) = wanted.files
    cut = replace(wanted, files=(replace(file, bytes=4, sha256=None),))
    with pytest.raises(ModelError, match="is longer than the hub said"):
        bring(hub, cut, tmp_path)
    assert sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()) == 0


@pytest.mark.parametrize("ranges", [True, False])
def test_less_than_was_promised_comes_to_an_end(
    ranges: bool, hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.library.download.SECONDS_BEFORE_RETRY", 0.0)
    hub.ranges = ranges
    wanted = plan(hub)
    (file,) = wanted.files
    longer = replace(wanted, files=(replace(file, bytes=file.bytes + 1),))
    with pytest.raises(ResourceError, match="The connection to the hub broke"):
        bring(hub, longer, tmp_path)


@pytest.mark.parametrize("size", [None, -1, 2**60, "4", True])
def test_a_file_of_which_nobody_says_how_large_it_is(size: object) -> None:
    sibling = SimpleNamespace(rfilename="moths.safetensors", size=size, lfs=None)
    with pytest.raises(ModelError, match="does not say how large"):
        remote_file(sibling)


@pytest.mark.parametrize("endpoint", ["nonsense", "http://[", "ftp://x", "http://x y", "http://:99999999", "http://\0"])
def test_a_hub_at_no_address_is_one_that_cannot_be_reached(endpoint: str) -> None:
    with pytest.raises(ResourceError, match="cannot be reached"):
        plan_download("ann/moths", endpoint=endpoint)


def test_a_download_that_the_disk_refuses_is_told_and_gone_on_with(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = plan(hub)
    disk = FailingDisk(monkeypatch, tmp_path)
    bring(hub, wanted, tmp_path / "first")
    for site in disk.kinds():
        folder = tmp_path / f"again{site}"
        disk.arm(site, errno.EIO)
        with suppress(ResourceError):
            bring(hub, wanted, folder)
        disk.arm(None)
        assert bring(hub, wanted, folder).is_file()
