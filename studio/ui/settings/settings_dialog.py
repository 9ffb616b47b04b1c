"""What holds for all projects: folders, the machine, the look of the window, and the keys."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from studio.controller.engine_thread import EngineThread
from studio.controller.program.language import NAMES, Language
from studio.controller.program.preferences import REST_MINUTES, Look, PreferenceFile
from studio.domain.machine import Precision
from studio.ui.keys.shortcut_sheet import ShortcutSheet
from studio.ui.settings.hardware_box import HardwareBox, machine_text
from studio.ui.widgets.dialogs import ask_for_folder, open_once
from studio.ui.widgets.factories import button, change_paragraph, line_edit, paragraph
from studio.ui.widgets.form_box import FormBox
from studio.ui.widgets.scrolled_rows import ScrolledRows, fit
from studio.ui.widgets.sections import FIELD_WIDTH, Sections

LOOKS = tuple(Look)
SCALES = (100, 125, 150, 175, 200, 250, 300)
GAP = 12
BOX_WIDTH = 264
WIDEST_BOX = 520
FOLDER_WIDTH = 320


class SettingsDialog(QDialog):
    """Every choice is kept at once; it works at once or, where a line says so, later.

    `home` is where new projects are made unless the artist chose another folder. The engine is made, if it is not yet,
    for it knows what there is to work on. `listen_asked` is for the sound at the end of a round.
    """

    listen_asked = Signal()

    def __init__(
        self, preferences: PreferenceFile, engine: EngineThread, home: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._engine = engine
        self._home = home
        self.setWindowTitle(self.tr("Settings"))
        values = preferences.values

        # Read only, but not a label: a long path can be scrolled, and copied.
        self._folder = line_edit(self)
        self._folder.setReadOnly(True)
        self._folder.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._folder.setFixedWidth(FOLDER_WIDTH)
        self._hardware = HardwareBox(self)
        self._machine = paragraph(self, "dim", machine_text(engine.machine), FIELD_WIDTH)
        self._precision = self._box(self._precision_names().items(), values.precision)
        self._compiled = QCheckBox(self.tr("Compile the model"), self)
        self._estimates = QCheckBox(self.tr("Show pictures while they are drawn"), self)
        self._scale = self._box(((scale, self.tr("{0} %").format(scale)) for scale in SCALES), values.scale)
        self._language = self._box(self._language_names().items(), values.language)
        self._looks = QButtonGroup(self)
        self._notifications = QCheckBox(self.tr("When the window is not in front"), self)
        self._sound = QCheckBox(self.tr("With a sound"), self)
        self._chime = QCheckBox(self.tr("A quiet sound"), self)
        self._listen_button = button(self, self.tr("Listen"))
        self._rest = self._box(self._rest_names().items(), values.rest_minutes)
        self._change_button = button(self, self.tr("Change…"))
        self._keys_button = button(self, self.tr("Show and change…"))
        self._close_button = button(self, self.tr("Close"))
        rows = QWidget(self)
        self._sections = Sections(rows)
        # Words do not reach to the scroll bar, where there is one.
        self._sections.setContentsMargins(0, 0, GAP, 0)
        # While both are empty: what moves into another widget has its style worked out anew.
        rows.setLayout(self._sections)
        self._area = ScrolledRows(rows, self)

        self._show_folder()
        self._hardware.offer(engine.machine, values.hardware)
        self._lay_out()
        self._set_tab_order()
        self._connect()
        fit(self)
        engine.look_at_machine()

    def _connect(self) -> None:
        for box in (self._hardware, self._precision, self._scale, self._language):
            box.activated.connect(self._on_chosen)
        self._engine.machine_found.connect(self._on_machine_found)
        self._change_button.clicked.connect(self._on_change_folder)
        self._keys_button.clicked.connect(self._on_keys_asked)
        self._close_button.clicked.connect(self.accept)
        self._looks.idClicked.connect(self._on_look_chosen)
        self._compiled.toggled.connect(self._on_compiled_switched)
        self._estimates.toggled.connect(self._on_estimates_switched)
        self._notifications.toggled.connect(self._on_notifications_switched)
        self._notifications.toggled.connect(self._sound.setEnabled)
        self._sound.toggled.connect(self._on_sound_switched)
        self._chime.toggled.connect(self._on_chime_switched)
        self._listen_button.clicked.connect(self.listen_asked)
        self._rest.activated.connect(self._on_chosen)

    @property
    def hardware(self) -> HardwareBox:
        return self._hardware

    @property
    def machine_words(self) -> str:
        """What the engine works on."""
        return self._machine.text()

    @property
    def compiled(self) -> QCheckBox:
        return self._compiled

    @property
    def estimates(self) -> QCheckBox:
        return self._estimates

    @property
    def scale(self) -> QComboBox:
        return self._scale

    @property
    def language(self) -> QComboBox:
        return self._language

    @property
    def folder(self) -> str:
        return self._folder.text()

    # --------------------------------------------------------------------------------------- rows

    def _lay_out(self) -> None:
        self._add_projects()
        self._add_machine()
        self._add_window()
        self._add_notifications()
        self._add_keys()

        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(self._close_button)

        column = QVBoxLayout(self)
        column.setContentsMargins(32, 26, 32, 22)
        column.setSpacing(26)
        column.addWidget(self._area, 1)
        column.addLayout(end)

    def _add_projects(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._folder)
        row.addWidget(self._change_button)

        # “Change…” alone would not say what, and a row of two fields gives its caption to neither.
        self._change_button.setAccessibleName(self.tr("Change the folder for new projects"))
        self._folder.setAccessibleName(self.tr("Folder for new projects"))
        self._sections.add_section(self.tr("Projects"))
        self._sections.add_row(
            self.tr("New projects in"), row, self.tr("Projects that you have already stay where they are.")
        )

    def _add_machine(self) -> None:
        self._sections.add_section(self.tr("Drawing and learning"))
        self._hardware.setMinimumWidth(BOX_WIDTH)
        self._hardware.setMaximumWidth(WIDEST_BOX)
        self._sections.add_row(self.tr("Works on"), self._hardware, self._machine)

        explanation = self.tr(
            "Half precision needs half the memory of a graphics card; a processor always works in full."
        )
        self._sections.add_row(self.tr("Precision"), self._precision, explanation)

        self._compiled.setChecked(self._preferences.values.compiled)
        explanation = self.tr(
            "Only on a graphics card: the first picture and the first round come minutes later, the others may come "
            "sooner. It needs a C++ compiler."
        )
        self._sections.add_row(self.tr("Speed"), self._compiled, explanation)

        self._estimates.setChecked(self._preferences.values.estimates)
        explanation = self.tr("Where you wait for a picture, you see it come out of the noise, at first blurred.")
        self._sections.add_row(self.tr("Waiting"), self._estimates, explanation)

    def _add_window(self) -> None:
        looks = QHBoxLayout()
        looks.setSpacing(24)
        names = {Look.DARK: self.tr("Dark"), Look.LIGHT: self.tr("Light"), Look.SYSTEM: self.tr("As the system")}
        for number, look in enumerate(LOOKS):
            choice = QRadioButton(names[look], self)
            choice.setChecked(look is self._preferences.values.look)
            self._looks.addButton(choice, number)
            looks.addWidget(choice)

        self._sections.add_section(self.tr("Window"))
        self._sections.add_row(self.tr("Look"), looks)
        self._sections.add_row(self.tr("Size"), self._scale)
        explanations = (
            self.tr("These, and what Atelier works on, change when the settings are closed."),
            self.tr("Languages other than English and German want a native reader; corrections are welcome."),
        )
        self._sections.add_row(self.tr("Language"), self._language, " ".join(explanations))

    def _add_notifications(self) -> None:
        self._notifications.setChecked(self._preferences.values.notes)
        self._sound.setChecked(self._preferences.values.sound)
        self._sound.setEnabled(self._preferences.values.notes)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._notifications)
        row.addWidget(self._sound)

        self._sections.add_section(self.tr("Notes"))
        explanation = self.tr("A note when a round is learned, a file is written or something went wrong.")
        self._sections.add_row(self.tr("Tell me"), row, explanation)

        self._chime.setChecked(self._preferences.values.chime)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._chime)
        row.addWidget(self._listen_button)
        row.addStretch(1)
        self._sections.add_row(self.tr("When a round is learned"), row)
        self._sections.add_row(self.tr("Remind me to rest"), self._rest)

    def _add_keys(self) -> None:
        self._sections.add_section(self.tr("Keys"))
        self._sections.add_row(self.tr("Keys for voting"), self._keys_button)

    def _set_tab_order(self) -> None:
        """Let Tab go from the top to the bottom."""
        # Qt's own order is that in which the widgets were made, and radio buttons are made last.
        machine = [self._hardware, self._precision, self._compiled, self._estimates]
        window = [*self._looks.buttons(), self._scale, self._language]
        notes = [self._notifications, self._sound, self._chime, self._listen_button, self._rest]
        end = [self._keys_button, self._close_button]
        for before, after in pairwise([self._change_button, *machine, *window, *notes, *end]):
            self.setTabOrder(before, after)

    def _box(self, entries: Iterable[tuple[object, str]], chosen: object) -> QComboBox:
        box = FormBox(self)
        box.setMinimumWidth(BOX_WIDTH)
        for value, text in entries:
            box.addItem(text, value)

        # A value that was written into the file by hand may be none of the list.
        box.setCurrentIndex(max(0, box.findData(chosen)))
        return box

    def _precision_names(self) -> dict[Precision, str]:
        return {
            Precision.AUTOMATIC: self.tr("Automatic"),
            Precision.FULL: self.tr("Full (fp32)"),
            Precision.HALF: self.tr("Half (fp16)"),
            Precision.BRAIN: self.tr("Half, wide range (bf16)"),
            Precision.NF4: self.tr("Four bits (least memory)"),
        }

    def _language_names(self) -> dict[Language, str]:
        return {Language.SYSTEM: self.tr("As the system"), **NAMES}

    def _rest_names(self) -> dict[int, str]:
        after = self.tr("After {0} minutes of voting")
        return {minutes: after.format(minutes) if minutes else self.tr("Never") for minutes in REST_MINUTES}

    def _show_folder(self) -> None:
        self._folder.setText(self._preferences.values.home or str(self._home))

        # setText scrolls to the end of a long path, and the beginning tells more.
        self._folder.setCursorPosition(0)
        self._change_button.setAccessibleDescription(self._folder.text())

    # -------------------------------------------------------------------------------------- slots

    @Slot()
    def _on_chosen(self) -> None:
        # currentData gives back the plain string of a StrEnum.
        self._preferences.change(
            hardware=self._hardware.chosen,
            rest_minutes=self._rest.currentData(),
            precision=Precision(self._precision.currentData()),
            scale=int(self._scale.currentData()),
            language=Language(self._language.currentData()),
        )

    @Slot()
    def _on_machine_found(self) -> None:
        machine = self._engine.machine
        self._hardware.offer(machine, self._preferences.values.hardware)
        change_paragraph(self._machine, machine_text(machine))
        fit(self)

    @Slot(bool)
    def _on_compiled_switched(self, on: bool) -> None:
        self._preferences.change(compiled=on)

    @Slot(bool)
    def _on_estimates_switched(self, on: bool) -> None:
        self._preferences.change(estimates=on)

    @Slot(bool)
    def _on_notifications_switched(self, on: bool) -> None:
        self._preferences.change(notes=on)

    @Slot(bool)
    def _on_sound_switched(self, on: bool) -> None:
        self._preferences.change(sound=on)

    @Slot(bool)
    def _on_chime_switched(self, on: bool) -> None:
        self._preferences.change(chime=on)

    @Slot(int)
    def _on_look_chosen(self, number: int) -> None:
        self._preferences.change(look=LOOKS[number])

    @Slot()
    def _on_change_folder(self) -> None:
        ask_for_folder(self, self.tr("Folder for new projects"), Path(self.folder), self.choose_folder)

    @Slot(str)
    def choose_folder(self, folder: str) -> None:
        """Make new projects there from now on."""
        self._preferences.change(home=folder)
        self._show_folder()

    @Slot()
    def _on_keys_asked(self) -> None:
        open_once(ShortcutSheet(self._preferences, self))
