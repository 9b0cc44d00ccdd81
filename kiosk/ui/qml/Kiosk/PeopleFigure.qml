pragma ComponentBehavior: Bound

import QtQuick

// An icon array: everybody as a picture, what it says in words, and, where there is room, its parts as a list.
Item {
    id: root

    required property SessionModel session
    readonly property bool together: Theme.step === 0
    readonly property real gap: Theme.u(16)
    readonly property real font: Theme.at([46, 54, 62, 68])
    readonly property real half: Theme.upright ? width : Theme.u(root.together ? 860 : Theme.dense ? 1000 : 800)
    readonly property real otherWidth: Theme.upright ? width : width - half - Theme.u(64)
    readonly property real otherX: Theme.upright || Theme.rtl ? 0 : width - otherWidth
    readonly property real halfX: Theme.upright || !Theme.rtl ? 0 : width - half

    readonly property bool revealing: reveal.running
    readonly property int current: session.peopleCurrent
    // Whether everybody stays in their place, and the next part only marks more of them.
    property bool covered: false
    property int seen: 0
    property string figure: ""

    onCurrentChanged: {
        const onward = figure === session.peopleAlt && !Theme.still;
        covered = seen < current && session.peopleCaption === caption.before;
        past.current = seen;
        remember();
        if (onward)
            reveal.restart();
        else
            reveal.complete();
    }
    Component.onCompleted: remember()
    function remember() {
        seen = current;
        figure = session.peopleAlt;
        caption.before = session.peopleCaption;
    }

    // Words stand at the start, or above the picture where the list of parts stands at the start.
    Column {
        id: statement
        x: root.together ? root.otherX : root.halfX
        width: root.together ? root.otherWidth : root.half
        Repeater {
            model: root.session.region("statement")
            delegate: Piece {
                session: root.session
                font: root.font
                width: statement.width
            }
        }
    }
    Column {
        id: rows
        visible: root.together
        x: root.halfX - Theme.u(24)
        y: Theme.upright ? statement.height + root.gap : 0
        width: root.half + Theme.u(24)
        spacing: Theme.u(2)
        Repeater {
            model: root.together ? root.session.region("people") : null
            delegate: PartRow {
                required property int index
                width: rows.width
                part: index
            }
        }
    }
    Label {
        id: caption
        property string before: ""
        x: root.otherX
        y: Theme.upright ? (root.together ? rows.y + rows.height : statement.height) + root.gap : root.together ? statement.height + root.gap : 0
        visible: text !== ""
        room: root.otherWidth
        text: root.session.peopleCaption
        font.pixelSize: Theme.label
        font.weight: Font.Bold
    }
    // What was shown before stays until the next part has come in.
    PeoplePicture {
        id: past
        visible: root.revealing && width >= 1 && height >= 1
        anchors.fill: crowd
        opacity: root.covered ? 1 : 1 - crowd.opacity
        counts: root.session.peopleCounts
        line: Theme.line
        action: Theme.action
        surface: Theme.surface
        ink: Theme.ink
        Accessible.ignored: true
    }
    NumberAnimation {
        id: reveal
        objectName: "motion"
        target: crowd
        property: "opacity"
        from: 0
        to: 1
        duration: 600
        easing.type: Easing.InOutQuad
    }
    PeoplePicture {
        visible: width >= 1 && height >= 1
        id: crowd
        x: root.otherX
        y: caption.y + (caption.visible ? caption.height + Theme.u(Theme.arabicTold ? 26 : 8) : 0)
        width: root.otherWidth
        height: Math.max(0, root.height - y - (Theme.upright || root.together ? setting.height + root.gap : 0))
        counts: root.session.peopleCounts
        current: root.session.peopleCurrent
        line: Theme.line
        action: Theme.action
        surface: Theme.surface
        ink: Theme.ink
        Accessible.role: Accessible.Graphic
        Accessible.name: root.session.peopleAlt
    }
    Column {
        id: setting
        x: root.together ? root.otherX : root.halfX
        y: root.height - height
        width: root.together ? root.otherWidth : root.half
        Repeater {
            model: root.session.region("setting")
            delegate: Prose {
                session: root.session
                width: setting.width
                font: Theme.label
                lineHeight: Theme.arabicTold ? 1.7 : 1.25
                color: Theme.ink2
            }
        }
    }
}
