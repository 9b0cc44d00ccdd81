pragma ComponentBehavior: Bound

import QtQuick

// How to begin to breathe together: for how long, and below it, with the voice or without.
Item {
    id: root

    required property SessionModel session
    readonly property bool offered: starts.count + voices.count > 0
    readonly property real gap: Theme.gap
    readonly property int columns: Theme.upright && Theme.step > 1 && !Theme.low ? 1 : starts.count

    height: offered ? buttons.height + Theme.body * 0.4 : 0

    Column {
        id: buttons
        y: Theme.body * 0.4
        width: root.width
        spacing: root.gap

        Grid {
            columns: root.columns
            spacing: root.gap
            LayoutMirroring.enabled: false
            layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
            Repeater {
                id: starts
                model: root.session.region("breathe")
                delegate: ActionButton {
                    session: root.session
                    primary: true
                    plain: Theme.upright && root.columns > 1
                    // Two lines of it, where three share the width of an upright screen.
                    font: Theme.button * (Theme.low && Theme.upright ? (Theme.step === 3 ? 0.9 : 0.86) : 1)
                    height: Theme.control
                    width: (root.width - (root.columns - 1) * root.gap) / root.columns
                }
            }
        }
        Row {
            spacing: root.gap
            LayoutMirroring.enabled: false
            layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
            Repeater {
                id: voices
                model: root.session.region("breathe-voice")
                delegate: ChoiceButton {
                    session: root.session
                    quiet: true
                    width: (root.width - (voices.count - 1) * root.gap) / voices.count
                }
            }
        }
    }
}
