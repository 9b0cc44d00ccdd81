pragma ComponentBehavior: Bound

import QtQuick

// One station of a path: its number on the way, and what happens there; the sun's colour where one is now.
Item {
    id: root

    required property SessionModel session
    required property string itemId
    required property string html
    required property string family
    required property bool rtl
    required property bool focused
    required property int number
    required property string lead
    property bool last: false
    property real row: 0 // the height of what it stands in
    property color color: Theme.ink
    property real lineHeight: Theme.bodyLine
    readonly property bool here: lead !== ""
    property bool inline: Theme.step === 0 && !Theme.upright
    readonly property string separator: String.fromCharCode(0x2003)
    readonly property real dot: Theme.at([68, 76, 84, 92])
    readonly property real beside: words.y + Math.max(0, (Theme.body * Theme.bodyLine - dot) / 2)
    readonly property real indent: dot + Theme.u(36)

    height: Math.max(words.y + words.height, dot)

    Rectangle {
        visible: !root.last
        x: root.rtl ? root.width - root.dot / 2 - width / 2 : root.dot / 2 - width / 2
        y: root.beside + root.dot / 2
        width: Theme.u(6)
        height: Math.max(root.height, root.row) - root.beside + Theme.body * 0.4 + root.dot / 2
        color: Theme.line
    }
    Rectangle {
        x: root.rtl ? root.width - width : 0
        y: root.beside
        width: root.dot
        height: root.dot
        radius: root.dot / 2
        color: root.here ? Theme.now : Theme.action
        border.width: root.here ? Theme.u(6) : 0
        border.color: Theme.nowInk
        Text {
            anchors.centerIn: parent
            text: Theme.family && root.rtl ? String(root.number).replace(/[0-9]/g, d => String.fromCharCode(0x660 + Number(d))) : root.number
            color: root.here ? Theme.nowInk : Theme.actionInk
            font.family: Theme.family
            font.pixelSize: Theme.at([40, 46, 52, 58])
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
    // Where one is now: above the words, or after them where a station has one line.
    Rectangle {
        id: mark
        readonly property real after: root.indent + words.inked + Theme.u(32)
        visible: root.here
        x: root.rtl ? root.width - width - (root.inline ? after : root.indent) : root.inline ? after : root.indent
        y: root.inline ? words.y + (Theme.body * Theme.bodyLine - height) / 2 : 0
        width: name.width + Theme.u(40)
        height: name.height + Theme.u(8)
        radius: height / 2
        color: Theme.now
        Label {
            id: name
            anchors.centerIn: parent
            text: root.lead
            font.family: root.family
            font.pixelSize: Theme.label
            font.weight: Font.Bold
            color: Theme.nowInk
        }
    }
    Prose {
        id: words
        session: root.session
        itemId: root.itemId
        html: root.inline ? root.html.replace("<br>", root.separator) : root.html
        family: root.family
        rtl: root.rtl
        focused: root.focused
        balanced: false
        color: root.color
        lineHeight: root.lineHeight
        x: root.rtl ? 0 : root.indent
        y: root.here && !root.inline ? mark.height + Theme.u(4) : 0
        width: root.width - root.indent
    }
}
