pragma ComponentBehavior: Bound

import QtQuick

// A leaf in two languages: the patient's and the companion's side by side, or the companion's below.
Item {
    id: root

    required property SessionModel session
    readonly property alias count: pieces.count
    readonly property bool columns: session.arrangement === "columns"
    readonly property real between: columns ? Theme.u(80) : 0
    readonly property real column: columns ? (width - between) / 2 : width

    height: grid.height

    Rectangle {
        visible: root.columns
        x: (root.width - width) / 2
        width: Theme.u(3)
        height: grid.height
        color: Theme.hair
    }
    Grid {
        id: grid
        columns: root.columns ? 2 : 1
        columnSpacing: root.between
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight

        Repeater {
            id: pieces
            model: root.session.region("together")
            delegate: Slot {}
        }
    }

    // What the two say of one thing stands closer together than what they say of another.
    function gapAbove(index: int, kind: string, second: bool): real {
        if (index === 0 || kind === "name" || kind === "heading" && !second || root.columns && index < 2)
            return 0;
        if (kind === "heading")
            return root.columns ? 0 : Theme.body * 0.12;
        return second && !root.columns ? Theme.body * 0.12 : Theme.body * 0.4;
    }

    component Slot: Item {
        id: slot

        required property int index
        required property string itemId
        required property string kind
        required property string label
        required property string lead
        required property string html
        required property string family
        required property string writing
        required property bool rtl
        required property bool second
        required property bool focused
        required property int number
        required property int chosen
        readonly property bool heading: kind === "heading"
        readonly property real above: root.gapAbove(index, kind, second)
        readonly property Item other: pieces.itemAt(second ? index - 1 : index + 1)
        // Below a station of the patient's path, the companion's words need no path of their own.
        readonly property bool hung: kind === "step" && second && !root.columns
        readonly property real indent: hung ? Theme.at([68, 76, 84, 92]) + Theme.u(36) : 0

        width: root.column
        height: loader.height

        Loader {
            id: loader
            x: Theme.rtl ? 0 : slot.indent
            width: slot.width - slot.indent
            sourceComponent: slot.kind === "question" ? question : slot.kind === "name" ? name : piece
        }
        Component {
            id: name
            Item {
                height: words.height + Theme.u(8)
                Prose {
                    id: words
                    session: root.session
                    itemId: slot.itemId
                    html: slot.html
                    family: slot.family
                    rtl: slot.rtl
                    focused: slot.focused
                    width: slot.width
                    balanced: false
                    font: Theme.label
                    lineHeight: 1.3
                    color: Theme.ink2
                }
            }
        }
        Component {
            id: piece
            Piece {
                session: root.session
                index: slot.index
                itemId: slot.itemId
                kind: slot.hung ? "paragraph" : slot.kind
                label: slot.label
                lead: slot.lead
                html: slot.html
                family: slot.family
                writing: slot.writing
                rtl: slot.rtl
                focused: slot.focused
                number: slot.number
                gap: slot.above
                headingFont: Math.min(Theme.title, Theme.body * 1.12)
                color: slot.second && !root.columns ? Theme.ink2 : Theme.ink
                inline: false
                count: pieces.count - 1
                row: !slot.other ? 0 : root.columns ? slot.other.height : height + slot.other.height
            }
        }
        Component {
            id: question
            Item {
                height: asked.y + asked.height
                QuestionRow {
                    id: asked
                    session: root.session
                    itemId: slot.itemId
                    label: slot.label
                    family: slot.family
                    rtl: slot.rtl
                    focused: slot.focused
                    chosen: slot.chosen
                    y: slot.above
                    width: slot.width
                }
            }
        }
    }
}
