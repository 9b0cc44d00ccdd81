pragma ComponentBehavior: Bound

import QtQuick

// The narrow window beside the topics: there are more.
Tap {
    id: root

    required property string icon
    property bool flat: false

    ringTop: flat ? Theme.radius : Math.min(width, height) / 2
    ringBottom: flat ? Theme.radius : Theme.u(28)

    Rectangle {
        anchors.fill: parent
        topLeftRadius: root.ringTop
        topRightRadius: root.ringTop
        bottomLeftRadius: root.ringBottom
        bottomRightRadius: root.ringBottom
        color: root.pressed ? Theme.actionSoft : Theme.surface
        border.width: Theme.border
        border.color: Theme.action
    }
    Grid {
        anchors.centerIn: parent
        columns: root.flat ? 2 : 1
        spacing: Theme.u(16)
        LayoutMirroring.enabled: false
        layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter
        Icon {
            name: root.icon
        }
        Label {
            room: root.flat ? 0 : root.width - Theme.u(16)
            text: root.label
            horizontalAlignment: Text.AlignHCenter
            leading: 1.15
            color: Theme.action
            font.pixelSize: Theme.label
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
}
