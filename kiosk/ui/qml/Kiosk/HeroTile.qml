pragma ComponentBehavior: Bound

import QtQuick

// Where to begin: the largest window.
Tap {
    id: root

    required property string picture
    required property string lead
    property bool finished: false
    property bool speaking: false
    readonly property real arch: width / 2
    readonly property real footHeight: Theme.u(!Theme.upright ? 268 : Theme.arabic ? 200 : 176)
    readonly property color ink: speaking ? Theme.nowInk : Theme.ink

    ringTop: arch
    ringBottom: Theme.u(36)
    Accessible.name: (lead ? lead + ". " : "") + label + ". " + detail

    ArchPicture {
        visible: width >= 1 && height >= 1
        anchors.fill: parent
        source: root.picture
        topRadius: root.arch
        bottomRadius: root.ringBottom
        foot: root.footHeight
        ground: root.speaking ? Theme.now : root.pressed ? Theme.actionSoft : Theme.surface
        line: Theme.contrast ? Theme.border : 0
        lineColor: Theme.ink
    }
    Item {
        id: foot
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            leftMargin: Theme.u(44)
            rightMargin: Theme.u(36)
        }
        height: root.footHeight

        Column {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            spacing: Theme.u(2)

            Row {
                visible: root.lead !== ""
                x: Theme.rtl ? parent.width - width : 0
                spacing: Theme.u(14)
                Rectangle {
                    width: Theme.u(32)
                    height: width
                    radius: width / 2
                    color: Theme.now
                    border.width: root.speaking ? Theme.u(3) : 0
                    border.color: Theme.nowInk
                    anchors.verticalCenter: parent.verticalCenter
                }
                Label {
                    text: root.lead
                    color: root.ink
                    font.pixelSize: Theme.label
                    font.weight: Font.Bold
                    Accessible.ignored: true
                }
            }
            Label {
                room: parent.width - go.width - Theme.u(20)
                x: Theme.rtl ? parent.width - width : 0
                balanced: true
                heading: true
                text: root.label
                leading: Theme.arabic ? 1.5 : 1.12
                color: root.ink
                font.pixelSize: Theme.arabic ? Theme.u(48) : Theme.hero
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            TopicDetail {
                x: Theme.rtl ? parent.width - width : 0
                text: root.detail
                finished: root.finished
                ink: root.speaking ? Theme.nowInk : Theme.ink2
            }
        }
        Rectangle {
            id: go
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: Theme.upright ? 0 : -Theme.u(16)
            width: Theme.u(112)
            height: width
            radius: width / 2
            color: root.pressed ? Theme.actionPressed : Theme.action
            Icon {
                anchors.centerIn: parent
                name: "forward"
                side: Theme.u(56)
                color: Theme.actionInk
            }
        }
    }
}
