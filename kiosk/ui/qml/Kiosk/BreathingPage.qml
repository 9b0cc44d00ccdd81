pragma ComponentBehavior: Bound

import QtQuick

// Breathing together: the sun rises from the lake with the breath in, and sinks with the breath out.
Rectangle {
    id: root

    required property SessionModel session
    readonly property bool upright: Theme.upright
    readonly property int turn: session.breathTurn
    readonly property bool still: Theme.still

    // The shore is as wide as the page and stands on its foot; above it there is only sky.
    readonly property real shoreUnit: width / (upright ? 1080 : 1920)
    readonly property real horizon: height - shoreUnit * (upright ? 660 : 392)
    readonly property real wordTop: Theme.u(upright ? 96 : 32) + Theme.overhang * 0.4
    readonly property real wordFont: Theme.at(upright ? [104, 112, 116, 116] : [104, 116, 128, 140])
    // As large as the sky above the lake and below the words allows, whatever the words are.
    readonly property real sunRadius: Math.min(Theme.u(upright ? 190 : 142), (horizon - wordTop - (upright ? 2 : 1) * wordFont * Theme.titleLine - Theme.u(8)) / 2.75)

    // 0 = half sunk into the lake, 1 = just above it.
    property real lift: 0

    color: Theme.sky

    function follow() {
        breath.stop();
        if (still || turn < 0) {
            lift = 0.5;
            return;
        }
        breath.from = lift;
        breath.to = session.breathRising ? 1 : 0;
        breath.duration = session.breathSeconds * 1000;
        breath.start();
    }
    onTurnChanged: follow()
    onStillChanged: follow()
    Component.onCompleted: follow()

    NumberAnimation {
        id: breath
        objectName: "motion"
        target: root
        property: "lift"
        easing.type: Easing.InOutSine
    }

    Rectangle {
        y: root.horizon - root.shoreUnit * 151
        width: root.width
        height: root.height - y
        color: Theme.haze
    }

    component Disc: Rectangle {
        property real reach: 1
        width: 2 * root.sunRadius * reach
        height: width
        radius: width / 2
        x: -width / 2
        y: -height / 2
        color: Theme.glow
        border.width: Theme.contrast ? Theme.border : 0
        border.color: Theme.ink
    }
    Item {
        id: sun
        x: root.width / 2
        y: root.horizon + root.sunRadius * (0.5 - 1.5 * root.lift)
        Disc {
            reach: 1.75
            opacity: 0.12 + 0.23 * root.lift
        }
        Disc {
            reach: 1.36
            opacity: 0.25 + 0.35 * root.lift
        }
        Disc {
            color: Theme.now
            border.width: 0
        }
    }

    Image {
        width: root.width
        height: Math.round(root.shoreUnit * (root.upright ? 1604 : 944))
        y: root.height - height
        source: root.session.artUrl(root.upright ? "shore-upright" : "shore", Theme.name)
        sourceSize: Qt.size(width, height)
        Accessible.role: Accessible.Graphic
        Accessible.name: root.session.breathAlt
    }
    Repeater {
        model: [1, 0.72, 0.44]
        delegate: Rectangle {
            required property real modelData
            required property int index
            width: 2.7 * root.sunRadius * modelData
            height: Theme.u(20)
            radius: height / 2
            x: (root.width - width) / 2
            y: root.horizon + Theme.u(42 + 46 * index)
            color: Theme.contrast ? Theme.now : Theme.glow
            opacity: 0.4 + 0.6 * root.lift
        }
    }

    // What is said, and a bead for every second of it

    Repeater {
        model: root.session.region("breath")
        delegate: Spot {
            id: way
            required property string family
            x: (root.width - width) / 2
            y: root.wordTop
            width: root.width - 2 * Theme.margin
            height: called.height
            Accessible.role: Accessible.Heading
            Announcement {
                text: way.label
            }
            Label {
                id: called
                room: parent.width
                balanced: true
                heading: true
                horizontalAlignment: Text.AlignHCenter
                text: way.label
                font.family: way.family
                font.pixelSize: root.turn < 0 ? Theme.title : root.wordFont
                font.weight: Font.Bold
                Accessible.ignored: true
            }
        }
    }
    Row {
        x: (root.width - width) / 2
        y: root.horizon + Theme.u(196)
        spacing: Theme.u(28)
        LayoutMirroring.enabled: false
        layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            model: root.session.breathSeconds
            delegate: Rectangle {
                required property int index
                readonly property int second: index + 1
                readonly property bool now: second === root.session.breathSecond
                width: Theme.u(46)
                height: width
                radius: width / 2
                color: now ? Theme.now : second < root.session.breathSecond ? Theme.ink : "transparent"
                border.width: Theme.u(6)
                border.color: Theme.ink
            }
        }
    }
    Repeater {
        model: root.session.region("note")
        delegate: Spot {
            id: note
            required property string family
            x: (root.width - width) / 2
            y: root.horizon + Theme.u(264)
            width: Math.min(root.width - 2 * Theme.margin, Theme.u(1240))
            height: noted.height
            Announcement {
                text: note.label
            }
            Label {
                id: noted
                room: parent.width
                balanced: true
                horizontalAlignment: Text.AlignHCenter
                text: note.label
                font.family: note.family
                font.pixelSize: Theme.topic
                Accessible.ignored: true
            }
        }
    }
    Repeater {
        model: root.session.region("again")
        delegate: ActionButton {
            session: root.session
            x: (root.width - width) / 2
            y: root.horizon + Theme.u(200)
            width: wanted
        }
    }
}
