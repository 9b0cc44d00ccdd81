pragma ComponentBehavior: Bound

import QtQuick

// The pages of a card as stations of a path; the sun stands on this one.
Row {
    id: root

    required property SessionModel session
    readonly property real step: Theme.u(Theme.upright ? 16 : session.trailTotal > 7 ? 24 : 48)
    readonly property real sun: Theme.at([68, 74, 80, 84])
    readonly property real dot: Theme.u(28)

    spacing: Theme.u(Theme.upright ? 20 : 32)
    LayoutMirroring.enabled: false
    layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight

    Accessible.role: Accessible.StaticText
    Accessible.name: session.trailLabel

    Row {
        visible: root.session.trailTotal < 9 && Theme.step < 2
        layoutDirection: root.layoutDirection
        anchors.verticalCenter: parent.verticalCenter
        Repeater {
            model: root.session.trailTotal
            delegate: Row {
                id: station
                required property int index
                readonly property bool past: index + 1 < root.session.trailPosition
                readonly property bool current: index + 1 === root.session.trailPosition
                layoutDirection: root.layoutDirection
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                Rectangle {
                    visible: station.index > 0
                    width: root.step
                    height: Theme.u(4)
                    color: station.past || station.current ? Theme.action : Theme.line
                    anchors.verticalCenter: parent.verticalCenter
                }
                Rectangle {
                    width: station.current ? root.sun : root.dot
                    height: width
                    radius: width / 2
                    color: station.current ? Theme.now : station.past ? Theme.action : Theme.wall
                    border.width: station.current ? 0 : Theme.u(4)
                    border.color: station.past ? Theme.action : Theme.line
                    anchors.verticalCenter: parent.verticalCenter
                    Text {
                        anchors.centerIn: parent
                        visible: station.current
                        text: root.session.trailNumber
                        color: Theme.nowInk
                        font.family: Theme.family
                        font.pixelSize: Theme.at([40, 46, 52, 57])
                        font.weight: Font.Bold
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        // A font's own line differs from script to script; the head of a page does not.
        height: font.pixelSize * 1.4
        verticalAlignment: Text.AlignVCenter
        text: root.session.trailLabel
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.at([40, 46, 52, 64])
        font.weight: Font.Bold
        Accessible.ignored: true
    }
}
