pragma ComponentBehavior: Bound

import QtQuick

// A button with words: filled for the one primary action, outlined for the others.
Tap {
    id: root

    required property string icon
    property bool primary: false
    property bool iconLast: false
    property bool plain: false
    readonly property bool pictured: icon !== "" && !plain
    property real font: Theme.button
    property real pad: Theme.u(36)
    property real room: 0

    readonly property real wanted: Math.ceil(wide.advanceWidth) + 2 + (pictured ? picture.width + Theme.u(20) : 0) + 2 * pad

    implicitHeight: Theme.control
    implicitWidth: wanted

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.primary ? (root.pressed ? Theme.actionPressed : Theme.action) : root.pressed ? Theme.actionSoft : Theme.surface
        border.width: root.primary ? 0 : Theme.border
        border.color: Theme.action
    }
    Row {
        anchors.centerIn: parent
        spacing: Theme.u(20)
        layoutDirection: root.iconLast !== Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
        LayoutMirroring.enabled: false

        Icon {
            id: picture
            name: root.icon
            visible: root.pictured
            side: root.font * 1.15
            color: root.primary ? Theme.actionInk : Theme.action
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            id: words
            readonly property real most: root.width - (root.pictured ? picture.width + Theme.u(20) : 0) - Theme.u(32)
            room: wide.advanceWidth > most ? most : 0
            text: root.label
            horizontalAlignment: Text.AlignHCenter
            leading: Theme.writing === "arabic" ? 1.3 : 1.15
            anchors.verticalCenter: parent.verticalCenter
            color: root.primary ? Theme.actionInk : Theme.action
            font.pixelSize: root.font
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
    TextMetrics {
        id: wide
        text: root.label
        font: words.font
    }
}
