pragma ComponentBehavior: Bound

import QtQuick

// Reading aloud: play and stop, the sentence, speed and volume.
Rectangle {
    id: root

    required property SessionModel session

    color: Theme.sunk
    radius: Theme.u(64)
    border.width: Theme.contrast ? Theme.border : 0
    border.color: Theme.ink
    visible: play.count > 0

    // The groups share the bar evenly; upright they stand in two rows.
    readonly property real inside: width - Theme.u(32)
    readonly property real taken: start.width + sentence.width + speed.width + volume.width
    readonly property bool off: sentence.count === 0
    readonly property real stepRoom: Theme.upright && !Theme.folded && off ? (inside - 4 * Theme.round - Theme.u(24)) / 2 : Theme.upright || Theme.folded ? Theme.at([190, 250, 300, 400]) : Math.min(Theme.u(190), (inside - start.width - steppers * 2 * Theme.round - Theme.u(44)) / steppers)
    readonly property int steppers: off ? 2 : 3
    readonly property int groups: 1 + (sentence.width > 0 ? 1 : 0) + (speed.width > 0 ? 1 : 0) + (volume.width > 0 ? 1 : 0)

    Flow {
        id: flow
        LayoutMirroring.enabled: false
        layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
        anchors.centerIn: parent
        width: root.inside
        spacing: Theme.upright ? Theme.u(20) : root.groups < 2 ? 0 : Math.max(Theme.u(8), Math.floor((root.inside - root.taken) / (root.groups - 1)) - 1)

        Grid {
            id: start
            // Upright, two buttons share the width; where one needs more, it has what the other leaves, or a row of its own.
            readonly property bool uneven: Theme.upright && root.off && widest > (root.inside - spacing) / 2
            property real widest: 0
            property real first: 0
            columns: uneven && Theme.folded ? 1 : Math.max(1, play.count)
            LayoutMirroring.enabled: false
            layoutDirection: flow.layoutDirection
            spacing: Theme.gap
            function measure() {
                let most = 0;
                const leading = play.itemAt(0) as ActionButton;
                first = leading ? leading.wanted : 0;
                for (let i = 0; i < play.count; i++) {
                    const button = play.itemAt(i) as ActionButton;
                    most = Math.max(most, button ? button.wanted : 0);
                }
                widest = most;
            }
            Repeater {
                id: play
                model: root.session.region("play")
                onItemAdded: Qt.callLater(start.measure)
                onItemRemoved: Qt.callLater(start.measure)
                delegate: ActionButton {
                    required property int index
                    readonly property real share: start.columns === 1 ? root.inside : !start.uneven ? (root.inside - (play.count - 1) * start.spacing) / play.count : index === 0 ? wanted : root.inside - start.spacing - start.first
                    onWantedChanged: Qt.callLater(start.measure)
                    session: root.session
                    primary: index === 0
                    plain: Theme.upright && play.count > 1
                    height: Theme.round
                    width: Theme.upright && root.off ? share : wanted
                    pad: Theme.u(28)
                }
            }
        }
        Stepper {
            id: sentence
            session: root.session
            items: root.session.region("sentence")
            room: root.stepRoom
        }
        Stepper {
            id: speed
            session: root.session
            items: root.session.region("speed")
            room: root.stepRoom
        }
        Stepper {
            id: volume
            session: root.session
            items: root.session.region("volume")
            room: root.stepRoom
        }
    }
}
