pragma ComponentBehavior: Bound

import QtQuick

// A place of the ring where there is nothing to press: a text or a picture, for keys that visit those as well.
Item {
    id: root

    required property string itemId
    required property string label
    required property bool focused
    property real ringInset: Theme.u(8)
    // Letters at the edge stay free of the ring.
    property real ringRoom: Theme.u(16)

    onFocusedChanged: if (focused)
        forceActiveFocus()
    Component.onCompleted: if (focused)
        forceActiveFocus()

    Accessible.role: Accessible.StaticText
    Accessible.name: label
    Accessible.focusable: focused
    Accessible.focused: focused

    Loader {
        anchors.fill: parent
        anchors.leftMargin: -root.ringRoom
        anchors.rightMargin: -root.ringRoom
        z: 10
        active: root.focused
        sourceComponent: FocusRing {
            inset: root.ringInset
        }
    }
}
