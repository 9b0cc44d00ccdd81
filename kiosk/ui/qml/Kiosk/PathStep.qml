pragma ComponentBehavior: Bound

import QtQuick

// One station of a path: its number on the way, and what happens there.
Item {
    id: root

    required property SessionModel session
    required property string itemId
    required property string html
    required property string family
    required property bool rtl
    required property int number
    property bool last: false
    readonly property string separator: String.fromCharCode(0x2003)
    readonly property real dot: Theme.at([68, 76, 84, 92])
    readonly property real beside: Math.max(0, (Theme.body * Theme.bodyLine - dot) / 2)

    height: Math.max(words.height, dot)

    Rectangle {
        visible: !root.last
        x: root.rtl ? root.width - root.dot / 2 - width / 2 : root.dot / 2 - width / 2
        y: root.beside + root.dot / 2
        width: Theme.u(6)
        height: root.height + Theme.body * 0.4
        color: Theme.line
    }
    Rectangle {
        x: root.rtl ? root.width - width : 0
        y: root.beside
        width: root.dot
        height: root.dot
        radius: root.dot / 2
        color: Theme.action
        Text {
            anchors.centerIn: parent
            text: Theme.family && root.rtl ? String(root.number).replace(/[0-9]/g, d => String.fromCharCode(0x660 + Number(d))) : root.number
            color: Theme.actionInk
            font.family: Theme.family
            font.pixelSize: Theme.at([40, 46, 52, 58])
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
    Prose {
        id: words
        session: root.session
        itemId: root.itemId
        html: Theme.step === 0 && !Theme.upright ? root.html.replace("<br>", root.separator) : root.html
        family: root.family
        rtl: root.rtl
        balanced: false
        x: root.rtl ? 0 : root.dot + Theme.u(36)
        width: root.width - root.dot - Theme.u(36)
    }
}
