pragma ComponentBehavior: Bound

import QtQuick

// The foot of every screen of a visit. The primary action stands at the hand's edge, the rest from the other.
Rectangle {
    id: root

    required property SessionModel session
    readonly property ItemModel items: session.region("dock")
    // What is left out leaves its place empty: nothing in the dock ever moves.
    readonly property list<string> order: Theme.folded ? ["home", "back", "desk", "more"] : ["home", "back", "language", "sheet", "desk"]
    readonly property int places: order.length
    readonly property bool upright: Theme.upright

    color: Theme.surface
    height: Theme.dock

    Rectangle {
        width: parent.width
        height: Theme.u(2)
        color: Theme.hair
    }

    readonly property real primaryWidth: upright ? width - 2 * Theme.margin : Theme.at([380, 470, 520, 540])
    readonly property real gap: Theme.u(upright ? 12 : 16)
    readonly property real start: Theme.u(upright ? 40 : 56)
    readonly property real roomy: upright ? width - 2 * start : width - start - Theme.margin - primaryWidth - Theme.u(40)
    readonly property real place: Math.min((roomy - (places - 1) * gap) / places, Theme.at([256, 320, 340, 340]))
    readonly property real rowHeight: upright ? height - Theme.u(60) - Theme.control : height - Theme.u(22)

    Repeater {
        model: root.items
        delegate: Item {
            id: slot

            required property string itemId
            required property string label
            required property string icon
            required property int chosen
            required property bool focused
            readonly property int index: root.order.indexOf(itemId)
            readonly property bool primary: index < 0

            readonly property real fromStart: primary ? root.width - Theme.margin - width : root.start + index * (root.place + root.gap) + (root.upright ? (root.roomy - root.places * root.place - (root.places - 1) * root.gap) / 2 : 0)
            x: Theme.left ? root.width - fromStart - width : fromStart
            y: primary ? (root.upright ? Theme.u(20) : (root.height - height) / 2) : root.upright ? root.height - height - Theme.u(16) : Theme.u(9)
            width: primary ? root.primaryWidth : root.place
            height: primary ? Theme.control : root.rowHeight

            Loader {
                anchors.fill: parent
                sourceComponent: slot.primary ? button : item
            }
            Component {
                id: item
                DockItem {
                    session: root.session
                    itemId: slot.itemId
                    label: slot.label
                    icon: slot.icon
                    chosen: slot.chosen
                    focused: slot.focused
                    font: Theme.label
                }
            }
            Component {
                id: button
                ActionButton {
                    session: root.session
                    itemId: slot.itemId
                    label: slot.label
                    icon: slot.icon
                    focused: slot.focused
                    primary: true
                    iconLast: slot.icon === "forward"
                }
            }
        }
    }
}
