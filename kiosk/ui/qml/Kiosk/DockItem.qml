pragma ComponentBehavior: Bound

import QtQuick

// One of the dock's places: a drawing over a word.
Tap {
    id: root

    required property string icon
    required property real font

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.pressed || root.chosen === 1 ? Theme.actionSoft : "transparent"
        border.width: root.chosen === 1 && Theme.contrast ? Theme.border : 0
        border.color: Theme.ink
    }
    Column {
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.u(2)
        Icon {
            name: root.icon
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Text {
            width: parent.width
            text: root.label
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.12 / Theme.natural
            color: Theme.action
            font.family: Theme.family
            font.pixelSize: root.font
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
}
