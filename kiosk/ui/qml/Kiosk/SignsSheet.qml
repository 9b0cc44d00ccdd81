pragma ComponentBehavior: Bound

import QtQuick

// The page in sign language: the video as large as there is room, what it says below, the buttons beside it.
Rectangle {
    id: root

    required property SessionModel session
    readonly property bool upright: Theme.upright
    readonly property real pad: Theme.u(Theme.low ? 24 : 40)
    readonly property real aside: upright ? width - 2 * pad : Theme.at([400, 460, 520, 560])
    readonly property real main: upright ? aside : width - aside - 3 * pad

    // The caption has its room from the beginning: the video must not jump when words come.
    readonly property real font: Theme.at([50, 58, 64, 76])
    readonly property real line: font * (Theme.writing === "arabic" ? 1.6 : 1.32)
    readonly property real letters: main / (font * 0.53)
    readonly property int lines: Math.ceil(80 / (letters - 4))

    Accessible.role: Accessible.Dialog
    Accessible.name: session.overlayTitle

    color: Theme.surface
    width: parent.width
    height: parent.height

    TapHandler {}

    Column {
        id: head
        x: root.upright || Theme.rtl ? root.pad : root.width - root.pad - width
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
                lineHeight: rtl ? 1.6 : 1.3
            }
        }
    }

    Column {
        id: buttons
        x: head.x
        y: root.height - root.pad - height
        width: root.aside
        spacing: Theme.gap
        Repeater {
            id: answers
            model: root.session.overlayRegion("answers")
            delegate: ActionButton {
                required property int index
                // Within reach, each is as high as the lower half allows.
                readonly property real most: (root.height / 2 - root.pad - (answers.count - 1) * Theme.gap) / answers.count
                session: root.session
                primary: index === 0
                width: root.aside
                height: Theme.low ? Math.min(Theme.control, most) : Theme.control
                pad: Theme.u(20)
            }
        }
    }

    Item {
        id: stage
        x: root.upright || !Theme.rtl ? root.pad : root.width - root.pad - width
        y: root.upright ? head.y + head.height + Theme.u(24) : root.pad
        width: root.main
        height: caption.y - y - Theme.u(20)

        Repeater {
            model: root.session.overlayRegion("video")
            delegate: Rectangle {
                id: ground
                required property string label
                readonly property real fit: Math.min(stage.width, stage.height * root.session.shape)
                width: Math.floor(fit)
                height: Math.floor(fit / root.session.shape)
                x: Math.round((stage.width - width) / 2)
                y: Math.round((stage.height - height) / 2)
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
    }

    Item {
        id: caption
        x: stage.x
        y: (root.upright ? buttons.y - Theme.u(24) : root.height - root.pad) - height
        width: root.main
        height: root.lines * root.line
        Repeater {
            model: root.session.overlayRegion("caption")
            delegate: Label {
                required property string label
                required property string family
                room: caption.width
                balanced: true
                horizontalAlignment: Text.AlignHCenter
                leading: root.line / root.font
                text: label
                font.family: family
                font.pixelSize: root.font
            }
        }
    }
}
