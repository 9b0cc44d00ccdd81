pragma ComponentBehavior: Bound

import QtQuick

// A topic in a broad row: a round window, and its name, in a second language too where one is shown.
Tap {
    id: root

    required property string picture
    property string also: ""
    property bool finished: false
    property bool speaking: false
    property string secondFamily: Theme.family
    property real secondLeading: 1.2
    readonly property real inset: Theme.u(12)

    Accessible.name: [label, also, detail].filter(said => said !== "").join(". ")
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
        // Two languages need more of a row that is short but high, as within reach.
        width: Math.min(parent.height - 2 * root.inset, root.also !== "" && Theme.low ? parent.width * 0.24 : parent.height)
        height: width
        source: root.picture
        topRadius: width / 2
        bottomRadius: width / 2
        line: Theme.contrast ? Theme.border : 0
        lineColor: Theme.ink
    }
    // Where the name leaves no room for words, the tick stands alone.
    Rectangle {
        visible: root.finished && !told.visible
        anchors.right: window.right
        anchors.bottom: window.bottom
        width: Theme.u(56)
        height: width
        radius: width / 2
        color: Theme.action
        Icon {
            anchors.centerIn: parent
            name: "check"
            side: Theme.u(34)
            color: Theme.actionInk
        }
    }
    Column {
        id: words
        anchors.left: window.right
        anchors.leftMargin: Theme.u(32)
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - window.width - Theme.u(32 + 12 + 24)
        spacing: root.also === "" ? 0 : Theme.arabic ? Theme.tile * 0.12 : Theme.u(2)

        Label {
            id: name
            room: parent.width
            text: root.label
            leading: root.also !== "" && Theme.arabic && lineCount > 1 ? 1.06 : 1.12
            color: root.speaking ? Theme.nowInk : Theme.ink
            font.pixelSize: Theme.tile
            font.weight: Font.Bold
            Accessible.ignored: true
        }
        Label {
            id: second
            visible: root.also !== ""
            x: Theme.rtl ? parent.width - width : 0
            room: parent.width
            text: root.also
            leading: root.secondLeading
            color: root.speaking ? Theme.nowInk : Theme.ink2
            font.family: root.secondFamily
            font.pixelSize: Theme.label
            Accessible.ignored: true
        }
        TopicDetail {
            id: told
            visible: name.height + (second.visible ? second.height + 2 * words.spacing : 0) + height <= root.height - 2 * root.inset
            x: Theme.rtl ? parent.width - width : 0
            text: root.detail
            finished: root.finished
            ink: root.speaking ? Theme.nowInk : Theme.ink2
        }
    }
}
