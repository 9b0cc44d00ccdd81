"""A class that QML is bound to, for the check of QML to be tried on."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Clock(QObject):
    """Hours that can be wound on."""

    hours_changed = Signal(name="hoursChanged")

    def __init__(self) -> None:
        super().__init__()
        self._hours = 0

    def _get_hours(self) -> int:
        return self._hours

    @Slot(int)
    def wind(self, hours: int) -> None:
        """Go on by so many `hours`."""
        self._hours = (self._hours + hours) % 12
        self.hours_changed.emit()

    hours = Property(int, _get_hours, notify=hours_changed)
