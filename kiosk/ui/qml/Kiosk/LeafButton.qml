pragma ComponentBehavior: Bound

import QtQuick

// A button below the text of a leaf: a page that is folded, or another topic.
Item {
    id: root

    required property SessionModel session
    required property string itemId
    required property string label
    required property string icon
    required property bool focused
    property real room: 0
    property bool iconFirst: false
    readonly property real tall: Theme.dense ? Theme.u(128) : Theme.control
    readonly property real gap: Theme.body * (!Theme.dense ? 0.6 : Theme.arabicTold ? 0.29 : 0.2)

    x: Theme.rtl ? room - width : 0
    width: button.width
    height: button.height + gap

    ActionButton {
        id: button
        session: root.session
        itemId: root.itemId
        label: root.label
        icon: root.icon
        iconLast: !root.iconFirst
        focused: root.focused
        y: root.gap
        width: Math.min(wanted, root.room)
        // A long name takes two lines.
        height: wanted > root.room ? root.tall * (Theme.arabic ? 1.5 : 1.3) : root.tall
    }
}
