pragma ComponentBehavior: Bound

import QtQuick

// A question as the staff see it: in the patient's words, below it in theirs, and a way to take it out.
Rectangle {
    id: root

    required property SessionModel session
    required property string itemId
    required property string label
    required property string detail
    required property string lead
    required property string family
    required property bool rtl
    required property bool focused
    readonly property real room: width - Theme.round - Theme.body

    height: Math.max(words.height + Theme.body * 0.5, Theme.round + Theme.u(16))
    radius: Theme.radius
    color: Theme.youSoft
    border.width: Theme.border
    border.color: Theme.you

    Column {
        id: words
        x: Theme.left ? root.width - width - Theme.body * 0.4 : Theme.body * 0.4
        y: (root.height - height) / 2
        width: root.room
        Label {
            room: root.room
            leading: 1.4
            text: root.label
            horizontalAlignment: root.rtl === Theme.rtl ? Text.AlignLeft : Text.AlignRight
            font.family: root.family
            font.pixelSize: Theme.body
        }
        Label {
            visible: root.detail !== ""
            room: root.room
            leading: 1.4
            text: root.detail
            color: Theme.ink2
            font.pixelSize: Theme.body
        }
    }
    RoundButton {
        session: root.session
        itemId: root.itemId
        label: root.lead + ": " + root.label
        focused: root.focused
        icon: "minus"
        x: Theme.left ? Theme.u(16) : root.width - width - Theme.u(16)
        y: Theme.low ? root.height - height - Theme.u(8) : (root.height - height) / 2
    }
}
