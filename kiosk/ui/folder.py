"""A folder somebody works in: it tells when something in it was saved."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLED_MS = 50


class Folder(QObject):
    """Emits `saved` once a change to anything below `root` was followed by `SETTLED_MS` of peace.

    Whatever was written before `saved` was emitted can be read then. Hidden folders are not looked into.
    """

    saved = Signal()

    def __init__(self, root: Path) -> None:
        super().__init__()
        self._root = root
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._pause.timeout.connect(self._tell)
        self._watcher.directoryChanged.connect(self._pause.start)
        self._watcher.fileChanged.connect(self._pause.start)
        self._watch()

    def _tell(self) -> None:
        self._watch()
        self.saved.emit()

    def _watch(self) -> None:
        """Look at what is there now.

        A folder tells of files that come, go or are replaced, a file of what is written into it. One
        that was replaced is another file, which nobody looks at yet.
        """
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)
        if there := list(map(str, self._there())):
            self._watcher.addPaths(there)

    def _there(self) -> Iterator[Path]:
        if self._root.is_dir():
            yield self._root
        for path in self._root.rglob("*"):
            if not any(part.startswith(".") for part in path.relative_to(self._root).parts):
                yield path
