pragma ComponentBehavior: Bound

import QtQuick

// What rests on a target: a pointer that presses it after a while, or a finger that must stay for a while.
// An edge fills meanwhile; where nothing shall move, in a few steps.
Item {
    id: root

    required property SessionModel session
    required property bool held
    property real share: 0
    property real since: 0
    // A pointer that has pressed presses no more until it has left.
    property bool spent: false
    readonly property bool dwelling: hover.hovered && session.pointerAwake && !spent && !held
    readonly property int span: dwelling ? session.dwell : session.hold
    readonly property bool running: dwelling || (held && session.hold > 0)
    readonly property real seen: Theme.still ? Math.floor(share * 5) / 5 : share

    signal pressed

    onRunningChanged: {
        share = 0;
        since = Date.now();
    }
    onHeldChanged: if (held)
        spent = true

    function fill() {
        share = Math.min(1, (Date.now() - since) / span);
        if (share < 1 || !dwelling)
            return;
        spent = true;
        pressed();
    }

    Timer {
        interval: Theme.still ? root.span / 5 : 40
        repeat: true
        running: root.running && root.share < 1
        onTriggered: root.fill()
    }
    HoverHandler {
        id: hover
        enabled: root.session.dwell > 0
        blocking: true
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onHoveredChanged: if (!hovered)
            root.spent = false
    }
    // Below the words, in the gap to what follows.
    Rectangle {
        visible: root.running && root.seen > 0
        y: parent.height - Theme.u(3)
        width: parent.width
        height: Theme.u(15)
        radius: height / 2
        color: Theme.focusIn
        border.width: Theme.u(3)
        border.color: Theme.focusOut
        Rectangle {
            x: Theme.rtl ? parent.width - width : 0
            width: Math.max(parent.height, parent.width * root.seen)
            height: parent.height
            radius: height / 2
            color: Theme.focusOut
        }
    }
}
