"""A disk that forgets: what was never flushed may be lost when the power goes, each part on its own.

bytes written      kept by a flush of their file, else lost, whole or in part
names              kept by a flush of their folder, else lost: a new file, a new folder, a removal
a rename           both its names at once, kept by a flush of the folder it leads into
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

Tree = dict[str, bytes | None]
"""What is on a disk: the bytes of each file by its path, None for a folder."""


@dataclass(frozen=True, slots=True)
class Operation:
    """A change of the disk, or a flush: `kind` is create, folder, write, rename, remove or flush."""

    kind: str
    path: str
    to: str = ""
    data: bytes = b""


@dataclass(eq=False, slots=True)
class _Node:
    """A file or a folder as the running system sees it."""

    folder: bool
    names: "dict[str, _Node]" = field(default_factory=dict)
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class _Named:
    """A name in a folder came to mean a node, or nothing; with `old` another name did so no more."""

    owner: _Node
    name: str
    node: _Node | None
    old: tuple[_Node, str] | None = None

    def keep(self, kept: "_Kept", share: float) -> None:
        if self.old:
            kept.names[self.old[0]].pop(self.old[1], None)
        if self.node:
            kept.names[self.owner][self.name] = self.node
        else:
            kept.names[self.owner].pop(self.name, None)


@dataclass(frozen=True, slots=True)
class _Written:
    """Bytes were written into a file at a place."""

    owner: _Node
    at: int
    data: bytes

    def keep(self, kept: "_Kept", share: float) -> None:
        part = self.data[: int(len(self.data) * share)]
        before = kept.data[self.owner].ljust(self.at, b"\0")
        kept.data[self.owner] = before[: self.at] + part + before[self.at + len(part) :]


@dataclass(slots=True)
class _Kept:
    """What is on the disk for good."""

    names: dict[_Node, dict[str, _Node]] = field(default_factory=dict)
    data: dict[_Node, bytes] = field(default_factory=dict)

    def copy(self) -> "_Kept":
        return _Kept({node: dict(names) for node, names in self.names.items()}, dict(self.data))

    def add(self, node: _Node) -> _Node:
        if node.folder:
            self.names[node] = {}
        else:
            self.data[node] = b""
        return node


class Disk:
    """The disk below `before`, all of it kept; `pending` counts what may be lost."""

    def __init__(self, before: Path) -> None:
        self._kept = _Kept()
        self._pending: list[_Named | _Written] = []
        self._root = self._load(before)

    @property
    def pending(self) -> int:
        """How many changes are not on the disk yet."""
        return len(self._pending)

    def do(self, operation: Operation) -> None:
        """Let the running system carry `operation` out."""
        getattr(self, f"_{operation.kind}")(operation)

    def after_power_cut(self, shares: list[float]) -> Tree:
        """What is found when of each pending change this share (0 to 1; of a name, > 0) was kept."""
        kept = self._kept.copy()
        for change, share in zip(self._pending, shares, strict=True):
            if share:
                change.keep(kept, share)
        return dict(_listed(kept, self._root, ""))

    def _create(self, operation: Operation) -> None:
        owner, name = self._place(operation.path)
        if name in owner.names:
            raise ValueError(f"{operation.path} is written over, which this disk does not know")
        self._new(owner, name, _Node(folder=False))

    def _folder(self, operation: Operation) -> None:
        self._new(*self._place(operation.path), _Node(folder=True))

    def _new(self, owner: _Node, name: str, node: _Node) -> None:
        owner.names[name] = self._kept.add(node)
        self._pending.append(_Named(owner, name, node))

    def _write(self, operation: Operation) -> None:
        node = self._node(operation.path)
        self._pending.append(_Written(node, len(node.data), operation.data))
        node.data += operation.data

    def _remove(self, operation: Operation) -> None:
        owner, name = self._place(operation.path)
        del owner.names[name]
        self._pending.append(_Named(owner, name, None))

    def _rename(self, operation: Operation) -> None:
        owner, name = self._place(operation.path)
        target, new = self._place(operation.to)
        target.names[new] = owner.names.pop(name)
        self._pending.append(_Named(target, new, target.names[new], (owner, name)))

    def _flush(self, operation: Operation) -> None:
        node = self._node(operation.path)
        for change in self._pending:
            if change.owner is node:
                change.keep(self._kept, 1.0)
        self._pending = [change for change in self._pending if change.owner is not node]

    def _load(self, path: Path) -> _Node:
        node = self._kept.add(_Node(folder=path.is_dir()))
        if node.folder:
            node.names = {below.name: self._load(below) for below in path.iterdir()}
            self._kept.names[node] = dict(node.names)
        else:
            node.data = self._kept.data[node] = path.read_bytes()
        return node

    def _node(self, path: str) -> _Node:
        node = self._root
        for name in Path(path).parts:
            node = node.names[name]
        return node

    def _place(self, path: str) -> tuple[_Node, str]:
        return self._node(str(Path(path).parent)), Path(path).name


def _listed(kept: _Kept, node: _Node, path: str) -> Iterator[tuple[str, bytes | None]]:
    for name, below in kept.names[node].items():
        inner = f"{path}/{name}" if path else name
        yield inner, None if below.folder else kept.data[below]
        if below.folder:
            yield from _listed(kept, below, inner)
