pragma ComponentBehavior: Bound

import QtQuick

// How long a topic takes; or, after a quiet tick, that it was read.
Row {
    id: root

    property string text
    property bool finished: false
    property color ink: Theme.ink2
    property real room: 0

    spacing: Theme.u(10)
    layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
    LayoutMirroring.enabled: false

    Loader {
        id: tick
        active: root.finished
        visible: active
        anchors.verticalCenter: parent.verticalCenter
        sourceComponent: Icon {
            name: "check"
            side: Theme.label * 0.8
            color: root.ink
        }
    }
    Label {
        room: root.room > 0 ? root.room - (tick.visible ? tick.width + root.spacing : 0) : 0
        text: root.text
        color: root.ink
        font.pixelSize: Theme.label
        Accessible.ignored: true
    }
}
