pragma ComponentBehavior: Bound

import QtQuick

// Every language under its own name.
Item {
    id: root

    required property SessionModel session
    readonly property real roomy: width - 2 * Theme.margin
    readonly property int count: tiles.count
    readonly property int columns: Theme.upright ? (count > 8 ? 2 : 1) : count > 8 ? 3 : 2
    readonly property int lines: Math.ceil(count / columns)
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
    readonly property real gridTop: Theme.low ? Theme.half + Theme.u(4) : subtitle.y + subtitle.height + Theme.u(Theme.folded ? 16 : 28)
    readonly property real gridEnd: height - (Theme.low ? Theme.u(16) : notes.height + Theme.u(Theme.folded ? 32 : 64))
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
                    font.pixelSize: Math.min(Theme.at([60, 66, 76, 92]), root.tileHeight * 0.62)
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

    Column {
        id: notes
        x: Theme.margin
        width: root.roomy
        // Within reach, the languages have the place at the foot.
        y: Theme.low ? subtitle.y + subtitle.height + Theme.u(Theme.folded ? 4 : 24) : root.height - height - Theme.u(Theme.folded ? 16 : 32)
        spacing: Theme.u(8)
        Repeater {
            model: root.session.region("notes")
            delegate: Item {
                id: note
                required property string label
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
                }
            }
        }
    }
}
