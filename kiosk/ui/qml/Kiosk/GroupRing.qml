import QtQuick

// The ring of a switch round a whole group: it follows what the group is made of, wherever that is drawn.
Item {
    id: root

    required property SessionModel session
    property rect box: Qt.rect(0, 0, 0, 0)
    // It keeps close: the titles of groups are near, and the edge of the glass.
    readonly property real inset: Theme.u(10)
    readonly property real rim: Theme.u(22) - inset
    readonly property real start: Math.max(rim, box.x)
    readonly property real above: Math.max(rim, box.y)

    visible: box.width > 0
    x: start
    y: above
    width: Math.min(parent.width - rim, box.x + box.width) - start
    height: Math.min(parent.height - rim, box.y + box.height) - above

    function follow() {
        box = session.scanned.length > 0 ? around(parent, Qt.rect(0, 0, 0, 0)) : Qt.rect(0, 0, 0, 0);
    }

    function around(item: Item, found: rect): rect {
        let all = found;
        for (let n = 0; n < item.children.length; n++) {
            const child = item.children[n];
            const tap = child as Tap;
            if (!child.visible || !child.enabled)
                continue;
            if (!tap)
                all = around(child, all);
            else if (session.scanned.includes(tap.itemId))
                all = united(all, parent.mapFromItem(tap, 0, 0, tap.width, tap.height));
        }
        return all;
    }

    function united(one: rect, other: rect): rect {
        if (one.width === 0)
            return other;
        const x = Math.min(one.x, other.x);
        const y = Math.min(one.y, other.y);
        return Qt.rect(x, y, Math.max(one.x + one.width, other.x + other.width) - x, Math.max(one.y + one.height, other.y + other.height) - y);
    }

    FocusRing {
        inset: root.inset
    }
    Connections {
        target: root.session
        function onScannedChanged() {
            root.follow();
        }
    }
    // A page may slide in, or be cut anew: what lies where is known before each frame.
    Connections {
        target: root.Window.window
        enabled: root.session.scanned.length > 0
        function onAfterAnimating() {
            root.follow();
        }
    }
}
