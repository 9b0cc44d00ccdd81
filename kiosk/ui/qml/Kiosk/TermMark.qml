pragma ComponentBehavior: Bound

import QtQuick

// A word that can be explained: a dotted line below it, and the word itself to be touched.
Tap {
    id: root

    readonly property real dot: Theme.u(Theme.contrast ? 7 : 6)
    property real below: 0

    ringTop: Theme.u(12)
    ringBottom: Theme.u(12)
    // The letters beside it stay free of the ring.
    ringInset: Theme.u(8)

    Image {
        x: (parent.width - width) / 2
        y: root.below
        width: Math.max(1, Math.floor((root.width - Theme.u(12)) / sourceSize.width)) * sourceSize.width
        height: sourceSize.height
        sourceSize: Qt.size(Math.round(root.dot * 2), Math.round(root.dot))
        fillMode: Image.TileHorizontally
        source: "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'><circle cx='10' cy='5' r='5' fill='" + String(Theme.ink2).replace("#", "%23") + "'/></svg>"
        Accessible.ignored: true
    }
}
