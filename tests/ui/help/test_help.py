"""Help: its text, its folders, and the report."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from studio.ui.help.help_dialog import HelpDialog
from studio.ui.help.report_dialog import ReportDialog
from studio.ui.keys.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from hand import Hand

PROMPT = "a moth over the silver lake"


class FileManager(QObject):
    """Stands where the desktop's own would open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture(autouse=True)
def manager() -> Iterator[FileManager]:
    made = FileManager()
    method: Any = "take"  # PySide's stub asks for bytes, PySide itself for a str
    QDesktopServices.setUrlHandler("file", made, method)
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def logs(tmp_path: Path, folder: Path) -> Path:
    """A log that names what it should not."""
    made = tmp_path / "logs"
    made.mkdir()
    lines = ["ERROR step 3 failed", f"{PROMPT.capitalize()} in {folder}/images", f"at {Path.home()}/x.py", "Meadow"]
    (made / "atelier.log").write_text("\n".join(lines))
    (made / "atelier.log.1").write_text(str(tmp_path))
    return made


@pytest.fixture
def worked(hand: Hand, folder: Path, logs: Path) -> None:
    """A project with votes and a prompt of its own is open."""
    hand.window.open_project(folder)
    hand.controller.prompts.add([(PROMPT, "")], control=False)
    for _ in range(3):
        hand.vote(Qt.Key.Key_Left)


def open_help(hand: Hand) -> HelpDialog:
    hand.qtbot.waitUntil(hand.window.isActiveWindow)
    hand.press(Qt.Key.Key_F1)
    (found,) = hand.window.findChildren(HelpDialog)
    hand.qtbot.waitUntil(found.isVisible)
    return found


def click(hand: Hand, dialog: HelpDialog, name: str) -> None:
    hand.qtbot.mouseClick(dialog.button(name), Qt.MouseButton.LeftButton)


def report(hand: Hand, target: Path, *ticks: str) -> dict[str, bytes]:
    """The files in a report, by name."""
    dialog = open_help(hand)
    click(hand, dialog, "report")
    (asked,) = dialog.findChildren(ReportDialog)
    for name in ticks:
        asked.tick(name)
    with hand.qtbot.waitSignal(asked.saved):
        asked.save(target)
    asked.close()
    with zipfile.ZipFile(target) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def write_prompt_into(picture: Path) -> None:
    chunks = PngInfo()
    chunks.add_text("prompt", PROMPT)
    Image.open(picture).save(picture, pnginfo=chunks)


def test_f1_opens_the_first_ten_minutes(hand: Hand) -> None:
    text = open_help(hand).text
    for word in ("←", "After a round", "ComfyUI", "A1111", "InvokeAI", "When it gets worse", "Ctrl+7"):
        assert word in text


def test_without_a_project_there_is_no_project_folder(hand: Hand, logs: Path, manager: FileManager) -> None:
    dialog = open_help(hand)
    assert not dialog.button("project").isEnabled()
    click(hand, dialog, "log")
    assert manager.opened == [logs]


@pytest.mark.usefixtures("logs")
def test_the_folder_of_the_project_is_opened(hand: Hand, folder: Path, manager: FileManager) -> None:
    hand.window.open_project(folder)
    click(hand, open_help(hand), "project")
    assert manager.opened == [folder]


def test_the_sheet_of_keys_opens_from_help(hand: Hand) -> None:
    dialog = open_help(hand)
    click(hand, dialog, "keys")
    (sheet,) = dialog.findChildren(ShortcutSheet)
    assert sheet.isVisible()
    sheet.close()


@pytest.mark.usefixtures("worked")
def test_a_report_gives_nothing_away(hand: Hand, tmp_path: Path, manager: FileManager) -> None:
    target = tmp_path / "out" / "report.zip"
    files = report(hand, target)
    everything = b"\n".join([target.read_bytes(), *files.values(), *(name.encode() for name in files)]).lower()
    for secret in (PROMPT, "a cat", "a tree", "meadow", str(tmp_path), str(Path.home())):
        assert secret.lower().encode() not in everything, secret
    assert b"step 3 failed" in everything
    assert sorted(files) == ["atelier.log", "atelier.log.1", "report.json"]
    assert manager.opened == [target.parent]


@pytest.mark.usefixtures("worked")
def test_a_report_tells_versions_settings_and_counts(hand: Hand, tmp_path: Path) -> None:
    told = json.loads(report(hand, tmp_path / "report.zip")["report.json"])
    assert told["project"]["votes"] == 3
    assert told["project"]["base"] == "starter"
    assert told["settings"]["look"] == "dark"
    assert not {"home", "geometry"} & told["settings"].keys()
    assert told["packages"]["PySide6_Essentials"].startswith("6.")


@pytest.mark.usefixtures("worked")
def test_what_is_ticked_goes_along(hand: Hand, tmp_path: Path) -> None:
    files = report(hand, tmp_path / "report.zip", "prompts", "pictures", "names")
    assert PROMPT in files["prompts.txt"].decode()
    assert str(tmp_path) in files["atelier.log.1"].decode()
    assert len([name for name in files if name.startswith("pictures/")]) == 6


@pytest.mark.usefixtures("worked")
def test_pictures_go_without_the_prompt_in_their_files(hand: Hand, tmp_path: Path) -> None:
    write_prompt_into(hand.votes()[0].group.left.image)
    files = report(hand, tmp_path / "report.zip", "pictures")
    assert len(files) == 9
    assert all(PROMPT.encode() not in content for content in files.values())


@pytest.mark.usefixtures("logs")
def test_a_report_without_a_project(hand: Hand, tmp_path: Path) -> None:
    assert json.loads(report(hand, tmp_path / "report.zip")["report.json"])["project"] is None


def test_a_place_that_cannot_be_written_is_told(hand: Hand, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    dialog = open_help(hand)
    click(hand, dialog, "report")
    (asked,) = dialog.findChildren(ReportDialog)
    asked.save(tmp_path / "file" / "report.zip")
    hand.qtbot.waitUntil(lambda: "cannot be written" in asked.message)
    asked.close()
