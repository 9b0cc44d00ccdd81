pragma ComponentBehavior: Bound

import QtQuick

// A topic in a broad row: a round window, and its name, in a second language too where one is shown.
Tap {
    id: root

    required property string picture
    property bool speaking: false
    property string secondFamily: Theme.family
    property real secondLeading: 1.2
    readonly property real inset: Theme.u(12)

    ringTop: height / 2
    ringBottom: height / 2

    Rectangle {
        anchors.fill: parent
        topLeftRadius: Theme.rtl ? Theme.u(36) : height / 2
        bottomLeftRadius: topLeftRadius
        topRightRadius: Theme.rtl ? height / 2 : Theme.u(36)
        bottomRightRadius: topRightRadius
        color: root.speaking ? Theme.now : root.pressed ? Theme.actionSoft : Theme.surface
        border.width: Theme.contrast ? Theme.border : 0
        border.color: Theme.ink
    }
    ArchPicture {
        visible: width >= 1 && height >= 1
        id: window
        anchors.left: parent.left
        anchors.leftMargin: root.inset
        anchors.verticalCenter: parent.verticalCenter
        width: parent.height - 2 * root.inset
        height: width
        source: root.picture
        topRadius: width / 2
        bottomRadius: width / 2
        line: Theme.contrast ? Theme.border : 0
        lineColor: Theme.ink
    }
    Column {
        id: names
        readonly property real room: parent.width - window.width - Theme.u(32 + 12 + 24)
        anchors.left: window.right
        anchors.leftMargin: Theme.u(32)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.arabic ? Theme.tile * 0.12 : Theme.u(2)
        Label {
            room: names.room
            text: root.label
            leading: 1.12
            color: root.speaking ? Theme.nowInk : Theme.ink
            font.pixelSize: Theme.tile
            font.weight: Font.Bold
            Accessible.ignored: true
        }
        Label {
            visible: root.detail !== ""
            room: names.room
            text: root.detail
            leading: root.secondLeading
            color: root.speaking ? Theme.nowInk : Theme.ink2
            font.family: root.secondFamily
            font.pixelSize: Theme.label
            Accessible.ignored: true
        }
    }
}
