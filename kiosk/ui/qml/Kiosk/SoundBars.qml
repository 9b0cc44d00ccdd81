pragma ComponentBehavior: Bound

import QtQuick

// How loud: eight bars, filled up to `level`.
Row {
    id: root

    property int level: 0

    spacing: Theme.u(6)
    LayoutMirroring.enabled: false
    layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
    height: Theme.u(44)

    Repeater {
        model: 8
        delegate: Rectangle {
            required property int index
            width: Theme.u(13)
            height: Theme.u(14 + index * 4)
            y: root.height - height
            radius: Theme.u(4)
            color: index < root.level ? Theme.action : "transparent"
            border.width: Theme.u(3)
            border.color: index < root.level ? Theme.action : Theme.line
        }
    }
}
