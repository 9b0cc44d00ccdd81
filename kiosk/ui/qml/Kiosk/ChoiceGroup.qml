pragma ComponentBehavior: Bound

import QtQuick

// A named group of the sheet: options side by side, a stepper or a button.
Column {
    id: root

    required property SessionModel session
    required property string name
    readonly property ItemModel items: session.overlayRegion(name)
    readonly property bool stepper: name === "speed" || name === "volume"
    // A button that leads elsewhere.
    readonly property bool acts: name === "language" || name === "done"
    readonly property real gap: Theme.gap

    readonly property string title: session.groupTitle(name, session.overlay + session.language)

    spacing: Theme.u(10)

    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Label {
        room: root.width
        text: root.title
        Accessible.ignored: true
        leading: Theme.arabic ? 1.35 : 1.1
        font.pixelSize: Theme.at([40, 46, 54, 68])
        font.weight: Font.Bold
    }
    Row {
        visible: !root.stepper && !root.acts
        LayoutMirroring.enabled: false
        layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
        spacing: root.gap
        Repeater {
            id: options
            model: root.stepper || root.acts ? null : root.items
            delegate: ChoiceButton {
                required property int index
                session: root.session
                width: (root.width - (options.count - 1) * root.gap) / options.count
            }
        }
    }
    Repeater {
        model: root.acts ? root.items : null
        delegate: ActionButton {
            session: root.session
            width: root.width
            height: Theme.control
        }
    }
    Rectangle {
        visible: root.stepper
        width: root.width
        height: stepped.height + Theme.u(8)
        radius: height / 2
        color: Theme.sunk
        border.width: Theme.contrast ? Theme.border : 0
        border.color: Theme.ink
        Stepper {
            id: stepped
            visible: root.stepper
            anchors.centerIn: parent
            session: root.session
            items: root.stepper ? root.items : null
            named: false
            room: root.width - 2 * Theme.round - Theme.u(16)
        }
    }
}
