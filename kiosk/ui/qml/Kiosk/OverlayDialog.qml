pragma ComponentBehavior: Bound

import QtQuick

// A question or a word from the kiosk: a window, a few sentences, the answers.
Raised {
    id: root

    readonly property bool upright: Theme.upright
    readonly property bool counting: session.overlay === "warning"
    readonly property real pad: Theme.u(Theme.low && session.overlay === "keys" ? 32 : upright || Theme.step > 1 ? 48 : 64)
    readonly property bool pictured: !upright && Theme.step < 2 && session.overlay !== "term" && session.overlay !== "keys"
    readonly property real column: width - 2 * pad - (pictured ? window.width + Theme.u(72) : 0)

    readonly property real answer: Theme.at([120, 124, 136, 152])

    radius: Theme.u(36)
    width: Math.min(parent.width - 2 * Theme.u(upright ? 40 : Theme.step > 1 ? 60 : 200), Theme.u(1800))
    height: Math.max(words.height + 2 * pad, pictured ? Theme.u(780) : 0)
    anchors.horizontalCenter: parent.horizontalCenter
    y: Math.max((parent.height - height) / 2, Theme.low ? parent.height - height - Theme.u(24) : 0)

    // The same dialog, with something else to say.
    Announcement {
        text: root.session.overlayTitle
    }

    ArchPicture {
        id: window
        visible: root.pictured && height >= 1
        x: Theme.rtl ? root.width - root.pad - width : root.pad
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.u(440)
        height: Theme.u(668)
        source: visible ? root.session.art("vista", Theme.name) : ""
        topRadius: width / 2
        bottomRadius: Theme.radius
        line: Theme.contrast ? Theme.border : 0
        lineColor: Theme.ink
    }
    Column {
        id: words
        x: Theme.rtl ? root.pad : root.width - root.pad - width
        anchors.verticalCenter: parent.verticalCenter
        width: root.column
        spacing: Theme.u(24)

        Label {
            room: parent.width
            balanced: true
            heading: true
            text: root.session.overlayTitle
            font.pixelSize: Theme.title
            font.weight: Font.Bold
        }
        Repeater {
            model: root.session.overlayRegion("message")
            delegate: Prose {
                required property int index
                session: root.session
                width: words.width
                font: root.session.overlay === "keys" ? Theme.at([44, 48, 52, 57]) : Theme.at([48, 54, 60, 66])
                lineHeight: Theme.writing === "arabic" ? 1.6 : 1.38
            }
        }
        Row {
            id: countdown
            visible: root.counting
            spacing: Theme.u(24)
            layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
            LayoutMirroring.enabled: false
            Rectangle {
                width: words.width
                height: Theme.u(20)
                radius: height / 2
                color: Theme.sunk
                border.width: Theme.contrast ? Theme.border : 0
                border.color: Theme.ink
                Rectangle {
                    x: Theme.rtl ? parent.width - width : 0
                    width: Math.max(parent.height, parent.width * root.session.share)
                    height: parent.height
                    radius: height / 2
                    color: Theme.now
                }
            }
        }
        Item {
            width: 1
            height: Theme.u(4)
        }
        Flow {
            visible: tools.count > 0
            width: parent.width
            spacing: Theme.u(16)
            LayoutMirroring.enabled: false
            layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
            Repeater {
                id: tools
                model: root.session.overlayRegion("tools")
                delegate: ActionButton {
                    session: root.session
                    font: Theme.at([40, 44, 46, 57])
                    pad: Theme.u(24)
                    width: Math.min(wanted, words.width)
                    height: Theme.at([84, 88, 90, 90])
                }
            }
        }
        // Two share a line where there is room; a third has one of its own.
        Flow {
            id: buttons
            readonly property bool pairs: !root.upright && choices.count > 0
            readonly property real half: (width - spacing) / 2 - 1
            width: parent.width
            spacing: Theme.u(24)
            LayoutMirroring.enabled: false
            layoutDirection: Theme.left ? Qt.RightToLeft : Qt.LeftToRight
            Repeater {
                id: choices
                model: root.session.overlayRegion("choices")
                delegate: ActionButton {
                    session: root.session
                    width: buttons.pairs ? buttons.half : words.width
                    height: buttons.pairs ? root.answer : Theme.control
                }
            }
            Repeater {
                model: root.session.overlayRegion("answers")
                delegate: ActionButton {
                    required property int index
                    session: root.session
                    primary: index === 0
                    width: buttons.pairs && choices.count % 2 === 1 ? buttons.half : words.width
                    height: root.answer
                }
            }
        }
    }
}
