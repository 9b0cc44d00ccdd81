pragma ComponentBehavior: Bound

import QtQuick

// Where to begin, and the other topics. Within reach, a landscape stands above them, and they are all of one size.
Item {
    id: root

    required property SessionModel session
    readonly property bool rows: session.arrangement === "rows"
    readonly property ItemModel tiles: session.region("tiles")
    readonly property ItemModel more: session.region("more")
    readonly property real edge: Theme.margin
    readonly property real roomy: width - 2 * Theme.margin

    // "I am done" stands beside the heading, after it or, for a hand at the start of the line, before it.
    readonly property real beside: !Theme.low && !Theme.upright && doneItems.count > 0 ? done.width + Theme.u(40) : 0
    readonly property real shift: Theme.left === Theme.rtl ? 0 : beside

    ArchPicture {
        visible: Theme.low && width >= 1 && height >= 1
        x: root.edge
        y: Math.max(subtitle.y + subtitle.height + Theme.u(16), Theme.underStrip)
        width: root.roomy
        height: Theme.half - Theme.u(20) - y
        source: visible ? root.session.art(Theme.upright ? "vista" : "ridge", Theme.name) : ""
        topRadius: Theme.u(160)
        bottomRadius: Theme.u(36)
        line: Theme.contrast ? Theme.border : 0
        lineColor: Theme.ink
    }
    Label {
        id: title
        x: Theme.rtl ? root.width - root.edge - width - root.shift : root.edge + root.shift
        y: Theme.u(Theme.low || root.rows ? 24 : 40)
        room: root.roomy - root.beside
        heading: true
        opacity: strip.shown ? 0 : 1
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
    component SecondTitle: Spot {
        id: secondName
        required property string family
        required property string writing
        x: Theme.rtl ? root.width - root.edge - width - root.shift : root.edge + root.shift
        y: title.y + title.height + Theme.u(writing === "arabic" ? 14 : 4)
        width: root.roomy - root.beside
        height: secondWords.height
        opacity: strip.shown ? 0 : 1
        Label {
            id: secondWords
            room: parent.width
            text: secondName.label
            color: Theme.ink2
            font.family: secondName.family
            font.pixelSize: Theme.at([44, 46, 52, 57])
            Accessible.ignored: true
        }
    }
    readonly property real titleEnd: secondTitle ? secondTitle.y + secondTitle.height : title.y + title.height
    Label {
        id: subtitle
        x: Theme.rtl ? root.width - root.edge - width - root.shift : root.edge + root.shift
        y: root.titleEnd + Theme.u(4) + Theme.overhang * 0.3
        room: root.roomy - root.beside
        balanced: true
        opacity: strip.shown ? 0 : 1
        text: root.session.subtitle
        color: Theme.ink2
        font.pixelSize: root.rows || Theme.upright ? Theme.label : Theme.sub
    }
    Item {
        id: done
        visible: doneItems.count > 0
        width: doneItems.count > 0 && doneItems.itemAt(0) ? doneItems.itemAt(0).width : 0
        height: Theme.u(96)
        x: root.low ? root.lastX : Theme.left ? root.edge : root.width - root.edge - width
        y: Theme.low ? root.gridTop + root.gridHeight - height : Theme.upright ? Math.max(subtitle.y + subtitle.height + Theme.u(16), Theme.underStrip) : Theme.u(48)
        Repeater {
            id: doneItems
            model: root.session.region("done")
            delegate: ActionButton {
                session: root.session
                height: Theme.u(96)
                width: root.low ? root.tileWidth : Theme.low && !Theme.upright ? Math.max(wanted, Theme.u(176)) : wanted
            }
        }
    }

    // Two names of a topic in large letters leave little room.
    readonly property bool packed: two && rows && Theme.step > 1
    readonly property bool tight: Theme.low || packed || Theme.step === 3
    readonly property real headEnd: Math.max(subtitle.y + subtitle.height, done.visible && !Theme.low ? done.y + done.height : 0)
    // What "I am done" leaves of the head is the strip's.
    WordStrip {
        id: strip
        session: root.session
        readonly property real lost: root.beside > 0 ? root.edge + done.width + Theme.u(24) : 0
        x: lost > 0 && Theme.left ? lost : 0
        width: root.width - lost
    }
    readonly property real gridTop: Theme.low ? Theme.half + Theme.u(4) : rows ? Math.max(headEnd + Theme.u(packed ? 8 : 16) + Theme.overhang * (packed ? 0.1 : 0.5), Theme.underStrip) : Theme.upright ? done.y + done.height + Theme.u(28) : Math.max(Theme.u(Theme.arabic ? 212 : 200), Theme.underStrip)
    readonly property real gridHeight: height - gridTop - Theme.u(tight ? 12 : rows ? 20 : 32)
    readonly property bool hasMore: moreItems.count > 0
    // Within reach, "I am done" stands with the way to the other topics: below it, upright beside it.
    readonly property real doneWidth: Theme.low && rows && done.visible ? done.width : 0
    readonly property real moreWidth: (hasMore || doneWidth > 0) && !Theme.upright && !low ? Math.max(Theme.at([176, 208, 240, 256]), doneWidth) : 0
    readonly property real moreHeight: (hasMore || doneWidth > 0) && Theme.upright && rows ? Theme.control : 0
    readonly property real gridWidth: roomy - (moreWidth > 0 ? moreWidth + Theme.u(24) : 0)
    readonly property real tilesHeight: gridHeight - (moreHeight > 0 ? moreHeight + Theme.u(packed ? 14 : 24) : 0)

    // The first topic leads as a hero; a page without it is a plain grid of the same tiles.
    // Within reach, the last place of the grid is for what else there is to do.
    readonly property bool low: Theme.low && !rows
    readonly property int across: low && !Theme.upright ? 5 : 3
    readonly property int lines: low && !Theme.upright ? 1 : 2
    readonly property real lastX: Theme.left ? edge : width - edge - tileWidth
    readonly property real lastY: gridTop + (lines - 1) * (tileHeight + gapY)

    readonly property bool hero: !low && tileItems.count > 0 && tileItems.first === 1
    readonly property real gapX: Theme.u(24)
    readonly property real gapY: Theme.u(packed ? 12 : tight ? 14 : rows ? 20 : 28)
    readonly property real heroWidth: hero && !rows ? (Theme.upright ? gridWidth : gridWidth - 3 * tileWidth - 3 * gapX) : 0
    readonly property real tileWidth: Theme.upright || low ? (gridWidth - (across - 1) * gapX) / across : Theme.u(304)
    readonly property real tileHeight: Theme.upright && !low ? Theme.u(310) : (tilesHeight - (lines - 1) * gapY) / lines
    readonly property real heroHeight: Theme.upright ? tilesHeight - 2 * (tileHeight + gapY) : tilesHeight
    readonly property int columns: rows ? (Theme.upright || Theme.step === 3 ? 1 : 2) : 3
    readonly property int rowCount: two ? twoRows : Theme.low ? (Theme.upright && Theme.step === 1 ? 3 : 2) : rows ? (Theme.upright ? (Theme.step === 3 ? 5 : 6) : 3) : 2
    readonly property int twoRows: Theme.upright ? (Theme.low ? [3, 2, 1, 1] : [6, 6, 4, 3])[Theme.step] : (Theme.low ? [2, 2, 1, 1] : [3, 3, 2, 2])[Theme.step]
    readonly property real rowWidth: (gridWidth - (columns - 1) * gapX) / columns
    readonly property real rowHeight: Math.min((tilesHeight - (rowCount - 1) * gapY) / rowCount, Theme.u(two && Theme.step > 1 ? 340 : Theme.step === 3 ? 230 : 250))

    function placeX(index: int): real {
        if (rows)
            return (index % columns) * (rowWidth + gapX);
        if (hero && index === 0)
            return 0;
        const at = hero ? index - 1 : index;
        const start = hero && !Theme.upright ? heroWidth + gapX : 0;
        // In the last line, what else there is to do may stand at the start.
        const after = low && Theme.left !== Theme.rtl && at >= (lines - 1) * across ? 1 : 0;
        return start + (at % across + after) * (tileWidth + gapX);
    }
    function placeY(index: int): real {
        if (rows)
            return Math.floor(index / columns) * (rowHeight + gapY);
        if (hero && index === 0)
            return 0;
        const at = hero ? index - 1 : index;
        const start = hero && Theme.upright ? heroHeight + gapY : 0;
        return start + Math.floor(at / across) * (tileHeight + gapY);
    }

    Item {
        id: grid
        x: Theme.left ? root.width - root.edge - root.gridWidth : root.edge
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
        required property bool finished
        required property string also
        required property string lead
        required property string picture
        required property int number
        required property bool focused
        readonly property bool leads: number === 1 && root.hero
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
                finished: slot.finished
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
                detail: slot.detail
                finished: slot.finished
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
                detail: slot.detail
                also: slot.also
                finished: slot.finished
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
            flat: Theme.upright && !root.low
            width: root.low ? root.tileWidth : Theme.upright ? (root.rows ? root.roomy - (root.doneWidth > 0 ? root.doneWidth + Theme.u(24) : 0) : Theme.u(440)) : root.moreWidth
            height: root.low ? root.tileHeight - done.height - Theme.u(16) : Theme.upright ? (root.rows ? root.moreHeight : done.height) : root.tilesHeight - (root.doneWidth > 0 ? done.height + Theme.u(16) : 0)
            x: root.low ? root.lastX : Theme.upright !== Theme.left ? root.edge : root.width - root.edge - width
            y: root.low ? root.lastY : !Theme.upright ? root.gridTop : root.rows ? root.gridTop + root.gridHeight - height : done.y
        }
    }
}
