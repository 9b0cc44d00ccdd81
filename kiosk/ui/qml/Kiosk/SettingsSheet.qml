pragma ComponentBehavior: Bound

import QtQuick

// Text and sound: groups of choices on a sheet that rises from the foot.
Raised {
    id: root

    readonly property int columns: Theme.upright || Theme.step > 1 ? 1 : 2
    readonly property real roomy: width - 2 * Theme.margin

    topLeftRadius: Theme.u(56)
    topRightRadius: Theme.u(56)
    width: parent.width
    height: (Theme.low ? answers.y + answers.height : groups.y + groups.height) + Theme.u(36)
    y: parent.height - height

    Label {
        id: title
        // Where the answers stand at the start of the line, it begins after them.
        readonly property real shift: Theme.low || Theme.left === Theme.rtl ? 0 : answers.width + Theme.u(24)
        x: Theme.rtl ? root.width - Theme.margin - width - shift : Theme.margin + shift
        y: Theme.low ? Theme.u(32) : answers.y + (answers.height - height) / 2
        room: root.roomy - (Theme.low ? 0 : answers.width + Theme.u(24))
        heading: true
        text: root.session.overlayTitle
        font.pixelSize: Theme.at(Theme.upright ? [60, 62, 62, 60] : [60, 64, 76, 92])
        font.weight: Font.Bold
    }
    Row {
        id: answers
        x: Theme.left ? Theme.margin : root.width - Theme.margin - width
        y: Theme.low ? groups.y + groups.height + Theme.u(24) : Theme.u(32)
        spacing: Theme.u(20)
        LayoutMirroring.enabled: false
        layoutDirection: Theme.left ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            model: root.session.overlayRegion("answers")
            delegate: ActionButton {
                session: root.session
                primary: itemId === "leave"
                height: Theme.control
                width: wanted
                pad: Theme.u(Theme.upright && Theme.step > 1 ? 24 : 36)
            }
        }
    }
    Grid {
        id: groups
        x: Theme.margin
        y: Theme.low ? title.y + title.height + Theme.u(16) : answers.y + answers.height + Theme.u(20)
        columns: root.columns
        columnSpacing: Theme.u(72)
        rowSpacing: Theme.u(24)
        LayoutMirroring.enabled: false
        layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            model: root.session.overlayGroups
            delegate: ChoiceGroup {
                required property string modelData
                session: root.session
                name: modelData
                width: (root.roomy - (root.columns - 1) * groups.columnSpacing) / root.columns
            }
        }
    }
}
