pragma ComponentBehavior: Bound

import QtQuick

// The page in sign language: the video as large as there is room, what it says below, the buttons beside it.
Raised {
    id: root

    readonly property bool upright: Theme.upright
    readonly property real pad: Theme.u(Theme.low ? 24 : 40)
    readonly property real aside: upright ? width - 2 * pad : Theme.at([400, 460, 520, 560])
    readonly property real main: upright ? aside : width - aside - 3 * pad

    // The caption has its room from the beginning: the video must not jump when words come.
    readonly property real font: Theme.at([50, 58, 64, 76])
    readonly property real line: font * (Theme.writing === "arabic" ? 1.6 : 1.32)
    readonly property real letters: main / (font * 0.53)
    readonly property int lines: Math.ceil(80 / (letters - 4))

    border.width: 0
    width: parent.width
    height: parent.height

    Column {
        id: head
        x: root.upright || Theme.left ? root.pad : root.width - root.pad - width
        y: root.pad
        width: root.aside
        spacing: Theme.u(12)
        Label {
            room: parent.width
            heading: true
            text: root.session.overlayTitle
            font.pixelSize: Theme.at(root.upright ? [56, 58, 60, 60] : [52, 56, 60, 64])
            font.weight: Font.Bold
        }
        Repeater {
            model: root.session.overlayRegion("message")
            delegate: Prose {
                session: root.session
                width: head.width
                font: Theme.label
                color: Theme.ink2
                fromRight: Theme.rtl
                lineHeight: rtl ? 1.6 : 1.3
            }
        }
    }

    // Upright two share a line, and a third has one of its own.
    Flow {
        id: buttons
        readonly property int rows: root.upright ? Math.ceil(answers.count / 2) : answers.count
        // Each is as high as the lower half allows, or the words above.
        readonly property real upper: Theme.low ? root.height / 2 : root.upright ? 0 : head.y + head.height + Theme.u(16)
        readonly property real most: (root.height - root.pad - upper - (rows - 1) * spacing) / Math.max(1, rows)
        x: head.x
        y: root.height - root.pad - height
        width: root.aside
        spacing: Theme.gap
        LayoutMirroring.enabled: false
        layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            id: answers
            model: root.session.overlayRegion("answers")
            delegate: ActionButton {
                required property int index
                readonly property bool whole: !root.upright || (index === answers.count - 1 && answers.count % 2 === 1)
                session: root.session
                primary: index === 0
                width: whole ? root.aside : Math.floor((root.aside - buttons.spacing) / 2)
                height: Math.min(Theme.control, buttons.most)
                pad: Theme.u(20)
            }
        }
    }

    // Between the edges, or upright between the words and the buttons, the two stand in the middle.
    Item {
        id: stage
        readonly property real below: Theme.u(20) + root.lines * root.line
        readonly property real most: height - below
        readonly property real fit: Math.min(width, most * root.session.shape)
        x: root.upright || !Theme.left ? root.pad : root.width - root.pad - width
        y: root.upright ? head.y + head.height + Theme.u(24) : root.pad
        width: root.main
        height: (root.upright ? buttons.y - Theme.u(24) : root.height - root.pad) - y

        Repeater {
            model: root.session.overlayRegion("video")
            delegate: Rectangle {
                id: ground
                required property string label
                width: Math.floor(stage.fit)
                height: Math.floor(stage.fit / root.session.shape)
                x: Math.round((stage.width - width) / 2)
                y: Math.round((stage.most - height) / 2)
                color: Theme.sunk
                border.width: Theme.contrast ? Theme.border : 0
                border.color: Theme.ink
                Accessible.role: Accessible.Graphic
                Accessible.name: label
                FilmView {
                    anchors.fill: parent
                    anchors.margins: ground.border.width
                    film: root.session.film
                }
            }
        }
        Repeater {
            model: root.session.overlayRegion("caption")
            delegate: Label {
                required property string label
                required property string family
                y: (stage.most + stage.fit / root.session.shape) / 2 + Theme.u(20)
                room: stage.width
                balanced: true
                horizontalAlignment: Text.AlignHCenter
                leading: root.line / root.font
                text: label
                font.family: family
                font.pixelSize: root.font
            }
        }
        Repeater {
            model: root.session.overlayRegion("lost")
            delegate: Prose {
                session: root.session
                y: (stage.height - height) / 2
                width: stage.width
                font: root.font
                lineHeight: rtl ? 1.6 : 1.35
            }
        }
    }
}
