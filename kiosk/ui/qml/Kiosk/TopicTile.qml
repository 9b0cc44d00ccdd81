pragma ComponentBehavior: Bound

import QtQuick

// A topic: an arched window with its name below.
Tap {
    id: root

    required property string picture
    property bool finished: false
    property bool speaking: false
    readonly property real arch: width / 2
    readonly property real footHeight: Theme.u(Theme.arabic ? 166 : 152)
    readonly property color ink: speaking ? Theme.nowInk : Theme.ink

    ringTop: arch
    ringBottom: Theme.u(28)

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
    Column {
        width: parent.width
        y: parent.height - root.footHeight / 2 - height / 2
        spacing: Theme.u(Theme.arabic ? 0 : 2)

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            room: parent.width - Theme.u(8)
            balanced: true
            text: root.label
            horizontalAlignment: Text.AlignHCenter
            leading: Theme.arabic ? 1.3 : 1.1
            color: root.ink
            font.pixelSize: Theme.tile
            font.weight: Font.Bold
            Accessible.ignored: true
        }
        TopicDetail {
            anchors.horizontalCenter: parent.horizontalCenter
            text: root.detail
            finished: root.finished
            ink: root.speaking ? Theme.nowInk : Theme.ink2
        }
    }
}
