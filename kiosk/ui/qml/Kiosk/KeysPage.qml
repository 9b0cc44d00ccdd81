pragma ComponentBehavior: Bound

import QtQuick

// Keys that are learnt, or the one that is asked for; above it what was pressed last, at the foot the way on.
Item {
    id: root

    required property SessionModel session
    readonly property real roomy: width - 2 * Theme.margin
    readonly property int columns: Theme.upright || list.count < 6 ? 1 : 2
    readonly property real gap: Theme.u(16)

    Rectangle {
        id: came
        visible: root.session.notice !== ""
        x: Theme.margin
        y: Theme.u(40)
        width: root.roomy
        height: words.height + Theme.u(32)
        radius: Theme.radius
        color: Theme.nowSoft
        border.width: Theme.border
        border.color: Theme.now
        Label {
            id: words
            x: Theme.u(28)
            y: Theme.u(16)
            room: parent.width - 2 * x
            text: root.session.notice
            font.pixelSize: Theme.sub
        }
    }
    Label {
        id: title
        x: Theme.margin
        y: came.y + came.height + Theme.u(48) + Theme.overhang * 0.4
        room: root.roomy
        heading: true
        text: root.session.title
        font.pixelSize: Theme.title
        font.weight: Font.Bold
    }
    Grid {
        x: Theme.margin
        y: title.y + title.height + Theme.u(36)
        columns: root.columns
        columnSpacing: root.gap
        rowSpacing: Theme.u(8)
        Repeater {
            id: list
            model: root.session.region("statement")
            delegate: Label {
                required property string label
                room: (root.roomy - (root.columns - 1) * root.gap) / root.columns
                leading: 1.4
                text: label
                color: Theme.ink2
                font.pixelSize: list.count > 6 ? Theme.label : Theme.body
            }
        }
    }
    Flow {
        x: Theme.margin
        y: root.height - height - Theme.u(40)
        width: root.roomy
        spacing: root.gap
        Repeater {
            model: root.session.region("foot")
            delegate: ActionButton {
                required property int index
                session: root.session
                primary: index === 0
                iconLast: icon === "forward"
                width: Math.min(wanted, root.roomy)
            }
        }
    }
}
