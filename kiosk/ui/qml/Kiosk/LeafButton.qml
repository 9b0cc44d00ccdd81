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

    x: Theme.rtl ? room - width : 0
    width: button.width
    height: button.height + Theme.body * 0.6

    ActionButton {
        id: button
        session: root.session
        itemId: root.itemId
        label: root.label
        icon: root.icon
        iconLast: !root.iconFirst
        focused: root.focused
        y: Theme.body * 0.6
        width: Math.min(wanted, root.room)
        // A long name takes two lines.
        height: wanted > root.room ? Theme.control * (Theme.arabic ? 1.5 : 1.3) : Theme.control
    }
}
