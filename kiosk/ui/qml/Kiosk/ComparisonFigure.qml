pragma ComponentBehavior: Bound

import QtQuick

// Two or three things compared: side by side where there is room, else one below the other.
Column {
    id: root

    required property SessionModel session
    // The height that is left for it: pictures grow to fill it, most of all where nothing else is there.
    required property real room
    required property bool alone
    readonly property alias sides: sides
    readonly property bool abreast: !Theme.upright && Theme.step === 0
    readonly property real gap: Theme.u(48)
    readonly property int rows: abreast ? 1 : Math.max(1, sides.count)
    readonly property real rowRoom: (room - topPadding - setting.height - (rows - 1) * grid.rowSpacing) / rows
    property real tallest: 0

    // Letters of a heading that hang low stay clear of the pictures.
    topPadding: Theme.overhangTold * 0.6

    function measure() {
        let most = 0;
        for (let i = 0; i < sides.count; i++) {
            const side = sides.itemAt(i) as ComparisonSide;
            most = Math.max(most, side ? side.wordsHeight : 0);
        }
        tallest = most;
    }

    Grid {
        id: grid
        columns: root.abreast ? Math.max(1, sides.count) : 1
        columnSpacing: root.gap
        rowSpacing: Theme.body * 0.4
        LayoutMirroring.enabled: false
        layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight

        Repeater {
            id: sides
            model: root.session.region("columns")
            onItemAdded: Qt.callLater(root.measure)
            onItemRemoved: Qt.callLater(root.measure)
            delegate: ComparisonSide {
                session: root.session
                below: root.abreast || Theme.upright
                alone: root.alone && root.rows === 1
                room: root.rowRoom
                tallest: root.tallest
                width: (root.width - (grid.columns - 1) * root.gap) / grid.columns
                onWordsHeightChanged: Qt.callLater(root.measure)
            }
        }
    }
    Column {
        id: setting
        width: root.width
        Repeater {
            model: sides.count > 0 ? root.session.region("setting") : null
            delegate: Prose {
                session: root.session
                width: setting.width
                font: Theme.label
                lineHeight: Theme.arabicTold ? 1.7 : 1.3
                color: Theme.ink2
            }
        }
    }
}
