pragma ComponentBehavior: Bound

import QtQuick

// A button with words: filled for the one primary action, outlined for the others.
Tap {
    id: root

    required property string icon
    property bool primary: false
    property bool iconLast: false
    property real font: Theme.button
    property real pad: Theme.u(36)
    property real room: 0

    readonly property real wanted: words.implicitWidth + (icon ? picture.width + Theme.u(20) : 0) + 2 * pad

    implicitHeight: Theme.control
    implicitWidth: wanted
    ringTop: Theme.radius
    ringBottom: Theme.radius

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
            visible: root.icon !== ""
            side: root.font * 1.15
            color: root.primary ? Theme.actionInk : Theme.action
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            id: words
            text: root.label
            width: Math.min(implicitWidth, root.width - (root.icon ? picture.width + Theme.u(20) : 0) - Theme.u(32))
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.15 / Theme.natural
            anchors.verticalCenter: parent.verticalCenter
            color: root.primary ? Theme.actionInk : Theme.action
            font.family: Theme.family
            font.pixelSize: root.font
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
}
