pragma ComponentBehavior: Bound

import QtQuick

// A face with a word: beneath it where there is height, else beside it.
Tap {
    id: root

    required property string icon
    readonly property bool beside: width > 1.6 * height
    readonly property real side: beside ? Math.min(height * 0.72, Theme.u(260)) : Math.min(width * 0.62, height - words.height - Theme.u(104), Theme.u(320))

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.pressed ? Theme.actionSoft : Theme.surface
        border.width: Theme.border
        border.color: Theme.line
    }
    Grid {
        // One below the other, the faces stand in a column.
        readonly property real indent: root.width * 0.18
        x: !root.beside ? (root.width - width) / 2 : Theme.rtl ? root.width - width - indent : indent
        anchors.verticalCenter: parent.verticalCenter
        columns: root.beside ? 2 : 1
        spacing: Theme.u(root.beside ? 48 : 24)
        verticalItemAlignment: Grid.AlignVCenter
        horizontalItemAlignment: Grid.AlignHCenter
        LayoutMirroring.enabled: false
        layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight

        Rectangle {
            width: root.side
            height: root.side
            radius: root.side / 2
            color: Theme.actionSoft
            border.width: Theme.contrast ? Theme.border : 0
            border.color: Theme.ink
            Icon {
                anchors.centerIn: parent
                name: root.icon
                side: root.side
                color: Theme.action
            }
        }
        Label {
            id: words
            text: root.label
            font.pixelSize: Theme.body
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
}
