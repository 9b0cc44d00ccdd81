import QtQuick

// What rises over a page: a dialog or a sheet.
Rectangle {
    id: root

    required property SessionModel session

    Accessible.role: Accessible.Dialog
    Accessible.name: session.overlayTitle

    color: Theme.surface
    border.width: Theme.contrast ? Theme.border : 0
    border.color: Theme.ink

    // Between round corners lies a plain rectangle, and what that hides is not drawn again with each frame.
    Rectangle {
        visible: root.topLeftRadius > 0
        anchors.fill: parent
        anchors.leftMargin: root.border.width
        anchors.rightMargin: root.border.width
        anchors.topMargin: Math.max(root.border.width, root.topLeftRadius)
        anchors.bottomMargin: Math.max(root.border.width, root.bottomLeftRadius)
        color: root.color
    }
    // A touch beside the answers must not fall through to the ground, where it would close what is raised.
    TapHandler {}
}
