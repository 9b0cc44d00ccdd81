pragma ComponentBehavior: Bound

import QtQuick

// Less, how much, more.
Row {
    id: root

    required property SessionModel session
    required property ItemModel items
    property real room: Theme.u(190)
    property bool named: true
    readonly property int count: slots.count

    LayoutMirroring.enabled: false
    layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight

    // The buttons stand around the value.
    function press(at: int): void {
        const button = slots.itemAt(at) as Slot;
        if (button)
            session.activate(button.itemId);
    }
    Repeater {
        id: slots
        model: root.items
        delegate: Slot {}
    }
    component Slot: Item {
        id: slot

        required property string itemId
        required property string kind
        required property string label
        required property string detail
        required property string icon
        required property int number
        required property int total
        required property bool limit
        required property bool focused
        readonly property bool value: kind === "stepper"
        readonly property bool counted: itemId === "volume"

        width: value ? root.room : Theme.round
        height: Theme.round

        Loader {
            anchors.fill: parent
            sourceComponent: slot.value ? amount : button
        }
        Component {
            id: button
            RoundButton {
                session: root.session
                itemId: slot.itemId
                label: slot.label
                icon: slot.icon
                limit: slot.limit
                focused: slot.focused
            }
        }
        Component {
            id: amount
            Spot {
                readonly property int value: slot.number
                readonly property int minimumValue: 1
                readonly property int maximumValue: slot.total
                readonly property int stepSize: 1
                itemId: slot.itemId
                label: slot.label + ". " + slot.detail
                focused: slot.focused
                Accessible.role: Accessible.SpinBox
                Accessible.onIncreaseAction: root.press(slots.count - 1)
                Accessible.onDecreaseAction: root.press(0)
                Column {
                    anchors.centerIn: parent
                    width: parent.width
                    Label {
                        visible: root.named
                        room: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: slot.label
                        color: Theme.ink2
                        font.pixelSize: Theme.label
                        Accessible.ignored: true
                    }
                    Label {
                        visible: !slot.counted
                        room: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: slot.detail
                        font.pixelSize: Theme.label
                        font.weight: Font.Bold
                        Accessible.ignored: true
                    }
                    SoundBars {
                        visible: slot.counted
                        anchors.horizontalCenter: parent.horizontalCenter
                        level: slot.number
                    }
                }
            }
        }
    }
}
