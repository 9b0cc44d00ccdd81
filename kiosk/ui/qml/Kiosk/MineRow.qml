pragma ComponentBehavior: Bound

import QtQuick

// A question as the staff see it: in the patient's words, with a way to take it out; joined to it, in theirs.
Item {
    id: root

    required property SessionModel session
    required property string itemId
    required property string kind
    required property string label
    required property string html
    required property string detail
    required property string family
    required property bool rtl
    required property bool focused
    required property int index
    readonly property bool own: kind === "question"
    readonly property real pad: Theme.body * 0.4

    height: card.y + card.height

    Rectangle {
        id: card
        y: root.index === 0 ? 0 : Theme.u(root.own ? 16 : 4)
        width: root.width
        height: Math.max(words.height + Theme.body * 0.5, root.own ? Theme.round + Theme.u(4) : 0)
        radius: Theme.radius
        color: root.own ? Theme.youSoft : Theme.surface
        border.width: Theme.border
        border.color: Theme.you

        Prose {
            id: words
            session: root.session
            itemId: root.itemId
            html: root.html
            family: root.family
            rtl: root.rtl
            focused: root.focused && !root.own
            balanced: false
            lineHeight: 1.4
            x: Theme.left ? root.width - width - root.pad : root.pad
            // Arabic letters stand low in a line so short.
            y: (card.height - height) / 2 - (root.rtl ? Theme.body * 0.12 : 0)
            width: root.own ? root.width - Theme.round - Theme.body : root.width - 2 * root.pad
        }
    }
    Loader {
        active: root.own
        x: Theme.left ? Theme.u(4) : root.width - width - Theme.u(4)
        y: card.y + (Theme.low ? card.height - height - Theme.u(4) : (card.height - height) / 2)
        sourceComponent: RoundButton {
            session: root.session
            itemId: root.itemId
            label: root.detail + ": " + root.label
            focused: root.focused
            icon: "minus"
            limit: false
            chosen: -1
        }
    }
}
