pragma ComponentBehavior: Bound

import QtQuick

// A few words of the screen, `room` px wide at most. Balanced lines are broken evenly: the box shrinks until
// one more line would be needed.
Item {
    id: root

    property alias text: words.text
    property alias color: words.color
    property alias font: words.font
    property alias horizontalAlignment: words.horizontalAlignment
    property alias lineCount: words.lineCount
    property bool balanced: false
    property bool heading: false
    property real room: 0
    property real leading: heading ? Theme.titleLine : Theme.writing === "arabic" ? 1.35 : 1.2
    readonly property real line: leading * words.font.pixelSize
    // A font's own line differs from script to script; it is laid over the design's line, middle on middle.
    readonly property real natural: metrics.lineSpacing

    implicitWidth: room > 0 ? room : words.width
    implicitHeight: words.lineCount * line

    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === "" || !visible

    Text {
        id: words
        x: effectiveHorizontalAlignment === Text.AlignHCenter ? (root.width - width) / 2 : effectiveHorizontalAlignment === Text.AlignRight ? root.width - width : 0
        y: (root.line - root.natural) / 2
        color: Theme.ink
        font.family: Theme.family
        wrapMode: root.room > 0 ? Text.WordWrap : Text.NoWrap
        horizontalAlignment: Text.AlignLeft
        textFormat: Text.PlainText
        lineHeight: root.line
        lineHeightMode: Text.FixedHeight
        Accessible.ignored: true
    }
    FontMetrics {
        id: metrics
        font: words.font
    }

    // Undefined gives the width back to the text itself.
    function balance() {
        words.width = room > 0 ? room : undefined;
        if (!balanced || room <= 0 || words.lineCount < 2)
            return;
        const lines = words.lineCount;
        for (let even = Math.min(room, words.contentWidth * 0.6); even < room; even += room * 0.05) {
            words.width = even;
            if (words.lineCount <= lines && words.contentWidth <= even + 1)
                return;
        }
        words.width = room;
    }

    onTextChanged: Qt.callLater(balance)
    onRoomChanged: {
        words.width = room > 0 ? room : undefined;
        Qt.callLater(balance);
    }
    onFontChanged: Qt.callLater(balance)
    Component.onCompleted: balance()
}
