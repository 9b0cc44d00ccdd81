import QtQuick

// A finger, or a mouse's button: it acts when it is lifted where it came down. One that slid off does
// nothing, nor one that brushed the glass for a shorter time than the site has set.
TapHandler {
    id: root

    required property SessionModel session
    property real since: 0

    signal lifted(point at)

    gesturePolicy: TapHandler.ReleaseWithinBounds
    // However long it takes to lift it.
    longPressThreshold: 0
    onPressedChanged: if (pressed)
        since = Date.now()
    // Where events come without their moment, our own clock tells how long it was.
    onTapped: point => {
        if (Math.max(point.timeHeld * 1000, Date.now() - since) >= session.hold)
            lifted(point.position);
    }
}
