pragma ComponentBehavior: Bound

import QtQuick

// One piece of a leaf: a heading, a paragraph, an item of a list, a station of a path, or a note.
Item {
    id: piece

    required property SessionModel session
    required property int index
    required property string itemId
    required property string kind
    required property string label
    required property string lead
    required property string html
    required property string family
    required property bool rtl
    required property int number
    required property string writing
    required property bool focused
    property real gap: index === 0 || kind === "heading" ? 0 : kind === "paragraph" || kind === "bullet" ? Theme.body * 0.4 : kind === "step" ? Theme.body * 0.32 : 0
    property int count: 0
    property real font: Theme.body
    property real headingFont: Theme.title
    property color color: Theme.ink
    property bool inline: Theme.step === 0 && !Theme.upright
    property real row: 0 // the height of what it stands in

    height: loader.y + (loader.item ? (loader.item as Item).height : 0) + (kind === "heading" ? Theme.u(28) : 0)

    Loader {
        id: loader
        y: piece.gap
        width: parent.width
        sourceComponent: piece.kind === "step" ? step : piece.kind === "note" ? note : prose
    }
    Component {
        id: step
        PathStep {
            session: piece.session
            itemId: piece.itemId
            html: piece.html
            family: piece.family
            rtl: piece.rtl
            focused: piece.focused
            number: piece.number
            lead: piece.lead
            last: piece.index >= piece.count - 1
            row: piece.row - piece.gap
            inline: piece.inline
            color: piece.color
            lineHeight: Theme.bodyLineOf(piece.writing)
            width: piece.width
        }
    }
    Component {
        id: note
        Item {
            height: noteText.height + Theme.u(20)
            Prose {
                id: noteText
                session: piece.session
                itemId: piece.itemId
                html: piece.html
                family: piece.family
                rtl: piece.rtl
                focused: piece.focused
                width: piece.width
                font: Theme.label
                lineHeight: 1.3
                color: Theme.ink2
            }
        }
    }
    Component {
        id: prose
        Item {
            readonly property bool bullet: piece.kind === "bullet"
            readonly property real indent: !bullet ? 0 : piece.number > 0 ? Math.max(Theme.u(56), numeral.width + Theme.body * 0.25) : Theme.u(56)
            height: words.height
            Rectangle {
                visible: parent.bullet && piece.number === 0
                x: piece.rtl ? parent.width - Theme.u(8) - width : Theme.u(8)
                y: Theme.body * Theme.bodyLine / 2 - height / 2
                width: Theme.u(18)
                height: width
                radius: width / 2
                color: Theme.action
            }
            Text {
                id: numeral
                visible: parent.bullet && piece.number > 0
                x: piece.rtl ? parent.width - width : 0
                text: piece.number + "."
                color: Theme.action
                font.family: Theme.family
                font.pixelSize: Theme.body
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            Prose {
                id: words
                session: piece.session
                itemId: piece.itemId
                html: piece.html
                family: piece.family
                rtl: piece.rtl
                focused: piece.focused
                heading: piece.kind === "heading"
                font: heading ? piece.headingFont : piece.font
                lineHeight: heading ? Theme.titleLineOf(piece.writing) : Theme.bodyLineOf(piece.writing)
                color: piece.color
                x: piece.rtl ? 0 : parent.indent
                width: piece.width - parent.indent
            }
        }
    }
}
