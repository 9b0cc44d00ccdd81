pragma ComponentBehavior: Bound

import QtQuick

// The screen at rest: an invitation in every language before three windows onto one morning.
Item {
    id: root

    required property SessionModel session
    readonly property bool upright: Theme.upright
    readonly property bool closed: session.arrangement === "closed"
    readonly property real titleSize: closed ? Theme.at([104, 108, 112, 116]) : Theme.display
    readonly property real foot: closed ? 0 : Theme.at(upright ? [236, 244, 260, 304] : [208, 214, 220, 236]) + (stacked ? Theme.control + Theme.u(16) : 0)
    readonly property bool stacked: upright && speakItems.count > 0
    // Large words below take their room from the windows above.
    readonly property real drawn: stacked ? [1, 0.95, 0.86, 0.74][Theme.step] : 1
    readonly property real speakWidth: upright ? width - 2 * Theme.margin : Theme.at([430, 470, 500, 530])
    readonly property real promised: width - 2 * Theme.margin - Theme.u(36) - (speakItems.count > 0 && !upright ? speakWidth + Theme.u(36) : 0)

    Repeater {
        model: root.session.region("begin")
        delegate: Tap {
            id: begin
            anchors.fill: parent
            session: root.session
            ringTop: 0
            ringBottom: 0
            restingLift: root.foot + Theme.u(20)
        }
    }

    Row {
        id: windows
        spacing: Theme.u(32)
        x: root.upright ? (root.width - width) / 2 : Theme.rtl ? Theme.margin : root.width - width - Theme.margin
        y: (root.upright ? Theme.u(root.stacked ? 40 : 120) : root.height - root.foot - Theme.u(40) - height)
        layoutDirection: Qt.LeftToRight
        LayoutMirroring.enabled: false

        Repeater {
            model: [["vista-left", 256, 520], ["vista-middle", 384, 740], ["vista-right", 256, 520]]
            delegate: ArchPicture {
                visible: width >= 1 && height >= 1
                required property var modelData
                width: Theme.u(modelData[1])
                height: Theme.u(modelData[2]) * root.drawn
                anchors.bottom: parent ? parent.bottom : undefined
                source: root.session.art(modelData[0], Theme.name)
                topRadius: width / 2
                line: Theme.contrast ? Theme.border : 0
                lineColor: Theme.ink
            }
        }
    }
    Rectangle {
        x: windows.x - Theme.u(32)
        y: windows.y + windows.height
        width: windows.width + Theme.u(64)
        height: Theme.u(40)
        color: Theme.surface
        border.width: Theme.contrast ? Theme.border : 0
        border.color: Theme.ink
    }

    Column {
        id: words
        x: Theme.rtl ? root.width - Theme.margin - width : Theme.margin
        // Lying, in the middle beside the windows; the largest words begin as high as they may.
        readonly property real highest: Theme.u(root.foot > 0 && Theme.step === 3 ? (Theme.arabic ? 16 : 40) : 64)
        y: root.upright ? windows.y + windows.height + Theme.u(64) : Theme.low ? highest : Math.max(highest, (root.height - root.foot - height) / 2)
        width: root.upright ? root.width - 2 * Theme.margin : Theme.u(784)
        spacing: Theme.u(14)

        Label {
            visible: text !== ""
            room: parent.width
            text: root.session.topic
            color: Theme.ink2
            font.pixelSize: Theme.at([44, 50, 54, 58])
            font.weight: Font.Bold
        }
        Label {
            room: parent.width
            heading: true
            text: root.session.title
            leading: Theme.arabic ? 1.6 : Theme.writing === "latin" ? 1.1 : 1.25
            font.pixelSize: root.titleSize
            font.weight: Font.Bold
            font.letterSpacing: Theme.writing === "latin" ? -0.02 * root.titleSize : 0
        }
        Label {
            room: parent.width
            text: root.session.subtitle
            color: Theme.ink2
            font.pixelSize: Theme.at([44, 48, 50, 57])
        }
        Item {
            width: 1
            height: Theme.low ? Math.max(Theme.u(8), Theme.half - words.y - y) : Theme.u(8)
        }
        Repeater {
            model: root.session.region("elsewhere")
            delegate: Spot {
                id: elsewhere
                required property string family
                width: parent ? parent.width : 0
                height: turned.height
                Label {
                    id: turned
                    room: parent.width
                    text: elsewhere.label
                    color: Theme.ink
                    font.family: elsewhere.family
                    font.pixelSize: Theme.at([44, 50, 54, 60])
                    font.weight: Font.Bold
                    Accessible.ignored: true
                }
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.u(24)
            Repeater {
                model: root.session.region("invitations")
                delegate: Tap {
                    id: invitation
                    required property string family
                    session: root.session
                    width: invited.implicitWidth + Theme.u(56)
                    height: Theme.at([88, 96, 100, 104])
                    Rectangle {
                        anchors.fill: parent
                        radius: Theme.radius
                        color: invitation.pressed ? Theme.actionSoft : Theme.surface
                        border.width: Theme.border
                        border.color: Theme.line
                    }
                    Text {
                        id: invited
                        anchors.centerIn: parent
                        text: invitation.label
                        color: Theme.action
                        font.family: invitation.family
                        font.pixelSize: Theme.at([44, 50, 54, 60])
                        font.weight: Font.Bold
                        Accessible.ignored: true
                    }
                }
            }
        }
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: root.foot
        visible: !root.closed
        color: Theme.action

        Repeater {
            id: speakItems
            model: root.session.region("speak")
            delegate: ActionButton {
                session: root.session
                x: root.upright ? Theme.margin : Theme.rtl ? Theme.margin : root.width - width - Theme.margin
                y: root.stacked ? root.foot - height - Theme.u(24) : (root.foot - height) / 2
                width: root.speakWidth
                height: Theme.control
            }
        }
        Repeater {
            model: root.session.region("promise")
            delegate: Spot {
                id: promise
                required property string detail
                width: root.width
                height: root.foot - (root.stacked ? Theme.control + Theme.u(16) : 0)
                ringInset: Theme.u(22)
                ringRoom: 0
                Accessible.name: label + " " + detail

                Icon {
                    id: lock
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.margin
                    anchors.verticalCenter: parent.verticalCenter
                    name: "lock"
                    side: Theme.at([72, 80, 88, 100])
                    color: Theme.actionInk
                }
                Column {
                    anchors.left: lock.right
                    anchors.leftMargin: Theme.u(36)
                    anchors.verticalCenter: parent.verticalCenter
                    Label {
                        room: root.promised - lock.width
                        leading: 1.2
                        text: promise.label
                        color: Theme.actionInk
                        font.pixelSize: Theme.at([46, 50, 52, 57])
                        font.weight: Font.Bold
                        Accessible.ignored: true
                    }
                    Label {
                        room: root.promised - lock.width
                        leading: 1.2
                        balanced: true
                        text: promise.detail
                        color: Theme.actionInk
                        font.pixelSize: Theme.at([46, 50, 52, 57])
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    // The glass is one button: its ring lies along the rim, over all that stands on it.
    Repeater {
        model: root.session.region("begin")
        delegate: FocusRing {
            required property bool focused
            visible: focused
            topRadius: 0
            bottomRadius: 0
            inset: Theme.u(22)
        }
    }
}
