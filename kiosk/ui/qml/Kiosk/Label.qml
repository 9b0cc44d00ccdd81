pragma ComponentBehavior: Bound

import QtQuick

// A few words of the screen. Lines are broken evenly: the box shrinks until one more line would be needed.
Text {
    id: root

    property bool balanced: false
    property real room: 0
    property bool heading: false

    color: Theme.ink
    font.family: Theme.family
    wrapMode: room > 0 ? Text.WordWrap : Text.NoWrap
    textFormat: Text.PlainText
    property real leading: heading ? Theme.titleLine : Theme.writing === "arabic" ? 1.3 : 1.2
    lineHeight: leading / Theme.natural
    lineHeightMode: Text.ProportionalHeight

    // Undefined gives the width back to the text itself.
    function balance() {
        width = room > 0 ? room : undefined;
        if (!balanced || room <= 0 || lineCount < 2)
            return;
        const lines = lineCount;
        for (let even = Math.min(room, contentWidth * 0.6); even < room; even += room * 0.05) {
            width = even;
            if (lineCount <= lines && contentWidth <= even + 1)
                return;
        }
        width = room;
    }

    onTextChanged: Qt.callLater(balance)
    onRoomChanged: {
        width = room > 0 ? room : undefined;
        Qt.callLater(balance);
    }
    onFontChanged: Qt.callLater(balance)
    Component.onCompleted: balance()

    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
}
