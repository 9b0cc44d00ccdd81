pragma ComponentBehavior: Bound

import QtQuick

// What an author has yet to mend, over the page as it was when it was last right.
Rectangle {
    id: root

    required property string text
    readonly property real pad: Theme.u(20)

    anchors.top: parent?.top
    width: parent?.width ?? 0
    height: words.height + 2 * pad
    visible: text !== ""
    color: Theme.ink

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    Accessible.ignored: !visible

    Text {
        id: words
        x: root.pad
        y: root.pad
        width: root.width - 2 * root.pad
        text: root.text
        color: Theme.surface
        font.family: Theme.family
        font.pixelSize: Math.max(Theme.u(30), 14)
        lineHeight: 1.4 * font.pixelSize
        lineHeightMode: Text.FixedHeight
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
}
