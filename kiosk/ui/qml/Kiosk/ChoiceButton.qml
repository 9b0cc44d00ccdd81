pragma ComponentBehavior: Bound

import QtQuick

// One of a group of which one is chosen: filled and ticked.
Tap {
    id: root

    required property int number
    // What it is a choice of, where its own word does not say it.
    required property string lead
    required chosen
    // Beside a button that acts, a choice keeps back.
    property bool quiet: false
    readonly property bool filled: chosen === 1
    readonly property color ink: !filled ? Theme.ink : quiet ? Theme.action : Theme.actionInk
    readonly property string swatch: itemId.indexOf("theme-") === 0 ? itemId.slice(6) : ""
    readonly property bool letter: number > 0
    readonly property bool narrow: Theme.upright && Theme.step > 1

    option: true
    Accessible.name: lead ? lead + ": " + label : label
    height: Theme.control

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.filled && !root.quiet ? Theme.action : root.filled || root.pressed ? Theme.actionSoft : Theme.surface
        border.width: root.filled && root.quiet ? 2 * Theme.border : Theme.border
        border.color: root.filled ? Theme.action : Theme.line
    }
    Row {
        anchors.centerIn: parent
        spacing: Theme.u(14)
        LayoutMirroring.enabled: false
        layoutDirection: Theme.rtl ? Qt.RightToLeft : Qt.LeftToRight

        Icon {
            visible: root.filled && (root.swatch === "" || root.narrow)
            name: "check"
            color: root.ink
            side: Theme.at([40, 44, 50, 60])
            anchors.verticalCenter: parent.verticalCenter
        }
        Rectangle {
            visible: root.swatch !== "" && !root.narrow
            width: Theme.at([72, 80, 92, 104])
            height: Theme.at([64, 70, 80, 92])
            radius: Theme.u(14)
            color: root.swatch === "light" ? "#FDFDF9" : root.swatch === "dark" ? "#0F211F" : "#000000"
            border.width: root.filled ? Theme.u(5) : Theme.border
            border.color: root.filled ? Theme.actionInk : Theme.line
            anchors.verticalCenter: parent.verticalCenter
            Icon {
                anchors.centerIn: parent
                name: "text"
                side: parent.height * 0.62
                color: root.swatch === "light" ? "#14302D" : root.swatch === "dark" ? "#F4F1E6" : "#FFD400"
            }
        }
        Icon {
            visible: root.letter
            name: "text"
            side: Theme.control * ([0.36, 0.46, 0.58, 0.74][root.number - 1] ?? 0.36)
            color: root.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            visible: !root.letter
            text: root.label
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            font.family: Theme.family
            font.pixelSize: Theme.at(root.narrow ? [40, 46, 52, 58] : [40, 46, 56, 72])
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
}
