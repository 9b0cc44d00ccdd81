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
        y: root.own && root.index > 0 ? Theme.u(16) : 0
        width: root.width
        height: Math.max(words.height + Theme.body * 0.5, root.own ? Theme.round + Theme.u(16) : 0)
        topLeftRadius: root.own ? Theme.radius : 0
        topRightRadius: topLeftRadius
        bottomLeftRadius: root.own ? 0 : Theme.radius
        bottomRightRadius: bottomLeftRadius
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
            balanced: false
            lineHeight: 1.4
            x: Theme.rtl ? root.width - width - root.pad : root.pad
            y: (card.height - height) / 2
            width: root.width - Theme.round - Theme.body
        }
    }
    Loader {
        active: root.own
        x: Theme.rtl ? Theme.u(16) : root.width - width - Theme.u(16)
        y: card.y + (card.height - height) / 2
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
