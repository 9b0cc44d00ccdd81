"""Whether a screen reader is active on this machine, as the session bus tells it.

org.a11y.Bus            ScreenReaderEnabled   the switch of the desktop   ─┐
org.gnome.Orca.Service  is on the bus         Orca itself, if it is newer ─┴─► active

Nothing is started to find out, and nobody waits for an answer.
"""

from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusError, QDBusMessage, QDBusServiceWatcher

_ORCA = "org.gnome.Orca.Service"
_SWITCH = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties")
_DAEMON = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


class ScreenReader(QObject):
    """Watches for a screen reader from now on; `changed` tells that one has come, or that none is left."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = QDBusConnection.sessionBus()
        self._switched_on = self._orca = self._active = False
        # On a bus that cannot be reached, Qt would wait for an answer for ever, and the kiosk with it.
        if self._bus.isConnected():
            self._watch()

    def _watch(self) -> None:
        whenever = QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange
        self._services = QDBusServiceWatcher(_ORCA, self._bus, whenever, self)
        self._services.addWatchedService(_SWITCH[0])
        self._services.serviceOwnerChanged.connect(self._moved)
        self._bus.connect(*_SWITCH, "PropertiesChanged", self, _slot("turned(QDBusMessage)"))
        self._ask(_call(*_DAEMON, "NameHasOwner", _ORCA), "orcaAnswered")
        self._ask_switch()

    def _ask_switch(self) -> None:
        status = ("org.a11y.Status", "ScreenReaderEnabled")
        self._ask(_call(*_SWITCH, "Get", *status), "switchAnswered")

    def _ask(self, call: QDBusMessage, answered: str) -> None:
        refused = _slot("refused(QDBusError,QDBusMessage)")
        self._bus.callWithCallback(call, self, _slot(f"{answered}(QDBusMessage)"), refused)

    def _moved(self, name: str, before: str, now: str) -> None:
        """A service has come, gone, or changed hands."""
        if name == _ORCA:
            self._orca = now != ""
        elif now:
            self._ask_switch()
        else:
            self._switched_on = False
        self._tell()

    def _tell(self) -> None:
        active = self._switched_on or self._orca
        if active != self._active:
            self._active = active
            self.changed.emit(active)

    @Slot(QDBusMessage)
    def turned(self, message: QDBusMessage) -> None:
        """Something about assistive technology is another than before."""
        self._ask_switch()

    @Slot(QDBusMessage)
    def switchAnswered(self, message: QDBusMessage) -> None:
        """The switch is on, or off."""
        self._switched_on = message.arguments()[0].variant() is True
        self._tell()

    @Slot(QDBusMessage)
    def orcaAnswered(self, message: QDBusMessage) -> None:
        """Orca is on the bus, or not."""
        self._orca = message.arguments()[0] is True
        self._tell()

    @Slot(QDBusError, QDBusMessage)
    def refused(self, error: QDBusError, message: QDBusMessage) -> None:
        """Nobody is there to ask: no desktop has a switch here, or not yet."""


def _slot(signature: str) -> Any:
    """A slot as PySide takes it: its stubs ask for bytes, which it refuses."""
    return SLOT(signature)


def _call(service: str, path: str, interface: str, method: str, *arguments: str) -> QDBusMessage:
    call = QDBusMessage.createMethodCall(service, path, interface, method)
    call.setArguments(list(arguments))
    call.setAutoStartService(False)
    return call
