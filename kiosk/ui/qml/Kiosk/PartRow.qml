pragma ComponentBehavior: Bound

import QtQuick

// One part of an icon array: its shape, its number, and what it counts.
Spot {
    id: root

    required property string detail
    required property int chosen
    required property string family
    required property int part

    height: words.height + Theme.u(8)
    Accessible.name: label + " " + detail

    Rectangle {
        anchors.fill: parent
        color: root.chosen === 1 ? Theme.nowSoft : "transparent"
        radius: Theme.radius
        border.width: root.chosen === 1 && Theme.contrast ? Theme.border : 0
        border.color: Theme.now
    }
    NumberAnimation on opacity {
        objectName: "motion"
        from: 0
        to: 1
        duration: Theme.still ? 0 : 600
        easing.type: Easing.InOutQuad
    }

    PeoplePicture {
        id: shape
        anchors.left: parent.left
        anchors.leftMargin: Theme.u(24)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.u(56)
        height: Theme.u(70)
        single: root.part
        line: Theme.line
        action: Theme.action
        surface: Theme.surface
        ink: Theme.ink
    }
    Column {
        id: words
        anchors.left: shape.right
        anchors.leftMargin: Theme.u(24)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.u(!Theme.arabicTold ? 0 : Theme.magnify ? 6 : 8)
        width: parent.width - shape.width - Theme.u(56)
        Label {
            room: parent.width
            text: root.label
            leading: 1.05
            font.family: root.family
            font.pixelSize: Theme.at([46, 56, 68, 84])
            font.weight: Font.Bold
            Accessible.ignored: true
        }
        Label {
            room: parent.width
            text: root.detail
            leading: 1.1
            font.family: root.family
            font.pixelSize: Theme.at([38, 48, 58, 72])
            Accessible.ignored: true
        }
    }
}
