pragma ComponentBehavior: Bound

import QtQuick

// Every language under its own name.
Item {
    id: root

    required property SessionModel session
    readonly property real roomy: width - 2 * Theme.margin
    readonly property int count: tiles.count
    // Within reach, the way to a second language has two places of the grid, or a line of it.
    readonly property bool within: Theme.low && offers.count > 0
    readonly property int columns: Theme.upright ? (count > 8 || within && Theme.folded ? 2 : 1) : count > 8 || within ? 3 : 2
    readonly property int span: Math.min(columns, 2)
    readonly property int lines: Math.ceil((count + (within ? span : 0)) / columns)
    readonly property int offerColumn: columns - count % columns >= span ? count % columns : 0
    readonly property real gapX: Theme.u(40)
    readonly property real gapY: Theme.u(24)

    Label {
        id: title
        x: Theme.rtl ? root.width - Theme.margin - width : Theme.margin
        y: Theme.u(Theme.low ? 20 : 44)
        room: root.roomy
        heading: true
        text: root.session.title
        font.pixelSize: Theme.at([56, 60, 64, 68])
        font.weight: Font.Bold
    }
    Label {
        id: subtitle
        x: Theme.rtl ? root.width - Theme.margin - width : Theme.margin
        y: title.y + title.height + Theme.u(4)
        room: root.roomy
        text: root.session.subtitle
        color: Theme.ink2
        font.pixelSize: Theme.folded ? Theme.label : Theme.sub
    }
    // At large text and upright, the way to a second language has a line of its own.
    readonly property bool row: !Theme.upright && !Theme.folded && !Theme.low
    readonly property real foot: Theme.u(Theme.low || Theme.folded ? 16 : 32)
    readonly property real told: Theme.low ? 0 : notes.height
    readonly property real footHeight: Theme.low ? 0 : row ? Math.max(told, second.height) : told + second.height + (second.height > 0 && told > 0 ? Theme.u(24) : 0)
    readonly property real gridTop: Theme.low ? Theme.half + Theme.u(4) : subtitle.y + subtitle.height + Theme.u(Theme.folded ? 16 : 28)
    readonly property real gridEnd: height - foot - footHeight - (footHeight > 0 ? Theme.u(Theme.folded ? 20 : 32) : 0)
    readonly property real tileWidth: (roomy - (columns - 1) * gapX) / columns
    readonly property real tileHeight: Math.min((gridEnd - gridTop - (lines - 1) * gapY) / lines, Theme.u(count > 8 ? 156 : 240))

    Repeater {
        id: tiles
        model: root.session.region("languages")
        delegate: Tap {
            id: tile
            required property int index
            required property bool rtl
            required property string family
            required chosen
            readonly property real placeX: (index % root.columns) * (root.tileWidth + root.gapX)
            option: true
            session: root.session
            x: Theme.rtl ? root.width - Theme.margin - width - placeX : Theme.margin + placeX
            y: root.gridTop + Math.floor(index / root.columns) * (root.tileHeight + root.gapY)
            width: root.tileWidth
            height: root.tileHeight

            Rectangle {
                anchors.fill: parent
                radius: Theme.radius
                color: tile.chosen === 1 ? Theme.action : tile.pressed ? Theme.actionSoft : Theme.surface
                border.width: Theme.border
                border.color: Theme.line
            }
            Row {
                LayoutMirroring.enabled: false
                layoutDirection: tile.rtl ? Qt.RightToLeft : Qt.LeftToRight
                spacing: Theme.u(24)
                anchors.verticalCenter: parent.verticalCenter
                x: tile.rtl ? parent.width - width - Theme.u(44) : Theme.u(44)
                Text {
                    text: tile.label
                    color: tile.chosen === 1 ? Theme.actionInk : Theme.ink
                    font.family: tile.family
                    font.pixelSize: Math.min(Theme.at([60, 66, 76, 92]), root.tileHeight * 0.62, root.within ? root.tileWidth * 0.16 : 1000)
                    font.weight: Font.Bold
                    Accessible.ignored: true
                }
                Icon {
                    visible: tile.chosen === 1
                    name: "check"
                    color: Theme.actionInk
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
    }

    Item {
        id: second
        // Two lines of its name, at the largest text.
        readonly property real tall: root.within ? root.tileHeight : Theme.control + (Theme.step === 3 ? Theme.u(24) : 0)
        readonly property real placeX: root.offerColumn * (root.tileWidth + root.gapX)
        width: offers.count > 0 ? offers.itemAt(0)?.width ?? 0 : 0
        height: offers.count > 0 ? tall : 0
        x: root.within ? (Theme.rtl ? root.width - Theme.margin - width - placeX : Theme.margin + placeX) : Theme.rtl === root.row ? Theme.margin : root.width - Theme.margin - width
        y: root.within ? root.gridTop + (root.lines - 1) * (root.tileHeight + root.gapY) : root.height - root.foot - (root.row ? (root.footHeight + height) / 2 : root.footHeight)
        Repeater {
            id: offers
            model: root.session.region("second")
            delegate: ActionButton {
                session: root.session
                width: root.within ? root.span * (root.tileWidth + root.gapX) - root.gapX : Math.min(wanted, root.roomy)
                height: second.tall
            }
        }
    }
    Column {
        id: notes
        x: root.row && Theme.rtl ? root.width - Theme.margin - width : Theme.margin
        width: root.roomy - (root.row && second.width > 0 ? second.width + Theme.u(40) : 0)
        y: Theme.low ? subtitle.y + subtitle.height + Theme.u(Theme.folded ? 4 : 24) : root.height - height - root.foot
        spacing: Theme.u(8)
        Repeater {
            model: root.session.region("notes")
            delegate: Spot {
                id: note
                required property bool rtl
                required property string family
                width: notes.width
                height: words.height
                Label {
                    id: words
                    room: note.width
                    text: note.label
                    horizontalAlignment: note.rtl ? Text.AlignRight : Text.AlignLeft
                    LayoutMirroring.enabled: false
                    LayoutMirroring.childrenInherit: true
                    color: Theme.ink2
                    font.family: note.family
                    font.pixelSize: Theme.label
                    Accessible.ignored: true
                }
            }
        }
    }
}
