"""The dialog that downloads a base model: what comes is told before it starts."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.controller.program.background import TaskResult, run_in_background
from studio.controller.program.error_text import error_text
from studio.domain.engine import Cancel
from studio.domain.errors import ModelError, Stopped, StudioError
from studio.library.access_token import Keyring, read_token, store_token, system_keyring
from studio.library.download import download, download_target
from studio.library.hub import GATED, DownloadPlan, plan_download
from studio.ui.widgets.factories import BAR_STEPS, button, change_role, label, line_edit, slim_bar
from studio.ui.widgets.file_line import captioned
from studio.ui.widgets.formatting import counted, decimal

WIDTH = 560
GIGABYTE = 10**9


def token_to_use(typed: str, keyring: Keyring) -> str | None:
    """The token that was typed, which is kept from now on, or the one that is known.

    Call it in another thread: the keyring of the system may ask the artist for a password first.
    """
    if typed.strip():
        store_token(typed, keyring)
        return typed.strip()
    return read_token(os.environ, keyring)


class DownloadDialog(QDialog):
    """`downloaded` carries the path of a model. Models are put into `folder`; `endpoint` None is the real hub."""

    downloaded = Signal(object)

    def __init__(
        self,
        folder: Path,
        parent: QWidget | None = None,
        endpoint: str | None = None,
        keyring: Callable[[], Keyring] = system_keyring,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._endpoint = endpoint
        self._keyring = keyring
        self._plan: DownloadPlan | None = None
        self._cancel = Cancel()
        self._plan_result = TaskResult()
        self._download_result = TaskResult()
        self._address = line_edit(self, self.tr("owner/name, or the address of its page"))
        self._token = line_edit(self, self.tr("Kept in the keyring of your system"))
        self._token_row = QWidget(self)
        self._message = label(self, "dim", wrap=True)
        self._bar = slim_bar(self, self.tr("Progress"), WIDTH - 48)
        self._look_button = button(self, self.tr("Look"))
        self._download_button = button(self, self.tr("Download"), "primary")
        self._close = button(self, self.tr("Close"))

        self._token.setEchoMode(QLineEdit.EchoMode.Password)
        self.setWindowTitle(self.tr("Download a model"))

        # Else the width would follow the sentence, which changes at each step.
        self.setFixedWidth(WIDTH)
        self._lay_out()
        self._connect()
        self._show_plan(None)

    @property
    def message(self) -> str:
        return self._message.text()

    @property
    def download_button(self) -> QWidget:
        return self._download_button

    def look(self, address: str, token: str = "") -> None:
        """Ask the hub what would come."""
        self._address.setText(address)
        self._token.setText(token)
        self._on_look()

    def _lay_out(self) -> None:
        address = QWidget(self)
        captioned(address, self.tr("Model on huggingface.co"), self._address, self._look_button).setStretch(1, 1)
        captioned(self._token_row, self.tr("Read token"), self._token)
        self._address.setAccessibleName(self.tr("Model on huggingface.co"))
        self._token.setAccessibleName(self.tr("Read token"))

        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._download_button)

        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (address, self._token_row, self._message, self._bar):
            column.addWidget(widget)
        column.addLayout(buttons)

        # Room for two lines from the start, so that the buttons stay where they are.
        self._message.setMinimumHeight(2 * self._message.sizeHint().height())

        # A token is asked for only when the hub wants one.
        self._token_row.hide()

    def _connect(self) -> None:
        self._look_button.clicked.connect(self._on_look)
        self._download_button.clicked.connect(self._on_download)
        self._close.clicked.connect(self.close)
        self._plan_result.done.connect(self._show_plan)
        self._plan_result.failed.connect(self._on_failed)
        self._download_result.progress.connect(self._on_progress)
        self._download_result.done.connect(self._on_downloaded)
        self._download_result.failed.connect(self._on_failed)

    @Slot()
    def _on_look(self) -> None:
        # Read here: widgets may only be touched in the thread of the window.
        address = self._address.text()
        typed = self._token.text()
        keyring = self._keyring
        endpoint = self._endpoint

        def plan() -> DownloadPlan:
            return plan_download(address, token_to_use(typed, keyring()), endpoint=endpoint)

        self._show_plan(None)
        self._show_message("dim", self.tr("Asking the hub…"))
        run_in_background(plan, self._plan_result)

    @Slot(object)
    def _show_plan(self, plan: DownloadPlan | None) -> None:
        self._plan = plan
        self._download_button.setEnabled(plan is not None)
        self._bar.hide()
        if plan is None:
            self._show_message("dim", "")
            return
        size = self.tr("{0} GB").format(decimal(plan.bytes / GIGABYTE, 2))
        licence = self.tr("licence: {0}").format(plan.licence or self.tr("none named"))
        files = counted(len(plan.files), self.tr("file"), self.tr("files"))
        self._show_message("dim", f"{plan.repository} · {size} · {files} · {licence}")

    def _show_message(self, role: str, sentence: str) -> None:
        change_role(self._message, role)
        self._message.setText(sentence)

    @Slot()
    def _on_download(self) -> None:
        plan = self._plan
        if plan is None:
            return

        # Values, not the dialog itself: it may be deleted before the thread comes to its end.
        tell = self._download_result.teller()
        keyring = self._keyring
        folder = self._folder
        cancel = self._cancel
        endpoint = self._endpoint

        def fetch() -> Path:
            for step in download(plan, folder, cancel, token_to_use("", keyring()), endpoint):
                tell(step.done / max(1, step.total))
            return download_target(plan, folder)

        self._download_button.setEnabled(False)
        self._bar.show()
        run_in_background(fetch, self._download_result)

    @Slot(object)
    def _on_progress(self, share: float) -> None:
        self._bar.setValue(round(BAR_STEPS * share))

    @Slot(object)
    def _on_downloaded(self, path: Path) -> None:
        self.downloaded.emit(path)
        self.accept()

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        if isinstance(error, Stopped):
            return
        self._bar.hide()
        self._download_button.setEnabled(self._plan is not None)
        is_gated = isinstance(error, ModelError) and error.template == GATED
        self._token_row.setVisible(is_gated)
        self._show_message("error", error_text(error))
        self.adjustSize()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is half loaded stays on the disk for the next time."""
        self._cancel.stop()
        super().closeEvent(event)
