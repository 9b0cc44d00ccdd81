pragma ComponentBehavior: Bound

import QtQuick

// The questions a patient chose, large, in her language and the staff's, and nothing beside them.
Item {
    id: root

    required property SessionModel session
    readonly property real roomy: width - 2 * Theme.margin
    readonly property bool stacked: Theme.upright && Theme.step > 1

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
        y: title.y + title.height + Theme.u(20) + Theme.overhang
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
    Grid {
        x: Theme.margin
        y: root.height - height - Theme.u(20)
        columns: root.stacked ? 1 : Math.max(1, foot.count)
        spacing: Theme.u(16)
        LayoutMirroring.enabled: false
        layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            id: foot
            model: root.session.region("foot")
            delegate: ActionButton {
                required property int index
                session: root.session
                primary: index > 0 && index === foot.count - 1
                iconLast: icon === "forward"
                width: root.stacked ? root.roomy : (root.roomy - (foot.count - 1) * Theme.u(16)) / foot.count
            }
        }
    }
}
