pragma ComponentBehavior: Bound

import QtQuick

// How was it? Three faces side by side, on an upright screen one below the other, and no answer beneath them.
Item {
    id: root

    required property SessionModel session
    readonly property real roomy: width - 2 * Theme.margin
    readonly property real gap: Theme.u(32)
    readonly property real from: words.y + words.height + Theme.u(40)
    readonly property real tall: foot.y - Theme.u(40) - from
    readonly property int across: Theme.upright ? 1 : faces.count

    Column {
        id: words
        x: Theme.margin
        y: Theme.u(Theme.upright ? 96 : 56) + Theme.overhang * 0.4
        width: root.roomy
        spacing: Theme.u(20) + Theme.overhang * 0.4

        Label {
            room: parent.width
            heading: true
            text: root.session.title
            font.pixelSize: Theme.title
            font.weight: Font.Bold
        }
        Repeater {
            model: root.session.region("text")
            delegate: Spot {
                id: message
                width: words.width
                height: told.height
                Label {
                    id: told
                    room: words.width
                    balanced: true
                    text: message.label
                    color: Theme.ink2
                    font.pixelSize: Theme.sub
                    Accessible.ignored: true
                }
            }
        }
    }
    Grid {
        x: Theme.margin
        y: root.from
        columns: root.across
        spacing: root.gap
        LayoutMirroring.enabled: false
        layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            id: faces
            model: root.session.region("faces")
            delegate: FaceButton {
                session: root.session
                width: (root.roomy - (root.across - 1) * root.gap) / root.across
                height: Theme.upright ? (root.tall - (faces.count - 1) * root.gap) / Math.max(1, faces.count) : root.tall
            }
        }
    }
    Item {
        id: foot
        x: Theme.margin
        y: root.height - height - Theme.u(Theme.upright ? 72 : 48)
        width: root.roomy
        height: Theme.at([120, 124, 136, 152])
        Repeater {
            model: root.session.region("foot")
            delegate: ActionButton {
                session: root.session
                anchors.fill: parent
            }
        }
    }
}
