pragma ComponentBehavior: Bound

import QtQuick

// A topic: an arched window with its name below.
Tap {
    id: root

    required property string picture
    property bool speaking: false
    readonly property real arch: width / 2

    ringTop: arch
    ringBottom: Theme.u(28)

    ArchPicture {
        anchors.fill: parent
        source: root.picture
        topRadius: root.arch
        bottomRadius: root.ringBottom
        foot: Theme.u(120)
        ground: root.speaking ? Theme.now : root.pressed ? Theme.actionSoft : Theme.surface
        line: Theme.contrast ? Theme.border : 0
        lineColor: Theme.ink
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - Theme.u(60) - height / 2
        room: parent.width - Theme.u(8)
        balanced: true
        text: root.label
        horizontalAlignment: Text.AlignHCenter
        leading: Theme.writing === "arabic" ? 1.3 : 1.16
        color: root.speaking ? Theme.nowInk : Theme.ink
        font.pixelSize: Theme.tile
        font.weight: Font.Bold
        Accessible.ignored: true
    }
}
