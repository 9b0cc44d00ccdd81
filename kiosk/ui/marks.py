"""The word that is heard, as QML reads it: the one stream that does not come with a Screen."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.i18n.languages import language
from kiosk.session.magnifying import NONE, Large

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Marks(QObject):
    """What is being heard: the item, and in its text (UTF-16 units) the sentence and the word.

    `same` is the item that says it in the other language that is shown, and where.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._item = ""
        self._sentence = (0, 0)
        self._word = (0, 0)
        self._same, self._same_span = "", (0, 0)
        self._large = NONE

    def mark(
        self,
        item: str,
        sentence: tuple[int, int],
        word: tuple[int, int],
        same: tuple[str, tuple[int, int]] = ("", (0, 0)),
        large: Large = NONE,
    ) -> None:
        """Mark `word` in `sentence` of `item`, and what says the same elsewhere; the strip shows `large`."""
        self._item, self._sentence, self._word = item, sentence, word
        self._same, self._same_span = same
        self._large = large
        self.changed.emit()

    def clear(self) -> None:
        """Mark nothing."""
        if self._item:
            self.mark("", (0, 0), (0, 0))

    @Property(str, notify=changed)
    def item(self) -> str:
        return self._item

    @Property(str, notify=changed)
    def same(self) -> str:
        return self._same

    @Property(str, notify=changed)
    def large(self) -> str:
        """The word that the strip shows; "" = none."""
        return self._large.text

    @Property(str, notify=changed)
    def largeFamily(self) -> str:
        return language(self._large.language or "en").fonts[0]

    @Property(str, notify=changed)
    def largeWriting(self) -> str:
        return language(self._large.language or "en").writing.value

    @Property(int, notify=changed)
    def sameStart(self) -> int:
        return self._same_span[0]

    @Property(int, notify=changed)
    def sameEnd(self) -> int:
        return self._same_span[1]

    @Property(int, notify=changed)
    def sentenceStart(self) -> int:
        return self._sentence[0]

    @Property(int, notify=changed)
    def sentenceEnd(self) -> int:
        return self._sentence[1]

    @Property(int, notify=changed)
    def wordStart(self) -> int:
        return self._word[0]

    @Property(int, notify=changed)
    def wordEnd(self) -> int:
        return self._word[1]
