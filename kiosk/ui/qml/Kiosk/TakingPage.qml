pragma ComponentBehavior: Bound

import QtQuick

// The questions to take away: the code as large as the page allows, beside it what to do with it.
Item {
    id: root

    required property SessionModel session
    readonly property bool upright: Theme.upright
    readonly property bool coded: session.code !== ""
    readonly property real roomy: width - 2 * Theme.margin
    readonly property real gap: Theme.u(upright ? 28 : 64)
    readonly property bool heard: session.marks.item.startsWith("held-")

    Rectangle {
        id: card
        visible: root.coded
        readonly property real pad: Theme.u(17)
        readonly property real from: root.upright ? words.y + words.height + root.gap : Theme.u(32)
        // What the page has for it: 549 design px at least (see session/codes.py).
        readonly property real most: Math.min(Theme.u(808), root.height - from - Theme.u(32)) - 2 * pad
        x: root.upright ? (root.width - width) / 2 : Theme.rtl ? Theme.margin : root.width - width - Theme.margin
        y: from + (root.height - Theme.u(32) - from - height) / 2
        width: Math.floor(most / picture.modules) * picture.modules + 2 * pad
        height: width
        radius: Theme.radius
        color: "white"
        border.width: root.heard ? Theme.u(12) : Theme.border
        border.color: root.heard ? Theme.now : Theme.line

        // Marigold never stands alone: it carries a line of ink.
        Rectangle {
            visible: root.heard
            anchors.fill: parent
            anchors.margins: Theme.u(12)
            radius: Theme.u(12)
            color: "transparent"
            border.width: Theme.u(5)
            border.color: Theme.nowInk
        }
        CodePicture {
            id: picture
            anchors.fill: parent
            anchors.margins: card.pad
            text: root.session.code
            Accessible.role: Accessible.Graphic
            Accessible.name: root.session.title
        }
        Repeater {
            model: root.session.region("held")
            delegate: Spot {
                anchors.fill: parent
            }
        }
    }
    Column {
        id: words
        readonly property real room: root.roomy - (root.coded && !root.upright ? card.width + root.gap : 0)
        x: Theme.rtl ? root.width - width - Theme.margin : Theme.margin
        y: root.upright ? Theme.u(32) + Theme.overhang * 0.4 : (root.height - height) / 2
        width: room
        spacing: Theme.u(28) + Theme.overhang * 0.4
        Repeater {
            model: root.session.region("text")
            delegate: Prose {
                required property string kind
                session: root.session
                width: words.room
                heading: kind === "heading"
                color: heading ? Theme.you : Theme.ink
                font: heading ? Theme.at([72, 80, 84, 88]) : Theme.at([50, 56, 62, 70])
                lineHeight: heading ? Theme.titleLine : Theme.writing === "arabic" ? 1.6 : 1.38
            }
        }
        Repeater {
            model: root.session.region("foot")
            delegate: ActionButton {
                session: root.session
                x: Theme.rtl ? words.room - width : 0
                width: Math.max(wanted, Theme.u(380))
            }
        }
    }
}
