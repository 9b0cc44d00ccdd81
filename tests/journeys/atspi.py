"""The kiosk as a screen reader meets it: its accessible tree, read and worked over D-Bus.

    tree = Tree(session_bus)                       # the address of a session bus
    tree.wait_for("Toque aquí", "push button").press()

Nodes are fetched anew on every look; waiting ends with the first change that brings what is wanted,
or with an AssertionError that shows the whole tree.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self, TypeVar

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    MessageType,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

BUTTON, OPTION, DIALOG = "push button", "radio button", "dialog"
CHECK, PANEL, HEADING, LABEL = "check box", "panel", "heading", "label"
PICTURE, VALUE = "graphic", "spin box"

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ACTION = "org.a11y.atspi.Action"
_EVENT = "org.a11y.atspi.Event.Object"
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_TEXT = "org.a11y.atspi.Text"
_VALUE = "org.a11y.atspi.Value"
_LOOK_AGAIN_S = 0.25
_STATES = {
    "checked": 4,
    "enabled": 8,
    "focusable": 11,
    "focused": 12,
    "showing": 25,
    "checkable": 41,
}

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Node:
    """One accessible object: what it is called, what it is, how it is now, and the names of what holds it."""

    tree: "Tree"
    bus_name: str
    path: str
    name: str
    role: str
    states: frozenset[str]
    within: tuple[str, ...] = ()

    def press(self) -> None:
        """Do what a touch would do."""
        assert "enabled" in self.states, f"{self.name} cannot be pressed now"
        actions = self.tree.call(self.bus_name, self.path, _ACTION, "GetActions")
        names = [name for name, _, _ in actions]
        wanted = next(i for i, name in enumerate(names) if name.lower() in ("press", "toggle"))
        assert self.tree.call(self.bus_name, self.path, _ACTION, "DoAction", "i", wanted)

    def text(self) -> str:
        """What is written there, through the interface for texts."""
        said: str = self.tree.call(self.bus_name, self.path, _TEXT, "GetText", "ii", 0, -1)
        return said

    def caret(self) -> int:
        """Before which of its letters the caret stands."""
        at: int = self._property(_TEXT, "CaretOffset")
        return at

    def value(self) -> tuple[float, float]:
        """How much it is, and of how much."""
        return self._property(_VALUE, "CurrentValue"), self._property(_VALUE, "MaximumValue")

    def _property(self, interface: str, name: str) -> Any:
        return self.tree.get(self.bus_name, self.path, interface, name)


class Tree:
    """Everything the programs of a session show to assistive technology."""

    def __init__(self, session_bus: str) -> None:
        self._session_bus = session_bus
        self._bus = _accessibility_bus(session_bus)
        self._watch()

    def close(self) -> None:
        """Look no more."""
        self._bus.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def nodes(self) -> list[Node]:
        """Every node now, in reading order; none while the tree is changing under our eyes, or too busy."""
        try:
            return list(self._below(_REGISTRY, _ROOT))
        except (DBusErrorResponse, TimeoutError):
            return []

    def find(self, name: str, role: str = "") -> Node | None:
        """The first node in sight whose name is `name`, or has it as a part."""
        shown = (node for node in self.nodes() if "showing" in node.states)
        return next((node for node in shown if _is(node, name, role)), None)

    def wait_for(self, name: str, role: str = "", timeout_s: float = 15) -> Node:
        """The node of that name, as soon as there is one."""
        return self.wait(lambda: self.find(name, role), f"{name!r} {role}", timeout_s)

    def wait_until_gone(self, name: str, timeout_s: float = 15) -> None:
        """Return when nothing has that name any more."""
        self.wait(lambda: self.find(name) is None, f"no {name!r}", timeout_s)

    def wait_for_focus(self, timeout_s: float = 5) -> Node:
        """The focused node, as soon as there is one."""
        return self.wait(self.focused, "a focus", timeout_s)

    def focused(self) -> Node | None:
        """The node that has the focus."""
        return next((node for node in self.nodes() if "focused" in node.states), None)

    def wait(self, look: Callable[[], Value | None], wanted: str, timeout_s: float) -> Value:
        """What `look` finds; it looks again whenever something has changed."""
        deadline = time.monotonic() + timeout_s
        while not (found := look()):
            if time.monotonic() > deadline:
                raise AssertionError(f"{wanted} does not appear in {timeout_s} s:\n{self}")
            self._await_change()
        return found

    def switch(self, *, on: bool) -> None:
        """A screen reader is active on this machine, or none, as the desktop says."""
        at = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Status")
        with open_dbus_connection(self._session_bus) as session:
            told = Properties(at).set("ScreenReaderEnabled", "b", on)
            unwrap_msg(session.send_and_get_reply(told, timeout=5))

    def wait_for_announcement(self, timeout_s: float = 10) -> str:
        """The next words that are announced to a screen reader."""
        deadline = time.monotonic() + timeout_s
        while (left := deadline - time.monotonic()) > 0:
            message = self._bus.receive(timeout=left)
            if message.header.fields.get(HeaderFields.member) == "Announcement":
                words: str = message.body[3][1]
                return words
        raise AssertionError(f"nothing is announced in {timeout_s} s:\n{self}")

    def get(self, bus_name: str, path: str, interface: str, name: str) -> Any:
        """One property of AT-SPI."""
        at = DBusAddress(path, bus_name=bus_name, interface=interface)
        return self._ask(Properties(at).get(name))[1]

    def call(self, bus_name: str, path: str, interface: str, method: str, *args: Any) -> Any:
        """One call of AT-SPI; `args` are a signature and its values."""
        at = DBusAddress(path, bus_name=bus_name, interface=interface)
        body = (args[0], tuple(args[1:])) if args else ()
        return self._ask(new_method_call(at, method, *body))

    def __str__(self) -> str:
        return "\n".join(f"{n.role} {n.name!r} {' '.join(sorted(n.states))}" for n in self.nodes())

    def _below(self, bus_name: str, path: str, within: tuple[str, ...] = ()) -> Iterator[Node]:
        for bus, child in self.call(bus_name, path, _ACCESSIBLE, "GetChildren"):
            node = self._node(bus, child, within)
            yield node
            yield from self._below(bus, child, (*within, node.name))

    def _node(self, bus_name: str, path: str, within: tuple[str, ...]) -> Node:
        low, high = self.call(bus_name, path, _ACCESSIBLE, "GetState")
        bits = high << 32 | low
        return Node(
            tree=self,
            bus_name=bus_name,
            path=path,
            name=self.get(bus_name, path, _ACCESSIBLE, "Name"),
            role=self.call(bus_name, path, _ACCESSIBLE, "GetRoleName"),
            states=frozenset(name for name, bit in _STATES.items() if bits >> bit & 1),
            within=within,
        )

    def _ask(self, message: Any) -> Any:
        (answer,) = unwrap_msg(self._bus.send_and_get_reply(message, timeout=5)) or (None,)
        return answer

    def _watch(self) -> None:
        """Have every change told; programs tell only those that somebody registered for."""
        unwrap_msg(
            self._bus.send_and_get_reply(
                message_bus.AddMatch(MatchRule(type="signal", interface=_EVENT)), timeout=5
            )
        )
        registry = DBusAddress("/org/a11y/atspi/registry", bus_name=_REGISTRY, interface=_REGISTRY)
        event = new_method_call(registry, "RegisterEvent", "sass", ("object:", [], ""))
        unwrap_msg(self._bus.send_and_get_reply(event, timeout=5))

    def _await_change(self) -> None:
        """A change of the tree, or the time after which to look all the same; all that is told by then."""
        deadline = time.monotonic() + _LOOK_AGAIN_S
        while (left := deadline - time.monotonic()) > 0:
            try:
                message = self._bus.receive(timeout=left)
            except TimeoutError:
                return
            if message.header.message_type is MessageType.signal:
                self._drain()
                return

    def _drain(self) -> None:
        """Hear what has been told already: a bus does not wait for who looks too long."""
        with suppress(TimeoutError):
            while True:
                self._bus.receive(timeout=0)


def _is(node: Node, name: str, role: str) -> bool:
    # A tile is called by all that stands on it: "Start here. Why a closer look?. 2 short pages".
    parts = (node.name, *node.name.split(". "))
    return (not role or node.role == role) and name in parts


def _accessibility_bus(session_bus: str) -> DBusConnection:
    with open_dbus_connection(session_bus) as session:
        at = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        (address,) = unwrap_msg(
            session.send_and_get_reply(new_method_call(at, "GetAddress"), timeout=10)
        )
    return open_dbus_connection(address)
