pragma ComponentBehavior: Bound

import QtQuick

// The keypad's ring: a gap, ink, and a marigold halo around corners of `topRadius` and `bottomRadius`.
Item {
    id: root

    property real topRadius: Theme.radius
    property real bottomRadius: Theme.radius
    // How far the ring moves inwards, where the glass ends beside it.
    property real inset: 0

    anchors.fill: parent
    z: 10

    component Band: Rectangle {
        required property real out
        required property real band
        anchors.fill: parent
        anchors.margins: -out
        topLeftRadius: root.topRadius + out
        topRightRadius: root.topRadius + out
        bottomLeftRadius: root.bottomRadius + out
        bottomRightRadius: root.bottomRadius + out
        color: "transparent"
        border.width: band
    }

    Band {
        out: Theme.u(22) - root.inset
        band: Theme.u(8)
        border.color: Theme.now
        visible: !Theme.contrast
    }
    Band {
        out: Theme.u(14) - root.inset
        band: Theme.u(8)
        border.color: Theme.focusOut
    }
    Band {
        out: Theme.u(6) - root.inset
        band: Theme.u(6)
        border.color: Theme.focusIn
        // Moved inwards it would lie on the words.
        visible: root.inset === 0
    }
}
