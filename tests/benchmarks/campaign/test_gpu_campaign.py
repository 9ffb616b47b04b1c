"""The campaign goes on where it ended, one bad part costs no other, and every part runs in small."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
import torch

import gpu_campaign
from campaign import places, processes
from campaign.parts import BY_NAME
from campaign.places import CappedDevice, RealCard, Skipped, capped, place
from campaign.processes import run
from campaign.report import table
from campaign.results import BEGIN, END, Outcome, done, keep, put_between_markers, read
from conftest_engine import CPU
from stand_in_devices import RTX_4090, cuda_devices
from studio.engine.device.device import Device

GIB = 2**30
CARD = "a card"
Answers = dict[str, Outcome]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """What parts come to, by name, in place of their processes; those that are not named are done."""
    given: Answers = {}

    def outcome_of(name: str, card: str, limit: float, small: bool) -> Outcome:
        given.setdefault(name, Outcome(name, card, 1.0, {"limit": round(limit)}))
        return given[name]

    monkeypatch.setattr(gpu_campaign, "name_of_card", lambda small: CARD)
    monkeypatch.setattr(gpu_campaign, "outcome_of", outcome_of)
    return given


@pytest.fixture
def call(answers: Answers, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """The command, with its results and its report in `tmp_path`: the exit status and what is printed."""
    files = ["--results", str(tmp_path / "results.jsonl"), "--report", str(tmp_path / "report.md")]

    def called(*words: str) -> tuple[int, str]:
        status = gpu_campaign.main([*files, *words])
        return status, capsys.readouterr().out

    return called


Call = Callable[..., tuple[int, str]]


def test_a_second_call_does_what_the_first_did_not(call: Call, answers: Answers, tmp_path: Path) -> None:
    answers["peaks sdxl"] = Outcome("peaks sdxl", CARD, missing="failed (1): RuntimeError: no")
    answers["four bits sdxl"] = Outcome("four bits sdxl", CARD, missing="skipped: no library")
    status, said = call()
    assert status == 1
    assert f"{len(BY_NAME) - 2} of {len(BY_NAME)} parts are done" in said
    assert set(answers) == set(BY_NAME)

    answers.clear()
    status, said = call()
    assert (status, set(answers)) == (0, {"peaks sdxl", "four bits sdxl"})
    assert done(read(tmp_path / "results.jsonl"), CARD) == set(BY_NAME)


def test_parts_are_chosen_by_name(call: Call, answers: Answers) -> None:
    assert call("--only", "votes sd1", "--only", "lend sd1")[0] == 0
    assert set(answers) == {"votes sd1", "lend sd1"}
    answers.clear()
    assert call("--only", "votes sd1", "--again", "lend sd1")[0] == 0
    assert set(answers) == {"lend sd1"}
    status, said = call("--only", "votes sd9")
    assert status == 2
    assert "There is no part “votes sd9”." in said


def test_nothing_is_begun_without_time_and_nothing_gets_more_than_is_left(call: Call, answers: Answers) -> None:
    assert call("--minutes", "0")[0] == 0
    assert answers == {}
    call("--minutes", "1", "--only", "votes sdxl")
    assert answers["votes sdxl"].figures == {"limit": 60}


def test_the_report_is_written_between_its_markers(call: Call, tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    call("--only", "peaks sd1")
    lines = report.read_text(encoding="utf-8").splitlines()
    assert (lines[:2], lines[-2:]) == (["before", BEGIN], [END, "after"])
    assert f"### {CARD}" in lines
    assert "old" not in lines


def test_a_file_without_markers_gets_them(tmp_path: Path) -> None:
    put_between_markers(tmp_path / "new.md", "a table")
    put_between_markers(tmp_path / "new.md", "another \\1")
    assert (tmp_path / "new.md").read_text(encoding="utf-8") == f"{BEGIN}\nanother \\1\n{END}\n"


def test_a_table_has_a_column_for_each_part_and_says_what_is_missing() -> None:
    outcomes = [
        Outcome("peaks sd1", CARD, figures={"drawing": 2.1, "nf4": False}),
        Outcome("peaks sdxl 6 GB", CARD, figures={"drawing": 3.7, "nf4": True, "rungs": 0}),
        Outcome("votes sd1", CARD, figures={"atelier": [0.5, 0.05, 8.2]}),
        Outcome("four bits sdxl", CARD, missing="skipped: no library"),
        Outcome("peaks sd1", "another", figures={"drawing": 9.9}),
    ]
    lines = table(outcomes).splitlines()
    assert [line for line in lines if line.startswith("#")] == ["### a card", "### another"]
    assert "| | peaks sd1 | peaks sdxl 6 GB |" in lines
    assert "| drawing | 2.1 | 3.7 |" in lines
    assert "| nf4 | no | yes |" in lines
    assert "| rungs |  | 0 |" in lines
    assert "| atelier | 0.5, 0.05, 8.2 |" in lines
    assert "- four bits sdxl: skipped: no library" in lines


def test_figures_are_not_lost_to_a_later_failure(tmp_path: Path) -> None:
    file = tmp_path / "results.jsonl"
    good = Outcome("votes sd1", CARD, 1.0, {"atelier": 2})
    keep(file, good)
    keep(file, replace(good, figures={}, missing="failed: hung"))
    assert read(file) == [good]
    better = replace(good, figures={"atelier": 1})
    keep(file, better)
    keep(file, replace(good, card="another"))
    assert read(file) == [better, replace(good, card="another")]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell")
def test_a_part_that_hangs_is_ended_with_all_that_it_has_started() -> None:
    said, status = run(["sh", "-c", "sleep 60 & echo $! >&2; wait"], 0.5)
    assert status is None
    ends = time.monotonic() + 10
    while is_running(int(said)):
        assert time.monotonic() < ends
        time.sleep(0.01)


def is_running(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


@pytest.mark.skipif(sys.platform == "win32", reason="a shell")
def test_a_part_that_fails_tells_its_last_line() -> None:
    assert run(["sh", "-c", "echo one >&2; echo two >&2; exit 7"], 30) == ("two", 7)


def test_only_in_small_it_runs_without_a_card(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(places, "best_device", lambda: CPU)
    with pytest.raises(Skipped, match="no graphics card"), place(small=False):
        pass
    with place(small=True) as here:
        assert here.device is CPU

    def in_this_process(name: str, small: bool, limit: float) -> tuple[dict[str, object], str]:
        processes.measure(name, small, tmp_path / "told.json")
        return json.loads((tmp_path / "told.json").read_text()), ""

    monkeypatch.setattr(processes, "_in_a_process", in_this_process)
    with pytest.raises(SystemExit, match="no graphics card"):
        processes.name_of_card(small=False)
    assert processes.name_of_card(small=True) == f"in small, PyTorch {torch.__version__}"


def test_a_card_taken_for_a_smaller_one_has_no_more_room(monkeypatch: pytest.MonkeyPatch) -> None:
    limits: list[float] = []
    cuda_devices(monkeypatch, RTX_4090)
    monkeypatch.setattr(torch.cuda, "empty_cache", lambda: None)
    monkeypatch.setattr(torch.cuda, "set_per_process_memory_fraction", lambda share, place: limits.append(share))
    device = Device(torch.device("cuda", 0), torch.bfloat16, 8, 16)
    card = RealCard(device)
    smaller = capped(device, card)
    card.capacity = 8 * GIB
    assert replace(smaller, nf4=True).room() == 8 * GIB
    assert isinstance(replace(smaller, nf4=True), CappedDevice)
    card.capacity = 999 * GIB
    assert limits == [1 / 3, 1]


@pytest.mark.slow
@pytest.mark.parametrize("name", BY_NAME)
def test_every_part_runs_in_small(name: str, tmp_path: Path) -> None:
    results = tmp_path / "results.jsonl"
    status = gpu_campaign.main(["--small", "--only", name, "--results", str(results)])
    (outcome,) = read(results)
    if outcome.missing.startswith("skipped"):
        pytest.skip(outcome.missing)
    assert (status, outcome.missing) == (0, "")
    assert all(value is not None for value in outcome.figures.values())
    assert len(outcome.figures) >= 4
    if name.startswith("ladder"):
        assert outcome.figures["rungs"] >= 1
        assert outcome.figures["begun anew"] is False
    if name.startswith("lend"):
        assert outcome.figures["left"] < outcome.figures["held"]
