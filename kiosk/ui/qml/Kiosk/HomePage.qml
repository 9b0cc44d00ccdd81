pragma ComponentBehavior: Bound

import QtQuick

// Where to begin, and the other topics.
Item {
    id: root

    required property SessionModel session
    readonly property bool rows: session.arrangement === "rows"
    readonly property ItemModel tiles: session.region("tiles")
    readonly property ItemModel more: session.region("more")
    readonly property real edge: Theme.margin
    readonly property real roomy: width - 2 * Theme.margin

    Label {
        id: title
        x: Theme.rtl ? root.width - root.edge - width : root.edge
        y: Theme.u(root.rows ? 24 : 40)
        room: root.roomy - (root.session.region("done") && done.visible && !Theme.upright ? done.width + Theme.u(40) : 0)
        heading: true
        text: root.session.title
        font.pixelSize: Theme.upright && Theme.step === 0 ? Theme.u(64) : Theme.title
        font.weight: Font.Bold
    }
    readonly property SecondTitle secondTitle: seconds.count > 0 ? seconds.itemAt(0) as SecondTitle : null
    readonly property bool two: secondTitle !== null
    Repeater {
        id: seconds
        model: root.session.region("second-title")
        delegate: SecondTitle {}
    }
    component SecondTitle: Label {
        required property string label
        required property string family
        required property string writing
        x: Theme.rtl ? root.width - root.edge - width : root.edge
        y: title.y + title.height + Theme.u(writing === "arabic" ? 14 : 4)
        room: root.roomy - (done.visible ? done.width + Theme.u(40) : 0)
        text: label
        color: Theme.ink2
        font.family: family
        font.pixelSize: Theme.at([44, 46, 52, 56])
    }
    readonly property real headEnd: two ? Math.max(title.y + title.height + Theme.u(14) + secondTitle.height, done.visible ? done.y + done.height : 0) : title.y + title.height
    Label {
        id: subtitle
        visible: !root.rows && !Theme.upright
        x: Theme.rtl ? root.width - root.edge - width : root.edge
        y: title.y + title.height + Theme.u(4)
        room: root.roomy
        text: root.session.subtitle
        color: Theme.ink2
        font.pixelSize: Theme.sub
    }
    Item {
        id: done
        visible: doneItems.count > 0
        width: doneItems.count > 0 && doneItems.itemAt(0) ? doneItems.itemAt(0).width : 0
        height: Theme.u(96)
        x: Theme.rtl ? root.edge : root.width - root.edge - width
        y: Theme.upright ? title.y + title.height + Theme.u(16) : Theme.u(48)
        Repeater {
            id: doneItems
            model: root.session.region("done")
            delegate: ActionButton {
                session: root.session
                height: Theme.u(96)
                width: wanted
            }
        }
    }

    readonly property real gridTop: rows ? headEnd + Theme.u(20) + Theme.overhang : Theme.upright ? done.y + done.height + Theme.u(28) : Theme.u(Theme.arabic ? 212 : 200)
    readonly property real gridHeight: height - gridTop - Theme.u(rows ? 20 : 32)
    readonly property bool hasMore: moreItems.count > 0
    readonly property real moreWidth: hasMore && !Theme.upright ? Theme.at([176, 208, 240, 256]) : 0
    readonly property real moreHeight: hasMore && Theme.upright && rows ? Theme.control : 0
    readonly property real gridWidth: roomy - (moreWidth > 0 ? moreWidth + Theme.u(24) : 0)
    readonly property real tilesHeight: gridHeight - (moreHeight > 0 ? moreHeight + Theme.u(24) : 0)

    // The first topic leads as a hero; a page without it is a plain grid of the same tiles.
    readonly property bool hero: tileItems.count > 0 && tileItems.first === 1
    readonly property real gapX: Theme.u(24)
    readonly property real gapY: Theme.u(rows ? 20 : 28)
    readonly property real heroWidth: hero && !rows ? (Theme.upright ? gridWidth : gridWidth - 3 * tileWidth - 3 * gapX) : 0
    readonly property real tileWidth: Theme.upright ? (gridWidth - 2 * gapX) / 3 : Theme.u(304)
    readonly property real tileHeight: Theme.upright ? Theme.u(290) : (tilesHeight - gapY) / 2
    readonly property real heroHeight: Theme.upright ? tilesHeight - 2 * (tileHeight + gapY) : tilesHeight
    readonly property int columns: rows ? (Theme.upright || Theme.step === 3 ? 1 : 2) : 3
    readonly property int rowCount: two ? [Theme.upright ? 6 : 3, Theme.upright ? 6 : 3, Theme.upright ? 4 : 2, Theme.upright ? 3 : 2][Theme.step] : rows ? (Theme.upright ? (Theme.step === 3 ? 5 : 6) : 3) : 2
    readonly property real rowWidth: (gridWidth - (columns - 1) * gapX) / columns
    readonly property real rowHeight: Math.min((tilesHeight - (rowCount - 1) * gapY) / rowCount, Theme.u(two && Theme.step > 1 ? 340 : Theme.step === 3 ? 230 : 250))

    function placeX(index: int): real {
        if (rows)
            return (index % columns) * (rowWidth + gapX);
        if (hero && index === 0)
            return 0;
        const at = hero ? index - 1 : index;
        const start = hero && !Theme.upright ? heroWidth + gapX : 0;
        return start + (at % 3) * (tileWidth + gapX);
    }
    function placeY(index: int): real {
        if (rows)
            return Math.floor(index / columns) * (rowHeight + gapY);
        if (hero && index === 0)
            return 0;
        const at = hero ? index - 1 : index;
        const start = hero && Theme.upright ? heroHeight + gapY : 0;
        return start + Math.floor(at / 3) * (tileHeight + gapY);
    }

    Item {
        id: grid
        x: Theme.rtl ? root.width - root.edge - root.gridWidth : root.edge
        y: root.gridTop
        width: root.gridWidth
        height: root.tilesHeight

        Repeater {
            id: tileItems
            property int first: 0
            model: root.tiles
            onItemAdded: Qt.callLater(look)
            onItemRemoved: Qt.callLater(look)
            function look() {
                const item = itemAt(0) as TileSlot;
                first = item ? item.number : 0;
            }
            delegate: TileSlot {}
        }
    }

    component TileSlot: Item {
        id: slot

        required property int index
        required property string itemId
        required property string label
        required property string detail
        required property string also
        required property string lead
        required property string picture
        required property int number
        required property bool focused
        readonly property bool leads: number === 1 && !root.rows
        readonly property bool speaking: root.session.marks.item === itemId

        onNumberChanged: Qt.callLater(tileItems.look)
        width: root.rows ? root.rowWidth : leads ? root.heroWidth : root.tileWidth
        height: root.rows ? root.rowHeight : leads ? root.heroHeight : root.tileHeight
        x: Theme.rtl ? grid.width - width - root.placeX(index) : root.placeX(index)
        y: root.placeY(index)

        Loader {
            anchors.fill: parent
            sourceComponent: root.rows ? row : slot.leads ? heroTile : tile
        }
        Component {
            id: heroTile
            HeroTile {
                session: root.session
                itemId: slot.itemId
                label: slot.label
                detail: slot.detail
                lead: slot.lead
                picture: slot.picture
                focused: slot.focused
                speaking: slot.speaking
            }
        }
        Component {
            id: tile
            TopicTile {
                session: root.session
                itemId: slot.itemId
                label: slot.label
                picture: slot.picture
                focused: slot.focused
                speaking: slot.speaking
            }
        }
        Component {
            id: row
            TopicRow {
                session: root.session
                itemId: slot.itemId
                label: slot.label
                detail: slot.also
                secondFamily: root.secondTitle ? root.secondTitle.family : Theme.family
                secondLeading: root.secondTitle && root.secondTitle.writing === "arabic" ? 1.5 : 1.2
                picture: slot.picture
                focused: slot.focused
                speaking: slot.speaking
            }
        }
    }

    Repeater {
        id: moreItems
        model: root.more
        delegate: ArchMore {
            session: root.session
            flat: Theme.upright
            width: Theme.upright ? (root.rows ? root.roomy : Theme.u(440)) : root.moreWidth
            height: Theme.upright ? (root.rows ? root.moreHeight : done.height) : root.tilesHeight
            x: Theme.upright !== Theme.rtl ? root.edge : root.width - root.edge - width
            y: !Theme.upright ? root.gridTop : root.rows ? root.gridTop + root.gridHeight - height : done.y
        }
    }
}
