"""What the engine is to work on, and words for what it found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.controller.program.error_text import error_text
from studio.domain.machine import AUTOMATIC, PROCESSOR, GraphicsDevice, Machine
from studio.ui.widgets.form_box import FormBox
from studio.ui.widgets.formatting import decimal

GIB = 2**30


class HardwareBox(FormBox):
    """The graphics devices by name and memory, as soon as the engine has told of them; the data are their names."""

    @property
    def chosen(self) -> str:
        return str(self.currentData())

    def offer(self, machine: Machine | None, chosen: str) -> None:
        """None while nothing is known yet. What is chosen is offered even if it is not there any more."""
        devices = machine.devices if machine is not None else ()
        entries = {AUTOMATIC: self.tr("Automatic"), PROCESSOR: self.tr("Processor")}
        entries |= {device.name: _device_text(device) for device in devices}
        entries.setdefault(chosen, chosen if machine is None else self.tr("{0} (not found)").format(chosen))
        self.clear()
        for name, text in entries.items():
            self.addItem(text, name)
        self.setCurrentIndex(list(entries).index(chosen))


def _tr(text: str) -> str:
    return QCoreApplication.translate("machine", text)


def _device_text(device: GraphicsDevice) -> str:
    return _tr("{0}, {1} GB").format(device.name, decimal(device.memory / GIB, 1))


def machine_text(machine: Machine | None) -> str:
    """What the engine works on, and why not on something better; None while nothing is known yet."""
    if machine is None:
        return _tr("Looking for graphics cards…")
    if machine.used is None:
        lines = [_tr("Atelier works on the processor now.")]
    else:
        lines = [_tr("Atelier works on {0} now, in {1}.").format(machine.used.name, machine.precision)]
    return "\n".join([*lines, *map(error_text, machine.remarks)])
