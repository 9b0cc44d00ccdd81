pragma ComponentBehavior: Bound

import QtQuick

// The questions a patient chose, large, in her language and the staff's, and nothing beside them but the dock.
Item {
    id: root

    required property SessionModel session
    readonly property real roomy: width - 2 * Theme.margin

    Label {
        id: title
        x: Theme.margin
        y: Theme.u(32) + Theme.overhang * 0.4
        room: root.roomy
        heading: true
        text: root.session.title
        color: Theme.you
        font.pixelSize: Theme.title
        font.weight: Font.Bold
    }
    Column {
        x: Theme.margin
        y: Theme.low ? root.height - height - Theme.u(16) : title.y + title.height + Theme.u(20) + Theme.overhang
        width: root.roomy
        spacing: Theme.u(16)
        Repeater {
            model: root.session.region("mine")
            delegate: MineRow {
                session: root.session
                width: root.roomy
            }
        }
    }
}
