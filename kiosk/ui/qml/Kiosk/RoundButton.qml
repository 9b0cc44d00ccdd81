pragma ComponentBehavior: Bound

import QtQuick

// One step more or less.
Tap {
    id: root

    required property string icon

    width: Theme.round
    height: Theme.round
    ringTop: width / 2
    ringBottom: width / 2
    opacity: limit ? 0.55 : 1

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: root.pressed ? Theme.actionSoft : Theme.surface
        border.width: Theme.border
        border.color: Theme.line
    }
    Icon {
        anchors.centerIn: parent
        name: root.icon
        side: parent.width * 0.46
    }
}
