pragma ComponentBehavior: Bound

import QtQuick

// A text that can be followed: the sentence on a soft band, the word being heard on marigold above an ink bar.
Item {
    id: root

    required property SessionModel session
    required property string itemId
    required property string html
    required property string family
    required property bool rtl
    required property bool focused
    // Where its lines begin: a name in Latin letters beside Arabic words stands with them.
    property bool fromRight: rtl
    property bool balanced: true
    property bool heading: false
    property real font: Theme.body
    property color color: Theme.ink
    property real lineHeight: heading ? Theme.titleLineOf(Theme.tells) : Theme.bodyLineOf(Theme.tells)
    readonly property bool marked: session.marks.item === itemId
    readonly property bool told: session.marks.same === itemId
    readonly property string plain: edit.getText(0, edit.length)
    readonly property real lines: edit.lineCount
    readonly property real inked: edit.contentWidth

    height: edit.contentHeight

    // `width` and `height` are those of the text that was laid out: with them, the bands follow it.
    function spans(start: int, end: int, width: real, height: real): list<rect> {
        const out = [];
        for (let i = start; i < end; i++) {
            const a = edit.positionToRectangle(i);
            const b = edit.positionToRectangle(i + 1);
            // At the end of a line the next letter is on another one: the letter's own width tells where it ends.
            const letter = edit.getText(i, i + 1);
            const own = letter.trim() === "" ? 0 : metrics.advanceWidth(letter) * (root.rtl ? -1 : 1);
            const far = b.y === a.y ? b.x : a.x + own;
            const left = Math.min(a.x, far);
            const right = Math.max(a.x, far);
            const last = out.length > 0 ? out[out.length - 1] : null;
            if (last && last.y === a.y) {
                const from = Math.min(last.x, left);
                out[out.length - 1] = Qt.rect(from, last.y, Math.max(last.x + last.width, right) - from, last.height);
            } else {
                out.push(Qt.rect(left, a.y, right - left, a.height));
            }
        }
        return out;
    }

    component Bands: Repeater {
        id: bands
        property color fill: "transparent"
        property color bar: "transparent"
        property real out: Theme.u(10)
        delegate: Rectangle {
            required property rect modelData
            x: edit.x + modelData.x - bands.out
            y: modelData.y + (modelData.height - height) / 2
            width: modelData.width + 2 * bands.out
            height: Math.min(modelData.height, root.font * 1.42)
            radius: Theme.u(10)
            color: bands.bar
            Rectangle {
                width: parent.width
                height: parent.height - (bands.bar.a > 0 ? Theme.u(7) : 0)
                radius: Theme.u(10)
                color: bands.fill
            }
        }
    }

    Bands {
        model: root.marked ? root.spans(root.session.marks.sentenceStart, root.session.marks.sentenceEnd, edit.width, edit.contentHeight) : []
        fill: Theme.nowSoft
    }
    // What is heard in the other language.
    Bands {
        model: root.told ? root.spans(root.session.marks.sameStart, root.session.marks.sameEnd, edit.width, edit.contentHeight) : []
        fill: Theme.nowSoft
    }
    Bands {
        model: root.marked ? root.spans(root.session.marks.wordStart, root.session.marks.wordEnd, edit.width, edit.contentHeight) : []
        fill: Theme.now
        bar: Theme.name === "light" ? Theme.nowInk : "transparent"
        out: Theme.u(8)
    }
    TextEdit {
        id: edit
        property real evenWidth: root.width
        x: root.fromRight ? root.width - width : 0
        width: evenWidth
        readOnly: true
        activeFocusOnPress: false
        selectByMouse: false
        // The word's own ink, without a change of weight: nothing moves.
        persistentSelection: true
        selectionColor: "transparent"
        selectedTextColor: Theme.nowInk
        wrapMode: TextEdit.WordWrap
        textFormat: TextEdit.RichText
        horizontalAlignment: root.fromRight ? TextEdit.AlignRight : TextEdit.AlignLeft
        LayoutMirroring.enabled: false
        color: root.color
        font.family: root.family
        font.pixelSize: root.font
        font.weight: root.heading ? Font.Bold : Font.Normal
        text: "<p dir='" + (root.rtl ? "rtl" : "ltr") + "' style='margin:0; line-height:" + Math.round(root.lineHeight * 100 / root.natural) + "%'>" + root.html + "</p>"
        Accessible.ignored: true

        function balance() {
            evenWidth = root.width;
            if (!root.balanced || lineCount < 2)
                return;
            const wanted = lineCount;
            for (let share = 0.62; share < 1; share += 0.05) {
                evenWidth = root.width * share;
                if (lineCount <= wanted && contentWidth <= evenWidth + 1)
                    return;
            }
            evenWidth = root.width;
        }
        onTextChanged: Qt.callLater(balance)
    }
    // What assistive technology reads: the same text, a caret before the word that is heard, and nothing selected.
    Item {
        id: text
        property alias textDocument: edit.textDocument
        property int caret: -1 // the word that is heard, -1 = none here
        readonly property int cursorPosition: Math.max(0, caret)
        readonly property int selectionStart: cursorPosition
        readonly property int selectionEnd: cursorPosition
        property bool followed: false

        anchors.fill: edit
        Accessible.role: root.heading ? Accessible.Heading : Accessible.StaticText
        Accessible.name: root.plain
        Accessible.focusable: root.focused || root.marked
        Accessible.focused: root.focused || followed

        // A screen reader follows a caret only where the focus is. Where a focus goes it tells, but not where a caret
        // has led it already: so the caret moves first, which it does from the second word on.
        function follow() {
            const word = root.marked ? root.session.marks.wordStart : -1;
            const on = word >= 0 && caret >= 0 && word !== caret;
            if (word !== caret) {
                caret = word;
                if (root.marked)
                    Accessible.cursorPositionChanged();
            }
            followed = root.marked && root.session.follows && (followed || on);
        }
        function stand() {
            if (root.focused)
                forceActiveFocus();
        }
        Connections {
            target: root.session
            enabled: root.marked
            function onChanged() {
                text.followed = text.followed && root.session.follows;
            }
        }
        Loader {
            anchors.fill: parent
            anchors.leftMargin: -Theme.u(16)
            anchors.rightMargin: -Theme.u(16)
            active: root.focused && !root.marked
            sourceComponent: FocusRing {
                inset: Theme.u(8)
            }
        }
    }
    onFocusedChanged: text.stand()
    Component.onCompleted: text.stand()
    // Qt gives the gap between two letters that is nearest: the letter may lie before it.
    function letterAt(point: point): int {
        const gap = edit.positionAt(point.x, point.y);
        const x = edit.positionToRectangle(gap).x;
        return gap > 0 && (root.rtl ? point.x > x : point.x < x) ? gap - 1 : gap;
    }
    // A text of Qt's keeps every press to itself: this takes it first.
    Item {
        anchors.fill: edit

        HoverHandler {
            cursorShape: Qt.ArrowCursor
        }
        Finger {
            session: root.session
            onLifted: at => root.session.touchWord(root.itemId, root.letterAt(at))
        }
    }
    // The words that can be explained lie above that: a touch on one of them does not read from it.
    Repeater {
        model: root.session.region("terms")
        delegate: Item {
            id: term
            required property string itemId
            required property string label
            required property string within
            required property int spanStart
            required property int spanEnd
            required property bool focused
            readonly property list<rect> boxes: within === root.itemId && spanEnd <= edit.length ? root.spans(spanStart, spanEnd, edit.width, edit.contentHeight) : []
            readonly property bool heard: root.marked && root.session.marks.wordStart < spanEnd && root.session.marks.wordEnd > spanStart
            x: edit.x
            Repeater {
                model: term.boxes
                delegate: TermMark {
                    required property rect modelData
                    required property int index
                    session: root.session
                    itemId: term.itemId
                    label: term.label
                    heard: term.heard
                    focused: term.focused && index === 0
                    x: modelData.x - Theme.u(6)
                    y: modelData.y + (modelData.height - height) / 2
                    width: modelData.width + Theme.u(12)
                    height: Math.min(modelData.height - Theme.u(14), root.font * 1.24)
                    below: height / 2 + root.font * 0.5
                }
            }
        }
    }
    // Qt's line height is a share of the font's own line, which differs from script to script.
    readonly property real natural: metrics.lineSpacing / font
    FontMetrics {
        id: metrics
        font: edit.font
    }
    function ink() {
        if (marked)
            edit.select(session.marks.wordStart, session.marks.wordEnd);
        else
            edit.deselect();
        text.follow();
    }
    onMarkedChanged: ink()
    Connections {
        target: root.session.marks
        enabled: root.marked
        function onChanged() {
            root.ink();
        }
    }
    onWidthChanged: Qt.callLater(edit.balance)
    onFontChanged: Qt.callLater(edit.balance)
}
