pragma ComponentBehavior: Bound

import QtQuick

// A question to choose: a box before it that is filled and ticked, in the colour of the patient's own.
Tap {
    id: root

    required chosen
    required property string family
    required property bool rtl
    readonly property bool ticked: chosen === 1
    readonly property bool heard: session.marks.item === itemId
    readonly property real side: Theme.body * 1.2

    box: true
    height: words.lineCount * Theme.body * 1.4 + Theme.body * (Theme.low ? 0.3 : 0.5)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.heard ? Theme.nowSoft : root.ticked ? Theme.youSoft : root.pressed ? Theme.sunk : Theme.surface
        border.width: root.ticked ? 2 * Theme.border : Theme.border
        border.color: root.ticked ? Theme.you : Theme.line
    }
    Rectangle {
        x: root.rtl ? root.width - width - Theme.body * 0.5 : Theme.body * 0.5
        y: (root.height - height) / 2
        width: root.side
        height: width
        radius: Theme.u(12)
        color: root.ticked ? Theme.you : "transparent"
        border.width: Theme.u(5)
        border.color: root.ticked ? Theme.you : Theme.line
        Icon {
            visible: root.ticked
            anchors.centerIn: parent
            name: "check"
            side: parent.width * 0.8
            color: Theme.youInk
        }
    }
    Label {
        id: words
        x: root.rtl ? Theme.body * 0.5 : Theme.body * 2.3
        y: (root.height - height) / 2
        room: root.width - Theme.body * 2.8
        horizontalAlignment: root.rtl === Theme.rtl ? Text.AlignLeft : Text.AlignRight
        leading: 1.4
        text: root.label
        color: Theme.ink
        font.family: root.family
        font.pixelSize: Theme.body
        Accessible.ignored: true
    }
}
