pragma ComponentBehavior: Bound

import QtQuick

// Where the numbers of a figure come from, on a sheet that rises from the foot.
Raised {
    id: root

    readonly property real roomy: width - 2 * Theme.margin
    readonly property real named: Theme.upright ? roomy : Theme.at([450, 500, 560, 580])

    topLeftRadius: Theme.u(56)
    topRightRadius: Theme.u(56)
    width: parent.width
    height: Theme.low ? answers.y + answers.height + Theme.u(36) : words.y + words.height + Theme.u(40)
    y: parent.height - height

    Label {
        id: title
        // Where the answers stand at the start of the line, it begins after them.
        readonly property real shift: Theme.low || Theme.left === Theme.rtl ? 0 : answers.width + Theme.u(24)
        x: Theme.rtl ? root.width - Theme.margin - width - shift : Theme.margin + shift
        y: Theme.low ? Theme.u(32) : answers.y + (answers.height - height) / 2
        room: root.roomy - (Theme.low ? 0 : answers.width + Theme.u(24))
        heading: true
        text: root.session.overlayTitle
        font.pixelSize: Theme.at(Theme.upright ? [56, 58, 60, 60] : [60, 64, 72, 76])
        font.weight: Font.Bold
    }
    Row {
        id: answers
        x: Theme.left ? Theme.margin : root.width - Theme.margin - width
        y: Theme.low ? words.y + words.height + Theme.u(28) : Math.max(Theme.u(32), Theme.u(32) + (title.height - height) / 2)
        LayoutMirroring.enabled: false
        Repeater {
            model: root.session.overlayRegion("answers")
            delegate: ActionButton {
                session: root.session
                primary: true
                height: Theme.control
                width: wanted
            }
        }
    }

    component Words: Prose {
        session: root.session
        font: Theme.at([46, 52, 58, 60])
        lineHeight: rtl ? 1.6 : 1.35
    }
    Column {
        id: words
        x: Theme.margin
        y: Theme.low ? title.y + title.height + Theme.u(28) : answers.y + answers.height + Theme.u(28) + Math.max(0, (title.height - answers.height) / 2)
        width: root.roomy
        spacing: Theme.u(20)

        Repeater {
            model: root.session.overlayRegion("message")
            delegate: Words {
                width: words.width
            }
        }
        // A name and what it says, side by side or one below the other.
        Grid {
            columns: Theme.upright ? 1 : 2
            rowSpacing: Theme.u(12)
            LayoutMirroring.enabled: false
            layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
            Repeater {
                model: root.session.overlayRegion("facts")
                delegate: Words {
                    required property int index
                    readonly property bool name: index % 2 === 0
                    fromRight: Theme.rtl
                    color: name ? Theme.ink2 : Theme.ink
                    width: name ? root.named : Theme.upright ? root.roomy : root.roomy - root.named
                }
            }
        }
        Repeater {
            model: root.session.overlayRegion("average")
            delegate: Words {
                width: words.width
            }
        }
    }
}
