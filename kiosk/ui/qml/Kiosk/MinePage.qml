pragma ComponentBehavior: Bound

import QtQuick

// The questions a patient chose, large, in her language and the staff's, and nothing beside them but the dock.
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
        opacity: strip.shown ? 0 : 1
        text: root.session.title
        color: Theme.you
        font.pixelSize: Theme.title
        font.weight: Font.Bold
        Accessible.ignored: true
    }
    Repeater {
        model: root.session.region("text")
        delegate: Spot {
            anchors.fill: title
            Accessible.role: Accessible.Heading
        }
    }
    Column {
        x: Theme.margin
        y: Theme.low ? foot.y - height - Theme.u(16) : Math.max(title.y + title.height + Theme.u(20), Theme.underStrip) + Theme.overhang * 0.3
        width: root.roomy
        Repeater {
            model: root.session.region("mine")
            delegate: MineRow {
                session: root.session
                width: root.roomy
            }
        }
    }
    WordStrip {
        id: strip
        session: root.session
        width: root.width
    }
    Grid {
        id: foot
        x: Theme.rtl ? root.width - width - Theme.margin : Theme.margin
        y: root.height - height - Theme.u(20)
        columns: root.stacked ? 1 : Math.max(1, buttons.count)
        spacing: Theme.u(16)
        LayoutMirroring.enabled: false
        layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            id: buttons
            model: root.session.region("foot")
            delegate: ActionButton {
                session: root.session
                iconLast: icon === "forward"
                width: root.stacked ? root.roomy : Math.min(Math.max(wanted, Theme.u(380)), (root.roomy - (buttons.count - 1) * Theme.u(16)) / buttons.count)
            }
        }
    }
}
