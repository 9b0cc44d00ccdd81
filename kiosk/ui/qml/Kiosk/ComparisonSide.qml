pragma ComponentBehavior: Bound

import QtQuick

// One side of a comparison: what it looks like, and below or beside that, what there is to say about it.
Item {
    id: root

    required property SessionModel session
    required property bool below
    required property bool alone
    required property real room
    required property real tallest
    required property string itemId
    required property string html
    required property string family
    required property bool rtl
    required property bool focused
    required property string picture
    required property string alt
    required property int number
    required property int total
    readonly property real wordsHeight: words.height
    readonly property bool pictured: picture !== "" || total > 0
    readonly property real gap: Theme.u(below ? 20 : 48)

    readonly property real pictureHeight: below ? Math.max(Theme.u(150), Math.min(room - tallest - gap - Theme.u(16), Theme.u(400))) : Math.max(Theme.u(200), Math.min(room - Theme.u(16), Theme.u(alone && Theme.step > 1 ? 320 : 200)))
    readonly property real pictureWidth: below ? Math.min(width, pictureHeight * 1.7) : pictureHeight * 1.5

    height: Math.max(pictured ? pictureHeight : 0, words.y + words.height)

    Item {
        id: window
        visible: root.pictured
        x: root.rtl ? root.width - width : 0
        width: root.pictureWidth
        height: root.pictureHeight

        ArchPicture {
            visible: root.picture !== "" && width >= 1
            anchors.fill: parent
            source: root.picture
            topRadius: Math.min(width / 2, height - Theme.u(28))
            bottomRadius: Theme.u(28)
            line: Theme.contrast ? Theme.border : 0
            lineColor: Theme.ink
            Accessible.role: Accessible.Graphic
            Accessible.name: root.alt
        }
        PeoplePicture {
            visible: root.total > 0 && width >= 1
            anchors.fill: parent
            counts: [root.total, root.number]
            current: 1
            line: Theme.line
            action: Theme.action
            surface: Theme.surface
            ink: Theme.ink
            Accessible.role: Accessible.Graphic
            Accessible.name: root.alt
        }
    }
    Prose {
        id: words
        readonly property real beside: root.pictured && !root.below ? root.pictureWidth + root.gap : 0
        session: root.session
        itemId: root.itemId
        html: root.html
        family: root.family
        rtl: root.rtl
        focused: root.focused
        x: root.rtl ? 0 : beside
        y: !root.pictured ? 0 : root.below ? root.pictureHeight + root.gap : Math.max(0, (root.pictureHeight - height) / 2)
        width: root.width - beside
    }
}
