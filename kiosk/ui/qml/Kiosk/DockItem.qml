pragma ComponentBehavior: Bound

import QtQuick

// One of the dock's places: a drawing over a word.
Tap {
    id: root

    required property string icon
    required property real font

    ringInset: Theme.u(8)

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
            side: (words.lineCount > 1 ? 0.82 : 1) * Theme.at([52, 58, 62, 64])
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Label {
            id: words
            anchors.horizontalCenter: parent.horizontalCenter
            room: parent.width
            text: root.label
            horizontalAlignment: Text.AlignHCenter
            leading: Theme.writing === "arabic" ? 1.2 : 1.1
            color: Theme.action
            font.pixelSize: root.font
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
}
