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
        y: Theme.u(44)
        room: root.roomy - (Theme.upright ? 0 : back.width + Theme.u(40))
        heading: true
        text: root.session.title
        font.pixelSize: Theme.at([56, 60, 64, 68])
        font.weight: Font.Bold
    }
    Label {
        id: subtitle
        x: Theme.rtl ? root.width - Theme.margin - width : Theme.margin
        y: Theme.upright ? Math.max(title.y + title.height + Theme.u(8), back.y + (back.height - height) / 2) : title.y + title.height + Theme.u(4)
        room: root.roomy - (Theme.upright ? back.width + Theme.u(24) : 0)
        text: root.session.subtitle
        color: Theme.ink2
        font.pixelSize: Theme.sub
    }
    Item {
        id: back
        x: Theme.rtl ? Theme.margin : root.width - Theme.margin - width
        y: Theme.upright ? title.y + title.height + Theme.u(16) : Theme.u(52)
        width: childrenRect.width
        height: Theme.control
        Repeater {
            model: root.session.region("back")
            delegate: ActionButton {
                session: root.session
                width: wanted
                height: Theme.control
            }
        }
    }

    readonly property real gridTop: Math.max(subtitle.y + subtitle.height, Theme.upright ? back.y + back.height : 0) + Theme.u(36)
    readonly property real footHeight: row ? Math.max(notes.height, second.height) : notes.height + (second.height > 0 ? second.height + (notes.height > 0 ? Theme.u(24) : 0) : 0)
    readonly property real gridEnd: height - footHeight - Theme.u(64)
    // At large text and upright, the button has a line of its own.
    readonly property bool row: !Theme.upright && !Theme.folded
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
                    font.pixelSize: Theme.at([60, 66, 76, 92])
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
        readonly property real tall: Theme.control + (Theme.step === 3 ? Theme.u(24) : 0)
        width: offers.count > 0 ? offers.itemAt(0)?.width ?? 0 : 0
        height: offers.count > 0 ? tall : 0
        x: Theme.rtl === root.row ? Theme.margin : root.width - Theme.margin - width
        y: root.row ? root.height - Theme.u(32) - (root.footHeight + height) / 2 : root.height - Theme.u(32) - root.footHeight
        Repeater {
            id: offers
            model: root.session.region("second")
            delegate: ActionButton {
                session: root.session
                width: Math.min(wanted, root.roomy)
                height: second.tall
            }
        }
    }
    Column {
        id: notes
        x: root.row && Theme.rtl ? root.width - Theme.margin - width : Theme.margin
        width: root.roomy - (root.row && second.width > 0 ? second.width + Theme.u(40) : 0)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.u(32)
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
